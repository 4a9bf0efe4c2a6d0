"""References to documents in archives, in notes, source lines and running text (TEI Guidelines 3.12.1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Document, Kind
from tei_encode.model.identifiers import slug
from tei_encode.references.annotating import identifiers_of, inside_annotations
from tei_encode.references.draft import Draft
from tei_encode.references.shelfmarks import shelfmarks
from tei_encode.references.smoothing import smooth

from .protocol import Recognised

if TYPE_CHECKING:
    from tei_encode.references.shelfmarks import Shelfmark

_SIGLUM = re.compile(r"([^\W\d_a-zа-я]{2,8}(?:\s[^\W\d_a-zа-я]{2,4})?)\)?$")


class Archival:
    """Finds repository and shelfmark wherever the text refers to an archival document."""

    name = "archival"
    requires: tuple[str, ...] = ("structure", "references")

    def recognise(self, document: Document) -> Recognised:
        """`bibl type="archival"` for each reference, `orgName`, `idno` and `biblScope` for its parts."""
        taken = identifiers_of(document)
        found: list[Annotation] = []
        for block, stretch in document.stretches():
            if block.kind is Kind.LABEL or block.is_entry:
                continue
            line = smooth(stretch.text(document.text))
            for mark in shelfmarks(line.text):
                draft = Draft(line, list(mark.all_parts()))
                span = line.printed_span(mark.span)[0].moved(stretch.start)
                identifier = taken.claim(_base(line.text, mark))
                found.append(Annotation(span, Kind.BIBL, {"type": "archival"}, identifier, origin=self.name))
                found.extend(inside_annotations(draft.printed(), stretch.start, self.name))
        return Recognised(found)


def _base(text: str, mark: Shelfmark) -> str:
    """What the identifier is made of: the repository's siglum or first words, then the numbers."""
    name = mark.repository.text(text)
    siglum = _SIGLUM.search(name)
    numbers = [
        part.span.text(text) if part.kind is Kind.IDNO else part.attributes.get("from", "")
        for part in mark.parts
        if part.attributes.get("unit") != "leaf"
    ]
    words = slug(siglum[1] if siglum else name, 30)
    return "-".join(filter(None, ("bibl", words, slug("-".join(numbers), 24)))) or "bibl"
