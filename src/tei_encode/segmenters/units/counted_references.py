"""References with numbers in square brackets at the end of a text, without a heading: a bibliography, and no notes."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.markers import label_name
from tei_encode.segmenters.cues.reference_lines import is_reference

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit

FEWEST = 3
"""References, without which they are no bibliography."""
SHARE = 0.8
"""Share of the notes that must read as references."""
_CITED = re.compile(r"\[(?P<numbers>\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*)(?:[,:] [^\[\]\n]{1,20})?\]")
_NUMBER = re.compile(r"\d+")


def find_counted_references(units: Sequence[Unit], zones: Sequence[str]) -> range:
    """The positions of the units of such a list; none where the text ends otherwise.

    Most of them are references, and the text above cites them as notes are not called: several in one bracket, one of
    them twice, a later one first.

    Args:
        units: the units of the text.
        zones: the zone of each.
    """
    first = len(units)
    while first and zones[first - 1] == "body" and _number(units[first - 1]):
        first -= 1
    listed = units[first:]
    if len(listed) < FEWEST or [_number(unit) for unit in listed] != list(range(1, len(listed) + 1)):
        return range(0)
    told = [is_reference(_words(unit), may_begin_with_initials=True) for unit in listed]
    if sum(told) < SHARE * len(told) or not _are_cited(units[:first], len(listed)):
        return range(0)
    return range(first, len(units))


def _number(unit: Unit) -> int:
    """The figure in square brackets that a unit begins with; 0 where there is none."""
    name = label_name(unit.note_label) if unit.note_label and unit.text.startswith("[") else ""
    return int(name) if name.isdecimal() else 0


def _words(unit: Unit) -> str:
    return unit.text[unit.text.index("]") + 1 :].strip()


def _are_cited(units: Sequence[Unit], highest: int) -> bool:
    """Whether figures in brackets point at works: several at once, one twice, or a later one first."""
    single: list[int] = []
    for unit in units:
        for cited in _CITED.finditer(unit.text):
            numbers = [int(number[0]) for number in _NUMBER.finditer(cited["numbers"])]
            if not all(0 < number <= highest for number in numbers):
                continue
            if len(numbers) > 1:
                return True
            single += numbers
    return any(above >= below for above, below in pairwise(single))
