"""Items of lists: a bullet or a number, and company; a name among names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.markers import DASHES

if TYPE_CHECKING:
    from .context import Context


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being an item of a list."""
    unit = context.units[index]
    if index in context.listed_names:
        return 3.0
    if not unit.has_marker("bullet", "number") or unit.marker is None or unit.underline:
        return -9.0
    before = context.before(index)
    announced = before is not None and before.last_character == ":"
    has_company = _has_company(context, index)
    if unit.marker.kind == "bullet":
        return 3.5 if has_company or announced or unit.marker.label not in DASHES + "·" else 0.0
    weight = -1.0
    if index in context.numbered_heads:
        weight -= 3.0
    if has_company:
        weight += 3.6
    if announced and unit.marker.value == 1:
        weight += 1.5
    if context.zones[index] == "notes":
        weight -= 3.0
    return weight


def _has_company(context: Context, index: int) -> bool:
    """Whether another bullet, or the number before or behind this one, is near."""
    marker = context.units[index].marker
    for other in (*context.units[max(0, index - 2) : index], *context.units[index + 1 : index + 3]):
        mark = other.marker
        if marker and mark and mark.kind == marker.kind:
            same_form = mark.label[:1] == marker.label[:1] or mark.label[-1] == marker.label[-1]
            if same_form and (mark.kind == "bullet" or marker.is_next_to(mark)):
                return True
    return False
