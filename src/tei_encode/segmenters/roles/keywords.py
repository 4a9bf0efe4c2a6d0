"""Keywords: a line that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.zones import KEYWORDS

if TYPE_CHECKING:
    from .context import Context


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being the list of keywords."""
    unit = context.units[index]
    return 5.0 if KEYWORDS.match(unit.content) and unit.span.length < 800 else -9.0
