"""Entries of inventories that begin with a label and a number that counts up: "Folder 4. Minutes", "Vol. II. Wills"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.markers import roman_value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit

ENTRY = re.compile(
    r"(?P<label>[^\W\d_a-z][^\W\d_]{1,11}\.?)(?: ?(?P<number>\d{1,4})| (?P<roman>[IVXLC]{1,7}))"
    r"(?![\w/])[ \t]*[.:,;)—–-]{0,2}(?=[ \t\r\n]|\Z)"
)
_AT_LINE_START = re.compile(rf"^[ \t]*{ENTRY.pattern}", re.MULTILINE)
_NO_ENTRY = re.compile(
    r"(?:Fig|Plate|Tab|Illus|Abb|Map|Extract|Example|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
)
"""Labels of captions and examples, and months."""
LONGEST = 160
NAMING = 0.6
"""Share of words with capitals from which on a line names something."""
_STATES = frozenset(
    "is are was were be been has have had do does did will would shall should may might can could must not".split()
)
"""Words with which something is stated or ordered."""
MOST_WORDS_OF_SENTENCE = 3
"""Words behind a label that may end with a stop; more are a sentence."""


def counted_labels(source: str) -> frozenset[str]:
    """Labels with which lines of a text begin, a number behind them that counts on from the one before."""
    last: dict[str, int] = {}
    found: set[str] = set()
    for entry in _AT_LINE_START.finditer(source):
        label, number = entry["label"], _number(entry)
        if last.get(label) == number - 1:
            found.add(label)
        last[label] = number
    return frozenset(found)


def _number(entry: re.Match[str]) -> int:
    return int(entry["number"] or roman_value(entry["roman"].lower()))


def mark_entries(units: Sequence[Unit]) -> list[Unit]:
    """The units, those marked as items that count up below each other, nothing but marked ones between.

    Two are enough where one stands right below the other or its items, else it takes three.
    """
    found = list(units)
    run: list[int] = []
    last = ("", 0)
    for index, unit in enumerate([*units, None]):
        here = _entry(unit) if unit is not None else None
        if unit is not None and here is None and run and unit.has_marker("number", "bullet"):
            continue
        if here is None or here != (last[0], last[1] + 1):
            if len(run) > 2 or any(not units[at].space_before for at in run[1:]):
                for at in run:
                    found[at] = replace(found[at], listed="item")
            run = []
        if here is not None:
            run.append(index)
            last = here
    return found


def _entry(unit: Unit) -> tuple[str, int] | None:
    """The label and number of a short unit that names something behind them."""
    is_ordinary = not (
        unit.rule or unit.is_furniture or unit.is_foot or unit.is_code or unit.rows or unit.listed
    )
    if not is_ordinary or unit.underline or unit.marker or len(unit.lines) > 2 or unit.span.length > LONGEST:
        return None
    entry = ENTRY.match(unit.text)
    if entry is None or _NO_ENTRY.match(unit.text):
        return None
    words = unit.text[entry.end() :].split()
    is_sentence = unit.ends_sentence and len(words) > MOST_WORDS_OF_SENTENCE and not _only_names(unit, words)
    if not words or words[0][0].islower() or is_sentence:
        return None
    return entry["label"], _number(entry)


def _only_names(unit: Unit, words: Sequence[str]) -> bool:
    """Whether words behind a label name something and state nothing, though they end with a stop."""
    return unit.capitals >= NAMING and _STATES.isdisjoint(word.lower() for word in words)
