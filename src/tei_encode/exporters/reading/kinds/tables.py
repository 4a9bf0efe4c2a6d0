"""Tables: rows as lines, cells between tabs, cells over several columns and rows (Guidelines 15.1.1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.exporters.reading.sheet import TAB, Sheet

if TYPE_CHECKING:
    from tei_encode.exporters.reading.state import Frame, Reading

MOST = 1_000
"""How many columns or rows a cell is believed to cover."""
_WHITE = re.compile(r"[ \t\n]+")
_NEXT, _TABS = -1, -2
"""Where a row remembers its next column and how many tabs it has."""


def begin(reading: Reading, frame: Frame) -> None:
    """A cell begins in the next free column, on a sheet of its own."""
    row = next((one for one in reversed(reading.frames) if one.name == "row"), None)
    table = next((one for one in reversed(reading.frames) if one.name == "table"), None)
    if row is not None:
        taken = table.columns if table is not None else {}
        _begin_column(reading, frame, row.columns, taken)
    frame.sheet = reading.begin_sheet(Sheet())


def _begin_column(reading: Reading, frame: Frame, row: dict[int, int], taken: dict[int, int]) -> None:
    column = row.get(_NEXT, 0)
    while taken.get(column, 0):
        taken[column] -= 1
        column += 1
    for _ in range(column - row.get(_TABS, 0)):
        reading.sheet.mark(TAB)
    row[_TABS] = column
    columns, rows = _number(frame.element.get("cols")), _number(frame.element.get("rows"))
    columns = columns if column + columns <= MOST else 1
    row[_NEXT] = column + columns
    for covered in range(column, column + columns):
        if rows > 1 and covered < MOST:
            taken[covered] = rows - 1


def _number(value: str | None) -> int:
    text = (value or "").strip()
    return min(int(text), MOST) if text.isascii() and text.isdecimal() and len(text) < 9 and int(text) else 1


def end(reading: Reading, frame: Frame) -> None:
    """A cell is written on one line, whatever is in it."""
    reading.end_sheet()
    if frame.sheet is not None:
        reading.sheet.write(_WHITE.sub(" ", frame.sheet.text()).strip(" "))


def end_row(reading: Reading, frame: Frame) -> None:
    """Cells that reach into a row behind its own last cell reach one row less far."""
    table = next((one for one in reversed(reading.frames) if one.name == "table"), None)
    if table is None:
        return
    first = frame.columns.get(_NEXT, 0)
    for column in [one for one in table.columns if one >= first]:
        table.columns[column] -= bool(table.columns[column])
