"""Entries of a bibliography that nothing in the text cites: told, and left as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import Severity
from tei_encode.references.linking.citations import might_cite_by_number
from tei_encode.references.linking.cited_entries import Bibliography, bibliography

from .protocol import Recognised

if TYPE_CHECKING:
    from tei_encode.model import Document, Finding

_POINTING = ("citations", "short_forms")


class NeverCited:
    """Tells of entries that no citation, no short form and no work cited in full points at.

    It runs when all that may point at one is there: notes cite by short titles, *op. cit.* and *ibid.*, too.
    """

    name = "never_cited"
    requires: tuple[str, ...] = ("structure", "references", "cited_works", *_POINTING)

    def recognise(self, document: Document) -> Recognised:
        """Findings alone, one for each entry, or one where nothing cites any of them; no annotations."""
        entries = bibliography(document)
        if not entries.entries:
            return Recognised()
        pointers = [one.get("target") for layer in _POINTING for one in document.layer(layer)]
        pointers += [one.get("sameAs") for one in document.layer("cited_works")]
        cited = {target.removeprefix("#") for pointer in pointers for target in pointer.split()}
        return Recognised((), _findings(document, entries, cited & {one.id for one in entries.entries}))


def _findings(document: Document, entries: Bibliography, cited: set[str]) -> list[Finding]:
    if not cited and len(entries.entries) > 1:
        message = f"Nothing in the text cites any of the {len(entries.entries)} entries of the bibliography."
        severity = Severity.INFO
        if might_cite_by_number(document, entries):
            severity = Severity.WARNING
            message += (
                " Numbers that may cite them were not taken for citations; in square brackets they would be."
            )
        return [document.finding(severity, "entry-never-cited", message, entries.entries[0].span.start)]
    return [
        document.finding(
            Severity.INFO,
            "entry-never-cited",
            f"No citation points at the entry “{_short(entry.text)}”.",
            entry.span.start,
        )
        for entry in entries.entries
        if entry.id not in cited
    ]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59].rstrip() + "…"
