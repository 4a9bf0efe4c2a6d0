"""Rows whose cells are parted by pipes, as in Markdown and in frames of plus signs and hyphens."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.model import Span
from tei_encode.segmenters.units.table_rules import is_drawn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tei_encode.segmenters.units.lines import Line

PIPES = "|│┃║"
LONGEST = 2000
_PIPE = re.compile(rf"(?<!\\)[{PIPES}]")
_BETWEEN = re.compile(rf"[ \t][{PIPES}][ \t]")
_SEPARATOR = re.compile(r"\|?(?:[ \t]*:?-{1,200}:?[ \t]*\|){1,100}(?:[ \t]*:?-{1,200}:?[ \t]*)?\Z")
"""The line of hyphens below the first row of a Markdown table; there one hyphen for each column is enough."""


def rows_of_pipes(source: str, lines: Sequence[Line]) -> Iterator[list[tuple[int, Line]]]:
    """Tables of pipes: lines below each other of which two show as many cells, or with a line drawn between them."""
    run: list[tuple[int, Line]] = []
    for number, line in enumerate(lines):
        row = _row(source, line, is_second=len(run) == 1)
        if row is not None and not line.begins_page:
            run.append((number, row))
            continue
        yield from _if_table(source, run)
        run = [(number, row)] if row is not None else []
    yield from _if_table(source, run)


def _row(source: str, line: Line, *, is_second: bool) -> Line | None:
    """A line as a row, or as a line drawn between rows (without cells); None where it is neither."""
    if line.is_blank or line.rows or line.span.length > LONGEST:
        return None
    words = line.span.text(source)
    if is_drawn(words) or (is_second and _SEPARATOR.match(words)):
        return replace(line, rows="pipes")
    if words[0] not in PIPES and not _BETWEEN.search(words):
        return None
    cells = cells_between_pipes(source, line.span)
    is_framed = words[0] in PIPES and words[-1] in PIPES and len(words) > 1
    return replace(line, rows="pipes", cells=tuple(cells)) if len(cells) > 1 or is_framed else None


def _if_table(source: str, run: Sequence[tuple[int, Line]]) -> Iterator[list[tuple[int, Line]]]:
    """The run, lines drawn by hyphens alone at its ends left out unless they have pipes or plus signs."""
    table = list(run)
    while table and not table[-1][1].cells and not _is_of_frame(source, table[-1][1]):
        table.pop()
    while table and not table[0][1].cells and not _is_of_frame(source, table[0][1]):
        table.pop(0)
    numbers = [len(row.cells) for _, row in table if row.cells]
    has_rule = any(not row.cells and _is_of_frame(source, row) for _, row in table)
    is_alike = any(first == second > 1 for first, second in pairwise(numbers))
    if is_alike or (has_rule and len(table) > 1 and numbers):
        yield table


def _is_of_frame(source: str, rule: Line) -> bool:
    words = rule.span.text(source)
    return any(char in words for char in "+|┼├┌└╠╔╚╬")


def cells_between_pipes(source: str, line: Span) -> list[Span]:
    """The cells of a row of pipes, each with the pipe before it; the last one with a pipe at the end of the line."""
    pipes = [found.start() for found in _PIPE.finditer(source, *line)]
    starts = [line.start, *(at for at in pipes if at > line.start)]
    if len(starts) > 1 and starts[-1] == line.end - 1:
        starts.pop()
    return [Span(start, end) for start, end in zip(starts, [*starts[1:], line.end], strict=True)]
