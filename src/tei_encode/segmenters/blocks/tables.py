"""Tables typed with pipes, tabs or in columns (TEI Guidelines, FT 14.1): pipes, dots, lines drawn are layout marks."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Kind, Span
from tei_encode.segmenters.blocks.leaves import Leaf, structural
from tei_encode.segmenters.role import Role
from tei_encode.segmenters.units.pipes import PIPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.lines import Line
    from tei_encode.segmenters.units.unit import Unit

_LEADER = re.compile(r"[ ]?(?!(?<=[^\W\d_])\.[ ](?:\.\.|··|…))(?:(?:[.·][ ]?){3,}|…+)\Z")
"""Dots that lead on to the next cell; a stop right behind a word, before a blank and several dots, is the word's."""
LONGEST_LEADER = 200


def table_leaf(unit: Unit, caption: Unit | None = None) -> Leaf:
    """A table, a row for each line that has cells, its caption as `head`.

    A line drawn is a layout mark of the row above it, or of the first row where it stands above that. Where it parts
    the first row from the others, as in Markdown, the first row is the row of labels.
    """
    caption_units = (caption,) if caption else ()
    start = caption.span.start if caption else unit.span.start
    inside: list[Annotation] = [structural(Kind.HEAD, one.span, marks=one.marks) for one in caption_units]
    rows = [number for number, line in enumerate(unit.lines) if line.cells]
    role = "label" if _has_labels(unit.source, unit.lines, rows) else ""
    for place, number in enumerate(rows):
        line = unit.lines[number]
        below = (rows[place + 1] if place + 1 < len(rows) else len(unit.lines)) - 1
        row = Span(
            line.span.start if place else unit.lines[0].span.start,
            unit.lines[below].span.end,
        )
        marks = (line.span.start - row.start, row.end - line.span.end)
        inside.append(structural(Kind.ROW, row, marks=marks, role="" if place else role))
        inside += _cells(unit, line)
    return Leaf(
        Role.TABLE, (*caption_units, unit), (structural(Kind.TABLE, Span(start, unit.span.end)), *inside)
    )


def _has_labels(source: str, lines: Sequence[Line], rows: Sequence[int]) -> bool:
    """Whether a line is drawn below the first row, and none of its kind below each of the others."""
    if len(rows) < 2 or rows[1] == rows[0] + 1:
        return False
    if all(second > first + 1 for first, second in pairwise(rows[1:])) and len(rows) > 2:
        first, other = (lines[rows[at] + 1].span.text(source) for at in (0, 1))
        return ("=" in first) > ("=" in other)
    return True


def _cells(unit: Unit, line: Line) -> list[Annotation]:
    """The cells of a row; what XML does not count as white space behind the last one belongs to it."""
    *spans, last = line.cells
    spans.append(Span(last.start, max(last.end, line.span.end)))
    padding = f"{PIPES} \t" if unit.rows == "pipes" else " \t"
    return [_padded_cell(unit.source, span, padding) for span in spans]


def _padded_cell(source: str, span: Span, padding: str) -> Annotation:
    """A cell, its pipes and dots marked as layout; blanks behind its content stay white space of the row."""
    start, end = span
    while start < end and source[start] in padding:
        start += 1
    while end > start and source[end - 1] in padding:
        end -= 1
    after = span.end if any(pipe in source[end : span.end] for pipe in PIPES) else end
    dots = _LEADER.search(source, max(start, end - LONGEST_LEADER), end)
    if dots and dots.start() > start and after == end and "|" not in padding:
        end = dots.start()
    return structural(Kind.CELL, Span(span.start, after), marks=(start - span.start, after - end))
