"""*Ibid.*, *op. cit.*, *loc. cit.*, *idem* in notes: pointers at a work named before (TEI Guidelines, CO 3.7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Annotation, Cert, Document, Finding, Kind, Severity, Span
from tei_encode.references.cited_entries import bibliography
from tei_encode.references.wording import fold

from .protocol import Recognised

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORT = re.compile(
    r"(?<!\w)(?:(?P<ibid>[Ii]b(?:id|idem)\b\.?|[Ee]benda\b|[Ll]oc\.\s?cit\.|[Ii]dem\b(?=\s*(?:[.;]|,?\s*(?:pp?\.|\d)|$))|[Tt]am\s+zhe\b|[Тт]ам\s+же\b)"
    r"|(?:(?P<name>[^\W\d_a-z][\w'’-]+(?:\s(?:and|&)\s[^\W\d_a-z][\w'’-]+)?),?\s+)?(?P<mark>(?<=\s)[*_])?(?:[Oo]p\.\s?cit\.|a\.\s?a\.\s?O\.|art\.\s?cit\.)(?(mark)(?P=mark)))"
)
_LAYERS = ("references", "archival", "cited_works")


class _Work(NamedTuple):
    """A work named at an offset: by a reference in full, or by a pointer at one."""

    start: int
    id: str


class Ibid:
    """Finds the short forms by which notes point back, and says which work each means."""

    name = "ibid"
    requires: tuple[str, ...] = ("structure", "references", "archival", "cited_works")

    def recognise(self, document: Document) -> Recognised:
        """`ref type="ibid"` for each short form, with the `bibl` meant as target; findings on unresolved ones."""
        works = _works(document)
        authors = {entry.id: entry.authors for entry in bibliography(document, _LAYERS).entries}
        notes = sorted(one.span for one in document.layer("structure") if one.kind is Kind.NOTE)
        refs: list[Annotation] = []
        findings: list[Finding] = []
        for number, note in enumerate(notes):
            since = notes[number - 1].start if number else note.start
            for short in _SHORT.finditer(document.text, note.start, note.end):
                span = Span(*short.span())
                if refs and refs[-1].span.overlaps(span):
                    continue
                meant = _meant(short, works, authors, since)
                refs.append(_ref(span, meant, len(refs) + 1, self.name))
                if meant:
                    works = sorted([*works, _Work(span.start, meant)])
                else:
                    findings.append(_unresolved(document, span))
        return Recognised(refs, findings)


def _ref(span: Span, meant: str, number: int, origin: str) -> Annotation:
    attributes = {"type": "ibid", **({"target": f"#{meant}"} if meant else {})}
    return Annotation(span, Kind.REF, attributes, f"ibid-{number}", Cert.HIGH if meant else Cert.LOW, origin)


def _works(document: Document) -> list[_Work]:
    """Works named outside the bibliography and those that citations point at, in the order of the text."""
    inline = [
        one for layer in _LAYERS[1:] for one in document.layer(layer) if one.kind is Kind.BIBL and one.id
    ]
    found = [_Work(one.span.start, one.id) for one in inline]
    cited = [one for one in document.layer("citations") if one.get("target")]
    found += [_Work(one.span.start, one.get("target").split()[0].removeprefix("#")) for one in cited]
    return sorted(found)


def _meant(
    short: re.Match[str], works: Sequence[_Work], authors: dict[str, tuple[str, ...]], since: int
) -> str:
    """The work a short form means; empty where none is named before it.

    *Ibid.* means the last work of the same note or of the one before, *op. cit.* the last one by the author
    named.
    """
    before = [work for work in works if work.start < short.start()]
    if short["ibid"]:
        return before[-1].id if before and before[-1].start >= since else ""
    if not short["name"]:
        return before[-1].id if before and before[-1].start >= since else ""
    surname = fold(short["name"].split()[0])
    named = [work for work in before if surname in authors.get(work.id, ())]
    if named:
        return named[-1].id
    listed = [identifier for identifier, names in authors.items() if surname in names]
    return listed[0] if len(listed) == 1 else ""


def _unresolved(document: Document, span: Span) -> Finding:
    message = f"“{span.text(document.text)}” points back at no work that could be found."
    return document.finding(Severity.WARNING, "ibid-unresolved", message, span.start)
