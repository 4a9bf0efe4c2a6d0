"""Trades behind names, which are nobody: "Peter Pell, Baker, gave evidence", "Pell the Miller", "a Turner by trade"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from .claims import Proposal
from .lexicon import ANY_FORENAME, ANY_SURNAME, COMMON, FUNCTION, INITIAL, TITLE
from .lists import words as list_words
from .scan import AND, COMMA, JOINED, OF

if TYPE_CHECKING:
    from .scan import Scan

TRADE = 94
"""More than a surname that is a word has: the place behind a whole name says it."""

_ARTICLE = re.compile(r"(?:\A|[\s(])(?:an?|by trade an?)\s\Z", re.IGNORECASE)
_THE = re.compile(r"[,;]\sthe\s\Z")
_ENDS = re.compile(r"\s*(?:[,.;:)]|\Z|\s(?:of|in|at|by|was|is|who|saith|being|and)\b)")
_CAPITALISED = r"(?<![^\W_])[^\W\d_a-z][\w’']*\.? {}(?![\w’'-])"
"""A word behind another with a capital, as a surname is somewhere in a text that names the person."""


def propose(scan: Scan) -> list[Proposal]:
    """Every capitalised trade that stands where a trade stands, as no name."""
    trades = list_words("trades", "trade")
    return [
        Proposal(i, i + 1, None, TRADE, "trade")
        for i, word in enumerate(scan.words)
        if word.key in trades
        and scan.chain_end(i) == i + 1
        and word.gap > JOINED
        and (_behind_article(scan, i) or _behind_name(scan, i))
    ]


def _behind_article(scan: Scan, index: int) -> bool:
    """Whether an article makes the word a common noun: "a Carpenter", "Pell the Miller, …", but "the Miller plan"."""
    before = scan.before(index, 16)
    if _ARTICLE.search(before):
        return True
    if index > 0 and scan.text[scan.words[index - 1].end : scan.words[index].start] == " the ":
        return not scan.words[index - 1].flags & (FUNCTION | COMMON)
    return _THE.search(before) is not None and _ENDS.match(scan.after(index)) is not None


def _behind_name(scan: Scan, index: int) -> bool:
    """Whether a person named in full stands before, and the word is none of further persons' surnames."""
    words = scan.words
    if words[index].gap != COMMA or not _ENDS.match(scan.after(index)):
        return False
    if not _is_whole_name(scan, index - 1) or _goes_on_with_surnames(scan, index):
        return False
    if not words[index].flags & ANY_SURNAME:
        return True
    return not _is_surname_in(scan.text, words[index].text)


@lru_cache(maxsize=32)  # each keeps a whole text
def _is_surname_in(text: str, word: str) -> bool:
    """Whether a word stands behind another with a capital somewhere; a directory asks that of each of its bakers."""
    return re.search(_CAPITALISED.format(re.escape(word)), text) is not None


def _is_whole_name(scan: Scan, last: int) -> bool:
    """Whether a word is the last of a forename and a surname, or of where somebody so named is from."""
    words = scan.words
    first = scan.chain_start(last)
    if first > 0 and words[first].gap == OF:
        last = first - 1
        first = scan.chain_start(last)
    names = ANY_FORENAME | INITIAL
    if any(word.flags & names for word in words[first:last]) or (words[first].flags & TITLE and last > first):
        return True
    is_inverted = first == last and words[last].gap == COMMA and bool(words[last].flags & names)
    return is_inverted and scan.chain_start(last - 1) == last - 1


def _goes_on_with_surnames(scan: Scan, index: int) -> bool:
    """Whether another surname alone follows in a row: "John Pell, Baker, Orde and Cooper"."""
    words, following = scan.words, index + 1
    if following >= len(words) or words[following].gap not in (COMMA, AND):
        return False
    if scan.chain_end(following) != following + 1 or words[following].flags & (ANY_FORENAME | TITLE):
        return False
    return bool(words[following].flags & ANY_SURNAME) or words[following].key not in list_words(
        "trades", "trade"
    )
