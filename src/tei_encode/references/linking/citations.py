"""Citations in running text linked to the entries of a bibliography (TEI Guidelines 3.12.3, 17.1.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import Document, Kind, Span, SpanIndex
from tei_encode.model.note_calls import note_calls

from ..finding.annotating import entry_annotations
from ..finding.documents import find_cited_works, find_entries, note_stretches, prose_stretches
from ..wording import words
from .choosing import Citation, choose
from .citation_shapes import Piece, numbers_cited, pieces
from .cited_entries import Bibliography, bibliography
from .number_styles import numbers_citing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LAYER = "references"
"""The layer in which the entries of a document have their identifiers."""
CITED = "cited_works"
"""The layer of works that notes cite in full."""
_BEYOND = 20
"""How far above the last number of the bibliography a number in brackets is still taken for a citation."""
_NAME = 40
"""Code points before a number in which the name of an author is looked for."""
WITHOUT_CITATIONS = frozenset({Kind.LABEL, Kind.FW, Kind.TITLE_PART, Kind.BYLINE})
"""Blocks whose words cite nothing."""


def link_citations(document: Document) -> list[Citation]:
    """The citations of a document, by author and year or by number, each with the entries it means.

    Args:
        document: a document with its structure (`segment`). Where it has no layer `references` yet, its entries get
            identifiers here, which are the same that an edition of it gives them.

    Returns:
        Values in the order of the text, spans in code points of it, end exclusive. A bracket that has the shape of a
        citation and fits no entry for certain has no targets, but candidates; one without that shape is none. A
        document without bibliography has no citations.
    """
    if LAYER not in document.layers:
        document = document.with_layer(LAYER, entry_annotations(document, find_entries(document), LAYER))
    return citations_of(document, bibliography(document))


def citations_of(document: Document, entries: Bibliography) -> list[Citation]:
    """The same for a document whose entries are at hand.

    Args:
        document: with layer `references`.
        entries: its bibliography.
    """
    if not entries.entries:
        return []
    taken = _cited_in_full(document)
    found = choose(document.text, [one for one in _found(document) if not taken.touches(one.span)], entries)
    if entries.numbered:
        found += _numeric(document, entries)
        others, _ = _unsquared(document, entries, found)
        at = {one.span.start for one in others}
        found += [*others, *(one for one in _bare_numbers(document, entries) if one.span.start not in at)]
    return sorted(found, key=lambda one: (one.span, one.targets, one.cert))


def _cited_in_full(document: Document) -> SpanIndex:
    """Where notes cite works in full, whose imprints look like citations ("(London: Verso, 1960)")."""
    if CITED in document.layers:
        return SpanIndex([one.span for one in document.layer(CITED) if one.kind is Kind.BIBL])
    cited = find_cited_works(document.text, note_stretches(document), (), prose_stretches(document))
    return SpanIndex([one.span for one in cited])


def _found(document: Document) -> Iterator[Piece]:
    """Possible citations outside the bibliography, none twice, none where the segmenter has a note mark."""
    at_mark = _note_marks(document)
    for stretch in _stretches(document):
        for piece in pieces(document.text, stretch):
            if piece.span.start not in at_mark and piece.span.start - 1 not in at_mark:
                yield piece


def _stretches(document: Document) -> Iterator[Span]:
    for block, stretch in document.stretches():
        if block.kind not in WITHOUT_CITATIONS and not block.is_entry:
            yield stretch


def _note_marks(document: Document) -> set[int]:
    """Where marks of notes begin, whoever found them."""
    return {one.span.start for one in document.annotations(Kind.REF) if one.get("type") == "noteAnchor"}


def _bare_numbers(document: Document, entries: Bibliography) -> Iterator[Citation]:
    """Numbers without brackets right behind the name of an author of the entry they count ("shown by Oake.9")."""
    by_number = {entry.number: entry for entry in entries.entries if entry.number}
    at_mark = _note_marks(document)
    for stretch in _stretches(document):
        for call in note_calls(document.text, *stretch):
            entry = by_number.get(call.name)
            if entry is None or call.start in at_mark or not document.text[call.start].isdecimal():
                continue
            before = words(document.text[max(stretch.start, call.start - _NAME) : call.start])
            if before and before[-1] in entry.authors:
                yield Citation(Span(call.start, call.end), (entry.id,), "medium")


def _unsquared(
    document: Document, entries: Bibliography, found: Sequence[Citation]
) -> tuple[list[Citation], bool]:
    """Numbers in round brackets, raised or bare that cite, and whether there are any that might."""
    by_number = {entry.number: entry.id for entry in entries.entries if entry.number}
    cited = len({target for one in found for target in one.targets})
    numbers, doubtful = numbers_citing(
        document, list(_stretches(document)), by_number.keys(), _note_marks(document), cited
    )
    return [
        Citation(one.span, tuple(by_number[name] for name in one.names), "medium" if one.expected else "low")
        for one in numbers
    ], doubtful


def might_cite_by_number(document: Document, entries: Bibliography) -> bool:
    """Whether a text has numbers in round brackets, raised or bare that might cite three entries of a numbered list."""
    return entries.numbered and _unsquared(document, entries, ())[1]


def _numeric(document: Document, entries: Bibliography) -> Iterator[Citation]:
    by_number = {entry.number: entry.id for entry in entries.entries if entry.number}
    at_mark = _note_marks(document)
    for stretch in _stretches(document):
        for span, numbers in numbers_cited(document.text, stretch):
            if document.text.rfind("[", stretch.start, span.start) in at_mark:
                continue
            targets = tuple(by_number[number] for number in numbers if number in by_number)
            if len(targets) == len(numbers):
                yield Citation(span, targets, "high")
            elif int(numbers[-1]) <= len(by_number) + _BEYOND:
                yield Citation(span, (), "low")
