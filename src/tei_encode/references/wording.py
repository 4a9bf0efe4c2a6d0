"""Words of entries and citations made comparable: case, accents, apostrophes levelled, acronyms formed."""

from __future__ import annotations

import re
import unicodedata

from .vocabulary import SMALL_WORDS

_WORD = re.compile(r"[^\W_]+(?:[’'\-.&/][^\W_]+)*")
_SPECIAL = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "’": "'", "‘": "'"}
)
_POSSESSIVE = re.compile(r"'s?$")


def fold(text: str) -> str:
    """Lower case without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_SPECIAL))
    return "".join(one for one in plain if not unicodedata.combining(one))


def words(text: str) -> list[str]:
    """The folded words of a text, without possessive endings and full stops inside ("U.S." is "us")."""
    return [
        word
        for one in _WORD.findall(text)
        if (word := _POSSESSIVE.sub("", fold(one)).replace(".", "").replace("'", ""))
    ]


def significant(found: list[str]) -> list[str]:
    """Words without articles, prepositions and conjunctions; all of them where nothing else is left."""
    return [word for word in found if word not in SMALL_WORDS and word not in ("al", "ed", "eds")] or found


def acronyms(text: str) -> set[str]:
    """Folded acronyms that runs of capitalised words give ("Modern Language Association" gives "mla").

    Small words inside a run are left out, and also taken with their initials where they have a capital.
    """
    found: set[str] = set()
    run: list[str] = []
    for one in (*_WORD.findall(text), "."):
        if one[0].isupper():
            run.append(one)
        elif one.lower() not in SMALL_WORDS:
            found |= _initials(run)
            run = []
    return found


def _initials(run: list[str]) -> set[str]:
    letters = "".join(word[0] for word in run)
    found = set()
    for start in range(min(len(letters), 12)):
        for end in range(start + 2, min(len(letters), start + 8) + 1):
            found.add(fold(letters[start:end]))
    return found
