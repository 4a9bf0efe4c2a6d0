"""Authors in emphasis below a title."""

from __future__ import annotations

import pytest

from tei_encode.model import Kind
from tests.segmenters.reading import LONG, OTHER, words


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("*by Anna Tranter*", ["*by Anna Tranter*"]),
        ("**ANNA TRANTER**", ["**ANNA TRANTER**"]),
        ("_By Dr. Anna Tranter_", ["_By Dr. Anna Tranter_"]),
        ("By **Anna Tranter**", ["**Anna Tranter**"]),
        ("**Anna Tranter**, University of Haverley", ["**Anna Tranter**"]),
        ("*Anna Tranter* and *Robert Lenner*", ["*Anna Tranter*", "*Robert Lenner*"]),
    ],
)
def test_an_author_in_emphasis_is_an_author(line: str, authors: list[str]) -> None:
    text = f"# The Weirs of the Lenner\n\n{line}\n\n{LONG}\n\n## The Inn\n\n{OTHER}\n"
    assert words(text, Kind.BYLINE) == [line]
    assert words(text, Kind.DOC_AUTHOR) == authors


@pytest.mark.parametrize(
    "line", ["*A Tale of Two Weirs*", "*The Lenner and the Oake*", "**Preface to the Weirs**"]
)
def test_other_words_in_emphasis_are_no_authors(line: str) -> None:
    text = f"# The Weirs of the Lenner\n\n{line}\n\n{LONG}\n\n## The Inn\n\n{OTHER}\n"
    assert words(text, Kind.DOC_AUTHOR) == []
