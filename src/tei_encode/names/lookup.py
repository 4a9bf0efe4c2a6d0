"""What other parts of the program ask the word lists: known names, forenames, titles before a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .lexicon import ANY_FORENAME, ANY_SURNAME, flags_of, key_of, office_phrases, phrases, works

if TYPE_CHECKING:
    from tei_encode.model import Kind

_WORDS_BEFORE = re.compile(r"(?:[^\W\d_][\w’'.-]*\s){1,6}$")
_LONGEST_TITLE = 60


def listed_name(form: str, kind: Kind | None) -> tuple[str, str] | None:
    """The usual name and the kind of thing of a place or organisation that the lists know.

    Args:
        form: a name as it stands in a text, on one line.
        kind: the kind it was read as; `None` for any.
    """
    found = phrases().get(key_of(form.removesuffix("'s").removesuffix("’s").removeprefix("the ")))
    if found is None or (kind is not None and found.kind is not kind):
        return None
    return found.name, found.type


def is_forename(word: str) -> bool:
    """Whether the lists know a word as a forename and not also as a surname."""
    flags = flags_of(key_of(word))
    return bool(flags & ANY_FORENAME) and not flags & ANY_SURNAME


def is_known_work(words: str) -> bool:
    """Whether the lists know words as the name of a newspaper or another work ("Le Monde")."""
    return key_of(words.strip("*_")) in works()


def may_be_forename(word: str) -> bool:
    """Whether the lists know a word as a forename, be it a surname as well ("James"), or in capitals."""
    usual = word.capitalize() if word.isupper() else word
    return bool(flags_of(key_of(usual)) & ANY_FORENAME)


def title_before(text: str, start: int) -> str:
    """The longest title or office that ends right before an offset, as written; empty where there is none.

    "Deputy Foreign Minister" before "Andrei Gromyko".
    """
    near = text[max(0, start - _LONGEST_TITLE) : start]
    match = _WORDS_BEFORE.search(near)
    if match is None:
        return ""
    words = match.group().split()
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
