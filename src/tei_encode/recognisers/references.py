"""Entries of a bibliography: an identifier for each, and the parts it is made of (TEI Guidelines 3.12)."""

from __future__ import annotations

from tei_encode.model import Document, Finding, Severity
from tei_encode.references.finding.annotating import entry_annotations
from tei_encode.references.finding.documents import find_entries
from tei_encode.references.finding.second_starts import second_start

from .protocol import Recognised

_SHOWN = 40


class References:
    """Finds the parts of each entry that the segmenter marked as `bibl`."""

    name = "references"
    requires: tuple[str, ...] = ("structure",)

    def recognise(self, document: Document) -> Recognised:
        """One `bibl` with `xml:id` for each entry, over the segmenter's span, and one annotation for each part.

        Findings tell of entries in which a second one seems to begin: no citation of that one arrives.
        """
        entries = find_entries(document)
        starts = [
            entry.span.start + at
            for entry in entries
            if (at := second_start(entry.span.text(document.text))) is not None
        ]
        return Recognised(
            entry_annotations(document, entries, self.name), [_second(document, at) for at in starts]
        )


def _second(document: Document, at: int) -> Finding:
    words = " ".join(document.text[at : at + _SHOWN].split())
    message = (
        f"Another entry seems to begin inside one, with “{words}…”; a citation of it points at the first."
    )
    return document.finding(Severity.WARNING, "entry-holds-another", message, at)
