"""Tables typed with pipes, tabs or in columns (TEI Guidelines, FT 14.1): pipes are layout marks, the rest is blank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Kind, Span
from tei_encode.segmenters.blocks.leaves import Leaf, structural
from tei_encode.segmenters.role import Role
from tei_encode.segmenters.units.columns import (
    SEPARATOR,
    cells_between_gaps,
    cells_between_pipes,
    cells_between_tabs,
)

if TYPE_CHECKING:
    from tei_encode.segmenters.units.unit import Unit

_PADDING = "| \t"


def table_leaf(unit: Unit, caption: Unit | None = None) -> Leaf:
    """A table, a row for each line, its caption as `head`.

    The line of hyphens below the first row of a Markdown table is a layout mark behind that row, which then is the
    row of labels.
    """
    caption_units = (caption,) if caption else ()
    start = caption.span.start if caption else unit.span.start
    inside: list[Annotation] = [structural(Kind.HEAD, one.span, marks=one.marks) for one in caption_units]
    lines = [line.span for line in unit.lines]
    has_labels = len(lines) > 1 and unit.rows == "pipes" and bool(SEPARATOR.match(lines[1].text(unit.source)))
    for number, line in enumerate(lines):
        if has_labels and number == 1:
            continue
        if has_labels and number == 0:
            row = Span(line.start, lines[1].end)
            inside.append(structural(Kind.ROW, row, marks=(0, row.end - line.end), role="label"))
        else:
            inside.append(structural(Kind.ROW, line))
        inside += _cells(unit, line)
    return Leaf(
        Role.TABLE, (*caption_units, unit), (structural(Kind.TABLE, Span(start, unit.span.end)), *inside)
    )


def _cells(unit: Unit, line: Span) -> list[Annotation]:
    if unit.rows == "tabs":
        spans = cells_between_tabs(unit.source, line)
        return [_padded_cell(unit.source, span, "\t") for span in spans]
    if unit.rows == "gaps":
        return [structural(Kind.CELL, span) for span in cells_between_gaps(unit.source, line)]
    return [_padded_cell(unit.source, span, _PADDING) for span in cells_between_pipes(unit.source, line)]


def _padded_cell(source: str, span: Span, padding: str) -> Annotation:
    """A cell, its pipes marked as layout; blanks behind its content stay white space of the row."""
    start, end = span
    while start < end and source[start] in padding:
        start += 1
    while end > start and source[end - 1] in padding:
        end -= 1
    after = span.end if "|" in source[end : span.end] else end
    return structural(Kind.CELL, Span(span.start, after), marks=(start - span.start, after - end))
