"""How letters and memoranda end: formulas, signatures, datelines."""

from __future__ import annotations

from tei_encode.segmenters.letter_lines import closer_line

from .context import Context


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being (part of) the closer of a letter or memorandum."""
    unit = context.units[index]
    if unit.marker or len(unit.lines) > 8 or unit.span.length > 400 or index < 2 or context.zones[index] != "body":
        return -9.0
    kinds = [closer_line(line.span.text(unit.source)) for line in unit.lines]
    if not all(kinds):
        return -9.0
    weight = -1.0 + 1.2 * len(set(kinds)) + (1.5 if "salute" in kinds else 0.0)
    near_end = len(context.units) - index
    weight += 1.2 if near_end == 1 else 0.5 if near_end <= 3 else -2.0
    if context.first_opener >= index:
        weight -= 1.5
    return weight
