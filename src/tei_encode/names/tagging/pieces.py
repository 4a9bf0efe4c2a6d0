"""Pieces of words, as the encoder's vocabulary has them (WordPiece: Schuster and Nakajima 2012, Devlin et al. 2019)."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from .weights import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FIRST, LAST, UNKNOWN = 101, 102, 100
"""Numbers of the pieces that begin and end a window ([CLS], [SEP]), and of what has no piece ([UNK])."""

SHAPES = 8
"""Small, first letter large, all large, figure, sign, mixed, one large letter, and the ends of a window."""

MOST_PIECES = 6
"""More pieces of a word say nothing new."""

WINDOW = 160
"""Pieces in a window; longer ones cost more than they gain."""

_SMALL, _TITLE, _LOUD, _MIXED, _FIGURE, _SIGN, _LETTER = range(7)
_LONGEST = 100


@lru_cache(maxsize=1 << 16)
def pieces_of(word: str) -> tuple[int, ...]:
    """Numbers of the pieces of a word, the first few of them."""
    table = vocabulary()
    found: list[int] = []
    for part in _parts(word):
        found += _cut(part, table)
    return tuple(found[:MOST_PIECES]) or (UNKNOWN,)


def _parts(word: str) -> Iterator[str]:
    """Runs of letters and figures, and other signs by themselves; small, without accents."""
    plain = unicodedata.normalize("NFD", word.lower())
    part = ""
    for char in plain:
        if char.isalnum():
            part += char
        elif not unicodedata.category(char).startswith("M"):
            if part:
                yield part
            part = ""
            yield char
    if part:
        yield part


def _cut(part: str, table: dict[str, int]) -> list[int]:
    """The longest piece that fits, then the longest that fits on, and so forth."""
    found = []
    first = 0
    longest = _longest_piece()
    while first < min(len(part), _LONGEST):
        for last in range(min(len(part), first + longest), first, -1):
            number = table.get(part[first:last] if first == 0 else "##" + part[first:last])
            if number is not None:
                break
        else:
            return [UNKNOWN]
        found.append(number)
        first = last
    return found


@lru_cache(maxsize=1)
def _longest_piece() -> int:
    """How long the longest piece is: looking for longer ones would take a word of a million letters for ever."""
    return max(map(len, vocabulary()))


def shape_of(word: str) -> int:
    """The shape of a word; the pieces themselves know no capitals."""
    if not word[0].isalpha():
        return _FIGURE if word[0].isdigit() else _SIGN
    if word.islower():
        return _SMALL
    if word.isupper():
        return _LOUD if len(word) > 1 else _LETTER
    return _TITLE if word[0].isupper() and word[1:].islower() else _MIXED


class Window(NamedTuple):
    """Words as the large tagger takes them, as many as fit.

    Attributes:
        first: index of the first word.
        last: index after the last one.
        pieces: numbers of the pieces, `FIRST` before and `LAST` behind them.
        shapes: the shape of the word that each piece is of.
        starts: index of the first piece of each word.
    """

    first: int
    last: int
    pieces: list[int]
    shapes: list[int]
    starts: list[int]


def windows_of(words: Sequence[str]) -> list[Window]:
    """The windows that words make, in order, each word in one."""
    pieces = [pieces_of(word) for word in words]
    found = []
    for first, last in windows([len(one) for one in pieces], WINDOW):
        numbers, shapes, starts = [FIRST], [SHAPES - 1], []
        for word, of_word in zip(words[first:last], pieces[first:last], strict=True):
            starts.append(len(numbers))
            numbers += of_word
            shapes += [shape_of(word)] * len(of_word)
        found.append(Window(first, last, [*numbers, LAST], [*shapes, SHAPES - 1], starts))
    return found


def windows(sizes: Sequence[int], most: int) -> list[tuple[int, int]]:
    """Ranges of words, each of at most so many pieces.

    Args:
        sizes: pieces of each word.
        most: pieces a window may hold.
    """
    found: list[tuple[int, int]] = []
    first = size = 0
    for i, pieces in enumerate(sizes):
        if size + pieces > most and i > first:
            found.append((first, i))
            first, size = i, 0
        size += pieces
    return [*found, (first, len(sizes))] if first < len(sizes) else found
