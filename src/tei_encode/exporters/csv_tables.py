"""Tables for people who clean data: the register, the mentions or the dates, as CSV (RFC 4180, in UTF-8).

The columns of the register are those that `--authority` reads, and some more that say what the text does; so the table
can be corrected in OpenRefine or a spreadsheet and be given back, as an authority file or by `registers apply`.
"""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

from .entities import describe, faults_of, faulty_coordinates
from .entities.mention import VALUES
from .entities.together import DescribedTogether
from .protocol import Exported, ExportOptions, Format, Part, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tei_encode.model import Finding

    from .entities import Described, Entry
    from .entities.mention import Place
    from .protocol import TeiDocument

AUTHORITIES = ("wikidata", "VIAF", "GND", "GeoNames", "LCNAF")
"""Types of identifiers that have a column of their own in any case."""
REGISTER = (
    "kind", "id", "name", "forms", "roles", "type", "birth", "death", "latitude", "longitude", "cert", "mentions",
    "context", "same_as", "into", "file",
)  # fmt: skip
PLACE = ("start", "end", "block", "before", "after")
Row = dict[str, object]


def _read(document: TeiDocument, options: ExportOptions) -> Part:
    is_of_dates = options.table is Table.DATES
    described = describe(document, mentions=not is_of_dates, dates=is_of_dates)
    findings = [*faults_of(document.root, described)]
    if options.table is Table.REGISTER:
        findings += faulty_coordinates(document.root)
    return Part(described, tuple(findings))


def _write(documents: Sequence[Described], options: ExportOptions) -> Exported:
    if options.table is Table.DATES:
        columns = ["file", "form", *VALUES, "cert", *PLACE]
        return _table(columns, (row for one in documents for row in _dates(one)))
    together = DescribedTogether(documents)
    if options.table is Table.MENTIONS:
        columns = ["file", "kind", "form", "id", "name", "cert", *PLACE]
        return _table(
            columns, (row for one in documents for row in _mentions(one, together)), together.lost()
        )
    types = dict.fromkeys(kind for one in documents for entry in one.entries for kind, _ in entry.identifiers)
    others = [f"idno:{kind}" for kind in types if kind not in AUTHORITIES]
    columns = [*REGISTER[:4], *AUTHORITIES, *others, *REGISTER[4:]]
    rows = (_entry(one, entry, together) for one in documents for entry in one.entries)
    return _table(columns, rows, together.lost())


def _entry(document: Described, entry: Entry, together: DescribedTogether) -> Row:
    mentions = together.mentioned(document, entry)
    first = mentions[0].place if mentions else None
    latitude, longitude = entry.position or ("", "")
    identifiers: dict[str, str] = {}
    for kind, value in entry.identifiers:
        identifiers.setdefault(kind if kind in AUTHORITIES else f"idno:{kind}", value)
    return identifiers | {
        "kind": entry.kind,
        "id": entry.id,
        "name": entry.name,
        "forms": in_one_cell(entry.forms[1:]),
        "roles": in_one_cell(entry.roles),
        "type": entry.type,
        "birth": entry.birth,
        "death": entry.death,
        "latitude": latitude,
        "longitude": longitude,
        "cert": entry.cert,
        "mentions": len(mentions),
        "context": f"{first.before}{first.form}{first.after}" if first else "",
        "same_as": entry.same_as,
        "file": document.file,
    }


def in_one_cell(parts: Sequence[str]) -> str:
    r"""Several parts parted by a stroke; a stroke, or a `\`, that belongs to one has a `\` before it."""
    return "|".join(re.sub(r"([\\|])", r"\\\1", one) for one in parts)


def _mentions(document: Described, together: DescribedTogether) -> Iterator[Row]:
    for mention in document.mentions:
        entry = together.named(document, mention)
        yield _placed(mention.place) | {
            "file": document.file,
            "kind": mention.kind,
            "id": " ".join(mention.refs),
            "name": entry.name if entry else "",
            "cert": mention.cert,
        }


def _dates(document: Described) -> Iterator[Row]:
    for date in document.dates:
        yield _placed(date.place) | date.values | {"file": document.file, "cert": date.cert}


def _placed(place: Place) -> Row:
    return {
        "form": place.form,
        "start": place.start,
        "end": place.end,
        "block": place.block,
        "before": place.before,
        "after": place.after,
    }


def _table(columns: Sequence[str], rows: Iterator[Row], findings: tuple[Finding, ...] = ()) -> Exported:
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, columns, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return Exported(file.getvalue().encode("utf-8"), findings=findings)


FORMAT = Format(
    "csv",
    ".csv",
    "the register, the mentions or the dates as a table",
    "OpenRefine, spreadsheets, pandas; --authority of encode",
    _read,
    _write,
    options=frozenset({"table"}),
)
