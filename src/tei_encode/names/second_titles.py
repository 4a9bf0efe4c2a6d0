"""Who has a later title in brackets before the surname: "Dr. (afterwards Sir Hugo) Oake", "Mr. (now Lord) Oake"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .claims import Proposal
from .lexicon import ANY_FORENAME, TITLE
from .name_parts import as_person, name_end
from .scan import CLOSE, JOINED
from .surname_cues import is_initial

if TYPE_CHECKING:
    from .facts import Facts
    from .scan import Scan

SECOND_TITLE = 94
"""More than the place that a surname may be, too: it stands behind two titles."""

_LEADS = re.compile(
    r"\s[(\[](?:afterwards?|later|now|then|since|subsequently|formerly|previously|at that time|soon)\s(?:the\s)?"
)
_MOST_WORDS = 4
"""So many words of titles and forenames may stand in the brackets, and of forenames before them."""


def propose(scan: Scan, facts: Facts) -> list[Proposal]:
    """Every person with two titles, and the forenames in the brackets as no name of their own."""
    found = []
    for i in range(1, len(scan.words)):
        if scan.words[i].flags & TITLE and _LEADS.fullmatch(
            scan.text, scan.words[i - 1].end, scan.words[i].start
        ):
            found += _person(scan, i, facts)
    return found


def _person(scan: Scan, inside: int, facts: Facts) -> list[Proposal]:
    """The readings of a bracket that begins with a title, at index `inside`, and of the surname behind it."""
    words, surname = scan.words, inside + 1
    while surname < min(len(words), inside + _MOST_WORDS) and words[surname].gap <= JOINED:
        surname += 1
    if surname >= len(words) or words[surname].gap != CLOSE or not _is_led(scan, inside):
        return []
    end = name_end(scan, surname, facts, polite=True)
    if end == surname:
        return []
    first = inside
    while first > inside - _MOST_WORDS and first > 0 and _is_forename(scan, first - 1):
        first -= 1
    if first < inside:
        return [as_person(scan, first, end, SECOND_TITLE, "title")]
    forename = inside + 1
    while forename < surname and words[forename].flags & TITLE and not words[forename].flags & ANY_FORENAME:
        forename += 1
    inner = [Proposal(forename, surname, None, SECOND_TITLE, "second title")] if forename < surname else []
    return [*inner, as_person(scan, surname, end, SECOND_TITLE, "title")]


def _is_led(scan: Scan, inside: int) -> bool:
    """Whether a title, or a forename with or without one, stands before the bracket."""
    return bool(scan.words[inside - 1].flags & TITLE) or _is_forename(scan, inside - 1)


def _is_forename(scan: Scan, index: int) -> bool:
    word = scan.words[index]
    return bool(word.flags & ANY_FORENAME and not word.flags & TITLE) or is_initial(word)
