"""Page numbers and running heads: found before all roles, by how they come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .context import Context


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being a page number or a running head."""
    return 30.0 if context.units[index].is_furniture else -9.0
