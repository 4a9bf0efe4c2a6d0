"""Rows whose cells are parted by tabs, one or several between two cells."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.model import Span
from tei_encode.segmenters.cues.datelines import says_date
from tei_encode.segmenters.cues.letter_lines import ADDRESSEE
from tei_encode.segmenters.cues.markers import marker_at, note_label_at
from tei_encode.segmenters.units.lines import XML_SPACE
from tei_encode.segmenters.units.table_rules import is_drawn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tei_encode.segmenters.units.lines import Line

LONGEST = 2000
LONGEST_LAST_CELL = 24
_TABS = re.compile(r"\t[ \t]*")


def rows_of_tabs(source: str, lines: Sequence[Line]) -> Iterator[list[tuple[int, Line]]]:
    """Tables of tabs: lines below each other, most with as many cells; lines may be drawn between them."""
    run: list[tuple[int, Line]] = []
    for number, line in enumerate(lines):
        may_be_row = _may_be_row(source, line) or (run and _is_last_cell(source, line))
        if may_be_row and not line.begins_page:
            run.append((number, line))
            continue
        yield from _tables(source, run)
        run = [(number, line)] if line.begins_page and _may_be_row(source, line) else []
    yield from _tables(source, run)


def _may_be_row(source: str, line: Line) -> bool:
    if line.is_blank or line.rows or line.span.length > LONGEST:
        return False
    words = line.span.text(source)
    return is_drawn(words) or ("\t" in words and not _is_label_and_value(source, line.span))


def _is_last_cell(source: str, line: Line) -> bool:
    """Whether a line shows one short cell behind tabs, as a sum below others does."""
    is_short = not line.is_blank and not line.rows and line.span.length <= LONGEST_LAST_CELL
    return is_short and _leading_tabs(source, line) > 0 and any(map(str.isdigit, line.span.text(source)))


def _is_label_and_value(source: str, line: Span) -> bool:
    """Whether a line is a label and what it labels: an item, a note, a line of an address, a fact of a form."""
    cells = _TABS.split(line.text(source))
    if len(cells) > 2 and cells[1].strip() != ":":
        return False
    labelled = marker_at(source, *line) or note_label_at(source, *line)
    return bool(labelled or cells[0].rstrip().endswith(":") or cells[1].lstrip().startswith(":"))


def _tables(source: str, run: Sequence[tuple[int, Line]]) -> Iterator[list[tuple[int, Line]]]:
    """The run as a table, or its parts that are tables."""
    table = list(run)
    while table and is_drawn(table[-1][1].span.text(source)):
        table.pop()
    while table and is_drawn(table[0][1].span.text(source)):
        table.pop(0)
    rows = [line for _, line in table if not is_drawn(line.span.text(source))]
    if len(rows) < 2 or sum(_is_of_memorandum(source, line) for line in rows) > 1:
        return
    counts = Counter(_number(source, line, collapsed=False) for line in rows)
    common, number = counts.most_common(1)[0]
    collapsed = {_number(source, line, collapsed=True) for line in rows}
    if len(counts) > 1 and len(collapsed) == 1:
        yield _with_cells(source, table, collapsed=True)
    elif number > 1 and 2 * number >= len(rows) and max(counts) <= common + 1:
        yield _with_cells(source, table, collapsed=False)
    else:
        yield from _alike(source, table)


def _alike(source: str, run: Sequence[tuple[int, Line]]) -> Iterator[list[tuple[int, Line]]]:
    """The parts of a run whose lines show as many cells."""
    parts: list[list[tuple[int, Line]]] = [[run[0]]]
    for (_, above), (number, line) in pairwise(run):
        same = _number(source, above, collapsed=False) == _number(source, line, collapsed=False)
        if same:
            parts[-1].append((number, line))
        else:
            parts.append([(number, line)])
    for part in parts:
        if len(part) > 1 and not is_drawn(part[0][1].span.text(source)):
            yield _with_cells(source, part, collapsed=False)


def _is_of_memorandum(source: str, line: Line) -> bool:
    """Whether a line says who writes to whom, and when ("TO", "FROM", "DATE"), with or without a colon."""
    first, *others = _TABS.split(line.span.text(source))
    words = f"{first.strip(' :')}: {others[0] if others else ''}x"
    return len(others) == 1 and (says_date(words) or ADDRESSEE.match(words) is not None)


def _number(source: str, line: Line, *, collapsed: bool) -> int:
    words = line.span.text(source)
    if collapsed:
        return len(_TABS.split(words))
    return words.count("\t") + 1 + _leading_tabs(source, line) + _trailing_tabs(source, line)


def _leading_tabs(source: str, line: Line) -> int:
    """Tabs before a line, where nothing else is: each stands for an empty cell, or all of them set the table in."""
    at = line.span.start
    while at and source[at - 1] == "\t":
        at -= 1
    return line.span.start - at if at == 0 or source[at - 1] in "\n\r\f" else 0


def _trailing_tabs(source: str, line: Line) -> int:
    """Tabs behind a line, each an empty cell unless all lines have them."""
    end = line.span.end
    while end < len(source) and source[end] == "\t":
        end += 1
    return end - line.span.end


def _with_cells(source: str, table: Sequence[tuple[int, Line]], *, collapsed: bool) -> list[tuple[int, Line]]:
    """The rows with their cells; tabs that all have before them set the table in."""
    rows = [line for _, line in table if not is_drawn(line.span.text(source))]
    set_in = min(_leading_tabs(source, line) for line in rows)
    idle = min(_trailing_tabs(source, line) for line in rows)
    found = []
    for number, line in table:
        if is_drawn(line.span.text(source)):
            found.append((number, replace(line, rows="tabs")))
        elif collapsed:
            found.append((number, replace(line, rows="tabs", cells=tuple(_apart(source, line.span)))))
        else:
            before, after = _leading_tabs(source, line) - set_in, _trailing_tabs(source, line) - idle
            span = Span(line.span.start - before, line.span.end + after)
            cells = tuple(cells_between_tabs(source, span))
            indent = max(0, line.indent - 8 * before)
            found.append((number, replace(line, span=span, indent=indent, rows="tabs", cells=cells)))
    return found


def _apart(source: str, line: Span) -> list[Span]:
    """The cells of a row, any number of tabs between two."""
    cells: list[Span] = []
    at = line.start
    for gap in _TABS.finditer(source, *line):
        cells.append(Span(at, gap.start()))
        at = gap.end()
    return [*cells, Span(at, line.end)]


def cells_between_tabs(source: str, line: Span) -> list[Span]:
    """The cells of a row of tabs, the tabs outside; an empty cell holds the tab before it, or behind it in front."""
    cells: list[Span] = []
    at, taken = line.start, line.start
    for content in line.text(source).split("\t"):
        end = at + len(content)
        if content.strip(XML_SPACE):
            cells.append(Span(at, end))
        elif at > taken:
            cells.append(Span(at - 1, end))
        else:
            cells.append(Span(at, min(end + 1, line.end)))
        taken = cells[-1].end
        at = end + 1
    return cells
