"""Organised bodies: known ones, and those whose name says what they are ("Ministry of …", "… Committee")."""

from __future__ import annotations

import re

from tei_encode.model import Kind

from .claims import Proposal
from .facts import Facts, is_place, known_phrase
from .lexicon import (
    ANY_FORENAME,
    CALENDAR,
    CAPS,
    COMMON,
    FUNCTION,
    HONORIFIC,
    INITIAL,
    OFFICE,
    ORG_HEAD,
    OTHER_HEAD,
    PEOPLE,
    PLACE_HEAD,
    WEAK_HEAD,
)
from .lists import words as list_words
from .scan import AMP, AND, COMMA, FOR, IN, JOINED, OF, ON, PARTICLE, POSSESSIVE, SPACE, TO, Scan, Word

KNOWN, KNOWN_SHORT, HEADED, COMPANY = 90, 70, 84, 88

_INDEFINITE = re.compile(r"(?:^|\s)(?:a|an|another|any|every|each|some|such|this|no)\s$", re.IGNORECASE)
_FOREIGN = frozenset(
    {
        "Arkhiv",
        "Archiv",
        "Centre",
        "Université",
        "Universität",
        "Universidad",
        "Università",
        "Ministère",
        "Ministerium",
        "Institut",
        "Bibliothèque",
        "Comité",
        "Conseil",
        "Société",
        "Académie",
        "Akademie",
        "Parti",
        "Partido",
        "École",
        "Banque",
    }
)
_ROYAL = frozenset(
    {"King", "Queen", "People", "Women", "Children", "Men", "Christ", "Guy", "Lloyd", "Freedmen", "Seamen"}
)

_MISSIONS = frozenset(["Embassy", "Mission", "Legation", "Consulate", "Delegation", "Representation"])
_ON_WHAT = frozenset(["Committee", "Subcommittee", "Commission", "Group", "Council", "Panel", "Center", "Centre", "Institute",
                      "Foundation", "Office", "Conference", "Board"])  # fmt: skip
_STATES = frozenset(["California", "Wisconsin", "Texas", "Illinois", "Massachusetts", "Maryland", "Carolina", "Michigan",
                     "Minnesota", "Missouri", "Colorado", "Nebraska", "Hawaii"])  # fmt: skip
_COMPANY = frozenset(["Co", "Bros", "Sons", "Inc", "Ltd", "Company", "Brothers", "Corp"])
_WITH_PLACE = frozenset(["College", "University", "School", "Mission", "Academy", "Institute"])
_SAYS_HOW = ("ly", "ing", "ed")
_DETERMINERS = frozenset(["The", "This", "That", "These", "Our", "Their", "His", "Her", "Its", "My", "Your", "A", "An",
                          "Both", "Each", "Every", "Any", "No", "Some", "Such", "All", "Whole"])  # fmt: skip


def propose(scan: Scan, facts: Facts) -> list[Proposal]:
    """Every reading of words as the name of an organisation."""
    found = []
    for first, last in scan.chains():
        for i in range(first, last):
            found += _known(scan, i, first)
        found += _headed(scan, first, last, facts)
    return found


def _known(scan: Scan, index: int, chain_first: int) -> list[Proposal]:
    known = known_phrase(scan, index)
    if known is None or known[0].kind is not Kind.ORG_NAME:
        return []
    listed, end = known
    words = scan.words
    first = index
    if end - index > 1 or words[index].key in list_words("heads", "lone organisation"):
        first = _modifiers(scan, index, chain_first, only_places=True)
    if end - index == 1 and words[index].loud and not words[index].flags & ORG_HEAD:
        return []
    end = _of_body(scan, end)
    chain_end = scan.chain_end(end - 1)
    if end < chain_end and words[end].flags & ORG_HEAD:
        return []
    if (
        end < chain_end
        and words[chain_end - 1].flags & PLACE_HEAD
        and not words[chain_end - 1].flags & ORG_HEAD
    ):
        return []
    strength = KNOWN if end - first > 1 else KNOWN_SHORT
    if not listed.sure:
        strength = 30
    elif words[index].opens and end - first == 1 and not words[index].flags & CAPS:
        strength -= 15
    return [Proposal(first, end, Kind.ORG_NAME, strength, "known organisation")]


def _of_body(scan: Scan, end: int) -> int:
    """Take in a body after "of": "Presidium of the Supreme Council"."""
    words = scan.words
    while end < len(words) and words[end].gap == OF and not words[end].opens:
        known = known_phrase(scan, end)
        chain_end = scan.chain_end(end)
        if known is not None and known[0].kind is Kind.ORG_NAME:
            end = known[1]
        elif any(words[i].flags & ORG_HEAD for i in range(end, chain_end)):
            heads = [i for i in range(end, chain_end) if words[i].flags & ORG_HEAD]
            end = heads[-1] + 1
        elif known is not None and words[end - 1].flags & ORG_HEAD:
            end = known[1]
        else:
            break
    return end


def _modifiers(scan: Scan, first: int, chain_first: int, *, only_places: bool = False) -> int:
    """Index of the first word that belongs to a body's name to the left of `first`."""
    words = scan.words
    while first > chain_first:
        word = words[first - 1]
        if word.key in _DETERMINERS or word.flags & (CALENDAR | FUNCTION):
            break
        if word.flags & HONORIFIC and not word.flags & ANY_FORENAME and word.key != "Sister":
            break
        if only_places and not (
            word.flags & PEOPLE or is_place(scan, first - 1) or word.key in ("UN", "Royal")
        ):
            if first - 2 >= chain_first and is_place(scan, first - 2):
                known = known_phrase(scan, first - 2)
                if known is not None and known[1] == first:
                    first -= 2
                    continue
            break
        first -= 1
    return first


def _headed(scan: Scan, first: int, last: int, facts: Facts) -> list[Proposal]:
    words = scan.words
    heads = [i for i in range(first, last) if words[i].flags & ORG_HEAD]
    if not heads:
        return []
    head = heads[-1]
    if any(
        words[i].flags & (PLACE_HEAD | OTHER_HEAD) and not words[i].flags & ORG_HEAD
        for i in range(head + 1, last)
    ):
        return []
    start = _modifiers(scan, heads[0], first)
    if start < heads[0] and words[start].opens and words[start].key.lower().endswith(_SAYS_HOW):
        start += 1
    if words[start].gap == POSSESSIVE and words[start - 1].key in _ROYAL:
        start -= 1
    if start == first and start > 0 and words[start].gap == OF:
        whole = known_phrase(scan, start - 1)
        start = start - 1 if whole is not None and start < whole[1] <= head else start
    start = _joined_left(scan, start, first, facts)
    end = head + 1
    if heads[0] == start and words[start].key in _FOREIGN:
        end = last
        while end < len(words) and words[end].gap in (PARTICLE, OF, AND) and not words[end].opens:
            end = scan.chain_end(end)
    if words[head].key in _COMPANY:
        return _company(scan, start, end)
    if end < last and words[head].key in _WITH_PLACE and is_place(scan, end):
        end = (known_phrase(scan, end) or (None, end))[1]
    if end == last:
        end = _complement(scan, words[head], last, facts, modified=start < head)
    if end - start == 1 or _is_known_place(scan, start, head + 1):
        return []
    if _INDEFINITE.search(scan.before(start, 10)):
        return []
    strength = HEADED
    if words[head].key == "Administration" and start == head - 1 and not facts.is_common(words[start]):
        return []
    if words[head].key == "Front" and start == head - 1 and words[start].key not in ("National", "Popular"):
        return []
    if known_phrase(scan, start) is None and head + 1 == end and _all_common(scan, start, head, facts):
        strength = 50 if words[start].opens else 72
    if words[head].loud:
        strength -= 30
    return [Proposal(start, end, Kind.ORG_NAME, strength, "organisation head")]


def _all_common(scan: Scan, first: int, last: int, facts: Facts) -> bool:
    return all(facts.is_common(word) for word in scan.words[first:last])


def _is_known_place(scan: Scan, start: int, head: int) -> bool:
    known = known_phrase(scan, start)
    return known is not None and known[0].kind is Kind.PLACE_NAME and known[1] >= head


def _joined_left(scan: Scan, start: int, chain_first: int, facts: Facts) -> int:
    """Take in "Food and" before "Drug Administration"."""
    words = scan.words
    if start != chain_first or start == 0 or words[start].gap not in (AND, AMP):
        return start
    before = words[start - 1]
    if (
        (before.opens and not before.flags & (OTHER_HEAD | WEAK_HEAD))
        or before.flags & (ORG_HEAD | FUNCTION | PEOPLE | OFFICE | HONORIFIC)
        or is_place(scan, start - 1)
    ):
        return start
    if known_phrase(scan, start - 1) is not None or before.flags & ANY_FORENAME:
        return start
    if words[start].gap == AMP or facts.is_common(before):
        return start - 1 if before.gap > JOINED or facts.is_common(before) else start
    return start


def _company(scan: Scan, start: int, end: int) -> list[Proposal]:
    words = scan.words
    while start > 0 and words[start].gap in (AMP, AND) and not words[start].opens:
        start -= 1
        while start > 0 and words[start].gap in (SPACE, JOINED) and not words[start - 1].flags & FUNCTION:
            start -= 1
    if words[start].gap == COMMA and words[start].key in ("Inc", "Ltd", "Co", "Bros") and start > 0:
        start -= 1
        while (
            start > 0 and words[start].gap in (SPACE, JOINED, AMP) and not words[start - 1].flags & FUNCTION
        ):
            start -= 1
    if end - start < 2 or (
        words[end - 1].key == "Sons" and words[end - 1].gap != AMP and words[end - 1].gap != AND
    ):
        return []
    return [Proposal(start, end, Kind.ORG_NAME, COMPANY, "company")]


def _complement(scan: Scan, head: Word, last: int, facts: Facts, *, modified: bool) -> int:
    """Index after "of Foreign Affairs", "on Principles and Objectives", "to NATO"."""
    words = scan.words
    end = last
    while end < len(words) and not words[end].opens:
        gap = words[end].gap
        if (
            gap in (OF, FOR)
            or (gap == ON and head.key in _ON_WHAT)
            or (gap == TO and head.key in _MISSIONS)
            or (gap == PARTICLE and end == last)
        ):
            if words[end].flags & CALENDAR:
                break
        elif gap == COMMA and head.key == "University" and end > last and is_place(scan, end):
            known = known_phrase(scan, end)
            campus = known is not None and known[0].type == "settlement" and words[end - 1].key in _STATES
            return known[1] if known is not None and campus else end
        elif gap == IN and head.key in _MISSIONS and modified and end == last and is_place(scan, end):
            return (known_phrase(scan, end) or (None, end))[1]
        elif not (gap in (AND, AMP) and end > last and _continues(scan, end, facts)):
            break
        end = _cut(scan, end)
    return end


def _continues(scan: Scan, index: int, facts: Facts) -> bool:
    """Whether "and X" goes on with the name: X is an ordinary word, not another place, person or body."""
    word = scan.words[index]
    chain_end = scan.chain_end(index)
    if word.flags & (FUNCTION | HONORIFIC | ORG_HEAD | ANY_FORENAME | INITIAL) or is_place(scan, index):
        return False
    if known_phrase(scan, index) is not None:
        return False
    if any(scan.words[i].flags & ORG_HEAD for i in range(index, chain_end)):
        return False
    return facts.is_common(word) or word.flags & (PEOPLE | OTHER_HEAD | WEAK_HEAD) != 0


def _cut(scan: Scan, index: int) -> int:
    """Index after the part of a chain behind "of" that can belong to a body's name."""
    known = known_phrase(scan, index)
    chain_end = scan.chain_end(index)
    if known is not None and not any(scan.words[i].flags & ORG_HEAD for i in range(known[1], chain_end)):
        if known[0].kind is Kind.ORG_NAME and known[1] < chain_end and scan.words[known[1]].flags & COMMON:
            return chain_end
        return known[1]
    for i in range(index, chain_end):
        if scan.words[i].flags & (HONORIFIC | CALENDAR) and i > index:
            return i
    return chain_end
