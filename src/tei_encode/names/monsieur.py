"""Whether "M." before a surname stands for Monsieur or is an initial, as the document as a whole shows it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from .lexicon import COMMON, FUNCTION, HONORIFIC, OFFICE, PEOPLE, TITLE, flags_of, key_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tei_encode.model import Span

_FRENCH = re.compile(
    r"[ME](?<!\w.)(?:(?<=M)(?:M\.|(?:me|lle)\b|onsieur\b|\.\s(?:de|du|des|le|la)\s)|(?<=E)xcellency,? M\.)"
)
_ONE_INITIAL = re.compile(r"(?P<letter>[A-Z])(?<![\w.].)(?<!\b[A-Z]\.\s.)\.\s(?P<name>[^\W\d_a-z][a-zà-ÿ]+)")
_WORD_BEFORE = re.compile(r"(?:\A|[\s(\[“\"])([^\W\d_][\w’'-]*\.?),?\s\Z")
_WITH_M = re.compile(r"(?<!\w)(M[a-zà-ÿ]{2,20})\s([^\W\d_a-z][a-zà-ÿ]+)")
_CALLED = re.compile(r"(?<!\w)(?:Monsieur|Mons\.|Monsr\.?)\s([^\W\d_a-z][a-zà-ÿ]+)")
_ABROAD = re.compile(
    r"(?<!\w)(?:Legation|Chargé d['’][Aa]ffaires|Minister (?:for|of) Foreign Affairs|Quai d['’]Orsay"
    r"|Paris|France|French(?:m[ae]n)?|Brussels|Belgi(?:um|ans?))(?!\w)"
)
"""What a text has to do with that speaks of a Monsieur."""
_BESIDE = r"(?:,|;|,? and| &)\s"
_LISTED_BEFORE = re.compile(rf"(?<![\w.])[A-LN-Z]\.\s?(?:[A-Z]\.\s?){{0,3}}[^\W\d_a-z][\w’'-]+{_BESIDE}\Z")
_LISTED_BEHIND = re.compile(rf"{_BESIDE}[A-LN-Z]\.\s?(?:[A-Z]\.\s?){{0,3}}[^\W\d_a-z][a-zà-ÿ]")
_ACCENTS = re.compile(r"[àâæçéèêëîïôœùû]")
"""Letters of French names; those of German or Slavic ones say nothing."""
_OFFICE_BEFORE = re.compile(r"((?:[^\W\d_a-z][\w’'-]+\s){1,3}[^\W\d_a-z][\w’'-]+),?\s\Z")
_OFFICE_BEHIND = re.compile(
    r",\s(?:(?:the|now|then|former|late|new)\s){0,2}((?:[^\W\d_a-z][\w’'-]+\s?){2,4})"
)
_MINISTER = re.compile(
    r",\s(?:the\s)?(?:Minister (?:of|for) (?:the )?(?:Foreign|War|Marine|Finances?|Interior|Justice|Colonies|Commerce"
    r"|Agriculture|Public)|President of the Council)\b"
)
_OF_ENGLISH = frozenset(
    ["English", "British", "American", "Scottish", "Irish", "Welsh", "Canadian", "Australian"]
)
_AROUND = 50
"""So much text is looked at before and behind a name; it keeps the time linear."""


def monsieurs_of(text: str, spans: Iterable[Span]) -> tuple[bool, frozenset[str]]:
    """Whether "M." stands for Monsieur throughout some spans of a text, and the surnames before which it does anyhow.

    It does before several surnames or one again and again, where other initials hardly do, and before a single one in a
    text of diplomacy or France that has no other initial with a surname; where "Monsieur" stands
    before the same surname, or an office of another country beside it; before a name with a French accent. It is an
    initial where the text has the forename ("Martin Tranter" beside "M. Tranter"), and in a row with other initials
    ("A. Oake, M. Tranter and J. Lenner").
    """
    whole = list(spans)
    named: Counter[str] = Counter()
    others, listed, shown = 0, 0, False
    granted: set[str] = set()
    for span in whole:
        shown = shown or _FRENCH.search(text, *span) is not None
        for one in _ONE_INITIAL.finditer(text, *span):
            if _stands_inside_name(text, span, one.start()):
                continue
            if one["letter"] != "M":
                others += 1
                continue
            before = text[max(span.start, one.start() - _AROUND) : one.start()]
            behind = text[one.end() : min(span.end, one.end() + _AROUND)]
            if _LISTED_BEFORE.search(before) or _LISTED_BEHIND.match(behind):
                listed += 1
                continue
            named[one["name"]] += 1
            if _has_office(before, behind):
                granted.add(one["name"])
                shown = True
    forenames, called = _called(text, whole) if named else (set(), set())
    several = [name for name in named if name not in forenames]
    accented = {name for name in several if _ACCENTS.search(name)}
    granted = (granted | called | accented).intersection(several)
    often = max((named[name] for name in several), default=0)
    is_only = bool(several) and not others and any(_ABROAD.search(text, *span) for span in whole)
    enough = len(several) > (0 if shown else 1) or (often > 1 and not others) or is_only
    few = others <= 3 * max(len(several), 1) and (shown or listed <= sum(named.values()))
    return enough and few, frozenset(granted)


def _called(text: str, spans: Iterable[Span]) -> tuple[set[str], set[str]]:
    """Surnames with a forename that begins with "M" before them, and those with "Monsieur"."""
    forenames, called = set(), set()
    for span in spans:
        called |= {one[1] for one in _CALLED.finditer(text, *span)}
        forenames |= {one[2] for one in _WITH_M.finditer(text, *span) if not flags_of(key_of(one[1])) & TITLE}
    return forenames, called


def _has_office(before: str, behind: str) -> bool:
    """Whether an office of another country stands beside a name: "M. Oake, the Soviet Ambassador"."""
    if _MINISTER.match(behind):
        return True
    found = _OFFICE_BEHIND.match(behind) or _OFFICE_BEFORE.search(before)
    if found is None:
        return False
    words = found[1].split()
    people = any(flags_of(word) & PEOPLE and word not in _OF_ENGLISH for word in words)
    return people and any(flags_of(word) & OFFICE for word in words)


def _stands_inside_name(text: str, span: Span, at: int) -> bool:
    """Whether a forename or a form of address stands before an initial ("Hugo M. Tranter", "Dr. M. Oake")."""
    before = _WORD_BEFORE.search(text[max(span.start, at - 24) : at])
    if before is None or not before[1][0].isupper() or before[0].rstrip().endswith(","):
        return False
    flags = flags_of(before[1].removesuffix("."))
    ends_sentence = before[1].endswith(".") or flags & (FUNCTION | COMMON | OFFICE)
    return bool(flags & HONORIFIC) or not ends_sentence
