"""Lines that are rows of a table: cells parted by pipes or tabs, as many in the line above or below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Span
from tei_encode.segmenters.cues.letter_lines import ADDRESSEE
from tei_encode.segmenters.cues.markers import marker_at, note_label_at
from tei_encode.segmenters.units.lines import XML_SPACE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tei_encode.segmenters.units.lines import Line

CONTENTS = re.compile(r"(?:\.[ ]?){3,}\s*(?:\d{1,4}|[ivxlc]{1,7})\Z")
"""The end of a line of contents: dots and the number of a page."""
FEWEST_ROWS = 3
MOST_WORDS = 8
"""Words of the longest cell in columns that only blanks part."""
_GAP = re.compile(r"(?:[ ]?(?:\.[ ]?){3,}[ ]*|[ ]{2,})(?=\S)")
_PIPE = re.compile(r"\|")
SEPARATOR = re.compile(
    r"\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?[ \t]*)?\Z|\|?[ \t]*:?-{2,}:?[ \t]*\|?\Z"
)
"""The line of hyphens below the first row of a Markdown table."""


def find_rows(source: str, lines: Sequence[Line]) -> list[str]:
    """For each line the way its cells are parted: `pipes`, `tabs`, `gaps`, or empty where it is no row.

    A line is a row where a neighbour right above or below shows as many cells, parted in the same way. Gaps are two
    blanks and more, or a row of dots; they part cells only where the cells of three lines and more stand below each
    other.
    """
    shapes = [_shape(source, line) for line in lines]
    rows: list[str] = []
    for index, shape in enumerate(shapes):
        before = shapes[index - 1] if index else ("", 0)
        after = shapes[index + 1] if index + 1 < len(shapes) else ("", 0)
        is_row = shape[1] > 1 and (shape in (before, after) or shape[0] == before[0] == "pipes")
        rows.append(shape[0] if is_row else "")
    for start, end in _aligned(source, lines, rows):
        rows[start:end] = ["gaps"] * (end - start)
    return rows


def cells_between_gaps(source: str, line: Span) -> list[Span]:
    """The cells of a row of columns, the blanks between them outside; dots belong to the cell before them."""
    cells: list[Span] = []
    at = line.start
    for gap in _GAP.finditer(source, *line):
        dots = len(gap[0].rstrip(" "))
        cells.append(Span(at, gap.start() + (dots if "." in gap[0] else 0)))
        at = gap.end()
    return [*cells, Span(at, line.end)]


def _aligned(source: str, lines: Sequence[Line], rows: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Runs of lines whose cells stand below each other, as (first, end) pairs."""
    run: list[tuple[int, list[tuple[int, int]]]] = []
    for number, line in enumerate(lines):
        cells = _cell_columns(source, line) if not rows[number] else []
        if len(cells) > 1 and run and not _stand_below(run[-1][1], cells):
            yield from _if_table(source, lines, run)
            run = []
        if len(cells) > 1:
            run.append((number, cells))
        else:
            yield from _if_table(source, lines, run)
            run = []
    yield from _if_table(source, lines, run)


def _cell_columns(source: str, line: Line) -> list[tuple[int, int]]:
    """Where the cells of a line begin and end, in columns from the margin."""
    if line.is_blank or line.span.length > 200:
        return []
    return [
        (cell.start - line.span.start + line.indent, cell.end - line.span.start + line.indent)
        for cell in cells_between_gaps(source, line.span)
    ]


def _stand_below(above: Sequence[tuple[int, int]], cells: Sequence[tuple[int, int]]) -> bool:
    """Whether each cell begins or ends where a cell of the line above does, give or take a column."""
    if len(above) != len(cells):
        return False
    return all(
        abs(one[0] - other[0]) <= 1 or abs(one[1] - other[1]) <= 1
        for one, other in zip(above[1:], cells[1:], strict=True)
    )


def _if_table(
    source: str, lines: Sequence[Line], run: Sequence[tuple[int, list[tuple[int, int]]]]
) -> Iterator[tuple[int, int]]:
    """The run, where it is a table: three rows and more, cells short; figures in most rows where it has two columns."""
    if len(run) < FEWEST_ROWS or all(CONTENTS.search(lines[number].span.text(source)) for number, _ in run):
        return
    cells = [
        cell.text(source) for number, _ in run for cell in cells_between_gaps(source, lines[number].span)
    ]
    if any(len(cell.split()) > MOST_WORDS for cell in cells) or any(ADDRESSEE.match(cell) for cell in cells):
        return
    last = [
        source[lines[number].span.start : lines[number].span.end].rsplit(maxsplit=1)[-1] for number, _ in run
    ]
    with_figures = sum(any(char.isdigit() for char in word) for word in last)
    if len(run[0][1]) > 2 or 2 * with_figures >= len(run):
        yield run[0][0], run[-1][0] + 1


def _shape(source: str, line: Line) -> tuple[str, int]:
    """How a line's cells are parted, and how many they are."""
    if line.is_blank or line.span.length > 2000:
        return "", 0
    text = line.span.text(source)
    if "|" in text and (text.startswith("|") or " | " in text or SEPARATOR.match(text)):
        return "pipes", len(cells_between_pipes(source, line.span))
    if "\t" not in text:
        return "", 0
    cells = text.split("\t")
    labelled = marker_at(source, *line.span) or note_label_at(source, *line.span) or ADDRESSEE.match(text)
    if len(cells) == 2 and (labelled or cells[0].rstrip().endswith(":")):
        return "", 0  # a label and what it labels: an item, a note, a line of an address
    return "tabs", len(cells)


def cells_between_pipes(source: str, line: Span) -> list[Span]:
    """The cells of a row of pipes, each with the pipe before it; the last one with a pipe at the end of the line."""
    pipes = [found.start() for found in _PIPE.finditer(source, *line)]
    starts = [line.start, *(at for at in pipes if at > line.start)]
    if len(starts) > 1 and starts[-1] == line.end - 1:
        starts.pop()
    return [Span(start, end) for start, end in zip(starts, [*starts[1:], line.end], strict=True)]


def cells_between_tabs(source: str, line: Span) -> list[Span]:
    """The cells of a row of tabs, the tabs outside; an empty cell holds the tab before it."""
    cells: list[Span] = []
    at = line.start
    for content in line.text(source).split("\t"):
        end = at + len(content)
        cells.append(Span(at, end) if content.strip(XML_SPACE) else Span(max(at - 1, line.start), end))
        at = end + 1
    return cells
