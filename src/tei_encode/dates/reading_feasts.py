"""Readings of days that are told by a feast, in the French Republican calendar, or as telegraphists wrote them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tei_encode.model import Cert

from . import patterns
from .calendars import COMPLEMENTARY_DAYS, LAST_JULIAN_EASTER, REPUBLICAN, easter, republican
from .expression import Doubt, Expression, Piece, Shape
from .moment import Moment
from .numbers_in_words import number_of, roman_number
from .reading import year_parts
from .tables_reader import load_tables
from .value import Unit

if TYPE_CHECKING:
    import re
    from datetime import date

_TABLES = load_tables()
_NAMES_OF_DAYS = ("day", "eve", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday")
FIRST_GREGORIAN = 1582


def read_feast(text: str, at: int) -> Expression | None:
    """Read "Christmas Day 1954", "Easter Monday, 1916", "Michaelmas 1642"; a fixed feast without a year in doubt."""
    match = patterns.FEAST.match(text, at)
    if not match:
        return None
    name = " ".join(match["feast"].casefold().replace("’", "'").split())
    name = next((f"st. {name[len(saint) :]}" for saint in ("st ", "saint ") if name.startswith(saint)), name)
    moment = year_parts(match, Unit.DAY)
    if name in _TABLES.words["feast_seasons"]:
        moment = moment.with_(cert=Cert.MEDIUM)
    if name in _TABLES.movable_feasts:
        return _movable(match, moment, _TABLES.movable_feasts[name])
    month, day = _TABLES.feasts[name]
    if match["tail"]:
        return Expression.single(at, match.end(), moment.with_(month=month, day=day))
    if not name.endswith(_NAMES_OF_DAYS):
        return None
    return Expression.single(at, match.end(), moment.with_(month=month, day=day), Doubt.FEAST)


def _movable(match: re.Match[str], moment: Moment, days: int) -> Expression | None:
    """A feast that moves with Easter, where its year is written in full."""
    if not moment.has_year or moment.year is None or not 1 <= moment.year <= 9999:
        return None
    found = easter(moment.year) + timedelta(days=days)
    is_sure = not FIRST_GREGORIAN <= moment.year <= LAST_JULIAN_EASTER and moment.cert is Cert.HIGH
    cert = Cert.HIGH if is_sure else Cert.MEDIUM
    return Expression.single(
        match.start(), match.end(), moment.with_(month=found.month, day=found.day, cert=cert)
    )


def read_republican(text: str, at: int) -> Expression | None:
    """Read "18 Brumaire an VIII", "the 5th of Brumaire, Year VIII"; a whole month as its first to its last day."""
    match = patterns.REPUBLICAN.match(text, at)
    if not match:
        return None
    month = _TABLES.republican[" ".join(match["month"].casefold().split())]
    year = int(match["year"]) if match["year"].isdecimal() else roman_number(match["year"])
    written = match["days"] or match["day"]
    if written:
        found = republican(year, month, number_of(written))
        return Expression.single(at, match.end(), _moment(found)) if found else None
    first = republican(year, month, 1)
    if first is None or month == COMPLEMENTARY_DAYS:
        return None
    last = first + timedelta(days=29)
    pieces = (Piece(at, match.end(), _moment(first)), Piece(at, match.end(), _moment(last)))
    return Expression(at, match.end(), pieces, Shape.RANGE)


def _moment(found: date) -> Moment:
    return Moment(Unit.DAY, found.year, found.month, found.day, calendar=REPUBLICAN)


def read_date_time_group(text: str, at: int) -> Expression | None:
    """Read "261500Z Mar 54": the 26th at 15 hours, as military telegrams are dated."""
    match = patterns.DATE_TIME_GROUP.match(text, at)
    if not match:
        return None
    month = _TABLES.months[match["month"].casefold().rstrip(".")]
    moment = year_parts(match, Unit.DAY, month).with_(day=int(match["days"]))
    return Expression.single(at, match.end(), moment)
