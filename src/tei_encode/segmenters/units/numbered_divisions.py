"""Divisions named by their kind and number, of which each has text below it: "Article I.", "Article II."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.markers import roman_value
from tei_encode.segmenters.cues.wording import NUMBER_WORDS, NUMBERED_DIVISION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit

LONGEST = 120
MOST_WORDS = 6
"""Words of a division's name; more, and a stop, are its first sentence."""
_NAME = re.compile(r"\s*(?:\Z|[.:—–-]+\s*(?P<name>\S.*)?\Z)", re.DOTALL)


def numbered_divisions(units: Sequence[Unit]) -> frozenset[int]:
    """Places of short units that name divisions of one kind and count up, something between each and the next."""
    found: set[int] = set()
    runs: dict[str, tuple[list[int], int]] = {}
    for index, unit in enumerate(units):
        named = _division(unit)
        if named is None:
            continue
        label, value = named
        run, last = runs.get(label, ([], 0))
        if run and value == last + 1 and index > run[-1] + 1:
            run.append(index)
            if index + 1 < len(units):
                found.update(run if len(run) == 2 else run[-1:])
            runs[label] = (run, value)
        else:
            runs[label] = ([index], value)
    return frozenset(found)


def _division(unit: Unit) -> tuple[str, int] | None:
    """The kind and number of a division that a unit names, and does no more."""
    if len(unit.lines) > 2 or unit.span.length > LONGEST or unit.is_furniture or unit.rows:
        return None
    number = NUMBERED_DIVISION.match(unit.text)
    name = _NAME.match(unit.text, number.end()) if number else None
    if number is None or name is None or unit.text[0].islower():
        return None
    if name["name"] and len(name["name"].split()) > MOST_WORDS and unit.last_character in ".;:":
        return None
    return number["label"].lower(), _value(number["count"].lower())


def _value(count: str) -> int:
    """What a number counts, in figures, Roman or in words; a single letter its place in the alphabet."""
    if count.isdigit():
        return int(count)
    if count in NUMBER_WORDS:
        return NUMBER_WORDS.index(count) + 1
    return roman_value(count) or ord(count[0]) - ord("a") + 1
