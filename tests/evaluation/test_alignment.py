"""Texts that are set against each other: the same, with other white space, with other words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_encode.evaluation.alignment import Alignment, How
from tei_encode.model import Span

WORDS = st.lists(
    st.sampled_from("Oake met Lenner at the gate of Haverley .".split()), min_size=1, max_size=30
)


@pytest.mark.parametrize(
    ("text", "reference", "how", "words", "found"),
    [
        ("Oake met Lenner", "Oake met Lenner", How.EXACT, "Lenner", "Lenner"),
        ("Oake met\n  Lenner", "Oake met Lenner", How.SPACING, "met\n  Lenner", "met Lenner"),
        ("Oake saw Lenner", "Oake met Lenner", How.FUZZY, "Lenner", "Lenner"),
        ("Oake met Lenmer", "Oake met Lenner", How.FUZZY, "Lenmer", "Lenner"),
        ("Oake and Tranter met", "Oake met", How.FUZZY, "and Tranter", None),
        ("Tranter and Oake met", "Oake met", How.FUZZY, "Tranter and Oake", "Oake"),
        ("Oake met", "", How.FUZZY, "Oake", None),
    ],
)
def test_where_words_are_found(text: str, reference: str, how: How, words: str, found: str | None) -> None:
    alignment = Alignment(text, reference)
    start = text.index(words)
    place = alignment.place(Span(start, start + len(words)))
    assert alignment.how is how
    assert (place.text(reference) if place else None) == found


def test_how_much_was_found() -> None:
    assert Alignment("a b", "a b").share == Alignment("a  b", "a b").share == 1.0
    assert Alignment("Oake met", "Oake met Lenner").share == pytest.approx(7 / 13)
    assert Alignment("x", "").share == 0.0


@given(WORDS, st.lists(st.sampled_from([" ", "\n", "  \t"]), min_size=30, max_size=30))
def test_other_white_space_changes_no_word(words: list[str], gaps: list[str]) -> None:
    reference = " ".join(words)
    text = "".join(word + gap for word, gap in zip(words, gaps, strict=False))
    alignment = Alignment(text, reference)
    at = 0
    for word, gap in zip(words, gaps, strict=False):
        place = alignment.place(Span(at, at + len(word)))
        assert place is not None
        assert place.text(reference) == word
        at += len(word) + len(gap)


@given(WORDS, WORDS)
def test_places_lie_in_the_reference(words: list[str], others: list[str]) -> None:
    text, reference = " ".join(words), " ".join(others)
    alignment = Alignment(text, reference)
    place = alignment.place(Span(0, len(text)))
    assert 0.0 <= alignment.share <= 1.0
    assert (place is None) == (alignment.share == 0.0)
    if place is not None:
        assert Span(0, len(reference)).embeds(place)
