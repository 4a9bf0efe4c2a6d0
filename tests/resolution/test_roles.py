"""What a person is called before and behind the name, and what only looks like it."""

from __future__ import annotations

import pytest

from tests.resolution.test_registers import build


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("He is not the President. Mr. {p:Oake} spoke.", ()),
        ("It was read by the Secretary of State. {p:Oake} spoke.", ()),
        ("The Secretary of State\nMr. {p:Hugo Oake}, Jr., Under Secretary\nMr. {p:Elias Lenner}, Director", ("Under Secretary",)),
        ("The Secretary of State\n{p:Hugo Oake}, Under Secretary of State\n{p:Elias Lenner}, Director", ("Under Secretary of State",)),
        ("The Secretary of State for Foreign Affairs\n{p:Hugo Oake}\n{p:Elias Lenner}", ()),
        ("{p:Hugo Oake}, Director\nDeputy Director {p:Elias Lenner}", ("Director",)),
        ("PRESENT: the Governor\nThe Hon. {p:Hugo Oake}", ()),
        # Lines of running text end where they are full.
        ("They had all been told at the house by the Foreign\nMinister {p:Oake} that the boat would be late\nand went.",
         ("Foreign Minister",)),
        ("It had been seen by all of us, and {p:Hugo Oake}, president of the\nHarbour Trust, agreed with what was said.",
         ("president of the Harbour Trust",)),
        ("Comrades {p:Oake} and others", ()),
        ("Uncle {p:Oake}", ()),
        ("Signor {p:Oake}", ()),
        ("Don {p:Oake}", ()),
        ("Widow {p:Oake}", ()),
        ("Lady {p:Oake}", ()),
        ("Mr. Justice {p:Oake}", ("Justice",)),
        ("Herr Professor {p:Oake}", ("Professor",)),
        ("Rev. Dr. {p:Oake}", ()),
        ("Lt. Col. {p:Oake}", ("Lt. Col.",)),
        ("Lieut. {p:Oake}", ("Lieut.",)),
        ("Ambassador Mr. {p:Oake}", ("Ambassador",)),
        ("the Presidents {p:Oake} and {p:Lenner}", ()),
    ],
)  # fmt: skip
def test_roles(marked: str, expected: tuple[str, ...]) -> None:
    assert build(marked)[1].persons[0].roles == expected


def test_the_line_above_says_who_somebody_else_is() -> None:
    marked = "The Secretary of State\nMr. {p:Hugo Oake}, Under Secretary\nMr. {p:Elias Lenner}, Director of the Office"
    assert [one.roles for one in build(marked)[1].persons] == [
        ("Under Secretary",),
        ("Director of the Office",),
    ]


def roles(marked: str) -> list[tuple[str, ...]]:
    return [one.roles for one in build(marked)[1].persons]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # The next line begins with somebody else.
        ("Mr. {p:Charles Hale}, Minister of Finance\nSecretary {p:John Byrnes}", [("Minister of Finance",), ("Secretary",)]),
        ("Mr. {p:Charles Hale}, Ambassador of {l:Norway}\nSecretary {p:John Byrnes}",
         [("Ambassador of Norway",), ("Secretary",)]),
        ("{p:Hugo Lenner}, Foreign Minister of {l:Lebanon}\nAmbassador {p:Aldo Bruni}",
         [("Foreign Minister of Lebanon",), ("Ambassador",)]),
        ("{p:John Byrnes}, Deputy Foreign Minister\nPresident {p:Hugo Lenner}", [("Deputy Foreign Minister",), ("President",)]),
        ("{p:John Byrnes}, Minister of Finance and\nSecretary {p:Hugo Lenner}", [("Minister of Finance",), ("Secretary",)]),
        ("{p:John Byrnes}, Minister of Finance\nDirector of the Office", [("Minister of Finance",)]),
        ("{p:John Byrnes}, Minister of Finance\n{p:Hugo Lenner}", [("Minister of Finance",), ()]),
        ("Mr. {p:Hugo Oake}, Chairman\nCaptain {p:John Tranter}", [("Chairman",), ("Captain",)]),
        ("Mr. {p:Hugo Oake}, Vice-President\nBishop {p:Abel Lenner}", [("Vice-President",), ("Bishop",)]),
        ("{p:Hugo Oake}, Secretary\nColonel {p:John Tranter}, President\nSurgeon {p:Abel Lenner}",
         [("Secretary",), ("Colonel", "President"), ("Surgeon",)]),
        # The office is that of the next one on the line.
        ("{p:Hugo Lenner}, Secretary of Labor {p:James Tranter} and {p:Aldo Bruni} met.",
         [(), ("Secretary of Labor",), ()]),
        ("The Minister of War, General {p:Aldo Bruni}, and Minister of Justice {p:Otto Oake} left.",
         [("General",), ("Minister of Justice",)]),
        ("{p:Hugo Lenner}, President {p:Aldo Bruni}, and others", [(), ("President",)]),
        # Whom somebody serves is no part of the office.
        ("{p:Hugo Lenner}, secretary to {p:John Byrnes}, left.", [("secretary",), ()]),
        ("{p:Hugo Lenner}, adviser to President {p:Byrnes}, left.", [("adviser",), ("President",)]),
        # Verbs, clauses, kin.
        ("{p:Hugo Lenner}, said the president, is ill.", [()]),
        ("{p:Hugo Lenner}, who met the secretary, left.", [()]),
        ("{p:Hugo Lenner}, director of the bank closed.", [()]),
        ("{p:Mary Oake}, wife of the governor, spoke.", [()]),
        ("{p:Mary Oake}, visited the governor.", [()]),
        # What looks like one of these and is none.
        ("{p:Hugo Lenner}, retired general, spoke.", [("retired general",)]),
        ("{p:Hugo Lenner}, assistant to the President, spoke.", [("assistant to the President",)]),
        ("{p:Hugo Lenner}, professor of moral philosophy, left.", [("professor of moral philosophy",)]),
        ("{p:Hugo Lenner}, Minister of War and Marine, left.", [("Minister of War and Marine",)]),
        ("It had been said to all of us by {p:Hugo Lenner}, the Foreign\nMinister, that the boat was late.",
         [("Foreign Minister",)]),
        ("It had been said by the man from Harcastle that the Secretary\nGeneral {p:Hugo Lenner} would not come.",
         [("Secretary General",)]),
        ("It had been seen by all of us, and {p:Hugo Oake}, president of the\nHarbour Trust, agreed; and {p:Aldo Bruni} left.",
         [("president of the Harbour Trust",), ()]),
    ],
)  # fmt: skip
def test_an_occupation_ends_before_the_next_person(marked: str, expected: list[tuple[str, ...]]) -> None:
    assert roles(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Minister of Justice {p:Oake}", "Minister of Justice"),
        ("Deputy Minister of Justice {p:Oake}", "Deputy Minister of Justice"),
        ("the Secretary of State for War {p:Oake}", "Secretary of State for War"),
        ("the Ambassador to {l:France} {p:Hugo Oake}", "Ambassador to France"),
        ("the Director of Naval Intelligence {p:Hugo Oake}", "Director of Naval Intelligence"),
        ("Deputy Minister of Foreign Affairs {p:Hugo Oake}", "Deputy Minister of Foreign Affairs"),
        # No part of the office.
        ("the Minister of War General {p:Oake}", "General"),
        ("the Secretary of the Harbour Trust. {p:Hugo Oake}", ""),
        ("the Secretary of the Harbour Trust and {p:Hugo Oake}", ""),
        ("the Secretary of the Trust met {p:Hugo Oake}", ""),
        ("the Ministers of Justice {p:Hugo Oake}", "Justice"),
        ("Secretary of Labor\n{p:Hugo Oake}", ""),
    ],
)
def test_an_office_before_a_name_has_what_it_is_for(marked: str, expected: str) -> None:
    assert roles(marked) == [(expected,) if expected else ()]
