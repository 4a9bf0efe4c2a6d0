"""*Ibid.*, *op. cit.*, short titles, "note 4 above": pointers at a work or note (TEI Guidelines 3.7, 3.12.3)."""

from __future__ import annotations

from collections import Counter

from tei_encode.model import Annotation, Cert, Document, Finding, Kind, Severity, Span, SpanIndex
from tei_encode.references.linking.citations import CITED, LAYER, WITHOUT_CITATIONS
from tei_encode.references.linking.cited_entries import bibliography
from tei_encode.references.linking.known_works import KnownWorks, Naming
from tei_encode.references.linking.short_forms import NoteText, ShortForm, short_forms

from .protocol import Recognised

_INLINE = ("archival", CITED)
_NAMES = {"ibid": "ibid", "bibr": "short", "note": "see"}
"""How identifiers begin, by kind."""


class ShortForms:
    """Finds the short forms by which notes point back, and says which work or note each means."""

    name = "short_forms"
    requires: tuple[str, ...] = ("structure", "references", "archival", "cited_works")

    def recognise(self, document: Document) -> Recognised:
        """`ref type="ibid"`, `"bibr"` or `"note"` for each short form, with what it means as target.

        Findings on those that mean nothing that could be found.
        """
        entries = bibliography(document, (LAYER, *_INLINE)).entries
        works = KnownWorks(entries, [one.id for one in document.layer(LAYER) if one.is_entry and one.id])
        notes, paragraphs = _texts(document)
        named, cited = _named(document), list(document.layer("citations"))
        taken = [one.span for one in (*document.annotations(Kind.BIBL), *cited) if not one.is_entry or one.id]
        inside = SpanIndex([stretch for note in notes for stretch in note.stretches])
        in_notes = {one for one in named if inside.touches(Span(one.start, one.start + 1))}
        found = short_forms(document.text, notes, works, sorted(in_notes), taken)
        found += short_forms(document.text, paragraphs, works, sorted(set(named) - in_notes), taken)
        found.sort(key=lambda one: one.span)
        counted: Counter[str] = Counter()
        refs = [_ref(one, counted, self.name) for one in found]
        findings = [_unresolved(document, one.span) for one in found if not one.target]
        findings += [_doubtful(document, one) for one in found if one.target and one.cert == Cert.LOW]
        return Recognised(refs, findings)


def _texts(document: Document) -> tuple[list[NoteText], list[NoteText]]:
    """The notes of a document, and its paragraphs outside them."""
    notes = sorted(
        (one for one in document.layer("structure") if one.kind is Kind.NOTE), key=lambda one: one.span
    )
    inside: dict[str, list[Span]] = {note.id: [] for note in notes}
    paragraphs: list[NoteText] = []
    at = 0
    for block, stretch in document.stretches():
        if block.kind in WITHOUT_CITATIONS or block.is_entry:
            continue
        while at < len(notes) and notes[at].span.end <= stretch.start:
            at += 1
        if at < len(notes) and notes[at].span.embeds(stretch):
            inside[notes[at].id].append(stretch)
        else:
            paragraphs.append(NoteText((stretch,)))
    return [NoteText(tuple(inside[one.id]), one.id, one.get("n")) for one in notes], paragraphs


def _named(document: Document) -> list[Naming]:
    """Where a work is named in full outside the bibliography, or cited, in the order of the text."""
    inline = [one for layer in _INLINE for one in document.layer(layer) if one.kind is Kind.BIBL and one.id]
    cited = [one for one in document.layer("citations") if one.get("target")]
    return sorted(
        [Naming(one.span.start, one.id, one.span.end) for one in inline]
        + [
            Naming(one.span.start, one.get("target").split()[-1].removeprefix("#"), one.span.end)
            for one in cited
        ]
    )


def _ref(form: ShortForm, counted: Counter[str], origin: str) -> Annotation:
    attributes = {"type": form.kind, **({"target": f"#{form.target}"} if form.target else {})}
    counted[form.kind] += 1
    identifier = f"{_NAMES[form.kind]}-{counted[form.kind]}"
    return Annotation(form.span, Kind.REF, attributes, identifier, Cert(form.cert), origin)


def _unresolved(document: Document, span: Span) -> Finding:
    message = f"“{span.text(document.text)}” points back at no work that could be found."
    return document.finding(Severity.WARNING, "ibid-unresolved", message, span.start)


def _doubtful(document: Document, form: ShortForm) -> Finding:
    message = f"“{form.span.text(document.text)}” is taken for “{form.target}”, but may mean another work; check it."
    return document.finding(Severity.INFO, "ibid-doubtful", message, form.span.start)
