"""The words that a tagger sees, how they are read, and the pieces they are cut into."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_encode.model import Span
from tei_encode.names.tagging.pieces import MOST_PIECES, UNKNOWN, pieces_of, shape_of, windows
from tei_encode.names.tagging.weights import vocabulary
from tei_encode.names.tagging.words import spelling, words_of


def read(text: str) -> list[str]:
    return [spelling(text, *bounds) for bounds in words_of(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mr. Lenner's house", ["Mr", ".", "Lenner", "'", "s", "house"]),
        ("the O'Tranter of 1861", ["the", "O'Tranter", "of", "1861"]),
        ("Haver¬ ley and Haver\u00adley", ["Haverley", "and", "Haverley"]),
        ("at Haver-\nley, Oake-lane", ["at", "Haverley", ",", "Oake", "-", "lane"]),
        ("the Congreſs", ["the", "Congress"]),
        ("\u00ad ¬", ["\u00ad", "¬"]),
        ("J.B. Oake", ["J", ".", "B", ".", "Oake"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert read(text) == words


def test_only_the_span_is_cut() -> None:
    text = "one Lenner two"
    assert words_of(text, Span(4, 10)) == [(4, 10)]


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("house", ["house"]),
        ("HOUSE", ["house"]),
        ("Haverley", ["have", "##rley"]),
        ("café", ["cafe"]),
        ("don't", ["don", "'", "t"]),
        ("1861", ["1861"]),
    ],
)
def test_pieces(word: str, pieces: list[str]) -> None:
    names = {number: piece for piece, number in vocabulary().items()}
    assert [names[number] for number in pieces_of(word)] == pieces


def test_what_the_vocabulary_lacks_is_unknown() -> None:
    assert pieces_of("\U00010380") == (UNKNOWN,)


@given(st.text(min_size=1))
def test_every_word_has_pieces_and_a_shape(word: str) -> None:
    assert 0 < len(pieces_of(word)) <= MOST_PIECES
    assert all(0 <= number < len(vocabulary()) for number in pieces_of(word))
    assert 0 <= shape_of(word) < 7


@given(st.text())
def test_words_hold_all_but_white_space(text: str) -> None:
    bounds = words_of(text, Span(0, len(text)))
    inside: set[int] = set()
    for start, end in bounds:
        assert not inside & set(range(start, end))
        inside |= set(range(start, end))
    assert all(text[at].isspace() for at in set(range(len(text))) - inside)


@given(st.lists(st.integers(1, 6)), st.integers(1, 20))
def test_windows_take_in_every_word_once(sizes: list[int], most: int) -> None:
    found = windows(sizes, most)
    assert [i for first, last in found for i in range(first, last)] == list(range(len(sizes)))
    assert all(last - first == 1 or sum(sizes[first:last]) <= most for first, last in found)
