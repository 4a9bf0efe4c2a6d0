"""Entries of a bibliography: an identifier for each, and the parts it is made of (TEI Guidelines 3.12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.references.finding.annotating import entry_annotations
from tei_encode.references.finding.documents import find_entries

from .protocol import Recognised

if TYPE_CHECKING:
    from tei_encode.model import Document


class References:
    """Finds the parts of each entry that the segmenter marked as `bibl`."""

    name = "references"
    requires: tuple[str, ...] = ("structure",)

    def recognise(self, document: Document) -> Recognised:
        """One `bibl` with `xml:id` for each entry, over the segmenter's span, and one annotation for each part."""
        return Recognised(entry_annotations(document, find_entries(document), self.name))
