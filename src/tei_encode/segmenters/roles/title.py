"""Title of the whole: the first thing in the text, short, and followed by more than itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.letter_lines import line_kind
from tei_encode.segmenters.wording import NUMBERED_DIVISION

if TYPE_CHECKING:
    from .context import Context


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being the title of the whole text."""
    unit = context.units[index]
    if index >= min(context.front_end, 3) or len(context.units) < 2 or unit.rows:
        return -9.0
    is_marked = (unit.has_marker("hashes") and unit.text[:2] != "##") or bool(unit.underline)
    if unit.marker and not is_marked and unit.marker.kind != "number":
        return -9.0
    weight = (2.2 if index == 0 else 0.2) + (1.5 if is_marked else 0.0)
    if unit.span.length > 250 or len(unit.lines) > 3:
        weight -= 4.0
    if unit.last_character == "," or (unit.last_character == "." and not unit.is_upper):
        weight -= 1.5
    if unit.content[:1].islower():
        weight -= 2.0
    if line_kind(unit.text) or NUMBERED_DIVISION.match(unit.text):
        weight -= 3.0
    if index == 0 and context.has_marked_title:
        weight += 3.5
    if context.front_end >= len(context.units):
        weight -= 1.0
    return weight + unit.capitals
