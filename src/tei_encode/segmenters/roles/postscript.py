"""Postscripts: what follows the closer of a letter and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.letter_lines import ENCLOSURE, POSTSCRIPT
from tei_encode.segmenters.evidence import Evidence

if TYPE_CHECKING:
    from .context import Context


FAR = 4
"""How many units before it a formula of farewell may stand."""
LAST = 2
"""How many units at the end of a letter may go on behind its closer."""


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being a postscript."""
    unit = context.units[index]
    if index <= 1 or context.zones[index] != "body" or unit.rows:
        return None
    if POSTSCRIPT.match(unit.text):
        return Evidence.of(5.0, "begins as a postscript does")
    if unit.text[0] == "[":
        return None
    if context.closings[index] and all(context.closings[index]):
        return None
    if ENCLOSURE.match(unit.lines[0].span.text(unit.source)):
        return None
    near = range(max(0, index - FAR), index)
    if (
        context.is_letter
        and any("salute" in context.closings[at] for at in near)
        and len(context.units) - index <= LAST
        and unit.ends_sentence
        and unit.marker is None
    ):
        return Evidence.of(3.0, "is what a letter has behind its closer, at its end")
    return None
