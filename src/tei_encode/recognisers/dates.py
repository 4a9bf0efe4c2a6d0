"""Dates in running text (Guidelines, chapter ND), completed from their paragraph, section and document."""

from __future__ import annotations

import re
from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING

from tei_encode.dates import Anchor, Context, FoundDate, Problem, complete_all, scan
from tei_encode.dates.annals import annal_years
from tei_encode.dates.completion import completed
from tei_encode.dates.expression import Expression, Shape
from tei_encode.dates.find import anchor_of, day_order
from tei_encode.dates.old_style import OldStyle, is_contradicted, old_style_of
from tei_encode.model import Annotation, Cert, Kind, Severity, SpanIndex

from .protocol import Recognised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tei_encode.model import Document, Finding, Span

LETTERHEADS = frozenset({Kind.DATELINE, Kind.OPENER, Kind.CLOSER})
HEADED = frozenset({Kind.HEAD, Kind.P})
"""Blocks in which a year may stand above what follows."""
LONGEST_LETTERHEAD = 120
CLOSING = " \n\r\t.,;:)]—–-*_"
SMALL_WORDS = frozenset(
    {"of", "the", "a", "and", "at", "near", "in", "on", "held", "meeting", "sitting", "session"}
)
FEWEST_OF_YEAR = 3
USUAL = 0.8
"""Dates of one year, and their share of all, from which on it is the year of a document."""
HEAD_BLOCKS = 8  # a line like a letterhead dates the document only near its beginning
MESSAGES = {
    Problem.WEEKDAY: (Severity.WARNING, "“{0}”: that day was another day of the week."),
    Problem.DAY: (Severity.WARNING, "“{0}”: that month has no such day, so only the month is encoded."),
    Problem.MONTH: (
        Severity.INFO,
        "“{0}” may be of the letter's own month as well as of the one told last, which it was taken for.",
    ),
    Problem.ORDER: (Severity.WARNING, "“{0}”: it ends before it begins, so it has no value."),
}
INCOMPLETE = "“{0}” has no year, and none is near to complete it from."


_NEXT_PART = re.compile(
    r"(?:[^\W\d_]{5,}|May|June|July|Mai|Juni|Juli|Juin|Mars|Mayo)[*_]{0,2}\.[*_]{0,2}\s+(?=\d{4}\Z)"
)
"""A month in full, with which the part of an entry ends, before a year; an abbreviation has a stop of its own."""


class Stretch:
    """A stretch of running text with the date expressions in it."""

    def __init__(self, block: Annotation, span: Span, text: str) -> None:
        self.block = block
        self.start = span.start
        self.text = span.text(text)
        self.expressions: list[Expression] = scan(self.text)
        if block.is_entry:
            self.expressions = [_within_part(self.text, one) for one in self.expressions]

    def letterhead_date(self, context: Context) -> Anchor | None:
        """The full date of a letterhead, or of a line that is written like one.

        Args:
            context: what completes a year of two figures.
        """
        if not self.expressions or (self.block.kind not in LETTERHEADS and not self._is_like_a_letterhead()):
            return None
        anchors = (anchor_of(self.text, with_century(one, context)) for one in self.expressions)
        return next((anchor for anchor in anchors if anchor and anchor.month), None)

    def first_anchor(self) -> Anchor | None:
        """The first date with a full year."""
        anchors = (anchor_of(self.text, one) for one in self.expressions)
        return next((anchor for anchor in anchors if anchor), None)

    def _is_like_a_letterhead(self) -> bool:
        """Whether a short block ends with its only date and says no more ("Lima, Peru, 9 May 1882.")."""
        date = self.expressions[-1]
        before, after = self.text[: date.start], self.text[date.end :]
        if len(self.text) > LONGEST_LETTERHEAD or after.strip(CLOSING) or date.moment.day is None:
            return False
        return all(
            word[0].isupper() or not word[0].isalpha() or word in SMALL_WORDS for word in before.split()
        )


class Dates:
    """Marks dates, with values where they can be known.

    Attributes:
        name: name of the layer.
        requires: layers it looks at.
    """

    name = "dates"
    requires: tuple[str, ...] = ("structure",)

    def recognise(self, document: Document) -> Recognised:
        """All dates of a document.

        A date without a year takes it from the nearest date before it in its section, else from the date the
        letter or the document bears, else the year nearly all dates of the document are in; a bibliography entry is
        completed from its own date only.
        """
        stretches = [Stretch(block, span, document.text) for block, span in document.stretches()]
        order = day_order(*((one.text, one.expressions) for one in stretches))
        divisions = SpanIndex(
            [one.span for one in document.layer("structure") if one.kind in (Kind.DIV, Kind.FLOATING_TEXT)]
        )
        first_year = next((one for stretch in stretches if (one := stretch.first_anchor())), None)
        century = Context(near=first_year, order=order)
        own_dates = letterhead_dates(stretches, divisions, century)
        if not own_dates:
            mark_annals(stretches)
        found: list[FoundDate] = []
        style = old_style_of((one.text, one.expressions) for one in stretches)
        whole = Context(order=order, usual=usual_year(stretches, style), old_style=style)
        context = whole
        previous: Stretch | None = None
        for stretch in stretches:
            own = own_dates.get(divisions.innermost(stretch.start)) or own_dates.get(-1)
            if previous is None or starts_section(previous, stretch, divisions):
                context = whole
            context = context._replace(own=own, near=still_near(context.near, own))
            entry = stretch.block.is_entry
            given = Context(order=order, old_style=style) if entry else context
            if stretch.block.kind in LETTERHEADS and stretch.letterhead_date(century):
                given = given._replace(head=None)
            dates, after = complete_all(
                stretch.text,
                stretch.expressions,
                given,
                bibliographic=entry,
                heads=stretch.block.kind in HEADED,
            )
            found += (date.moved(stretch.start) for date in dates)
            context = context if entry or stretch.block.kind is Kind.NOTE else after
            previous = stretch
        annotations = [annotation for date in found for annotation in annotations_of(date)]
        return Recognised(annotations, [finding for date in found for finding in findings_of(date, document)])


def _within_part(text: str, expression: Expression) -> Expression:
    """A date in an entry of a bibliography; the year alone where the month ends its title ("The Last May. 1929.")."""
    if expression.shape is not Shape.SINGLE or expression.moment.day is not None:
        return expression
    parted = _NEXT_PART.match(text, expression.start, expression.end)
    if parted is None:
        return expression
    year = expression.moment.with_(month=None)
    return Expression.single(parted.end(), expression.end, year)


def with_century(expression: Expression, context: Context) -> Expression:
    """An expression whose year of two figures is made a full one, where a full year is near; any other as it is."""
    moment = expression.moment
    if context.near is None or not moment.short_year or expression.shape is not Shape.SINGLE:
        return expression
    return Expression.single(expression.start, expression.end, completed(moment, context))


def mark_annals(stretches: list[Stretch]) -> None:
    """Adds the years that begin the paragraphs of annals to the expressions of these."""
    paragraphs = [one for one in stretches if one.block.kind is Kind.P]
    for place, year in annal_years([(one.text, one.expressions) for one in paragraphs]).items():
        paragraphs[place].expressions.insert(0, year)


def letterhead_dates(stretches: list[Stretch], divisions: SpanIndex, context: Context) -> dict[int, Anchor]:
    """The date of each letter by the number of its division; that of the first letterhead under -1."""
    dates: dict[int, Anchor] = {}
    for number, stretch in enumerate(stretches):
        date = (
            stretch.letterhead_date(context)
            if number < HEAD_BLOCKS or stretch.block.kind in LETTERHEADS
            else None
        )
        if date:
            dates.setdefault(divisions.innermost(stretch.start), date)
            dates.setdefault(-1, date)
    return dates


def usual_year(stretches: list[Stretch], style: OldStyle) -> Anchor | None:
    """The year that nearly all days and months of a document with a year of their own are in; entries do not count."""
    years = Counter(
        anchor.year
        for stretch in stretches
        if not stretch.block.is_entry
        for expression in stretch.expressions
        if not is_contradicted(expression.moment, style)
        and (anchor := anchor_of(stretch.text, expression))
        and anchor.month
    )
    year, number = years.most_common(1)[0] if years else (0, 0)
    return Anchor(year) if number >= FEWEST_OF_YEAR and number >= USUAL * years.total() else None


def still_near(near: Anchor | None, own: Anchor | None) -> Anchor | None:
    """What is near where a paragraph begins: in a dated text a mere year of the paragraph before is not."""
    return None if near and own and near.month is None else near


def starts_section(previous: Stretch, stretch: Stretch, divisions: SpanIndex) -> bool:
    """Whether another division begins between two stretches, so that the one is not near to the other."""
    return divisions.innermost(previous.start) != divisions.innermost(stretch.start)


def annotations_of(found: FoundDate) -> Iterator[Annotation]:
    """The annotation of a date; for a list one without value and one for each date in it."""
    attributes = found.value.attributes() if found.value else {}
    cert = found.cert if found.value else Cert.HIGH
    yield Annotation(found.span, Kind.DATE, MappingProxyType(attributes), cert=cert, origin=Dates.name)
    for part in found.parts:
        yield from annotations_of(part)


def findings_of(found: FoundDate, document: Document) -> Iterator[Finding]:
    """What an editor should look at."""
    written = " ".join(found.span.text(document.text).split())
    for problem in found.problems:
        severity, message = MESSAGES[problem]
        yield document.finding(severity, problem.value, message.format(written), found.span.start)
    if found.value and any(value.startswith("--") for value in found.value.attributes().values()):
        yield document.finding(
            Severity.INFO, "date-without-year", INCOMPLETE.format(written), found.span.start
        )
