"""Which of two claims that contradict each other wins (ENCODING.md, section 3 and 7; NAMES.md).

A pure step: it returns what it kept and what it set aside. Claims that merely cross are kept; `nesting` splits them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import NAMES, Annotation, Cert, Kind, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

NAME_PARTS = frozenset({Kind.SURNAME, Kind.FORENAME, Kind.NAME_LINK, Kind.GEN_NAME})
_CERTAINTY = {Cert.HIGH: 0, Cert.MEDIUM: 1, Cert.LOW: 2}
PARSED_IN_PLACE = frozenset({"references", "archival", "cited_works", "title_matter"})
"""Origins that have read the whole of what a name stands in, and so know better than one that sees words only."""


LISTED = "authority"
"""Origin of names that stand in a list of the user's."""


class Settled(NamedTuple):
    """Claims that stand beside each other, and those that gave way."""

    kept: list[Annotation]
    set_aside: list[Annotation]


def settle(claims: Sequence[Annotation]) -> Settled:
    """Keep of every group of contradicting claims the best one.

    Args:
        claims: all claims about running text, merged and in document order.
    """
    kept, set_aside = list(claims), []
    for rule in RULES:
        kept, dropped = rule(kept)
        set_aside += dropped
    return Settled(kept, set_aside)


def _one_title(claims: list[Annotation]) -> Settled:
    """Of overlapping titles of works a parser's stays, else the longest."""
    return _drop_overlapping(
        claims,
        lambda c: c.kind is Kind.TITLE,
        better=lambda c: (c.origin not in PARSED_IN_PLACE, -c.span.length),
    )


def _quoted_titles(claims: list[Annotation]) -> Settled:
    """Quotation marks around a title are part of how it is printed: nobody is quoted there."""
    titles = {c.span.start: c for c in claims if c.kind is Kind.TITLE}

    def is_title(claim: Annotation) -> bool:
        title = titles.get(claim.span.start + 1) or titles.get(claim.span.start)
        return title is not None and title.span.length >= 0.8 * claim.span.length - 2

    return _parted(claims, {id(c) for c in claims if c.kind is Kind.Q and is_title(c)})


def _quotations_across_references(claims: list[Annotation]) -> Settled:
    """A quotation that begins or ends in a citation or address is none: its marks are part of how a work is named."""
    references = [c for c in claims if c.kind is Kind.REF and c.attributes]
    quotations = [c for c in claims if c.kind is Kind.Q]
    spans = sorted(c.span for c in references)
    crossing = {id(c) for c in quotations if _cuts(c.span, spans) and not _lies_in(c.span, spans)}
    return _parted(claims, crossing)


def _lies_in(claim: Span, spans: Sequence[Span]) -> bool:
    """Whether a span lies inside one of others that stand apart, in order."""
    number = bisect_right(spans, (claim.start, float("inf"))) - 1
    return number >= 0 and spans[number].embeds(claim)


def _works_in_bibliographies(claims: list[Annotation]) -> Settled:
    """A work recognised inside another work's entry is part of that entry; of crossing works the first one stays."""
    return _drop_overlapping(
        claims,
        lambda c: c.kind is Kind.BIBL,
        better=lambda c: (c.span.start, -c.span.end),
        clash=lambda a, b: a.overlaps(b) and a != b,
    )


def _in_pictures(claims: list[Annotation]) -> Settled:
    """A picture and its description are all there is: nothing is recognised in them."""
    pictures = [c for c in claims if c.kind is Kind.FIGURE]
    parts = (Kind.FIGURE, Kind.GRAPHIC, Kind.FIG_DESC)
    inside = _touching(claims, pictures, lambda c: c.kind not in parts)
    spans = sorted(c.span for c in pictures)
    around = {id(c) for c in claims if id(c) in inside and not _cuts(c.span, spans)}
    return _parted(claims, inside - around)


def _cuts(claim: Span, spans: Sequence[Span]) -> bool:
    """Whether a span begins or ends inside one of others that stand apart, in order."""
    ends = (bisect_right(spans, (claim.start, claim.end)) - 1, bisect_left(spans, (claim.end, 0)) - 1)
    near = {number + step for number in ends for step in (0, 1)}
    return any(
        0 <= number < len(spans) and spans[number].overlaps(claim) and not claim.embeds(spans[number])
        for number in near
    )


def _in_layout_marks(claims: list[Annotation]) -> Settled:
    """What stands in the address of a link is layout and no text."""
    marks = [
        replace(c, span=span)
        for c in claims
        for span in (Span(c.span.start, c.inner.start), Span(c.inner.end, c.span.end))
        if span.length > 0
    ]
    return _parted(claims, _touching(claims, marks, lambda c: c.span.length > 0, embedded=True))


def _in_verbatim(claims: list[Annotation]) -> Settled:
    """What is to be taken literally is neither name nor date nor anything else."""
    zones = [c for c in claims if c.origin == "verbatim"]
    return _parted(claims, _touching(claims, zones, lambda c: c.origin != "verbatim", embedded=True))


def _inside_closed(claims: list[Annotation]) -> Settled:
    """Nothing is recognised inside a citation, an address or a shelfmark; no names inside titles of works."""

    def is_closed(claim: Annotation) -> bool:
        return claim.kind in (Kind.EMAIL, Kind.IDNO, Kind.FW) or (
            claim.kind is Kind.REF and bool(claim.attributes) and claim.origin != "links"
        )

    def is_recognised(claim: Annotation) -> bool:
        return (
            claim.kind in NAMES
            or claim.kind in NAME_PARTS
            or claim.kind in (Kind.DATE, Kind.EMAIL, Kind.TITLE, Kind.ABBR, Kind.FOREIGN)
        )

    closed = [c for c in claims if is_closed(c)]
    titles = [c for c in claims if c.kind is Kind.TITLE]
    in_closed = _touching(claims, closed, is_recognised)
    in_titles = _touching(claims, titles, lambda c: c.kind in NAMES or c.kind in NAME_PARTS)
    return _parted(claims, in_closed | in_titles)


def _one_reference(claims: list[Annotation]) -> Settled:
    """Of overlapping references and addresses the longest stays: a citation holds no citation."""
    return _drop_overlapping(
        claims,
        lambda c: c.kind in (Kind.REF, Kind.EMAIL),
        better=lambda c: (-c.span.length, c.span.start, c.get("type") == ""),
    )


def _common_acronyms(claims: list[Annotation]) -> Settled:
    """What the text explains as short for a common noun is no organisation; a name that is a guess gives way."""
    acronyms = {c.span.start: c.span for c in claims if c.kind is Kind.ABBR and c.get("type") == "acronym"}
    guesses = {
        id(c)
        for c in claims
        if c.kind in NAMES
        and c.cert is Cert.LOW
        and acronyms.get(c.span.start, c.span).embeds(c.span)
        and c.span.start in acronyms
    }
    return _parted(claims, guesses)


def _listed_names(claims: list[Annotation]) -> Settled:
    """What the user has listed is what the list says, unless it is part of a longer name ("Oake" in "Oake Priory")."""
    listed = sorted(c.span for c in claims if c.origin == LISTED)
    giving_way = {
        id(c)
        for c in claims
        if c.kind in NAMES
        and c.origin not in {LISTED, *PARSED_IN_PLACE}
        and (_lies_in(c.span, listed) or _cuts(c.span, listed))
    }
    return _parted(claims, giving_way)


def _outermost_name(claims: list[Annotation]) -> Settled:
    """Names do not nest in names: a parser's claim first, then the longest, then the surest."""
    return _drop_overlapping(
        claims,
        lambda c: c.kind in NAMES,
        better=lambda c: (c.origin not in PARSED_IN_PLACE, -c.span.length, _CERTAINTY[c.cert], c.span.start),
    )


def _names_or_dates(claims: list[Annotation]) -> Settled:
    """Of a name and a date that overlap the longer one stays: "Act of 1763", but "9th day of June A. D. 1861".

    The dates inside a list of dates go with it.
    """
    dates = [c for c in claims if c.kind is Kind.DATE]
    listed = _touching(claims, dates, lambda c: c.kind is Kind.DATE, embedded=True)
    settled = _drop_overlapping(
        claims,
        lambda c: c.kind in NAMES or (c.kind is Kind.DATE and id(c) not in listed),
        better=lambda c: (-c.span.length, c.kind is not Kind.DATE),
    )
    names = [c for c in settled.kept if c.kind in NAMES]
    left_over = _touching(settled.kept, names, lambda c: c.kind is Kind.DATE)
    parted = _parted(settled.kept, left_over)
    return Settled(parted.kept, settled.set_aside + parted.set_aside)


def _crossing_dates(claims: list[Annotation]) -> Settled:
    """Of dates that cross each other the longest stays; the dates of a list lie within it and stay."""
    return _drop_overlapping(
        claims,
        lambda c: c.kind is Kind.DATE,
        better=lambda c: (-c.span.length, c.span.start),
        clash=Span.crosses,
    )


def _dates_in_scopes(claims: list[Annotation]) -> Settled:
    """What is a number of pages or volumes is no date."""
    scopes = [c for c in claims if c.kind is Kind.BIBL_SCOPE]
    return _parted(claims, _touching(claims, scopes, lambda c: c.kind is Kind.DATE))


def _orphaned_parts(claims: list[Annotation]) -> Settled:
    """A surname outside any personal name has lost the name it was part of."""
    persons = [c for c in claims if c.kind is Kind.PERS_NAME]
    held = _touching(claims, persons, lambda c: c.kind in NAME_PARTS, embedded=True)
    return _parted(claims, {id(c) for c in claims if c.kind in NAME_PARTS} - held)


def _parted(claims: list[Annotation], dropped: set[int]) -> Settled:
    if not dropped:
        return Settled(claims, [])
    kept = [c for c in claims if id(c) not in dropped]
    return Settled(kept, [c for c in claims if id(c) in dropped])


def _touching(
    claims: Iterable[Annotation],
    zones: Sequence[Annotation],
    concerned: Callable[[Annotation], bool],
    *,
    embedded: bool = False,
) -> set[int]:
    """Identities of the concerned claims that overlap a zone other than themselves (or lie within one)."""
    reach = _Reach(zones)
    return {id(one) for one in claims if concerned(one) and reach.meets(one, embedded=embedded)}


class _Reach:
    """Zones by where they begin, with how far those so far reach: a claim is tested by one binary search."""

    def __init__(self, zones: Sequence[Annotation]) -> None:
        ordered = sorted(zones, key=lambda zone: zone.span.start)
        self._starts = [zone.span.start for zone in ordered]
        self._farthest: list[tuple[Annotation, Annotation | None]] = []
        first: Annotation | None = None
        second: Annotation | None = None
        for zone in ordered:
            if first is None or zone.span.end > first.span.end:
                first, second = zone, first
            elif second is None or zone.span.end > second.span.end:
                second = zone
            self._farthest.append((first, second))

    def meets(self, claim: Annotation, *, embedded: bool) -> bool:
        """Whether a claim overlaps (or lies within) a zone other than itself."""
        start, end = claim.span
        number = bisect_right(self._starts, start) if embedded else bisect_left(self._starts, end)
        if number == 0:
            return False
        wanted = end if embedded else start + 1
        zones = self._farthest[number - 1]
        return any(zone is not None and zone is not claim and zone.span.end >= wanted for zone in zones)


def _drop_overlapping(
    claims: list[Annotation],
    concerned: Callable[[Annotation], bool],
    better: Callable[[Annotation], tuple[object, ...]],
    clash: Callable[[Span, Span], bool] = Span.overlaps,
) -> Settled:
    """Of concerned claims that clash, keep the one that sorts first; each run that overlaps is settled alone."""
    dropped: set[int] = set()
    group: list[Annotation] = []
    end = -1

    def close_group() -> None:
        """Keep the best of the group, and of the rest what clashes with nothing kept."""
        chosen: list[Annotation] = []
        for claim in sorted(group, key=better):
            if any(clash(c.span, claim.span) for c in chosen):
                dropped.add(id(claim))
            else:
                chosen.append(claim)

    for claim in sorted((c for c in claims if concerned(c)), key=lambda c: c.span):
        if claim.span.start >= end:
            close_group()
            group, end = [], claim.span.end
        group.append(claim)
        end = max(end, claim.span.end)
    close_group()
    return _parted(claims, dropped)


RULES = (
    _in_pictures,
    _in_layout_marks,
    _in_verbatim,
    _works_in_bibliographies,
    _one_title,
    _quoted_titles,
    _inside_closed,
    _one_reference,
    _quotations_across_references,
    _common_acronyms,
    _listed_names,
    _outermost_name,
    _names_or_dates,
    _crossing_dates,
    _dates_in_scopes,
    _orphaned_parts,
)
