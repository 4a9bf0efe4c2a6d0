"""Saints, and the places called after them: "St. Paul", "St. Louis", "Sainte Claire"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind

from .claims import Proposal
from .facts import is_saint, known_phrase
from .lexicon import (
    ANY_FORENAME,
    CAPS,
    FUNCTION,
    HONORIFIC,
    INITIAL,
    NO_NAME,
    ORG_HEAD,
    OTHER_HEAD,
    PEOPLE,
    PLACE_HEAD,
    TITLE,
)
from .lists import words as list_words
from .name_parts import name_end
from .scan import COMMA, JOINED, POSSESSIVE

if TYPE_CHECKING:
    from .facts import Facts
    from .scan import Scan

SAINT, SHOWN, UNTOLD = 84, 60, 44

_NO_SAINT = NO_NAME | TITLE | PEOPLE | ORG_HEAD | PLACE_HEAD | OTHER_HEAD | INITIAL
_IN = re.compile(
    r"(?:^|[\s(])(?:in|near|into|outside|leaving|left|reached|visited|visiting|for|arrived at|(?:city|town|village"
    r"|port|island|parish|county|bay|isle) of)\s$"
)
_TO = re.compile(r"(?:^|[\s(])(?:at|to|from)\s$")
_ORDINAL = re.compile(r"\d(?:st|nd|rd|d|th)\s$")
_OWNED_PLACE = re.compile(r"['’]s(?=\s*(?:[.,;:)\]]|\Z)|\s(?:and|in|on|by|with|to|for|was|is)\b)")
"""A church or parish without the word for it: "at St. Mary's, and"."""


def propose(scan: Scan, facts: Facts) -> list[Proposal]:
    """Every saint of a stretch, as a person or as a place."""
    known = list_words("titles", "saint")
    return [
        one
        for i, word in enumerate(scan.words)
        if word.key in known and is_saint(scan, i)
        for one in _saint(scan, i, facts)
    ]


def _saint(scan: Scan, index: int, facts: Facts) -> list[Proposal]:
    words = scan.words
    following = words[index + 1]
    if following.flags & _NO_SAINT & ~HONORIFIC or (following.flags & CAPS and not following.loud):
        return []
    if _is_street(scan, index) or _owns(scan, index + 2):
        return []
    known = known_phrase(scan, index)
    if known is not None and known[1] > index + 1:
        return [] if known[0].sure else [_saint_or_town(scan, index, known[1])]
    shown = _to_place(scan, index) or _before_country(scan, index + 2)
    if not shown and following.flags & ANY_FORENAME:
        end = name_end(scan, index, facts, polite=True)
        return [Proposal(index, end, Kind.PERS_NAME, SAINT, "saint")]
    owned = _OWNED_PLACE.match(scan.after(index + 1)) if shown else None
    at = following.end + owned.end() if owned is not None else -1
    strength = SHOWN if shown else UNTOLD
    return [Proposal(index, index + 2, Kind.PLACE_NAME, strength, "called after a saint", end=at)]


def _saint_or_town(scan: Scan, index: int, end: int) -> Proposal:
    """The reading of a listed town whose name is the saint's as well ("St. Paul")."""
    town = _to_place(scan, index) or _before_country(scan, end) or scan.before(index, 4).lower() == "the "
    return Proposal(index, end, Kind.PLACE_NAME if town else Kind.PERS_NAME, SAINT, "saint or town")


def _to_place(scan: Scan, index: int) -> bool:
    """Whether the word before leads to a place: "in"; "to" only where no forename follows."""
    before = scan.before(index, 20)
    if _IN.search(before):
        return True
    forename = bool(scan.words[index + 1].flags & ANY_FORENAME)
    return _TO.search(before) is not None and (not forename or before.endswith("at "))


def _is_street(scan: Scan, index: int) -> bool:
    """Whether "St." stands behind the name of a street."""
    word, before = scan.words[index], scan.words[index - 1] if index else None
    if _ORDINAL.search(scan.before(index, 6)):
        return True
    if before is None or not word.key.startswith("St") or len(word.key) > 3 or word.gap > JOINED:
        return False
    return not before.flags & (FUNCTION | TITLE) and not word.opens


def _owns(scan: Scan, index: int) -> bool:
    """Whether "Street" or "Hospital" stands behind the saint's 's."""
    words = scan.words
    if index >= len(words) or words[index].gap != POSSESSIVE:
        return False
    return any(
        words[i].flags & (ORG_HEAD | PLACE_HEAD) for i in range(index, min(scan.chain_end(index), index + 3))
    )


def _before_country(scan: Scan, index: int) -> bool:
    words = scan.words
    if index >= len(words) or words[index].gap != COMMA or words[index].opens:
        return False
    known = known_phrase(scan, index)
    return known is not None and known[0].kind is Kind.PLACE_NAME and known[0].type in ("state", "country")
