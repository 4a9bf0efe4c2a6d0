"""Fills the gaps of a date from the dates around it; what cannot be filled keeps its gap."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Cert

from .old_style import OldStyle, in_old_style, weekday_fits
from .value import Relation, Unit, month_length

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .moment import Moment

_DEGREES = (Cert.LOW, Cert.MEDIUM, Cert.HIGH)
YEARS_FROM_NEAREST = {Relation.SAME_YEAR: 0, Relation.NEXT_YEAR: 1, Relation.YEAR_BEFORE: -1}
USUAL_CENTURY = 1900
HALF_A_YEAR = 183
TEN_MONTHS = 300
HALF_OF_YEAR = 6
"""Days, and the month that ends the first half."""
MONTH_ENDED = 20
"""Days by which a bare day must be before the day told last to be one of the next month ("28 March … on the 2d")."""


class DayOrder(StrEnum):
    """Which comes first in the numeric dates of a document."""

    UNKNOWN = ""
    DAY = "day"
    MONTH = "month"


class Anchor(NamedTuple):
    """A date with a year that others are completed from.

    Attributes:
        year: its year.
        month: its month, if it has one.
        day: its day, if it has one.
        is_of_name: whether the year is known from the name of a law or treaty only, which may be much older.
        months: first and last month of what goes on into the next year ("winter of 1836–7", "1731/2"), counted from
            January of `year`.
    """

    year: int
    month: int | None = None
    day: int | None = None
    is_of_name: bool = False
    months: tuple[int, int] = (0, 0)


class Context(NamedTuple):
    """What is known at a place of a text.

    Attributes:
        near: the nearest date with a year before it.
        own: the date the letter or document bears itself.
        usual: the year that most dates of the document are in, where there is one.
        order: how the document writes numeric dates.
        old_style: what the document shows of the Julian calendar.
        head: the year that stands above this place, in a diary, a case book or annals.
        latest: the latest day or month told so far in the section.
        is_told_anew: whether a sentence has ended since the date told last.
        has_two_months: whether a day without a month may be of the letter's month as well as of the one told last.
        entry: the day that begins the last entry of a diary without a year above it.
        told_from: the date before a mere year that the text looks back to from there ("It had been founded in 1660").
    """

    near: Anchor | None = None
    own: Anchor | None = None
    usual: Anchor | None = None
    order: DayOrder = DayOrder.UNKNOWN
    old_style: OldStyle = OldStyle()
    head: Anchor | None = None
    latest: Anchor | None = None
    is_told_anew: bool = False
    has_two_months: bool = False
    entry: Anchor | None = None
    told_from: Anchor | None = None


def least(certs: Iterable[Cert]) -> Cert:
    """The lowest of several degrees of certainty; high for none."""
    return min(certs, key=_DEGREES.index, default=Cert.HIGH)


def completed(moment: Moment, context: Context) -> Moment:
    """The moment with year and month filled where the context has them, and its certainty lowered if so."""
    return in_old_style(_filled(moment, context), context.old_style)


def _filled(moment: Moment, context: Context) -> Moment:
    if moment.either != (0, 0):
        moment = _in_order(moment, context.order)
    if moment.short_year:
        moment = _with_century(moment, context.near or context.own)
    if moment.relation:
        return _related(moment, context)
    if moment.year is not None:
        return moment
    if moment.unit is Unit.DAY and moment.month is None:
        return _with_month(moment, context)
    return _with_year(moment, context)


def _in_order(moment: Moment, order: DayOrder) -> Moment:
    if order is DayOrder.UNKNOWN:
        return moment
    first, second = moment.either
    day, month = (first, second) if order is DayOrder.DAY else (second, first)
    return moment.with_(day=day, month=month, either=(0, 0), cert=least((moment.cert, Cert.MEDIUM)))


def _with_century(moment: Moment, anchor: Anchor | None) -> Moment:
    """Two figures of a year in the century that brings them nearest to the anchor."""
    figures = moment.year or 0
    if anchor is None:
        return moment.with_(year=USUAL_CENTURY + figures, short_year=False, cert=Cert.LOW)
    century = anchor.year - anchor.year % 100
    years = [century + shift + figures for shift in (-100, 0, 100)]
    year = min(years, key=lambda candidate: abs(candidate - anchor.year - 0.5))
    return moment.with_(year=year, short_year=False, cert=least((moment.cert, Cert.MEDIUM)))


def _related(moment: Moment, context: Context) -> Moment:
    """A date written "inst.", "ult.", "last" … seen from its letter's date, else from the nearest."""
    anchor = context.own or context.near
    relation = moment.relation
    moment = moment.with_(relation=Relation.NONE)
    if relation in YEARS_FROM_NEAREST:
        anchor = context.near or context.own
        shift = YEARS_FROM_NEAREST[relation]
        return moment.with_(year=anchor.year + shift, cert=_lower(moment)) if anchor else moment
    if anchor is None:
        return moment
    lower = _lower(moment)
    if relation in (Relation.INSTANT, Relation.ULTIMO, Relation.PROXIMO):
        if anchor.month is None:
            return moment.with_(year=anchor.year if moment.month else None, cert=Cert.LOW)
        shift = {Relation.INSTANT: 0, Relation.ULTIMO: -1, Relation.PROXIMO: 1}[relation]
        years, month = divmod(anchor.month - 1 + shift, 12)
        if moment.month and relation is Relation.INSTANT:
            return _nearest_year(moment, anchor).with_(cert=lower)
        return moment.with_(year=anchor.year + years, month=moment.month or month + 1, cert=lower)
    wanted = (_month_in_year(moment), moment.day or 0)
    here = (anchor.month or 0, anchor.day or (0 if relation is Relation.NEXT else 32))
    if moment.unit is Unit.DAY and moment.month is None:
        return moment
    if anchor.month is None:
        return moment.with_(year=anchor.year, cert=Cert.LOW)
    if relation is Relation.LAST:
        return moment.with_(year=anchor.year - (wanted[0] >= here[0] and wanted >= here), cert=lower)
    return moment.with_(year=anchor.year + (wanted <= here), cert=lower)


def _lower(moment: Moment) -> Cert:
    return least((moment.cert, Cert.MEDIUM))


def _month_in_year(moment: Moment) -> int:
    return moment.month or moment.months[0] or 1


def _with_month(moment: Moment, context: Context) -> Moment:
    """A bare day of the month in the month of the nearest date, or of the letter."""
    anchor = next((one for one in (context.near, context.own) if one and one.month), None)
    if anchor is None or anchor.month is None:
        return moment
    found = moment.with_(year=anchor.year, month=anchor.month, cert=_lower(moment))
    if moment.weekday and not weekday_fits(found, context.old_style):
        months = [divmod(anchor.year * 12 + anchor.month - 1 + shift, 12) for shift in (1, -1)]
        others = [moment.with_(year=year, month=month + 1, cert=_lower(moment)) for year, month in months]
        return next((other for other in others if weekday_fits(other, context.old_style)), found)
    is_told_on = anchor == context.near and context.near != context.own
    if is_told_on and anchor.day and moment.day and anchor.day - moment.day >= MONTH_ENDED:
        year, month = divmod(anchor.year * 12 + anchor.month, 12)
        return moment.with_(year=year, month=month + 1, cert=Cert.LOW)
    return found


def _with_year(moment: Moment, context: Context) -> Moment:
    near, own = context.near, context.own
    if near and near.is_of_name and (own or context.usual):
        near = None
    anchor = near or own
    if anchor is None and context.usual and moment.unit in (Unit.DAY, Unit.MONTH, Unit.MONTHS):
        return moment.with_(year=context.usual.year, cert=Cert.LOW)
    if anchor is None or moment.unit not in (Unit.DAY, Unit.MONTH, Unit.MONTHS):
        return moment
    if anchor.is_of_name:
        return moment.with_(year=anchor.year, cert=Cert.LOW)
    if moment.weekday and moment.unit is Unit.DAY:
        years = [anchor.year, anchor.year - 1, anchor.year + 1]
        fitting = (moment.with_(year=year) for year in years)
        agreeing = next((one for one in fitting if weekday_fits(one, context.old_style)), None)
        if agreeing:
            return agreeing.with_(cert=_lower(moment))
    if own and anchor.month:
        return _nearest_year(moment, anchor)
    return moment.with_(year=_year_within(anchor, _month_in_year(moment)), cert=_lower(moment))


def _year_within(anchor: Anchor, month: int) -> int:
    """The year a month has beside a year, or a double year or winter: its second half begins the next year."""
    first, last = anchor.months
    is_here, is_next = first <= month <= last, first <= month + 12 <= last
    return anchor.year + (is_next and (not is_here or month <= HALF_OF_YEAR))


def _nearest_year(moment: Moment, anchor: Anchor) -> Moment:
    """The year that brings day and month near the anchor; texts speak of the past more than of the future."""
    if anchor.month is None:
        return moment.with_(year=anchor.year, cert=_lower(moment))
    month = _month_in_year(moment)
    here = date(2000, anchor.month, min(anchor.day or 15, month_length(2000, anchor.month)))
    there = date(2000, month, min(moment.day or 15, month_length(2000, month)))
    apart = (there - here).days
    shift = -1 if apart > HALF_A_YEAR else 1 if apart < -TEN_MONTHS else 0
    return moment.with_(year=anchor.year + shift, cert=_lower(moment))
