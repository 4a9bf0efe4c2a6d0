"""Kin of one surname, old and young: two where the text says so, less sure where it only may be, with their false friends."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_encode.resolution.kin import KIN, Kin, kin_of, sex_of_kin, tag_of
from tests.resolution.test_namesakes import entries
from tests.resolution.test_registers import build


@pytest.mark.parametrize(
    "marked",
    [
        "My uncle Mr. {p:Lenner} is ill. His nephew {p:Jack Lenner} sails for Oake.",
        "Mr. {p:Lenner} is ill, and has been so since we saw him at the fair. His nephew {p:Jack Lenner} sails for Oake.",
        "Mr. {p:Lenner} is ill. {p:Jack Lenner}, his nephew, sails for Oake.",
        "My father, Mr. {p:Lenner}, is at Oake. My brother {p:Jack Lenner} sails.",
        "My father, Mr. {p:Lenner}, is at Oake. The boats came late, and so did we. My brother, Captain {p:Jack Lenner}, sails.",
        "My grandfather {p:Lenner} is at Oake. I saw my dear cousin {p:Jack Lenner} there.",
        "His father, old Mr. {p:Lenner}, is at Oake. His brother {p:Jack Lenner} sails.",
        "Anna’s uncle Mr. {p:Lenner} came, and later Anna’s brother {p:Jack Lenner}.",
        "Mrs. {p:Lenner} spoke. Her daughter {p:Anna Lenner} sang.",
        "My mother, Mrs. {p:Lenner}, spoke. My sister {p:Anna Lenner} sang.",
        "Uncle {p:Lenner} came. Aunt {p:Lenner} stayed.",
        "Uncle {p:Lenner} came. Cousin {p:Lenner} stayed.",
        "My uncle {p:Lenner} came. My aunt {p:Lenner} stayed.",
        "Aunt {p:Lenner} came. {p:John Lenner} stayed.",
        "My father Mr. {p:Lenner} came. My brother Mr. {p:Lenner} stayed.",
        "Old Mr. {p:Lenner} is dead. Young Mr. {p:Lenner}, his son, has the house.",
        "Old {p:Lenner} is dead. Young {p:Jack Lenner} has the house.",
        "The elder {p:Lenner} is dead. The younger {p:Lenner} has the house.",
        "{p:Lenner} the elder is dead. {p:Lenner} the younger has the house.",
        "Mr. {p:Lenner} senior is dead. Mr. {p:Lenner} junior has the house.",
        "Captain {p:Lenner} drowned. Captain {p:Lenner} the younger had the ship.",
        "{p:Lenner} died in Oake. {p:Lenner} the Younger took the chair.",
        "Old {p:John Lenner} is dead. Young {p:John Lenner} has the house.",
        "Mr. {p:Lenner}, whose brother {p:Jack Lenner} sails, is ill.",
        "{p:Hugo Lenner}, whose father {p:Hugo Lenner} had the mill, sails.",
        "Mr. {p:Lenner}, whose nephew, Captain {p:Lenner}, drowned, is ill.",
        # Nothing says whose kin but what was told before.
        "Mr. {p:Paul Oake} died last week. He leaves a nephew, {p:P. Oake}, and a niece.",
        "Mr. {p:Paul Oake} died, leaving issue: {p:P. H. Oake}.",
        "Mr. {p:Paul Oake} died. The second son, Mr. {p:P. Oake}, has the mill.",
        "Mr. {p:Paul Oake} died. The only daughter is {p:P. Oake}.",
        "Mr. {p:Paul Oake} died. A brother {p:P. Oake} has the mill.",
        "Mr. {p:Paul Oake} died, leaving one son called {p:P. Oake}.",
        "Mr. {p:Paul Oake} died. The grandson, {p:P. Oake}, has the mill. The grandson, Mr. {p:P. Oake}, is young.",
        # Of one of them the forename alone stands there.
        "My cousin {p:Hugo} sails. My uncle {p:Hugo Lenner} stays.",
        "My uncle {p:Hugo Lenner} stays. My cousin {p:Hugo} sails.",
        "Our brother {p:Thos.} sails. Our father, Mr. {p:Thomas Lenner}, stays.",
        "Aunt {p:Anna} sang. Cousin {p:Anna Lenner} did not.",
        "My son {p:Hugo} sails. His grandfather {p:Hugo Lenner} stays.",
        "{p:Hugo Lenner} stays. His son {p:Hugo} sails.",
    ],
)  # fmt: skip
def test_two(marked: str) -> None:
    found = entries(marked)
    assert len({one.rstrip("?") for one in found}) == 2
    assert not any(one.endswith("?") for one in found[:2])


@pytest.mark.parametrize(
    "marked",
    [
        "Mr. {p:Paul Oake} died. He leaves a widow and two sons, {p:Hugo Oake} and {p:P. Oake}.",
        "Mr. {p:Paul Oake} died, leaving children, {p:Anna Oake} and Mr. {p:P. Oake}.",
        "Mr. {p:Paul Oake} came with his nephews {p:Hugo Oake} and {p:P. Oake}.",
    ],
)
def test_each_of_a_row_of_kin_is_another(marked: str) -> None:
    assert len(set(entries(marked))) == 3


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # Kin of somebody, and nothing says of whom.
        ("We saw Uncle {p:Lenner} at the fair. Captain {p:John Lenner} was not there.", ["lenner?", "lenner"]),
        ("We saw Uncle {p:Hugo} at the fair. Captain {p:Hugo Lenner} was not there.", ["lenner?", "lenner"]),
        ("{p:Anna Lenner} sang. Sister {p:Anna} prayed. {p:Anna} slept.", ["lenner", "lenner?", "lenner"]),
        ("My uncle Mr. {p:Lenner} is ill. {p:Jack Lenner} sails.", ["lenner?", "lenner"]),
        ("My uncle Mr. {p:Lenner} is ill. {p:Jack Lenner} sails. Mr. {p:Lenner} waits.", ["lenner?", "lenner", "lenner?"]),
        ("My uncle Mr. {p:Lenner} saw {p:Aldo Bruni}. His nephew {p:Jack Lenner} sails.", ["lenner?", "bruni", "lenner"]),
        ("{p:Lenner} came with Mrs. {p:Oake}. My cousin {p:Jack Lenner} sails.", ["lenner?", "oake", "lenner"]),
        ("Old Mr. {p:Lenner} is dead. {p:Jack Lenner} has the house.", ["lenner?", "lenner"]),
        ("{p:Jack Lenner} came. Young {p:Lenner} was tired.", ["lenner", "lenner?"]),
        # Several of them are none of them.
        ("Messrs. {p:Lenner} came to the mill. Only {p:George Lenner} stayed.", ["lenner?", "lenner"]),
        ("The Misses {p:Lenner} came. {p:Anna Lenner} sang.", ["lenner?", "lenner"]),
        ("The brothers {p:Lenner} came. {p:Hugo Lenner} sang.", ["lenner?", "lenner"]),
        ("{p:George Lenner} came. The Messrs. {p:Lenner} paid.", ["lenner", "lenner?"]),
        ("Messrs. {p:Lenner} came. Mr. {p:Lenner} sang.", ["lenner?", "lenner"]),
        # Who is meant by the surname afterwards.
        ("My uncle Mr. {p:Lenner} is ill. His nephew {p:Jack Lenner} sails. Mr. {p:Lenner} waits.",
         ["lenner", "lenner-jack", "lenner"]),
        ("Old Mr. {p:Lenner} came. Young Mr. {p:Lenner} came. Mr. {p:Lenner} spoke.",
         ["lenner", "lenner-mr", "lenner-mr?"]),
    ],
)  # fmt: skip
def test_less_than_sure(marked: str, expected: list[str]) -> None:
    assert entries(marked) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "Mr. {p:Lenner} is ill. {p:Jack Lenner} sails.",
        "My uncle Mr. {p:Lenner} is ill. My uncle {p:Jack Lenner} sails.",
        "My uncle {p:Jack Lenner} is ill. Mr. {p:Lenner} sails.",
        "My uncle {p:Jack} is ill. My uncle {p:Jack Lenner} sails.",
        "My uncle {p:Jack Lenner} is ill. Your brother {p:Jack} sails.",
        "My uncle {p:Jack} is ill. {p:Jack Lenner} sails.",
        "My brother {p:Jack Lenner} is ill. {p:Lenner} sails.",
        "My uncle Mr. {p:Lenner} is ill. Mr. {p:Lenner} sails.",
        "Uncle {p:Lenner} is ill. Poor Uncle {p:Lenner} sleeps.",
        "My brother {p:Jack Lenner} is ill. His wife says that {p:Jack Lenner} sleeps.",
        "Old Mr. {p:Lenner} is ill. Old {p:Lenner} sleeps. Mr. {p:Lenner} wakes.",
        "When he was young Mr. {p:Lenner} sailed. Mr. {p:Lenner} is old.",
        "Fifty years old {p:Lenner} sailed; {p:Lenner} was young.",
        "Brother {p:Hugo Lenner} prayed. {p:Lenner} slept.",
        "My uncle {p:Hugo Lenner} is ill. Uncle {p:Hugo} sleeps.",
        "I saw my nephew {p:Jack Hill}. {p:Hill} agreed. Mr. {p:Hill} sailed.",
        "My son {p:Hugo Lenner} is ill. My child {p:Hugo} sleeps.",
        "Mr. {p:Paul Lenner} met a son of the miller. {p:P. Lenner} left.",
        "{p:P. Lenner}, a widower, died. Mr. {p:Paul Lenner} had a son.",
        "Mrs. {p:Anna Lenner} died. The widow, Mrs. {p:A. Lenner}, had been ill.",
        "{p:Hugo Lenner} left a son. {p:H. Lenner} had the mill.",
    ],
)
def test_one_and_sure(marked: str) -> None:
    assert set(entries(marked)) in ({"lenner"}, {"hill"})


def test_two_gentlemen_of_two_names_are_not_several_of_one() -> None:
    assert entries("Messrs. {p:Lenner} and {p:Oake} came. {p:George Lenner} sang.") == [
        "lenner",
        "oake",
        "lenner",
    ]


def test_his_and_her_go_by_the_sex_of_whom_they_mean() -> None:
    """Of Mrs. Oake and Lenner, her brother Jack Lenner is Mrs. Oake's."""
    found = entries(
        "Mrs. {p:Oake} came with {p:Lenner}. They had all been told the day before. Her brother {p:Jack Lenner} sang."
    )
    assert found == ["oake", "lenner?", "lenner"]


def test_what_letters_of_two_writers_say_is_not_of_one() -> None:
    """My father in one letter may be my husband in another."""
    between = "The boats came late. " * 120
    assert entries(f"My father, Mr. {{p:Lenner}}, came. {between}My husband {{p:Jack Lenner}} sails.") == [
        "lenner?",
        "lenner",
    ]


def test_old_and_young_of_one_name_stay_out_of_shared_registers() -> None:
    for marked in (
        "Old {p:John Lenner} and young {p:John Lenner}",
        "Old Mr. {p:Lenner} and young Mr. {p:Lenner}",
    ):
        assert [one.is_namesake for one in build(marked)[1].persons] == [True, True]


@pytest.mark.parametrize(
    ("before", "behind", "expected"),
    [
        ("my uncle Mr. ", "", Kin("my", "uncle")),
        ("Our dear old aunt, ", "", Kin("my", "aunt")),
        ("Tranter’s nephew ", "", Kin("tranter’s", "nephew")),
        ("her\nbrother-in-law ", "", Kin("her", "brother-in-law")),
        ("Mr. ", ", his son, came", Kin("his", "son")),
        ("Uncle ", "", Kin("", "uncle")),
        # Kin of the name, or of nobody here.
        ("Mr. ", ", his son and the doctor came", None),
        ("Mr. ", ", his son, George Oake, came", None),
        ("Mr. ", "’s son came", None),
        ("my uncle saw Mr. ", "", None),
        ("my uncle. Mr. ", "", None),
        ("to my uncle\n\n", "", None),
        ("the motherly ", "", None),
    ],
)  # fmt: skip
def test_what_a_text_calls_kin(before: str, behind: str, expected: Kin | None) -> None:
    assert kin_of(f"{before}Lenner{behind}", len(before), len(before) + 6) == expected


@pytest.mark.parametrize(
    ("before", "behind", "expected"),
    [
        ("Old Mr. ", "", "old"),
        ("young Captain ", "", "young"),
        ("", " the elder", "elder"),
        ("Mr. ", ", junior", "younger"),
        ("the Messrs. ", "", "several"),
        ("my uncle ", "", "uncle"),
        ("when he was young Mr. ", "", ""),
        ("sixty years old ", "", ""),
        ("he is old. Mr. ", "", ""),
        ("Messrs. ", " & Oake", ""),
        ("Messrs. Oake and ", "", ""),
        ("", " the elderly man", ""),
        ("", ", old as he was", ""),
    ],
)
def test_what_tells_a_mention_from_others_of_the_name(before: str, behind: str, expected: str) -> None:
    text = f"{before}Lenner{behind}"
    assert tag_of(text, len(before), len(before) + 6, has_forename=False) == expected


@pytest.mark.parametrize(
    ("word", "sex"),
    [
        ("uncle", "m"),
        ("grandmother", "f"),
        ("half-brother", "m"),
        ("sister-in-law", "f"),
        ("cousin", ""),
        ("old", ""),
    ],
)
def test_the_sex_of_kin(word: str, sex: str) -> None:
    assert sex_of_kin(word) == sex


@given(word=st.from_regex(KIN, fullmatch=True))
def test_every_word_for_kin_is_found_before_a_name(word: str) -> None:
    text = f"My {word} Hugo"
    kin = kin_of(text, text.index("Hugo"), len(text))
    assert kin is not None
    assert kin.word == re.sub(r"(?:s|ren)(?=-in-law$|$)", "", word)
