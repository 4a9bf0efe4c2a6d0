"""Values of dates: TEI's dating attributes with W3C strings (Guidelines, chapter ND; XML Schema 2)."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, Self

from tei_encode.model import Cert

if TYPE_CHECKING:
    from collections.abc import Mapping

_WITH_YEAR = re.compile(r"-?[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")


def month_length(year: int | None, month: int) -> int:
    """Number of days of a Gregorian month; February has 29 where the year is not known."""
    return monthrange(year if year is not None and 1 <= year <= 9999 else 2000, month)[1]


def w3c(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """A date in W3C form, as exact as its parts: `1954`, `1954-03`, `1954-03-26`, `--03-26`, `--03`, `---26`.

    Years before Christ are negative (`-0044`).
    """
    if year is None:
        if month is None:
            return f"---{day:02d}" if day else ""
        return f"--{month:02d}-{day:02d}" if day else f"--{month:02d}"
    written = f"-{-year:04d}" if year < 0 else f"{year:04d}"
    if month is None:
        return written
    return f"{written}-{month:02d}-{day:02d}" if day else f"{written}-{month:02d}"


def is_earlier(one: str, other: str) -> bool:
    """Whether all of one W3C date is before all of another, as exact as both are; False where a year is not known."""
    if not (_WITH_YEAR.fullmatch(one) and _WITH_YEAR.fullmatch(other)):
        return False
    before = [written.startswith("-") for written in (one, other)]
    if before[0] or before[1]:
        return before[0] and not before[1]
    length = min(len(one), len(other))
    return one[:length] < other[:length]


@dataclass(frozen=True, slots=True)
class DateValue:
    """The normalised value of a date; empty strings stand for attributes that are not there.

    Attributes:
        when: a point, in the precision known (`1954-03`).
        from_: first day, month or year of a period that lasts.
        to: the last one.
        not_before: earliest limit of a point known within limits.
        not_after: latest limit.
        cert: how sure the value is.
        calendar: pointer to the calendar the text counts in (`#julian`); empty for the Gregorian one.
    """

    when: str = ""
    from_: str = ""
    to: str = ""
    not_before: str = ""
    not_after: str = ""
    cert: Cert = Cert.HIGH
    calendar: str = ""

    def attributes(self) -> dict[str, str]:
        """The TEI attributes of `att.datable` that are set, without `cert`."""
        named = {
            "when": self.when, "from": self.from_, "to": self.to,
            "notBefore": self.not_before, "notAfter": self.not_after, "calendar": self.calendar,
        }  # fmt: skip
        return {name: value for name, value in named.items() if value}

    @property
    def limits(self) -> tuple[str, str]:
        """Its first and its last point in W3C form; an empty one is open."""
        return self.when or self.from_ or self.not_before, self.when or self.to or self.not_after

    def is_before(self, other: Self) -> bool:
        """Whether all of it is before all of another date, as exact as both are; False where a year is not known."""
        return is_earlier(self.limits[1], other.limits[0])

    @classmethod
    def of(cls, attributes: Mapping[str, str]) -> Self | None:
        """The value that TEI's dating attributes give; None where there are none."""
        when, from_, to, not_before, not_after = (
            attributes.get(name, "") for name in ("when", "from", "to", "notBefore", "notAfter")
        )
        if not (when or from_ or to or not_before or not_after):
            return None
        return cls(when, from_, to, not_before, not_after, calendar=attributes.get("calendar", ""))


class Unit(IntEnum):
    """How exact a date is as written."""

    DAY = 1
    MONTH = 2
    MONTHS = 3
    YEAR = 4
    DECADE = 5
    CENTURY = 6
    HUNDRED = 7  # "the 1800s"
    FISCAL = 8


class Relation(StrEnum):
    """How a date is completed by the date of the text it stands in."""

    NONE = ""
    INSTANT = "instant"
    ULTIMO = "ultimo"
    PROXIMO = "proximo"
    LAST = "last"
    NEXT = "next"
    SAME_YEAR = "same year"
    NEXT_YEAR = "next year"
    YEAR_BEFORE = "year before"


Day = tuple[int | None, int | None, int | None]
"""Year, month, day; None where not known or not meant."""
