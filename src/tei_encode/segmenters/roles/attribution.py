"""Where a quotation comes from: a line right below it that names an author, a work or a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.evidence import Evidence
from tei_encode.segmenters.units.attribution_lines import WITH_DASH, is_attribution, may_be_attribution

if TYPE_CHECKING:
    from .context import Context


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit saying where the quotation before it comes from."""
    unit = context.units[index]
    if not index or not may_be_attribution(unit):
        return None
    if not is_attribution(unit):
        is_below_verse = context.looks_like_verse(context.units[index - 1])
        return Evidence.of(1.2 if is_below_verse else -0.8, "is a name, which much else may be")
    if WITH_DASH.match(unit.text):
        return Evidence.of(2.5, "begins with a dash and a name")
    return Evidence.of(2.5, "cites a passage")
