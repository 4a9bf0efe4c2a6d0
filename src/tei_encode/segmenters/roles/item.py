"""Items of lists: a bullet or a number, and company; a name among names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.markers import DASHES
from tei_encode.segmenters.evidence import Evidence

if TYPE_CHECKING:
    from tei_encode.segmenters.cues.markers import Marker
    from tei_encode.segmenters.units.unit import Unit

    from .context import Context


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being an item of a list."""
    unit = context.units[index]
    if index in context.court_title:
        return None
    if unit.listed and context.zones[index] == "body":
        return Evidence.of(
            4.0, "is a term and what it means" if unit.listed == "gloss" else "is a row of a list"
        )
    if index in context.listed_names:
        return Evidence.of(3.0, "is a name in a list of names")
    if not unit.has_marker("bullet", "number") or unit.marker is None or unit.underline:
        return None
    before = context.before(index)
    announced = before is not None and before.last_character == ":"
    has_company = _has_company(context, index)
    if index in context.dialogue:
        return Evidence.of(-1.0, "is somebody's words behind a dash")
    if unit.marker.kind == "bullet":
        is_plain = unit.marker.label not in DASHES + "·"
        if has_company or announced or is_plain:
            return Evidence.of(3.5, "has a bullet")
        return Evidence.of(0.0, "begins with a dash")
    return _weigh_number(context, index, has_company=has_company, announced=announced)


def _weigh_number(context: Context, index: int, *, has_company: bool, announced: bool) -> Evidence:
    """What speaks for a numbered unit being an item: numbers stand before heads, paragraphs and notes, too."""
    unit, marker = context.units[index], context.units[index].marker
    evidence = Evidence.of(-1.0, "numbers stand before other things, too")
    after = context.after(index)
    if after is not None and marker is not None and after.text.startswith(f"{marker.value}.1"):
        evidence.add(-4.0, "sections numbered below it follow")
    if index in context.numbered_paragraphs:
        evidence.add(-6.0, "is a numbered paragraph among others")
    elif unit.is_long and index in context.numbered_items:
        evidence.add(1.5, "is one of a run of items")
    if index in context.numbered_heads:
        evidence.add(-3.0, "text stands between it and the next number")
    if has_company:
        evidence.add(3.6, "the number before or behind it is near")
    if announced and marker is not None and marker.value == 1:
        evidence.add(1.5, "is the first behind a colon")
    if has_company and _has_list_inside(context, index):
        evidence.add(2.5, "a list below it stands between it and a number near it, nothing apart")
    if context.zones[index] == "notes":
        evidence.add(-3.0, "stands among notes")
    return evidence


FAR = 14
"""How many items of a list inside may stand between two items."""


def _has_company(context: Context, index: int) -> bool:
    """Whether another bullet, or the number before or behind this one, is near, or parted by a list inside only."""
    return _has_fellow(context, index, -1) or _has_fellow(context, index, 1)


def _has_fellow(context: Context, index: int, step: int) -> bool:
    """Whether a fellow stands in one direction, parted by one other block or by a list inside, not by both."""
    marker = context.units[index].marker
    behind_text = False
    for number in range(1, FAR + 1):
        at = index + step * number
        other = context.units[at] if 0 <= at < len(context.units) else None
        mark = other.marker if other is not None else None
        if marker is None or other is None:
            return False
        if mark is not None and mark.kind == marker.kind and _is_fellow(marker, mark):
            return not (at in context.numbered_heads and index not in context.numbered_heads)
        is_inside = mark is not None and mark.kind in ("bullet", "number")
        if number > 1 and (not is_inside or behind_text):
            return False
        behind_text = not is_inside and other.is_long
    return False


def _has_list_inside(context: Context, index: int) -> bool:
    """Whether a list of other marks stands right below a number, up to the next of its kind or the end of the list.

    The units of one list stand close; heads with lists below them have blank lines before them.
    """
    unit = context.units[index]
    inside = context.after(index)
    if inside is None or inside.marker is None or unit.marker is None or not _is_inside(unit, inside):
        return False
    if unit.space_before and unit.marker.value > 1:
        return False
    for at in range(index + 1, min(index + FAR, len(context.units))):
        other = context.units[at]
        if not other.has_marker("bullet", "number") or other.marker is None or other.space_before:
            return at > index + 1 and not (other.marker and _is_fellow(unit.marker, other.marker))
        if _is_fellow(unit.marker, other.marker) and not _is_inside(unit, other):
            return True
    return False


def _is_inside(unit: Unit, other: Unit) -> bool:
    """Whether a unit right below another begins a list inside it: marked in another way, and no further out."""
    if unit.marker is None or other.marker is None or other.space_before:
        return False
    is_other = other.marker.kind == "bullet" or not _count_alike(unit.marker, other.marker)
    return is_other and other.lines[0].indent >= unit.lines[0].indent


def _count_alike(marker: Marker, mark: Marker) -> bool:
    """Whether two numbers are both figures, or both letters of one size."""
    first, second = marker.label.strip("()."), mark.label.strip("().")
    return first.isdigit() == second.isdigit() and first.isupper() == second.isupper()


def _is_fellow(marker: Marker, mark: Marker) -> bool:
    """Whether two marks count in one list: of one form, figures with figures, and next to each other."""
    same_form = mark.label[:1] == marker.label[:1] or mark.label[-1] == marker.label[-1]
    return same_form and (mark.kind == "bullet" or (marker.is_next_to(mark) and _count_alike(marker, mark)))
