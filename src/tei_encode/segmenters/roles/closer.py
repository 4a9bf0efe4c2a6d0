"""How letters and memoranda end: formulas, signatures, datelines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.letter_lines import POSTSCRIPT, closer_line

if TYPE_CHECKING:
    from .context import Context


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being (part of) the closer of a letter or memorandum."""
    unit = context.units[index]
    if (
        (unit.marker and not unit.begins_with_initial)
        or unit.rows
        or unit.underline
        or len(unit.lines) > 8
        or unit.span.length > 400
    ):
        return -9.0
    if index < 2 or context.zones[index] != "body":
        return -9.0
    kinds = [closer_line(line.span.text(unit.source)) for line in unit.lines]
    if not all(kinds):
        return -9.0
    telling = set(kinds) - {"other"}
    weight = -1.0 + (1.2 * len(telling) or 2.0) + (1.5 if "salute" in kinds else 0.0)
    weight += _place(context, index, has_formula="salute" in kinds)
    if context.first_opener >= index and not context.is_letter:
        weight -= 1.5
    return weight


def _place(context: Context, index: int, *, has_formula: bool) -> float:
    """What the place in the text says: a letter ends at the end, or where the next one begins."""
    before, after = context.before(index), context.after(index)
    if before is not None and closer_line(before.lines[-1].span.text(before.source)) == "salute":
        return 1.2
    if after is None:
        return 1.2
    if POSTSCRIPT.match(after.text):
        return 1.2
    if len(context.units) - index <= 3:
        return 1.3 if context.first_opener < index else 0.5
    return 0.0 if has_formula and context.first_opener < index else -2.0
