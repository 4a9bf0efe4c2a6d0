"""Readings: what an expression at one place of a text says. Nothing here looks at what stands before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Cert

from . import patterns
from .calendars import JULIAN, days_between_calendars
from .expression import Doubt, Expression, Piece, Shape
from .moment import Moment
from .numbers_in_words import misspelt_month_of, month_of, number_of, year_of_words
from .surroundings import is_counted
from .value import Relation, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

_GOES_ON = re.compile(rf"(?:{patterns.O}(?:[a-z,;:)0-9\]]|{patterns.DASH}))")
_RELATIONS = {"inst": Relation.INSTANT, "ult": Relation.ULTIMO, "prox": Relation.PROXIMO}
_RELATED_MONTHS = {"last": Relation.ULTIMO, "next": Relation.PROXIMO}
SPAN_WORDS = frozenset({*patterns.UNTIL_WORDS, "-", "‐", "‑", "‒", "–", "—", "―"})
_DASHES = SPAN_WORDS - {*patterns.UNTIL_WORDS}
OLD_STYLE_ENDS = 1752


def relation_of(written: str) -> Relation:
    """The relation "inst.", "ultimo", "last" … stands for."""
    word = written.casefold()
    short = next((short for short in _RELATIONS if word.startswith(short)), "")
    return _RELATIONS[short] if short else Relation(word)


def relation_to_year(written: str) -> Relation:
    """The relation "of that year", "of the following year" … stands for; none for nothing."""
    word = (written.casefold().split() or [""])[-2:][0]
    if word in ("following", "next", "ensuing", "succeeding"):
        return Relation.NEXT_YEAR
    if word in ("preceding", "previous"):
        return Relation.YEAR_BEFORE
    return Relation.SAME_YEAR if word else Relation.NONE


def year_parts(match: re.Match[str], unit: Unit = Unit.YEAR, month: int | None = None) -> Moment:
    """The year of a match that ends in `year_tail`, as a moment of a unit and a month."""
    found = match.groupdict()
    calendar = JULIAN if (found.get("style") or "").casefold().startswith("o") else ""
    if found.get("words"):
        return Moment(unit, year_of_words(found["words"]), month, calendar=calendar)
    if found.get("supplied"):
        cert = Cert.LOW if found["doubted"] else Cert.HIGH
        return Moment(unit, int(found["supplied"]), month, cert=cert)
    if found.get("y4"):
        year = int(found["y4"])
        if double := found.get("double") or found.get("double_digit"):
            second = full_year(year, double)
            if second == year + 1:
                return Moment(unit, second, month, calendar=JULIAN if year < OLD_STYLE_ENDS else "")
        return Moment(unit, year, month, calendar=calendar)
    if found.get("y3"):
        return Moment(unit, int(found["y3"]), month)
    if found.get("y2") or found.get("yy"):
        return Moment(unit, int(found.get("y2") or found["yy"]), month, short_year=True, cert=Cert.MEDIUM)
    if found.get("relation"):
        return Moment(unit, None, month, relation=relation_of(found["relation"]))
    return Moment(unit, None, month, relation=relation_to_year(found.get("same") or ""))


def full_year(first: int, second: str) -> int:
    """The year a second one is short for: 1894, "95" is 1895; 1899, "02" is 1902."""
    figures = second.lstrip("'’‘´")
    size: int = 10 ** len(figures)
    year = first - first % size + int(figures)
    return year if year >= first or len(figures) == 4 else year + size


def end_of(text: str, match: re.Match[str]) -> tuple[int, bool]:
    """Where a date ends, and whether its year was left out because it counts something ("5 May 1200 men")."""
    tail = match.groupdict().get("tail")
    inside = match["dot"] == "." and is_short(match["month"]) and _GOES_ON.match(text, match.end("dot"))
    month_end = match.end("dot") if inside else match.end("month")
    groups = match.groupdict()
    head_end = max(month_end, *(match.end(name) for name in ("days", "word") if name in groups), 0)
    if not tail:
        return head_end, False
    if groups.get("y4") and (
        is_counted(text, match.end("tail")) or _is_on_line_of_its_own(text, match, month_end)
    ):
        return head_end, True
    return match.end("tail"), False


def _is_on_line_of_its_own(text: str, match: re.Match[str], month_end: int) -> bool:
    """Whether a sentence ends with the month, and the year is the whole next line: a register goes on with it."""
    if match["dot"] != "." or month_end == match.end("dot") or is_short(match["month"]):
        return False
    between = text[match.end("dot") : match.start("y4")]
    return (
        "\n" in between and not between.strip() and text[match.end("y4") : match.end("y4") + 1] in ("", "\n")
    )


def is_short(month: str) -> bool:
    """Whether a month's name is abbreviated, so that a point after it may belong to it."""
    return len(month) <= 4 and month.casefold() not in {
        "may",
        "june",
        "july",
        "mai",
        "juin",
        "mars",
        "août",
        "juni",
        "juli",
    }


def listed_days(text: str, start: int, end: int) -> tuple[list[tuple[int, int, int]], str]:
    """Days of "20, 22 and 24" with their places, and the word or mark that joins the last two."""
    found: list[tuple[int, int, int]] = []
    joint = ""
    for match in patterns.LISTED_DAY.finditer(text, start, end):
        found.append((match.start("day"), match.end("day"), number_of(match["day"])))
        joint = match["joint"] or joint
    return found or [(start, end, number_of(text[start:end]))], joint


def days_expression(
    text: str, match: re.Match[str], moment: Moment, *, month_first: bool
) -> Expression | None:
    """An expression of one or more days that share `moment`'s month and year."""
    end, without_year = end_of(text, match)
    if without_year:
        moment = moment.with_(year=None, relation=Relation.NONE)
    name = "word" if match.groupdict().get("word") else "days"
    days, joint = listed_days(text, match.start(name), match.end(name))
    if any(not 1 <= day <= 31 for _, _, day in days):
        return None
    start = match.start()
    if len(days) == 1:
        return Expression.single(start, end, moment.with_(day=days[0][2]))
    moments = [moment.with_(day=day) for _, _, day in days]
    if joint in ("/", "(") and len(days) == 2 and _is_calendar_pair(moments):
        return Expression.single(start, end, moments[1])
    if joint == "(":  # "May 3 (2)" has the number of a note
        alone = moments[0].with_(year=None, relation=Relation.NONE)
        return Expression.single(start, days[0][1], alone) if month_first else None
    places = [[first, last] for first, last, _ in days]
    if month_first:
        places[0][0] = start
    places[-1][1] = end
    pieces = tuple(Piece(first, last, one) for (first, last), one in zip(places, moments, strict=True))
    if len(pieces) > 2:
        joined = _joined_by_dash(text, pieces, days)
        if len(joined) < len(pieces):
            return Expression(start, end, joined, Shape.LIST)
    shape = (
        Shape.EITHER
        if joint in patterns.OR_WORDS
        else Shape.RANGE
        if joint in SPAN_WORDS or joint == "/"
        else Shape.LIST
    )
    if shape is not Shape.LIST and len(pieces) > 2:
        return None
    return Expression(start, end, pieces, shape)


def _joined_by_dash(
    text: str, pieces: Sequence[Piece], days: Sequence[tuple[int, int, int]]
) -> tuple[Piece, ...]:
    """The pieces of a list, two days with a dash between them made one."""
    found: list[Piece] = []
    for piece, before, here in zip(pieces, [None, *days], days, strict=False):
        is_end = before is not None and text[before[1] : here[0]].strip() in _DASHES
        if is_end and found[-1].until is None and before is not None and before[2] < here[2]:
            found[-1] = found[-1]._replace(end=piece.end, until=piece.moment)
        else:
            found.append(piece)
    return tuple(found)


def _is_calendar_pair(moments: list[Moment]) -> bool:
    """Whether two days are one, in the Julian and in the Gregorian calendar ("10/22 February 1861")."""
    first, second = moments
    if first.day is None or second.day is None or first.month is None:
        return False
    return second.day - first.day == (
        days_between_calendars(first.year, first.month) if first.has_year and first.year else 12
    )


def read_day_first(text: str, at: int) -> Expression | None:
    """Read "26 March 1954", "20 and 24 March", "twentieth day of March, 1855", "1st day of Octobre 1841"."""
    match = (
        patterns.DAY_FIRST.match(text, at)
        if text[at].isdecimal()
        else patterns.WORD_DAY_FIRST.match(text, at)
    )
    in_doubt = (
        match and match.groupdict().get("point") and not match["tail"] and not match["month"][0].islower()
    )
    if match:
        month = month_of(match["month"])
    else:
        match = patterns.MISSPELT_MONTH.match(text, at)
        month = misspelt_month_of(match["month"]) if match else 0
    if not match or not month:
        return None
    found = days_expression(text, match, year_parts(match, Unit.DAY, month), month_first=False)
    return found._replace(doubt=Doubt.POINT) if found and in_doubt else found


def read_month_first(text: str, at: int) -> Expression | None:
    """Read "March 26, 1954", "March 1954", "March"; the last one in doubt."""
    match = patterns.MONTH_FIRST.match(text, at)
    if match and not is_counted(text, match.end("word" if match["word"] else "days")):
        return days_expression(
            text,
            match,
            year_parts(match, Unit.DAY, month_of(match["month"])),
            month_first=True,
        )
    match = patterns.MONTH_YEAR.match(text, at)
    if not match:
        return None
    end, without_year = end_of(text, match)
    moment = year_parts(match, Unit.MONTH, month_of(match["month"]))
    if without_year or not match["tail"]:
        return Expression.single(at, end, Moment(Unit.MONTH, month=moment.month), Doubt.MONTH)
    return Expression.single(at, end, moment)


def read_year_first(text: str, at: int) -> Expression | None:
    """Read "1954, March 26", "(1954, March)"."""
    match = patterns.YEAR_FIRST.match(text, at)
    if not match:
        return None
    moment = year_parts(match).with_(month=month_of(match["month"]))
    if not match["days"]:
        return Expression.single(at, match.end("month"), moment.with_(unit=Unit.MONTH))
    days, joint = listed_days(text, match.start("days"), match.end("days"))
    pieces = [Piece(first, last, moment.with_(unit=Unit.DAY, day=day)) for first, last, day in days]
    pieces[0] = Piece(at, pieces[0].end, pieces[0].moment)
    shape = Shape.SINGLE if len(days) == 1 else Shape.RANGE if joint in SPAN_WORDS else Shape.LIST
    return Expression(at, match.end(), tuple(pieces), shape)


def read_related_day(text: str, at: int) -> Expression | None:
    """Read "4th inst.", "the twenty-fifth instant"."""
    match = patterns.DAY_RELATED.match(text, at) or patterns.DAY_OF_THIS_MONTH.match(text, at)
    if not match:
        return None
    days, _ = listed_days(text, match.start("days"), match.end("days"))
    is_short = match.re is patterns.DAY_RELATED
    word = match["relation"]
    relation = relation_of(word) if is_short else _RELATED_MONTHS.get(word.casefold(), Relation.INSTANT)
    moment = Moment(Unit.DAY, relation=relation)
    if any(not 1 <= day <= 31 for _, _, day in days):
        return None
    if len(days) == 1:
        return Expression.single(at, match.end(), moment.with_(day=days[0][2]))
    pieces = tuple(Piece(first, last, moment.with_(day=day)) for first, last, day in days)
    return Expression(at, match.end(), pieces, Shape.LIST)
