"""Where persons live and serve: "Josiah Oake, of Haverley", "vicar of Haverley", towns that no list has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind

from .claims import Proposal
from .facts import known_phrase
from .lexicon import (
    ANY_FORENAME,
    ANY_SURNAME,
    CALENDAR,
    CAPS,
    COMMON,
    FORENAME,
    FUNCTION,
    INITIAL,
    ORG_HEAD,
    OTHER_HEAD,
    PEOPLE,
    PLACE_HEAD,
    TITLE,
)
from .places import is_before_state
from .scan import JOINED, OF

if TYPE_CHECKING:
    from .facts import Facts
    from .scan import Scan

HOME, OF_PERSON = 60, 46
MOST_WORDS = 2

_BEHIND_PERSON = re.compile(
    r"(?:[^\W\d_]|[^\W\d_]\.)(?:,(?:\s[a-z]{3,},)?\s(?:(?:late|formerly|now|both|all)\s)?|\s(?:late|formerly)\s)of\s\Z"
)
"""What stands between a person and a home: ", of", ", late of", ", widow, of"."""
_SERVES = re.compile(
    r"(?<!\w)(?:[Vv]icar|[Rr]ector|[Cc]urate|[Ii]ncumbent|[Mm]ayor|[Bb]ishop|[Aa]rchdeacon|[Bb]ailiff|native|natives"
    r"|inhabitants?|residents?|citizens|burgess(?:es)?|freem[ae]n|parishioners|overseers?|churchwardens?|guardians"
    r"|ratepayers|villagers)\sof\s\Z"
)
"""Who is of a place: a clergyman, a mayor, its people."""
_ENDS = re.compile(
    r"[,.;:)\]]|\s?[—–]|\s*\Z|\n|\s\s|\s(?:in|near|and|who|whose|was|were|is|had|has|came|went|left|to|for|at|on|by|with|from"
    r"|aged|died|swore|deposed|made|gave|do|did|does|being)(?!\w)"
)
"""What may stand behind a home; not "of Lenner fame", "of Lenner's house"."""
_NO_HOME = FUNCTION | CALENDAR | TITLE | ORG_HEAD | OTHER_HEAD | PEOPLE | CAPS | INITIAL | COMMON


def propose(scan: Scan, facts: Facts) -> list[Proposal]:
    """Towns that only the person before them tells, as places."""
    found = []
    for first, last in scan.chains:
        if first == 0 or not _may_be_home(scan, first, last, facts):
            continue
        before = scan.before(first)
        serves = _SERVES.search(before) is not None
        if serves or (_BEHIND_PERSON.search(before) and _is_person(scan, first - 1)):
            found.append(Proposal(first, last, Kind.PLACE_NAME, HOME, "home"))
        elif scan.words[first].gap == OF and _is_full(scan, first - 1):
            found.append(Proposal(first, last, Kind.PLACE_NAME, OF_PERSON, "home"))
    return found


def _may_be_home(scan: Scan, first: int, last: int, facts: Facts) -> bool:
    """Whether words may name a town: nothing that lists know as something else, and nothing that goes on behind."""
    words = scan.words[first:last]
    if len(words) > MOST_WORDS or words[0].opens or any(word.loud for word in words):
        return False
    known = known_phrase(scan, first)
    if (known is not None and (known[0].sure or known[1] != last)) or is_before_state(scan, last):
        return False
    if not _ENDS.match(scan.after(last - 1, 12)):
        return False
    soft = ANY_FORENAME | ANY_SURNAME
    if len(words) == 1 and words[0].flags & soft:
        return False
    if words[-1].flags & (FORENAME | PLACE_HEAD) or words[0].flags & FORENAME:
        return False
    small = len(words) == 2 and words[0].key in (
        "Long",
        "Great",
        "Little",
        "Old",
        "New",
        "Much",
        "High",
        "Low",
    )
    rest = words[1:] if small else words
    return not any(word.flags & _NO_HOME or facts.is_common(word) for word in rest)


def _is_person(scan: Scan, index: int) -> bool:
    """Whether a word before a comma ends a person's name as far as its kind goes: no place, day, body or thing."""
    words, first = scan.words, scan.chain_start(index)
    if words[index].flags & FUNCTION and index > first:  # "Esq."
        index -= 1
    word = words[index]
    if word.flags & (CALENDAR | FUNCTION | PEOPLE):
        return False
    if index - first > 1 and words[first].flags & TITLE and words[index - 1].flags & (ANY_FORENAME | INITIAL):
        return True  # "Mr. Josiah Law"
    if word.flags & (ORG_HEAD | PLACE_HEAD | OTHER_HEAD) or known_phrase(scan, index) is not None:
        return False
    parts = words[first : index + 1]
    if all(one.flags & ANY_FORENAME and not one.flags & ANY_SURNAME for one in parts):
        return False  # "my wife Mary Jane, of Hugo Tranter's"
    return index > first or bool(word.flags & ANY_SURNAME)


def _is_full(scan: Scan, index: int) -> bool:
    """Whether forename and surname, or a title and a surname, end at a word."""
    words = scan.words
    first, last = scan.chain_start(index), words[index]
    other = TITLE | CALENDAR | FUNCTION | ORG_HEAD | PLACE_HEAD | OTHER_HEAD | PEOPLE | INITIAL | CAPS
    if index == first or last.gap > JOINED or last.flags & other or known_phrase(scan, index) is not None:
        return False
    led = words[index - 1].flags & (FORENAME | INITIAL) or words[index - 1].flags & TITLE
    return bool(led) and not last.flags & COMMON
