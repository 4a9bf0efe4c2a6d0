"""Where other recognisers have been: stretches in which a word already is something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import Document, Kind, Span, SpanIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def united(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that touch or cross made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def closed_stretches(document: Document, *layers: str) -> SpanIndex:
    """Addresses, works and references, verbatim words, and all claims of the given layers."""
    return SpanIndex(
        united([*_closed(document), *(one.span for name in layers for one in document.layer(name))])
    )


def _closed(document: Document) -> Iterator[Span]:
    for one in document.annotations(Kind.BIBL, Kind.IDNO, Kind.EMAIL, Kind.REF, Kind.TERM, Kind.FIGURE):
        if one.origin != "links" or one.kind is not Kind.REF:
            yield one.span
        else:
            yield Span(one.inner.end, one.span.end)
    yield from (one.span for one in document.layer("verbatim"))
