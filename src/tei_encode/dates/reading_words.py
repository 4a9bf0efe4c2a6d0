"""Readings of years and decades in words and in Roman figures."""

from __future__ import annotations

from . import patterns
from .expression import Expression
from .moment import Moment
from .numbers_in_words import number_of_cardinal, roman_number, year_of_words
from .surroundings import is_year_in_words
from .tables_reader import load_tables
from .value import Unit

_TABLES = load_tables()
FEWEST_ROMAN_FIGURES = 5
ROMAN_YEARS = range(1450, 2031)
"""Years that imprints and inscriptions have in Roman figures."""


def read_year_in_words(text: str, at: int) -> Expression | None:
    """Read "nineteen-thirties", and behind words of time "eighteen hundred and twelve", "nineteen fifty-four"."""
    match = patterns.YEAR_IN_WORDS.match(text, at)
    if not match:
        return None
    if match["decade"]:
        years = _TABLES.decades[match["decade"].casefold()]
        century = 100 * number_of_cardinal(match["century"])
        return Expression.single(
            at, match.end(), Moment(Unit.DECADE if years else Unit.HUNDRED, century + years)
        )
    if not is_year_in_words(text, at, match.end()):
        return None
    if match["words"]:
        return Expression.single(at, match.end(), Moment(Unit.YEAR, year_of_words(match["words"])))
    year = 100 * number_of_cardinal(match["century"]) + number_of_cardinal(match["rest"])
    return Expression.single(at, match.end(), Moment(Unit.YEAR, year))


def read_roman_year(text: str, at: int) -> Expression | None:
    """Read "MDCCLXXVI", "M.D.CC.LXXVI"."""
    match = patterns.ROMAN_YEAR.match(text, at)
    if not match or sum(letter.isalpha() for letter in match[0]) < FEWEST_ROMAN_FIGURES:
        return None
    year = roman_number(match[0])
    return Expression.single(at, match.end(), Moment(Unit.YEAR, year)) if year in ROMAN_YEARS else None
