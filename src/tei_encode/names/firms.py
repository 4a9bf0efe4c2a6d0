"""Firms that are called by their partners' surnames: "Messrs. Tranter and Oake, bankers", "Messrs. Oake and Son"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tei_encode.model import Kind

from .claims import Proposal
from .lexicon import FORENAME, INITIAL, TITLE
from .lists import words as list_words
from .name_parts import name_end
from .scan import AMP, AND, COMMA, JOINED

if TYPE_CHECKING:
    from .facts import Facts
    from .scan import Scan

FIRM = 82
_MOST_PARTNERS = 5
"""So many surnames of partners are looked at; it keeps the time linear."""
_FAMILY = frozenset(["Son", "Sons", "Bros", "Brother", "Brothers", "Nephew", "Nephews"])
_FIRM_OF = re.compile(
    r"(?:firm|bank|banking-?house|banking house|counting-?house|partnership|brewery|distillery|foundry|shipyard"
    r"|manufactory|warehouse)\sof\s(?:the\s)?\Z"
)
"""What is a firm's, and no one's who is named by himself."""


def firm_by_trade(scan: Scan, first: int, facts: Facts) -> list[Proposal]:
    """The firm behind "Messrs." that "and" joins, where its trade, its family or the word "firm" tells that it is one.

    Without such a word surnames in a row are persons ("Messrs. Tranter and Oake spoke").

    Args:
        scan: the stretch.
        first: index of the first surname.
        facts: what the document says about its words.
    """
    words = scan.words
    end, has_family = first, False
    for _ in range(_MOST_PARTNERS):
        further = _partner_end(scan, end, facts)
        if further == end and has_family:
            break
        if further == end:
            return []
        has_family = has_family or (words[end].key in _FAMILY and end > first)
        end = further
        if end == len(words) or words[end].gap not in (COMMA, AND, AMP) or words[end].opens:
            break
    if end - first < 2 or not (
        has_family or _trade().match(scan.after(end - 1, 60)) or _is_said(scan, first)
    ):
        return []
    return [Proposal(first, end, Kind.ORG_NAME, FIRM, "firm")]


def _partner_end(scan: Scan, at: int, facts: Facts) -> int:
    """Index after the one word of a partner, a surname alone; `at` where none stands there."""
    word = scan.words[at]
    if word.key in _FAMILY:
        return at + 1
    if scan.chain_end(at) != at + 1 or word.flags & (TITLE | FORENAME | INITIAL) or word.gap not in _GAPS:
        return at
    return name_end(scan, at, facts, polite=True)


_GAPS = (*range(JOINED + 1), COMMA, AND, AMP)


@cache
def _trade() -> re.Pattern[str]:
    """What a firm is in, behind its name: "the eminent bankers", "wine and spirit merchants"."""
    trades = "|".join(sorted(list_words("trades", "of firms")))
    return re.compile(
        rf",\s(?:the\s)?(?:(?!(?:of|two|both|three|who|were|as|for)\s)[\w’'-]+\s){{0,3}}(?:[\w’'-]+-)?(?:{trades})(?![\w’'-])"
    )


def _is_said(scan: Scan, first: int) -> bool:
    return first > 0 and _FIRM_OF.search(scan.before(first - 1, 30)) is not None
