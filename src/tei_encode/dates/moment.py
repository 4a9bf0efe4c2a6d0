"""One date as it is written, with its gaps, and the limits it has once they are filled."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple, Self

from tei_encode.model import Cert

from .calendars import JULIAN, gregorian
from .value import DateValue, Day, Relation, Unit, month_length, w3c

# Parts of a century and of a decade, as years counted from its first; after NAMES: thirds, halves, tenths.
_CENTURY_PARTS = {
    "early": (0, 32), "mid": (39, 59), "late": (66, 99), "start": (0, 9), "end": (90, 99),
    "first half": (0, 49),
    "second half": (50, 99), "mid-late": (39, 99), "early-mid": (0, 59), "first quarter": (0, 24),
    "last quarter": (75, 99), "second quarter": (25, 49), "third quarter": (50, 74),
    "first third": (0, 32), "second third": (33, 65), "last third": (66, 99),
}  # fmt: skip
_DECADE_PARTS = {
    "early": (0, 4), "mid": (3, 6), "late": (5, 9), "start": (0, 1), "end": (8, 9), "first half": (0, 4),
    "second half": (5, 9),
    "mid-late": (3, 9), "early-mid": (0, 6),
}  # fmt: skip
_YEAR_PARTS = {
    "early": (1, 4), "mid": (5, 8), "late": (9, 12), "start": (1, 4), "end": (9, 12), "first half": (1, 6),
    "second half": (7, 12),
    "mid-late": (5, 12), "early-mid": (1, 8),
}  # fmt: skip
_MONTH_PARTS = {
    "early": (1, 10), "mid": (11, 20), "late": (21, 0), "start": (1, 10), "end": (21, 0), "first half": (1,
    15),
    "second half": (16, 0), "mid-late": (11, 0), "early-mid": (1, 20),
    "first week": (1, 7), "second week": (8, 14), "third week": (15, 21), "fourth week": (22, 28), "last week": (-6, 0),
}  # fmt: skip
_EVERY_MONTH_HAS = 29
"""The first day that not every month has."""
LAST_FISCAL_YEAR_FROM_JULY = 1976
_CENTURY_PARTS |= {f"{tens}0s": (10 * tens, 10 * tens + 9) for tens in range(10)}
_LASTING_PARTS = frozenset(
    {
        "first half", "second half", "first quarter", "second quarter", "third quarter", "last quarter", "first third",
        "second third", "last third",
    }
)  # fmt: skip


class Moment(NamedTuple):
    """A day, month, season, year, decade or century as written.

    Attributes:
        unit: how exact it is.
        year: the year; the first year of a decade; the number of a century (19 for 1801 to 1900).
        month: 1 to 12.
        day: 1 to 31, not checked against the month.
        months: first and last month of a season, quarter or fiscal year, counted from January of `year`.
        lasting: whether `months` is a period rather than a point somewhere in it, or a year the beginning of one that
            is still open.
        part: "early", "mid", "late", "first half" and so on.
        weekday: 1 (Monday) to 7 where it is written.
        relation: "instant", "last" and the like.
        short_year: whether only the last two figures of the year are written; `year` is then below 100.
        either: the figures of a numeric date whose order the document decides.
        calendar: the calendar the text counts in, where it is not the Gregorian one; year, month and day are as written
            in the Julian calendar, and those of the Gregorian one for a Republican date.
        cert: how sure the reading is.
    """

    unit: Unit
    year: int | None = None
    month: int | None = None
    day: int | None = None
    months: tuple[int, int] = (0, 0)
    lasting: bool = False
    part: str = ""
    weekday: int = 0
    relation: Relation = Relation.NONE
    short_year: bool = False
    either: tuple[int, int] = (0, 0)
    calendar: str = ""
    cert: Cert = Cert.HIGH

    @property
    def has_year(self) -> bool:
        """Whether the year is known in full."""
        return self.year is not None and not self.short_year

    @property
    def is_impossible(self) -> bool:
        """Whether the month has no such day, as in 31 April."""
        if self.day is None or self.month is None or self.day < _EVERY_MONTH_HAS:
            return False
        length = (
            29
            if self.calendar == JULIAN and self.month == 2
            else month_length(self.year if self.has_year else None, self.month)
        )
        return self.day > length

    @property
    def weekday_of_value(self) -> int:
        """The weekday of a full date in the Gregorian calendar, or 0."""
        if (
            self.unit is not Unit.DAY
            or self.year is None
            or self.month is None
            or self.day is None
            or self.is_impossible
        ):
            return 0
        return date(self.year, self.month, self.day).isoweekday() if 1 <= self.year <= 9999 else 0

    @property
    def pointer(self) -> str:
        """The pointer to its calendar, as `@calendar` has it; empty for the Gregorian one."""
        return f"#{self.calendar}" if self.calendar else ""

    def with_(self, **changes: Any) -> Self:
        """A copy with some parts changed."""
        return self._replace(**changes)

    def limits(self) -> tuple[str, str]:
        """First and last day, month or year in W3C form; equal for a point."""
        if self.unit is Unit.DAY:
            written = w3c(*self._day())
            return written, written
        if self.unit is Unit.YEAR:
            first, last = _YEAR_PARTS.get(self.part, (None, None))
            return w3c(self.year, first), w3c(self.year, last)
        if self.unit is Unit.MONTH:
            return self._limits_of_month()
        if self.unit is Unit.MONTHS:
            return self._month_of(self.months[0]), self._month_of(self.months[1])
        if self.unit is Unit.DECADE:
            return self._limits_of_years(self.year or 0, _DECADE_PARTS, 9)
        if self.unit is Unit.FISCAL:
            return self._limits_of_fiscal_year(self.year or 0)
        start = self._century_start() if self.unit is Unit.CENTURY else self.year or 0
        return self._limits_of_years(start, _CENTURY_PARTS, 99)

    def value(self) -> DateValue:
        """The value by itself: a point, a period that lasts, or a point within limits."""
        first, last = self.limits()
        calendar = self.pointer
        if self.either != (0, 0):
            return DateValue(when=w3c(self.year), cert=Cert.LOW)
        if first == last and self.lasting:
            return DateValue(from_=first, cert=self.cert, calendar=calendar)
        if first == last:
            return DateValue(when=first, cert=self.cert, calendar=calendar)
        lasts = (
            self.lasting
            or (not self.part and self.unit in (Unit.DECADE, Unit.CENTURY, Unit.HUNDRED))
            or self.part in _LASTING_PARTS
            or self.part.endswith("0s")
        )
        if lasts:
            return DateValue(from_=first, to=last, cert=self.cert, calendar=calendar)
        return DateValue(not_before=first, not_after=last, cert=self.cert, calendar=calendar)

    def _limits_of_month(self) -> tuple[str, str]:
        if not self.part:
            written = w3c(self.year, self.month)
            return written, written
        first, last = _MONTH_PARTS.get(self.part, (1, 0))
        length = month_length(self.year, self.month or 1)
        first, last = first if first > 0 else length + first, last or length
        return w3c(self.year, self.month, first), w3c(self.year, self.month, last)

    def _century_start(self) -> int:
        number = self.year or 1
        return number * 100 - 99 if number > 0 else number * 100

    def _limits_of_years(self, start: int, parts: dict[str, tuple[int, int]], length: int) -> tuple[str, str]:
        first, last = parts.get(self.part, (0, length))
        return w3c(start + first), w3c(start + last)

    @staticmethod
    def _limits_of_fiscal_year(year: int) -> tuple[str, str]:
        """A fiscal year of the United States: from July until 1976, from October since."""
        if year <= LAST_FISCAL_YEAR_FROM_JULY:
            return w3c(year - 1, 7, 1), w3c(year, 6, 30)
        return w3c(year - 1, 10, 1), w3c(year, 9, 30)

    def _month_of(self, counted: int) -> str:
        """The month that is the `counted`th from January of the year on; December of the year before is 0."""
        years, month = divmod(counted - 1, 12)
        return w3c(self.year + years if self.year is not None else None, month + 1)

    def _day(self) -> Day:
        if self.is_impossible:
            return self.year, self.month, None
        if (
            self.calendar == JULIAN
            and self.year is not None
            and self.month is not None
            and self.day is not None
        ):
            return gregorian(self.year, self.month, self.day)
        return self.year, self.month, self.day
