"""The date below the title of a text that is no letter (`dateline` in `front`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.letter_lines import line_kind
from tei_encode.segmenters.evidence import Evidence
from tei_encode.segmenters.units.title_words import SUBTITLE, named_author

if TYPE_CHECKING:
    from .context import Context


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being the dateline of title matter."""
    unit = context.units[index]
    if not 0 < index < context.front_end or len(unit.lines) > 1 or unit.marker or context.is_letter:
        return None
    if SUBTITLE.match(unit.text) or index in context.dated_heads or named_author(unit.text):
        return None
    return Evidence.of(4.5, "is a date below the title") if line_kind(unit.text) == "dateline" else None
