"""Words that mean something else and must be a surname by where they stand: "Mr. May", "Sir Edward Grey"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tei_encode.model import Kind

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
    PEOPLE,
    PLACE_BEFORE,
    PLACE_HEAD,
    PLACE_OF,
    TITLE,
    WEAK_HEAD,
)
from .lists import words as list_words
from .places import SOFT_HEADS
from .scan import AMP, AND, COMMA, JOINED, OF

if TYPE_CHECKING:
    from .scan import Scan, Word

_SMALL_SURNAMES = frozenset(
    ["Best", "Few", "Little", "Long", "May", "More", "Over", "Rich", "Short", "Still", "Will"]
)
_MONTHS_BEHIND_NAMES = frozenset(["March", "Winter"])
"""Times of the year that are surnames behind a forename, and behind a title and any name."""
_MODAL_FORENAMES = frozenset(["May", "Will"])
"""Verbs that are forenames, too."""
_ALSO_INITIALS = frozenset(["U.S.", "D.C."])
"""Abbreviations that are initials only behind a title ("Gen. U.S. Tranter")."""
_ALSO_RANKS = frozenset(["Major", "Marshal", "Provost", "Constable", "Elder"])
"""Titles of that list that stand behind a rank as one more: "Sergeant Major"."""
_FIGURE = re.compile(r"\.?,? ?\d")
_FIGURE_BESIDE = re.compile(r"\.? ?\d")
_THE = re.compile(r"(?:^|\s)the\s$", re.IGNORECASE)
_DETERMINED = re.compile(
    r"(?:^|\s)(?:the|an?|any|all|no|each|every|some|this|that|its|our)\s$", re.IGNORECASE
)
_FOLLOWS = re.compile(
    r"['’]s\s|[,.;:?!)]|\s?\Z|\s(?:and|or|had|was|is|has|did|to|in|at|on|with|who|(?P<verb>[a-z]{3,}))(?!\w)"
)
_HEADINGS = frozenset([Kind.HEAD, Kind.TITLE_PART])
_BEHIND_THE = frozenset(["Rev", "Revd", "Reverend", "Hon", "Honourable", "Honorable", "Honble", "Hon'ble"])
"""Forms of address with an article before them."""
_FORENAME_BEHIND = frozenset(["Sir", "Dame"])
_PAST = re.compile(
    r"['’]s\s|,?\s(?:who|and [A-Z]|had|was|were|has|is|did|came|gave|got|kept|knew|left|made|met|said|says|sat|saw|sent"
    r"|sang|spoke|stood|thought|told|took|went|wrote|became|began|brought|fell|felt|heard|lost|ran|[a-z]{2,}ed)(?!\w)"
)
"""What stands behind a subject whose verb is not "may" or "will"."""
_TIMED = re.compile(
    r"(?:(?:^|\s)(?:in|of|since|by|until|till|last|next|this|early|late|during|from|mid|through|before|after|for|to|on)"
    r"|\d(?:st|nd|rd|th)?(?: of)?)[\s-]$",
    re.IGNORECASE,
)
"""What stands before a month."""
_LEADS_ON = re.compile(r"(?:^|\s)(?:the|and|or|but|that|as|then)\s$", re.IGNORECASE)
"""What may stand before a month or a verb as well as before a name."""
_SAYS_HOW = ("ing", "ed", "ly")
_IN_ROW = (COMMA, AND, AMP)
MOST_IN_ROW = 4
"""So many words a name among others may have; it keeps the time linear."""
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


def is_month_for_surname(scan: Scan, at: int, first: int) -> bool:
    """Whether a month stands for a surname: "Hugo March", and behind a rank "Capt. Oake March"."""
    words = scan.words
    if at != first + 1 or words[at].key not in _MONTHS_BEHIND_NAMES or scan.kind in _HEADINGS:
        return False
    if not _closes_chain(scan, at) or words[at].opens or _is_counted(scan, at):
        return False
    if words[first].flags & FORENAME:
        return not words[first].flags & (COMMON | CALENDAR)
    titled = first > 0 and words[first].gap <= JOINED and bool(words[first - 1].flags & TITLE)
    return titled and not _has_article(scan, first - 1) and not words[first].flags & ~ANY_SURNAME


def is_modal_forename(scan: Scan, at: int) -> bool:
    """Whether "May" or "Will" is the forename before one more name: "May Tranter came", not "May Tranter prosper"."""
    words = scan.words
    if words[at].key not in _MODAL_FORENAMES or at + 2 != scan.chain_end(at):
        return False
    surname, before = words[at + 1], scan.before(at, 12)
    in_chain = at > 0 and words[at].gap <= JOINED and not words[at - 1].flags & FUNCTION
    if in_chain or surname.opens or surname.flags & ~ANY_SURNAME:
        return False
    if _TIMED.search(before):
        return False
    acts = _PAST.match(scan.after(at + 1)) is not None
    return acts or not (words[at].opens or _LEADS_ON.search(before))


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


_SMALL_NEAR = re.compile(r",?\s[a-z]{2}")
"""What shows that the words before are in capitals for themselves, and not as a part of a line that is."""


def is_behind_rank(scan: Scan, at: int) -> bool:
    """Whether a word that names a house or thing is the surname right behind a rank: "Colonel House"."""
    words = scan.words
    word = words[at]
    if at == 0 or word.opens or (word.loud and not _SMALL_NEAR.match(scan.after(at))):
        return False
    if words[at - 1].key not in list_words("titles", "rank") and not _is_behind_adjective(scan, at):
        return False
    if not _closes_chain(scan, at) or _has_article(scan, at - 1) or _is_counted(scan, at):
        return False
    if word.flags & (FUNCTION | TITLE | _NO_SURNAME) or word.key.lower().endswith(_SAYS_HOW):
        return False
    if word.flags & (ORG_HEAD | PLACE_HEAD):
        return word.key in SOFT_HEADS
    return bool(word.flags & (COMMON | WEAK_HEAD))


def _is_behind_adjective(scan: Scan, at: int) -> bool:
    """Whether "Major" or "Judge" is a rank before a word: "Major Church came", but not "Major Church bodies"."""
    if scan.words[at - 1].key not in list_words("titles", "rank or adjective") or scan.kind in _HEADINGS:
        return False
    if scan.words[at].key not in SOFT_HEADS or _DETERMINED.search(scan.before(at - 1, 8)):
        return False
    follows = _FOLLOWS.match(scan.after(at))
    if follows is None:
        return False
    verb = follows["verb"]
    return verb is None or verb.endswith("ed") or verb in list_words("common_words", "done", "done at sea")


def is_behind_shortened(scan: Scan, at: int, first: int) -> bool:
    """Whether a word stands behind a forename cut short, which no house or body is called by: "Wm. Church"."""
    words = scan.words
    if at == first or not _closes_chain(scan, at) or words[at].opens or _is_counted(scan, at):
        return False
    if not any(_is_shortened(scan, word) for word in words[first:at]) or _has_article(scan, first):
        return False
    if not all(is_initial(word) or word.flags & FORENAME for word in words[first:at]):
        return False
    before = words[first - 1].key if first > 0 and words[first].gap <= JOINED else ""
    if before in list_words("titles", "by forename", "saint"):
        return False  # "King Chas. Street", "St. Thos. Church"
    flags = words[at].flags
    if flags & (FUNCTION | PLACE_BEFORE | PLACE_OF | _NO_SURNAME) or (flags & CAPS and not words[at].loud):
        return False
    return bool(flags & (COMMON | WEAK_HEAD | _HEADS))


def _is_shortened(scan: Scan, word: Word) -> bool:
    return scan.text[word.end - 1] == "." and word.key in _shortened_forenames()


@cache
def _shortened_forenames() -> frozenset[str]:
    """Keys of the forenames that are written as abbreviations."""
    return frozenset(one.removesuffix(".") for one in list_words("forenames") if one.endswith("."))


def is_among_names(scan: Scan, at: int, first: int) -> bool:
    """Whether a word is a surname like those beside it: "Robert Post, George Law and Hugo Oake", "P. Page, S. Day"."""
    words = scan.words
    if (
        at == first
        or words[at].flags & ANY_SURNAME
        or not words[at].flags & (COMMON | OTHER_HEAD | WEAK_HEAD)
    ):
        return False
    heads = ORG_HEAD | PLACE_HEAD if all(map(is_initial, words[first:at])) else 0  # "P. Page and H. Street"
    if not _is_name_in_row(scan, first, at + 1, allowed=heads):
        return False
    if (
        first > 0
        and words[first].gap in _IN_ROW
        and _is_name_in_row(scan, scan.chain_start(first - 1), first)
    ):
        return True
    behind = at + 1 < len(words) and words[at + 1].gap in _IN_ROW
    return behind and _is_name_in_row(scan, at + 1, scan.chain_end(at + 1))


def _is_name_in_row(scan: Scan, first: int, end: int, allowed: int = 0) -> bool:
    """Whether forenames or initials and one more word, of no house, body or people, stand by themselves.

    `allowed` are flags the last word may have all the same.
    """
    words = scan.words
    if not 1 < end - first <= MOST_IN_ROW or end != scan.chain_end(first) or _has_article(scan, first):
        return False
    if first > 0 and words[first].gap <= JOINED:
        return False
    other = FUNCTION | CALENDAR | TITLE | ORG_HEAD | PLACE_HEAD | PEOPLE | CAPS | _NO_SURNAME
    if words[end - 1].flags & other & ~allowed or _is_counted(scan, end - 1):
        return False
    return all(
        is_initial(word) or (word.flags & FORENAME and not word.flags & (COMMON | CALENDAR))
        for word in words[first : end - 1]
    )


def is_town_behind_rank(scan: Scan, at: int) -> bool:
    """Whether a town's name is the surname right behind a rank: "Colonel Durham", not "the Lieutenant Durham"."""
    if at == 0 or scan.words[at - 1].key not in list_words("titles", "rank") or scan.words[at].opens:
        return False
    begins = at == 1 or scan.words[at - 1].gap > JOINED
    return begins and _closes_chain(scan, at) and not _has_article(scan, at - 1)


def _closes_chain(scan: Scan, at: int) -> bool:
    return at + 1 == scan.chain_end(at) and scan.words[at].gap <= JOINED


def _is_counted(scan: Scan, at: int) -> bool:
    """Whether a figure belongs to a word: "May, 1832", "Page 12", but not "G. Church, 6th Foot"."""
    figure = _FIGURE if scan.words[at].flags & CALENDAR else _FIGURE_BESIDE
    return figure.match(scan.after(at, 4)) is not None


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
    if not title.flags & TITLE or words[first].gap > JOINED or not _names_people(scan, first, at):
        return False
    if flags & _NO_SURNAME or (flags & (FUNCTION | CALENDAR)) or (flags & CAPS and not words[at].loud):
        return False
    if flags & OFFICE and at + 1 < len(words) and words[at + 1].gap == OF:
        return False  # "Mr. George Clerk of the House"
    known = title.key in _FORENAME_BEHIND and not words[first].flags & _HEADS
    known = known or _is_house_of_persons(scan, first, at)
    return all(
        is_initial(word) or word.flags & ANY_FORENAME or (known and i == 0)
        for i, word in enumerate(words[first:at])
    )


def _is_house_of_persons(scan: Scan, first: int, at: int) -> bool:
    """Whether behind "Mr." and a name that may be any a word stands that houses and waters have: "Mr. Quendon Lake"."""
    words = scan.words
    if not words[first - 1].flags & HONORIFIC or at != first + 1 or words[first].flags & ~ANY_SURNAME:
        return False
    return words[at].key in SOFT_HEADS and not words[at].flags & ORG_HEAD


def _names_people(scan: Scan, first: int, at: int) -> bool:
    """Whether forename and surname stand behind a title, and no house or body is called after who bears it.

    Houses are called "Governor Thomas Bridge", but hardly "Judge T. Bridge" or "Gov. Thomas Bridge".
    """
    title = scan.words[first - 1]
    if title.key in list_words("titles", "by forename"):
        return False
    only_initials = all(map(is_initial, scan.words[first:at]))
    if scan.words[at].flags & _HEADS and not only_initials and not _is_of_persons(scan, title):
        return False
    return title.key in _BEHIND_THE or not _has_article(scan, first - 1)


def _is_of_persons(scan: Scan, title: Word) -> bool:
    """Whether a title hardly ever stands in the name of a house or body."""
    shortened = scan.text[title.end - 1] == "."
    known = title.key in list_words("titles", "rank") or title.key in list_words(
        "titles", "rank or adjective"
    )
    return bool(shortened or known or title.flags & (HONORIFIC | PEERAGE))


def _has_article(scan: Scan, index: int) -> bool:
    return _THE.search(scan.before(index, 5)) is not None
