"""Readings of years, decades, centuries, seasons, parts of them, and dates in figures only."""

from __future__ import annotations

from tei_encode.model import Cert

from . import patterns
from .counts import is_count
from .expression import Doubt, Expression, Piece, Shape
from .moment import Moment
from .numbers_in_words import number_of, roman_number, year_of_words
from .reading import full_year, relation_to_year
from .surroundings import is_short_decade, is_year, stands_free
from .tables_reader import load_tables
from .value import Unit

_SEASONS = load_tables().seasons
_ROMAN_MONTHS = {
    roman: number
    for number, roman in enumerate(
        ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"), 1
    )
}
SEASON_MONTHS = {1: (3, 5), 2: (6, 8), 3: (9, 11), 4: (12, 14)}
_QUARTERS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "last": 4,
}
_NOUN_PARTS = {
    "end": "end", "close": "end", "beginning": "start", "start": "start", "opening": "start",
    "middle": "mid", "latter part": "late",
    "early part": "early", "first half": "first half", "second half": "second half",
    "latter half": "second half",
    **{f"{which} quarter": f"{which} quarter" for which in ("first", "second", "third", "last")},
    **{f"{which} third": f"{which} third" for which in ("first", "second", "last")},
    "fourth quarter": "last quarter",
}  # fmt: skip
_ORDINAL_DECADES = {
    "first": 0, "opening": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5, "seventh": 6, "eighth": 7,
    "ninth": 8, "tenth": 9, "last": 9, "closing": 9,
}  # fmt: skip
FARTHEST_INTO_CENTURY = 30
"""Years of a span whose end, in two figures, is in the next century; "1921-05" is a month."""
LONGEST_SPAN = 400
FIRST_NO_DAY = 32
"""Two figures of a year from here on are no day and seldom the third number of a section ("3.1.12")."""
FIRST_WORD_CENTURY = 5
LAST_CENTURY = 21
HALVES = 2
_ROMAN_FIGURES = frozenset("IVX")


def read_iso(text: str, at: int) -> Expression | None:
    """Read "1954-03-26"."""
    match = patterns.ISO.match(text, at)
    if not match or not stands_free(text, at, match.end()):
        return None
    return Expression.single(
        at, match.end(), Moment(Unit.DAY, int(match["y4"]), int(match["month"]), int(match["day"]))
    )


def read_numeric(text: str, at: int) -> Expression | None:
    """Read "26.3.1954", "3/26/54", "26.III.1954", "1954/3/26"; the order of day and month may stay open."""
    match = patterns.NUMERIC_YEAR_FIRST.match(text, at)
    if match and stands_free(text, at, match.end()):
        return Expression.single(
            at, match.end(), Moment(Unit.DAY, int(match["y4"]), int(match["month"]), int(match["day"]))
        )
    match = patterns.NUMERIC.match(text, at)
    if not match or not stands_free(text, at, match.end()):
        return None
    first, second, year_figures = (match[name] or match[f"{name}2"] for name in ("a", "b", "year"))
    short = len(year_figures) == 2
    if short and match["sep"] == "-":
        return None
    doubt = Doubt.DOTTED if short and match["sep"] == "." and int(year_figures) < FIRST_NO_DAY else Doubt.NONE
    year = Moment(Unit.DAY, int(year_figures), short_year=short, cert=Cert.MEDIUM if short else Cert.HIGH)
    if not short and not 1400 <= int(year_figures) < 2100:
        return None
    if second in _ROMAN_MONTHS:
        return _day_of(at, match.end(), year, _ROMAN_MONTHS[second], int(first), doubt)
    one, two = int(first), int(second)
    if one > 12 or one == two:
        return _day_of(at, match.end(), year, two, one, doubt)
    if two > 12:
        return _day_of(at, match.end(), year, one, two, doubt)
    if not one or not two:
        return None
    return Expression.single(at, match.end(), year.with_(either=(one, two)), doubt)


def _day_of(
    start: int, end: int, year: Moment, month: int, day: int, doubt: Doubt = Doubt.NONE
) -> Expression | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Expression.single(start, end, year.with_(month=month, day=day), doubt)


def read_year_and_month(text: str, at: int) -> Expression | None:
    """Read "1921-05"."""
    match = patterns.YEAR_AND_MONTH.match(text, at)
    if not match or not stands_free(text, at, match.end()):
        return None
    moment = Moment(Unit.MONTH, int(match["y4"]), int(match["month"]), cert=Cert.MEDIUM)
    return Expression.single(at, match.end(), moment)


def read_years(text: str, at: int) -> Expression | None:
    """Read "1953-1955", "1894–95", "1954/55", "1731/2", "1871 – 72"."""
    match = patterns.YEARS.match(text, at)
    if not match:
        return None
    first, second = int(match["y4"]), full_year(int(match["y4"]), match["second"])
    spaced = match["joint"] != match["joint"].strip()
    if len(match["second"]) == 1 and int(match["second"]) <= first % 10:
        return None
    turns_century = len(match["second"]) == 2 and second // 100 > first // 100
    if turns_century and second - first > FARTHEST_INTO_CENTURY:
        return read_year_and_month(text, at)
    if not first < second <= first + LONGEST_SPAN or (
        spaced and len(match["second"]) == 2 and second - first > 60
    ):
        return None
    if not is_year(text, at, match.end(), first, lasting=True):
        return None
    if match["joint"] == "/" and len(match["second"]) == 1:
        return Expression.single(
            at, match.end(), Moment(Unit.MONTHS, first, months=(1, 24 if second == first + 1 else 12))
        )
    cert = Cert.LOW if match["doubted"] else Cert.HIGH
    pieces = (
        Piece(at, match.end("y4"), Moment(Unit.YEAR, first, cert=cert)),
        Piece(match.start("second"), match.end(), Moment(Unit.YEAR, second, cert=cert)),
    )
    return Expression(at, match.end(), pieces, Shape.RANGE)


def read_year(text: str, at: int) -> Expression | None:
    """Read "1954", if it is a year."""
    match = patterns.BARE_YEAR.match(text, at)
    if not match:
        return None
    if match["double"]:
        return None
    year = int(match["y4"])
    if not is_year(text, at, match.end("y4"), year) or is_count(text, at, match.end("y4")):
        return None
    still = patterns.STILL_OPEN.match(text, match.end("y4"))
    if still:
        return Expression.single(at, still.end("dash"), Moment(Unit.YEAR, year, lasting=True))
    return Expression.single(at, match.end("y4"), Moment(Unit.YEAR, year), Doubt.YEAR)


def read_year_with_era(text: str, at: int) -> Expression | None:
    """Read "347 AD", "44 B.C."."""
    match = patterns.ERA_YEAR.match(text, at)
    if not match or not stands_free(text, at, match.end("year")) or not int(match["year"]):
        return None
    sign = -1 if match["era"].startswith("B") else 1
    last = Moment(Unit.YEAR, sign * int(match["year"]))
    if not match["first"]:
        return Expression.single(at, match.end(), last)
    first = Moment(Unit.YEAR, sign * int(match["first"]))
    if first.year is None or last.year is None or first.year >= last.year:
        return None
    pieces = (Piece(at, match.end("first"), first), Piece(match.start("year"), match.end(), last))
    return Expression(at, match.end(), pieces, Shape.RANGE)


def read_era(text: str, at: int) -> Expression | None:
    """Read "A.D. 1862", "Anno Domini 1862", "(the) year of our Lord eighteen hundred" from the number on."""
    match = patterns.YEAR_OF_LORD.match(text, at)
    if match:
        year = year_of_words(match["words"]) if match["words"] else int(match["value"])
        return Expression.single(match.start("value"), match.end(), Moment(Unit.YEAR, year))
    match = patterns.ERA_FIRST.match(text, at)
    if not match or not int(match["year"]):
        return None
    return Expression.single(at, match.end(), Moment(Unit.YEAR, int(match["year"])))


def read_decade(text: str, at: int) -> Expression | None:
    """Read "1960s", "1960's", "90s", "1800s"."""
    match = patterns.DECADE.match(text, at)
    if not match:
        return None
    if match["y4"]:
        year = int(match["y4"])
        if not stands_free(text, at, match.end("y4")) and text[match.end("y4")] != "s":
            return None
        unit = Unit.DECADE if year % 100 else Unit.HUNDRED
        return Expression.single(at, match.end(), Moment(unit, year)) if year < 2100 else None
    if not is_short_decade(text, at, match.end(), apostrophe=text[at] in "'’‘´"):
        return None
    return Expression.single(
        at, match.end(), Moment(Unit.DECADE, int(match["short"]), short_year=True, cert=Cert.LOW)
    )


def read_short_year(text: str, at: int) -> Expression | None:
    """Read "’41"."""
    match = patterns.SHORT_YEAR.match(text, at)
    if not match:
        return None
    moment = Moment(Unit.YEAR, int(match["y2"]), short_year=True, cert=Cert.MEDIUM)
    return Expression.single(at, match.end(), moment, Doubt.SHORT_YEAR)


def read_century(text: str, at: int) -> Expression | None:
    """Read "19th century", "fifteenth to the nineteenth century", "5th century BC"."""
    match = patterns.CENTURY.match(text, at)
    if not match:
        return read_other_century(text, at)
    before_christ = bool(match["bc"]) and match["bc"].startswith("B")
    numbers = [century_number(match[name]) for name in ("first", "second") if match[name]]
    if not all(1 <= number <= LAST_CENTURY for number in numbers):
        return None
    is_word = match["first"][0].isalpha() and match["first"][0] not in _ROMAN_FIGURES
    if min(numbers) < FIRST_WORD_CENTURY and not match["bc"] and is_word:
        return None
    moments = [Moment(Unit.CENTURY, -number if before_christ else number) for number in numbers]
    if len(moments) == 1:
        return Expression.single(at, match.end(), moments[0])
    places = ((at, match.end("first")), (match.start("second"), match.end()))
    pieces = tuple(Piece(start, end, moment) for (start, end), moment in zip(places, moments, strict=True))
    shape = Shape.LIST if match["and"] == "and" else Shape.EITHER if match["and"] == "or" else Shape.RANGE
    return Expression(at, match.end(), pieces, shape)


def century_number(written: str) -> int:
    """The number of "19th", "nineteenth", "XIX" or "XIXth"."""
    is_roman = written[:1] in _ROMAN_FIGURES and written[1:2] not in "aeiou"
    return roman_number(written) if is_roman else number_of(written)


def read_other_century(text: str, at: int) -> Expression | None:
    """Read "19. Jahrhundert", "XIXe siècle", "siglo XIX"."""
    match = patterns.OTHER_CENTURY.match(text, at)
    number = century_number(match["number"] or match["behind"]) if match else 0
    if not match or not 1 <= number <= LAST_CENTURY:
        return None
    return Expression.single(at, match.end(), Moment(Unit.CENTURY, number))


def read_short_century(text: str, at: int) -> Expression | None:
    """Read "C18th"; "C18" in doubt."""
    match = patterns.SHORT_CENTURY.match(text, at)
    if not match:
        return None
    doubt = Doubt.NONE if match["suffix"] else Doubt.CENTURY
    return Expression.single(at, match.end(), Moment(Unit.CENTURY, int(match["number"])), doubt)


def read_seasons(text: str, at: int) -> Expression | None:
    """Read "spring 1945", "spring and summer of 1991", "winter of 1953–54", "fall"; the last in doubt."""
    match = patterns.SEASONS.match(text, at)
    if not match:
        return None
    names = [match[name].casefold() for name in ("first", "second") if match[name]]
    year = int(match["y4"]) if match["y4"] else None
    relation = relation_to_year(match["same"] or "")
    end = match.end() if year or match["same"] else match.end("second" if match["second"] else "first")
    months = [SEASON_MONTHS[_SEASONS[name]] for name in names]
    doubt = Doubt.NONE if year or match["same"] else Doubt.SEASON
    whole = (months[0][0], months[-1][1])
    if whole[0] > whole[1]:
        return None
    moment = Moment(Unit.MONTHS, year, months=whole, relation=relation, lasting=len(months) > 1)
    return Expression.single(at, end, moment, doubt)


def read_quarter(text: str, at: int) -> Expression | None:
    """Read "first quarter of 1954", "third quarter 1954", "1st half of 1954", "Q3 1954"."""
    match = patterns.QUARTER.match(text, at)
    if not match:
        return None
    quarter = int(match["number"]) if match["number"] else _QUARTERS[match["word"].casefold()]
    if match["unit"] == "half":
        return _read_half(at, match.end(), quarter, int(match["y4"]))
    moment = Moment(Unit.MONTHS, int(match["y4"]), months=(quarter * 3 - 2, quarter * 3), lasting=True)
    return Expression.single(at, match.end(), moment)


def _read_half(start: int, end: int, number: int, year: int) -> Expression | None:
    if number > HALVES:
        return None
    moment = Moment(Unit.MONTHS, year, months=(number * 6 - 5, number * 6), lasting=True)
    return Expression.single(start, end, moment)


def read_fiscal_year(text: str, at: int) -> Expression | None:
    """Read "fiscal year 1954": July 1953 to June 1954, as the United States counted."""
    match = patterns.FISCAL.match(text, at)
    if not match:
        return None
    if match["second"] and match["y4"]:
        first = int(match["y4"])
        second = full_year(first, match["second"])
        pieces = (
            Piece(at, match.end("y4"), Moment(Unit.YEAR, first)),
            Piece(match.start("second"), match.end(), Moment(Unit.YEAR, second)),
        )
        return Expression(at, match.end(), pieces, Shape.RANGE) if first < second else None
    short = bool(match["y2"])
    moment = Moment(Unit.FISCAL, int(match["y4"] or match["y2"]), short_year=short, lasting=True)
    return Expression.single(at, match.end(), moment)


def part_of(text: str, at: int) -> tuple[str, int] | None:
    """The part "early", "end of", "mid to late" … that begins here, and where the whole begins."""
    match = patterns.PART.match(text, at)
    if not match:
        return None
    if match["two"]:
        return ("mid-late" if match["two"].casefold().startswith("mid") else "early-mid"), match.end()
    if match["week"]:
        return f"{match['week'].casefold()} week", match.end()
    if match["decade"]:
        return f"{_ORDINAL_DECADES.get(match['decade'].casefold(), 0)}0s", match.end()
    words = " ".join((match["adjective"] or match["within"] or match["noun"]).casefold().split())
    if match["noun"]:
        return _NOUN_PARTS.get(words, ""), match.end()
    word = words.split()[-1]
    return {"earlier": "early", "later": "late", "middle": "mid"}.get(word, word), match.end()
