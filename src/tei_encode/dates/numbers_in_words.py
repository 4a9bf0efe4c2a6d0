"""Numbers of days, years and centuries, in figures or in English words."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from .tables_reader import load_tables

_TABLES = load_tables()
_FIGURES = re.compile(r"[0-9]+")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_LETTERS = re.compile(r"[a-z]+")


def number_of(written: str) -> int:
    """The number of an ordinal: 21 for "21st", "twenty-first", "twenty one"; 0 where it is none."""
    figures = _FIGURES.match(written)
    if figures:
        return int(figures[0])
    words = _LETTERS.findall(written.casefold())
    if len(words) == 1 and words[0] not in _TABLES.ordinals:
        words = [
            part
            for tens in ("twenty", "thirty")
            if words[0].startswith(tens)
            for part in (tens, words[0][6:])
        ]
    return sum(_TABLES.ordinals.get(word, 0) or _TABLES.cardinals.get(word, 0) for word in words)


def year_of_words(written: str) -> int:
    """The year of "eighteen hundred and fifty five" or "one thousand eight hundred and fifty five": 1855."""
    total = group = 0
    for word in _LETTERS.findall(written.casefold()):
        if word == "thousand":
            total, group = total + group * 1000, 0
        elif word == "hundred":
            total, group = total + group * 100, 0
        else:
            group += _TABLES.cardinals.get(word, 0)
    return total + group


def number_of_cardinal(written: str) -> int:
    """The number of "fifty-four", "nineteen"; 0 where it is none."""
    return sum(_TABLES.cardinals.get(word, 0) for word in _LETTERS.findall(written.casefold()))


def roman_number(written: str) -> int:
    """The number of Roman figures; points and blanks between them are passed over.

    Args:
        written: figures in capitals, well formed.
    """
    values = [_ROMAN[letter] for letter in written if letter in _ROMAN]
    later = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, later, strict=True))


def month_of(written: str) -> int:
    """The number of a month by any of its names; 0 where it is none."""
    return _TABLES.months.get(written.casefold().rstrip("."), 0)


def misspelt_month_of(written: str) -> int:
    """The month that a longer word is a slip of the pen for ("Novemeber"); 0 where none is near."""
    word = written.casefold()
    near = [
        (SequenceMatcher(None, word, name.casefold()).ratio(), number)
        for number, name in enumerate(_TABLES.full_months, 1)
        if len(name) > 3 and abs(len(name) - len(word)) <= 2
    ]
    best = max(near, default=(0.0, 0))
    return best[1] if best[0] >= 0.8 else 0


def weekday_of(written: str) -> int:
    """The number of a weekday (Monday is 1) by any of its names; 0 where it is none."""
    return _TABLES.weekdays.get(written.casefold().rstrip("."), 0)
