"""Full references to works inside notes, and to decisions of courts anywhere (TEI Guidelines 3.12.1 `bibl`)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tei_encode.model import Kind
from tei_encode.references.finding.annotating import (
    author_word,
    identifiers_of,
    inside_annotations,
    whole_annotation,
)
from tei_encode.references.finding.documents import find_cited_works, note_stretches, prose_stretches
from tei_encode.references.linking.cited_entries import bibliography
from tei_encode.references.linking.matching import same_work

from .protocol import Recognised

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.model import Annotation, Document


class CitedWorks:
    """Finds author, title, container and date of works that a note cites in full, and of decisions of courts."""

    name = "cited_works"
    requires: tuple[str, ...] = ("structure", "references", "archival")

    def recognise(self, document: Document) -> Recognised:
        """A `bibl` with `xml:id` for each reference, and one annotation for each part of it.

        A work that the bibliography has, too, points at its entry there with `sameAs` (TEI Guidelines 17.7).
        """
        taken = identifiers_of(document)
        archival = [one.span for one in document.layer("archival") if one.kind is Kind.BIBL]
        found: list[Annotation] = []
        author = ""
        notes, prose = note_stretches(document), prose_stretches(document)
        for cited in find_cited_works(document.text, notes, archival, prose):
            author = author_word(cited.reference, author)
            found.append(whole_annotation(cited.reference, cited.span, taken, self.name, author=author))
            found.extend(inside_annotations(cited.reference.parts, cited.span.start, self.name))
        return Recognised(_with_entries(document, found, self.name))


def _with_entries(document: Document, found: Sequence[Annotation], layer: str) -> list[Annotation]:
    """The same, each work that the bibliography has pointing at its entry."""
    entries = bibliography(document)
    if not entries.entries:
        return list(found)
    same = {
        cited.id: entry.id
        for cited in bibliography(document.with_layer(layer, found), (layer,)).entries
        if (entry := same_work(cited, entries))
    }
    return [
        replace(one, attributes={**one.attributes, "sameAs": f"#{same[one.id]}"}) if one.id in same else one
        for one in found
    ]
