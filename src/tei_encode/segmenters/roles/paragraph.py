"""Paragraphs: what a unit is unless something speaks for another role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.markers import DASHES

if TYPE_CHECKING:
    from .context import Context


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being a paragraph."""
    unit = context.units[index]
    weight = 0.8
    if unit.has_marker("hashes", "quoted", "rule") or unit.underline:
        weight -= 3.0
    elif unit.marker and unit.marker.kind == "bullet" and unit.marker.label not in DASHES:
        weight -= 1.0
    if unit.is_long:
        weight += 1.5
    if unit.ends_sentence and len(unit.words) > 8:
        weight += 0.8
    return weight
