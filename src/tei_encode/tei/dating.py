"""Attributes that give dates their values (TEI Guidelines, att.datable.w3c, att.datable.iso, att.duration)."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache

WHEN = ("when", "when-iso", "from", "from-iso", "notBefore", "notAfter", "to", "to-iso")
"""Those that place something in time, earliest beginnings first."""
DATING = (*WHEN, "dur")
"""The same, and how long it took."""
W3C = tuple(name for name in WHEN if not name.endswith("-iso"))
"""Those whose values have the forms of W3C XML Schema (TEI Guidelines, teidata.temporal.w3c)."""
_FORM = re.compile(
    r"(?:(?P<year>-?\d{4,})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?|--(?P<no_year>\d\d)(?:-(?P<no_year_day>\d\d))?|---(?P<only_day>\d\d))?"
    r"(?P<time>T?\d\d:\d\d:\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?",
    re.ASCII,
)
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@lru_cache(maxsize=4096)
def is_w3c(value: str) -> bool:
    """Whether a value is a year, month, day or time that exists, in a form of W3C XML Schema (part 2, 3.3.7)."""
    match = _FORM.fullmatch(value)
    if match is None or value in ("", "Z"):
        return False
    month = match["month"] or match["no_year"]
    day = match["day"] or match["no_year_day"] or match["only_day"]
    if month is None:
        return day is None or 1 <= int(day) <= 31
    if not 1 <= int(month) <= 12 or (day and not 1 <= int(day) <= _LONGEST[int(month) - 1]):
        return False
    is_leap_day = month == "02" and day == "29" and match["year"]
    return not is_leap_day or monthrange(abs(int(match["year"])) % 400 + 2000, 2)[1] == 29
