"""Telegrams typed in capitals, their stops spelt out: what stands above their text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.datelines import is_dateline
from tei_encode.segmenters.units.title_words import KIND_NAMED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit

_STOP = re.compile(r"\bSTOP\b(?! sign)")
_OTHER_STOP = re.compile(r"[A-Z]{2} (?:PERIOD|COMMA|UNQUOTE)(?= [A-Z]{2}|\s*\Z)", re.MULTILINE)
_SMALL_STOP = re.compile(r"\w stop(?= \w|\s*\Z)", re.MULTILINE)
FEWEST_SMALL_STOPS = 2
_NAMED = re.compile(r"\b(?:telegra(?:m|phs?|phic)|cablegram|radiogram|marconigram)\b", re.IGNORECASE)
FEWEST_WORDS = 6
"""Words in capitals below a date that are a text where the paper is called a telegram."""
LAST_HEAD = 4
"""Units above the text of a telegram: its office, its number and hour, to whom it goes."""
LONGEST_ROW = 60


def count_stops(text: str) -> int:
    """How many of a text's stops are spelt out ("ARRIVE MONDAY STOP"), as telegraphists counted only words."""
    return len(_STOP.findall(text)) + len(_OTHER_STOP.findall(text))


def is_wired(unit: Unit) -> bool:
    """Whether a unit is the text of a telegram: in capitals with stops spelt out, or with no other stops than these."""
    if unit.is_upper:
        return count_stops(unit.text) > 0
    is_unstopped = not any(sign in unit.text for sign in ".,;")
    return is_unstopped and len(_SMALL_STOP.findall(unit.text)) >= FEWEST_SMALL_STOPS


def _text_below(units: Sequence[Unit]) -> int:
    """Number of the first text of a telegram near the top; 0 where none is.

    Without stops spelt out it is the first words in capitals below a date, in a paper that is called a telegram.
    """
    near = units[: LAST_HEAD + 1]
    wired = next((at for at, unit in enumerate(near) if is_wired(unit)), 0)
    if wired or not near or len(near[0].lines) > 1 or not _NAMED.search(near[0].text):
        return wired
    dated = next((at for at, unit in enumerate(near) if any(map(is_dateline, unit.line_texts))), len(near))
    return next(
        (
            at
            for at, unit in enumerate(near)
            if at > dated and unit.is_upper and len(unit.words) >= FEWEST_WORDS
        ),
        0,
    )


def wire_head(units: Sequence[Unit]) -> frozenset[int]:
    """Places of the short units above the text of a telegram in capitals, its name as one ("TELEGRAM") left out."""
    above = units[: _text_below(units)]
    if any(unit.rows or unit.marked_depth or max(map(len, unit.line_texts)) > LONGEST_ROW for unit in above):
        return frozenset()
    return frozenset(
        index
        for index, unit in enumerate(above)
        if not unit.is_furniture and not any(map(KIND_NAMED.match, unit.line_texts))
    )
