"""Readings of days whose months have numbers for names, as Friends wrote them: "12th of 3d month, 1754"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import Cert

from . import patterns
from .calendars import JULIAN
from .expression import Expression
from .numbers_in_words import number_of
from .reading import year_parts
from .value import Unit

if TYPE_CHECKING:
    from .moment import Moment

FIRST_FROM_JANUARY = 1752
"""The year from which on the first month is January; before, it is March."""
LAST_DAY_OF_OLD_YEAR = 24


def read_numbered_month(text: str, at: int) -> Expression | None:
    """Read "3rd mo. 12th, 1754", "the 5th of Eleventh Month 1760", "First Month, 1740/1".

    Until 1751 the months count from March, the year changes on 25 March, and the calendar is the Julian one. Where one
    year is written for a day between January and that day, the value takes January and February for months of the
    next year and March for one of the year written, and is not sure.
    """
    match = patterns.NUMBERED_MONTH.match(text, at) or patterns.DAY_OF_NUMBERED_MONTH.match(text, at)
    if not match:
        return None
    number = number_of(match["month"])
    day = number_of(match["day"]) if match["day"] else None
    moment = year_parts(match, Unit.DAY if day else Unit.MONTH)
    if not 1 <= number <= 12 or (day is not None and not 1 <= day <= 31) or moment.year is None:
        return None
    if moment.year >= FIRST_FROM_JANUARY:
        return Expression.single(at, match.end(), moment.with_(month=number, day=day))
    return Expression.single(at, match.end(), _old(moment, number, day, is_double=bool(match["double"])))


def _old(moment: Moment, number: int, day: int | None, *, is_double: bool) -> Moment:
    month = (number + 1) % 12 + 1
    is_next = month < 3 and not is_double
    is_open = month < 3 or (month == 3 and (day is None or day <= LAST_DAY_OF_OLD_YEAR))
    cert = Cert.HIGH if is_double or not is_open else Cert.LOW
    return moment.with_(year=(moment.year or 0) + is_next, month=month, day=day, calendar=JULIAN, cert=cert)
