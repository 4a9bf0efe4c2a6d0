"""Title of the whole: the first thing in the text, short, and followed by more than itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.letter_lines import line_kind
from tei_encode.segmenters.cues.wording import NUMBERED_DIVISION
from tei_encode.segmenters.evidence import Evidence

if TYPE_CHECKING:
    from .context import Context


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being the title of the whole text."""
    unit = context.units[index]
    if (
        index - context.first >= min(context.front_end, 3)
        or index >= context.front_end
        or len(context.units) < 2
        or unit.rows
    ):
        return None
    is_marked = (unit.has_marker("hashes") and unit.text[:2] != "##") or bool(unit.underline)
    if unit.marker and not is_marked and unit.marker.kind != "number":
        return None
    evidence = Evidence.of(
        2.2 if index == context.first else 0.2,
        "begins the text" if index == context.first else "stands near the top",
    )
    if is_marked:
        evidence.add(1.5, "is marked up as a head")
    _weigh_form(evidence, context, index)
    if index in context.letter_heads:
        evidence.add(-6.0, "stands above a letter, as others do")
    if index in context.letterhead:
        evidence.add(-4.0, "stands above a salutation")
    if index == context.first and context.has_marked_title:
        evidence.add(3.5, "is the only head on its level")
    if context.front_end >= len(context.units):
        evidence.add(-1.0, "no running text follows")
    evidence.add(unit.capitals, "words begin with capitals")
    return evidence


def _weigh_form(evidence: Evidence, context: Context, index: int) -> None:
    """What the unit itself shows."""
    unit = context.units[index]
    if unit.span.length > 250 or len(unit.lines) > 3:
        evidence.add(-4.0, "is long")
    if unit.last_character == "," or (unit.last_character == "." and not unit.is_upper):
        evidence.add(-1.5, "ends as a sentence does")
    if any(line_kind(line.span.text(unit.source)) == "salute" for line in unit.lines):
        evidence.add(-6.0, "greets somebody")
    if unit.content[:1].islower():
        evidence.add(-2.0, "begins with a small letter")
    if line_kind(unit.text) or (NUMBERED_DIVISION.match(unit.text) and not context.is_one_division):
        evidence.add(-3.0, "looks like an address, a date or the head of a chapter")
