"""Page numbers and running heads: found before all roles, by how they come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.evidence import Evidence

if TYPE_CHECKING:
    from .context import Context


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being a page number or a running head."""
    if context.units[index].is_furniture:
        return Evidence.of(30.0, "comes back from page to page")
    return None
