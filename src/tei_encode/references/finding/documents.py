"""The references in a text or a document: entries of a bibliography, works cited in full, papers in archives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Document, Kind, Span, SpanIndex

from ..archives.shelfmarks import shelfmarks
from ..parsing.draft import Draft
from ..parsing.parser import parse_reference
from ..parts import Reference
from ..smoothing import smooth
from .name_order import with_surnames_first
from .note_references import cited_decisions, cited_works

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ..archives.shelfmarks import Shelfmark

_REPEATED_LABEL = re.compile(
    r"\s*(?P<word>[^\W\d_][\w'’-]*)[\w\s'’.&-]{0,60}?\s(?:1[4-9]|20)\d\d[a-z]?(?:-\d+)?\s+[*_“\"]?(?P=word)\b"
)


_NO_PROSE = frozenset({Kind.LABEL, Kind.FW, Kind.TITLE_PART, Kind.BYLINE, Kind.HEAD, Kind.BIBL})


class Place(StrEnum):
    """Where a reference stands."""

    ENTRY = "entry"
    """It is an entry of a bibliography."""
    TEXT = "text"
    """A work cited in full, in a note or in running text."""
    ARCHIVE = "archive"
    """A paper in an archive, wherever the text refers to it."""


@dataclass(frozen=True, slots=True)
class FoundReference:
    """A reference in a longer text.

    Attributes:
        span: where it stands, in code points of the text, end exclusive, without layout marks at its ends.
        reference: the reference taken apart; its own spans count from the start of `span`.
        place: whether it is an entry of a bibliography, a work cited in full, or a paper in an archive.
    """

    span: Span
    reference: Reference
    place: Place


class FoundShelfmark(NamedTuple):
    """A paper in an archive, and what an identifier for it is made of.

    Attributes:
        found: the reference.
        line: the even line it was found in.
        mark: repository and shelfmark in that line.
    """

    found: FoundReference
    line: str
    mark: Shelfmark


def find_references(text: str | Document) -> list[FoundReference]:
    """The references in a text, in its order, none twice.

    Args:
        text: running text, such as that of a note, or a document with its structure (`segment`). A document gives the
            entries of its bibliography, works that its notes cite in full, decisions of courts and papers in archives
            anywhere; running text all but the first. Citations by author and year are none: see `link_citations`.

    Returns:
        Values with spans in code points of the text, end exclusive. Any text gives a list; nothing is raised.
    """
    if isinstance(text, Document):
        entries = find_entries(text)
        archival = [one.found for one in find_shelfmarks(text.text, archival_stretches(text))]
        taken = [one.span for one in archival]
        cited = find_cited_works(text.text, note_stretches(text), taken, prose_stretches(text))
        return sorted([*entries, *archival, *cited], key=lambda one: one.span)
    whole = [Span(0, len(text))]
    archival = [one.found for one in find_shelfmarks(text, whole)]
    cited = find_cited_works(text, whole, [one.span for one in archival])
    return sorted([*archival, *cited], key=lambda one: one.span)


def find_entries(document: Document) -> list[FoundReference]:
    """The entries that the structure of a document has, taken apart."""
    spans = [one.inner for one in document.layer("structure") if one.is_entry]
    labelled = _are_labelled([span.text(document.text) for span in spans])
    parsed = [parse_reference(span.text(document.text), labelled=labelled) for span in spans]
    return [
        FoundReference(span, reference, Place.ENTRY)
        for span, reference in zip(spans, with_surnames_first(parsed), strict=True)
    ]


def find_shelfmarks(text: str, stretches: Iterable[Span]) -> Iterator[FoundShelfmark]:
    """Repository and shelfmark of each paper in an archive, in stretches of a text."""
    for stretch in stretches:
        line = smooth(stretch.text(text))
        for mark in shelfmarks(line.text):
            span = line.printed_span(mark.span)[0]
            parts = Draft(line, list(mark.all_parts())).printed()
            inside = tuple(part.moved(-span.start) for part in parts)
            whole = span.moved(stretch.start)
            reference = Reference(whole.text(text), inside, "archival")
            yield FoundShelfmark(FoundReference(whole, reference, Place.ARCHIVE), line.text, mark)


def find_cited_works(
    text: str, notes: Iterable[Span], taken: Sequence[Span] = (), prose: Iterable[Span] = ()
) -> list[FoundReference]:
    """Works cited in full, in the order of the text, none that touches a span that is taken.

    Args:
        text: the text.
        notes: stretches in which any work is cited in full.
        taken: spans of other references.
        prose: stretches in which only decisions of courts are.
    """
    others = SpanIndex(taken)
    cited = [(stretch, one) for stretch in notes for one in cited_works(stretch.text(text))]
    cited += [(stretch, one) for stretch in prose for one in cited_decisions(stretch.text(text))]
    found = [
        FoundReference(one.span.moved(stretch.start), one.reference, Place.TEXT) for stretch, one in cited
    ]
    return sorted((one for one in found if not others.touches(one.span)), key=lambda one: one.span)


def archival_stretches(document: Document) -> list[Span]:
    """Running text of a document, entries of its bibliography and labels left out."""
    return [
        stretch for block, stretch in document.stretches() if not (block.kind is Kind.LABEL or block.is_entry)
    ]


def note_stretches(document: Document) -> list[Span]:
    """Running text of a document's notes, entries inside them left out."""
    notes = SpanIndex([one.span for one in document.layer("structure") if one.kind is Kind.NOTE])
    return [
        stretch
        for block, stretch in document.stretches()
        if block.kind not in (Kind.LABEL, Kind.BIBL) and notes.touches(stretch)
    ]


def prose_stretches(document: Document) -> list[Span]:
    """Running text of a document outside its notes and its bibliography, titles and running heads left out."""
    notes = set(note_stretches(document))
    return [
        stretch
        for block, stretch in document.stretches()
        if not (block.kind in _NO_PROSE or block.is_entry or stretch in notes)
    ]


def _are_labelled(entries: Sequence[str]) -> bool:
    """Whether the list prints a label before each entry ("Smith 2001 Smith, John. …")."""
    repeated = sum(bool(_REPEATED_LABEL.match(entry)) for entry in entries)
    return repeated >= 3 and repeated * 3 >= len(entries)
