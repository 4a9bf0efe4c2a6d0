"""The parts of a letter or memorandum: `opener`, `closer`, `postscript` (TEI Guidelines, DS 4.2)."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Kind, Span

from .leaves import Leaf, covering, structural
from .letter_lines import closer_line, line_kind
from .role import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .units import Unit

OPENER_PARTS = {"salute": Kind.SALUTE, "dateline": Kind.DATELINE}
CLOSER_PARTS = {"salute": Kind.SALUTE, "signed": Kind.SIGNED, "dateline": Kind.DATELINE}


def opener_leaf(units: Sequence[Unit]) -> Leaf:
    """The opener: address lines together, salutation, dateline; "CONFIDENTIAL" and its like are its own text."""
    lines = [
        (line_kind(line.span.text(unit.source)) or "address", line.span)
        for unit in units
        for line in unit.lines
    ]
    inside: list[Annotation] = []
    for kind, run in groupby(lines, key=lambda pair: pair[0]):
        spans = [line for _, line in run]
        if kind == "address":
            inside.append(structural(Kind.ADDRESS, Span(spans[0].start, spans[-1].end)))
            inside += [structural(Kind.ADDR_LINE, line) for line in spans]
        elif kind in OPENER_PARTS:
            inside += [structural(OPENER_PARTS[kind], line) for line in spans]
    return Leaf(Role.OPENER, tuple(units), (structural(Kind.OPENER, covering(units)), *inside))


def closer_leaf(units: Sequence[Unit]) -> Leaf:
    """The closer: formula, signature with the office below it, dateline; an enclosure named below is its own text.

    Lines of one formula are one `salute`; an office right below a name belongs to the signature.
    """
    inside: list[Annotation] = []
    for unit in units:
        kinds = [closer_line(line.span.text(unit.source)) for line in unit.lines]
        others = "other" if kinds[0] == "other" else "signed"
        lines = [(kind or others, line.span) for kind, line in zip(kinds, unit.lines, strict=True)]
        for kind, run in groupby(lines, key=lambda pair: pair[0]):
            spans = [line for _, line in run]
            if kind == "dateline":
                inside += [structural(Kind.DATELINE, line) for line in spans]
            elif kind in CLOSER_PARTS:
                inside.append(structural(CLOSER_PARTS[kind], Span(spans[0].start, spans[-1].end)))
    return Leaf(Role.CLOSER, tuple(units), (structural(Kind.CLOSER, covering(units)), *inside))


def postscript_leaf(units: Sequence[Unit]) -> Leaf:
    """A postscript: paragraphs behind the closer."""
    paragraphs = [structural(Kind.P, unit.span, marks=unit.marks) for unit in units]
    return Leaf(Role.POSTSCRIPT, tuple(units), (structural(Kind.POSTSCRIPT, covering(units)), *paragraphs))
