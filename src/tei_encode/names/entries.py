"""Lists of persons, one a line, whose surnames may be any word: "Church, J.", "Grey, hon. C.", "Hill, Lord M."."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from .lexicon import (
    ANY_FORENAME,
    ANY_SURNAME,
    CALENDAR,
    COMMON,
    DOTTED,
    FUNCTION,
    ORG_HEAD,
    OTHER_HEAD,
    PEOPLE,
    PLACE_HEAD,
    TITLE,
    flags_of,
    key_of,
    phrases,
)
from .name_parts import as_person

if TYPE_CHECKING:
    from .claims import Proposal
    from .scan import Scan

STRENGTH = 94
"""More than a word that says a body or place, and than a peer ("Hill, Lord M.")."""

_LONGEST, _NEAR, _LEAD = 90, 300, 10
"""So long may an entry be, so far from it others are looked for, and so much before it says whether it begins there."""
_APART = re.compile(r"\n|;\s|\s{2,}|\t")
"""What stands between the entries of a list, in one column or more."""
_BEGINS = re.compile(r"(?:\A|\n|;\s|\s\s|\t)[^\w\n;]{0,4}(?:\d{1,3}[.)]?\s)?\Z")
_ENTRY = re.compile(
    r"[^\w\n]{0,4}(?P<surname>[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?),"
    r"(?P<behind>(?: ?(?:[^\W\d_a-z]\.|[^\W\d_][a-z]{1,11}\.?)){1,6})"
    r"(?P<tail>(?:, ?[^\W\d_a-z][\w.’'-]*(?:[ -][\w.’'&-]+){0,4}){0,3})\s*"
)
"""The tail is what subscribers and voters have behind their names: "Esq.", "M.P.", a town."""
_PART = re.compile(r"[^\W\d_a-z]\.|[^\W\d_][a-z]{1,11}\.?")
_SMALL_TITLES = frozenset(["rt", "right", "hon", "honble", "gen", "gent"])
_SHORT_PEERS = frozenset(["Visct", "Visc", "Mqs", "Marq", "Bn", "Bar"])
_THING = COMMON | FUNCTION | CALENDAR | PEOPLE | TITLE | ORG_HEAD | PLACE_HEAD | OTHER_HEAD


class _Entry(NamedTuple):
    """One entry: its surname, the length of its name, and whether it can be nothing else.

    Initials or forenames behind the surname are part of the name.
    """

    surname: str
    length: int
    sure: bool


def listed(scan: Scan, first: int) -> list[Proposal]:
    """The person whose entry begins at a word, where entries like it stand beside it; none else.

    A title alone ("Lenner, Dr.") stays outside.
    """
    word = scan.words[first]
    text, start = scan.text, word.start
    comma = text.find(",", word.end, min(scan.span.end, word.end + _LONGEST // 2))
    if comma < 0 or not _BEGINS.search(text[max(scan.span.start, start - _LEAD) : start]):
        return []
    piece = _APART.split(text[start : min(scan.span.end, start + _LONGEST)], maxsplit=1)[0]
    entry = _entry(piece)
    if entry is None or not _has_like(scan, start, start + len(piece), entry):
        return []
    reach = start + entry.length
    last = first + 1
    while last < len(scan.words) and scan.words[last].end <= reach:
        last += 1
    return [as_person(scan, first, last, STRENGTH, "surname and initials")]


@lru_cache(maxsize=1024)
def _entry(piece: str) -> _Entry | None:
    """What a piece of a list says, if it is the entry of a person."""
    found = _ENTRY.fullmatch(piece)
    if found is None:
        return None
    parts = _PART.findall(found["behind"])
    letters = "".join(part for part in parts if len(part) == 2 and part[0].isupper() and part[1] == ".")
    titles = 0
    while titles < len(parts) and _is_title(parts[titles]):
        titles += 1
    if titles and parts[titles:] in (["of"], ["of."]):  # "Oake, Earl of"
        parts = parts[:titles]
    if not all(_is_forename(part) for part in parts[titles:]):
        return None
    initials = letters.replace(".", "")
    in_town = key_of(found["surname"]) in phrases() and len(initials) > 1 and not initials.strip("NSEWC")
    if in_town or phrases().get(key_of(letters)) is not None:
        return None  # "London, S. W.", "Albany, N. Y."
    if found["tail"] and _are_several(found["surname"], parts, found["tail"]):
        return None
    plain = not any(flags_of(key_of(one)) & _THING for one in found["surname"].split(" "))
    known = bool(flags_of(key_of(found["surname"])) & ANY_SURNAME)
    length = found.end("behind" if len(parts) > titles else "surname")
    return _Entry(found["surname"], length, plain or known or titles > 0 or len(initials) > 1)


def _are_several(surname: str, parts: list[str], tail: str) -> bool:
    """Whether words that commas part are so many names: "Anna, Ida, Jane", "Augusta, Georgia, America"."""
    if key_of(surname) in phrases() and all(key_of(one) in phrases() for one in parts):
        return True
    first = tail.lstrip(" ,").split(" ")[0].rstrip(",.")
    only_forename = not flags_of(key_of(surname)) & ANY_SURNAME and flags_of(key_of(surname)) & ANY_FORENAME
    return bool(only_forename and flags_of(key_of(first)) & ANY_FORENAME)


def _is_title(part: str) -> bool:
    key = key_of(part)
    return key in _SMALL_TITLES or key in _SHORT_PEERS or bool(len(key) > 1 and flags_of(key) & TITLE)


def _is_forename(part: str) -> bool:
    if len(part) == 2 and part[1] == ".":
        return True
    flags = flags_of(key_of(part))
    return bool(part[0].isupper() and flags & ANY_FORENAME and not flags & DOTTED)


def _has_like(scan: Scan, start: int, end: int, entry: _Entry) -> bool:
    """Whether the pieces beside an entry are entries as well, of others, and one of them all can be nothing else."""
    text = scan.text
    above = [one for one in _APART.split(text[max(0, start - _NEAR) : start]) if one.strip(' *-•"“')]
    below = [one for one in _APART.split(text[end : end + _NEAR]) if one.strip()]
    for pieces in (reversed(above), below):
        for piece in pieces:
            like = _entry(piece)
            if like is None:
                break
            if like.surname != entry.surname and (like.sure or entry.sure):
                return True
    return False
