"""Forenames cut short that no list has, behind a title: "Mr. Nath. Tranter", "Capt. Ferdd. Oake"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from .lexicon import (
    ANY_SURNAME,
    CALENDAR,
    COMMON,
    FORENAME,
    FUNCTION,
    HONORIFIC,
    OFFICE,
    PEERAGE,
    flags_of,
    key_of,
)
from .lists import sure_words

_FEWEST_LETTERS = 3
_MOST_OF_PET_NAMES = 4
"""A forename of the lists with more letters is whole; one with fewer may be cut short all the same ("Phil.")."""
_STUMP = re.compile(r"[A-Z][a-z]+[b-df-hj-np-tv-xz]")
_SURNAME_BEHIND = re.compile(r"\. ((?:O['’]|d['’]|Mc|Mac)?[^\W\d_a-z][\w’'-]*[^\W\d_]{2})(?!\w)")
_NO_SURNAME = FUNCTION | CALENDAR | COMMON | HONORIFIC | OFFICE | PEERAGE
"""Words that begin a new sentence rather than stand behind a forename."""


def is_shortened(text: str, end: int, word: str) -> bool:
    """Whether a word right behind a title is a forename cut short, so that the full stop behind it ends no sentence.

    It has the first letters of a forename, or the first ones and the last ("Nath.", "Christr."), a surname stands
    behind it, and it is neither a surname of the lists nor a word that the text has without a stop ("Mr. Gill").

    Args:
        text: the whole text.
        end: offset of the full stop.
        word: what stands before it.
    """
    own = flags_of(word)
    if len(word) < _FEWEST_LETTERS or not _STUMP.fullmatch(word) or own & (ANY_SURNAME | _NO_SURNAME):
        return False
    if own & FORENAME and len(word) > _MOST_OF_PET_NAMES:
        return False  # "Mr. Owen. Tranter came, too."
    behind = _SURNAME_BEHIND.match(text, end)
    if behind is None:
        return False
    flags = flags_of(key_of(behind[1]))
    if flags & _NO_SURNAME and not flags & ANY_SURNAME:
        return False
    return _is_part(word) and not _has_whole(text, word)


@cache
def _forenames_by_beginning() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for name in sorted(sure_words("forenames")):
        if flags_of(key_of(name)) & FORENAME and not name.endswith("."):
            table.setdefault(name[:2], []).append(name)
    return table


@cache
def _is_part(word: str) -> bool:
    """Whether a forename begins with a word, or has its letters in order, those at both ends its own."""
    for name in _forenames_by_beginning().get(word[:2], ()):
        if len(name) <= len(word):
            continue
        if name.startswith(word):
            return True
        letters = iter(name)
        if name[-1] == word[-1] and all(letter in letters for letter in word):
            return True
    return False


@lru_cache(maxsize=32)  # each keeps a whole text
def _has_whole(text: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?![\w.])", text) is not None
