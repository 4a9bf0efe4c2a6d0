"""Dates in running text (Guidelines, chapter ND), completed from their paragraph, section and document."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from tei_encode.dates import Anchor, Context, FoundDate, Problem, complete_all, scan
from tei_encode.dates.find import anchor_of, day_order
from tei_encode.model import Annotation, Cert, Kind, Severity

from .protocol import Recognised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tei_encode.dates.expression import Expression
    from tei_encode.model import Document, Finding, Span

LETTERHEADS = frozenset({Kind.DATELINE, Kind.OPENER, Kind.CLOSER})
MESSAGES = {
    Problem.WEEKDAY: (Severity.WARNING, "“{0}”: that day was another day of the week."),
    Problem.DAY: (Severity.WARNING, "“{0}”: that month has no such day, so only the month is encoded."),
    Problem.ORDER: (Severity.WARNING, "“{0}”: it ends before it begins, so it has no value."),
}
INCOMPLETE = "“{0}” has no year, and none is near to complete it from."


class Stretch:
    """A stretch of running text with the date expressions in it."""

    def __init__(self, block: Annotation, span: Span, text: str) -> None:
        self.block = block
        self.start = span.start
        self.text = span.text(text)
        self.expressions: list[Expression] = scan(self.text)

    def letterhead_date(self) -> Anchor | None:
        """The full date of a letterhead."""
        if self.block.kind not in LETTERHEADS:
            return None
        return next(
            (anchor for one in self.expressions if (anchor := anchor_of(self.text, one)) and anchor.month),
            None,
        )


class DateRecogniser:
    """Marks dates, with values where they can be known.

    Attributes:
        name: name of the layer.
        requires: layers it looks at.
    """

    name = "dates"
    requires: tuple[str, ...] = ("structure",)

    def recognise(self, document: Document) -> Recognised:
        """All dates of a document.

        A date without a year takes it from the nearest date before it in its section, else from the date the letter
        or the document bears; a bibliography entry is completed from its own date only.
        """
        stretches = [Stretch(block, span, document.text) for block, span in document.stretches()]
        order = day_order(
            "\n".join(one.text for one in stretches), [e for one in stretches for e in one.expressions]
        )
        divisions = [
            one.span for one in document.layer("structure") if one.kind in (Kind.DIV, Kind.FLOATING_TEXT)
        ]
        own_dates = letterhead_dates(stretches, divisions)
        found: list[FoundDate] = []
        context = Context(order=order)
        previous: Stretch | None = None
        for stretch in stretches:
            own = own_dates.get(innermost(divisions, stretch.start)) or own_dates.get(-1)
            if previous is None or starts_section(previous, stretch, divisions):
                context = Context(order=order)
            context = replace(context, own=own)
            entry = stretch.block.kind is Kind.BIBL
            given = Context(order=order) if entry else context
            dates, after = complete_all(stretch.text, stretch.expressions, given, bibliographic=entry)
            found += (date.moved(stretch.start) for date in dates)
            context = context if entry or stretch.block.kind is Kind.NOTE else after
            previous = stretch
        annotations = [annotation for date in found for annotation in annotations_of(date)]
        return Recognised(annotations, [finding for date in found for finding in findings_of(date, document)])


def letterhead_dates(stretches: list[Stretch], divisions: list[Span]) -> dict[int, Anchor]:
    """The date of each letter by the number of its division; that of the first letterhead under -1."""
    dates: dict[int, Anchor] = {}
    for stretch in stretches:
        date = stretch.letterhead_date()
        if date:
            dates.setdefault(innermost(divisions, stretch.start), date)
            dates.setdefault(-1, date)
    return dates


def innermost(divisions: list[Span], offset: int) -> int:
    """The number of the smallest division around an offset; -1 where there is none."""
    around = [number for number, span in enumerate(divisions) if span.start <= offset < span.end]
    return min(around, key=lambda number: divisions[number].length, default=-1)


def starts_section(previous: Stretch, stretch: Stretch, divisions: list[Span]) -> bool:
    """Whether another division begins between two stretches, so that what was said in the one is no longer near."""
    return innermost(divisions, previous.start) != innermost(divisions, stretch.start)


def annotations_of(found: FoundDate) -> Iterator[Annotation]:
    """The annotation of a date; for a list one without value and one for each date in it."""
    attributes = found.value.attributes() if found.value else {}
    cert = found.cert if found.value else Cert.HIGH
    yield Annotation(
        found.span, Kind.DATE, MappingProxyType(attributes), cert=cert, origin=DateRecogniser.name
    )
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
