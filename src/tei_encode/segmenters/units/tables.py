"""Lines that are rows of a table: cells parted by pipes, tabs or blanks, and lines drawn between the rows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tei_encode.segmenters.units.columns import rows_of_gaps
from tei_encode.segmenters.units.contents import find_contents
from tei_encode.segmenters.units.pipes import rows_of_pipes
from tei_encode.segmenters.units.tabs import rows_of_tabs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tei_encode.segmenters.units.lines import Line

TABLES: tuple[Callable[[str, Sequence[Line]], Iterator[list[tuple[int, Line]]]], ...] = (
    rows_of_pipes,
    rows_of_tabs,
    rows_of_gaps,
)
"""What finds tables of one kind: the lines of each with their numbers; those before it leave it the rest."""


def find_tables(source: str, lines: Sequence[Line]) -> list[Line]:
    """The lines, those of tables and of lists of contents marked as such, rows with their cells.

    A row of which the first or last cell is empty begins or ends with the white space that stands for it. Blank lines
    between two rows of one table are marked, too.

    Args:
        source: the text.
        lines: all its lines.
    """
    found = [_as_barrier(line) for line in lines]
    for number in find_contents(source, found):
        found[number] = replace(found[number], rows="contents")
    for rows_of in TABLES:
        for table in rows_of(source, found):
            _mark(found, table)
    return [
        line if line.is_blank is blank.is_blank else blank for line, blank in zip(found, lines, strict=True)
    ]


def _as_barrier(line: Line) -> Line:
    """A line; one that shows nothing but holds a character of its own ends tables, since no cell can hold it."""
    return replace(line, is_blank=False) if line.is_blank and line.span.length else line


def _mark(lines: list[Line], table: Sequence[tuple[int, Line]]) -> None:
    """Put the rows of a table in the place of its lines; what stands between them is blank."""
    kind = table[0][1].rows
    for number in range(table[0][0], table[-1][0]):
        lines[number] = replace(lines[number], rows=kind)
    for number, line in table:
        lines[number] = line
