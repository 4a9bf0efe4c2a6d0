"""The words of a person's name: where it ends, and what can be a surname."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind

from .claims import Proposal
from .facts import is_place, is_saint, known_phrase
from .lexicon import (
    ANY_FORENAME,
    ANY_SURNAME,
    CALENDAR,
    CAPS,
    COMMON,
    FORENAME,
    FUNCTION,
    GENERATION,
    HONORIFIC,
    INITIAL,
    NO_NAME,
    OFFICE,
    ORG_HEAD,
    OTHER_HEAD,
    PEERAGE,
    PEOPLE,
    PLACE_HEAD,
    SURNAME,
    TITLE,
    WEAK_HEAD,
)
from .lists import words as list_words
from .places import SOFT_HEADS
from .scan import CLOSE, COMMA, JOINED, OF, OPEN, PARTICLE
from .surname_cues import (
    is_among_names,
    is_behind_rank,
    is_behind_shortened,
    is_initial,
    is_last_surname,
    is_middle_surname,
    is_modal_forename,
    is_month_for_surname,
    is_small_surname,
    is_town_behind_rank,
    is_word_for_surname,
    may_be_initials,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .facts import Facts
    from .scan import Scan, Word

MOST_WORDS = 6

_SMALL_BEHIND = re.compile(r"\s(?!(?:of|and|is|has|reigned)\b)[a-z]")
_RULED = re.compile(
    r"\s(?:was|had|did|in|at|on|by|to|from|who|himself|herself|wrote|gave|made|became|came|took|went|sent|held|[a-z]{2,}ed)\b"
)
"""What follows the number of a ruler, and "I" only where somebody writes of himself."""
_NUMBERS = frozenset(["I.", "V.", "X."])


def name_end(scan: Scan, first: int, facts: Facts, *, polite: bool) -> int:
    """Index after the parts of a person's name that begin at a word.

    Args:
        scan: the stretch.
        first: index of the first word.
        facts: what the document says about its words.
        polite: whether a form of address stands before it, so that even an ordinary word may be a surname.

    Returns:
        `first` itself where no name begins.
    """
    words = scan.words
    at, surnames = first, 0
    while at < len(words) and at - first < MOST_WORDS and (at == first or _goes_on(scan, first, at)):
        word = words[at]
        if at > first and _is_number(scan, at, first):
            at += not _is_title_here(scan, at)
            break
        if surnames == 0 and _is_beside_surname(scan, at, first, facts, polite=polite):
            at += 1
            continue
        if _ends_before(scan, at, first, surnames, polite=polite):
            break
        if at == first and _is_before_initial(scan, at):
            at += 1
            continue
        if surnames == 0 and (at > first or polite) and is_saint(scan, at):
            at, surnames = at + 2, 1
            continue
        if word.flags & ANY_FORENAME and surnames == 0:
            surnames += bool(word.flags & ANY_SURNAME) and at > first
        elif _is_surname(scan, at, (first, surnames), facts, polite=polite):
            surnames += 1
        else:
            break
        at += 1
    while at > first and words[at - 1].gap == OPEN:
        at -= 1
    at = _before_office(words, first, at)
    return first if at == first + 1 and is_initial(words[first]) and not polite else at


def _before_office(words: Sequence[Word], first: int, end: int) -> int:
    """Index before the letters of an office behind a name: "D. Harvey J. P."."""
    if end - first > 2 and is_initial(words[first]) and not is_initial(words[first + 1]):
        while is_initial(words[end - 1]):
            end -= 1
    return end


def _is_beside_surname(scan: Scan, at: int, first: int, facts: Facts, *, polite: bool) -> bool:
    """Whether a word is an initial or a particle with a capital, before the surname."""
    word = scan.words[at]
    if polite and at == first and may_be_initials(word) and at + 1 != scan.chain_end(at):
        return True
    if is_initial(word) or (at > first and len(word.text) == 1):
        return not is_pronoun(scan, at, first, facts)
    return (at > first or polite) and _is_particle(scan, at)


def _is_before_initial(scan: Scan, at: int) -> bool:
    """Whether a word behind a title is a forename, listed or not: "Mr. Selden K. Oake"."""
    words, end = scan.words, scan.chain_end(at)
    if at == 0 or not words[at - 1].flags & TITLE or words[at].gap > JOINED or len(words[at].text) < 2:
        return False
    behind = at + 1
    while behind < end and is_initial(words[behind]) and words[behind].text.endswith("."):
        behind += 1
    if behind in (at + 1, end):
        return False
    surname = words[behind]
    other = NO_NAME | TITLE | INITIAL | COMMON | ORG_HEAD | PLACE_HEAD | OTHER_HEAD
    return not surname.opens and not surname.flags & other


def _is_particle(scan: Scan, at: int) -> bool:
    """Whether a particle stands here with a capital: "Mr. Le Tranter", "De Lenner"."""
    word = scan.words[at]
    if word.flags & (FUNCTION | FORENAME | COMMON) or word.key.lower() not in list_words("particles"):
        return False
    if at + 1 >= len(scan.words):
        return False
    following = scan.words[at + 1]
    return following.gap <= JOINED and not following.opens and not following.flags & (NO_NAME | INITIAL)


def _is_number(scan: Scan, at: int, first: int) -> bool:
    """Whether "III", "Jr." or, behind "Pope Quembus", "I" ends a name here."""
    word = scan.words[at]
    if word.flags & GENERATION:
        return not _is_middle(scan, at)
    rules = first > 0 and scan.words[first].gap <= JOINED and scan.words[first - 1].flags & OFFICE
    return word.text == "I" and bool(rules) and not _SMALL_BEHIND.match(scan.after(at, 20))


def _is_middle(scan: Scan, at: int) -> bool:
    """Whether "V." is an initial inside a name and no number: a surname stands behind it."""
    words = scan.words
    if at + 1 >= len(words) or not is_initial(words[at]) or not words[at].text.endswith("."):
        return False
    following = words[at + 1]
    plain = not following.flags & (NO_NAME | TITLE) and not following.opens
    return plain and following.gap <= JOINED


def _is_title_here(scan: Scan, at: int) -> bool:
    """Whether "Sr." is no part of the name before it, but "Sir" before the next one."""
    word = scan.words[at]
    if not word.flags & HONORIFIC or at + 1 >= len(scan.words):
        return False
    following = scan.words[at + 1]
    return word.gap == COMMA and following.gap <= JOINED and not following.flags & NO_NAME


def is_pronoun(scan: Scan, at: int, first: int, facts: Facts) -> bool:
    """Whether "I" behind a forename is no number of a ruler ("Dear Francis I wish")."""
    if scan.words[at].text != "I" or not _SMALL_BEHIND.match(scan.after(at, 20)):
        return False
    ruler = (
        at == first + 1 and scan.words[first].key in list_words("rulers") and _RULED.match(scan.after(at, 20))
    )
    if ruler and not facts.has_writer and not scan.before(first, 6).lower().endswith("dear "):
        return False
    return first == 0 or not scan.words[first - 1].flags & OFFICE or scan.words[first].gap > JOINED


def _is_surname(scan: Scan, at: int, before: tuple[int, int], facts: Facts, *, polite: bool) -> bool:
    """Whether a word is the first or second surname of a name; `before` says where it begins and how many it has."""
    first, surnames = before
    if surnames > 1 or not _can_be_surname(scan, at, first, facts, polite=polite):
        return False
    word = scan.words[at]
    if word.key in SOFT_HEADS and scan.words[first].flags & FORENAME and not facts.is_common(word):
        return True
    known_as_more = bool(word.flags & ~(CAPS | ANY_SURNAME)) or facts.is_common(word) or is_place(scan, at)
    only_forenames = not scan.words[at - 1].flags & SURNAME
    if surnames == 0 or not known_as_more or (only_forenames and is_last_surname(scan, at, first)):
        return True
    if is_month_for_surname(scan, at, first):
        return True
    return _is_third(scan, at, first) or _is_second(scan, at, first)


def _is_second(scan: Scan, at: int, first: int) -> bool:
    """Whether a word that is a forename too must be the surname behind a title and one more name: "Mr. Oake Lloyd"."""
    words = scan.words
    if at != first + 1 or at + 1 != scan.chain_end(at) or words[at].opens or first == 0:
        return False
    if not words[first - 1].flags & TITLE or words[first].gap > JOINED or words[first].flags & ~ANY_SURNAME:
        return False
    other = NO_NAME | TITLE | ORG_HEAD | PLACE_HEAD | OTHER_HEAD | PEOPLE | INITIAL
    return bool(words[at].flags & (ANY_FORENAME | ANY_SURNAME)) and not words[at].flags & other


def _is_third(scan: Scan, at: int, first: int) -> bool:
    """Whether a surname that means other things too stands behind two forenames: "Martin Osric King"."""
    words = scan.words
    if (
        at != first + 2
        or at + 1 != scan.chain_end(at)
        or not words[at].flags & ANY_SURNAME
        or words[at].opens
    ):
        return False
    return all(word.flags & FORENAME for word in words[first:at]) and not words[at].flags & (
        ORG_HEAD | PLACE_HEAD
    )


def _ends_before(scan: Scan, at: int, first: int, surnames: int, *, polite: bool) -> bool:
    flags = scan.words[at].flags
    if (surnames and flags & INITIAL) or scan.words[at].key.endswith("-General"):
        return True
    if flags & PEERAGE and at > first and at + 1 < len(scan.words) and scan.words[at + 1].gap == OF:
        return True  # "George Earl of Rothbury"
    if _is_particle(scan, at):
        return False
    if _must_be_surname(scan, at, first, polite=polite) or (at == first and is_modal_forename(scan, at)):
        return False
    return bool(flags & (NO_NAME & ~CALENDAR) or (flags & CALENDAR and at > first))


def _goes_on(scan: Scan, first: int, at: int) -> bool:
    """Whether a name can go on over what stands before this word."""
    word = scan.words[at]
    if word.gap <= JOINED or word.gap == PARTICLE:
        return True
    if word.gap == OPEN:
        return at + 1 < len(scan.words) and scan.words[at + 1].gap == CLOSE
    if word.gap == CLOSE:
        return scan.words[at - 1].gap == OPEN or scan.before(first, 1) == "["
    return word.gap == COMMA and bool(word.flags & GENERATION) and not word.text.isupper()


def _must_be_surname(scan: Scan, at: int, first: int, *, polite: bool) -> bool:
    """Whether a word is a surname by where it stands, whatever else it means."""
    if at == first:
        return is_behind_rank(scan, at) or is_word_for_surname(scan, at)
    if is_last_surname(scan, at, first) or is_middle_surname(scan, at, first):
        return True
    if (
        is_month_for_surname(scan, at, first)
        or is_behind_shortened(scan, at, first)
        or is_among_names(scan, at, first)
    ):
        return True
    return polite and is_small_surname(scan, at, first)


def _can_be_surname(scan: Scan, at: int, first: int, facts: Facts, *, polite: bool) -> bool:
    word = scan.words[at]
    flags = word.flags
    if flags & ANY_SURNAME or _must_be_surname(scan, at, first, polite=polite):
        return True
    if flags & OFFICE and at > first and scan.words[first].flags & FORENAME and at + 1 == scan.chain_end(at):
        return not flags & (ORG_HEAD | HONORIFIC | COMMON)
    if (
        flags & PLACE_HEAD
        and word.key in SOFT_HEADS
        and scan.words[first].flags & (FORENAME | INITIAL)
        and at > first
    ):
        return not facts.is_common(scan.words[first])
    if (flags & (PEOPLE | TITLE) or (word.loud and facts.is_common(word))) and not polite:
        return False
    if flags & (ORG_HEAD | PLACE_HEAD | OTHER_HEAD | WEAK_HEAD | COMMON):
        return polite and at == first
    if (
        at == first
        and not polite
        and not is_town_behind_rank(scan, at)
        and (is_place(scan, at) or known_phrase(scan, at) is not None)
    ):
        return False
    if flags & CAPS and not word.loud and len(word.text) <= 4 and not polite:
        return False
    small = word.key.lower()
    return not (small in facts.small_words and not polite and at == first)


def as_person(scan: Scan, first: int, last: int, strength: int, rule: str) -> Proposal:
    """The reading of some words as a person; an editor's bracket before them belongs to the name."""
    start = end = -1
    words = scan.words
    if scan.text[max(scan.span.start, words[first].start - 1) : words[first].start] == "[":
        closed = scan.text.find("]", words[first].end, words[last - 1].end)
        start = words[first].start - 1 if closed >= 0 else -1
    if last - first > 1 and words[last - 1].text in _NUMBERS and words[last - 2].flags & ANY_FORENAME:
        end = words[last - 1].end - 1  # the number of a ruler; the full stop ends the sentence
    return Proposal(first, last, Kind.PERS_NAME, strength, rule, start, end)
