"""Finds the expressions of a text, one after the other, and joins those that are one span or list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tei_encode.model import Cert

from . import patterns, reading, reading_feasts, reading_periods, reading_words
from .bare_days import goes_on, is_day, may_be_next_day
from .dotted import settled
from .expression import Doubt, Expression, Piece, Shape
from .hours import may_be_hour
from .joining import join
from .leads import AT_PLACE, SEARCH, Lead, kind_of
from .moment import Moment
from .numbers_in_words import number_of, weekday_of
from .other_languages import with_words_of_other_languages
from .pairs import join_pairs
from .reading_numbered_months import read_numbered_month
from .surroundings import (
    counts_things,
    ends_phrase,
    is_behind_question_mark,
    is_feast,
    is_month,
    is_name_of_event,
    is_name_of_person,
    is_season,
    is_short_year,
    is_street_of_month,
    is_told_in_german,
    stands_free,
    words_before,
)
from .tables_reader import load_tables
from .value import Relation, Unit

Reader = Callable[[str, int], Expression | None]
_FULL_MONTHS = load_tables().full_months
_FIGURES = re.compile(r"[0-9]{1,5}")
_DOUBTED = frozenset({"?]", "?)", "?,", "?;"})
_JOINS = frozenset("/-\u2010\u2011\u2012\u2013\u2014\u2015")
LONGEST_DATE = 28
"""Code points of month, day and year that are looked back at."""
LONGEST_WEEKDAY = 18
"""Code points of a weekday and "and" that are looked back at: "Thursday and Friday, the 5th and 6th of May"."""
_DEEPEST = 3  # "Friday, early c. March"


def read_part(text: str, at: int, depth: int = 0) -> Expression | None:
    """Read "early 1956", "mid-December", "end of the 1960s": a part of what follows."""
    part = reading_periods.part_of(text, at)
    if not part or not part[0]:
        return None
    ahead = patterns.CENTURY_AHEAD.match(text, part[1])
    if ahead:
        return read_two_centuries(text, at, part[0], ahead, depth)
    found = read_at(text, part[1], depth + 1)
    if not found or found.moment.unit in (Unit.DAY, Unit.FISCAL) or found.moment.part:
        return None
    if part[0].endswith("week") and found.moment.unit is not Unit.MONTH:
        return None
    if part[0].endswith((" quarter", " third")) and found.moment.unit not in (Unit.CENTURY, Unit.HUNDRED):
        return None
    if (
        found.doubt is Doubt.YEAR
        and text.endswith("the ", at, part[1])
        and text[at : at + 4].casefold() != "late"
        and is_name_of_event(text, found.end)
    ):
        return None
    pieces = found.pieces
    if len(pieces) > 1:
        return None
    doubt = Doubt.NONE if found.doubt in (Doubt.YEAR, Doubt.CENTURY) else found.doubt
    if found.moment.unit is Unit.MONTHS:
        return None if doubt else Expression.single(at, found.end, found.moment)
    if doubt is Doubt.MONTH and text[pieces[0].start : pieces[0].end] in _FULL_MONTHS:
        doubt = Doubt.NONE
    return Expression.single(at, found.end, found.moment.with_(part=part[0]), doubt)


def read_two_centuries(text: str, at: int, part: str, ahead: re.Match[str], depth: int) -> Expression | None:
    """Read "late 16th or early 17th century": the noun stands with the second only."""
    second = read_part(text, ahead.end(), depth + 1) if depth < _DEEPEST else None
    number = reading_periods.century_number(ahead["first"])
    if (
        second is None
        or second.shape is not Shape.SINGLE
        or second.moment.unit is not Unit.CENTURY
        or not number
    ):
        return None
    shape = {"and": Shape.LIST, "or": Shape.EITHER}.get(ahead["joint"], Shape.RANGE)
    first = Piece(at, ahead.end("first"), second.moment.with_(year=number, part=part))
    return Expression(at, second.end, (first, *second.pieces), shape)


def read_circa(text: str, at: int, depth: int = 0) -> Expression | None:
    """Read "circa 1908", "c. 347": the value is not certain."""
    match = patterns.CIRCA.match(text, at)
    if not match:
        return None
    year = patterns.CIRCA_YEAR.match(text, match.end())
    if year and counts_things(text, year.end()):
        return None
    found = read_at(text, match.end(), depth + 1)
    if not found and year and stands_free(text, year.start(), year.end()):
        return Expression.single(at, year.end(), Moment(Unit.YEAR, int(year[0]), cert=Cert.LOW))
    if not found or found.doubt not in (Doubt.NONE, Doubt.YEAR):
        return None
    return Expression(at, found.end, found.with_start(at).with_moments(cert=Cert.LOW).pieces, found.shape)


def read_weekday(text: str, at: int, depth: int = 0) -> Expression | None:
    """Read "Friday, March 3", "Monday the 3d"; a weekday alone is no date."""
    match = patterns.WEEKDAY_LEAD.match(text, at)
    if not match:
        return None
    found = read_at(text, match.end(), depth + 1)
    number = None if found else patterns.NUMBER_OF_WEEKDAY.match(text, match.end())
    if number:
        moment = Moment(Unit.DAY, day=int(number["day"]), weekday=weekday_of(match["weekday"]))
        return Expression.single(at, number.end(), moment)
    if not found or found.moment.unit is not Unit.DAY or found.pieces[0].moment.weekday:
        return None
    found = found.with_start(at)
    place = -1 if patterns.WEEKDAY_BEFORE.search(text, max(0, at - LONGEST_WEEKDAY), at) else 0
    pieces = list(found.pieces)
    pieces[place] = pieces[place]._replace(
        moment=pieces[place].moment.with_(weekday=weekday_of(match["weekday"]))
    )
    return Expression(at, found.end, tuple(pieces), found.shape)


def read_bare_day(text: str, at: int) -> Expression | None:
    """Read "27th", in doubt."""
    match = patterns.BARE_DAY.match(text, at)
    if not match:
        return None
    day = number_of(match["days"])
    return Expression.single(at, match.end(), Moment(Unit.DAY, day=day), Doubt.DAY)


def read_day(text: str, at: int) -> Expression | None:
    """Read "26 March 1954"; "5. September" alone only where it can be no end of a sentence with the next one."""
    found = reading.read_day_first(text, at)
    if found and found.moment.year is None and is_street_of_month(text, found.end):
        return None
    if found is None or found.doubt is not Doubt.POINT:
        return found
    return found._replace(doubt=Doubt.NONE) if is_told_in_german(text, at, text[at : found.end]) else None


def read_joined_day(text: str, at: int) -> Expression | None:
    """Read the second day of "5 May-23 June 1921", "27 February/12 March 1917"."""
    if text[at - 1] not in _JOINS or not patterns.DATE_BEFORE.search(text, max(0, at - LONGEST_DATE), at):
        return None
    return reading.read_day_first(text, at)


_YEAR_ALONE: tuple[Reader, ...] = (reading_periods.read_year_with_era, reading_periods.read_year)
_BEHIND_BLANK: tuple[Reader, ...] = (reading.read_year_first, reading_periods.read_years, *_YEAR_ALONE)
_YEAR_READERS: dict[str, tuple[Reader, ...]] = {
    "-": (reading_periods.read_iso, reading_periods.read_years, *_YEAR_ALONE),
    "/": (reading_periods.read_numeric, reading_periods.read_years, *_YEAR_ALONE),
    ".": (reading_periods.read_numeric, *_YEAR_ALONE),
    "?": (reading_periods.read_years, *_YEAR_ALONE),
    ",": (reading.read_year_first, *_YEAR_ALONE),
    **dict.fromkeys("‐‑‒–—―", (reading_periods.read_years, *_YEAR_ALONE)),
    **dict.fromkeys("s'’‘´", (reading_periods.read_decade, *_YEAR_ALONE)),
}
"""What may begin with four figures, by the character behind them; blanks and others are told apart besides."""


def read_figures(text: str, at: int) -> Expression | None:
    """An expression that begins with a figure."""
    figures = _FIGURES.match(text, at)
    length = figures.end() - at if figures else 0
    if length == 5:
        return reading_feasts.read_date_time_group(text, at)
    if length == 4:
        after = text[at + 4 : at + 5]
        readers = _YEAR_READERS.get(after, _BEHIND_BLANK if after.isspace() else _YEAR_ALONE)
    elif length <= 2:
        if not stands_free(text, at, at):
            return read_joined_day(text, at)
        if text[at + length : at + length + 1] == "b":
            return reading.read_month_first(text, at)  # 7ber to 10ber, September to December
        readers = (
            read_day, reading_periods.read_numeric, reading.read_related_day,
            reading_feasts.read_republican, read_numbered_month,
            reading_periods.read_century, reading_periods.read_quarter,
            reading_periods.read_decade, reading_periods.read_year_with_era, read_bare_day,
        )  # fmt: skip
    elif length == 3:
        readers = (reading_periods.read_year_with_era,)
    else:
        return None
    return next((found for reader in readers if (found := reader(text, at))), None)


def read_month(text: str, at: int) -> Expression | None:
    """An expression that begins with a month: "March 26, 1954", "March 1954"; "Mr. March, 21 Elm Road" has none."""
    found = reading.read_month_first(text, at)
    if found and found.moment.unit is Unit.DAY and found.moment.year is None:
        name = patterns.LETTERS.match(text, at)
        if name and is_name_of_person(text, at, name.end()):
            return None
    return found


def read_ordinal(text: str, at: int) -> Expression | None:
    """An expression that begins with a number word."""
    return (
        reading.read_day_first(text, at)
        or reading_feasts.read_republican(text, at)
        or reading_periods.read_century(text, at)
        or read_numbered_month(text, at)
        or reading.read_related_day(text, at)
        or reading_periods.read_quarter(text, at)
    )


_READERS: dict[Lead, Reader] = {
    Lead.DIGITS: read_figures,
    Lead.APOSTROPHE: lambda text, at: (
        reading_periods.read_decade(text, at) or reading_periods.read_short_year(text, at)
    ),
    Lead.MONTH: read_month,
    Lead.SEASON: reading_periods.read_seasons,
    Lead.ORDINAL: read_ordinal,
    Lead.FISCAL: reading_periods.read_fiscal_year,
    Lead.ERA: reading_periods.read_era,
    Lead.QUARTER: reading_periods.read_quarter,
    Lead.FEAST: reading_feasts.read_feast,
    Lead.REPUBLICAN: reading_feasts.read_republican,
    Lead.CENTURY: reading_words.read_year_in_words,
    Lead.NUMBERED_CENTURY: lambda text, at: (
        reading_periods.read_century(text, at) or reading_periods.read_short_century(text, at)
    ),
    Lead.ROMAN: reading_words.read_roman_year,
}
_DEEP_READERS: dict[Lead, Callable[[str, int, int], Expression | None]] = {
    Lead.WEEKDAY: read_weekday,
    Lead.PART: read_part,
    Lead.CIRCA: read_circa,
}


def read_lead(text: str, at: int, lead: Lead, depth: int) -> Expression | None:
    """The expression at a lead, if there is one."""
    deep = _DEEP_READERS.get(lead)
    if deep:
        found = deep(text, at, depth) if depth < _DEEPEST else None
    else:
        reader = _READERS.get(lead)
        found = reader(text, at) if reader else None
    if not found and lead is Lead.PART:
        return read_ordinal(text, at)
    if not found and lead is Lead.ORDINAL:
        return read_part(text, at, depth) if depth < _DEEPEST else None
    if not found and lead is Lead.MONTH:
        return read_weekday(text, at, depth) if depth < _DEEPEST else None
    return found


def read_at(text: str, at: int, depth: int = 0) -> Expression | None:
    """The expression that begins exactly here."""
    match = AT_PLACE.match(text, at)
    return read_lead(text, at, kind_of(match[0]), depth) if match else None


def _expressions(text: str) -> Iterator[Expression]:
    at = 0
    match = AT_PLACE.match(text)
    while match or (match := SEARCH.search(text, max(0, at - 1))):
        start, lead = match.start("lead"), kind_of(match["lead"])
        at = match.end()
        if lead is Lead.ADDRESS:
            skipped = patterns.SKIPPED.match(text, start)
            at = skipped.end() if skipped else at
        elif found := read_lead(text, start, lead, 0):
            found = with_words_of_other_languages(text, with_clock(text, found))
            at = max(at, found.end)
            yield found
        match = None


def with_clock(text: str, found: Expression) -> Expression:
    """The expression with a clock time that joins it: "26 March 1954—3 p.m."."""
    if found.moment.unit is not Unit.DAY or found.doubt:
        return found
    after = patterns.CLOCK_AFTER.match(text, found.end)
    if after:
        found = found.with_end(after.end())
    if text[found.start - 2 : found.start - 1] == ",":
        before = patterns.CLOCK_BEFORE.search(text, max(0, found.start - 16), found.start)
        if before:
            found = found.with_start(before.start())
    return found


def is_vouched_for(text: str, found: Expression) -> bool:
    """Whether what stands around a doubtful expression shows it to be a date."""
    if found.doubt is Doubt.MONTH:
        form = text[found.pieces[0].start : found.pieces[0].end]
        return is_month(text, found.start, found.end, form, _FULL_MONTHS)
    if found.doubt is Doubt.CENTURY:
        return words_before(text, found.start)[:1] == ["the"] and ends_phrase(text, found.end)
    if found.doubt is Doubt.SEASON:
        return is_season(text, found.start, found.end)
    if found.doubt is Doubt.SHORT_YEAR:
        return is_short_year(text, found.start, found.end)
    if found.doubt is Doubt.FEAST:
        return is_feast(text, found.start)
    return True


def scan(text: str) -> list[Expression]:
    """All date expressions of a text in order, as written: gaps are not filled yet."""
    kept: list[Expression] = []
    for found in join(text, join_pairs(text, _expressions(text))):
        if found.doubt is Doubt.DAY:
            vouched = vouched_day(text, found, kept[-1] if kept else None)
            if vouched:
                kept.append(with_doubt(text, vouched))
        elif not found.doubt or is_vouched_for(text, found):
            kept.append(with_doubt(text, with_words_before(text, found)))
    return settled(text, kept)


def with_words_before(text: str, found: Expression) -> Expression:
    """The expression with what the words before it say: "last November", "between 10 and 15 March"."""
    if found.shape is Shape.LIST:
        return between_days(text, found)
    return with_last(text, found) if found.doubt is Doubt.MONTH else found


def vouched_day(text: str, found: Expression, before: Expression | None) -> Expression | None:
    """A bare day, where the words around it or the day before it show it to be one; else in doubt, or None."""
    if is_day(text, found.start, found.end, found.moment.day or 0):
        return found
    is_listed = before is not None and before.doubt is Doubt.DAY
    if before is not None and is_listed and goes_on(text, before.end, found.start, found.end):
        return found
    number = found.moment.day or 0
    is_next = found.shape is Shape.SINGLE and may_be_next_day(text, found.start, found.end, number)
    return found._replace(doubt=Doubt.NEXT_DAY) if is_next else None


def between_days(text: str, found: Expression) -> Expression:
    """Two days of one month behind "between" as a span: "between 10 and 15 March 1954"."""
    if len(found.pieces) != 2:
        return found
    before = patterns.FROM_BEFORE.search(text, max(0, found.start - 24), found.start)
    return found._replace(shape=Shape.RANGE) if before and before["between"] else found


def with_doubt(text: str, found: Expression) -> Expression:
    """The expression, not sure where it is said to be near the time, or a question mark in brackets doubts it."""
    is_doubted = (
        text[found.end : found.end + 2] in _DOUBTED
        or text.startswith(" (?)", found.end)
        or ("?" in text[max(0, found.start - 2) : found.start] and is_behind_question_mark(text, found.start))
    )
    before = text[found.start - 2 : found.start - 1]
    if found.doubt is Doubt.YEAR and may_be_hour(text, found.start, found.end):
        return found.with_moments(cert=Cert.LOW)._replace(doubt=Doubt.HOUR)
    if not is_doubted and before not in patterns.ENDS_OF_ABOUT:
        return found
    if is_doubted or patterns.ABOUT_BEFORE.search(text, max(0, found.start - 24), found.start):
        return found.with_moments(cert=Cert.LOW)
    return found


def with_last(text: str, found: Expression) -> Expression:
    """Read "last November", "next June": the word before a month alone belongs to it: the value needs it."""
    match = patterns.LAST_BEFORE.search(text, max(0, found.start - 9), found.start)
    if not match or found.shape is not Shape.SINGLE or found.moment.part:
        return found
    return found.with_start(match.start()).with_moments(relation=Relation(match["relation"].casefold()))
