"""How far the name of a body goes: what belongs to it left and right of the word that says what it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind

from .facts import is_place, known_phrase
from .lexicon import (
    ANY_FORENAME,
    CALENDAR,
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
from .scan import AMP, AND, COMMA, FOR, IN, JOINED, OF, ON, OPEN, PARTICLE, POSSESSIVE, SPACE, TO

if TYPE_CHECKING:
    from .facts import Facts
    from .scan import Scan, Word

MOST_WORDS = 12
"""So many words may stand behind the head of a body's name; it keeps the time linear."""
MOST_OF_FIELD = 3
"""So many words one of several fields has ("South Asian Affairs")."""

_FIELDS = ("s", "ing", "ry", "ure", "tion", "ce", "ment", "ade", "gy", "my")
MISSIONS = frozenset(["Embassy", "Mission", "Legation", "Consulate", "Delegation", "Representation"])
_ON_WHAT = frozenset([
    "Committee", "Subcommittee", "Commission", "Group", "Council", "Panel", "Center", "Centre", "Institute",
    "Foundation", "Office", "Conference", "Board",
])  # fmt: skip
_STATES = frozenset([
    "California", "Wisconsin", "Texas", "Illinois", "Massachusetts", "Maryland", "Carolina", "Michigan", "Minnesota",
    "Missouri", "Colorado", "Nebraska", "Hawaii",
])  # fmt: skip
_OF_TWO_PLACES = frozenset(["Bank", "Railway", "Railroad", "Canal", "Line", "Company", "Insurance"])
_BESIDE_A_PLACE = frozenset(["County", "North", "South", "Northern", "Southern", "Northwestern", "Southwestern",
    "Western", "Eastern", "Provincial", "Colonial", "Midland", "General", "District"])  # fmt: skip
"""Words beside a place in the names of banks and railways."""
_ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth".split()
)
_NUMBER = re.compile(r"(?:^|[\s(])(\d{1,3}(?:st|nd|rd|d|th) )$")
_SIDES = frozenset(["North", "South", "East", "West"])
_DETERMINERS = frozenset([
    "The", "This", "That", "These", "Our", "Their", "His", "Her", "Its", "My", "Your", "A", "An", "Both", "Each",
    "Every", "Any", "No", "Some", "Such", "All", "Whole",
])  # fmt: skip
_COMPANY_AFTER_COMMA = frozenset(["Inc", "Ltd", "Co", "Bros"])
_COMPANIES = frozenset(["Co", "Comp", "Company", "Troop", "Battery"])
_COMPANY_LETTER = re.compile(r"[A-IK-M]\.?")


def modifiers(scan: Scan, first: int, chain_first: int, *, only_places: bool = False) -> int:
    """Index of the first word that belongs to a body's name to the left of `first`.

    Args:
        scan: the stretch.
        first: index of the word that says what it is, or of a known name.
        chain_first: index of the first word that stands side by side with it.
        only_places: take in nothing but peoples and places ("British", "United States").
    """
    words = scan.words
    while first > chain_first:
        word = words[first - 1]
        if word.key in _DETERMINERS or word.flags & (CALENDAR | FUNCTION):
            break
        if word.flags & HONORIFIC and not word.flags & ANY_FORENAME and word.key != "Sister":
            break
        if not only_places or word.flags & PEOPLE or word.key in ("UN", "Royal") or is_place(scan, first - 1):
            first -= 1
            continue
        known = known_phrase(scan, first - 2) if first - 2 >= chain_first else None
        if known is None or known[0].kind is not Kind.PLACE_NAME or known[1] != first:
            break
        first -= 2
    return first


def joined_left(scan: Scan, start: int, chain_first: int, facts: Facts, head: str = "") -> int:
    """Index of the first word after taking in "Food and" before "Drug Administration".

    Banks and railways have two places in their names ("London and County Bank"); `head` is what the body is.
    """
    words = scan.words
    if start != chain_first or start == 0 or words[start].gap not in (AND, AMP):
        return start
    two = head in _OF_TWO_PLACES or (head and scan.before(start - 1, 5).lower().endswith("the "))
    if two and is_place(scan, start - 1) and not words[start - 1].opens:
        place = known_phrase(scan, start - 1)
        far = is_place(scan, start) or words[start].key in _BESIDE_A_PLACE or is_side(scan, start)
        return start - 1 if place and place[1] == start and far else start
    before = words[start - 1]
    other = ORG_HEAD | FUNCTION | PEOPLE | OFFICE | HONORIFIC | ANY_FORENAME
    if before.flags & other or (before.opens and not before.flags & (OTHER_HEAD | WEAK_HEAD)):
        return start
    if known_phrase(scan, start - 1) is not None:
        return start
    things = before.key.endswith("s") and words[start].key.endswith("s")  # "Roads and Bridges Committee"
    common = facts.is_common(before) or things
    return start - 1 if common or (words[start].gap == AMP and before.gap > JOINED) else start


def is_side(scan: Scan, index: int) -> bool:
    """Whether a word is the side of a country behind it: "West of England"."""
    words = scan.words
    if words[index].key not in _SIDES or index + 1 >= len(words):
        return False
    if words[index].gap <= JOINED and not words[index - 1].flags & FUNCTION:
        return False
    return words[index + 1].gap == OF and is_place(scan, index + 1)


def ordinal_before(scan: Scan, start: int) -> int:
    """Offset of the number before the name of a unit ("20th Division", "Eighth Army"), -1 where there is none."""
    words = scan.words
    if start > 0 and words[start].gap <= JOINED and words[start - 1].key.lower() in _ORDINALS:
        return words[start - 1].start
    number = _NUMBER.search(scan.before(start, 8))
    return words[start].start - len(number[1]) if number is not None else -1


def company_start(scan: Scan, start: int) -> int:
    """Index of the first word of a firm: "Smith, Brown" before "& Co.", "Acme" before ", Inc."."""
    words = scan.words
    while start > 0 and words[start].gap in (AMP, AND) and not words[start].opens:
        start = _partners(scan, _side_by_side(scan, start - 1, (SPACE, JOINED)))
    if start > 0 and words[start].gap == COMMA and words[start].key in _COMPANY_AFTER_COMMA:
        several = scan.text.find("and", words[start - 1].end, words[start].start) >= 0
        start = _side_by_side(scan, start - 1, (SPACE, JOINED, AMP))
        start = _partners(scan, start) if several else start
    return start


def is_company_letter(scan: Scan, index: int) -> bool:
    """Whether a letter tells a company of soldiers, as lists of the wounded have it: "Amos Dow, Co. H."."""
    words = scan.words
    if index == 0 or index >= len(words) or words[index].gap > JOINED:
        return False
    is_letter = _COMPANY_LETTER.fullmatch(words[index].text) is not None
    return is_letter and words[index - 1].key in _COMPANIES and words[index - 1].gap in (COMMA, OPEN)


def _partners(scan: Scan, start: int) -> int:
    """Index of the first of the partners that commas part: "Tranter, Oake, Lenner and Co."."""
    words = scan.words
    other = FUNCTION | CALENDAR | HONORIFIC | OFFICE | ORG_HEAD | OTHER_HEAD | PEOPLE | ANY_FORENAME | COMMON
    while start > 0 and words[start].gap == COMMA:
        before = words[start - 1]
        led = start > 1 and words[start - 2].flags & HONORIFIC
        if before.gap <= JOINED and not led:
            break
        if before.flags & other or before.opens or is_place(scan, start - 1):
            break
        start -= 1
    return start


def _side_by_side(scan: Scan, start: int, gaps: tuple[int, ...]) -> int:
    words = scan.words
    while start > 0 and words[start].gap in gaps and not words[start - 1].flags & FUNCTION:
        start -= 1
    return start


def of_body(scan: Scan, end: int) -> int:
    """Take in a body after "of": "Presidium of the Supreme Council"."""
    words = scan.words
    last = min(len(words), end + MOST_WORDS)
    while end < last and words[end].gap == OF and not words[end].opens:
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


def complement(scan: Scan, head: Word, last: int, facts: Facts, *, modified: bool) -> int:
    """Index after "of Foreign Affairs", "on Principles and Objectives", "to NATO".

    Args:
        scan: the stretch.
        head: the word that says what the body is.
        last: index after it.
        facts: what the document says about its words.
        modified: whether the name has words before the head.
    """
    words, end = scan.words, last
    while end < min(len(words), last + MOST_WORDS) and not words[end].opens:
        gap = words[end].gap
        if _leads_on(gap, head.key, at_head=end == last):
            if words[end].flags & CALENDAR:
                break
        elif gap == COMMA and end > last:
            return _behind_comma(scan, head, end, facts)
        elif gap == IN and head.key in MISSIONS and modified and end == last and is_place(scan, end):
            return (known_phrase(scan, end) or (None, end))[1]
        elif gap not in (AND, AMP) or end == last or not _continues(scan, end, facts):
            break
        end = _cut(scan, end)
        if end < len(words) and words[end].gap == POSSESSIVE and words[end].flags & PLACE_HEAD:
            end += 1  # "for Prince Osric's County"
    return end


def _leads_on(gap: int, head: str, *, at_head: bool) -> bool:
    if gap in (OF, FOR):
        return True
    if gap == ON:
        return head in _ON_WHAT
    return (gap == TO and head in MISSIONS) or (gap == PARTICLE and at_head)


def _behind_comma(scan: Scan, head: Word, index: int, facts: Facts) -> int:
    """Index after the campus of a university, or the further fields of one body; `index` where there are none."""
    after = _campus(scan, index) if head.key == "University" else index
    return after if after > index or head.key.endswith("s") else _series_end(scan, index, facts)


def _series_end(scan: Scan, index: int, facts: Facts) -> int:
    """Index after ", Commerce and Labor" behind "Department of Agriculture"; `index` where no "and" closes the row."""
    words, at = scan.words, index
    while (
        at < min(len(words), index + MOST_WORDS)
        and words[at].gap in (COMMA, AND, AMP)
        and not words[at].opens
    ):
        if not _is_field(scan, at, index, facts):
            break
        between = scan.text[words[at - 1].end : words[at].start]
        at = scan.chain_end(at)
        if between.strip(" ,\n") in ("and", "&"):
            return at if not words[at - 1].flags & PEOPLE else index
    return index


def _is_field(scan: Scan, at: int, first: int, facts: Facts) -> bool:
    """Whether a word is a field that a body sees to, or a people like the first one it sees to."""
    plain = scan.words[at].flags & PEOPLE == 0 or bool(scan.words[first - 1].flags & PEOPLE)
    return plain and scan.chain_end(at) - at <= MOST_OF_FIELD and _continues(scan, at, facts)


def _campus(scan: Scan, index: int) -> int:
    """Index after ", Berkeley" behind "University of California"."""
    known = known_phrase(scan, index)
    if known is not None and known[0].type == "settlement" and scan.words[index - 1].key in _STATES:
        return known[1]
    return index


def _continues(scan: Scan, index: int, facts: Facts) -> bool:
    """Whether "and X" goes on with the name: X is an ordinary word, not another place, person or body."""
    word = scan.words[index]
    chain_end = scan.chain_end(index)
    if word.flags & (FUNCTION | HONORIFIC | OFFICE | ORG_HEAD | ANY_FORENAME | INITIAL) or is_place(
        scan, index
    ):
        return False
    if known_phrase(scan, index) is not None:
        return False
    if any(scan.words[i].flags & ORG_HEAD for i in range(index, chain_end)):
        return False
    if word.flags == 0 and word.key.endswith(_FIELDS):
        return True
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
        if scan.words[i].flags & (HONORIFIC | CALENDAR) and index < i < chain_end - 1:
            return i
    return chain_end
