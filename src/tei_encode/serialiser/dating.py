"""Dates that the user gives, as attributes (`att.datable.w3c`, TEI Guidelines, chapter ND 13.4)."""

from __future__ import annotations

import re
from datetime import date

from tei_encode.dates import parse_date

W3C_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)


LIKE_W3C = re.compile(r"\d{4}-\d{1,2}(?:-\d{1,2})?(?:/.*)?|\d{4}/\d{4}\S*", re.ASCII)
"""Figures that mean to be a date in W3C form, or two: where they are none, they are a slip."""


def is_w3c_date(value: str) -> bool:
    """Whether a value is a year, a month or a day that exists (W3C-DTF)."""
    if not W3C_DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        return False
    return True


def w3c_dating(value: str) -> list[tuple[str, str]]:
    """The attributes of a date in W3C form: `when`, or `from` and `to` for two with a slash; none for other words."""
    first, slash, last = value.partition("/")
    if not slash:
        return [("when", value)] if is_w3c_date(value) else []
    in_order = is_w3c_date(first) and is_w3c_date(last) and first <= last
    return [("from", first), ("to", last)] if in_order else []


def dating(value: str) -> list[tuple[str, str]]:
    """The attributes of a date that the user gives: of one in W3C form, or of words that say one ("spring 1921").

    Its value is in the Gregorian calendar, whichever the words count in. None where the words say no date.
    """
    found = w3c_dating(value)
    said = None if found or LIKE_W3C.fullmatch(value) else parse_date(value)
    if said is None:
        return found
    attributes = [(name, one) for name, one in said.attributes().items() if name != "calendar"]
    return [*attributes, ("cert", said.cert.attribute)] if attributes else []
