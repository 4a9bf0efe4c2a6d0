"""Rules between parts: a line of asterisks, hyphens, underscores or equals signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.evidence import Evidence

if TYPE_CHECKING:
    from .context import Context


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being a rule."""
    unit = context.units[index]
    if unit.has_marker("rule") and len(unit.lines) == 1:
        return Evidence.of(9.0, "is a line of asterisks, hyphens or the like")
    return None
