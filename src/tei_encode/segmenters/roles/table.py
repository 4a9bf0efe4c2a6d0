"""Tables: lines with as many cells as their neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.evidence import Evidence

if TYPE_CHECKING:
    from .context import Context


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being a table."""
    unit = context.units[index]
    has_row = any(line.cells for line in unit.lines)
    if has_row and len(unit.lines) > 1:
        return Evidence.of(9.0, f"its lines are rows of cells ({unit.rows})")
    return None
