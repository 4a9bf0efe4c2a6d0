"""Documents with a bibliography or notes, made of plain paragraphs, as recognisers of references meet them."""

from __future__ import annotations

import re

from tei_encode.model import Annotation, Document, Kind, SourceText, Span
from tei_encode.model.note_calls import SUPERSCRIPT
from tei_encode.recognisers.archival import Archival
from tei_encode.recognisers.cited_works import CitedWorks
from tei_encode.recognisers.protocol import Recogniser
from tei_encode.recognisers.references import References

_BLOCK = re.compile(r"\S(?:.|\n(?!\n(?!- [a-z])))*")
_NOTE = re.compile(r"\[(?P<n>\d+)\](?= )|(?P<glued>\d{1,2}|[¹²³⁴-⁹])(?=[^\W\d])")


def article(body: str, entries: list[str]) -> Document:
    """A text of paragraphs with a bibliography at its end, entries with "- " before them."""
    text = body + "\n\nBibliography\n\n" + "\n".join(f"- {entry}" for entry in entries)
    start = len(body) + len("\n\nBibliography\n\n")
    blocks = [Annotation(Span(*one.span()), Kind.P) for one in _BLOCK.finditer(body)]
    for entry in entries:
        span = Span(start, start + 2 + len(entry))
        blocks.append(Annotation(span, Kind.BIBL, marks=(2, 0)))
        start = span.end + 1
    return Document(SourceText.of(text, "article.txt")).with_layer("structure", blocks)


def with_note(document: Document, note: str) -> Document:
    """A document with one more block behind it, a note."""
    text = f"{document.text}\n\n{note}"
    span = Span(len(document.text) + 2, len(text))
    blocks = [*document.layer("structure"), Annotation(span, Kind.NOTE, {"n": "1"}, "note-1")]
    return Document(SourceText.of(text, "article.txt")).with_layer("structure", blocks)


def with_notes(text: str) -> Document:
    """A text of paragraphs, of which those that begin with "[1] ", or a figure right before a word, are notes."""
    blocks = []
    for one in _BLOCK.finditer(text):
        label = _NOTE.match(one[0])
        if label:
            n = label["n"] or label["glued"].translate(SUPERSCRIPT)
            blocks.append(Annotation(Span(*one.span()), Kind.NOTE, {"n": n}, f"note-{n}"))
            blocks.append(Annotation(Span(one.start(), one.start() + label.end()), Kind.LABEL))
        else:
            blocks.append(Annotation(Span(*one.span()), Kind.P))
    return Document(SourceText.of(text, "notes.txt")).with_layer("structure", blocks)


def after(document: Document, *recognisers: Recogniser) -> Document:
    """The document with the layers and findings of recognisers run one after another."""
    for recogniser in recognisers:
        found = recogniser.recognise(document)
        document = document.with_layer(recogniser.name, found.annotations).with_findings(found.findings)
    return document


def after_references(document: Document) -> Document:
    """The document with everything that short forms may point at."""
    return after(document, References(), Archival(), CitedWorks())


def texts(document: Document, layer: str, kind: Kind) -> list[str]:
    """The texts of one layer's annotations of a kind."""
    return [document.text_of(one) for one in document.layer(layer) if one.kind is kind]


def targets(document: Document, layer: str) -> list[tuple[str, str]]:
    """(text, target) of one layer's `ref`s."""
    return [
        (document.text_of(one), one.get("target")) for one in document.layer(layer) if one.kind is Kind.REF
    ]
