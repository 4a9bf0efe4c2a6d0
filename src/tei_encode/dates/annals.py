"""Years that begin the paragraphs of annals: "1264. On the fourteenth day of May was the battle …"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Cert

from .expression import Expression
from .looking_back import PAST, PRESENT
from .moment import Moment
from .patterns import W
from .value import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

YEARS = range(500, 2101)
FEWEST = 2
_NUMBER = re.compile(rf"(?P<number>[0-9]{{1,4}})(?:[.:,]{W}|{W}?[—–]{W}?)(?P<sentence>[\"“‘'(]*[A-Z])")
_OF_YEAR = re.compile(
    rf"(?i:\b(?:in|during|throughout)?{W}?(?:this|the{W}same|that){W}year\b|\b(?:in|on|about|at){W}(?:the{W})?"
    rf"(?:spring|summer|autumn|winter|lent|easter|christmas|michaelmas|whitsuntide|candlemas|pentecost)\b)"
)


class _Entry(NamedTuple):
    place: int
    year: int
    length: int
    fits: int
    """1 where the paragraph tells days of its year, -1 where it names another year, else 0."""


def annal_years(paragraphs: Sequence[tuple[str, Sequence[Expression]]]) -> dict[int, Expression]:
    """The years that begin paragraphs of annals, by the place of the paragraph.

    They rise, and half of their paragraphs tell of the past, with days and months without a year. Numbers that
    count on from small ones are those of items; the paragraphs of a catalogue or a street name other years, or none.

    Args:
        paragraphs: each paragraph with the expressions found in it.
    """
    entries: list[_Entry] = []
    for place, (text, expressions) in enumerate(paragraphs):
        match = _NUMBER.match(text)
        if match is None or match["number"].startswith("0"):
            continue
        year, length = int(match["number"]), match.end("number")
        entries.append(
            _Entry(place, year, length, _fit(text, year, [one for one in expressions if one.start >= length]))
        )
    if len(entries) < FEWEST or any(one.year not in YEARS for one in entries):
        return {}
    if any(after.year <= before.year for before, after in pairwise(entries)):
        return {}
    texts = [paragraphs[one.place][0] for one in entries]
    tell = sum(bool(PAST.search(text)) and not PRESENT.search(text) for text in texts)
    if 2 * min(tell, sum(one.fits for one in entries)) < len(entries):
        return {}
    moment = Moment(Unit.YEAR, cert=Cert.MEDIUM)
    return {
        one.place: Expression.single(0, one.length, moment.with_(year=one.year))
        for one in entries
        if not any(expression.start < one.length for expression in paragraphs[one.place][1])
    }


def _fit(text: str, year: int, expressions: Sequence[Expression]) -> int:
    """How a paragraph fits a year: 1 for days and months without a year first, -1 for another year first."""
    first = next((one.moment for one in expressions if one.moment.unit <= Unit.YEAR), None)
    if first is not None and first.year is not None:
        return 1 if first.year == year else -1
    is_told = first is not None and (first.month is not None or first.unit is Unit.MONTHS)
    return int(is_told or _OF_YEAR.search(text) is not None)
