"""Telegrams typed in capitals, their stops spelt out: what stands above their text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.segmenters.units.title_words import KIND_NAMED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit

_STOP = re.compile(r"\bSTOP\b(?! sign)")
_OTHER_STOP = re.compile(r"[A-Z]{2} (?:PERIOD|COMMA|UNQUOTE)(?= [A-Z]{2}|\s*\Z)", re.MULTILINE)
LAST_HEAD = 4
"""Units above the text of a telegram: its office, its number and hour, to whom it goes."""
LONGEST_ROW = 60


def count_stops(text: str) -> int:
    """How many of a text's stops are spelt out ("ARRIVE MONDAY STOP"), as telegraphists counted only words."""
    return len(_STOP.findall(text)) + len(_OTHER_STOP.findall(text))


def is_wired(unit: Unit) -> bool:
    """Whether a unit is the text of a telegram in capitals."""
    return unit.is_upper and count_stops(unit.text) > 0


def wire_head(units: Sequence[Unit]) -> frozenset[int]:
    """Places of the short units above the text of a telegram in capitals, its name as one ("TELEGRAM") left out."""
    at = next((at for at, unit in enumerate(units[: LAST_HEAD + 1]) if is_wired(unit)), 0)
    above = units[:at]
    if any(unit.rows or unit.marked_depth or max(map(len, unit.line_texts)) > LONGEST_ROW for unit in above):
        return frozenset()
    return frozenset(
        index
        for index, unit in enumerate(above)
        if not unit.is_furniture and not any(map(KIND_NAMED.match, unit.line_texts))
    )
