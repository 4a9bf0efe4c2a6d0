"""Citations in running text, linked to the entries of the bibliography (TEI Guidelines 3.12.3, 17.1.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Cert, Document, Finding, Kind, Severity
from tei_encode.references.linking.citation_shapes import label_before
from tei_encode.references.linking.citations import citations_of
from tei_encode.references.linking.cited_entries import bibliography

from .protocol import Recognised

if TYPE_CHECKING:
    from tei_encode.references import Citation


class Citations:
    """Finds author-year and numeric citations and says which entry each means.

    A bracket becomes a `ref` where its words or those before it fit an entry; one that has the shape of a
    citation and fits none becomes a `ref` without target and a finding; any other bracket is left alone.
    """

    name = "citations"
    requires: tuple[str, ...] = ("structure", "references", "cited_works")

    def recognise(self, document: Document) -> Recognised:
        """`ref type="bibr"` for each citation; findings on those unresolved or doubtful."""
        entries = bibliography(document)
        if not entries.entries:
            return Recognised()
        citations = citations_of(document, entries)
        refs = [_ref(one, number, self.name) for number, one in enumerate(citations, 1)]
        findings = [_unresolved(document, one) for one in citations if not one.targets]
        findings += [_doubtful(document, one) for one in citations if one.targets and one.cert == Cert.LOW]
        return Recognised(refs, findings)


def _ref(one: Citation, number: int, origin: str) -> Annotation:
    targets = {"target": " ".join(f"#{target}" for target in one.targets)} if one.targets else {}
    return Annotation(
        one.span, Kind.REF, {"type": "bibr", **targets}, f"cit-{number}", Cert(one.cert), origin
    )


def _unresolved(document: Document, one: Citation) -> Finding:
    words = _printed(document, one)
    candidates = f"; it could be {', '.join(one.candidates)}" if one.candidates else ""
    message = f"The citation “{words}” fits no entry of the bibliography for certain{candidates}."
    return document.finding(Severity.WARNING, "citation-unresolved", message, one.span.start)


def _doubtful(document: Document, one: Citation) -> Finding:
    message = f"The citation “{_printed(document, one)}” fits “{one.targets[0]}” only roughly; check it."
    return document.finding(Severity.INFO, "citation-doubtful", message, one.span.start)


def _printed(document: Document, one: Citation) -> str:
    """The words of a citation, with the name before it where it is a year in brackets alone."""
    words = " ".join(one.span.text(document.text).split())
    before = one.span.start - 1
    if before < 0 or document.text[before] not in "([" or not words[0].isdigit():
        return words
    label, _ = label_before(document.text, before)
    return f"{' '.join(label.split())} ({words})".lstrip()
