"""Words that mean something else and must be a surname by where they stand: "Mr. May", "Sir Edward Grey"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .lexicon import (
    ANY_FORENAME,
    ANY_SURNAME,
    CALENDAR,
    CAPS,
    COMMON,
    COMPOUND,
    FORENAME,
    FUNCTION,
    GENERATION,
    HONORIFIC,
    INITIAL,
    OFFICE,
    ORG_HEAD,
    OTHER_HEAD,
    PEERAGE,
    PLACE_HEAD,
    TITLE,
    WEAK_HEAD,
)
from .lists import words as list_words
from .places import SOFT_HEADS
from .scan import JOINED, OF

if TYPE_CHECKING:
    from .scan import Scan, Word

_SMALL_SURNAMES = frozenset(
    ["Best", "Few", "Little", "Long", "May", "More", "Over", "Rich", "Short", "Still", "Will"]
)
_ALSO_INITIALS = frozenset(["U.S.", "D.C."])
"""Abbreviations that are initials only behind a title ("Gen. U.S. Tranter")."""
_ALSO_RANKS = frozenset(["Major", "Marshal", "Provost", "Constable", "Elder"])
"""Titles of that list that stand behind a rank as one more: "Sergeant Major"."""
_FIGURE = re.compile(r"\.?,? ?\d")
_THE = re.compile(r"(?:^|\s)the\s$", re.IGNORECASE)
_BEHIND_THE = frozenset(["Rev", "Revd", "Reverend", "Hon", "Honourable", "Honorable", "Honble", "Hon'ble"])
"""Forms of address with an article before them."""
_FORENAME_BEHIND = frozenset(["Sir", "Dame"])
_SAYS_HOW = ("ing", "ed", "ly")
_HEADS = ORG_HEAD | PLACE_HEAD | OTHER_HEAD
_NO_SURNAME = COMPOUND | GENERATION | INITIAL | HONORIFIC | PEERAGE


def is_initial(word: Word) -> bool:
    """Whether a word is one or several initials ("V.", "G.M.")."""
    return (
        bool(word.flags & INITIAL)
        and len(word.text) <= 6
        and not word.flags & TITLE
        and word.text not in _ALSO_INITIALS
    )


def may_be_initials(word: Word) -> bool:
    """Whether letters that stand for a place may be initials, as "U.S." behind a title."""
    return word.text in _ALSO_INITIALS


def is_last_surname(scan: Scan, at: int, first: int) -> bool:
    """Whether a word must be the surname, whatever else it means: "John R. May", "Sir Edward Grey", "Mr. T. Bank"."""
    return _ends_initials(scan, at, first) or _ends_titled(scan, at, first)


def is_small_surname(scan: Scan, at: int, first: int) -> bool:
    """Whether a small word with a capital must be the surname behind a title and a forename: "Mrs. Hannah More"."""
    words = scan.words
    if at != first + 1 or not _closes_chain(scan, at) or words[at].opens:
        return False
    is_month = bool(words[at].flags & CALENDAR) and _FIGURE.match(scan.after(at, 4)) is not None
    return bool(words[first].flags & FORENAME) and words[at].key in _SMALL_SURNAMES and not is_month


def may_be_small_surname(scan: Scan, at: int) -> bool:
    """Whether a small word or month may be a surname among others: "Messrs. Tranter, May and Oake", not "May 3"."""
    return scan.words[at].key in _SMALL_SURNAMES and not _is_counted(scan, at)


def is_word_for_surname(scan: Scan, at: int) -> bool:
    """Whether a small word, a month or an office must be the surname right behind "Mr.": "Mr. May", "Mrs. Pope"."""
    words = scan.words
    if at == 0 or words[at].gap > JOINED:
        return False
    before, ranks = words[at - 1], list_words("titles", "rank")
    if not before.flags & HONORIFIC and (before.key not in ranks or words[at].key in _ALSO_RANKS):
        return False
    if at + 1 != scan.chain_end(at) or (words[at].flags & CALENDAR and _FIGURE.match(scan.after(at, 4))):
        return False
    return words[at].key in _SMALL_SURNAMES or words[at].key in list_words("titles", "also a surname")


def is_middle_surname(scan: Scan, at: int, first: int) -> bool:
    """Whether an ordinary word stands between title and initials or forenames and a surname: "Mr. J. Law Tranter"."""
    words = scan.words
    if first in (at, 0) or words[first].gap > JOINED or not words[first - 1].flags & TITLE:
        return False
    if at + 2 != scan.chain_end(at) or words[at].gap > JOINED or words[at].opens or words[at].loud:
        return False
    last, flags = words[at + 1], words[at].flags
    if last.flags & ~(ANY_FORENAME | ANY_SURNAME) or last.gap > JOINED or last.opens:
        return False
    if flags & (FUNCTION | CALENDAR | CAPS | TITLE | ORG_HEAD | PLACE_HEAD | _NO_SURNAME):
        return False
    return all(is_initial(word) or word.flags & FORENAME for word in words[first:at])


def is_behind_rank(scan: Scan, at: int) -> bool:
    """Whether a word that names a house or thing is the surname right behind a rank: "Colonel House"."""
    words = scan.words
    word = words[at]
    if at == 0 or words[at - 1].key not in list_words("titles", "rank") or word.loud or word.opens:
        return False
    if not _closes_chain(scan, at) or _has_article(scan, at - 1) or _is_counted(scan, at):
        return False
    if word.flags & (FUNCTION | TITLE | _NO_SURNAME) or word.key.lower().endswith(_SAYS_HOW):
        return False
    if word.flags & (ORG_HEAD | PLACE_HEAD):
        return word.key in SOFT_HEADS
    return bool(word.flags & (COMMON | WEAK_HEAD))


def is_town_behind_rank(scan: Scan, at: int) -> bool:
    """Whether a town's name is the surname right behind a rank: "Colonel Durham", not "the Lieutenant Durham"."""
    if at == 0 or scan.words[at - 1].key not in list_words("titles", "rank") or scan.words[at].opens:
        return False
    begins = at == 1 or scan.words[at - 1].gap > JOINED
    return begins and _closes_chain(scan, at) and not _has_article(scan, at - 1)


def _closes_chain(scan: Scan, at: int) -> bool:
    return at + 1 == scan.chain_end(at) and scan.words[at].gap <= JOINED


def _is_counted(scan: Scan, at: int) -> bool:
    return _FIGURE.match(scan.after(at, 4)) is not None


def _ends_initials(scan: Scan, at: int, first: int) -> bool:
    """Whether a word stands behind a forename and initials: "John R. May", "Ida M. E. Day"."""
    words = scan.words
    if at < first + 2 or not _closes_chain(scan, at) or words[at].opens:
        return False
    if not words[first].flags & FORENAME or not all(map(is_initial, words[first + 1 : at])):
        return False
    flags = words[at].flags
    is_word = flags & INITIAL or (flags & FUNCTION and not flags & CALENDAR)
    return not is_word and not _is_counted(scan, at)


def _ends_titled(scan: Scan, at: int, first: int) -> bool:
    """Whether a word is the last one behind a title and forenames or initials: "Sir Edward Grey", "Mr. T. Bank"."""
    words = scan.words
    if first in (at, 0) or not _closes_chain(scan, at) or words[at].opens or _is_counted(scan, at):
        return False
    title, flags = words[first - 1], words[at].flags
    if not title.flags & TITLE or words[first].gap > JOINED or not _names_people(scan, first - 1, flags):
        return False
    if flags & _NO_SURNAME or (flags & (FUNCTION | CALENDAR)) or (flags & CAPS and not words[at].loud):
        return False
    if flags & OFFICE and at + 1 < len(words) and words[at + 1].gap == OF:
        return False  # "Mr. George Clerk of the House"
    known = title.key in _FORENAME_BEHIND and not words[first].flags & _HEADS
    return all(
        is_initial(word) or word.flags & ANY_FORENAME or (known and i == 0)
        for i, word in enumerate(words[first:at])
    )


def _names_people(scan: Scan, title: int, flags: int) -> bool:
    """Whether forename and surname stand behind a title, and no house or body is called after who bears it."""
    key, word = scan.words[title].key, scan.words[title]
    if key in list_words("titles", "by forename"):
        return False
    if flags & _HEADS and not word.flags & (HONORIFIC | PEERAGE) and key not in list_words("titles", "rank"):
        return False
    return key in _BEHIND_THE or not _has_article(scan, title)


def _has_article(scan: Scan, index: int) -> bool:
    return _THE.search(scan.before(index, 5)) is not None
