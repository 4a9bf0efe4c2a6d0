"""Dates in attributes: days that exist, beginnings not after their ends (TEI Guidelines, chapter ND 4)."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import TEI_NAMESPACE, local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from tei_encode.model import Finding

    from .protocol import Subject

DATES = ("when", "from", "to", "notBefore", "notAfter")
NO_DATES = frozenset({"app", "arc", "biblScope", "citedRange", "edge", "locus", "rt", "span"})
"""Elements whose `@from` and `@to` are no dates."""

ORDERED = (("from", "to"), ("notBefore", "notAfter"), ("from", "notAfter"), ("notBefore", "to"))
LAST_YEAR = 9999
_DIGITS = 19
_DATE = re.compile(
    r"(?P<year>-?\d{4,})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<time>[\d:.,]+))?)?)?(?:Z|[+-]\d\d:\d\d)?"
)
_DAY_OF_YEAR = re.compile(r"--(?P<month>\d\d)(?:-(?P<day>\d\d))?(?:Z|[+-]\d\d:\d\d)?")
Moment = tuple[int, int, int, str]
ATTRIBUTES = frozenset(name + suffix for name in DATES for suffix in ("", "-iso"))


@dataclass(frozen=True)
class DateValidator:
    """Checks the values of `@when`, `@from`, `@to`, `@notBefore`, `@notAfter` and their `-iso` forms."""

    name: str = "dates"

    def validate(self, subject: Subject) -> Iterator[Finding]:
        """One error for each date that cannot be or is out of order."""
        for element in subject.root.iter(f"{{{TEI_NAMESPACE}}}*"):
            if ATTRIBUTES.isdisjoint(element.keys()) or local_name(element) in NO_DATES:
                continue
            for suffix in ("", "-iso"):
                yield from _check(subject, element, suffix)


def _check(subject: Subject, element: _Element, suffix: str) -> Iterator[Finding]:
    values = {name: value for name in DATES if (value := element.get(name + suffix)) is not None}
    for name, value in values.items():
        if problem := problem_of(value.strip()):
            rule, words = problem
            if rule == "date-year" and suffix:
                continue  # ISO 8601 also writes a day without hyphens
            yield subject.error(
                rule, f'@{name}{suffix}="{value}" of <{local_name(element)}>: {words}', element
            )
            return
    for first, last in ORDERED:
        begin, end = bounds_of(values.get(first, "")), bounds_of(values.get(last, ""))
        if begin and end and begin[0] > end[1]:
            message = f'@{first}{suffix}="{values[first]}" is after @{last}{suffix}="{values[last]}"'
            yield subject.error("date-order", message, element)


def problem_of(value: str) -> tuple[str, str] | None:
    """What is wrong with a date: rule and words; None where it is right, or of a form not looked at here."""
    found = _DATE.fullmatch(value) or _DAY_OF_YEAR.fullmatch(value)
    if found is None:
        return None
    parts = found.groupdict()
    year = _number(parts.get("year") or "0")
    if abs(year) > LAST_YEAR:
        return "date-year", f"{year} is no likely year; a day is written 1914-08-04"
    month, day = int(parts["month"] or 1), int(parts["day"] or 1)
    if not 1 <= month <= 12:
        return "date-impossible", f"there is no month {month}"
    if not 1 <= day <= _days(year, month):
        return "date-impossible", f"{calendar.month_name[month]} {year or ''}".rstrip() + f" has no day {day}"
    return None


def bounds_of(value: str) -> tuple[Moment, Moment] | None:
    """The first and last moment of a date of whatever precision; None where it has no likely year or is no date."""
    found = _DATE.fullmatch(value.strip())
    if found is None or abs(int(found["year"])) > LAST_YEAR:
        return None
    year, month, day = _number(found["year"]), int(found["month"] or 0), int(found["day"] or 0)
    time = found["time"] or ""
    last_month = month or 12
    last_day = day or (_days(year, last_month) if 1 <= last_month <= 12 else 31)
    return (year, month or 1, day or 1, time), (year, last_month, last_day, time or "~")


def _number(year: str) -> int:
    """A year as a number; of one with very many digits, the first: all of those are later than any year we know."""
    return int(year[:_DIGITS])


def _days(year: int, month: int) -> int:
    """Days of a month; February has 29 where the year is not known or before the common era."""
    if month == 2 and year <= 0:
        return 29
    return calendar.monthrange(year if year > 0 else 2000, month)[1]
