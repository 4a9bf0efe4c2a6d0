"""Documents whose structure is plain to see: paragraphs between blank lines, notes, entries, as a test says."""

from __future__ import annotations

import re

from tei_encode.model import Annotation, Document, Kind, SourceText
from tei_encode.recognisers import Recognised, Recogniser
from tests.resolution.claims import claim

NOTE = re.compile(r"\[?(?P<name>[0-9*†a-z]+)[\]. ]")


def document(text: str, *, kind: str = "p", notes: bool = False) -> Document:
    """A document of blocks between blank lines.

    Args:
        text: its text.
        kind: the element every block is.
        notes: whether blocks behind a line `Notes` are notes, numbered by what they begin with.
    """
    blocks: list[Annotation] = []
    in_notes = False
    for found in re.finditer(r"\S(?:.|\n(?!\n))*", text):
        start, end = found.span()
        if notes and found[0] == "Notes":
            in_notes = True
            blocks.append(claim("head", start, end, origin="structure"))
        elif in_notes:
            label = NOTE.match(found[0])
            name = label["name"] if label else ""
            number = sum(one.kind is Kind.NOTE for one in blocks) + 1
            blocks.append(claim("note", start, end, id=f"note-{number}", n=name, origin="structure"))
            if label:
                blocks.append(claim("label", start, start + label.end(), origin="structure"))
        else:
            blocks.append(claim(kind, start, end, origin="structure"))
    return Document(SourceText.of(text)).with_layer("structure", blocks)


def with_layers(made: Document, *recognisers: Recogniser) -> Document:
    """A document with a layer of each recogniser."""
    for recogniser in recognisers:
        made = made.with_layer(recogniser.name, recogniser.recognise(made).annotations)
    return made


def words(made: Document, recognised: Recognised) -> list[str]:
    """The words of all claims, layout marks included, in document order."""
    ordered = sorted(recognised.annotations, key=lambda one: one.order)
    return [one.span.text(made.text) for one in ordered]
