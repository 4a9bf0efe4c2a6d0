"""Firms that are called by their partners' surnames: "Messrs. Tranter and Oake, bankers", "Messrs. Oake and Son"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tei_encode.model import Kind

from .claims import Proposal
from .facts import known_phrase
from .lexicon import FORENAME, INITIAL, ORG_HEAD, TITLE
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
    r"(?:firm|bank|banking-?house|banking house|counting-?house|partnership|brewery|distillery|foundry"
    r"|shipyard|manufactory|warehouse"
    r"|(?:mercantile|merchant|trading|commercial|business|banking|shipping|publishing|great)\shouse"
    r"|(?:partners?|clerks?|agents?|travellers?|apprentice[ds]?|member|head)\s(?:in|of|to|for|at|with)\sthe\s[Hh]ouse)"
    r"\sof\s(?:the\s(?:late\s)?)?\Z"
)
"""What is a firm's, and no one's who is named by himself."""
_DEALING = re.compile(
    r"(?:\b(?:sold|sells?|let|leased|consigned|shipped|supplied|ordered|bought|purchased|drawn|drew|apprenticed|articled)"
    r"|\b(?:bill|draft|order|partner|clerk|agents?|mill|works|goods|cargo|business))\b[^.;:!?]*"
    r"\b(?:to|from|of|with|by|on|at|for)\s\Z"
)
"""What is done with firms, before two surnames that "&" joins."""
_DEALING_REACH = 60


def propose(scan: Scan, facts: Facts) -> list[Proposal]:
    """Every firm without "Messrs." that the words before it show: "the firm of Tranter and Oake".

    So do a sale or a bill, where "&" joins its partners and no others in the text.
    """
    found = []
    for i, word in enumerate(scan.words[:-1]):
        if word.gap in (COMMA, AND, AMP) or scan.words[i + 1].gap not in (COMMA, AND, AMP):
            continue
        is_said = _is_said(scan, i, 0)
        if not is_said and (scan.words[i + 1].gap != AMP or facts.has_short_and):
            continue
        if not is_said and not _DEALING.search(scan.before(i, _DEALING_REACH)):
            continue
        end = _partners_end(scan, i, facts)
        listed = sum(known_phrase(scan, at) is not None for at in range(i, end))
        if end - i > 1 and not listed >= (end - i if is_said else 1):  # "the bank of England and France"
            found.append(Proposal(i, end, Kind.ORG_NAME, FIRM, "firm"))
    return found


def _partners_end(scan: Scan, first: int, facts: Facts) -> int:
    """Index after the last of the surnames that stand in a row; `first` where a company ends it, which names itself."""
    words, end = scan.words, first
    for _ in range(_MOST_PARTNERS):
        further = _partner_end(scan, end, facts, begins=end == first)
        if further == end:
            return first if end < len(words) and words[end].flags & ORG_HEAD else end
        end = further
        if end == len(words) or words[end].gap not in (COMMA, AND, AMP) or words[end].opens:
            return end
        if words[end].gap == COMMA and words[end - 1].gap in (AND, AMP):
            return end
    return end


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


def _partner_end(scan: Scan, at: int, facts: Facts, *, begins: bool = False) -> int:
    """Index after the one word of a partner, a surname alone; `at` where none stands there.

    Args:
        scan: the stretch.
        at: index of the word.
        facts: what the document says about its words.
        begins: whether anything may stand before it.
    """
    if at == len(scan.words):
        return at
    word = scan.words[at]
    if word.key in _FAMILY and not begins:
        return at + 1
    if scan.chain_end(at) != at + 1 or word.flags & (TITLE | FORENAME | INITIAL):
        return at
    if not begins and word.gap not in _GAPS:
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


def _is_said(scan: Scan, first: int, titles: int = 1) -> bool:
    return first >= titles and _FIRM_OF.search(scan.before(first - titles, 40)) is not None
