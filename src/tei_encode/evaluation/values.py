"""The values of dates: read from attributes or as gold files write them, and compared by the days they name.

TEI Guidelines, chapters ND 4 and CO 3.6.4 (att.datable.w3c, att.datable.iso, att.datable.custom).
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping, Sequence

DateNorm = dict[str, str]
"""A value by the attributes that hold it."""
DateValues = tuple[DateNorm, ...]

ATTRIBUTES = ("when", "from", "to", "notBefore", "notAfter")
FORMS = ("", "-iso", "-custom")
SEPARATORS = (("..", "notBefore", "notAfter"), ("/", "from", "to"))
_YEAR = re.compile(r"^-?\d{4,}-")
_DAY = re.compile(r"(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?")

Day = tuple[int, int, int]


def values_of(attributes: Mapping[str, str]) -> DateValues:
    """The values an element's attributes hold: one, several where `when` lists days, or none."""
    norm: DateNorm = {}
    for name in ATTRIBUTES:
        written = next(filter(None, (attributes.get(name + form) for form in FORMS)), None)
        if written:
            norm[name] = written.strip()
    return written_values(norm)


def written_values(written: Mapping[str, str] | Sequence[str] | str | None) -> DateValues:
    """The values that a gold file writes.

    Args:
        written: attributes of TEI, or `1954-03`, `1954/1955` (from and to), `1954..1955` (limits); several are
            parted by blanks, or are a list.
    """
    if not written:
        return ()
    if isinstance(written, Mapping):
        when = written.get("when", "")
        if " " not in when:
            return (dict(written),)
        written = when
    parts = written.split() if isinstance(written, str) else written
    return tuple(_written_value(part) for part in parts)


def _written_value(part: str) -> DateNorm:
    for separator, first, last in SEPARATORS:
        if separator in part:
            low, high = part.split(separator, 1)
            return {name: value for name, value in ((first, low), (last, high)) if value}
    return {"when": part}


def _days(value: str) -> tuple[Day, Day] | None:
    """First and last day of a W3C date with a year; None for anything else."""
    found = _DAY.fullmatch(value)
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    return (year, month or 1, day or 1), (year, month or 12, day or _last_day(year, month or 12))


def _last_day(year: int, month: int) -> int:
    """The last day of a month; Python's calendar has the years 1 to 9999, any leap year does for others."""
    return calendar.monthrange(year if 1 <= year <= 9999 else 2000, month)[1] if month <= 12 else 31


def _bounds(norm: DateNorm) -> tuple[Day | str | None, Day | str | None]:
    """First and last day of a value; what is written where that is no date with a year."""
    first = norm.get("when") or norm.get("from") or norm.get("notBefore")
    last = norm.get("when") or norm.get("to") or norm.get("notAfter")
    low = _days(first) if first else None
    high = _days(last) if last else None
    return (low[0] if low else first), (high[1] if high else last)


def same_days(gold: DateNorm, predicted: DateNorm) -> bool:
    """Whether two values name the same first and last day; a gold value without a year is compared without it."""
    if any(value.startswith("--") for value in gold.values()):
        predicted = {name: _YEAR.sub("--", value) for name, value in predicted.items()}
    return bool(predicted) and _bounds(gold) == _bounds(predicted)


def same_precision(gold: DateNorm, predicted: DateNorm) -> bool:
    """Whether two values have the same attributes, equally long (`1954-03` is not `1954-03-01`)."""
    return {name: len(value) for name, value in gold.items()} == {
        name: len(value) for name, value in predicted.items()
    }


def shown(values: DateValues) -> str:
    """Values for a reader: `when 1954-03`, several parted by a comma, `no value` for none."""
    return (
        ", ".join(" ".join(f"{name} {value}" for name, value in one.items()) for one in values) or "no value"
    )
