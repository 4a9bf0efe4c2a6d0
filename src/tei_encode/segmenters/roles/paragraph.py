"""Paragraphs: what a unit is unless something speaks for another role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.markers import DASHES
from tei_encode.segmenters.evidence import Evidence

if TYPE_CHECKING:
    from .context import Context


def weigh(context: Context, index: int) -> Evidence:
    """What speaks for a unit being a paragraph."""
    unit = context.units[index]
    evidence = Evidence.of(0.8, "most blocks are")
    if unit.has_marker("quoted", "rule") or unit.marked_depth:
        evidence.add(-3.0, "is marked up as something else")
    elif unit.marker and unit.marker.kind == "bullet" and unit.marker.label not in DASHES:
        evidence.add(-1.0, "has a bullet")
    if index in context.dialogue:
        evidence.add(2.0, "is somebody's words behind a dash")
    if unit.is_long:
        evidence.add(1.5, "is long")
    if len(unit.lines) > 2 and context.ends_lines_early(unit) and not unit.has_rows_of_names:
        evidence.add(-1.5, "its lines end on purpose")
    if unit.ends_sentence and len(unit.words) > 8 and not unit.ends_with_hour:
        evidence.add(0.8, "ends as a sentence does")
    return evidence
