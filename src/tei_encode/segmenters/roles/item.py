"""Items of lists: a bullet or a number, and company."""

from __future__ import annotations

from .context import Context


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being an item of a list."""
    unit = context.units[index]
    if unit.marker is None or unit.marker.kind not in ("bullet", "number"):
        return -9.0
    if unit.marker.kind == "bullet":
        return 3.5 if unit.marker.label in "-*+•‣◦▪" or _has_company(context, index) else -1.0
    weight = -1.0
    if _has_company(context, index):
        weight += 3.6
    before = context.before(index)
    if before is not None and before.last_character == ":" and unit.marker.value == 1:
        weight += 1.5
    if context.zones[index] == "notes":
        weight -= 3.0
    return weight


def _has_company(context: Context, index: int) -> bool:
    """Whether the number before or the one after this one is near."""
    unit = context.units[index]
    assert unit.marker is not None  # noqa: S101 - checked by the caller
    for other in (*context.units[max(0, index - 2) : index], *context.units[index + 1 : index + 3]):
        mark = other.marker
        if mark and mark.kind == unit.marker.kind:
            step = mark.value - unit.marker.value
            same_form = mark.label[:1] == unit.marker.label[:1] or mark.label[-1] == unit.marker.label[-1]
            if same_form and (abs(step) == 1 or mark.kind == "bullet"):
                return True
    return False
