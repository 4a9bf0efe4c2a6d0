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
_FIGURES = re.compile(r"\d+(?:[–-]\d+)?")
_WORD = re.compile(r"[^\W\d_]+")


def fellow_lines(units: Sequence[Unit]) -> frozenset[int]:
    """Places of units of one short line that are made as their neighbours are, figures and words in one order.

    Args:
        units: the units of a text.
    """
    found: set[int] = set()
    for form, run in groupby(enumerate(units), key=lambda pair: _form(pair[1])):
        places = [index for index, _ in run]
        if form and len(places) >= FEWEST:
            found.update(places)
    return frozenset(found)


def _form(unit: Unit) -> str:
    """How a short line with figures is made ("9 A" for "212 AB"); empty for any other unit, numbered divisions too."""
    is_other = len(unit.lines) > 1 or unit.span.length > LONGEST or unit.marked_depth or unit.underline
    if (
        is_other
        or unit.is_furniture
        or NUMBERED_DIVISION.match(unit.content)
        or not any(char.isdigit() for char in unit.text)
    ):
        return ""
    return _WORD.sub(lambda word: "A" if word[0][0].isupper() else "a", _FIGURES.sub("9", unit.text))
