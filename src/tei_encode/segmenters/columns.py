"""Lines that are rows of a table: cells parted by pipes or tabs, as many in the line above or below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Span

from .letter_lines import ADDRESSEE
from .lines import XML_SPACE
from .markers import marker_at, note_label_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lines import Line

_PIPE = re.compile(r"\|")
SEPARATOR = re.compile(
    r"\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?[ \t]*)?\Z|\|?[ \t]*:?-{2,}:?[ \t]*\|?\Z"
)
"""The line of hyphens below the first row of a Markdown table."""


def find_rows(source: str, lines: Sequence[Line]) -> list[str]:
    """For each line the way its cells are parted: `pipes`, `tabs`, or empty where it is no row.

    A line is a row where a neighbour right above or below shows as many cells, parted in the same way.
    """
    shapes = [_shape(source, line) for line in lines]
    rows: list[str] = []
    for index, shape in enumerate(shapes):
        before = shapes[index - 1] if index else ("", 0)
        after = shapes[index + 1] if index + 1 < len(shapes) else ("", 0)
        is_row = shape[1] > 1 and (shape in (before, after) or shape[0] == before[0] == "pipes")
        rows.append(shape[0] if is_row else "")
    return rows


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
