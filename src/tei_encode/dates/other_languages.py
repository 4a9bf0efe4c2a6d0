"""Parts of years and months and seasons in languages other than English: "Ende Mai 1848", "été 1848"."""

from __future__ import annotations

from . import patterns
from .expression import Doubt, Expression, Shape
from .moment import Moment
from .reading_periods import SEASON_MONTHS
from .surroundings import words_before
from .tables_reader import load_tables
from .value import Unit

_TABLES = load_tables()
_WORDS = frozenset(
    word.split()[0] for word in (*_TABLES.other_parts, *_TABLES.other_seasons) if word[-1] != "-"
)
_UNITS = (Unit.MONTH, Unit.YEAR, Unit.CENTURY)
LONGEST_BEFORE = 32
"""Code points before a year or month that are looked back at."""


def with_words_of_other_languages(text: str, found: Expression) -> Expression:
    """A month or a year with the part or season that stands before it; unchanged where there is none."""
    moment = found.moment
    if found.shape is not Shape.SINGLE or moment.part or moment.unit not in _UNITS:
        return found
    if not _may_follow(text, found.start):
        return found
    first = max(0, found.start - LONGEST_BEFORE)
    part = patterns.OTHER_PART_BEFORE.search(text, first, found.start)
    if part:
        name = _TABLES.other_parts[" ".join(part["part"].casefold().split())]
        return Expression.single(part.start(), found.end, moment.with_(part=name))
    season = patterns.OTHER_SEASON_BEFORE.search(text, first, found.start)
    if season and moment.unit is Unit.YEAR and found.doubt is Doubt.YEAR:
        months = SEASON_MONTHS[_TABLES.other_seasons[season["season"].casefold()]]
        return Expression.single(season.start(), found.end, Moment(Unit.MONTHS, moment.year, months=months))
    return found


def _may_follow(text: str, start: int) -> bool:
    """Whether one of the last words before an offset may be a part or a season."""
    return text[start - 1 : start] == "-" or any(
        word.rpartition("’")[2].rpartition("'")[2] in _WORDS for word in words_before(text, start)
    )
