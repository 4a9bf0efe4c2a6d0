"""Patterns that are looked for fast find what the plain ones find, in the same order."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_encode.searching import led_by, matches_of, without_groups

PATTERNS = [
    ("A-Z", r"(?<![\w.])(?P<name>[A-Z]+)(?P<figure>\d)?(?!\w)"),
    ("ab", r"(?<!a)(?:ab|ba|aab)+"),
    (r"\[¹", r"(?<=\S)(?:\[(?P<square>\d)\]|(?P<raised>¹{1,2}))"),
    (r"^\W\d_", r"\b(?:ab|Ab1|a)\b|b(?=\Z)"),
]
TEXTS = st.text(alphabet="aabAB1¹[].  \n", max_size=30)


@pytest.mark.parametrize(("first", "pattern"), PATTERNS)
@given(text=TEXTS, bounds=st.tuples(st.integers(0, 30), st.integers(0, 30)))
def test_finds_what_the_plain_pattern_finds(
    first: str, pattern: str, text: str, bounds: tuple[int, int]
) -> None:
    plain = [(one.span(), one.groupdict()) for one in re.compile(pattern).finditer(text, *bounds)]
    fast = [
        (one.span("whole"), {name: value for name, value in one.groupdict().items() if name != "whole"})
        for one in matches_of(led_by(first, pattern), text, *bounds)
    ]
    assert fast == plain


def test_a_match_inside_the_one_before_is_none() -> None:
    assert [one["whole"] for one in matches_of(led_by("a", "aa"), "aaaaa")] == ["aa", "aa"]


def test_names_of_groups_are_taken_away() -> None:
    assert without_groups("(?P<one>a)(?P<two>(?:b|c))(?<=d)") == "(?:a)(?:(?:b|c))(?<=d)"
