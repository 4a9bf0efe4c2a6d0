"""Whole-document reasoning: which readings stand, and what known names say about the words still unread."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import NamedTuple

from tei_encode.model import Cert, Kind, Span

from .claims import NameClaim, Proposal
from .facts import Facts, known_phrase
from .lexicon import (
    ANY_FORENAME,
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
)
from .scan import CLOSE, OPEN, Scan, Word

SURE = 58
"""Readings at least this strong teach what a name means in this document."""

LEAST = 30
"""Weaker readings are not written."""

_ROMAN = re.compile(r"[IVXLC]+")


def settle(proposals: list[Proposal]) -> list[Proposal]:
    """Of readings that overlap, keep the strongest, of equals the longest; in the order of the text."""
    taken: set[int] = set()
    kept = []
    for one in sorted(proposals, key=lambda it: (-it.strength, it.first - it.last, it.first)):
        places = range(one.first, one.last)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(one)
    return sorted(kept)


class Known(NamedTuple):
    """What the sure readings of a document teach.

    Attributes:
        surnames: surnames of persons named in full or with a title.
        forenames: forenames of persons named in full.
        names: whole names and abbreviations by kind, with how often they were read so.
    """

    surnames: frozenset[str]
    forenames: frozenset[str]
    names: dict[str, Counter[Kind]]


def learn(scans: list[Scan], readings: list[list[Proposal]]) -> Known:
    """Collect the names that the sure readings give, and the abbreviations defined in brackets."""
    surnames: set[str] = set()
    forenames: set[str] = set()
    names: dict[str, Counter[Kind]] = defaultdict(Counter)
    for scan, settled in zip(scans, readings, strict=True):
        for one in settled:
            if one.kind is None or one.strength < SURE:
                continue
            key = scan.phrase(one.first, one.last)
            names[key][one.kind] += 1
            parts = scan.words[one.first : one.last]
            if one.kind is Kind.PERS_NAME and one.rule not in ("peerage of", "signature"):
                _learn_person(parts, one.rule, surnames, forenames)
            short = _abbreviation(scan, one)
            if short is not None:
                names[short][one.kind] += 5
    return Known(frozenset(surnames), frozenset(forenames), dict(names))


def _learn_person(parts: list[Word], rule: str, surnames: set[str], forenames: set[str]) -> None:
    if rule == "surname and initials":
        surnames.add(parts[0].key)
        return
    names = [part for part in parts if not part.flags & (INITIAL | GENERATION)]
    if not names:
        return
    if len(parts) > 1 or rule.startswith("title"):
        if not (len(names) == 1 and names[0].flags & FORENAME and rule.startswith("title")):
            surnames.add(names[-1].key)
    if len(names) > 1:
        forenames.update(part.key for part in names[:-1] if part.flags & ANY_FORENAME)


def _abbreviation(scan: Scan, one: Proposal) -> str | None:
    """The short form behind a name in brackets ("European Defense Community (EDC)")."""
    if one.last >= len(scan.words) or one.last - one.first < 2:
        return None
    short = scan.words[one.last]
    if short.gap != OPEN or not short.flags & CAPS or not 2 <= len(short.key) <= 10:
        return None
    letters = "".join(word.key[0] for word in scan.words[one.first : one.last])
    wanted = [letter for letter in short.key if letter.isalpha()]
    return short.key if sum(letter in letters for letter in wanted) >= len(wanted) - 1 else None


def recall(scan: Scan, settled: list[Proposal], known: Known, facts: Facts) -> list[Proposal]:
    """Readings of a scan with what the whole document teaches: kinds corrected, known names found again."""
    taken = {
        i for one in settled if one.kind is None or one.strength >= SURE for i in range(one.first, one.last)
    }
    more: list[Proposal] = []
    for first, last in scan.chains():
        for i in range(first, last):
            if i not in taken:
                more += _known_here(scan, i, (first, last), known, facts)
    return settle([*(_corrected(scan, one, known) for one in settled), *more])


def _known_here(scan: Scan, index: int, chain: tuple[int, int], known: Known, facts: Facts) -> list[Proposal]:
    word = scan.words[index]
    kinds = known.names.get(word.key)
    if word.flags & CAPS and not word.loud and not word.flags & ~(CAPS | INITIAL):
        return _acronym(index, word, kinds)
    if word.flags & (NO_NAME | PEOPLE) or (word.opens and word.key.lower() in facts.small_words):
        return []
    if word.key in known.surnames and not word.flags & (ORG_HEAD | OTHER_HEAD):
        place = known_phrase(scan, index)
        if place is not None and place[0].sure and place[0].kind is Kind.PLACE_NAME:
            return []
        strength = 68 if not facts.is_common(word) else 40
        first = index
        while first > chain[0] and _goes_before(scan.words[first - 1]):
            first -= 1
        return [Proposal(first, index + 1, Kind.PERS_NAME, strength, "known surname")]
    if word.key in known.forenames and word.flags & ANY_FORENAME and not word.flags & (PLACE_HEAD | TITLE):
        return [Proposal(index, index + 1, Kind.PERS_NAME, 59, "known forename")]
    if kinds and not word.flags & FUNCTION and not facts.is_common(word):
        kind, times = kinds.most_common(1)[0]
        if times * 3 > sum(kinds.values()) * 2:
            return [Proposal(index, index + 1, kind, 60, "known name")]
    return []


def _goes_before(word: Word) -> bool:
    return bool(word.flags & (ANY_FORENAME | INITIAL)) and not word.flags & (TITLE | FUNCTION | CAPS)


def _acronym(index: int, word: Word, kinds: Counter[Kind] | None) -> list[Proposal]:
    if kinds:
        kind, _ = kinds.most_common(1)[0]
        return [Proposal(index, index + 1, kind, 69, "known abbreviation")]
    letters = word.key.replace(".", "")
    if 2 < len(letters) <= 6 and letters.isalpha() and not _ROMAN.fullmatch(letters) and word.gap != CLOSE:
        return [Proposal(index, index + 1, Kind.ORG_NAME, 31, "abbreviation")]
    return []


def _corrected(scan: Scan, one: Proposal, known: Known) -> Proposal:
    """A weak reading of one word takes the kind that the sure readings of the same word have."""
    if one.kind is None or one.strength >= SURE or one.last - one.first > 1:
        return one
    word = scan.words[one.first]
    kinds = known.names.get(word.key)
    if kinds:
        kind, times = kinds.most_common(1)[0]
        if times * 3 > sum(kinds.values()) * 2:
            return one._replace(kind=kind, strength=60, rule="known name")
    if one.kind is Kind.PERS_NAME and word.key in known.surnames | known.forenames:
        return one._replace(strength=62, rule="known surname")
    return one


def claims_of(scan: Scan, settled: list[Proposal]) -> list[NameClaim]:
    """The names that the settled readings of a scan come to."""
    claims = []
    for one in settled:
        if one.kind is None or one.strength < LEAST:
            continue
        start = one.start if one.start >= 0 else scan.words[one.first].start
        end = one.end if one.end >= 0 else scan.words[one.last - 1].end
        end = _without_stop(scan, one, end)
        cert = Cert.HIGH if one.strength >= SURE else Cert.MEDIUM if one.strength >= 40 else Cert.LOW
        claims.append(NameClaim(Span(start, end), one.kind, cert, one.rule))
    return claims


def _without_stop(scan: Scan, one: Proposal, end: int) -> int:
    """Take off a full stop that ends the sentence and not the word."""
    if scan.text[end - 1] != "." or end != scan.words[one.last - 1].end:
        return end
    word = scan.words[one.last - 1]
    if word.flags & (INITIAL | GENERATION) or word.text.count(".") > 1 or word.flags & ORG_HEAD:
        return end
    return end if end < scan.span.end and scan.text[end : end + 2].strip() not in ("",) else end
