"""Emphasis and what it marks: an emphasised title is one element, and every layout mark has one owner."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Kind, Span, SpanIndex

from .conflicts import PARSED_IN_PLACE

if TYPE_CHECKING:
    from collections.abc import Sequence

SHOWN_BY_EMPHASIS = (Kind.TITLE, Kind.FOREIGN, Kind.DOC_AUTHOR)
"""What a text shows by emphasis: one element tells what it is and how it looks; `hi` holds no `docAuthor`."""


_PERSONS = (Kind.AUTHOR, Kind.EDITOR)


def absorb_emphasis(claims: Sequence[Annotation]) -> list[Annotation]:
    """The claims, those over emphasised words made to agree about the marks around them.

    A title, author or foreign phrase that is all of an emphasis takes over its marks and `@rend`, and the `hi` goes;
    any other claim that takes in a mark which an outer one owns is drawn in to the words.
    """
    authors = SpanIndex(
        [one.span for one in claims if one.kind in _PERSONS and one.origin in PARSED_IN_PLACE]
    )
    # What a reader of references took for an author is no title, however it is printed.
    claims = [one for one in claims if one.origin != "work_titles" or not authors.touches(one.span)]
    emphasised = {one.span: one for one in claims if one.kind is Kind.HI}
    inner = {one.inner: one for one in emphasised.values()}
    absorbed: set[Span] = set()
    settled: list[Annotation] = []
    for claim in claims:
        emphasis = emphasised.get(claim.span) or inner.get(claim.span)
        if claim.kind not in SHOWN_BY_EMPHASIS or emphasis is None or emphasis.span in absorbed:
            settled.append(claim)
            continue
        absorbed.add(emphasis.span)
        attributes = MappingProxyType({**claim.attributes, "rend": emphasis.get("rend")})
        settled.append(replace(claim, span=emphasis.span, marks=emphasis.marks, attributes=attributes))
    kept = [one for one in settled if not (one.kind is Kind.HI and one.span in absorbed)]
    return _with_owners(sorted(kept, key=lambda one: one.order))


def _with_owners(claims: list[Annotation]) -> list[Annotation]:
    """Claims in document order, each mark left to the first that has it."""
    owned: dict[int, int] = {}
    settled = []
    for number, claim in enumerate(claims):
        before, after = claim.marks
        if not before and not after:
            settled.append(claim)
            continue
        start, end = claim.span
        if before and owned.setdefault(start, number) != number:
            start, before = start + before, 0
        if after and owned.setdefault(end - after, number) != number:
            end, after = end - after, 0
        settled.append(replace(claim, span=Span(start, end), marks=(before, after)))
    return settled
