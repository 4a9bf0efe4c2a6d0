"""Dates in a text with their values: the public entrance of the package."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tei_encode.model import Cert, Span

from .anchors import context_behind, entry_anchor, entry_behind, moved_anchor, strays
from .completion import MONTH_ENDED, Anchor, Context, DayOrder, least
from .expression import Doubt, Expression, Piece, Shape
from .looking_back import (
    Endings,
    at_place,
    completed_at,
    is_postscript,
    is_told_ahead,
    later,
)
from .old_style import OldStyle, is_new_style
from .patterns import ABOUT_WORDS, NUMERIC, W
from .problems import Problem, problems_of
from .scan import scan
from .sharing import sharing
from .value import DateValue, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .moment import Moment

_LEAD_IN = re.compile(
    rf"(?i:(?P<word>on(?!{W}or{W}(?:before|after))|in|by|since|until|till|from|of|during|the|this|dated|between"
    rf"|{'|'.join(ABOUT_WORDS)}|before|after|not{W}before|not{W}after|not?{W}later{W}than|not?{W}earlier{W}than"
    rf"|prior{W}to|up{W}to|on{W}or{W}before|on{W}or{W}after|year|am|den|dem|im|vom|le|du|il|el|op)(?:{W}|$))"
)
_MODIFIER = re.compile(
    rf"{W}(?!(?:and|or|at|but|he|she|it|we|they|you|the|a|an|in|to|for|when|that|which|who|was|were|is"
    rf"|has|had|from|by|on|of|with|as|after|"
    rf"before|until|about|this|his|her|their|there|then|through|did|where|while|under|over|between"
    rf"|because|only|did|not|would)\b)[a-z]"
)


_SIDES = {
    "before": "notAfter", "by": "notAfter", "not after": "notAfter", "no later than": "notAfter",
    "not later than": "notAfter", "prior to": "notAfter", "on or before": "notAfter",
    "after": "notBefore", "not before": "notBefore", "no earlier than": "notBefore",
    "not earlier than": "notBefore", "on or after": "notBefore",
    "since": "from", "from": "from", "until": "to", "till": "to", "up to": "to",
}  # fmt: skip
"""The limit that a word before a date makes of it."""
FARTHEST_DAY = 14
"""Days from the one told last to the next of a journal, at most."""

FARTHEST_OF_DOTTED = 2
"""Years from a date near it to "2.11.16", at most, where nothing else shows that to be a date."""


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a text.

    Attributes:
        span: its code points, end exclusive.
        value: its normalised value; None for a list, whose parts have values, and where nothing is known.
        parts: the dates of a list, in order; empty otherwise.
        problems: what an editor should look at.
    """

    span: Span
    value: DateValue | None
    parts: tuple[FoundDate, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def cert(self) -> Cert:
        """How sure value and reading are; for a list the least of its parts."""
        if self.value is not None:
            return self.value.cert
        return least(part.cert for part in self.parts)

    def moved(self, offset: int) -> FoundDate:
        """The same date in a text that begins `offset` code points earlier."""
        return replace(
            self, span=self.span.moved(offset), parts=tuple(part.moved(offset) for part in self.parts)
        )


def parse_date(text: str, *, context: Context | None = None) -> DateValue | None:
    """The value of a text that is one date and nothing else but articles and prepositions around it.

    Args:
        text: an expression such as "5th of March, 1953".
        context: dates around it, to complete it from.

    Returns:
        The value after W3C and chapter ND of the Guidelines, or None where the text is no single date
        (a list has no single value either). Words such as "before", "since" or "about" before it count.
    """
    start, end = Span(0, len(text)).trimmed(text)
    leads: list[str] = []
    while lead := _LEAD_IN.match(text, start, end):
        leads.append(" ".join(lead["word"].casefold().split()))
        start = lead.end()
    while end > start and text[end - 1] in ".,;:)]? \n\t":
        leads += ["about"] if text[end - 1] == "?" else []
        end -= 1
    while start < end and text[start] in "([? ":
        start += 1
    expressions = scan(text)
    spans = {one.start for one in expressions if one.shape is Shape.RANGE}
    for found in complete_all(text, expressions, context or Context())[0]:
        inside = text[found.span.start : found.span.end].rstrip(".,;: ")
        if found.span.start == start and found.span.start + len(inside) >= end:
            return limited(found.value, leads, is_span=start in spans) if found.value else None
    return None


def limited(value: DateValue, leads: Sequence[str], *, is_span: bool = False) -> DateValue:
    """A value as the words before it limit it: "before 1954" is `notAfter`, "since 1954" is `from`.

    Args:
        value: the value of the date alone.
        leads: the words, in lower case.
        is_span: whether first and last are written, as in "from 1914 to 1918": both are kept.
    """
    first, last = value.limits
    if any(word in ABOUT_WORDS for word in leads):
        value = replace(value, cert=Cert.LOW)
    for word in leads:
        side = _SIDES.get(word, "")
        if side == "from" and is_span:
            return value
        if side:
            return DateValue(
                from_=first if side == "from" else "",
                to=last if side == "to" else "",
                not_before=(last if value.from_ else first) if side == "notBefore" else "",
                not_after=(first if value.from_ else last) if side == "notAfter" else "",
                cert=value.cert,
                calendar=value.calendar,
            )
    return value


def find_dates(text: str, *, context: Context | None = None, bibliographic: bool = False) -> list[FoundDate]:
    """All dates of a text, in order and without overlap.

    Args:
        text: any text; gaps are filled from dates before them in it.
        context: what is known where the text begins.
        bibliographic: whether the text is one entry of a bibliography, whose own date completes the others.

    Returns:
        The dates; spans are in code points. Never raises.
    """
    return complete_all(text, scan(text), context or Context(), bibliographic=bibliographic)[0]


def complete_all(
    text: str,
    expressions: list[Expression],
    context: Context,
    *,
    bibliographic: bool = False,
    heads: bool = True,
) -> tuple[list[FoundDate], Context]:
    """Values for expressions in the order of the text, each completed from those before it.

    Args:
        text: the text.
        expressions: those found in it.
        context: what is known where the text begins.
        bibliographic: whether the text is one entry of a bibliography.
        heads: whether a year may stand above what follows in the text.

    Returns:
        The dates, and the context after the last of them.
    """
    if context.order is DayOrder.UNKNOWN:
        context = context._replace(order=day_order((text, expressions)))
    anchors = [anchor_of(text, expression) for expression in expressions]
    if context.own and is_postscript(text):
        context = context._replace(near=None, head=None)
    found: list[FoundDate] = []
    endings = Endings(text)
    for index, expression in enumerate(expressions):
        endings.pass_by(expression)
        if bibliographic:
            here = context._replace(near=entry_anchor(expressions, anchors, index))
        else:
            here = at_place(context, text, expression, endings)
        if here.old_style.is_shown and is_new_style(text, expression.start, expression.end):
            here = here._replace(old_style=OldStyle(until=here.old_style.until))
        is_ahead = expression.moment.year is None and is_told_ahead(text, expression.start)
        date, moments = _completed_date(expression, here, is_ahead=is_ahead)
        if date is None:
            continue
        found.append(date)
        before, anchor = context.near, anchors[index]
        if anchor and not strays(anchor, context, is_contradicted=Problem.WEEKDAY in date.problems):
            context = context_behind(context, text, expression, anchor, heads=heads)
        elif not expression.moment.has_year and not date.problems and not bibliographic:
            moved = moved_anchor(moments[-1], here.near)
            entry = entry_behind(context, text, expression, moved)
            told_from = context.told_from if here.near is context.near else None
            context = context._replace(near=moved, entry=entry, told_from=told_from)
        if context.near is not before:
            endings.forget()
            context = context._replace(latest=later(context.latest, context.near))
    return found, context


def anchor_of(text: str, expression: Expression) -> Anchor | None:
    """The date others are completed from, where this one has a year of its own that is not part of a name."""
    moment = expression.moment
    if (
        expression.doubt is Doubt.HOUR
        or not moment.has_year
        or moment.year is None
        or moment.either != (0, 0)
        or not 1 <= moment.year <= 9999
    ):
        return None
    if moment.unit in (Unit.DAY, Unit.MONTH):
        return Anchor(moment.year, moment.month, moment.day)
    if moment.unit in (Unit.MONTHS, Unit.FISCAL):
        return Anchor(moment.year, months=moment.months)
    if (
        moment.unit is Unit.YEAR
        and expression.shape is Shape.SINGLE
        and not _MODIFIER.match(text, expression.end)
    ):
        return Anchor(moment.year)
    return None


def _completed_date(
    expression: Expression, context: Context, *, is_ahead: bool
) -> tuple[FoundDate | None, list[Moment]]:
    """The date an expression is in its context, and its moments; None for a bare day that no month is known for."""
    pieces = sharing(expression)
    moments = [completed_at(piece.moment, context, is_ahead=is_ahead) for piece in pieces]
    if expression.doubt and _stays_in_doubt(expression, moments, context):
        return None, moments
    date = _found_date(expression, pieces, moments, context.old_style)
    return replace(date, problems=(*date.problems, *[Problem.MONTH] * context.has_two_months)), moments


def _found_date(
    expression: Expression, pieces: Sequence[Piece], moments: list[Moment], style: OldStyle
) -> FoundDate:
    """The date of completed moments; the year of the last one is set forward where a span goes over the new year."""
    span = Span(expression.start, expression.end)
    if expression.shape is Shape.SINGLE:
        return FoundDate(span, value_of(moments[0]), (), problems_of(moments[0], style))
    problems = tuple(dict.fromkeys(problem for moment in moments for problem in problems_of(moment, style)))
    if expression.shape is Shape.LIST:
        parts = tuple(
            FoundDate(
                Span(piece.start, piece.end), _value_in_list(piece, moment), (), problems_of(moment, style)
            )
            for piece, moment in zip(pieces, moments, strict=True)
        )
        return FoundDate(span, None, parts, problems)
    if _is_after(moments[0], moments[-1]) and pieces[-1].moment.year is None and moments[-1].year is not None:
        moments[-1] = moments[-1].with_(year=moments[-1].year + 1)
    first, last = moments[0].limits()[0], moments[-1].limits()[1]
    cert = least(Cert.LOW if moment.either != (0, 0) else moment.cert for moment in moments)
    if _is_after(moments[0], moments[-1]):
        return FoundDate(span, DateValue(cert=Cert.LOW), (), (*problems, Problem.ORDER))
    if expression.shape is Shape.EITHER:
        return FoundDate(span, DateValue(not_before=first, not_after=last, cert=cert), (), problems)
    calendar = moments[0].pointer
    return FoundDate(span, DateValue(from_=first, to=last, cert=cert, calendar=calendar), (), problems)


def _value_in_list(piece: Piece, moment: Moment) -> DateValue:
    """The value of one day of a list, or of several with a dash between the first and the last."""
    if piece.until is None or moment.is_impossible:
        return value_of(moment)
    last = moment.with_(day=piece.until.day)
    if last.is_impossible:
        return value_of(last)
    return DateValue(from_=moment.limits()[0], to=last.limits()[1], cert=moment.cert, calendar=moment.pointer)


def _stays_in_doubt(expression: Expression, moments: Sequence[Moment], context: Context) -> bool:
    """Whether what stands near does not complete an expression that is a date only if it does."""
    doubt = expression.doubt
    if doubt is Doubt.NEXT_DAY and not _is_next_day(expression, context.near):
        return True
    if doubt in (Doubt.DAY, Doubt.NEXT_DAY):
        return any(moment.month is None for moment in moments)
    if doubt is Doubt.SEASON:
        return any(moment.year is None for moment in moments)
    if doubt is Doubt.DOTTED:
        return not any(_are_near(moments, anchor) for anchor in (context.near, context.own) if anchor)
    return doubt is Doubt.FEAST and context.own is None


def _are_near(moments: Sequence[Moment], anchor: Anchor) -> bool:
    return all(abs((moment.year or 0) - anchor.year) <= FARTHEST_OF_DOTTED for moment in moments)


def _is_next_day(expression: Expression, near: Anchor | None) -> bool:
    """Whether a bare day goes on from the day told last."""
    if near is None or near.day is None:
        return False
    days = (expression.moment.day or 0) - near.day
    return 0 < days <= FARTHEST_DAY or days <= -MONTH_ENDED


def value_of(moment: Moment) -> DateValue:
    """A moment's value; a day its month does not have is left out, and the rest is not sure."""
    value = moment.value()
    return replace(value, cert=Cert.LOW) if moment.is_impossible else value


def _is_after(first: Moment, last: Moment) -> bool:
    start, end = first.limits()[0], last.limits()[1]
    if start.startswith("-") or end.startswith("-"):
        return False
    length = min(len(start), len(end))
    return start[:length] > end[:length]


def day_order(*stretches: tuple[str, Sequence[Expression]]) -> DayOrder:
    """How texts write numeric dates: by those that leave no choice, else by the dates in words.

    Args:
        stretches: each text with the expressions found in it.
    """
    if not any(
        piece.moment.either != (0, 0) for _, found in stretches for one in found for piece in one.pieces
    ):
        return DayOrder.UNKNOWN
    votes = {DayOrder.DAY: 0, DayOrder.MONTH: 0}
    for text, found in stretches:
        for one in found:
            _vote(votes, text, one)
    if votes[DayOrder.DAY] == votes[DayOrder.MONTH]:
        return DayOrder.UNKNOWN
    return max(votes, key=lambda order: votes[order])


def _vote(votes: dict[DayOrder, int], text: str, one: Expression) -> None:
    """Count what one expression says of the order of day and month."""
    moment = one.moment
    match = NUMERIC.match(text, one.start) if text[one.start].isdecimal() else None
    if match and match["a"] and match["b"].isdecimal() and match["sep"]:
        votes[DayOrder.DAY] += 100 * (12 < int(match["a"]) < 32 and int(match["b"]) < 13)
        votes[DayOrder.MONTH] += 100 * (12 < int(match["b"]) < 32 and int(match["a"]) < 13)
    if moment.unit is Unit.DAY and moment.month and moment.either == (0, 0) and one.shape is Shape.SINGLE:
        votes[DayOrder.DAY if text[one.start].isdecimal() else DayOrder.MONTH] += 1
