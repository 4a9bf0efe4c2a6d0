"""Persons with the surname first, as lists and bibliographies have them: "Molotov, V. M.", "Noakes, Jane."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind

from .entries import listed
from .facts import is_place
from .lexicon import (
    ANY_FORENAME,
    ANY_SURNAME,
    CAPS,
    FORENAME,
    FUNCTION,
    GENERATION,
    INITIAL,
    NO_NAME,
    ORG_HEAD,
    OTHER_HEAD,
    PEOPLE,
    PLACE_HEAD,
    TITLE,
    flags_of,
)
from .lists import words as list_words
from .name_parts import as_person
from .scan import AMP, AND, COMMA, JOINED
from .surname_cues import is_initial

if TYPE_CHECKING:
    from .claims import Proposal
    from .facts import Facts
    from .scan import Scan

INVERTED, ENTRY, WITH_TITLE = 60, 76, 84
MOST_FORENAMES = 4

_NO_PART = TITLE | ORG_HEAD | PLACE_HEAD | OTHER_HEAD | PEOPLE | NO_NAME
_LISTS = frozenset([Kind.BIBL, Kind.ITEM, Kind.CELL, Kind.LABEL])
_ENDS = re.compile(r"\s*(?:\Z|[.;:(\[\n]|,?\s(?:ed|eds|trans|comp)\.|,\s(?:\d{4}|editor|author))")
"""What stands behind the forenames of an entry."""
_GENERATION_BEHIND = re.compile(
    r",\s(?:sen|jun|sn|jn|s|j)r?\.?(?=[,;:]|\s*(?:\Z|\n))|,\s(?:senior|junior|the (?:elder|younger))\b"
)
"""What tells one of two bearers of a name from the other ("sen.")."""
_DESCRIBED = re.compile(
    r",\s(?P<first>[a-z][a-z-]+)(?P<more>(?:(?: and | & |, |[ -])[a-z][a-z-]+){0,4})\.?"
    r"(?:[,;]? [A-Z\d(][^\n]{0,60})?[ \t]*(?:\Z|\n|;)"
)
"""What somebody is, in small letters behind the forenames, at a line's end ("corn dealer", "farmer, High Street")."""
_LIKE_DESCRIBED = re.compile(
    r"[\W\d]{0,6}[A-Z][\w’'-]+, [A-Z][a-z]+\.?(?: [A-Z][\w.]*){0,3}(?:, [a-z]|[ \t]*\Z)"
)
"""A line beside it that is an entry as well."""
_YEAR = re.compile(
    r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)|[.,:]\s(?:New York|London|Paris|Boston|Oxford|Cambridge|Berlin)\W"
)
"""What a reference to a work has behind its author."""
_LIKE = re.compile(r"[\W\d]{0,6}[A-Z][\w’'-]+, [A-Z][a-z]+(?: [A-Z][\w.]*){0,3}\. [A-Z“\"*_]")
_NO_TRADE = frozenset(["who", "whose", "which", "when", "where", "said", "came", "went", "was", "is", "had"])
_NEAR = 300
_LEAD = 8
"""So much may stand before an entry on its line."""


def inverted(scan: Scan, first: int, last: int, facts: Facts) -> list[Proposal]:
    """The person whose surname a chain is or begins with, its initials or forenames behind it."""
    return (
        listed(scan, first)
        or _before_initials(scan, first, last, facts)
        or _before_title(scan, first, last)
        or _before_forenames(scan, first, last, facts)
    )


def _before_initials(scan: Scan, first: int, last: int, facts: Facts) -> list[Proposal]:
    """Surname first: "Roberts G.", "Molotov, V. M."."""
    words = scan.words
    at = first + 1
    if at < last:
        initials = at
    elif last < len(words) and words[last].gap == COMMA and not words[last].opens and last - first <= 2:
        initials = last
    else:
        return []
    end = initials
    while end < len(words) and is_initial(words[end]) and (end == initials or words[end].gap <= JOINED):
        end += 1
    surname = words[first]
    if end == initials or not words[initials].text.endswith("."):
        return []
    if facts.is_common(surname) and (surname.flags or not _is_line(scan, first, end)):
        return []
    if surname.flags & (TITLE | ORG_HEAD | PLACE_HEAD | OTHER_HEAD | PEOPLE | INITIAL | CAPS):
        return []
    if is_place(scan, first) and scan.kind is not Kind.BIBL:
        return []
    if is_place(scan, initials) or (end < scan.chain_end(initials) and words[end].gap <= JOINED):
        return []
    strength = INVERTED + 16 if scan.kind is Kind.BIBL else INVERTED - (20 if surname.flags & FORENAME else 0)
    return [as_person(scan, first, end, strength, "surname and initials")]


def _before_title(scan: Scan, first: int, last: int) -> list[Proposal]:
    """Surname first, with a title before the initials or forename, alone on a line: "Tranter, Sir J."."""
    words = scan.words
    if last - first > 2 or last + 1 >= len(words) or words[last].gap != COMMA or words[last].opens:
        return []
    if words[last].flags & TITLE == 0 or any(word.flags & (_NO_PART | INITIAL) for word in words[first:last]):
        return []
    end = scan.chain_end(last)
    parts = words[last + 1 : end]
    if not parts or len(parts) > MOST_FORENAMES or not _is_line(scan, first, end):
        return []
    if not all(is_initial(part) or part.flags & ANY_FORENAME for part in parts):
        return []
    return [as_person(scan, first, end, WITH_TITLE, "surname and initials")]


def _is_line(scan: Scan, first: int, end: int) -> bool:
    """Whether nothing else stands on the line or lines that words fill."""
    text, last = scan.text, scan.words[end - 1].end
    rest = text[last : min(scan.span.end, last + _LEAD)].partition("\n")[0]
    return begins_entry(scan, first) and not any(map(str.isalnum, rest))


def _before_forenames(scan: Scan, first: int, last: int, facts: Facts) -> list[Proposal]:
    """Surname first, the forenames in full: "Harcastle, Thomas Brambley."."""
    words = scan.words
    if last - first > 2 or last >= len(words) or words[last].gap != COMMA or words[last].opens:
        return []
    begins = begins_entry(scan, first) or _is_second(scan, first, facts)
    if not begins or not _is_entry(scan, first, last, facts):
        return []
    told = (
        scan.kind in _LISTS
        or _YEAR.search(scan.after(last, 160)) is not None
        or _has_like_neighbour(scan, first)
        or _is_described(scan, first, words[_forenames_end(scan, last) - 1].end)
    )
    if is_place(scan, first) and not told:
        return []
    sure = told or words[first].flags & ANY_SURNAME
    rule = "surname and forenames" if sure else "surname and forenames, it seems"
    return [as_person(scan, first, _forenames_end(scan, last), ENTRY, rule)]


def begins_entry(scan: Scan, index: int) -> bool:
    """Whether a line begins with a word, but for a mark or number before it, or a semicolon parts it from others."""
    start, text = scan.words[index].start, scan.text
    if text[max(scan.span.start, start - 2) : start] == "; ":
        return True
    nearest = max(scan.span.start, start - _LEAD)
    line = text.rfind("\n", nearest, start) + 1
    if not line and nearest > scan.span.start:
        return False
    return not any(map(str.isalpha, text[line or nearest : start]))


def _has_like_neighbour(scan: Scan, first: int, like: re.Pattern[str] = _LIKE) -> bool:
    """Whether the line above or below is an entry as well."""
    text, start = scan.text, scan.words[first].start
    above = text[max(0, start - _NEAR) : start].rstrip('"“ \t').rstrip("\n").rpartition("\n")[2]
    below = text[start : start + _NEAR].partition("\n")[2].lstrip("\n").partition("\n")[0]
    return like.match(above) is not None or like.match(below) is not None


def _is_described(scan: Scan, first: int, end: int) -> bool:
    """Whether behind the forenames a line says who it is, by age or trade: "Oake, Ida, sen.", "Oake, Hugo, baker"."""
    text, last = scan.text, scan.span.end
    if _GENERATION_BEHIND.match(text, end, last):
        return True
    said = _DESCRIBED.match(text, end, last)
    if said is None or flags_of(said["first"].capitalize()) & FUNCTION or said["first"] in _NO_TRADE:
        return False
    trades = list_words("trades", "trade")
    if any(word.capitalize() in trades for word in re.findall(r"[a-z-]+", said["first"] + said["more"])):
        return True
    return _has_like_neighbour(scan, first, _LIKE_DESCRIBED)


def _is_second(scan: Scan, index: int, facts: Facts) -> bool:
    """Whether a word follows on the first author of an entry: "and Tranter, Friedrich"."""
    words = scan.words
    if index < 2 or words[index].gap not in (AND, AMP, COMMA):
        return False
    before = index - 1
    while before > 0 and words[before].gap <= JOINED and index - before < MOST_FORENAMES:
        before -= 1
    if words[before].gap != COMMA or before < 1 or not begins_entry(scan, before - 1):
        return False
    return _forenames_end(scan, before) == index and not facts.is_common(words[before - 1])


def _is_entry(scan: Scan, first: int, last: int, facts: Facts) -> bool:
    """Whether a surname and forenames stand where an entry has them, with nothing but its end behind them."""
    words, end = scan.words, _forenames_end(scan, last)
    if any(word.flags & (_NO_PART | INITIAL) or facts.is_common(word) for word in words[first:last]):
        return False
    if any(word.flags & CAPS and not word.loud for word in words[first:last]):
        return False
    if words[first].flags & ANY_FORENAME and not words[first].flags & ANY_SURNAME:
        return False
    if end == last:
        return False
    if words[end - 1].text.endswith(".") or _ENDS.match(scan.text, words[end - 1].end, scan.span.end):
        return True
    if _is_described(scan, first, words[end - 1].end):
        return True
    # The next author of the same entry: "and Tranter, Friedrich", "and Friedrich Tranter".
    if end >= len(words) or words[end].gap not in (AND, AMP, COMMA):
        return False
    follows = scan.chain_end(end)
    turned = follows < len(words) and words[follows].gap == COMMA and words[follows].flags & FORENAME
    return bool(turned) or (
        scan.kind is Kind.BIBL and bool(words[end].flags & FORENAME) and follows - end > 1
    )


def _forenames_end(scan: Scan, first: int) -> int:
    """Index after a forename and what may stand behind it (more of them, initials, "Jr."); `first` if there is none."""
    words = scan.words
    end, last = first, scan.chain_end(first)
    if not words[first].flags & FORENAME or words[first].flags & _NO_PART:
        return first
    while end < last and not words[end].flags & _NO_PART & ~GENERATION:
        if (
            end > first
            and is_initial(words[end - 1])
            and not words[end].flags & (ANY_FORENAME | INITIAL | GENERATION)
        ):
            break  # the title of the work: "Lenner, John B. Letters"
        end += 1
    surname = words[end - 1].flags & ANY_SURNAME and not words[end - 1].flags & ANY_FORENAME
    if end - first > MOST_FORENAMES or (surname and scan.kind not in _LISTS):
        return first
    return end if end == last or is_initial(words[end - 1]) else first
