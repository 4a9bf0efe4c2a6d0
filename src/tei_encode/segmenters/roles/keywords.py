"""Keywords: a line that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.evidence import Evidence
from tei_encode.segmenters.units.title_words import KEYWORDS

if TYPE_CHECKING:
    from .context import Context


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being the list of keywords."""
    unit = context.units[index]
    if KEYWORDS.match(unit.content) and unit.span.length < 800:
        return Evidence.of(5.0, "says that it lists keywords")
    return None
