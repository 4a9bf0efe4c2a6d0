"""Organised bodies: known ones, and those whose name says what they are ("Ministry of …", "… Committee")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind

from .claims import Proposal
from .facts import is_place, is_saint, known_phrase
from .lexicon import (
    ANY_FORENAME,
    ANY_SURNAME,
    CAPS,
    COMMON,
    HONORIFIC,
    OFFICE,
    ORG_HEAD,
    OTHER_HEAD,
    PEOPLE,
    PLACE_HEAD,
)
from .lists import words as list_words
from .organisation_extent import (
    MOST_WORDS,
    company_start,
    complement,
    is_company_letter,
    is_side,
    joined_left,
    modifiers,
    of_body,
    ordinal_before,
)
from .places import is_before_state
from .scan import AMP, AND, JOINED, OF, PARTICLE, POSSESSIVE

if TYPE_CHECKING:
    from .facts import Facts
    from .scan import Scan, Word

KNOWN, KNOWN_SHORT, HEADED, LONG, COMPANY = 90, 70, 84, 91, 88
HOUSE, TOWN = 57, 66

_INDEFINITE = re.compile(r"(?:^|\s)(?:a|an|another|any|every|each|some|such|this|no)\s$", re.IGNORECASE)
_FOREIGN = frozenset([
    "Arkhiv", "Archiv", "Centre", "Université", "Universität", "Universidad", "Università", "Ministère",
    "Ministerium", "Institut", "Bibliothèque", "Comité", "Conseil", "Société", "Académie", "Akademie", "Parti",
    "Partido", "École", "Banque",
])  # fmt: skip
_ROYAL = frozenset([
    "King", "Queen", "People", "Women", "Children", "Men", "Christ", "Guy", "Lloyd", "Freedmen", "Seamen",
    "Orphan", "Orphans",
])  # fmt: skip
_ROYAL_ALONE = frozenset(["King", "Queen", "Christ", "Guy", "Lloyd"])
_COMPANY = frozenset(["Co", "Bros", "Sons", "Inc", "Ltd", "Company", "Brothers", "Corp"])
_WITH_PLACE = frozenset(
    [
        "College",
        "University",
        "School",
        "Mission",
        "Academy",
        "Institute",
        "Amembassy",
        "Amlegation",
        "Amconsul",
    ]
)
_SAYS_WHAT = ("ic", "al", "ing", "ion", "ity", "ure", "ment", "nce", "ary", "ory", "ive", "logy", "lth", "s")
"""Endings of words that say what a centre is for ("Civic", "Arts")."""
_CENTRES = frozenset(["Center", "Centre"])
_TO_A_TOWN = re.compile(
    r"(?:^|[\s(])(?:in|at|near|from|to|into|through|towards?|reached|left|born in|,\sof)\s$"
)
_SAYS_HOW = ("ly", "ing", "ed")

_BEFORE_GENERAL = frozenset(
    ["Consulate", "Secretariat", "Commissariat", "Directorate", "Inspectorate", "Government"]
)
"""What "General" stands behind in the name of a body: "Consulate General"."""
_NUMBERED = frozenset(["Department", "Committee", "Section", "Bureau", "Directorate"])
"""Parts of a body that it counts: "the Second Department of the General Staff"."""


def propose(scan: Scan, facts: Facts) -> list[Proposal]:
    """Every reading of words as the name of an organisation."""
    found = []
    for first, last in scan.chains:
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
        first = modifiers(scan, index, chain_first, only_places=True)
    if end - index == 1 and words[index].loud and not words[index].flags & ORG_HEAD:
        return []
    end = of_body(scan, end)
    chain_end = scan.chain_end(end - 1)
    if end < chain_end and words[end].flags & ORG_HEAD:
        return []
    if (
        end < chain_end
        and words[chain_end - 1].flags & PLACE_HEAD
        and not words[chain_end - 1].flags & ORG_HEAD
    ):
        return []
    # The more words of a phrase are known, the less a rule about some of them can say.
    strength = KNOWN + 3 * (end - first - 2) if end - first > 1 else KNOWN_SHORT
    if not listed.sure:
        strength = 30
    elif words[index].opens and end - first == 1 and not words[index].flags & CAPS:
        strength -= 15
    return [Proposal(first, end, Kind.ORG_NAME, strength, "known organisation")]


def _headed(scan: Scan, first: int, last: int, facts: Facts) -> list[Proposal]:
    """The body whose kind is said by the last head word of a chain."""
    words = scan.words
    heads = [i for i in range(first, last) if words[i].flags & ORG_HEAD]
    if not heads or any(_is_other_head(words[i].flags) for i in range(heads[-1] + 1, last)):
        return []
    head = heads[-1]
    start = _start(scan, heads, first, facts)
    if words[head].key in _COMPANY:
        return _company(scan, start, head)
    end = _end(scan, (start, head, last), facts, foreign=start == heads[0] and words[start].key in _FOREIGN)
    is_unit = words[head].key in list_words("heads", "unit") or (
        words[head].key in _NUMBERED and end > head + 1
    )
    ordinal = ordinal_before(scan, start) if is_unit else -1
    if (
        (end - start == 1 and ordinal < 0)
        or _is_known_place(scan, start, head + 1)
        or _INDEFINITE.search(scan.before(start, 10))
    ):
        return []
    if ordinal >= 0:
        return [Proposal(start, end, Kind.ORG_NAME, LONG, "numbered unit", ordinal)]
    if words[end - 1].key in ("Building", "Buildings"):
        return []
    if start == head - 1 and _is_no_body(
        words[head].key, words[start].key, common=facts.is_common(words[start])
    ):
        return []
    strength = HEADED if end == head + 1 else LONG
    place = _place_strength(scan, start, head, facts) if end == head + 1 else 0
    if place:
        return [Proposal(start, end, Kind.PLACE_NAME, place, "place head")]
    if known_phrase(scan, start) is None and head + 1 == end and all(map(facts.is_common, words[start:head])):
        strength = 50 if words[start].opens else 56
    if words[head].loud:
        strength -= 30
    return [Proposal(start, end, Kind.ORG_NAME, strength, "organisation head")]


def _place_strength(scan: Scan, start: int, head: int, facts: Facts) -> int:
    """How strongly what a court or centre would be is a house ("Hampton Court") or town; 0 where it is none."""
    if scan.words[head].key == "Court" and start == head - 1 and _is_house(scan, start, facts):
        return HOUSE
    return TOWN if scan.words[head].key in _CENTRES and _is_town(scan, start, head, facts) else 0


def _is_house(scan: Scan, start: int, facts: Facts) -> bool:
    """Whether what stands before "Court" is the name of a house ("Hampton Court"), not a kind of court of law."""
    word = scan.words[start]
    law = word.flags & (OTHER_HEAD | ORG_HEAD | PEOPLE | OFFICE | COMMON) or facts.is_common(word)
    return not law and not scan.before(start, 4).lower().endswith("the ")


def _is_town(scan: Scan, start: int, head: int, facts: Facts) -> bool:
    """Whether "Oake Centre" is a town: before its state, or behind "to" or "at" and without an article.

    Words that say what a centre is for ("Civic", "Research") make it none.
    """
    words = scan.words[start:head]
    if any(word.flags & (ORG_HEAD | OTHER_HEAD | PEOPLE | COMMON) or facts.is_common(word) for word in words):
        return False
    if words[-1].key.endswith(_SAYS_WHAT):
        return False
    return len(words) < 3 and (
        is_before_state(scan, head + 1) or _TO_A_TOWN.search(scan.before(start)) is not None
    )


def _is_class(owner: Word, owned: Word) -> bool:
    """Whether a body is named after the people it is for: "Young Men's Osric Association", "Miners' Federation"."""
    plural = owned.between == "' " and not owner.flags & (ANY_FORENAME | ANY_SURNAME)
    return owner.key in _ROYAL or plural or owner.key.lower().endswith("men")


def _is_other_head(flags: int) -> bool:
    return bool(flags & (PLACE_HEAD | OTHER_HEAD)) and not flags & ORG_HEAD


def _is_no_body(head: str, modifier: str, *, common: bool) -> bool:
    """Whether the words name no body: "Johnson Administration" names a person, "Eastern Front" a place of war."""
    if head == "Administration":
        return not common
    return head == "Front" and modifier not in ("National", "Popular")


def _start(scan: Scan, heads: list[int], first: int, facts: Facts) -> int:
    words = scan.words
    start = modifiers(scan, heads[0], first)
    if start < heads[0] and words[start].opens and words[start].key.lower().endswith(_SAYS_HOW):
        start += 1
    if words[start].gap == POSSESSIVE and _is_class(words[start - 1], words[start]):
        start -= 1
        start = (
            modifiers(scan, start, scan.chain_start(start)) if words[start].key not in _ROYAL_ALONE else start
        )
        return joined_left(scan, start, scan.chain_start(start), facts)
    if (
        words[start].gap == POSSESSIVE
        and start > 1
        and is_saint(scan, start - 2)
        and not words[heads[-1]].flags & PLACE_HEAD
    ):
        start -= 2
    if start == first and start > 0 and words[start].gap == OF:
        whole = known_phrase(scan, start - 1)
        start = start - 1 if whole is not None and start < whole[1] <= heads[-1] else start
        if start == first and is_side(scan, start - 1):
            start = first = start - 1  # "West of England Bank"
    return joined_left(scan, start, first, facts, words[heads[-1]].key) if start < heads[0] else start


def _end(scan: Scan, at: tuple[int, int, int], facts: Facts, *, foreign: bool) -> int:
    """Index after the name; `at` holds where it begins, its head, and the end of the chain."""
    start, head, last = at
    words, end = scan.words, head + 1
    if end < last and words[end].key == "General" and words[head].key in _BEFORE_GENERAL:
        end += 1
    if foreign:
        end = last
        reach = min(len(words), last + MOST_WORDS)
        while end < reach and words[end].gap in (PARTICLE, OF, AND) and not words[end].opens:
            end = scan.chain_end(end)
    if end < last and words[head].key in _WITH_PLACE and is_place(scan, end):
        end = (known_phrase(scan, end) or (None, end))[1]
    return complement(scan, words[head], last, facts, modified=start < head) if end == last else end


def _is_known_place(scan: Scan, start: int, last: int) -> bool:
    known = known_phrase(scan, start)
    return known is not None and known[0].kind is Kind.PLACE_NAME and known[1] >= last


def _company(scan: Scan, start: int, head: int) -> list[Proposal]:
    words = scan.words
    if is_company_letter(scan, head + 1):
        return []
    if (
        words[head].key == "Bros"
        and words[head].gap > JOINED
        and words[head].gap != AMP
        and scan.chain_end(head) > head + 1
    ):
        return []  # "Bros. Tranter and Oake" of a union
    start = company_start(scan, start)
    while start < head and scan.words[start].flags & HONORIFIC:
        start += 1  # "Messrs. Tranter & Sons"
    if start == head or (scan.words[head].key == "Sons" and scan.words[head].gap not in (AMP, AND)):
        return []
    return [Proposal(start, head + 1, Kind.ORG_NAME, COMPANY, "company")]
