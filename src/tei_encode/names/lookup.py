"""What other parts of the program ask the word lists: known names, forenames, titles before a name."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from .lexicon import (
    ANY_FORENAME,
    ANY_SURNAME,
    flags_of,
    key_of,
    last_words_of_offices,
    office_phrases,
    phrases,
    works,
)
from .syllables import is_family_name_first

if TYPE_CHECKING:
    from tei_encode.model import Kind

_BLANK = re.compile(r"\s")
_WORD_AT_END = re.compile(r"[^\W\d_][\w’'.-]*\Z")
_MOST_WORDS = 6
_POSSESSIVE = re.compile(r"['’](?:s|(?<=[^\W\d_a-z].)S)\Z")
_LONGEST_TITLE = 60
_SURNAMES_TOO = frozenset(
    "lloyd lewis stanley henry anthony allen percy leslie neville russell graham clifford bruce dean "
    "wallace craig keith francis herbert arnold bernard oliver owen roy ross scott tyler vernon warren "
    "stuart dudley morgan murray martin simon vincent michel laurent".split()
)
"""Forenames that are as often surnames: "Marmaduke Lloyd" is no Lloyd of the family Marmaduke."""


def listed_name(form: str, kind: Kind | None) -> tuple[str, str] | None:
    """The usual name and the kind of thing of a place or organisation that the lists know.

    Args:
        form: a name as it stands in a text, on one line.
        kind: the kind it was read as; `None` for any.
    """
    found = phrases().get(key_of(_POSSESSIVE.sub("", form).removeprefix("the ")))
    if found is None or (kind is not None and found.kind is not kind):
        return None
    return found.name, found.type


def is_forename(word: str) -> bool:
    """Whether the lists know a word as a forename and not also as a surname."""
    flags = flags_of(key_of(word))
    return bool(flags & ANY_FORENAME) and not flags & ANY_SURNAME


def is_surname_first(first: str, second: str, *others: str) -> bool:
    """Whether a name without a comma has its surname first ("Roberts Geoffrey", "Kim Il-sung", "Lee Kuan Yew").

    It has where the second word is a forename that is hardly a surname, and the first neither a forename nor cut
    short ("G.", "Chas."); of more words only where they are Chinese or Korean.
    """
    if is_family_name_first(first, second, *others):
        return True
    if others:
        return False
    is_given = is_forename(second) and second.casefold() not in _SURNAMES_TOO
    return is_given and len(first) > 1 and not first.endswith(".") and not may_be_forename(first)


def is_known_work(words: str) -> bool:
    """Whether the lists know words as the name of a newspaper or another work ("Le Monde")."""
    return key_of(words.strip("*_")) in works()


def may_be_forename(word: str) -> bool:
    """Whether the lists know a word as a forename, be it a surname as well ("James"), or in capitals."""
    usual = word.capitalize() if word.isupper() else word
    return bool(flags_of(key_of(usual)) & ANY_FORENAME)


def _ends_otherwise(near: str) -> bool:
    """Whether a text ends with a plain word that no title ends with, which most words before names are."""
    if "¬" in near or "-" in near or "ʼ" in near:
        return False
    last = near.rsplit(None, 1)[-1:]
    return bool(last) and last[0].strip().isalpha() and last[0].strip() not in last_words_of_offices()


def _last_words(near: str) -> list[str]:
    """The words at the end of a text that have one blank behind each; the first may have another sign before it."""
    if near[-1] == "\n" and near[-2:-1].isspace():
        near = near[:-1]
    words: list[str] = []
    for piece in reversed(_BLANK.split(near)[:-1][-_MOST_WORDS:]):
        word = _WORD_AT_END.search(piece)
        if word is None:
            break
        words.insert(0, word[0])
        if word.start():
            break
    return words


def title_before(text: str, start: int) -> str:
    """The longest title or office that ends right before an offset, as written; empty where there is none.

    "Deputy Foreign Minister" before "Andrei Gromyko".
    """
    near = text[max(0, start - _LONGEST_TITLE) : start]
    if not near[-1:].isspace() or _ends_otherwise(near):
        return ""
    return _title_at_end(near)


@lru_cache(maxsize=1024)  # several readers ask what stands before the same name
def _title_at_end(near: str) -> str:
    words = _last_words(near)
    titles = office_phrases()
    found = ""
    first = len(words)
    while first > 0:
        longer = next(
            (at for at in range(max(0, first - 4), first) if key_of(" ".join(words[at:first])) in titles),
            None,
        )
        if longer is None:
            break
        first = longer
        found = " ".join(words[first:])
    return found
