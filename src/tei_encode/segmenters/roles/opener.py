"""How letters and memoranda begin: address lines, datelines, salutations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.letter_lines import line_kind

if TYPE_CHECKING:
    from tei_encode.segmenters.units import Unit

    from .context import Context


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being (part of) the opener of a letter or memorandum.

    A salutation that runs on into the first sentence ("My dear Sir,—I have received …") stays in its paragraph.
    """
    unit, after = context.units[index], context.after(index)
    if (
        unit.marker
        or unit.rows
        or unit.underline
        or len(unit.lines) > 12
        or unit.span.length > 600
        or after is None
    ):
        return -9.0
    kinds = [line_kind(line.span.text(unit.source)) for line in unit.lines]
    known = sum(bool(kind) for kind in kinds)
    if not known:
        return -9.0
    weight = 2.0 * known - 0.8 * (len(kinds) - known)
    if kinds == ["address"] and unit.span.length > 200:
        weight -= 2.0
    if kinds == ["dateline"]:
        weight += _lone_dateline(context, index)
    elif "dateline" in kinds and _opens_letter(after):
        weight += 3.0
    if kinds == ["other"]:
        weight -= 0.2 if 0 < context.first_opener - index <= 3 else 3.0
    if context.zones[index] != "body":
        weight -= 3.0
    return weight


def _opens_letter(unit: Unit) -> bool:
    """Whether a unit begins with a salutation or an address: what stands above is a letterhead."""
    return line_kind(unit.lines[0].span.text(unit.source)) in ("salute", "address")


def _lone_dateline(context: Context, index: int) -> float:
    """A date alone opens a letter at the very start, or near a salutation; elsewhere it may be anything."""
    if index == 0:
        return 2.5
    if 0 <= context.first_opener - index <= 2:
        return 1.0
    return -0.5 if index <= 3 else -1.5
