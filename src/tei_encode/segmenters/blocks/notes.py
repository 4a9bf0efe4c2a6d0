"""Notes: label, number, and the paragraphs that go on with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Kind, Span
from tei_encode.model.identifiers import Identifiers, slug
from tei_encode.segmenters.blocks.leaves import Leaf, covering, inside_lines, structural
from tei_encode.segmenters.cues.markers import label_name
from tei_encode.segmenters.role import Role
from tei_encode.segmenters.units.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def note_leaves(run: Sequence[Unit], identifiers: Identifiers, place: str) -> list[Leaf]:
    """A run of notes; a unit without a label goes on with the note before it."""
    groups: list[list[Unit]] = []
    for unit in run:
        if groups and not note_name(unit):
            groups[-1].append(unit)
        else:
            groups.append([unit])
    return [_note(group, identifiers, place) for group in groups]


def _note(units: Sequence[Unit], identifiers: Identifiers, place: str) -> Leaf:
    """A note; where several paragraphs belong to it each is a `p`, the label inside the first."""
    first = units[0]
    name = note_name(first)
    symbol = "-".join(SYMBOLS[char] for char in name if char in SYMBOLS)
    identifier = identifiers.claim(f"note-{slug(name) or symbol or 'x'}")
    note = structural(Kind.NOTE, covering(units), identifier=identifier, n=name, place=place)
    inside: list[Annotation] = []
    label = label_span(first)
    if label.length:
        inside.append(structural(Kind.LABEL, label))
    if len(units) > 1:
        inside += [structural(Kind.P, unit.span) for unit in units]
    inside += [one for unit in units for one in inside_lines(unit, Role.NOTE)]
    return Leaf(Role.NOTE, tuple(units), (note, *inside))


def notes_inside(unit: Unit, identifiers: Identifiers) -> list[Annotation]:
    """The notes at the foot of pages that a block goes on behind: they stand inside it, where the source has them."""
    found: list[Annotation] = []
    for start, end in unit.notes:
        note = Unit(unit.source, unit.lines[start:end], is_foot=True)
        found += _note([note], identifiers, "bottom").annotations
    return found
