"""The Julian calendar where a text does not name it: weekdays that fit it, and days of a text that is in Old Style."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Cert

from .calendars import JULIAN, gregorian
from .patterns import O
from .value import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .expression import Expression
    from .moment import Moment

ENGLISH_CHANGE = (1752, 9, 14)
RUSSIAN_CHANGE = (1918, 2, 14)
"""The first days that were counted in the Gregorian calendar."""
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_NEW_STYLE = re.compile(rf"{O},?{O}[(\[]?(?:N\. ?S\.|NS\b|[Nn]ew[ -][Ss]tyle)")
_OTHER_DAY = re.compile(r"[0-9](?:st|nd|rd|d|th)?(?: ?[^\W\d_]+\.?)? ?[/(] ?[0-9]{1,2}(?![0-9]| ?/)[^0-9]")


class OldStyle(NamedTuple):
    """What a document shows of the Julian calendar.

    Attributes:
        is_shown: whether days or years of it are marked so ("1731/2", "O.S."), so that plain days are in it as well.
        has_weekdays: whether its weekdays are those of the Julian calendar only.
        until: the first day that was counted in the Gregorian calendar.
    """

    is_shown: bool = False
    has_weekdays: bool = False
    until: tuple[int, int, int] = ENGLISH_CHANGE


def old_style_of(texts: Iterable[tuple[str, Iterable[Expression]]]) -> OldStyle:
    """What the dates of a document show of the Julian calendar.

    Args:
        texts: each text with the expressions found in it.
    """
    is_shown, is_russian, fitting = False, False, 0
    for text, expressions in texts:
        for one in expressions:
            moment = one.moment
            year = moment.year if moment.has_year and moment.year is not None else 0
            is_marked = moment.calendar == JULIAN
            is_shown |= is_marked and 0 < year <= ENGLISH_CHANGE[0]
            is_late = ENGLISH_CHANGE[0] < year <= RUSSIAN_CHANGE[0]
            is_russian |= is_late and (is_marked or bool(_CYRILLIC.search(text, one.start, one.end)))
            if moment.weekday and year and not is_marked and _is_before(moment, ENGLISH_CHANGE):
                fitting += (moment.weekday == _julian_weekday(moment)) - (
                    moment.weekday == moment.weekday_of_value
                )
    return OldStyle(is_shown, is_shown or fitting > 0, RUSSIAN_CHANGE if is_russian else ENGLISH_CHANGE)


def weekday_fits(moment: Moment, style: OldStyle) -> bool:
    """Whether a full day is that day of the week in a calendar the document may be in; False for a day with gaps."""
    if not moment.weekday:
        return False
    before = _is_before(moment, style.until)
    is_julian = moment.calendar == JULIAN or (style.has_weekdays and _is_before(moment, ENGLISH_CHANGE))
    return (before and _julian_weekday(moment) == moment.weekday) or (
        not is_julian and moment.weekday_of_value == moment.weekday
    )


def is_contradicted(moment: Moment, style: OldStyle) -> bool:
    """Whether a full day was another day of the week, in each calendar it may be counted in."""
    is_known = (
        moment.weekday and moment.has_year and moment.calendar in ("", JULIAN) and moment.weekday_of_value
    )
    return bool(is_known) and not (
        weekday_fits(moment, style) or weekday_fits(moment, style._replace(has_weekdays=False))
    )


def in_old_style(moment: Moment, style: OldStyle) -> Moment:
    """A plain day before the change in the calendar of a document that shows Old Style, and less sure then."""
    if not style.is_shown or moment.calendar or moment.short_year or moment.either != (0, 0):
        return moment
    if moment.unit is not Unit.DAY or not _is_before(moment, ENGLISH_CHANGE):
        return moment
    cert = Cert.MEDIUM if moment.cert is Cert.HIGH else moment.cert
    return moment.with_(calendar=JULIAN, cert=cert)


def is_new_style(text: str, start: int, end: int) -> bool:
    """Whether a day is marked as one of the Gregorian calendar, or is told with the Julian one beside it."""
    if "N" in text[start:end] and re.search(r"N\. ?S\.|New Style", text[start:end]):
        return True
    if "/" in (text[start - 1 : start], text[end : end + 1]) or _NEW_STYLE.match(text, end):
        return True
    return _OTHER_DAY.search(text, start, end) is not None


def _is_before(moment: Moment, change: tuple[int, int, int]) -> bool:
    if moment.year is None or moment.month is None or moment.day is None or not 1 <= moment.year <= 9998:
        return False
    return (moment.year, moment.month, moment.day) < change


def _julian_weekday(moment: Moment) -> int:
    """The weekday of a full day counted in the Julian calendar, or 0."""
    if not moment.year or not moment.month or not moment.day or moment.is_impossible:
        return 0
    return date(*gregorian(moment.year, moment.month, moment.day)).isoweekday()
