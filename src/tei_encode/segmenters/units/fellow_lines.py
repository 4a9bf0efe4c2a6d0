"""Short lines below each other that are made alike: references, dates, measures, which are no heads."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.wording import NUMBERED_DIVISION

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit

FEWEST = 3
LONGEST = 40
LONGEST_NAMED = 100
_AGENDA = re.compile(r"(?:agenda )?items? ", re.IGNORECASE)
_COUNTED = re.compile(r"(?P<name>[^\W\d_][^\d\n]{2,39}?)[#№]?\s?\d{1,3}[a-z]?(?=[\s.,:;)]|\Z)")
"""What comes before the number of one of several things of a name ("Handout #2b", "Plate 3.")."""
_FIGURES = re.compile(r"\d+(?:[–-]\d+)?")
_WORD = re.compile(r"[^\W\d_]+")


def fellow_lines(units: Sequence[Unit]) -> frozenset[int]:
    """Places of units of one short line that are made as their neighbours are.

    They have figures and words in one order, or the same words before a number.

    Args:
        units: the units of a text.
    """
    found: set[int] = set()
    for made in (_form, _name):
        for form, run in groupby(range(len(units)), key=lambda index: made(units[index])):
            places = list(run)
            if form and len(places) >= FEWEST:
                found.update(places)
    return frozenset(found)


def _name(unit: Unit) -> str:
    """What a short line counts by its first words ("handout #" for "Handout #2b Posters"); empty for any other unit."""
    if _is_other(unit, LONGEST_NAMED) or _AGENDA.match(unit.content):
        return ""
    counted = _COUNTED.match(unit.text)
    return counted["name"].lower() if counted and unit.last_character not in ".;:!" else ""


def _is_other(unit: Unit, longest: int) -> bool:
    """Whether a unit is no short line with figures, or a head by mark-up or as a numbered division."""
    is_marked = unit.marked_depth or unit.underline or unit.is_furniture
    is_long = len(unit.lines) > 1 or unit.span.length > longest
    is_division = NUMBERED_DIVISION.match(unit.content) is not None
    return bool(is_long or is_marked or is_division) or not any(char.isdigit() for char in unit.text)


def _form(unit: Unit) -> str:
    """How a short line with figures is made ("9 A" for "212 AB"); empty for any other unit, numbered divisions too."""
    if _is_other(unit, LONGEST):
        return ""
    return _WORD.sub(lambda word: "A" if word[0][0].isupper() else "a", _FIGURES.sub("9", unit.text))
