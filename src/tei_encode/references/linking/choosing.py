"""Decide for each possible citation of a text which entry it means, or that it is none."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from itertools import permutations
from typing import TYPE_CHECKING

from ..parsing.titles.imprints import is_place, is_publisher
from ..vocabulary import MONTHS, SMALL_WORDS
from ..wording import words
from .matching import Match, context_share, label_of, matches
from .page_citations import cited_by_place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.model import Span

    from .citation_shapes import Piece
    from .cited_entries import Bibliography

_WORD = (
    r"(?:(?:[dDlL]['’]|[a-z]{2}-)?[^\W\d_a-z][\w'’.&-]*|al\.?,?|and|&|et|of|the|for|und|,|"
    r"de[nrsl]?|du|da|dos|di|della|van|von|vom|zu[mr]?|te[nr]|la|le|el|al|af|bin|ibn)"
)
_SHAPE = re.compile(rf"^{_WORD}(?:[\s,]+{_WORD})*$")
_AUTHOR_AND_PAGE = re.compile(r"[^\W\d_],?\s(?:pp?\.\s?)?\d{1,4}(?:[-–]\d{1,4})?$|\bal\.?$|\s(?:and|&)\s")
_SEVERAL = re.compile(r"\s(?:and|&|und|et)\s|\bal\.?$|\bothers$")
_OTHERS = re.compile(r"\bet\sal\b\.?$|\band\sothers$")
_NAMES = re.compile(r",|;|\s(?:and|&|und|et)\s")
"""What parts the names of several authors."""
_CONTEXT = 900
_SENTENCE = 90
_NAMED = 0.6
_NAMED_OUTSIDE = 0.78
_NAMED_ALONE = 0.84
_NAMED_BY_ACRONYM = 0.75
_ACRONYM = re.compile(r"(?:^|\s)[A-Z]{3,8}$")
_CLOSE = 0.08


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation and what it means.

    Attributes:
        span: where it stands, in code points of the text, end exclusive: what its `ref` holds.
        targets: identifiers (`xml:id`) of the entries it means; empty where none could be settled on.
        cert: `high`, `medium` or `low`.
        candidates: identifiers of the entries it may mean, where it is not settled.
    """

    span: Span
    targets: tuple[str, ...]
    cert: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Case:
    """A possible citation with the entries it may mean, in the text it stands in."""

    piece: Piece
    found: tuple[Match, ...]
    text: str

    def context(self) -> frozenset[str]:
        """Folded words around the citation; more of those before it, where what it vouches for is said."""
        return self._words(_CONTEXT)

    def sentence(self) -> frozenset[str]:
        """Folded words close to the citation."""
        return self._words(_SENTENCE)

    def _words(self, reach: int) -> frozenset[str]:
        span = self.piece.span
        start, end = max(span.start - reach, 0), span.end + reach // 3
        return frozenset(words(self.text[start : span.start] + " " + self.text[span.end : end]))


def choose(text: str, pieces: Sequence[Piece], entries: Bibliography) -> list[Citation]:
    """The citations among the possible ones, in the order of the text, none overlapping another."""
    cases = [_Case(piece, tuple(_matches(piece, entries)), text) for piece in pieces]
    lettered = _settle_letters(cases)
    choices: list[Citation] = []
    for number, case in enumerate(cases):
        if choices and case.piece.span.start < choices[-1].span.end:
            continue
        choice = lettered.get(number) or _by_place(case, entries) or _choice(case)
        if choice:
            choices.append(choice)
    return choices


def _matches(piece: Piece, entries: Bibliography) -> list[Match]:
    label = label_of(piece.label, piece.year, piece.letter)
    found = matches(label, entries) if label.words else []
    if piece.bracketed and not piece.alone:
        return found
    # Before a bracket or a bare year more may be caught than the name: "Professor Eva Bowen (2000)".
    for count in range(1, min(4, len(label.words))):
        found += matches(replace(label, words=label.words[-count:]), entries)
    best = {match.entry.id: match for match in sorted(found, key=lambda match: match.score)}
    return sorted(best.values(), key=lambda match: (-match.score, match.entry.span))


def _common(found: Sequence[Match]) -> frozenset[str]:
    """Words that all the entries in question share, which therefore tell nothing."""
    return frozenset.intersection(*(match.entry.words for match in found)) if len(found) > 1 else frozenset()


def _choice(case: _Case) -> Citation | None:
    """What one possible citation means; `None` where it is none."""
    piece = case.piece
    good = _good(piece, case.found) or _nearly(piece, case.found)
    if not good:
        return _unresolved(piece, case.found)
    best = [one for one in good if one.score >= good[0].score - 0.35 and one.naming >= good[0].naming - 0.3]
    if len(best) == 1:
        return Citation(piece.span, (best[0].entry.id,), _cert(piece, best[0], 1.0))
    context, common = case.context(), _common(best)
    named = label_of(piece.label, piece.year).words
    weight = 0.1 if all(one.by_author(named) for one in best) else 0.5
    fits = {one.entry.id: one.score + weight * context_share(one.entry, context, common) for one in best}
    first, second, *_ = ranked = sorted(best, key=lambda one: (-fits[one.entry.id], one.entry.span))
    lead = fits[first.entry.id] - fits[second.entry.id]
    if lead < _CLOSE and first.naming < 1.0:
        if (piece.alone or not piece.bracketed) and not (first.by_author(named) and second.by_author(named)):
            return None
        return Citation(piece.span, (), "low", tuple(one.entry.id for one in ranked[:3]))
    return Citation(piece.span, (first.entry.id,), _cert(piece, first, lead))


def _by_place(case: _Case, entries: Bibliography) -> Citation | None:
    """What a piece without a year means that gives a place in the work; `None` where nothing fits it."""
    piece = case.piece
    if piece.year:
        return None
    placed = cited_by_place(
        piece.span.text(case.text), case.text[max(piece.span.start - 300, 0) : piece.span.start], entries
    )
    if not placed:
        return None
    ids = tuple(one.id for one in placed.entries)
    if len(ids) > 1:
        return Citation(piece.span, (), "low", ids[:3])
    return Citation(piece.span, ids, "high" if placed.titled else "medium")


def _good(piece: Piece, found: Sequence[Match]) -> list[Match]:
    """The entries that fit well enough; less is needed inside a bracket than outside."""
    if not piece.year:
        return [one for one in found if one.naming >= 0.85 and _names_without_year(piece, one)]
    needed = _NAMED_ALONE if piece.alone else _NAMED if piece.bracketed else _NAMED_OUTSIDE
    if not piece.alone and not piece.bracketed and _ACRONYM.search(piece.label):
        needed = _NAMED_BY_ACRONYM
    dated = 0.7 if piece.alone or not piece.bracketed or piece.inherited else 0.6
    named = label_of(piece.label, piece.year).words
    good = [
        one
        for one in found
        if one.naming >= needed
        # One of the works that letters tell apart, cited without its letter.
        and (one.dating >= dated or (one.dating >= 0.6 and one.entry.letter and one.by_author(named)))
    ]
    return [one for one in good if one.by_author(named) or one.naming == 1.0] if piece.alone else good


def _names_without_year(piece: Piece, match: Match) -> bool:
    """Whether words without a year are a citation all the same: those that the entry begins with."""
    label = words(piece.label)
    if not piece.label[:1].isupper():
        return False
    text = words(match.entry.text)[: len(label)]
    if text == label and (len(label) >= 3 or (len(label) > 1 and any(word.isdigit() for word in label))):
        return True
    by_author = bool(match.entry.authors) and match.naming >= 0.85
    return by_author and bool(_AUTHOR_AND_PAGE.search(piece.label))


def _nearly(piece: Piece, found: Sequence[Match]) -> list[Match]:
    """A weaker fit of the words, good enough where no other entry of that year fits nearly as well."""
    dated = [match for match in found if match.dating >= 0.9]
    if piece.alone or not piece.year or not dated or dated[0].naming < 0.39:
        return []
    if not piece.bracketed and not _SEVERAL.search(piece.label):
        return []
    return dated[:1] if len(dated) == 1 or dated[0].naming - dated[1].naming > 0.15 else []


def _cert(piece: Piece, match: Match, lead: float) -> str:
    """How sure it is.

    Little where name and year both are only somewhere in the entry, which may hold two works, and where it has authors
    and none of them is named.
    """
    named = label_of(piece.label, piece.year).words
    if piece.year in match.entry.other_years and not match.by_lead(named):
        return "low"
    if piece.year and not match.by_head(named):
        return "low"
    if match.naming >= 0.7 and match.dating >= 0.9 and lead >= 0.2 and not _names_others(piece.label, match):
        return "high"
    return "medium" if match.naming >= 0.55 else "low"


def _names_others(label: str, match: Match) -> bool:
    """Whether a citation names, beside an author of the entry, others that the entry does not have."""
    entry = match.entry
    if not entry.authors or entry.others or not _SEVERAL.search(label):
        return False
    if _OTHERS.search(label) and len(entry.authors) == 1:
        return True
    parts = (tuple(words(part)) for part in _NAMES.split(_OTHERS.sub("", label)))
    return any(part and not match.by_author(part) for part in parts)


def _unresolved(piece: Piece, found: Sequence[Match]) -> Citation | None:
    """A citation by its shape that fits no entry."""
    label = piece.label.strip(" ,")
    if not piece.year or piece.alone or piece.inherited or not _SHAPE.match(label) or label.islower():
        return None
    if not piece.bracketed and not _OTHERS.search(label):
        return None
    named = [word for word in words(label) if word not in SMALL_WORDS and word not in MONTHS]
    if not named or len(named) > 6 or is_place(label) or is_publisher(label):
        return None
    return Citation(
        piece.span, (), "low", tuple(match.entry.id for match in found[:3] if match.naming >= 0.5)
    )


def _settle_letters(cases: Sequence[_Case]) -> dict[int, Citation]:
    """One entry for each letter that tells citations apart and that the bibliography does not print ("PORTCOa")."""
    groups: dict[tuple[str, ...], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    pools: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for number, case in enumerate(cases):
        good = [match for match in case.found if match.naming >= _NAMED and match.dating >= 0.6]
        if (
            not good
            or not (good[0].letter or case.piece.letter)
            or any(match.entry.letter for match in good[:4])
        ):
            continue
        top = [match for match in good if match.naming >= good[0].naming - 0.1]
        letter = case.piece.letter or top[0].letter
        key = (top[0].letter and "attached", case.piece.year, *sorted(match.entry.id for match in top))
        groups[key][letter].append(number)
        pools[key].update(match.entry.id for match in top)
    settled: dict[int, Citation] = {}
    for key, by_letter in groups.items():
        ids = list(key[2:])
        if 2 <= len(ids) <= 7 and len(by_letter) <= len(ids):
            settled.update(_assign(cases, by_letter, ids))
    return settled


def _assign(cases: Sequence[_Case], by_letter: dict[str, list[int]], ids: list[str]) -> dict[int, Citation]:
    """The assignment of entries to letters under which the sentences around the citations fit best."""
    letters = sorted(by_letter)
    known = {
        match.entry.id: match
        for numbers in by_letter.values()
        for number in numbers
        for match in cases[number].found
    }
    ordered = sorted(ids, key=lambda one: known[one].entry.span)
    common = _common([known[one] for one in ids])

    def fit(letter: str, one: str) -> float:
        """How well a work (an entry id) suits what is said where a letter is cited; higher is better."""
        contexts = frozenset().union(*(cases[number].context() for number in by_letter[letter]))
        dated = min(
            (
                match.dating
                for number in by_letter[letter]
                for match in cases[number].found
                if match.entry.id == one
            ),
            default=0.0,
        )
        in_order = 0.02 if ordered.index(one) == ord(letter) - ord("a") else 0.0
        close = frozenset().union(*(cases[number].sentence() for number in by_letter[letter]))
        near = 0.5 * context_share(known[one].entry, close, common)
        return context_share(known[one].entry, contexts, common) + near + dated + in_order

    fits = {(letter, one): fit(letter, one) for letter in letters for one in ids}
    best = max(
        permutations(ordered, len(letters)),
        key=lambda order: sum(fits[letter, one] for letter, one in zip(letters, order, strict=True)),
    )
    return {
        number: Citation(cases[number].piece.span, (one,), "medium")
        for letter, one in zip(letters, best, strict=True)
        for number in by_letter[letter]
    }
