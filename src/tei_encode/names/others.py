"""Names of what is neither a person nor a place nor a body: treaties, wars, conferences, works, laws.

Nothing inside them is marked, so that no place is found in "Treaty of Paris" and no person in "Marshall Plan".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .claims import Proposal
from .facts import is_country_of_states, known_phrase
from .lexicon import (
    ANY_FORENAME,
    COMPOUND,
    FUNCTION,
    HONORIFIC,
    INITIAL,
    OFFICE,
    ORG_HEAD,
    OTHER_HEAD,
    PEERAGE,
    PEOPLE,
    PLACE_HEAD,
    WEAK_HEAD,
    longest_work,
    works,
)
from .scan import AND, FOR, IN, OF, ON, POSSESSIVE

if TYPE_CHECKING:
    from .facts import Facts
    from .scan import Scan

WORK, STRONG, WEAK, ADJECTIVE = 96, 92, 38, 20

_SHIPS = frozenset(["USS", "HMS", "SS", "RMS", "HMCS", "USNS", "MV"])
_SHIP_BEFORE = re.compile(
    r"(?:^|\s)(?:ships?|steamers?|steamships?|steamboats?|schooners?|brigs?|brigantine|frigates?|barques?|barks?|sloops?"
    r"|whalers?|yachts?|submarines?|cruisers?|destroyers?|gunboats?|trawlers?|battleships?|men-of-war|man-of-war|liners?"
    r"|vessels?|tugs?)\s[\"“‘'*_]?$"
)
_ABOARD = re.compile(
    r"(?:^|\s)(?:on board(?: of)? the|aboard(?: of)? the|per the|(?:embarked|sailed|shipped|came out|passage)"
    r" (?:in|on|by) the)\s[\"“‘'*_]?$"
)
_PER = re.compile(r"(?:^|[\s(])(?<!as )[Pp]er(?: the)?\s$")
_QUOTES = frozenset("\"“‘'")
_EPITHET = re.compile(r"[a-z](?:[^kcst]ii|anum|iana|ensis|oides|ifolia|iflora|ianus)$")
_NO_SHIP = FUNCTION | HONORIFIC | OFFICE | PEOPLE | ORG_HEAD | COMPOUND
_TAKES_OF = frozenset({
    "Treaty", "Pact", "Agreement", "Convention", "Battle", "Siege", "Peace", "Declaration", "Charter", "Act", "Bill",
    "Law", "Statute", "Code", "War", "Revolution", "Massacre", "Proclamation", "Order", "Medal", "Accord", "Accords",
    "Agreements", "Treaties", "Conference", "Articles", "Book", "Gospel", "Congress", "Protocol", "Constitution",
})  # fmt: skip


def propose(scan: Scan, facts: Facts) -> list[Proposal]:
    """Every stretch of words that is the name of a treaty, war, work and the like, with kind `None`."""
    found = []
    for first, last in scan.chains:
        found += _works(scan, first, last)
        found += _headed(scan, first, last, facts)
        if scan.words[first].key in _SHIPS and last - first > 1:
            found.append(Proposal(first, last, None, WORK, "ship"))
        elif _is_ship(scan, first, last):
            found.append(Proposal(first, last, None, STRONG, "ship"))
        found += _carriers(scan, first, last)
        if scan.words[first].key == "States" and last == first + 1 and not is_country_of_states(scan, first):
            found.append(Proposal(first, last, None, STRONG, "some of the states"))
        if _is_species(scan, first, last):
            found.append(Proposal(first, last, None, STRONG, "species"))
        found += [
            Proposal(i, i + 1, None, ADJECTIVE, "people")
            for i in range(first, last)
            if scan.words[i].flags & (PEOPLE | COMPOUND)
        ]
    return found


def _is_ship(scan: Scan, first: int, last: int) -> bool:
    """Whether words are the name of a ship: "the schooner Mary Oake"."""
    if last - first > 3 or any(word.flags & _NO_SHIP for word in scan.words[first:last]):
        return False
    before = scan.before(first, 24)
    if any(word.opens for word in scan.words[first + (before[-1:] in _QUOTES) : last]):
        return False
    return (_SHIP_BEFORE.search(before) or _ABOARD.search(before)) is not None


def _carriers(scan: Scan, first: int, last: int) -> list[Proposal]:
    """A ship that bears the name of a peer and carries goods or letters: "per Lady Tranter", "per Duke of Oake"."""
    words = scan.words
    if not words[first].flags & PEERAGE or not _PER.search(scan.before(first, 8)):
        return []
    if last == first + 1 and last < len(words) and words[last].gap == OF:
        last = scan.chain_end(last)
    return [Proposal(first, last, None, STRONG, "ship")] if last - first > 1 else []


def _is_species(scan: Scan, first: int, last: int) -> bool:
    """Whether letters and a word with a Latin ending name a plant or animal: "C. Tranteri", "P. Lennerianum"."""
    words = scan.words
    if last != first + 2 or len(words[first].text) != 2 or not words[first].flags & INITIAL:
        return False
    return words[last - 1].flags == 0 and _EPITHET.search(words[last - 1].key) is not None


def _works(scan: Scan, first: int, last: int) -> list[Proposal]:
    found = []
    for i in range(first, last):
        if i > 0 and scan.words[i].gap in (OF, FOR, ON) and scan.words[i - 1].flags & (ORG_HEAD | OFFICE):
            continue  # "Ministry of Foreign Affairs"
        longest = longest_work().get(scan.words[i].key, 0)
        for end in range(min(len(scan.words), i + longest), i, -1):
            if scan.phrase(i, end) in works() and scan.chain_end(end - 1) == end:
                found.append(Proposal(i, end, None, WORK, "work"))
                break
    return found


def _headed(scan: Scan, first: int, last: int, facts: Facts) -> list[Proposal]:
    words = scan.words
    start = _start(scan, first, last, facts)
    heads = [
        i for i in range(start, last) if words[i].flags & (OTHER_HEAD | WEAK_HEAD) and _is_head(scan, i, last)
    ]
    if not heads:
        return []
    head = heads[-1]
    strong = [i for i in heads if words[i].flags & OTHER_HEAD]
    if any(words[i].flags & (ORG_HEAD | PLACE_HEAD) for i in range(head, last)):
        return []
    if not strong:
        return [Proposal(start, head + 1, None, WEAK, "work or document")] if head > start else []
    if _is_known_body(scan, start, strong[-1] + 1):
        return []
    end = _complement(scan, strong[-1], last)
    if start > first and words[start].gap == POSSESSIVE:
        start -= 1
    if strong[-1] > start or end > strong[-1] + 1:
        return [Proposal(start, end, None, STRONG, "treaty, war, law")]
    return []


def _is_known_body(scan: Scan, first: int, last: int) -> bool:
    """Whether the words end with a body that the lists know ("Warsaw Pact")."""
    ends = (known_phrase(scan, i) for i in range(max(first, last - 5), last - 1))
    return any(known is not None and known[1] == last for known in ends)


def _is_head(scan: Scan, index: int, last: int) -> bool:
    flags = scan.words[index].flags
    if flags & ANY_FORENAME and index + 1 < last:
        return False
    return not flags & HONORIFIC


def _start(scan: Scan, first: int, last: int, facts: Facts) -> int:
    """Index of the first word that can belong to the name: no article, no office before it."""
    words, start = scan.words, first
    while start < last and (
        words[start].flags & (FUNCTION | HONORIFIC)
        or (words[start].flags & OFFICE and start + 1 < last and not facts.is_common(words[start + 1]))
    ):
        start += 1
    return start


def _complement(scan: Scan, head: int, last: int) -> int:
    """Index after "of Paris", "on Collective Security" behind the head."""
    words = scan.words
    if head + 1 < last or last >= len(words) or words[head].key not in _TAKES_OF:
        return head + 1
    if words[last].gap not in (OF, FOR, ON) or words[last].opens or words[last].flags & (HONORIFIC | PEERAGE):
        return head + 1  # not of "the Bill of Mr. Tranter", which is his
    end = scan.chain_end(last)
    while end < len(words) and words[end].gap in (AND, IN, OF) and end - last < 8 and not words[end].opens:
        if words[end].gap == IN and "the" in words[end].between:
            break
        end = scan.chain_end(end)
    return end
