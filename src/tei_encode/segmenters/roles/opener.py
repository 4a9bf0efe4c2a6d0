"""How letters and memoranda begin: address lines, datelines, salutations."""

from __future__ import annotations

from tei_encode.segmenters.letter_lines import line_kind

from .context import Context


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being (part of) the opener of a letter or memorandum."""
    unit, after = context.units[index], context.after(index)
    if unit.marker or len(unit.lines) > 12 or unit.span.length > 600 or after is None:
        return -9.0
    kinds = [line_kind(line.span.text(unit.source)) for line in unit.lines]
    known = sum(bool(kind) for kind in kinds)
    if not known:
        return -9.0
    weight = 2.0 * known - 0.8 * (len(kinds) - known)
    if "address" in kinds and kinds.count("address") == len(kinds) == 1 and unit.span.length > 200:
        weight -= 2.0
    if kinds == ["dateline"]:
        weight -= 0.5 if index <= 3 else 1.5
    if context.zones[index] != "body":
        weight -= 3.0
    return weight
