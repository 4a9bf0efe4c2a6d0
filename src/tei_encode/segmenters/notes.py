"""Notes: label, number, and the paragraphs that go on with them."""

from __future__ import annotations

from collections.abc import Sequence

from tei_encode.model import Annotation, Kind, Span
from tei_encode.model.identifiers import Identifiers, slug

from .leaves import Leaf, structural
from .markers import label_name
from .roles import Role
from .units import Unit

SYMBOLS = {"*": "asterisk", "†": "dagger", "‡": "double-dagger", "§": "section", "¶": "pilcrow"}


def label_span(unit: Unit) -> Span:
    """The label at the start of a note, without the white space behind it."""
    if unit.note_label:
        text = unit.note_label[0].rstrip()
        return Span(unit.span.start, unit.span.start + len(text))
    if unit.marker and unit.marker.kind == "number":
        return Span(unit.span.start, unit.span.start + len(unit.marker.label))
    return Span(unit.span.start, unit.span.start)


def note_name(unit: Unit) -> str:
    """What a note counts as ("3", "*"); empty where it shows no label."""
    if unit.note_label:
        return label_name(unit.note_label)
    return unit.marker.label.strip("().[]") if unit.marker and unit.marker.kind == "number" else ""


def note_leaf(units: Sequence[Unit], identifiers: Identifiers, place: str) -> Leaf:
    """A note; where several paragraphs belong to it each is a `p`, the label inside the first."""
    first = units[0]
    span = Span(first.span.start, units[-1].span.end)
    name = note_name(first)
    symbol = "-".join(SYMBOLS[char] for char in name if char in SYMBOLS)
    note = structural(
        Kind.NOTE, span, id=identifiers.claim(f"note-{slug(name) or symbol or 'x'}"), n=name, place=place
    )
    inside: list[Annotation] = []
    label = label_span(first)
    if label.length:
        inside.append(structural(Kind.LABEL, label))
    if len(units) > 1:
        inside += [structural(Kind.P, unit.span) for unit in units]
    return Leaf(Role.NOTE, tuple(units), (note, *inside))
