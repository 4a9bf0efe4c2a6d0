"""Full references to works inside notes (TEI Guidelines 3.12.1 `bibl`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import Document, Kind, Span, SpanIndex
from tei_encode.references.annotating import identifiers_of, inside_annotations, whole_annotation
from tei_encode.references.note_references import cited_works

from .protocol import Recognised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tei_encode.model import Annotation


class CitedWorks:
    """Finds author, title, container and date of works that a note cites in full."""

    name = "cited_works"
    requires: tuple[str, ...] = ("structure", "references", "archival")

    def recognise(self, document: Document) -> Recognised:
        """A `bibl` with `xml:id` for each reference, and one annotation for each part of it."""
        taken = identifiers_of(document)
        archival = SpanIndex([one.span for one in document.layer("archival") if one.kind is Kind.BIBL])
        found: list[Annotation] = []
        for span in _note_texts(document):
            for cited in cited_works(span.text(document.text)):
                whole = cited.span.moved(span.start)
                if archival.touches(whole):
                    continue
                found.append(whole_annotation(cited.reference, whole, taken, self.name))
                found.extend(inside_annotations(cited.reference.parts, whole.start, self.name))
        return Recognised(found)


def _note_texts(document: Document) -> Iterator[Span]:
    """Running text of notes, bibliography entries inside them left out."""
    notes = SpanIndex([one.span for one in document.layer("structure") if one.kind is Kind.NOTE])
    for block, stretch in document.stretches():
        if block.kind not in (Kind.LABEL, Kind.BIBL) and notes.touches(stretch):
            yield stretch
