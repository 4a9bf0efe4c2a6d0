"""Rulers with their numbers: "Osric I, Emperor of", "Henry the 4th", "Louis 14th"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .lexicon import CALENDAR, CAPS, FORENAME, GENERATION, OFFICE, PEERAGE, SURNAME, flags_of
from .lists import words as list_words
from .name_parts import as_person
from .scan import JOINED

if TYPE_CHECKING:
    from .claims import Proposal
    from .facts import Facts
    from .scan import Scan

RULER = 66

_ORDINAL = re.compile(
    r"\s(?:the\s(?:\d{1,2}(?:st|nd|rd|th|d)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Twelfth"
    r"|Fourteenth|Fifteenth|Sixteenth|Great|Conqueror|Confessor|Pious|Bold|Fair|Terrible|Lion)|\d{1,2}(?:st|nd|rd|th|d))"
    r"(?=s?(?![\w-]))"
)
_OF_TIME = re.compile(
    r"\s(?:of\s)?(?:(?:inst|ult|prox|instant|ultimo|day|days|time|week|month|year|century|of this|of the|of last"
    r"|of next|street|and \d|or \d|\d)(?!\w)|(?P<word>[A-Z][a-z]+))"
)
_RULES = re.compile(r"(?:,\s(?:the\s)?(?:\w+\s)?|\s\()(?P<title>[A-Z][a-z]+)|\sof\s[A-Z]")


def numbered(scan: Scan, index: int, facts: Facts) -> list[Proposal]:
    """A ruler whose name begins at a word, if a number follows it."""
    word = scan.words[index]
    if word.key in list_words("rulers") and word.flags & FORENAME:
        found = _ORDINAL.match(scan.after(index))
        behind = _OF_TIME.match(scan.text, word.end + found.end(), scan.span.end) if found else None
        timed = behind is not None and (not behind["word"] or bool(flags_of(behind["word"]) & CALENDAR))
        if found and not timed:
            named = as_person(scan, index, index + 1, RULER, "ruler")
            return [named._replace(end=word.end + found.end())]
    return _unlisted(scan, index, facts)


def _unlisted(scan: Scan, index: int, facts: Facts) -> list[Proposal]:
    """A name no list has, its number and the ruler's office: "Osric I, Emperor of"."""
    words = scan.words
    word = words[index]
    if index + 1 >= len(words) or words[index + 1].gap > JOINED or word.flags & ~(CAPS | SURNAME):
        return []
    number = words[index + 1]
    if not (number.flags & GENERATION and number.text.isupper()) and number.text != "I":
        return []
    rules = _RULES.match(scan.after(index + 1))
    if rules is None or facts.is_common(word) or (word.flags & CAPS and not word.loud):
        return []
    ruler = rules["title"] is not None and flags_of(rules["title"]) & (OFFICE | PEERAGE)
    return [as_person(scan, index, index + 2, RULER, "ruler")] if ruler else []
