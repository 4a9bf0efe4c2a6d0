"""Joins the two dates of one day, in the Julian and in the Gregorian calendar: "29 January / 10 February 1905"."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from tei_encode.model import Cert

from .calendars import gregorian
from .expression import Expression, Shape
from .patterns import O, W
from .value import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .moment import Moment

LAST_YEAR = 9998
DAYS_APART = range(10, 14)
"""By how many days the calendars differ from 1582 to 2100."""
_OPENS = re.compile(rf"{O}(?:/{O}|\()")
_CLOSES = re.compile(rf"{O}\)")
_YEAR_BEHIND = re.compile(rf"{O}\),?{W}$")


def join_pairs(text: str, expressions: Iterable[Expression]) -> Iterator[Expression]:
    """The expressions of a text, two days that are one made one expression with the value of the second.

    The year may stand with the second day, or behind a bracket around it ("25 October (7 November), 1917").
    """
    waiting: list[Expression] = []
    for following in expressions:
        waiting.append(following)
        while waiting and not _may_go_on(text, waiting):
            pair = _pair(text, waiting)
            if pair:
                yield pair
                waiting = waiting[3 if pair.end == waiting[-1].end and len(waiting) > 2 else 2 :]
            else:
                yield waiting.pop(0)
    while waiting:
        pair = _pair(text, waiting)
        yield pair or waiting[0]
        waiting = waiting[(3 if len(waiting) > 2 else 2) if pair else 1 :]


def _may_go_on(text: str, waiting: list[Expression]) -> bool:
    """Whether the expressions read so far may be the beginning of a pair."""
    first = waiting[0]
    if not _is_day(first):
        return False
    if first.moment.has_year:
        return len(waiting) == 1 and text[first.end : first.end + 1] == "/"
    if len(waiting) == 1:
        return _OPENS.match(text, first.end) is not None
    second = waiting[1]
    opens = _OPENS.fullmatch(text, first.end, second.start)
    return len(waiting) == 2 and bool(opens) and _is_day(second) and not second.moment.has_year


def _pair(text: str, waiting: list[Expression]) -> Expression | None:
    """The pair that expressions begin with, where both days are one in the two calendars."""
    if len(waiting) < 2 or not (_is_day(waiting[0]) and _is_day(waiting[1])):
        return None
    first, second = waiting[0], waiting[1]
    opens = _OPENS.fullmatch(text, first.end, second.start)
    if not opens:
        return None
    moment, end = second.moment, second.end
    closes = _CLOSES.match(text, end)
    if opens[0].endswith("(") and not closes:
        return None
    if closes and moment.has_year:
        end = closes.end()
    if not moment.has_year and len(waiting) > 2:
        year = waiting[2]
        is_behind = year.shape is Shape.SINGLE and year.moment.unit is Unit.YEAR
        if is_behind and _YEAR_BEHIND.fullmatch(text, end, year.start):
            moment, end = moment.with_(year=year.moment.year), year.end
    if not moment.has_year:
        return None
    one = _in_new_style(first, second, moment, opens[0])
    return Expression.single(first.start, end, one) if one else None


def _in_new_style(first: Expression, second: Expression, moment: Moment, opens: str) -> Moment | None:
    """The day of a pair in the Gregorian calendar; None where the two are not one day.

    Args:
        first: the first of them.
        second: the second.
        moment: the second with the year of both.
        opens: what stands between them; in brackets the Julian day may be the second ("3 March (19 February) 1878").
    """
    year, one = moment.year or 0, first.moment
    if _is_one_day(first, year, moment.month, moment.day):
        return moment
    if opens.endswith("(") and not one.has_year and _is_one_day(second, year, one.month, one.day):
        return one.with_(year=year)
    return moment.with_(cert=Cert.LOW) if opens == "/" and _is_nearly_one_day(first, moment) else None


def _is_day(one: Expression) -> bool:
    return one.shape is Shape.SINGLE and one.moment.unit is Unit.DAY and one.moment.month is not None


def _is_nearly_one_day(first: Expression, second: Moment) -> bool:
    """Whether two days are as far apart as the calendars ever were, so that one of them may be miscounted."""
    one = first.moment
    if None in (one.month, one.day, second.year, second.month, second.day) or one.is_impossible:
        return False
    year = one.year if one.year is not None else (second.year or 0) - ((one.month or 0) > (second.month or 0))
    if second.is_impossible or not (1 <= year <= LAST_YEAR and 1 <= (second.year or 0) <= LAST_YEAR):
        return False
    apart = date(second.year or 1, second.month or 1, second.day or 1) - date(
        year, one.month or 1, one.day or 1
    )
    return apart.days in DAYS_APART


def _is_one_day(first: Expression, year: int, month: int | None, day: int | None) -> bool:
    """Whether a day of the Julian calendar is a given one of the Gregorian."""
    one = first.moment
    if one.month is None or one.day is None or one.is_impossible:
        return False
    years = (one.year,) if one.year is not None else (year, year - 1)
    return any((year, month, day) == gregorian(before, one.month, one.day) for before in years)
