"""How letters and memoranda begin: address lines, datelines, salutations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.letter_lines import ENCLOSURE, LETTERHEAD, line_kind
from tei_encode.segmenters.evidence import Evidence

if TYPE_CHECKING:
    from tei_encode.segmenters.units.unit import Unit

    from .context import Context


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being (part of) the opener of a letter or memorandum.

    A salutation that runs on into the first sentence ("My dear Sir,—I have received …") stays in its paragraph.
    """
    unit, after = context.units[index], context.after(index)
    if unit.marker or unit.rows or unit.underline or after is None or index in context.dated_heads:
        return None
    if len(unit.lines) > 12 or unit.span.length > 600:
        return None
    lines = [line.span.text(unit.source) for line in unit.lines]
    if index > context.first_long and ENCLOSURE.match(lines[0].strip()):
        return None
    kinds = [line_kind(line) for line in lines]
    if index in context.letterhead:
        return _above_salutation(kinds, lines)
    if not any(kinds):
        return None
    return _weigh_lines(context, index, kinds)


def _weigh_lines(context: Context, index: int, kinds: list[str]) -> Evidence:
    """What the kinds of its lines say, and where they stand."""
    unit, after = context.units[index], context.after(index)
    known = sum(bool(kind) for kind in kinds)
    evidence = Evidence.of(2.0 * known, f"shows {', '.join(sorted({kind for kind in kinds if kind}))}")
    evidence.add(-0.8 * (len(kinds) - known), "has other lines, too")
    if kinds == ["address"] and unit.span.length > 200:
        evidence.add(-2.0, "is long for an address")
    if kinds == ["dateline"]:
        evidence.add(*_lone_dateline(context, index))
    elif "dateline" in kinds and after is not None and _opens_letter(after):
        evidence.add(3.0, "a salutation or address follows")
    if set(kinds) == {"other"}:
        is_near = 0 < context.first_opener - index <= 3 or (after is not None and _opens_letter(after))
        evidence.add(-0.2 if is_near else -3.0, "shows neither address nor salutation")
    if context.zones[index] != "body":
        evidence.add(-3.0, "stands in back matter")
    return evidence


def _above_salutation(kinds: list[str], lines: list[str]) -> Evidence:
    """What stands above the salutation of a letter: letterhead, date, inside address."""
    evidence = Evidence.of(3.0, "stands above a salutation")
    if any(kinds):
        evidence.add(1.5, "has a date or an address line")
    if any(LETTERHEAD.search(line) for line in lines):
        evidence.add(1.5, "has words of a letterhead")
    if len(lines) > 1:
        evidence.add(0.7, "has several short lines")
    return evidence


def _opens_letter(unit: Unit) -> bool:
    """Whether a unit begins with a salutation or an address: what stands above is a letterhead."""
    return line_kind(unit.lines[0].span.text(unit.source)) in ("salute", "address")


def _lone_dateline(context: Context, index: int) -> tuple[float, str]:
    """A date alone opens a letter at the very start, or near a salutation; elsewhere it may be anything."""
    if index == 0:
        return 2.5, "is a date that begins the text"
    if 0 <= context.first_opener - index <= 2:
        return 1.0, "is a date near a salutation"
    return (-0.5 if index <= 3 else -1.5), "is a date alone"
