"""Who wrote the text: names, offices, affiliations, addresses between the title and the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.title_words import CUES, is_name
from tei_encode.segmenters.wording import EMAIL

if TYPE_CHECKING:
    from tei_encode.segmenters.units import Unit

    from .context import Context


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being part of the byline."""
    unit = context.units[index]
    if not 0 < index < context.front_end or unit.underline or unit.rows:
        return -9.0
    if unit.marker and not unit.begins_with_initial:
        return -9.0
    weight = _cues(unit)
    if unit.span.length > 300:
        weight -= 4.0
    if unit.capitals < 0.5:
        weight -= 2.0
    if unit.ends_sentence and unit.last_character != ".":
        weight -= 1.0
    elif unit.ends_sentence and len(unit.words) > 8 and unit.capitals < 0.8:
        weight -= 2.0
    return weight


def _cues(unit: Unit) -> float:
    """What its words say: a university, an address, a name; nothing at all speaks against it."""
    cues = 1.5 if CUES.search(unit.text) else 0.0
    address = 2.5 if EMAIL.search(unit.text) else 0.0
    name = 1.6 if is_name(unit) else 0.0
    return (cues + address + name) or -1.5
