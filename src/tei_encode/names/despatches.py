"""Bodies in capitals at the head of despatches: "LEGATION OF THE UNITED STATES," "DEPARTMENT OF STATE,"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import Kind

from .claims import Proposal
from .facts import known_phrase
from .lexicon import FUNCTION, ORG_HEAD, phrases
from .organisation_extent import MISSIONS

if TYPE_CHECKING:
    from .scan import Scan

HEAD = 96
"""More than a country in capitals."""


def propose(scan: Scan) -> list[Proposal]:
    """Every mission or known office whose name is all that stands in capitals at the beginning of a line."""
    return [
        Proposal(first, last, Kind.ORG_NAME, HEAD, "head of a despatch")
        for first, last in scan.chains
        if last - first > 1
        and scan.words[first].opens
        and all(word.loud for word in scan.words[first:last])
        and (_is_known(scan, first, last) or _is_mission(scan, first, last))
    ]


def _is_known(scan: Scan, first: int, last: int) -> bool:
    """Whether the lists know a name with small words in it ("Department of State")."""
    parts = scan.words[first:last]
    name = " ".join(word.key.lower() if word.flags & FUNCTION else word.key for word in parts)
    listed = phrases().get(name)
    return listed is not None and listed.sure and listed.kind is Kind.ORG_NAME


def _is_mission(scan: Scan, first: int, last: int) -> bool:
    """Whether the words are a mission and the country that it is of: behind "of", or before it."""
    words = scan.words
    if words[first].flags & ORG_HEAD:
        at = _behind_mission(scan, first)
        while at < last and words[at].flags & FUNCTION:
            at += 1
        return at > first + 1 and _ends_with_place(scan, at, last)
    known = known_phrase(scan, first)
    is_place = known is not None and known[0].kind is Kind.PLACE_NAME
    return known is not None and is_place and known[1] < last and _behind_mission(scan, known[1]) == last


def _behind_mission(scan: Scan, at: int) -> int:
    """Index after "Legation", "Consulate General"; the same where none stands here."""
    if scan.words[at].key not in MISSIONS:
        return at
    return at + 1 + (at + 1 < len(scan.words) and scan.words[at + 1].key == "General")


def _ends_with_place(scan: Scan, at: int, last: int) -> bool:
    known = known_phrase(scan, at) if at < last else None
    return known is not None and known[0].kind is Kind.PLACE_NAME and known[1] == last
