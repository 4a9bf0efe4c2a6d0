"""A shared register never makes one of two that an edition keeps apart, nor a man of a woman; with false friends."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tei_encode import Options, SourceText
from tei_encode.model import Register
from tei_encode.pipeline import analyse
from tei_encode.registers import SharedRegister
from tests.registers.test_shared import RUNS, opened, register, shared, who


@pytest.mark.parametrize(
    ("known", "named", "expected"),
    [
        # A surname beside somebody else of it says who is not meant, not who is.
        (["pers-1: Hugo Lenner"], ["Hugo Lenner", "Lenner"], ["pers-1", ""]),
        (["pers-1: Hugo Lenner|Lenner"], ["Hugo Lenner", "Lenner"], ["pers-1", ""]),
        (["pers-1: Lenner"], ["Hugo Lenner", "Lenner"], ["pers-lenner-hugo", ""]),
        (["pers-1: Lenner"], ["Lenner", "Lenner"], ["", ""]),
        ([], ["Hugo Lenner", "Lenner"], ["pers-lenner-hugo", ""]),
        (["pers-1: Ida Oake|Ida Lenner"], ["Ida Oake", "Lenner"], ["pers-1", ""]),
        # Two full names: the one whose very name stands there is the one, the other one is new.
        (["pers-1: Hugo Lenner"], ["Hugo Lenner", "Hugo Lenner Jr."], ["pers-1", "pers-lenner-hugo-jr"]),
        (["pers-1: Hugo Lenner Jr."], ["Hugo Lenner", "Hugo Lenner Jr."], ["pers-lenner-hugo", "pers-1"]),
        (["pers-1: Hugo Lenner"], ["Hugo Lenner", "H. Lenner"], ["pers-1", "pers-lenner-h"]),
        (["pers-1: H. Lenner"], ["Hugo Lenner", "H. Lenner"], ["pers-lenner-hugo", "pers-1"]),
        (["pers-1: Hugo Lenner|H. Lenner"], ["Hugo Lenner", "H. Lenner"], ["pers-1", ""]),
        (["pers-1: Hugo Lenner"], ["Hugo B. Lenner", "Hugo C. Lenner"], ["pers-lenner-hugo-b", "pers-lenner-hugo-c"]),
        (["pers-1: Anna Lenner", "pers-2: Arthur Lenner"], ["Anna Lenner", "A. Lenner"], ["pers-1", "pers-2"]),
        # Places and bodies.
        (["org-1: Oake Union|OU"], ["&Oake Union", "&OU"], ["org-1", ""]),
        (["org-1: Foreign Office|Haverley Foreign Office"], ["&Foreign Office", "&Haverley Foreign Office"], ["", "org-1"]),
        # Men and women.
        (["pers-1: Mary Lenner"], ["Lenner^m"], ["pers-lenner"]),
        (["pers-1: Mary Lenner", "pers-2: Hugo Lenner"], ["Lenner^m"], ["pers-2"]),
        (["pers-1: Mary Lenner", "pers-2: Hugo Lenner"], ["Lenner^f"], ["pers-1"]),
        (["pers-1: Mary Lenner", "pers-2: Anna Lenner"], ["Lenner^f"], [""]),
        (["pers-1: Hugo Lenner"], ["Lenner^f"], [""]),
        (["pers-1: Lenner"], ["Lenner^f"], [""]),
        (["pers-1: Mary Lenner"], ["M. Lenner^m"], ["pers-lenner-m"]),
        (["pers-1: Hugo Lenner"], ["Hugo Lenner^f"], [""]),
        (["pers-1: Hugo Lenner"], ["H. Lenner^f"], [""]),
        (["pers-1: Henrietta Lenner"], ["H. Lenner^f"], ["pers-1"]),
        ([], ["Lenner^f", "@Oake"], ["", "place-oake"]),
        ([], ["Hugo Lenner^f"], [""]),
        ([], ["Mary Lenner^f"], ["pers-lenner-mary"]),
        ([], ["Xanthe Lenner^f"], ["pers-lenner-xanthe"]),
        ([], ["Countess of Lenner^f"], ["pers-lenner"]),
        # False friends: still one.
        (["pers-1: Hugo Lenner"], ["Lenner^m"], ["pers-1"]),
        (["pers-1: Hugo Lenner"], ["Lenner", "Oake"], ["pers-1", "pers-oake"]),
        (["pers-1: Xanthe Lenner"], ["Lenner^f"], [""]),
        (["pers-1: Xanthe Lenner"], ["Lenner^m"], ["pers-1"]),
        (["pers-1: Mary Lenner"], ["Mary Lenner^m"], ["pers-1"]),
        (["pers-1: Hugo Lenner"], ["Hugo Lenner", "&Lenner Trust", "@Lenner"], ["pers-1", "place-lenner", "org-lenner-trust"]),
    ],
)  # fmt: skip
def test_who_of_a_text_is_who(known: list[str], named: list[str], expected: list[str]) -> None:
    assert [identifier for identifier, _ in who(known, *named)] == expected


@pytest.mark.parametrize(
    ("known", "named", "expected"),
    [
        (["pers-1: Earl Lenner"], "Lord Lenner", ("pers-1", "medium")),
        (["pers-1: Lord Lenner"], "Earl of Lenner", ("pers-1", "medium")),
        (["pers-1: Lady Lenner"], "Countess of Lenner", ("pers-1", "medium")),
        (["pers-1: Earl Lenner", "pers-2: Viscount Lenner"], "Lord Lenner", ("", "low")),
        (["pers-1: Earl Lenner|Lord Lenner", "pers-2: Viscount Lenner"], "Lord Lenner", ("pers-1", "medium")),
        # False friends.
        (["pers-1: Earl Lenner"], "Viscount Lenner", ("pers-lenner", "high")),
        (["pers-1: Lord Lenner|Earl Lenner"], "Viscount Lenner", ("pers-lenner", "high")),
        (["pers-1: Lord Lenner"], "Lady Lenner", ("pers-lenner", "high")),
        (["pers-1: Duke of Lenner"], "Lord Lenner", ("pers-lenner", "high")),
        (["pers-1: Hugo Lenner"], "Lord Lenner", ("pers-lenner", "high")),
        (["pers-1: Earl of Oake"], "Lord Lenner", ("pers-lenner", "high")),
    ],
)
def test_a_peer_under_two_titles(known: list[str], named: str, expected: tuple[str, str]) -> None:
    assert who(known, named) == [expected]


def test_of_two_peers_neither_is_the_lord_who_may_be_either() -> None:
    into = shared("pers-1: Lord Lenner")
    into.extend([register("Earl Lenner"), register("Viscount Lenner")])
    assert [entry.id for entry in into.entries] == ["pers-1", "pers-lenner", "pers-lenner-2"]


def test_a_man_s_office_in_the_register_is_no_woman_s() -> None:
    """A captain of initials is not the woman who has them, whichever text comes first."""
    into = shared()
    analysed = [_register("Captain A. Lenner died at Oake."), _register("His widow, Anna Lenner, wrote.")]
    into.extend(analysed)
    assert [(entry.forms, entry.roles) for entry in into.entries] == [
        (["Anna Lenner"], []),
        (["A. Lenner"], ["Captain"]),
    ]
    later = shared()
    later.extend(analysed[:1])
    later.extend(analysed[1:])
    assert [entry.forms for entry in later.entries] == [["A. Lenner"], ["Anna Lenner"]]


def _register(text: str) -> Register:
    found = analyse(SourceText.of(text, "t.txt"), Options(language="en")).register
    return Register(found.persons)


def _people(*texts: str) -> list[list[tuple[str, str]]]:
    """Name and shared identifier of each person of each text, one register for all."""
    registers = [_register(text) for text in texts]
    into = SharedRegister()
    into.extend(registers)
    return [
        [(one.name, one.same_as.removeprefix("r#")) for one in into.link(local, "r").register.persons]
        for local in registers
    ]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            ["Dr. Lenner was in the chair. Thanks go to Dr. Lenner and Mrs. Lenner. Hugo Lenner dissented."],
            [[("Hugo Lenner", "pers-lenner-hugo"), ("Lenner", "")]],
        ),
        (
            ["Robert Meech is sent away. Tell old Mrs. Meech he was well."],
            [[("Robert Meech", "pers-meech-robert"), ("Meech", "")]],
        ),
        (
            ["Poor Tranter! His widow, Mary Tranter, is ill."],
            [[("Tranter", ""), ("Mary Tranter", "pers-tranter-mary")]],
        ),
        (
            ["Captain Cromby died at sea.", "His widow, Mary Cromby, wrote."],
            [[("Cromby", "pers-cromby")], [("Mary Cromby", "pers-cromby-mary")]],
        ),
        (
            ["Aunt Cromby died.", "Hugo Cromby wrote."],
            [[("Cromby", "")], [("Hugo Cromby", "pers-cromby-hugo")]],
        ),
        # False friends.
        (
            ["Captain Cromby died at sea.", "His brother, Hugo Cromby, wrote."],
            [[("Cromby", "pers-cromby-hugo")], [("Hugo Cromby", "pers-cromby-hugo")]],
        ),
        (
            ["Mrs. Cromby died.", "Mary Cromby wrote."],
            [[("Cromby", "pers-cromby-mary")], [("Mary Cromby", "pers-cromby-mary")]],
        ),
        (
            ["Dr. Cromby came.", "Mary Cromby wrote."],
            [[("Cromby", "pers-cromby-mary")], [("Mary Cromby", "pers-cromby-mary")]],
        ),
    ],
)
def test_whole_texts(texts: list[str], expected: list[list[tuple[str, str]]]) -> None:
    assert _people(*texts) == expected
    assert _people(*reversed(texts)) == expected[::-1]


@settings(max_examples=200, deadline=None)
@given(RUNS, st.booleans())
def test_two_entries_of_an_edition_never_get_one_identifier(runs: list[list[Register]], again: bool) -> None:
    data = b""
    for texts in runs:
        file = opened(data)
        file.extend(texts)
        data = file.to_bytes()
        if again:
            file = opened(data)
        for text in texts:
            linked = file.link(text, Path("e.xml"))
            assert len(set(linked.renamed.values())) == len(linked.renamed) == len(list(linked.register))
            shares = [entry.same_as for entry in linked.register if entry.same_as]
            assert len(set(shares)) == len(shares)
