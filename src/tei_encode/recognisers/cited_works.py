"""Full references to works inside notes, and to decisions of courts anywhere (TEI Guidelines 3.12.1 `bibl`)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span
from tei_encode.model.identifiers import slug
from tei_encode.references.finding.annotating import (
    author_word,
    identifiers_of,
    inside_annotations,
    stands_for_author,
    whole_annotation,
)
from tei_encode.references.finding.documents import find_cited_works, note_stretches, prose_stretches
from tei_encode.references.finding.short_form_authors import author_between
from tei_encode.references.linking.cited_entries import bibliography
from tei_encode.references.linking.matching import same_work
from tei_encode.references.wording import fold

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
        author, at = "", 0
        notes, prose = note_stretches(document), prose_stretches(document)
        works = find_cited_works(document.text, notes, archival, prose)
        known = {fold(name) for cited in works for name in cited.reference.texts(Kind.SURNAME)}
        for cited in works:
            if stands_for_author(cited.reference):
                between = Span(at, max(at, cited.span.start))
                author = slug(author_between(document.text, notes, between, known), 30) or author
            author, at = author_word(cited.reference, author), cited.span.end
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
