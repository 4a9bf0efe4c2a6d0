"""The table that `export --to csv` gives, as somebody corrected it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tei_encode.errors import SourceError
from tei_encode.model import Finding, Severity
from tei_encode.registers.authority_table import IDENTIFIERS, parts_of, rows_of
from tei_encode.serialiser.building import NOT_FOR_HEADERS
from tei_encode.tei.entries import known_identifier

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FIELDS = (
    "name",
    "forms",
    "without",
    "roles",
    "type",
    "birth",
    "death",
    "latitude",
    "longitude",
    "cert",
    "into",
)
"""Columns of the register that can be corrected, besides those of identifiers."""
PASSED_OVER = frozenset(
    {"mentions", "context", "same_as", "form", "start", "end", "block", "before", "after"}
)
"""Columns that say what the text says, or what is changed in the file."""
_OTHERS = re.compile(r"idno:(.+)")
"""A column with identifiers of any other type; what is none is told where it is applied."""
_ENTRY = frozenset({"id", "kind", "file"})
_MENTION = frozenset({"id", "start", "end", "file"})
_CERTAINTIES = frozenset({"", "low", "medium", "high"})
_FURTHEST = {"latitude": 90, "longitude": 180}
_DEGREES = re.compile(r"[+-]?\d{1,3}(?:[.,]\d+)?", re.ASCII)
"""One number to a cell, so that a comma can only be that of decimals."""


@dataclass(frozen=True, slots=True)
class EntryRow:
    """What a row says of an entry.

    Attributes:
        place: table and line, for messages.
        file: the edition it is of.
        id: the `xml:id` of the entry.
        kind: of what it is, as the table says; empty for what it is.
        fields: the columns of `FIELDS` that the table has.
        identifiers: by their types, those that have a column; empty where the cell is.
        same_as: which entry of a shared register it is, as the table says; None where it says nothing of that.
    """

    place: str
    file: str
    id: str
    kind: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    identifiers: Mapping[str, str] = field(default_factory=dict)
    same_as: str | None = None

    def listed(self, name: str) -> list[str]:
        """The parts of a cell that holds several."""
        return parts_of(self.fields.get(name, ""))


@dataclass(frozen=True, slots=True)
class MentionRow:
    """What a row says of a mention: who is meant.

    Attributes:
        place: table and line, for messages.
        file: the edition it is of.
        start: where the mention begins, an offset in code points of the source.
        end: where it ends, exclusive.
        id: the entry meant, or several, parted by blanks; one that is not there yet is made; empty for none.
        name: what an entry that is made is called; the words of the mention where it is empty.
        form: the words of the mention, as the table says; empty for what they are.
        kind: of what it is the name, as the table says; empty for what it is.
        cert: how sure it is, as the table says; None where it says nothing of that.
    """

    place: str
    file: str
    start: int
    end: int
    id: str
    name: str = ""
    form: str = ""
    kind: str = ""
    cert: str | None = None


def read_table(data: bytes, place: str) -> list[EntryRow] | list[MentionRow]:
    """The rows of a table in UTF-8: of mentions if it has the columns `start` and `end`, else of entries.

    Columns that are not known, or say what the text says (`mentions`, `context`, …), are passed over.

    Args:
        data: the bytes of the file.
        place: its name, for messages.

    Raises:
        SourceError: it is no such table; the place has line and column.
    """
    records = rows_of(data, place)
    _, names = next(records, (1, []))
    columns = [name.strip() for name in names]
    wanted = _MENTION if {"start", "end"} <= set(columns) else _ENTRY
    if missing := sorted(wanted - set(columns)):
        reason = f"has no column {missing[0]!r}"
        raise SourceError(f"{place}:1:1", reason, "begin with what export --to csv gives")
    rows = [(f"{place}:{line}", _row(cells, columns, f"{place}:{line}")) for line, cells in records]
    if wanted is _MENTION:
        return [_mention(row, at) for at, row in rows]
    return [_entry(row, at) for at, row in rows]


def unknown_columns(data: bytes, place: str) -> list[Finding]:
    """A warning for each column of a table that is neither applied nor one that `export --to csv` gives.

    Args:
        data: the bytes of the file.
        place: its name.

    Raises:
        SourceError: it is no table in UTF-8.
    """
    line, names = next(rows_of(data, place), (1, []))
    columns = [name.strip() for name in names]
    is_of_mentions = {"start", "end"} <= set(columns)
    applied = {"name"} if is_of_mentions else {*FIELDS}
    known = {*applied, *_ENTRY, *_MENTION, *PASSED_OVER, "cert"}
    return [
        Finding(Severity.WARNING, "column-unknown", message, place, line, number)
        for number, name in enumerate(columns, start=1)
        if name and name not in known
        if is_of_mentions or not (name.lower() in IDENTIFIERS or _OTHERS.fullmatch(name))
        for message in [f"{name!r} is no column that is applied: it is passed over"]
    ]


def _row(cells: Sequence[str], columns: Sequence[str], place: str) -> dict[str, str]:
    if any(cells[len(columns) :]):
        remedy = "put cells that hold a delimiter into quotation marks"
        raise SourceError(f"{place}:1", f"has {len(cells)} cells for {len(columns)} columns", remedy)
    for number, cell in enumerate(cells, start=1):
        is_applied = number <= len(columns) and columns[number - 1] not in PASSED_OVER
        if is_applied and (found := NOT_FOR_HEADERS.search(cell)):
            reason = (
                f"has a character that XML cannot hold (U+{ord(found[0]):04X}) in {columns[number - 1]!r}"
            )
            raise SourceError(f"{place}:{number}", reason, "take it out")
    return dict(zip(columns, [*cells, *[""] * len(columns)], strict=False))


def _entry(row: Mapping[str, str], place: str) -> EntryRow:
    fields = {name: row[name] for name in FIELDS if name in row}
    if "name" in fields and not fields["name"]:
        raise SourceError(f"{place}:1", f"takes the name of {row['id']!r} away", "an entry has a name")
    if fields.get("cert", "") not in _CERTAINTIES:
        raise SourceError(
            f"{place}:1", f"has the cert {fields['cert']!r}", "write low, medium, high or nothing"
        )
    fields |= _position(fields, place)
    identifiers = {}
    for column, cell in row.items():
        other = _OTHERS.fullmatch(column)
        if other or column.lower() in IDENTIFIERS:
            kind, value = known_identifier(other[1] if other else column, cell)
            identifiers[kind] = value
    return EntryRow(place, row["file"], row["id"], row["kind"], fields, identifiers, row.get("same_as"))


def _position(fields: Mapping[str, str], place: str) -> dict[str, str]:
    """Latitude and longitude in degrees, with a point where the table has a comma; both or none."""
    said = {name: fields[name].strip() for name in _FURTHEST if name in fields}
    given = [name for name, cell in said.items() if cell]
    if not given:
        return said
    for name, furthest in _FURTHEST.items():
        cell = said.get(name, "")
        if not cell:
            raise SourceError(f"{place}:1", f"has a {given[0]} and no {name}", "write both, or none")
        if not _DEGREES.fullmatch(cell):
            remedy = "write degrees as one number, as in 48.2, south and west with a minus before it"
            raise SourceError(f"{place}:1", f"has the {name} {cell!r}", remedy)
        said[name] = cell.replace(",", ".")
        if abs(float(said[name])) > furthest:
            raise SourceError(
                f"{place}:1", f"has the {name} {cell}", f"degrees go from -{furthest} to {furthest}"
            )
    return said


def _mention(row: Mapping[str, str], place: str) -> MentionRow:
    if not (row["start"].isdecimal() and row["end"].isdecimal()):
        raise SourceError(f"{place}:1", "has no numbers in 'start' and 'end'", "leave these columns alone")
    return MentionRow(
        place,
        row["file"],
        int(row["start"]),
        int(row["end"]),
        row["id"],
        row.get("name", ""),
        row.get("form", ""),
        row.get("kind", ""),
        row.get("cert"),
    )
