"""Values of dates (W3C XML Schema, part 2, 3.3.7 to 3.3.14; ISO 8601) in words, and in their order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.tei.dating import DATING, WHEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

_MONTHS = "January February March April May June July August September October November December".split()
_DATE = re.compile(r"(-?\d{4,9})(?:-(\d\d)(?:-(\d\d))?)?(?:T(\d\d:\d\d).*)?(?:Z|[+-]\d\d:\d\d)?")
_NO_YEAR = re.compile(r"--(\d\d)(?:-(\d\d))?")
LAST = (10**10, 0, 0)
"""Where what has no year stands: behind everything."""


def values_of(element: _Element) -> dict[str, str]:
    """The values that an element gives a date."""
    return {name: str(value) for name in DATING if (value := element.get(name))}


def in_words(values: Mapping[str, str]) -> str:
    """The value of a date as one reads it."""
    when = values.get("when") or values.get("when-iso")
    if when:
        return one_in_words(when)
    begin, end = values.get("from") or values.get("from-iso"), values.get("to") or values.get("to-iso")
    parts = []
    if begin and end:
        parts.append(f"{one_in_words(begin)} – {one_in_words(end)}")
    elif begin or end:
        parts.append(f"from {one_in_words(begin)}" if begin else f"up to {one_in_words(end or '')}")
    early, late = values.get("notBefore"), values.get("notAfter")
    if early and late:
        parts.append(f"between {one_in_words(early)} and {one_in_words(late)}")
    elif early or late:
        parts.append(
            f"not before {one_in_words(early)}" if early else f"not after {one_in_words(late or '')}"
        )
    if dur := values.get("dur"):
        parts.append(f"for {dur}")
    return ", ".join(parts)


def one_in_words(value: str) -> str:
    """One value: "1954-03-31" as 31 March 1954; as it is where it has another form."""
    if match := _DATE.fullmatch(value):
        year, month, day, clock = match.groups()
        shown = f"{int(year[1:]) + 1} BC" if year.startswith("-") else str(int(year))
        words = [str(int(day))] if day else []
        return " ".join([*words, *_month(month), shown, *([clock] if clock else [])])
    if match := _NO_YEAR.fullmatch(value):
        return " ".join([*([str(int(match[2]))] if match[2] else []), *_month(match[1])])
    return value


def _month(number: str | None) -> list[str]:
    return [_MONTHS[int(number) - 1]] if number and 1 <= int(number) <= 12 else [number] if number else []


def beginning(values: Mapping[str, str]) -> tuple[int, int, int]:
    """Year, month and day of the first value, 0 for what it leaves open; `LAST` where there is no year."""
    for name in WHEN:
        if match := _DATE.fullmatch(values.get(name, "")):
            return int(match[1]), int(match[2] or 0), int(match[3] or 0)
    return LAST
