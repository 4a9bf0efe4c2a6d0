"""What the dates of a span or list say for each other: the year and month behind the last, the century of the first."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from tei_encode.model import Cert

from .completion import YEARS_FROM_NEAREST, least
from .expression import Expression, Piece, Shape
from .reading import full_year
from .value import Relation, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .moment import Moment

_SOON = 3
"""Months from one date of a list to the next, over the new year, that are surely meant; twice as many are a guess."""


def sharing(expression: Expression) -> tuple[Piece, ...]:
    """The pieces of an expression with what one of them says for all: month and year of the last, century of the first.

    A span or list that goes over the new year begins in the year before the one that stands behind it.
    """
    pieces = expression.pieces
    if len(pieces) < 2:
        return pieces
    last = _last(pieces[0].moment, pieces[-1].moment)
    moments = _with_months([*(piece.moment for piece in pieces[:-1]), last])
    turn, cert = _new_year(expression.shape, moments)
    shared: list[Piece] = []
    for at, (piece, moment) in enumerate(zip(pieces[:-1], moments, strict=False)):
        if moment.year is None and not moment.relation and last.year is not None:
            changes = {"year": last.year - (at < turn), "short_year": last.short_year}
            moment = moment.with_(**changes, cert=least((moment.cert, cert)) if at < turn else moment.cert)  # noqa: PLW2901
        shared.append(piece._replace(moment=moment))
    return (*shared, pieces[-1]._replace(moment=last))


def _last(first: Moment, last: Moment) -> Moment:
    """The last moment with the year that the first one tells of it: "June 1862 to July of the same year"."""
    if not first.has_year or first.year is None:
        return last
    if last.short_year and last.year is not None:
        return last.with_(year=full_year(first.year, f"{last.year:02d}"), short_year=False)
    if last.year is not None:
        return last
    if last.relation in YEARS_FROM_NEAREST:
        return last.with_(year=first.year + YEARS_FROM_NEAREST[last.relation], relation=Relation.NONE)
    if last.relation:
        return last
    later = (last.month or 12, last.day or 31) < (first.month or 1, first.day or 1)
    return last.with_(year=first.year + later)


def _with_months(moments: Sequence[Moment]) -> list[Moment]:
    """The moments, days without a month in that of the next one that has it."""
    found: list[Moment] = []
    month: int | None = None
    for moment in reversed(moments):
        if moment.unit is Unit.DAY and moment.month is None:
            found.append(moment.with_(month=month))
        else:
            month = moment.month
            found.append(moment)
    return found[::-1]


def _new_year(shape: Shape, moments: Sequence[Moment]) -> tuple[int, Cert]:
    """How many of the moments are of the year before the last one's, and how sure that is.

    A list goes over the new year where all its dates are in order but for one step, which is a short one then:
    "December 29, December 31 and January 4"; "5 May and 3 April" are of one year.
    """
    if shape is Shape.RANGE:
        return int(_month_day(moments[0]) > _month_day(moments[-1])), Cert.HIGH
    pairs = list(itertools.pairwise(moments))
    steps = [at for at, (one, other) in enumerate(pairs, 1) if _month_day(one) > _month_day(other)]
    if len(steps) != 1 or any(one.unit not in (Unit.DAY, Unit.MONTH) or one.month is None for one in moments):
        return 0, Cert.HIGH
    before, behind = pairs[steps[0] - 1]
    months = ((behind.month or 1) - (before.month or 1)) % 12
    if not 0 < months <= 2 * _SOON:
        return 0, Cert.HIGH
    return steps[0], Cert.HIGH if months <= _SOON else Cert.MEDIUM


def _month_day(moment: Moment) -> tuple[int, int]:
    return moment.month or moment.months[0] or 1, moment.day or 0
