"""The word lists of the date grammar, read once from the TOML files in `tables/`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = ("en", "fr", "de", "it", "es", "nl", "la", "ru")


@dataclass(frozen=True, slots=True)
class Tables:
    """Names of months, days, seasons and numbers.

    Attributes:
        months: number of the month by its name in lower case, all languages.
        month_forms: every spelling a month name may have in a text, longest first.
        full_months: full English month names, capitalised: they may stand without a figure.
        weekdays: number of the weekday (Monday is 1) by its name in lower case.
        weekday_forms: every spelling of a weekday, longest first.
        seasons: 1 (spring) to 4 (winter) by name.
        ordinals: number words for days and centuries ("twentieth"), up to thirty.
        cardinals: number words for years ("forty"), up to ninety.
        words: lists of words that tell a date from its false friends, as pieces of regular expressions.
    """

    months: Mapping[str, int]
    month_forms: tuple[str, ...]
    full_months: tuple[str, ...]
    weekdays: Mapping[str, int]
    weekday_forms: tuple[str, ...]
    seasons: Mapping[str, int]
    ordinals: Mapping[str, int]
    cardinals: Mapping[str, int]
    words: Mapping[str, tuple[str, ...]]


def _read(language: str) -> dict[str, Any]:
    return tomllib.loads(files(f"{__package__}.tables").joinpath(f"{language}.toml").read_text("utf-8"))


def _numbers(table: Mapping[str, list[str]]) -> dict[str, int]:
    return {form.casefold(): int(number) for number, forms in table.items() for form in forms}


def _spellings(tables: list[dict[str, Any]], name: str) -> tuple[str, ...]:
    """Each form with a capital and in capitals, and without where its language says so, longest first."""
    found: set[str] = set()
    for table in tables:
        for forms in table[name].values():
            for form in forms:
                found |= {form[0].upper() + form[1:], form.upper()}
        found |= set(table["lower"]) if name == "months" else set(table.get("lower_weekdays", ()))
    return tuple(sorted(found, key=lambda form: (-len(form), form)))


@cache
def load_tables() -> Tables:
    """The tables of all languages; English alone has seasons and number words."""
    tables = [_read(language) for language in LANGUAGES]
    english = tables[0]
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    for table in tables:
        months |= _numbers(table["months"])
        weekdays |= _numbers(table["weekdays"])
    return Tables(
        months=months,
        month_forms=_spellings(tables, "months"),
        full_months=tuple(forms[0] for forms in english["months"].values()),
        weekdays=weekdays,
        weekday_forms=_spellings(tables, "weekdays"),
        seasons=_numbers(english["seasons"]),
        ordinals=_numbers(english["ordinals"]),
        cardinals=_numbers(english["cardinals"]),
        words={name: tuple(words) for name, words in english["words"].items()},
    )
