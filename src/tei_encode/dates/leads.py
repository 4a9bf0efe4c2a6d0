"""Where a date may begin: one regular expression over the whole text, and what to try at each place."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from tei_encode.searching import without_groups

from . import patterns
from .patterns import tree
from .surroundings import EVENT_AFTER, LIMIT_WORDS
from .tables_reader import load_tables

if TYPE_CHECKING:
    from collections.abc import Iterable

_TABLES = load_tables()
JOINING = (*patterns.UNTIL_WORDS, *patterns.AND_WORDS, *patterns.OR_WORDS, "on")
"""Words that may stand between two dates."""
NO_DAY_OR_YEAR = "B-DGHJKMQRV-Z"
"""Capitals with which neither a day in words nor what leads up to a year begins."""
SHORTEST_MONTH = 3
"""Letters of a month's name that are looked at first: none has fewer."""


class Lead(StrEnum):
    """What a possible date begins with."""

    DIGITS = "digits"
    APOSTROPHE = "apostrophe"
    MONTH = "month"
    WEEKDAY = "weekday"
    SEASON = "season"
    ORDINAL = "ordinal"
    PART = "part"
    CIRCA = "circa"
    FISCAL = "fiscal"
    ERA = "era"
    QUARTER = "quarter"
    FEAST = "feast"
    REPUBLICAN = "republican"
    CENTURY = "century"
    ROMAN = "roman"
    NUMBERED_CENTURY = "numbered century"
    ADDRESS = "address"


def _beginnings(forms: tuple[str, ...], length: int) -> set[str]:
    return {form[:length] for form in forms}


def _over_line_ends(forms: Iterable[str]) -> list[str]:
    """Names of several words with a line end for one of the blanks."""
    return [f"{one[:at]}\n{one[at + 1 :]}" for one in forms for at, letter in enumerate(one) if letter == " "]


def _leads() -> dict[str, Lead]:
    leads: dict[str, Lead] = {}
    for lead, words in (
        (Lead.SEASON, ("spring", "summer", "autumn", "fall", "winter")),
        (Lead.ORDINAL, tuple(_TABLES.ordinals)),
        (Lead.ORDINAL, ("twenty", "thirty")),
        (Lead.PART, ("early", "mid", "late", "end of", "close of", "beginning of", "start of", "opening of",
                     "very early",
                     "very late", "latter", "last week", "last decade", "last quarter", "last third",
                     "closing decade", "opening decade",
                     "first half", "second half")),
        (Lead.CIRCA, ("circa", "ca.", "c.", "ca ")),
        (Lead.FISCAL, ("fiscal ", "FY", "F.Y.", "F. Y.")),
        (Lead.ERA, ("A.D.", "A. D.", "AD ", "anno ", "year of")),
        (Lead.QUARTER, ("Q1", "Q2", "Q3", "Q4")),
        (Lead.ADDRESS, ("http", "www.")),
        (Lead.CENTURY, ("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "one thousand",
                        "two thousand")),
        (Lead.NUMBERED_CENTURY, ("XX", "XIX", "XIV", "XI", "XV", "IX", "VI", "Xth", "Vth",
                                 "siglo ", "secolo ", "C1", "C20")),
        (Lead.REPUBLICAN, tuple(_TABLES.republican)),
    ):  # fmt: skip
        for word in words:
            leads |= dict.fromkeys((word, word[0].upper() + word[1:]), lead)
    leads |= dict.fromkeys(_TABLES.feast_forms, Lead.FEAST)
    leads |= dict.fromkeys(_over_line_ends(_TABLES.feast_forms), Lead.FEAST)
    leads |= dict.fromkeys(("MC", "MD", "MM", "M."), Lead.ROMAN)
    leads |= dict.fromkeys(_beginnings(_TABLES.weekday_forms, 3), Lead.WEEKDAY)
    leads |= dict.fromkeys(_beginnings(_TABLES.month_forms, SHORTEST_MONTH), Lead.MONTH)
    leads.pop("10b", None)
    return {word: lead for word, lead in leads.items() if not word[0].isdigit()}


LEADS = _leads()
_MONTH_LEADS = [word for word, lead in LEADS.items() if lead is Lead.MONTH]
_OTHER_LEADS = [word for word, lead in LEADS.items() if lead is not Lead.MONTH]
_APOSTROPHE = r"['’‘](?=[0-9]{2})"
AT_PLACE = re.compile(rf"(?P<lead>[0-9]+|{_APOSTROPHE}|{tree(LEADS)})")


def _unnamed(pattern: str) -> str:
    return f"(?:{without_groups(pattern)})"


def _behind(words: Iterable[str]) -> str:
    """Looks back for one of some words and a blank; two blanks may have any word before them."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words):
        by_letter.setdefault(word[-1], []).append(rf"(?<=\b(?i:{re.escape(word)})\s)")
    letters = [rf"(?<=(?i:{re.escape(last)})\s)(?:{'|'.join(found)})" for last, found in by_letter.items()]
    return "|".join([*letters, r"(?<=\s\s)"])


def _seen_from(start: int, pattern: str) -> str:
    """Looks at what begins so many characters before: a branch that begins with plain letters is passed over fast."""
    return rf"(?<=(?={pattern}){'.' * start})"


def _figures() -> str:
    """Figures that one of the readers may read: far more numbers stand in texts than dates that begin with one."""
    year = r"[12](?<![0-9][-–—/].)[0-9]{3}(?![0-9])|[12][0-9]{2}0(?=['’‘´]?s)"
    group = rf"[0-9]{{6}}H?[A-Z]?,?{patterns.O}{patterns.MONTH}"
    others = (
        patterns.DAY_OF_THIS_MONTH,
        patterns.MISSPELT_MONTH,
        patterns.NUMBERED_MONTH,
        patterns.DAY_OF_NUMBERED_MONTH,
        patterns.CENTURY,
        patterns.OTHER_CENTURY,
        patterns.DECADE,
        patterns.BARE_DAY,
    )
    days = rf"{patterns.DAYS}(?:{patterns.OF}{patterns.MONTH_BEHIND_DAY}|{patterns.W}(?i:inst|ult|prox))"
    numeric = rf"[0-9]{{1,2}}(?:[./-]|{patterns.H}[IVX])"
    free = r"(?<![_@#/\\=&%$£€¥§№+].)(?<![0-9][-–—,].)(?<![^\W_][.:].)"
    readable = (*(_unnamed(one.pattern) for one in others), _unnamed(days), patterns.REPUBLICAN_DAY, numeric)
    day = _seen_from(1, f"[0-9]b|{'|'.join(readable)}")
    era = _seen_from(1, _unnamed(patterns.ERA_YEAR.pattern))
    goes_on = rf"(?=[0-9]?(?:{patterns.O}(?:[^\W\d_]|{patterns.DASH}|[&(]|(?:[789]|10)b)|[,./'’‘´]))"
    joined = rf"(?<=[^\W_][-\u2010-\u2015/].|\.[-\u2010-\u2015/].){_seen_from(1, days)}"
    return (
        rf"{year}|[0-3]{_seen_from(1, group)}[0-9]{{5}}|[0-9]{goes_on}(?:{free}{day}|{joined})[0-9]?"
        rf"|[0-9]{era}[0-9]{{0,3}}"
    )


def _months() -> str:
    """Names of months beside a figure or another month; or alone where the word before or behind vouches for them."""
    words = _TABLES.words
    parts = {word.split()[-1] for word in _TABLES.other_parts if word[-1] != "-"}
    before = {
        *words["near_month"],
        *words["near_sure_month"],
        *LIMIT_WORDS,
        *JOINING,
        *parts,
        *patterns.OF_MONTH,
    }
    joint = "|".join(JOINING)
    joined = rf"{patterns.O}[-\u2010-\u2015/]|,?{patterns.W}(?:{joint}){patterns.W}|,{patterns.W}[A-Z0-9]"
    behind = r"(?i:(?<=mid-)|(?<=[-\u2010-\u2015/])|(?<=[-\u2010-\u2015,]\s))"
    days, tail = _unnamed(patterns.DAYS_BEHIND_MONTH), _unnamed(patterns.year_tail(bare_two=False))
    beside = (
        rf"{patterns.MONTH}(?:[.:]?(?:(?!{patterns.W}[{NO_DAY_OR_YEAR}])(?:{days}|{tail})|{joined})|{EVENT_AFTER.pattern})"
        rf"|(?:{behind}|{_behind(before - {'mid-'})}){patterns.MONTH}|{patterns.WEEKDAY}"
    )
    return tree(_MONTH_LEADS) + _seen_from(SHORTEST_MONTH, beside)


# It begins with one character that parts words, and one of those that a lead begins with: the engine runs over all
# others without trying a branch.
_FIRST = "".join(sorted({word[0] for word in LEADS}))
SEARCH = re.compile(
    rf"[\W_](?=[0-9'’‘{_FIRST}])(?P<lead>{_figures()}|{_APOSTROPHE}|{tree(_OTHER_LEADS)}|{_months()})"
)


def kind_of(found: str) -> Lead:
    """What kind of lead a match is."""
    if found[0].isdecimal():
        return Lead.DIGITS
    return LEADS.get(found, Lead.APOSTROPHE)
