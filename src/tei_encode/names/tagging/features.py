"""What the small network sees of a word: pieces, beginning, ending, shape, and what the word lists say of it.

Beginnings, endings and shapes are hashed (Ganchev and Dredze, “Small Statistical Models by Random Feature Mixing”,
2008): a word nobody has seen still has them.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from tei_encode.model import Kind
from tei_encode.names.lexicon import flags_of, key_of, longest_phrase, phrases

from .pieces import MOST_PIECES, pieces_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

BUCKETS = (1 << 12, 1 << 12, 1 << 10)
"""How many values the three hashed features have: beginning, ending, shape."""

FLAGS = 22
"""Flags of the lexicon, a mark each."""

MARKS = 4
"""Marks of the words of known places and bodies, sure and unsure."""

_BEGINNING, _ENDING = 3, 3
_SHORT = 3
"""Words in capitals up to this length are abbreviations, longer ones are read as if written small."""

_REPEATED = 2


class Features(NamedTuple):
    """Features of some words, whatever stands around them.

    Attributes:
        pieces: one row a word, `MOST_PIECES` numbers of word pieces, -1 where there is none.
        hashed: one row a word, one column for each of `BUCKETS`.
        flags: one row a word, `FLAGS` columns of 0 and 1.
    """

    pieces: NDArray[np.intp]
    hashed: NDArray[np.intp]
    flags: NDArray[np.float32]


def features_of(words: Sequence[str]) -> Features:
    """The features of some words."""
    pieces = np.full((len(words), MOST_PIECES), -1, dtype=np.intp)
    hashed = np.zeros((len(words), len(BUCKETS)), dtype=np.intp)
    flags = np.zeros(len(words), dtype=np.uint32)
    for i, word in enumerate(words):
        of_word = pieces_of(word)
        pieces[i, : len(of_word)] = of_word
        hashed[i] = _hashed(word)
        flags[i] = _flags(word)
    bits = (flags[:, None] >> np.arange(FLAGS, dtype=np.uint32)) & 1
    return Features(pieces, hashed, bits.astype(np.float32))


def _hashed(word: str) -> tuple[int, ...]:
    plain = "".join("0" if char.isdigit() else char for char in word.lower())
    spellings = ("p" + plain[:_BEGINNING], "s" + plain[-_ENDING:], "x" + _shape(word))
    return tuple(
        zlib.crc32(spelling.encode()) % size for spelling, size in zip(spellings, BUCKETS, strict=True)
    )


def _flags(word: str) -> int:
    flags = flags_of(key_of(word)) if word[0].isupper() else 0
    return flags or (flags_of(word.capitalize()) if _is_loud(word) else 0)


def _is_loud(word: str) -> bool:
    return len(word) > _SHORT and word.isupper()


def _shape(word: str) -> str:
    """The shape: "Xx" for a word with a capital, "d" for figures …; of the same sign at most two in a row."""
    shape: list[str] = []
    for char in word:
        sign = "X" if char.isupper() else "x" if char.isalpha() else "d" if char.isdigit() else char
        if shape[-_REPEATED:] != [sign] * _REPEATED:
            shape.append(sign)
    return "".join(shape)


def marks_of(words: Sequence[str]) -> NDArray[np.float32]:
    """Where known places and bodies stand in a stretch: one row a word, `MARKS` columns of 0 and 1."""
    marks = np.zeros((len(words), MARKS), dtype=np.float32)
    table, longest = phrases(), longest_phrase()
    at = 0
    while at < len(words):
        first = _quiet(words[at])
        most = longest.get(first)
        end = at + 1
        if most:
            quiet = [first, *map(_quiet, words[at + 1 : at + 2 * most])]
            for length in range(len(quiet), 0, -1):
                listed = table.get(" ".join(quiet[:length]))
                if listed is not None:
                    end = at + length
                    marks[at:end, 2 * (listed.kind is Kind.ORG_NAME) + (not listed.sure)] = 1
                    break
        at = end
    return marks


def _quiet(word: str) -> str:
    return word.capitalize() if _is_loud(word) else word
