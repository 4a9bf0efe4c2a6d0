"""Two of one name, forenames behind Sir and Lord, kin in the background, "of Oake"; with their false friends."""

from __future__ import annotations

import pytest

from tei_encode.resolution.kin import tag_of
from tests.resolution.test_namesakes import entries
from tests.resolution.test_registers import build

SON, FATHER = "lenner", "lenner-william"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{p:William Lenner} was born. His father, {p:William Lenner}, was a miller.", [SON, FATHER]),
        ("{p:William Lenner} was born. His father {p:William} was a miller.", ["lenner", "william"]),
        ("{p:William Lenner}, son of {p:William Lenner}, was born.", [SON, FATHER]),
        ("{p:William Lenner}, son of Mr. {p:William Lenner}, was born.", [SON, FATHER]),
        ("{p:William Lenner}’s father, {p:William Lenner}, was a miller.", [SON, FATHER]),
        ("{p:William Lenner} and his son {p:William Lenner} left.", [SON, FATHER]),
        ("{p:Anna Lenner} and her mother {p:Anna Lenner} left.", ["lenner", "lenner-anna"]),
        ("{p:William Lenner} and his uncle, Captain {p:William Lenner}, left.", [SON, FATHER]),
        ("{p:William Lenner} came. {p:William Lenner}, senior, left.", [SON, FATHER]),
        ("{p:William Lenner} came. {p:William Lenner} the elder left.", [SON, FATHER]),
        ("{p:William Lenner} the elder and {p:William Lenner} the younger came.", [SON, FATHER]),
        # Who is meant later on.
        ("{p:William Lenner} was born. His father, {p:William Lenner}, was a miller. {p:William Lenner} left.",
         [SON, FATHER, SON]),
        ("{p:William Lenner} was born. His father, {p:William Lenner}, died. {p:William Lenner} the elder was old; "
         "{p:William Lenner} the younger wept.", [SON, FATHER, FATHER, SON]),
        ("{p:William Lenner} came. His son {p:William Lenner} left. His father, {p:William Lenner}, wept.",
         [SON, FATHER, SON]),
        ("{p:William Lenner} came. His son {p:William Lenner} left. His son {p:William Lenner} slept.",
         [SON, FATHER, FATHER]),
        ("{p:William Lenner} was born. His father, {p:William Lenner}, died. {p:William Lenner} the younger wept. "
         "His son {p:William} sang.", [SON, FATHER, SON, "william"]),
    ],
)  # fmt: skip
def test_father_and_son_of_one_name(marked: str, expected: list[str]) -> None:
    assert entries(marked) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "{p:William Lenner} was loved by his father. {p:William Lenner} left.",
        "{p:William Lenner} came. {p:William Lenner}, his father’s heir, left.",
        "{p:William Lenner} came. {p:William Lenner}, senior clerk of the mill, left.",
        "{p:William Lenner} came. {p:William Lenner}, the younger son of the miller, left.",
        "{p:William Lenner} came. Old {p:William Lenner} was tired.",
        "{p:William Lenner} the elder came. {p:William Lenner} left.",
        "{p:William Lenner} came. He was young. {p:William Lenner} left.",
        "{p:William Lenner} came.\n\nHis father, {p:William Lenner}, came.",
        "{p:William Lenner} and her son {p:William Lenner} came.",
        "My father {p:William Lenner} came. My father {p:William Lenner} left.",
    ],
)
def test_one_of_a_name(marked: str) -> None:
    assert set(entries(marked)) == {"lenner"}


@pytest.mark.parametrize(
    "between",
    [
        "His brother, {p:Paul Lenner}, had the mill.",
        "He saw his cousin {p:Paul Lenner}.",
        "His great-uncle was {p:Paul Lenner}.",
        "His brother-in-law, the old miller {p:Paul Lenner}, was dead.",
        "He had a nephew, {p:Paul Lenner}.",
        "{p:Hugo Lenner}’s sister {p:Anna Lenner} had the mill.",
    ],
)
def test_kin_in_the_background_are_not_meant_by_the_surname(between: str) -> None:
    found = entries(f"{{p:Hugo Lenner}} came. {between} {{p:Lenner}} lodged in the town.")
    assert found[-1] == found[0] + "??"


@pytest.mark.parametrize(
    "between",
    [
        "{p:Paul Lenner} had the mill.",
        "His cousin {p:Paul Lenner} came. {p:Paul Lenner} had the mill.",
        "His father, the friend of {p:Paul Lenner}, had the mill.",
        "My brother {p:Paul Lenner} had the mill.",
    ],
)
def test_who_is_named_for_himself_is_meant_by_the_surname(between: str) -> None:
    found = entries(f"{{p:Hugo Lenner}} came. {between} {{p:Lenner}} lodged in the town.")
    assert found[-1] == found[-2] + "?"


def test_a_woman_is_meant_rather_than_her_kin_in_the_background() -> None:
    found = entries(
        "{p:Anna Lenner} came. Her uncle, {p:Paul Lenner}, had the mill. {p:Lenner} lodged in the town."
    )
    assert found == ["lenner", "lenner-paul", "lenner??"]


def test_his_father_is_the_father_of_whom_was_named_last() -> None:
    marked = "{p:William Lenner} met {p:George Oake}. His father {p:William Lenner} was there."
    assert entries(marked) == ["lenner", "oake", "lenner"]


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        (", senior, left", "elder"),
        (" senior died", "elder"),
        (", junior, left", "younger"),
        (", senior, of Oake", "elder"),
        (" the younger died", "younger"),
        (" the younger was there", "younger"),
        (" the elder.", "elder"),
        (", jun. of Oake", "younger"),
        (", senior partner", ""),
        (", the elder brother of Hugo", ""),
    ],
)
def test_what_tells_a_full_name_from_another(behind: str, expected: str) -> None:
    text = f"William Lenner{behind}"
    assert tag_of(text, 0, 14, has_forename=True) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Sir {p:Nevile Lenner} came. Sir {p:Nevile} spoke.", ["lenner", "lenner"]),
        ("Sir {p:Xanthus Lenner} came. Sir {p:Xanthus} spoke.", ["lenner", "lenner"]),
        ("Dame {p:Xanthe Lenner} came. Dame {p:Xanthe} spoke.", ["lenner", "lenner"]),
        ("Lord {p:John Lenner} came. {p:Lord John} spoke.", ["lenner", "lenner"]),
        ("Lord {p:Xanthus Lenner} came. {p:Lord Xanthus} spoke.", ["lenner", "lenner"]),
        ("Lady {p:Xanthe Lenner} came. {p:Lady Xanthe} spoke.", ["lenner", "lenner"]),
        ("Sir {p:Horace Lenner} met {p:Horace Tranter}. Sir {p:Horace} left.", ["lenner", "tranter", "lenner"]),
        ("Sir {p:Horace Lenner} met Mr. {p:Horace Tranter}; {p:Hugo Oake} left. Sir {p:Horace} left.",
         ["lenner", "tranter", "oake", "lenner"]),
        ("Sir {p:Xanthus Lenner} and Sir {p:Xanthus Oake}. Sir {p:Xanthus} left.", ["lenner", "oake", "oake?"]),
        # Only the title is new.
        ("{p:Xanthus Lenner} came. Sir {p:Xanthus} spoke.", ["lenner", "lenner?"]),
        # False friends: a surname, or a peer's title.
        ("{p:Xanthus Lenner} came. Mr. {p:Xanthus} spoke.", ["lenner", "xanthus"]),
        ("{p:Xanthus Lenner} came. {p:Lord Xanthus} spoke.", ["lenner", "xanthus"]),
        ("Sir {p:Hugo Lenner} came. Sir {p:Lenner} spoke.", ["lenner", "lenner"]),
        ("Sir {p:Hugo Lenner} came. Mr. {p:Lenner} spoke.", ["lenner", "lenner"]),
        ("Sir {p:Xanthus Lenner} came. Dame {p:Xanthus} spoke.", ["lenner", "xanthus"]),
        ("Sir {p:Hugo Lenner} and {p:Lord Lenner}", ["lenner", "lenner-lord"]),
    ],
)  # fmt: skip
def test_a_forename_behind_a_title(marked: str, expected: list[str]) -> None:
    assert entries(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{p:Hugo Lenner} died. Third son of {p:Abel Lenner}, he was a miller. Mr. {p:Lenner} sang. {p:Lenner} wrote.",
         ["lenner", "lenner-abel", "lenner??", "lenner?"]),
        ("{p:Hugo Lenner} died. His father, {p:Abel Lenner}, was a miller. Mr. {p:Lenner} sang.",
         ["lenner", "lenner-abel", "lenner??"]),
        # Who is spoken of elsewhere, too, or comes first, is nobody's father only.
        ("{p:Hugo Lenner} was the son of {p:Abel Lenner}. {p:Abel Lenner} was a miller. Mr. {p:Lenner} sang.",
         ["lenner", "lenner-abel", "lenner-abel", "lenner-abel?"]),
        ("The son of {p:Abel Lenner}, {p:Hugo Lenner}, died. Mr. {p:Lenner} sang.",
         ["lenner", "lenner-hugo", "lenner-hugo?"]),
        ("{p:Hugo Lenner} died. {p:Abel Lenner} came. Mr. {p:Lenner} sang.", ["lenner", "lenner-abel", "lenner-abel?"]),
    ],
)  # fmt: skip
def test_kin_in_the_background(marked: str, expected: list[str]) -> None:
    assert entries(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{p:Peter the Great} and {p:Peter} of {l:Oake}. {p:Peter} of {l:Oake} left.",
         ["peter-the-great", "peter-of-oake", "oake", "peter-of-oake", "oake"]),
        ("{p:Anna} of {l:Oake} and {p:Anna} of {l:Haverley}.", ["anna-of-oake", "oake", "anna-of-haverley", "haverley"]),
        # False friends: a country's ruler, a surname, a day.
        ("{p:Elizabeth I} died. {p:Elizabeth} of {l:England} was old.", ["elizabeth", "elizabeth", "england"]),
        ("{p:Hugo Lenner} came. {p:Lenner} of {l:Oake} left.", ["lenner", "lenner", "oake"]),
        ("{p:Anna Lenner} came. {p:Anna} of {l:Oake} left.", ["lenner", "lenner", "oake"]),
    ],
)  # fmt: skip
def test_who_is_of_a_place(marked: str, expected: list[str]) -> None:
    assert [one.partition("-")[2] if one.startswith("#") else one for one in entries(marked)] == expected


def test_who_is_known_by_a_woman_s_address_alone_is_said_to_be_one() -> None:
    marked = "Mrs. {p:Oake} saw Captain {p:Lenner}, Aunt {p:Tranter} and {p:Noakes}. Mr. {p:Mary Jones} came."
    assert [one.sex for one in build(marked)[1].persons] == ["f", "m", "f", "", "m"]
