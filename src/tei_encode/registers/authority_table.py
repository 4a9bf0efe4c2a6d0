"""Authority files as tables: one row an entry, the columns named in the first row."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from tei_encode.errors import SourceError
from tei_encode.model import Kind
from tei_encode.tei.entries import known_identifier

from .listed import Listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

KINDS = {
    "person": Kind.PERS_NAME,
    "persname": Kind.PERS_NAME,
    "place": Kind.PLACE_NAME,
    "placename": Kind.PLACE_NAME,
    "org": Kind.ORG_NAME,
    "orgname": Kind.ORG_NAME,
    "organisation": Kind.ORG_NAME,
    "organization": Kind.ORG_NAME,
}
"""What may stand in the column `kind`."""
IDENTIFIERS = frozenset(
    {"wikidata", "viaf", "gnd", "geonames", "lcnaf", "isni", "orcid", "ror", "tgn", "pleiades"}
)
"""Columns that hold an identifier of their name."""
OTHERS = re.compile(r"idno:([^\W\d_][\w.-]*)\Z")
"""A column with identifiers of any other type, `idno:BnF`."""
FIXED = ("name", "forms", "kind", "id")
BESIDE = frozenset(
    "roles type birth death latitude longitude cert mentions context same_as into file".split()
)
"""Columns that `export --to csv` has besides: they do not say who is meant, and are passed over."""
DELIMITERS = ",;\t"


def listed_in_table(data: bytes, place: str) -> list[Listed]:
    """The entries of a table in UTF-8, with or without byte-order mark, parted by commas, semicolons or tabs.

    Columns: `kind` (person, place, org), `name`, `forms` (further names, parted by `|` or `;`), `id`, identifiers
    by their types, and `idno:TYPE` for any others; those that only our export has are passed over.

    Raises:
        SourceError: it cannot be understood; the place has line and column (of the table, from 1).
    """
    records = rows_of(data, place)
    line, names = next(records, (1, []))
    columns = [name.strip() for name in names]
    _check_columns(columns, f"{place}:{line}")
    return [_listed(cells, columns, f"{place}:{number}") for number, cells in records]


def rows_of(data: bytes, place: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of a table that are not empty, each with its line, cells trimmed.

    Args:
        data: in UTF-8, with or without byte-order mark, parted by commas, semicolons or tabs.
        place: its name, for messages.

    Raises:
        SourceError: it is no table in UTF-8.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        raise SourceError(f"{place}:{line}:{column}", "is not in UTF-8", 'save it as "CSV UTF-8"') from None
    first = text.lstrip("\r\n").partition("\n")[0]
    known = (*FIXED, *IDENTIFIERS)
    delimiter = max(
        DELIMITERS,
        key=lambda one: (
            sum(cell.strip().strip('"').lower() in known for cell in first.split(one)),
            first.count(one),
        ),
    )
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=delimiter, strict=True, skipinitialspace=True
    )
    line = 1
    try:
        for cells in reader:
            if any(map(str.strip, cells)):
                yield line, [" ".join(cell.split()) for cell in cells]
            line = reader.line_num + 1
    except csv.Error as error:
        reason = f"is no table ({error})"
        raise SourceError(f"{place}:{line}:1", reason, "check its quotation marks") from None


def parts_of(cell: str, strokes: str = "|") -> list[str]:
    r"""The parts of a cell that holds several, parted by a stroke; one that belongs to a part has a `\` before it."""
    parts = re.findall(rf"(?:\\[\\|]|[^{strokes}])+", cell)
    return [part for one in parts if (part := re.sub(r"\\([\\|])", r"\1", one).strip())]


def _check_columns(columns: Sequence[str], place: str) -> None:
    for number, column in enumerate(columns, start=1):
        name = column.lower()
        if not (name in FIXED or name in BESIDE or name in IDENTIFIERS or OTHERS.match(column)):
            known = ", ".join((*FIXED, *sorted(IDENTIFIERS)))
            remedy = f"known are {known}, and idno:TYPE for any other identifier"
            raise SourceError(f"{place}:{number}", f"has an unknown column {column!r}", remedy)
        if name in [other.lower() for other in columns[: number - 1]]:
            raise SourceError(f"{place}:{number}", f"has the column {column!r} twice", "take one out")
    for needed in ("name", "kind"):
        if needed not in [column.lower() for column in columns]:
            remedy = "the first line names the columns: name, kind, forms, id, wikidata, …"
            raise SourceError(f"{place}:1", f"has no column {needed!r}", remedy)


def _listed(cells: Sequence[str], columns: Sequence[str], place: str) -> Listed:
    if any(cells[len(columns) :]):
        reason = f"has {len(cells)} cells for {len(columns)} columns"
        remedy = "put cells that hold a delimiter into quotation marks"
        raise SourceError(f"{place}:{len(columns) + 1}", reason, remedy)
    row = dict(zip((column.lower() for column in columns), cells, strict=False))
    at = {column.lower(): number for number, column in enumerate(columns, start=1)}
    kind = KINDS.get(row.get("kind", "").lower())
    if kind is None:
        reason = f"{row.get('kind', '')!r} is no kind"
        raise SourceError(f"{place}:{at['kind']}", reason, "write person, place or org")
    if not row.get("name"):
        raise SourceError(f"{place}:{at['name']}", "names nobody", "fill the column 'name'")
    others = parts_of(row.get("forms", ""), "|;")
    identifiers = [
        known_identifier(match[1] if (match := OTHERS.match(column)) else column.lower(), cell)
        for column, cell in zip(columns, cells, strict=False)
        if cell and column.lower() not in FIXED and column.lower() not in BESIDE
    ]
    forms = tuple(dict.fromkeys(form for form in (row["name"], *others) if form))
    return Listed(kind, forms, row.get("id", ""), tuple(identifiers), place)
