"""Rules between parts: a line of asterisks, hyphens or underscores."""

from __future__ import annotations

from .context import Context


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being a rule."""
    unit = context.units[index]
    return 9.0 if unit.marker and unit.marker.kind == "rule" and len(unit.lines) == 1 else -9.0
