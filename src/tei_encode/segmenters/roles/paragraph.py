"""Paragraphs: what a unit is unless something speaks for another role."""

from __future__ import annotations

from .context import Context


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being a paragraph."""
    unit = context.units[index]
    weight = 0.8
    if unit.marker and unit.marker.kind != "number":
        weight -= 3.0
    if unit.is_long:
        weight += 1.5
    if unit.ends_sentence and len(unit.words) > 8:
        weight += 0.8
    return weight
