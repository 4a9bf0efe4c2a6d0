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
        lower_only: short forms that are months in lower case only, between a day and a year.
        full_months: full English month names, capitalised: they may stand without a figure.
        weekdays: number of the weekday (Monday is 1) by its name in lower case.
        weekday_forms: every spelling of a weekday, longest first.
        seasons: 1 (spring) to 4 (winter) by name.
        other_seasons: the same in languages other than English; they are seasons before a year only.
        other_parts: "start", "mid" or "end" by the word for it in other languages, in lower case.
        german_months: German names of months that English has not, capitalised.
        ordinals: number words for days and centuries ("twentieth"), up to thirty.
        cardinals: number words for years ("forty"), up to ninety.
        feasts: month and day of a feast by its name in lower case, apostrophes straight.
        movable_feasts: days from Easter Sunday by name, likewise.
        feast_forms: every spelling of a feast.
        republican: 1 (Vendémiaire) to 12, 13 for the complementary days, by name in lower case.
        decades: the first year of a decade in its century by its name in lower case.
        words: lists of words that tell a date from its false friends, as pieces of regular expressions.
    """

    months: Mapping[str, int]
    month_forms: tuple[str, ...]
    lower_only: tuple[str, ...]
    full_months: tuple[str, ...]
    weekdays: Mapping[str, int]
    weekday_forms: tuple[str, ...]
    seasons: Mapping[str, int]
    other_seasons: Mapping[str, int]
    other_parts: Mapping[str, str]
    german_months: tuple[str, ...]
    ordinals: Mapping[str, int]
    cardinals: Mapping[str, int]
    feasts: Mapping[str, tuple[int, int]]
    movable_feasts: Mapping[str, int]
    feast_forms: tuple[str, ...]
    republican: Mapping[str, int]
    decades: Mapping[str, int]
    words: Mapping[str, tuple[str, ...]]


def _read(language: str) -> dict[str, Any]:
    return tomllib.loads(files(f"{__package__}.tables").joinpath(f"{language}.toml").read_text("utf-8"))


def _numbers(table: Mapping[str, list[str]]) -> dict[str, int]:
    return {form.casefold(): int(number) for number, forms in table.items() for form in forms}


def _feasts(table: Mapping[str, list[str]]) -> dict[str, tuple[int, int]]:
    days = ((int(day[:2]), int(day[3:]), forms) for day, forms in table.items())
    return {form.casefold(): (month, day) for month, day, forms in days for form in forms}


def _feast_forms(*tables: Mapping[str, list[str]]) -> tuple[str, ...]:
    """Each name with every kind of apostrophe, and "St" for "St."."""
    names = {name for table in tables for forms in table.values() for name in forms}
    names |= {name.replace("St. ", saint) for name in names for saint in ("St ", "Saint ")}
    return tuple(sorted({*names, *(name.replace("'", "’") for name in names)}))


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
    """The tables of all languages; English alone has number words."""
    tables = [_read(language) for language in LANGUAGES]
    english = tables[0]
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    for table in tables:
        months |= _numbers(table["months"]) | _numbers(table.get("lower_only", {}))
        weekdays |= _numbers(table["weekdays"])
    return Tables(
        months=months,
        month_forms=_spellings(tables, "months"),
        lower_only=tuple(
            sorted(
                {form for table in tables for forms in table.get("lower_only", {}).values() for form in forms}
            )
        ),
        full_months=tuple(forms[0] for forms in english["months"].values()),
        weekdays=weekdays,
        weekday_forms=_spellings(tables, "weekdays"),
        seasons=_numbers(english["seasons"]),
        other_seasons={
            word: number
            for table in tables[1:]
            for word, number in _numbers(table.get("seasons", {})).items()
        },
        other_parts={
            word.casefold(): part
            for table in tables[1:]
            for part, words in table.get("parts", {}).items()
            for word in words
        },
        german_months=tuple(
            form
            for forms in tables[LANGUAGES.index("de")]["months"].values()
            for form in forms
            if form.casefold() not in _numbers(english["months"])
        ),
        ordinals=_numbers(english["ordinals"]),
        cardinals=_numbers(english["cardinals"]),
        feasts=_feasts(english["feasts"]),
        movable_feasts=_numbers(english["movable_feasts"]),
        feast_forms=_feast_forms(english["feasts"], english["movable_feasts"]),
        republican=_numbers(tables[LANGUAGES.index("fr")]["republican"]),
        decades=_numbers(english["decades"]),
        words={name: tuple(words) for name, words in english["words"].items()},
    )
