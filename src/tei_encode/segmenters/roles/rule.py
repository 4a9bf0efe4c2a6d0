"""Rules between parts: a line of asterisks, hyphens, underscores or equals signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .context import Context


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being a rule."""
    unit = context.units[index]
    return 9.0 if unit.has_marker("rule") and len(unit.lines) == 1 else -9.0
