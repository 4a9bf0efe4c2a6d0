"""References to documents in archives, in notes, source lines and running text (TEI Guidelines 3.12.1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Document, Kind
from tei_encode.model.identifiers import slug
from tei_encode.references.finding.annotating import identifiers_of, inside_annotations
from tei_encode.references.finding.documents import archival_stretches, find_shelfmarks

from .protocol import Recognised

if TYPE_CHECKING:
    from tei_encode.references.archives.shelfmarks import Shelfmark

_SIGLUM = re.compile(r"([^\W\d_a-zа-я]{2,8}(?:\s[^\W\d_a-zа-я]{2,4})?)\)?$")


class Archival:
    """Finds repository and shelfmark wherever the text refers to an archival document."""

    name = "archival"
    requires: tuple[str, ...] = ("structure", "references")

    def recognise(self, document: Document) -> Recognised:
        """`bibl type="archival"` for each reference, `orgName`, `idno` and `biblScope` for its parts."""
        taken = identifiers_of(document)
        found: list[Annotation] = []
        for one, line, mark in find_shelfmarks(document.text, archival_stretches(document)):
            identifier = taken.claim(_base(line, mark))
            found.append(Annotation(one.span, Kind.BIBL, {"type": "archival"}, identifier, origin=self.name))
            found.extend(inside_annotations(one.reference.parts, one.span.start, self.name))
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
