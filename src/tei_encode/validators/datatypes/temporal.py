"""Dates, times and durations (XML Schema, Part 2, 3.2.6 to 3.2.14), within the bounds that jing knows.

Years count without a year naught, as in the first edition of the standard, so that -0001 is the year before 0001 and
leap years before the common era are -0001, -0005 and so on. Zones go from 13 hours behind to 14 ahead.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_YEAR = r"(?P<year>-?([1-9][0-9]*)?[0-9]{4})"
_MONTH = "(?P<month>[0-9]{2})"
_DAY = "(?P<day>[0-9]{2})"
_TIME = r"(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2})(\.[0-9]*)?"
_ZONE = "(Z|(?P<sign>[+-])(?P<hours>[0-9]{2}):(?P<minutes>[0-5][0-9]))?"
_FORMS = {
    "gYear": _YEAR,
    "gYearMonth": f"{_YEAR}-{_MONTH}",
    "date": f"{_YEAR}-{_MONTH}-{_DAY}",
    "dateTime": f"{_YEAR}-{_MONTH}-{_DAY}T{_TIME}",
    "gMonth": f"--{_MONTH}",
    "gMonthDay": f"--{_MONTH}-{_DAY}",
    "gDay": f"---{_DAY}",
    "time": _TIME,
}
LAST_YEAR, FIRST_YEAR = 292_278_994, -292_275_055
"""The years that a count of milliseconds in 64 bits reaches."""
LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DURATION = re.compile(
    r"-?P(?=[0-9T])([0-9]+Y)?([0-9]+M)?([0-9]+D)?"
    r"(T(?=[0-9.])([0-9]+H)?([0-9]+M)?(([0-9]+(\.[0-9]*)?|\.[0-9]+)S)?)?"
)


def _checked(form: str) -> Callable[[str], bool]:
    compiled = re.compile(form + _ZONE)

    def test(text: str) -> bool:
        found = compiled.fullmatch(text)
        return found is not None and _is_real(found.groupdict())

    return test


def _is_real(parts: dict[str, str | None]) -> bool:
    year = parts.get("year")
    if year is not None and not _is_year(year):
        return False
    month, day = int(parts.get("month") or 1), int(parts.get("day") or 1)
    if not (1 <= month <= 12 and 1 <= day <= LENGTHS[month - 1]):
        return False
    if (month, day) == (2, 29) and year is not None and not _is_leap(int(year)):
        return False
    if (
        int(parts.get("hour") or 0) > 23
        or int(parts.get("minute") or 0) > 59
        or int(parts.get("second") or 0) > 60
    ):
        return False
    behind = int(parts["hours"] or 0) * 60 + int(parts["minutes"] or 0)
    return behind <= (13 if parts["sign"] == "-" else 14) * 60


def _is_year(year: str) -> bool:
    # The length first: Python reads no integers of more than some thousand figures.
    return len(year) <= len(str(FIRST_YEAR)) and FIRST_YEAR <= int(year) <= LAST_YEAR and int(year) != 0


def _is_leap(year: int) -> bool:
    counted = year if year > 0 else year + 1
    return counted % 4 == 0 and (counted % 100 != 0 or counted % 400 == 0)


def _is_duration(text: str) -> bool:
    return _DURATION.fullmatch(text) is not None


TEMPORAL: Mapping[str, Callable[[str], bool]] = {
    **{name: _checked(form) for name, form in _FORMS.items()},
    "duration": _is_duration,
}
"""By name of the type, what says whether a string is a value."""
