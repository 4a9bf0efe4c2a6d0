"""Rows whose cells are parted by blanks or by dots, so that they stand below each other in columns."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from statistics import median_low
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Span
from tei_encode.segmenters.cues.letter_lines import ADDRESSEE
from tei_encode.segmenters.cues.wording import TABLE_LABEL, TITLED
from tei_encode.segmenters.units.table_rules import is_drawn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tei_encode.segmenters.units.lines import Line

FEWEST_ROWS = 3
FEWEST_ROWS_BELOW_A_RULE = 2
MOST_WORDS = 8
"""Words of the longest cell."""
MOST_WORDS_OF_FIRST = 14
"""Words of the longest cell of the first column, which says what the row is about."""
LONGEST = 200
ALIGNED = 0.6
"""Share of the cells of a column that begin (or end) below each other."""
MOST_ROWS_JOINED = 60
"""Rows of the longest table that is still looked at again when a blank line and one more row follow."""
_LEADER = r"(?:[.·][ ]?){3,}|…+[ ]?"
_GAP = re.compile(rf"(?:[ ]?(?:{_LEADER})[ ]*|[ ]{{2,}})(?=\S)")
_HEADS = 2
"""Lines above the first full row that may be labels of several columns."""


class _Cell(NamedTuple):
    """A cell: where it begins and ends, and where the dots behind it end, as offsets of the source."""

    start: int
    end: int
    until: int


class _Row(NamedTuple):
    """A line that may be a row.

    Attributes:
        number: which line it is.
        line: the line.
        cells: its cells; none for a line that is drawn.
        shift: what makes columns of the page of offsets of the source.
    """

    number: int
    line: Line
    cells: tuple[_Cell, ...]
    shift: int


class _Column(NamedTuple):
    """A column: between which columns of the page its cells stand, and where most of them begin and end."""

    start: int
    end: int
    left: int
    right: int

    def holds(self, start: int, end: int) -> bool:
        """Whether a cell begins or ends below most others."""
        return abs(start - self.left) <= 1 or abs(end - self.right) <= 1


def rows_of_gaps(source: str, lines: Sequence[Line]) -> Iterator[list[tuple[int, Line]]]:
    """Tables of columns: three rows and more (two, where a line is drawn between them), their cells below each other.

    In two columns the second one holds figures, or both hold persons. A blank line may stand between two rows.
    """
    current: list[_Row] = []
    for stretch in _stretches(source, lines):
        joined = _joined(source, current, stretch)
        if joined:
            current = joined
            continue
        yield from _tables(source, current)
        current = stretch
    yield from _tables(source, current)


def _stretches(source: str, lines: Sequence[Line]) -> Iterator[list[_Row]]:
    """Lines below each other that may be rows, those of one cell between others only."""
    stretch: list[_Row] = []
    for number, line in enumerate(lines):
        row = _row(source, number, line)
        if stretch and (row is None or line.begins_page):
            yield from _trimmed(stretch)
            stretch = []
        if row is not None:
            stretch.append(row)
    yield from _trimmed(stretch)


def _row(source: str, number: int, line: Line) -> _Row | None:
    if line.is_blank or line.rows or line.span.length > LONGEST:
        return None
    words = line.span.text(source)
    if is_drawn(words):
        return _Row(number, line, (), line.indent - line.span.start)
    if "\t" in words or TABLE_LABEL.match(words):
        return None
    cells = _cells(source, line.span)
    if len(cells) == 1 and len(words.split()) > MOST_WORDS:
        return None
    return _Row(number, line, tuple(cells), line.indent - line.span.start)


def _cells(source: str, line: Span) -> list[_Cell]:
    """The cells of a line, blanks between them outside."""
    cells: list[_Cell] = []
    at = line.start
    for gap in _GAP.finditer(source, *line):
        until = gap.start() + len(gap[0].rstrip(" "))
        end = gap.start() if gap.start() > at else until  # dots alone are what the cell says
        cells.append(_Cell(at, end, max(end, until)))
        at = gap.end()
    return [*cells, _Cell(at, line.end, line.end)]


def _trimmed(stretch: Sequence[_Row]) -> Iterator[list[_Row]]:
    """A stretch from its first row of several cells to its last, lines drawn right above and below it included."""
    several = [index for index, row in enumerate(stretch) if len(row.cells) > 1]
    if not several:
        return
    first, last = several[0], several[-1]
    if first and _spans_columns(stretch[first - 1], stretch[first]):
        first -= 1
    while last + 1 < len(stretch) and not stretch[last + 1].cells:
        last += 1
    if not any(row.cells for row in stretch[:first]):
        first = 0
    yield list(stretch[first : last + 1])


def _spans_columns(above: _Row, row: _Row) -> bool:
    """Whether a line of one cell stands above all cells of a row but the first, as a label of several columns does."""
    if len(above.cells) != 1:
        return False
    start = above.cells[0].start + above.shift
    return row.cells[0].end + row.shift + 1 < start <= row.cells[-1].end + row.shift


def _joined(source: str, above: Sequence[_Row], below: Sequence[_Row]) -> list[_Row]:
    """Two stretches as one table, where one blank line stands between them and their cells below each other."""
    if not above or len(above) > MOST_ROWS_JOINED or below[0].number - above[-1].number != 2:
        return []
    if below[0].line.begins_page:
        return []
    rows = [*above, *below]
    columns = _columns(rows)
    if len(columns) < 2 or not _laid_out(source, rows):
        return []
    known = bool(_laid_out(source, above))
    if not known and len(above) > _HEADS:
        return []
    if not known and len(columns) == 2:
        return rows if all(_begins_below(row, columns) for row in above) else []
    return rows if all(_are_in_place(row, columns) for row in (below if known else above)) else []


def _begins_below(row: _Row, columns: Sequence[_Column]) -> bool:
    """Whether the cells of a row begin exactly where those of the columns do."""
    return [cell.start + row.shift for cell in row.cells] == [column.left for column in columns]


def _are_in_place(row: _Row, columns: Sequence[_Column]) -> bool:
    """Whether the cells of a row, the first left out, begin or end where those of a column do."""
    return all(
        any(column.holds(cell.start + row.shift, cell.end + row.shift) for column in columns[1:])
        for cell in row.cells[1:]
    )


def _tables(source: str, rows: Sequence[_Row]) -> Iterator[list[tuple[int, Line]]]:
    """The rows as one table, else those of their parts that are one."""
    parts = [list(rows)] if _laid_out(source, rows) else _parts(rows)
    for part in parts:
        found = _laid_out(source, part)
        if found:
            yield found


def _parts(rows: Sequence[_Row]) -> list[list[_Row]]:
    """Runs of rows with as many cells, each below one of the row above."""
    parts: list[list[_Row]] = [[]]
    above: _Row | None = None
    for row in rows:
        if (
            above is not None
            and row.cells
            and (row.number > above.number + 2 or not _stand_below(above, row))
        ):
            parts.append([])
        if len(row.cells) == 1:
            parts.append([])
            above = None
            continue
        if parts[-1] or row.cells:
            parts[-1].append(row)
        above = row if row.cells else above
    return parts


def _stand_below(above: _Row, row: _Row) -> bool:
    """Whether each cell begins or ends where a cell of the line above does, give or take a column."""
    if len(above.cells) != len(row.cells):
        return False
    move = row.shift - above.shift
    return all(
        abs(one.start - other.start - move) <= 1 or abs(one.end - other.end - move) <= 1
        for one, other in zip(above.cells[1:], row.cells[1:], strict=True)
    )


def _columns(rows: Sequence[_Row]) -> list[_Column]:
    """The columns that the fullest rows show, at least a third of all; none where they overlap or do not align."""
    counts = Counter(len(row.cells) for row in rows if len(row.cells) > 1)
    enough = [count for count, number in counts.items() if number > 1 and 3 * number >= counts.total()]
    if not enough:
        return []
    full = [row for row in rows if len(row.cells) == max(enough)]
    columns = []
    for index in range(max(enough)):
        starts = [row.cells[index].start + row.shift for row in full]
        ends = [row.cells[index].end + row.shift for row in full]
        columns.append(_Column(min(starts), max(ends), median_low(starts), median_low(ends)))
        aligned = max(
            sum(abs(start - columns[-1].left) <= 1 for start in starts),
            sum(abs(end - columns[-1].right) <= 1 for end in ends),
        )
        if index and aligned < ALIGNED * len(full):
            return []
    overlap = any(one.end >= other.start for one, other in pairwise(columns))
    return [] if overlap else columns


def _laid_out(source: str, rows: Sequence[_Row]) -> list[tuple[int, Line]]:
    """The lines with their cells, where the rows are a table; else none."""
    several = [index for index, row in enumerate(rows) if len(row.cells) > 1]
    has_rule = bool(several) and any(not row.cells for row in rows[several[0] : several[-1]])
    columns = _columns(rows)
    if len(several) < (FEWEST_ROWS_BELOW_A_RULE if has_rule else FEWEST_ROWS) or not columns:
        return []
    if 3 * sum(len(row.cells) == 1 for row in rows) > len(rows):
        return []
    first_full = next(index for index, row in enumerate(rows) if len(row.cells) == len(columns))
    found: list[tuple[int, Line]] = []
    for index, row in enumerate(rows):
        cells = _placed(row, columns, is_head=index < min(first_full, _HEADS + has_rule))
        if row.cells and not cells:
            return []
        found.append((row.number, _with_cells(source, row.line, cells)))
    return found if _reads_as_table(source, [line.cells for _, line in found if line.cells]) else []


def _placed(row: _Row, columns: Sequence[_Column], *, is_head: bool) -> list[Span | None]:
    """The cells of a row, each in its column, None where the column is empty; nothing where one does not fit.

    Args:
        row: the row.
        columns: the columns of its table.
        is_head: whether it stands above the first full row, where one label may span several columns.
    """
    if len(row.cells) == len(columns):
        return [Span(cell.start, cell.until) for cell in row.cells]
    placed: list[Span | None] = [None] * len(columns)
    last = 0
    for cell in row.cells:
        start, end = cell.start + row.shift, cell.end + row.shift
        over = [at for at, column in enumerate(columns) if start < column.end and end > column.start]
        over = over or [min(range(len(columns)), key=lambda at: _distance(columns[at], start, end))]
        at = over[0]
        before = placed[at]
        if at < last or (len(over) > 1 and not is_head) or (before and at and not is_head):
            return []
        placed[at] = Span(before.start if before else cell.start, cell.until)
        last = at
    return placed


def _distance(column: _Column, start: int, end: int) -> int:
    return max(column.start - end, start - column.end)


def _with_cells(source: str, line: Line, placed: Sequence[Span | None]) -> Line:
    """A line with its cells; an empty one holds one of the blanks that stand for it, where there are enough."""
    cells: list[Span] = []
    shown = next((at for at, cell in enumerate(placed) if cell), 0)
    before = source[max(0, line.span.start - shown) : line.span.start]
    start = line.span.start - shown if before == " " * shown else line.span.start
    at = start
    last = max((number for number, cell in enumerate(placed) if cell), default=-1)
    for number, cell in enumerate(placed[: last + 1]):
        if cell:
            cells.append(cell)
            at = cell.end
        elif number >= shown or start < line.span.start:
            limit = next(one.start for one in placed[number:] if one)
            cells += [Span(at, at + 1)] * (at < limit)
            at += at < limit
    indent = line.indent - (line.span.start - start)
    return replace(line, span=Span(start, line.span.end), indent=indent, rows="gaps", cells=tuple(cells))


def _reads_as_table(source: str, rows: Sequence[Sequence[Span]]) -> bool:
    """Whether cells are short; in two columns the second one holds figures, or both hold persons."""
    words = [[cell.text(source).strip(" .·…") for cell in row] for row in rows]
    if any(
        len(cell.split()) > (MOST_WORDS if at else MOST_WORDS_OF_FIRST)
        for row in words
        for at, cell in enumerate(row)
    ):
        return False
    if any(ADDRESSEE.match(cell) for row in words for cell in row):
        return False
    if max(map(len, words)) > 2:
        return True
    full = [row for row in words if len(row) > 1]
    if 2 * sum(row[0].endswith(":") for row in full) > len(full):
        return False  # labels and their values, as in a form
    figures = sum(_is_figure(row[-1]) for row in full)
    persons = sum(bool(TITLED.match(cell)) for row in full for cell in row)
    return 2 * figures >= len(full) or persons >= len(full) + 1


def _is_figure(cell: str) -> bool:
    """Whether a cell holds a sum, a date or another figure, few words beside it."""
    digits = sum(char.isdigit() for char in cell)
    return digits > 0 and sum(char.isalpha() for char in cell) <= 2 * digits
