"""Joins neighbours into spans ("March to August 2011") and lists ("28 July and 30 September 2021")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .expression import Doubt, Expression, Piece, Shape
from .patterns import FROM_BEFORE, JOINT
from .value import Relation, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .moment import Moment

LONGEST_JOINT = 24
MOST_LISTED = 12
FARTHEST_OR = 20
"""Years that are apart at most where one of them is meant."""
_LISTED_BEFORE = re.compile(r"[0-9],\s{1,2}$")
_YEARLIKE = frozenset({Unit.YEAR, Unit.DECADE, Unit.CENTURY, Unit.HUNDRED})


def join(text: str, expressions: Iterable[Expression]) -> Iterator[Expression]:
    """The expressions of a text with spans and lists joined; those that stand alone pass unchanged."""
    waiting: list[Expression] = []
    for following in expressions:
        if waiting:
            joint = joint_between(text, waiting[-1], following)
            if joint and len(waiting) == 1 and (span := as_span(text, waiting[0], following, joint)):
                waiting = [span]
                continue
            if joint == "or" and len(waiting) == 1 and (either := as_either(text, waiting[0], following)):
                waiting = [either]
                continue
            if (
                joint in ("and", "comma", "or")
                and may_list(waiting[-1], following)
                and len(waiting) < MOST_LISTED
            ):
                waiting.append(following)
                continue
            yield from as_list(text, waiting, goes_on=joint == "and" and following.moment.has_year)
        waiting = [following]
    yield from as_list(text, waiting)


def joint_between(text: str, first: Expression, second: Expression) -> str:
    """What joins two expressions: dash, slash, to, and, or, comma; empty where other words part them."""
    if not 0 < second.start - first.end <= LONGEST_JOINT:
        return ""
    match = JOINT.match(text, first.end, second.start)
    return (match.lastgroup or "") if match else ""


def as_span(text: str, first: Expression, second: Expression, joint: str) -> Expression | None:
    """The span from the first to the second, where the joint and their kinds make one."""
    if first.shape is not Shape.SINGLE or second.shape is not Shape.SINGLE:
        return None
    lead_in = FROM_BEFORE.search(text, max(0, first.start - 24), first.start)
    introduced = bool(lead_in) or bool(first.moment.part and joint == "to")
    between = lead_in is not None and bool(lead_in["between"])
    if not _joins_a_span(first.moment, second.moment, joint, between=between):
        return None
    is_told = lead_in is not None and joint == "to" and first.moment.unit in (Unit.DAY, Unit.MONTH)
    if not _are_ends(
        first.moment, second.moment, loosely=introduced and joint != "dash", reversed_too=is_told
    ):
        return None
    if first.doubt is Doubt.DAY and second.doubt is Doubt.DAY and not introduced:
        return None
    doubt = first.doubt if first.doubt == second.doubt and first.doubt is not Doubt.YEAR else Doubt.NONE
    if doubt is Doubt.MONTH and introduced:
        doubt = Doubt.NONE
    pieces = (first.pieces[0]._replace(end=first.end), second.pieces[0]._replace(start=second.start))
    return Expression(first.start, second.end, pieces, Shape.RANGE, doubt)


def as_either(text: str, first: Expression, second: Expression) -> Expression | None:
    """One of two years ("in 1945 or 1946"); None where they are the last of a longer list."""
    one, two = first.moment, second.moment
    are_years = one.unit is Unit.YEAR and two.unit is Unit.YEAR and first.doubt is second.doubt is Doubt.YEAR
    if not are_years or one.part or two.part or not 0 < (two.year or 0) - (one.year or 0) <= FARTHEST_OR:
        return None
    if _LISTED_BEFORE.search(text, max(0, first.start - 6), first.start):
        return None
    return Expression(first.start, second.end, (*first.pieces, *second.pieces), Shape.EITHER)


def _joins_a_span(one: Moment, two: Moment, joint: str, *, between: bool) -> bool:
    """Whether the words or the mark between two moments can mean "until"."""
    if joint == "and":
        return between
    if joint == "slash":
        if one.unit is Unit.DAY and two.unit is Unit.DAY:
            return one.month is not None and two.has_year
        return one.unit is Unit.MONTH and two.unit is Unit.MONTH and one.year is None
    return joint in ("to", "dash")


def _are_ends(one: Moment, two: Moment, *, loosely: bool, reversed_too: bool = False) -> bool:
    """Whether two moments can be the ends of one span: of one kind, and not in reverse unless the words say so."""
    if Relation.NONE not in (one.relation, two.relation):
        return False
    if not loosely and one.unit is not two.unit and not (one.unit in _YEARLIKE and two.unit in _YEARLIKE):
        return False
    if one.unit is Unit.DAY and one.month is None and two.month is not None:
        return False
    return reversed_too or not (one.has_year and two.has_year and one.limits()[0] > two.limits()[1])


def may_list(first: Expression, second: Expression) -> bool:
    """Whether the second can carry a year that the first lacks."""
    one, two = first.moment, second.moment
    if first.shape in (Shape.RANGE, Shape.EITHER) or second.shape in (Shape.RANGE, Shape.EITHER):
        return False
    if one.year is not None or one.relation or two.relation or one.unit is not two.unit or two.part:
        return False
    return one.unit is Unit.MONTH or (
        one.unit is Unit.DAY and one.month is not None and two.month is not None and not two.weekday
    )


def as_list(text: str, waiting: list[Expression], *, goes_on: bool = False) -> list[Expression]:
    """One list, where the last expression has a year that the others share; else each by itself.

    Args:
        text: the text.
        waiting: expressions that only "and", "or" and commas part.
        goes_on: whether "and" and a date of another year follow, so that days with commas are a list, too.
    """
    last = waiting[-1] if waiting else None
    if len(waiting) < 2 or last is None:
        return waiting
    months = all(one.moment.unit is Unit.MONTH for one in waiting)
    shared = last.moment.year is not None
    if not shared and not (months and joint_between(text, waiting[-2], last) in ("and", "or")):
        return waiting
    if not months and not goes_on and joint_between(text, waiting[-2], last) == "comma":
        return waiting
    shape = Shape.EITHER if joint_between(text, waiting[-2], last) == "or" else Shape.LIST
    pieces: tuple[Piece, ...] = tuple(piece for one in waiting for piece in one.pieces)
    doubt = Doubt.NONE if shared else Doubt.MONTH
    return [Expression(waiting[0].start, last.end, pieces, shape, doubt)]
