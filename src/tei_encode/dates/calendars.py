"""Other calendars than the Gregorian one: Julian and French Republican days, and the day of Easter."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

JULIAN = "julian"
REPUBLICAN = "french-republican"
LAST_JULIAN_EASTER = 1752
"""The last year whose Easter England reckoned in the Julian calendar."""
REPUBLICAN_YEARS = range(1, 15)
"""The years in which the French Republican calendar was in use."""
_REPUBLICAN_ERA = date(1792, 9, 22)
_SIX_COMPLEMENTARY_DAYS = (3, 7, 11)
COMPLEMENTARY_DAYS = 13
"""The number the five or six days at the end of a Republican year have as a month."""


def days_between_calendars(year: int, month: int) -> int:
    """By how many days the Gregorian calendar is ahead of the Julian one from March of a year on."""
    year -= month < 3
    return year // 100 - year // 400 - 2


def gregorian(year: int, month: int, day: int) -> tuple[int, int, int]:
    """A Julian date in the Gregorian calendar; unchanged outside the years 1 to 9998."""
    if not 1 <= year <= 9998:
        return year, month, day
    if (month, day) == (2, 29) and monthrange(year, 2)[1] == 28:
        moved = date(year, 2, 28) + timedelta(days=days_between_calendars(year, month) + 1)
    else:
        moved = date(year, month, day) + timedelta(days=days_between_calendars(year, month))
    return moved.year, moved.month, moved.day


def republican(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a French Republican date; None where that calendar has no such day.

    Args:
        year: 1 to 14, the years in which it was in use.
        month: 1 (Vendémiaire) to 12 (Fructidor), 13 for the complementary days.
        day: 1 to 30; of the complementary days 1 to 5, or 6 in the years 3, 7 and 11.
    """
    days = 30 if month < COMPLEMENTARY_DAYS else 5 + (year in _SIX_COMPLEMENTARY_DAYS)
    if year not in REPUBLICAN_YEARS or not 1 <= month <= COMPLEMENTARY_DAYS or not 1 <= day <= days:
        return None
    long_years = sum(year > one for one in _SIX_COMPLEMENTARY_DAYS)
    return _REPUBLICAN_ERA + timedelta(days=365 * (year - 1) + long_years + 30 * (month - 1) + day - 1)


def easter(year: int) -> date:
    """Easter Sunday as written at the time: in the Julian calendar until 1752, as in England, Gregorian since.

    Source: the algorithms of J. Meeus, *Astronomical Algorithms* (1991), chapter 8.
    """
    if year <= LAST_JULIAN_EASTER:
        d = (19 * (year % 19) + 15) % 30
        e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
        month, day = divmod(d + e + 114, 31)
        return date(year, month, day + 1)
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    month, day = divmod(h + weekday - 7 * ((a + 11 * h + 22 * weekday) // 451) + 114, 31)
    return date(year, month, day + 1)
