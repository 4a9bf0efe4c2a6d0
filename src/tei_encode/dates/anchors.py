"""What a date leaves behind it to complete the next ones from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .completion import Anchor, Context
from .looking_back import begins_entry, begins_next_year, is_year_head, looks_back
from .surroundings import is_in_name_of_law, is_told_as_time

if TYPE_CHECKING:
    from .expression import Expression
    from .moment import Moment

_BEGINS_WITH_TIME = re.compile(
    r"\W*(?:in|on|by|during|since|from|about|after|before|until)\s(?:the\s)?", re.IGNORECASE
)


def context_behind(
    context: Context, text: str, expression: Expression, anchor: Anchor, *, heads: bool
) -> Context:
    """The context behind a date with a year of its own, which may stand above what follows."""
    if heads and (is_year_head(text, expression) or begins_next_year(context, text, expression)):
        return context._replace(near=anchor, head=anchor)
    if anchor.month or not context.own or is_told_as_time(text, expression.start):
        told_from = context.near if not anchor.month and looks_back(context, text, expression) else None
        entry = entry_behind(context, text, expression, anchor)
        near = _nearer(text, expression.start, anchor, context.near)
        return context._replace(near=near, entry=entry, told_from=told_from)
    return context


def entry_behind(context: Context, text: str, expression: Expression, anchor: Anchor | None) -> Anchor | None:
    """The day of the last entry behind a date; a paragraph that begins "In 1862" belongs to none."""
    if anchor is not None and anchor.day and begins_entry(text, expression.start):
        return anchor
    return None if _BEGINS_WITH_TIME.fullmatch(text, 0, expression.start) else context.entry


def _nearer(text: str, start: int, anchor: Anchor, near: Anchor | None) -> Anchor:
    """The anchor that holds behind a date: the year of a law's name tells no time where another date does."""
    if anchor.month or not is_in_name_of_law(text, start):
        return anchor
    is_known = near is not None and (not near.is_of_name or near.month is not None)
    return near if near is not None and is_known else anchor._replace(is_of_name=True)


def strays(anchor: Anchor, context: Context, *, is_contradicted: bool) -> bool:
    """Whether a date that its weekday contradicts leads to another year than those before it, so may be wrong."""
    known = context.near or context.own or context.usual
    return is_contradicted and known is not None and known.year != anchor.year


def moved_anchor(moment: Moment, near: Anchor | None) -> Anchor | None:
    """The anchor after a day or month that was completed: the text goes on from its month and year."""
    if moment.year is None or moment.month is None or moment.part or moment.is_impossible:
        return near
    return Anchor(moment.year, moment.month, moment.day, is_of_name=near is not None and near.is_of_name)


def entry_anchor(expressions: list[Expression], anchors: list[Anchor | None], index: int) -> Anchor | None:
    """The date of a bibliography entry that is nearest to one of its expressions."""
    place = expressions[index].start
    known = [
        (abs(one.start - place), anchor.year, anchor)
        for one, anchor in zip(expressions, anchors, strict=True)
        if anchor
    ]
    return min(known, key=lambda item: item[:2])[2] if known else None
