"""Verse: several short lines that begin with capitals and do not fill the measure."""

from __future__ import annotations

from statistics import mean, pstdev
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.letter_lines import FORMULA, line_kind
from tei_encode.segmenters.evidence import Evidence

if TYPE_CHECKING:
    from .context import Context


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being a stanza."""
    unit = context.units[index]
    if unit.marker or unit.rows or unit.underline or len(unit.lines) < 3 or context.zones[index] != "body":
        return None
    lines = [line.span.text(unit.source) for line in unit.lines]
    lengths = [len(line) for line in lines]
    measure = context.layout.width or 72
    if max(lengths) > min(64, 0.9 * measure) or min(lengths) < 8:
        return None
    evidence = Evidence.of(-2.0, "most blocks are none")
    if any(FORMULA.match(line.strip()) or line_kind(line) for line in lines):
        evidence.add(-3.0, "has a line of a letter")
    if sum(line.lstrip("\"“‘'")[:1].isupper() for line in lines) >= 0.9 * len(lines):
        evidence.add(1.5, "lines begin with capitals")
        if context.ends_lines_early(unit):
            evidence.add(0.8, "lines end on purpose")
    if sum(line[-1] in ",;:.!?—" for line in lines) >= 0.5 * len(lines):
        evidence.add(1.5, "lines end with marks of punctuation")
    if pstdev(lengths) < 0.3 * mean(lengths):
        evidence.add(1.0, "lines are about equally long")
    if sum(char.isdigit() for line in lines for char in line) > 2:
        evidence.add(-2.5, "has figures")
    return evidence
