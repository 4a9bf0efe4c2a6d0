"""Names whose bounds are open: what stands right beside one may belong to it, or be a name of its own."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.model import Kind

from .lexicon import CALENDAR, FUNCTION, INITIAL, TITLE
from .regiments import RULE as REGIMENT
from .scan import COMMA, IN, JOINED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .claims import Proposal
    from .scan import Scan, Word

_AROUND_TOWNS = frozenset(["known state", "known region", "known country", "known continent"])
"""Rules that find what a town, a county or a house lies in."""
_LONGEST_OFFICE = 3
_RIVER = re.compile(r"(?:^|\W)(?:the|river|r\.|loch|lake)\s\Z", re.IGNORECASE)


def open_bounds(scan: Scan, settled: Sequence[Proposal]) -> frozenset[int]:
    """Index of the first word of each name that may be longer, shorter, or none by itself.

    Two places side by side, or a town and what it lies in, may be one name ("Oake County Maryland", "Erie,
    Pennsylvania"), and a college and its town; so may a name and a capitalised word beside it that is in none. Of
    letters alone nobody knows how much of the name they are.

    Args:
        scan: the stretch.
        settled: its readings, in the order of the text.
    """
    found: set[int] = set()
    for one, other in pairwise(settled):
        if _may_be_one(scan, one, other):
            found |= {one.first, other.first}
    taken = {i for one in settled for i in range(one.first, one.last)}
    found |= {one.first for one in settled if _has_neighbour(scan, one, taken) or _is_less(scan, one)}
    return frozenset(found)


def _may_be_one(scan: Scan, one: Proposal, other: Proposal) -> bool:
    """Whether a place, or body, and the place right behind it may be one name."""
    if one.last != other.first or other.kind is not Kind.PLACE_NAME or one.kind in (None, Kind.PERS_NAME):
        return False
    gap = scan.words[other.first].gap
    if gap <= JOINED:
        return True
    if one.kind is Kind.ORG_NAME:
        return (gap == COMMA and other.rule == "known settlement") or (
            gap == IN and one.rule == "organisation head"
        )
    return gap == COMMA and other.rule in _AROUND_TOWNS and one.rule != other.rule


def _has_neighbour(scan: Scan, one: Proposal, taken: set[int]) -> bool:
    """Whether a capitalised word in no name, and no title, stands right before a name or behind it."""
    words = scan.words
    begins, behind = words[one.first], one.last
    before = one.first > 0 and begins.gap <= JOINED and _is_open(words[one.first - 1], begins)
    if before and one.first - 1 not in taken:
        return True
    if behind == len(words) or behind in taken or words[behind].gap > JOINED:
        return False
    return _is_open(words[behind], words[behind - 1]) and not _leads_to_title(scan, behind)


def _leads_to_title(scan: Scan, first: int) -> bool:
    """Whether an office begins at a word: "Foreign Minister", "Deputy Chief of Staff"."""
    words = scan.words[first : min(scan.chain_end(first), first + _LONGEST_OFFICE)]
    return any(word.flags & TITLE for word in words)


def _is_open(word: Word, beside: Word) -> bool:
    """Whether the capital of a word beside a name says something, and no list what it is."""
    if word.opens or (word.text.isupper() and beside.text.isupper()):
        return False
    return not word.flags & (TITLE | FUNCTION | CALENDAR)


def _is_less(scan: Scan, one: Proposal) -> bool:
    """Whether a name is letters alone ("Mr. B."), "M. Oake", a regiment by its state, a river without an article."""
    words = scan.words[one.first : one.last]
    if one.kind is Kind.PERS_NAME:
        is_lone_m = len(words) == 2 and words[0].text == "M."  # Monsieur, perhaps, where nothing shows it
        return is_lone_m or all(len(word.key) == 1 or word.flags & INITIAL for word in words)
    if one.rule == "known water":
        return len(words) == 1 and not _RIVER.search(scan.before(one.first, 8))
    return one.rule == REGIMENT
