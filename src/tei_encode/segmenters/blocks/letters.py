"""The parts of a letter or memorandum: `opener`, `closer`, `postscript` (TEI Guidelines, DS 4.2)."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Kind, Span
from tei_encode.segmenters.blocks.leaves import Leaf, covering, structural
from tei_encode.segmenters.cues.letter_lines import closer_line, line_kind
from tei_encode.segmenters.role import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit

OPENER_PARTS = {"salute": Kind.SALUTE, "dateline": Kind.DATELINE}
LONGEST_DATELINE = 3
"""Lines of a dateline: a house, a town, a day."""
CLOSER_PARTS = {"salute": Kind.SALUTE, "signed": Kind.SIGNED, "dateline": Kind.DATELINE}


def opener_leaf(units: Sequence[Unit]) -> Leaf:
    """The opener: address lines together, salutation, dateline; "CONFIDENTIAL" and its like are its own text."""
    lines = []
    for unit in units:
        kinds = place_before_date([line_kind(line.span.text(unit.source)) for line in unit.lines])
        lines += [(kind or "address", line.span) for kind, line in zip(kinds, unit.lines, strict=True)]
    inside: list[Annotation] = []
    for kind, run in groupby(lines, key=lambda pair: pair[0]):
        spans = [line for _, line in run]
        if kind == "address":
            inside.append(structural(Kind.ADDRESS, Span(spans[0].start, spans[-1].end)))
            inside += [structural(Kind.ADDR_LINE, line) for line in spans]
        elif kind in OPENER_PARTS:
            inside.append(structural(OPENER_PARTS[kind], Span(spans[0].start, spans[-1].end)))
    return Leaf(Role.OPENER, tuple(units), (structural(Kind.OPENER, covering(units)), *inside))


def place_before_date(kinds: Sequence[str]) -> list[str]:
    """The kinds of a block's lines, a place on lines of its own above the date taken as part of the dateline."""
    if kinds and kinds[-1] == "dateline" and not any(kinds[:-1]) and len(kinds) <= LONGEST_DATELINE:
        return ["dateline"] * len(kinds)
    return list(kinds)


def closer_leaf(units: Sequence[Unit]) -> Leaf:
    """The closer: formula, signature with the office below it, dateline; an enclosure named below is its own text.

    Lines of one formula are one `salute`; an office right below a name belongs to the signature.
    """
    inside: list[Annotation] = []
    for unit in units:
        kinds = [closer_line(line.span.text(unit.source)) for line in unit.lines]
        kinds = place_before_date(kinds)
        others = "other" if kinds[0] == "other" else "signed"
        lines = [(kind or others, line.span) for kind, line in zip(kinds, unit.lines, strict=True)]
        for kind, run in groupby(lines, key=lambda pair: pair[0]):
            spans = [line for _, line in run]
            if kind in CLOSER_PARTS:
                inside.append(structural(CLOSER_PARTS[kind], Span(spans[0].start, spans[-1].end)))
    return Leaf(Role.CLOSER, tuple(units), (structural(Kind.CLOSER, covering(units)), *inside))


def postscript_leaf(units: Sequence[Unit]) -> Leaf:
    """A postscript: paragraphs behind the closer."""
    paragraphs = [structural(Kind.P, unit.span, marks=unit.marks) for unit in units]
    return Leaf(Role.POSTSCRIPT, tuple(units), (structural(Kind.POSTSCRIPT, covering(units)), *paragraphs))
