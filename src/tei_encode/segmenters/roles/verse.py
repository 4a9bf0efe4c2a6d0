"""Verse: several short lines that begin with capitals and do not fill the measure."""

from __future__ import annotations

from statistics import mean, pstdev
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .context import Context


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being a stanza."""
    unit = context.units[index]
    if unit.marker or unit.rows or unit.underline or len(unit.lines) < 3 or context.zones[index] != "body":
        return -9.0
    lines = [line.span.text(unit.source) for line in unit.lines]
    lengths = [len(line) for line in lines]
    measure = context.layout.width or 72
    if max(lengths) > min(64, 0.9 * measure) or min(lengths) < 8:
        return -9.0
    weight = -2.0
    if sum(line.lstrip("\"“‘'")[:1].isupper() for line in lines) >= 0.9 * len(lines):
        weight += 1.5
    if sum(line[-1] in ",;:.!?—" for line in lines) >= 0.5 * len(lines):
        weight += 1.5
    if pstdev(lengths) < 0.3 * mean(lengths):
        weight += 1.0
    if sum(char.isdigit() for line in lines for char in line) > 2:
        weight -= 2.5
    return weight
