"""Edges: what is taken off on both sides before bounds are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_encode.evaluation.edges import settled, trimmed
from tei_encode.model import Span


@pytest.mark.parametrize(
    ("kind", "words", "left"),
    [
        ("person", "Dr. Mary Lenner", "Mary Lenner"),
        ("person", "the Hon. Mr. Lenner's", "Lenner"),
        ("person", "Messrs. Oake, Lenner", "Oake, Lenner"),
        ("person", "Doctor", "Doctor"),
        ("person", "M Lenner", "Lenner"),
        ("person", "Mark Lenner", "Mark Lenner"),
        ("place", "the Tranter Vale,", "Tranter Vale"),
        ("place", "Dr. Vale", "Dr. Vale"),
        ("org", "“The Board”", "Board"),
        ("org", "Board (old)", "Board (old)"),
        ("org", "Board)", "Board"),
        ("date", "on the 4th of July", "4th of July"),
        ("date", "from 1904 to 1908", "1904 to 1908"),
        ("ship", "the Harcastle", "the Harcastle"),
        ("person", " \n Oake’s \n", "Oake"),
        ("person", "'s", "s"),
        ("person", ",;", ",;"),
    ],
)
def test_what_is_left(kind: str, words: str, left: str) -> None:
    text = f"x {words} y"
    found = settled(text, kind, Span(2, 2 + len(words)))
    assert found is not None
    assert found.text(text) == left


def test_white_space_alone_is_nothing() -> None:
    assert settled("a  b", "person", Span(1, 3)) is None
    assert trimmed("a  b", Span(1, 3)) is None


@given(
    st.text(alphabet="the Dr.'s,()Oake\n“”", max_size=30),
    st.sampled_from(["person", "place", "org", "date", "x"]),
)
def test_edges_stay_inside_and_are_settled_once(text: str, kind: str) -> None:
    whole = Span(0, len(text))
    found = settled(text, kind, whole)
    if found is None:
        assert not text.strip()
        return
    assert whole.embeds(found)
    assert found.length
    assert settled(text, kind, whole) == found
