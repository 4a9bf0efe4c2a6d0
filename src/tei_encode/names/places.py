"""Places: known ones, those whose name says what they are ("… Street", "Lake …"), and those the words around show."""

from __future__ import annotations

import re

from tei_encode.model import Kind

from .claims import Proposal
from .facts import Facts, is_country_of_states, is_saint, known_phrase
from .letters import are_signed_initials
from .lexicon import (
    ANY_FORENAME,
    CALENDAR,
    CAPS,
    COMMON,
    DOTTED,
    FORENAME,
    FUNCTION,
    HONORIFIC,
    INITIAL,
    NO_NAME,
    ORG_HEAD,
    OTHER_HEAD,
    PEOPLE,
    PLACE_BEFORE,
    PLACE_HEAD,
    PLACE_OF,
    SURNAME,
    TITLE,
    WEAK_SURNAME,
    is_linked_place,
)
from .scan import COMMA, IN, JOINED, OF, POSSESSIVE, SPACE, Scan, Word
from .surname_alone import is_beside_writer

KNOWN_LONG, KNOWN, HEADED, CUED, VISITED = 80, 62, 82, 34, 39

_DIRECTIONS = frozenset([
    "North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "Central", "Northwest",
    "Northeast", "Southwest", "Southeast", "Northwestern", "Northeastern", "Upper", "Southwestern",
    "Southeastern", "Lower", "New", "Old", "Great", "Little", "Greater", "Inner", "Outer", "Mid", "N", "S", "E",
    "W",
])  # fmt: skip
_CUE = re.compile(
    r"(?:^|[\s(])(?:in|at|near|from|to|into|around|across|outside|through|toward|towards|via|leaving|reached|visited"
    r"|visiting|city of|town of|village of|county of|state of|port of|island of|province of|parish of)(?: the)?\s$"
)
_STRONG_CUE = re.compile(
    r"(?:^|[\s(])(?:in|near|outside|city of|town of|village of|county of|state of|port of|island of|parish of"
    r"|province of|parish of|born (?:in|at)|arrived (?:in|at)|lived (?:in|at))\s$"
)
_AT = re.compile(r"(?:^|[\s(])(?:at|from|near)\s$")
_PLACE_WORD_AFTER = re.compile(
    r"\s(?:street|st\.|road|lane|square|row|terrace|county|river|avenue|creek|island)(?!\w)"
)
_MAIN_STREET = re.compile(r"\s(?:streets?|road|lane|avenue|square)(?!\w)")
_A = re.compile(r"(?:^|\s)(?:an?|any|every|each|some)\s$")
_IS_PLACE = re.compile(
    r"(?:,|\s(?:is|was|became))\s(?:an?|the)\s(?:[a-z-]+\s){0,3}(?:city|town|village|hamlet|island|islet|river|province"
    r"|county|capital|port|harbour|harbor|parish|township|suburb|seaport|peninsula|municipality|mountain|lake)"
    r"(?=[,.;:]|\s(?:in|on|of|near|at|which|that|where|situated|located|between|by|about|lying)\b)"
)
_ORDINAL = re.compile(r"(?:^|[\s(])(\d{1,3}(?:st|nd|rd|d|th)\s)$")
_BLOC = re.compile(r"\s(?:bloc|alliance|pact|powers|treaty|community|area|allies|nations|partnership)(?!\w)")
_NO_PLACE = FUNCTION | CALENDAR | TITLE | ORG_HEAD | OTHER_HEAD | PEOPLE | CAPS | INITIAL | COMMON
_NO_STREET = FUNCTION | CALENDAR | PEOPLE | CAPS | INITIAL
_SELDOM_BEFORE = frozenset(["St", "Saint", "Point", "Bad", "Place", "Camp", "Ben"])
SOFT_HEADS = frozenset([
    "Hill", "Hall", "Park", "Wood", "Woods", "Marsh", "Green", "Lane", "Church", "House", "Cross", "Banks",
    "Head", "Court", "Castle", "Forest", "Brook", "Glen", "Grove", "Rivers", "Point", "Place", "Rock", "Spring",
    "Temple", "Haven", "Tower", "Gate", "Heath", "Common", "Mine", "Lake", "Lodge", "Camp", "Field", "Fields",
    "Bridges",
])  # fmt: skip
_NOT_ALONE = frozenset([
    "City", "State", "Town", "Village", "Common", "Head", "Point", "Place", "Base", "Mine", "House", "Empire", "Region",
    "District", "Department", "Station", "Quarter", "Court", "Territory", "Mines", "Republic", "Bank", "Green", "Co",
    "Channel", "Plantation", "Farm", "Cross",
])  # fmt: skip
_STREETS = frozenset([
    "Sts", "Stt", "Str", "Strt", "Sq", "Sqr", "Blvd",
    "Street", "St", "Streets", "Road", "Rd", "Avenue", "Ave", "Lane", "Square", "Row", "Terrace", "Crescent", "Bridge",
    "Island", "Islands", "River", "Lake", "Castle", "Park", "County", "Boulevard", "Gardens", "Falls", "Creek",
    "Mountain", "Mountains", "Valley", "Bay", "Harbor", "Harbour", "Cemetery", "Airport", "Prison",
])  # fmt: skip


def propose(scan: Scan, facts: Facts) -> list[Proposal]:
    """Every reading of words as the name of a place."""
    found = []
    words = scan.words
    for first, last in scan.chains:
        i = first
        while i < last:
            known = _known(scan, i, facts)
            found += known
            i = max([i + 1, *(one.last for one in known if one.strength >= KNOWN)])
        found += _headed(scan, first, last, facts)
        found += [one for i in range(first, last) if words[i].flags & PLACE_OF for one in _of_place(scan, i)]
        found += _cued(scan, first, last, facts)
    towns = [i for i, word in enumerate(words) if is_linked_place(word.key)]
    return [*found, *(Proposal(i, i + 1, Kind.PLACE_NAME, HEADED, "town by a river") for i in towns)]


def _known(scan: Scan, index: int, facts: Facts) -> list[Proposal]:
    words = scan.words
    start = index
    if words[index].key in _DIRECTIONS and index + 1 < len(words) and words[index + 1].gap == 0:
        inner = known_phrase(scan, index + 1)
        whole = known_phrase(scan, index)
        if inner is not None and inner[0].kind is Kind.PLACE_NAME and (whole is None or whole[1] < inner[1]):
            if len(words[index].key) == 1 and not inner[0].sure:
                return []  # "E. Spalding"
            if inner[0].type == "water" and _BLOC.match(scan.after(inner[1] - 1)):
                return []
            return [Proposal(index, inner[1], Kind.PLACE_NAME, KNOWN_LONG - 4, "direction and place")]
    known = known_phrase(scan, index)
    if known is None or known[0].kind is not Kind.PLACE_NAME:
        return []
    listed, end = known
    if are_initials(scan, index, end, facts):
        return []
    if _is_none_here(scan, start, end, listed.type):
        return []
    follower = known_phrase(scan, end) if end < len(words) and words[end].gap in (SPACE, COMMA) else None
    if follower is not None and follower[0].name == "Washington" and words[end].flags & INITIAL:
        return [Proposal(start, follower[1], Kind.PLACE_NAME, KNOWN_LONG, "place and district")]
    # The more words of a phrase are known, the less a rule about some of them can say.
    strength = KNOWN_LONG + 5 * (end - start - 2)
    if end - start == 1:
        strength = _single(scan, index, listed.sure, facts)
    is_also_title = end - start == 1 and words[start].flags & HONORIFIC and not words[start].flags & DOTTED
    until = words[start].start + len(words[start].text) if is_also_title else -1  # "at Mons."
    return (
        [Proposal(start, end, Kind.PLACE_NAME, strength, f"known {listed.type}", end=until)]
        if strength
        else []
    )


def _is_none_here(scan: Scan, first: int, end: int, kind: str) -> bool:
    """Whether a known place is none here: "the South Pacific bloc", "Salisbury and I"."""
    if kind == "water":
        return _BLOC.match(scan.after(end - 1)) is not None
    return kind == "settlement" and end == first + 1 and is_beside_writer(scan, first)


def are_initials(scan: Scan, first: int, end: int, facts: Facts) -> bool:
    """Whether the letters of a state or town stand before a surname ("L. A. Tranter"), or are all of a signature."""
    words = scan.words
    if are_signed_initials(words):
        return True
    if end >= len(words) or words[end].gap != SPACE or words[end].opens:
        return False
    if words[first].gap == COMMA or not all(word.flags & INITIAL for word in words[first:end]):
        return False
    surname = words[end]
    if first > 0 and words[first].gap <= JOINED and words[first - 1].flags & TITLE:  # "General U. S. Tranter"
        return not surname.flags & (NO_NAME | ORG_HEAD | OTHER_HEAD | PLACE_HEAD | PEOPLE)
    if any(len(word.key) > 1 for word in words[first:end]):
        return False
    return not surname.flags & ~(SURNAME | WEAK_SURNAME) and not facts.is_common(surname)


def _single(scan: Scan, index: int, sure: bool, facts: Facts) -> int:
    """How strongly one known word is a place here."""
    word = scan.words[index]
    strength = KNOWN
    cued = _CUE.search(scan.before(index)) is not None or word.gap == IN
    if _is_title(scan, index) and not cued:
        return 0
    if word.key == "States":
        return VISITED if is_country_of_states(scan, index) else 0
    if word.flags & DOTTED and word.key != "DC":
        return _shortened(scan, index)
    if not sure:
        strength = 28
    if word.flags & (FORENAME | SURNAME):
        strength = min(strength, 32)
    if cued:
        strength += 20 if strength < KNOWN else 4
    elif not sure and word.opens:
        strength -= 10
    if strength < KNOWN and is_before_state(scan, index + 1):
        strength = KNOWN
    return strength


def _is_title(scan: Scan, index: int) -> bool:
    """Whether a place is rather a form of address with a name behind it: "Mons. Tranter", "Miss Tranter"."""
    word = scan.words[index]
    if not word.flags & HONORIFIC or scan.chain_end(index) == index + 1:
        return False
    stop = scan.text[word.end - 1] == "."
    return not stop if word.flags & DOTTED else stop


def _shortened(scan: Scan, index: int) -> int:
    """How strongly the abbreviation of a state is one here."""
    word = scan.words[index]
    stop = scan.text[word.end - 1] == "."
    if (
        index == 0
        or word.gap not in (COMMA, SPACE)
        or (word.gap == SPACE and not stop and len(word.text) > 2)
    ):
        return 0
    if not stop and (word.flags & HONORIFIC or (word.flags & ~(CAPS | DOTTED) and word.gap == SPACE)):
        return 0
    return KNOWN if scan.words[index - 1].flags & TITLE == 0 else 0


def _headed(scan: Scan, first: int, last: int, facts: Facts) -> list[Proposal]:
    """The place whose kind is said by the last head word of a chain, and those with the kind before ("Lake …")."""
    words = scan.words
    found = _before(scan, first, last)
    head = next(
        (i for i in reversed(range(first, last)) if words[i].flags & PLACE_HEAD and not _is_in_name(scan, i)),
        -1,
    )
    if head < 0:
        return found
    start = _start(scan, first, head)
    if start == head and "-" not in words[head].text:
        return found + _numbered(scan, head)
    if head + 1 < last and words[head + 1].flags & (ORG_HEAD | OTHER_HEAD):
        return found
    if words[start].flags & INITIAL and start + 1 == head:
        return found
    strength = _strength(scan, start, head, facts)
    rule = "street with a hyphen" if start == head and strength == HEADED else "place head"
    return [*found, Proposal(start, head + 1, Kind.PLACE_NAME, strength, rule)]


def _is_in_name(scan: Scan, head: int) -> bool:
    """Whether "St." stands inside a name: "Arthur St. Clair", "Tranter's St. Louis"."""
    if head == 0 or not is_saint(scan, head):
        return False
    known = known_phrase(scan, head)
    if known is not None and known[1] > head + 1:
        return True
    named = scan.words[head].gap <= SPACE and scan.words[head - 1].flags & FORENAME
    return bool(named) and known_phrase(scan, head + 1) is None


def _start(scan: Scan, first: int, head: int) -> int:
    """Index of the first word of a place's name, its head given."""
    words, start = scan.words, head
    while start > first and _can_modify(words[start - 1].flags, words[start - 1].key):
        start -= 1
    if start < head and words[start].opens and words[start].key.lower().endswith(("ly", "ing", "ed")):
        start += 1
    start = _behind_known(scan, start, head)
    owned = start > 0 and words[start].gap == POSSESSIVE
    if owned and (start in (head, first) or words[start - 1].flags & PLACE_BEFORE):
        return _owner(scan, start)
    return start


def _strength(scan: Scan, start: int, head: int, facts: Facts) -> int:
    words, strength = scan.words, HEADED
    if start == head:
        return _hyphenated(words[head])
    if words[head].key in SOFT_HEADS and words[start].flags & FORENAME:
        strength = 64
    elif words[head].key in SOFT_HEADS and words[start].flags == 0 and not facts.is_common(words[start]):
        known = known_phrase(scan, start)
        strength = HEADED if known is not None and known[1] == head else 57  # "Windsor Castle"
    elif words[head].key not in _STREETS and all(map(facts.is_common, words[start:head])):
        strength = 25 if words[head].key in _NOT_ALONE else 34
    return strength - 20 if words[start].loud else strength


def _hyphenated(word: Word) -> int:
    """How strongly a word that ends in "-street" or the like is a place ("Fleet-street", "Custom-house")."""
    kind = word.key.rpartition("-")[2].capitalize()
    return HEADED if kind in _STREETS and not word.loud else 34


def _numbered(scan: Scan, head: int) -> list[Proposal]:
    """Numbered streets: "17th Street"."""
    numbered = _ORDINAL.search(scan.before(head, 8))
    if numbered is None:
        return []
    start = scan.words[head].start - len(numbered[1])
    return [Proposal(head, head + 1, Kind.PLACE_NAME, HEADED, "numbered street", start)]


def _before(scan: Scan, first: int, last: int) -> list[Proposal]:
    """Places named with what they are first: "Lake Erie", "Mount Vernon"."""
    words = scan.words
    return [
        Proposal(i, i + 3, Kind.PLACE_NAME, HEADED, "place word before")  # "Cape St. Vincent"
        if is_saint(scan, i + 1)
        else Proposal(
            i, i + 2, Kind.PLACE_NAME, 24 if words[i].key in _SELDOM_BEFORE else 79, "place word before"
        )
        for i in range(first, last - 1)
        if words[i].flags & PLACE_BEFORE and not words[i + 1].flags & (ORG_HEAD | OTHER_HEAD | FUNCTION)
    ]


def _behind_known(scan: Scan, start: int, head: int) -> int:
    """Index where the second of two places begins: "Boston Osric County"."""
    if scan.words[head].key not in ("County", "Co", "Street", "Parish"):
        return start
    known = known_phrase(scan, start)
    if known is not None and known[0].type in ("state", "settlement", "country") and known[1] < head:
        return known[1]
    return start


def _owner(scan: Scan, start: int) -> int:
    """Index of the first word of "Prince George" in "Prince George's County"."""
    words, first = scan.words, start - 1
    while (
        first > 0 and words[first].gap == SPACE and _can_modify(words[first - 1].flags, words[first - 1].key)
    ):
        first -= 1
    return start if words[first].flags & FUNCTION or words[start - 1].flags & (FUNCTION | CALENDAR) else first


def _can_modify(flags: int, key: str) -> bool:
    if key in ("St", "Saint", "Prince", "King", "Queen", "Duke", "Lord", "Bishop", "Abbot", "Princess"):
        return True
    return not flags & (FUNCTION | CALENDAR | TITLE)


def _of_place(scan: Scan, head: int) -> list[Proposal]:
    """Places named with what they are first: "County of Cork", "Isle of Skye"."""
    words = scan.words
    after = head + 1
    if (
        not words[head].flags & PLACE_OF
        or after >= len(words)
        or words[after].gap != OF
        or words[after].opens
    ):
        return []
    end = scan.chain_end(after)
    known = known_phrase(scan, after)
    if known is not None:
        end = known[1]
    if words[after].flags & (PEOPLE | ORG_HEAD | FUNCTION) or end - after > 2:
        return []
    return [Proposal(head, end, Kind.PLACE_NAME, HEADED, "place of")]


def _cued(scan: Scan, first: int, last: int, facts: Facts) -> list[Proposal]:
    """Unknown words behind "in", before a known state, before a small "street"."""
    words = scan.words
    street = _MAIN_STREET.match(scan.after(last - 1))
    if street is not None and _is_plain_street(scan, first, last):
        end = words[last - 1].end + street.end()
        return [Proposal(first, last, Kind.PLACE_NAME, 64, "small place head", end=end)]
    if last - first > 2 or any(word.flags & _NO_PLACE or facts.is_common(word) for word in words[first:last]):
        return []
    after = _PLACE_WORD_AFTER.match(scan.after(last - 1))
    if after is not None:
        end = words[last - 1].end + after.end()
        return [Proposal(first, last, Kind.PLACE_NAME, 64, "small place head", end=end)]
    if words[first].flags & (ANY_FORENAME | SURNAME):
        return []
    if _IS_PLACE.match(scan.after(last - 1, 90)):
        return [Proposal(first, last, Kind.PLACE_NAME, 60, "is a town")]
    if is_before_state(scan, last):
        return [Proposal(first, last, Kind.PLACE_NAME, 59, "before a state")]
    before = scan.before(first)
    if before.rstrip().endswith("the"):
        return []
    if _STRONG_CUE.search(before):
        return [Proposal(first, last, Kind.PLACE_NAME, CUED + 6, "behind in")]
    if _AT.search(before) and last - first == 1:
        return [Proposal(first, last, Kind.PLACE_NAME, CUED + 2, "behind at")]
    return []


def _is_plain_street(scan: Scan, first: int, last: int) -> bool:
    """Whether a street bears an ordinary word or a forename ("Main street", "William street")."""
    words = scan.words[first:last]
    if len(words) > 2 or _A.search(scan.before(first, 8)):
        return False
    if len(words) == 2:
        return not any(word.flags & (_NO_PLACE & ~COMMON) for word in words)
    common = scan.before(first, 4).lower() == "the " and words[0].flags & (TITLE | ORG_HEAD | OTHER_HEAD)
    return not words[0].opens and not common and not words[0].flags & _NO_STREET


def is_before_state(scan: Scan, index: int) -> bool:
    """Whether a state or country stands here behind a comma."""
    if index >= len(scan.words) or scan.words[index].gap != COMMA or scan.words[index].opens:
        return False
    known = known_phrase(scan, index)
    return known is not None and known[0].kind is Kind.PLACE_NAME and known[0].type in ("state", "country")
