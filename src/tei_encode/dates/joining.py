"""Joins neighbouring expressions into spans ("March to August 2011") and lists ("28 July and 30 September 2021")."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from .expression import Doubt, Expression, Piece, Shape
from .patterns import FROM_BEFORE, JOINT
from .value import Relation, Unit

LONGEST_JOINT = 24
MOST_LISTED = 12
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
            if (
                joint in ("and", "comma", "or")
                and may_list(waiting[-1], following)
                and len(waiting) < MOST_LISTED
            ):
                waiting.append(following)
                continue
            yield from as_list(text, waiting)
        waiting = [following]
    yield from as_list(text, waiting)


def joint_between(text: str, first: Expression, second: Expression) -> str:
    """What joins two expressions: dash, slash, to, and, or, comma; empty where other words stand between them."""
    if not 0 < second.start - first.end <= LONGEST_JOINT:
        return ""
    match = JOINT.match(text, first.end, second.start)
    return (match.lastgroup or "") if match else ""


def as_span(text: str, first: Expression, second: Expression, joint: str) -> Expression | None:
    """The span from the first to the second, where the joint and their kinds make one."""
    if first.shape is not Shape.SINGLE or second.shape is not Shape.SINGLE:
        return None
    one, two = first.moment, second.moment
    introduced = bool(FROM_BEFORE.search(text, max(0, first.start - 24), first.start)) or bool(
        one.part and joint == "to"
    )
    if joint == "and":
        between = text[max(0, first.start - 20) : first.start].casefold().rstrip()
        if not (introduced and (between.endswith(("between", "between the", "between about")))):
            return None
    elif joint == "slash":
        if one.unit is not Unit.MONTH or two.unit is not Unit.MONTH or one.year is not None:
            return None
    elif joint not in ("to", "dash"):
        return None
    if Relation.NONE not in (one.relation, two.relation):
        return None
    alike = one.unit is two.unit or (one.unit in _YEARLIKE and two.unit in _YEARLIKE)
    if not alike and not (introduced and joint != "dash"):
        return None
    if one.unit is Unit.DAY and one.month is None and two.month is not None:
        return None
    if one.has_year and two.has_year and (one.limits()[0] > two.limits()[1]):
        return None
    if first.doubt is Doubt.DAY and second.doubt is Doubt.DAY and not introduced:
        return None
    doubt = first.doubt if first.doubt == second.doubt and first.doubt is not Doubt.YEAR else Doubt.NONE
    if doubt is Doubt.MONTH and introduced:
        doubt = Doubt.NONE
    pieces = (replace(first.pieces[0], end=first.end), replace(second.pieces[0], start=second.start))
    return Expression(first.start, second.end, pieces, Shape.RANGE, doubt)


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


def as_list(text: str, waiting: list[Expression]) -> list[Expression]:
    """One list, where the last expression has a year that the others share; else the expressions by themselves."""
    last = waiting[-1] if waiting else None
    if len(waiting) < 2 or last is None:
        return waiting
    months = all(one.moment.unit is Unit.MONTH for one in waiting)
    shared = last.moment.year is not None
    if not shared and not (months and joint_between(text, waiting[-2], last) == "and"):
        return waiting
    if not months and joint_between(text, waiting[-2], last) == "comma":
        return waiting
    shape = Shape.EITHER if joint_between(text, waiting[-2], last) == "or" else Shape.LIST
    pieces: tuple[Piece, ...] = tuple(piece for one in waiting for piece in one.pieces)
    doubt = Doubt.NONE if shared else Doubt.MONTH
    return [Expression(waiting[0].start, last.end, pieces, shape, doubt)]
