"""Tables: lines with as many cells as their neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .context import Context


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being a table."""
    unit = context.units[index]
    return 9.0 if unit.rows and len(unit.lines) > 1 else -9.0
