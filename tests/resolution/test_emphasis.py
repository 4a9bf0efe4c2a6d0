"""Emphasis and what it marks agree about the marks around the words."""

from __future__ import annotations

import pytest

from tei_encode import SourceText, encode
from tei_encode.model import Annotation
from tei_encode.resolution.emphasis import absorb_emphasis

from .claims import claim


def _row(one: Annotation) -> tuple[str, int, int, tuple[int, int], str]:
    return one.kind.value, one.span.start, one.span.end, one.marks, one.get("rend")


TABLE: dict[str, tuple[list[Annotation], list[tuple[str, int, int, tuple[int, int], str]]]] = {
    "a title that is all of an emphasis takes it over": (
        [claim("hi", 0, 8, marks=(1, 1), rend="italic"), claim("title", 1, 7, level="m")],
        [("title", 0, 8, (1, 1), "italic")],
    ),
    "also where it took the marks for its own": (
        [claim("hi", 0, 8, marks=(1, 1), rend="bold"), claim("title", 0, 8, level="m")],
        [("title", 0, 8, (1, 1), "bold")],
    ),
    "a title in part of an emphasis stands inside it": (
        [claim("hi", 0, 8, marks=(1, 1), rend="italic"), claim("title", 1, 5, level="m")],
        [("hi", 0, 8, (1, 1), "italic"), ("title", 1, 5, (0, 0), "")],
    ),
    "a name in an emphasis leaves it alone": (
        [claim("hi", 0, 8, marks=(1, 1), rend="italic"), claim("persName", 1, 7)],
        [("hi", 0, 8, (1, 1), "italic"), ("persName", 1, 7, (0, 0), "")],
    ),
    "a mark has one owner: the outer one": (
        [claim("hi", 0, 8, marks=(1, 1), rend="italic"), claim("term", 0, 8, marks=(1, 1))],
        [("hi", 0, 8, (1, 1), "italic"), ("term", 1, 7, (0, 0), "")],
    ),
    "of two titles over one emphasis only one takes it over": (
        [claim("hi", 0, 8, marks=(1, 1), rend="italic"), claim("title", 0, 8), claim("title", 1, 7)],
        [("title", 0, 8, (1, 1), "italic"), ("title", 1, 7, (0, 0), "")],
    ),
    "without emphasis nothing changes": (
        [claim("title", 0, 8, level="m"), claim("date", 9, 13)],
        [("title", 0, 8, (0, 0), ""), ("date", 9, 13, (0, 0), "")],
    ),
}


@pytest.mark.parametrize(("claims", "expected"), TABLE.values(), ids=list(TABLE))
def test_table(claims: list[Annotation], expected: list[tuple[str, int, int, tuple[int, int], str]]) -> None:
    assert sorted(map(_row, absorb_emphasis(claims))) == sorted(expected)


def test_what_a_title_says_is_kept() -> None:
    (title,) = absorb_emphasis(
        [claim("hi", 0, 8, marks=(1, 1), rend="italic"), claim("title", 1, 7, level="m")]
    )
    assert dict(title.attributes) == {"level": "m", "rend": "italic"}


def test_an_author_is_no_title_however_printed() -> None:
    claims = [
        claim("hi", 0, 6, marks=(1, 1), rend="italic"),
        claim("title", 1, 5, origin="work_titles", level="m"),
        claim("author", 0, 14, origin="references"),
        claim("title", 20, 26, origin="work_titles", level="m"),
    ]
    assert [_row(one)[:3] for one in absorb_emphasis(claims)] == [
        ("author", 0, 14),
        ("hi", 0, 6),
        ("title", 20, 26),
    ]


def test_an_entry_that_begins_with_an_emphasised_forename_is_valid() -> None:
    text = "Bibliography\n\n*Anna* Tranter (1990). A Book. Haverley: Press, pp. 3-9.\n\n"
    encoded = encode(SourceText.of(text, "a.txt"))
    assert encoded.valid
    assert encoded.text_identical
