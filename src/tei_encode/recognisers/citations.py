"""Citations in running text, linked to the entries of the bibliography (TEI Guidelines 3.12.3, 17.1.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Cert, Document, Finding, Kind, Severity, Span
from tei_encode.references.choosing import Choice, choose
from tei_encode.references.citation_shapes import NUMBERS, Piece, numbers_in, pieces
from tei_encode.references.cited_entries import Bibliography, bibliography

from .protocol import Recognised

if TYPE_CHECKING:
    from collections.abc import Iterator

_SKIPPED = frozenset({Kind.LABEL, Kind.FW, Kind.TITLE_PART, Kind.BYLINE})


class Citations:
    """Finds author-year and numeric citations and says which entry each means.

    A bracket becomes a `ref` where its words or those before it fit an entry; one that has the shape of a
    citation and fits none becomes a `ref` without target and a finding; any other bracket is left alone.
    """

    name = "citations"
    requires: tuple[str, ...] = ("structure", "references")

    def recognise(self, document: Document) -> Recognised:
        """`ref type="bibr"` for each citation; findings on those unresolved and on entries never cited."""
        entries = bibliography(document)
        if not entries.entries:
            return Recognised()
        refs: list[Annotation] = []
        findings: list[Finding] = []
        choices = choose(document.text, list(_found(document)), entries)
        numeric = list(_numeric(document, entries)) if entries.numbered else []
        for span, targets, cert in sorted(
            [*((one.span, one.targets, one.cert) for one in choices), *numeric]
        ):
            attributes = {
                "type": "bibr",
                **({"target": " ".join(f"#{target}" for target in targets)} if targets else {}),
            }
            refs.append(Annotation(span, Kind.REF, attributes, f"cit-{len(refs) + 1}", Cert(cert), self.name))
        findings += [_unresolved(document, one) for one in choices if not one.targets]
        cited = {target for one in choices for target in one.targets} | {
            target for _, targets, _ in numeric for target in targets
        }
        findings += _never_cited(document, entries, cited)
        return Recognised(refs, findings)


def _found(document: Document) -> Iterator[Piece]:
    """Possible citations outside the bibliography, none twice, none where the segmenter has a note mark."""
    at_mark = _note_marks(document)
    for block, stretch in document.stretches():
        if block.kind in _SKIPPED or block.is_entry:
            continue
        for piece in pieces(document.text, stretch):
            if piece.span.start not in at_mark and piece.span.start - 1 not in at_mark:
                yield piece


def _note_marks(document: Document) -> set[int]:
    """Where marks of notes begin, whoever found them."""
    return {one.span.start for one in document.annotations(Kind.REF) if one.get("type") == "noteAnchor"}


def _numeric(document: Document, entries: Bibliography) -> Iterator[tuple[Span, tuple[str, ...], str]]:
    by_number = {entry.number: entry.id for entry in entries.entries if entry.number}
    at_mark = _note_marks(document)
    for block, stretch in document.stretches():
        if block.kind in _SKIPPED or block.is_entry:
            continue
        for bracket in NUMBERS.finditer(document.text, stretch.start, stretch.end):
            if bracket.start() in at_mark:
                continue
            for span, numbers in numbers_in(document.text, bracket):
                targets = tuple(by_number[number] for number in numbers if number in by_number)
                if len(targets) == len(numbers):
                    yield span, targets, "high"


def _unresolved(document: Document, one: Choice) -> Finding:
    words = one.span.text(document.text)
    candidates = f"; it could be {', '.join(one.candidates)}" if one.candidates else ""
    message = f"The citation “{words}” fits no entry of the bibliography for certain{candidates}."
    return document.finding(Severity.WARNING, "citation-unresolved", message, one.span.start)


def _never_cited(document: Document, entries: Bibliography, cited: set[str]) -> list[Finding]:
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
