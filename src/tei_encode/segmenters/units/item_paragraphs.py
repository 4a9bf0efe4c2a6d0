"""Further paragraphs of an item: set in as its words are, the next item of its kind behind them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tei_encode.segmenters.units.lines import SET_IN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.lines import LineProfile
    from tei_encode.segmenters.units.unit import Unit

MOST = 4
"""Paragraphs that may follow the first one of an item."""
FARTHEST = 8
"""Columns from the mark of an item to where its words may begin."""


def join_item_paragraphs(units: Sequence[Unit], layout: LineProfile) -> list[Unit]:
    """The units, paragraphs that are set in below an item joined to it where another item of its kind follows.

    Where first lines of paragraphs are set in, nothing shows that they belong to an item.

    Args:
        units: all units.
        layout: how the text's lines are used.
    """
    if layout.sets_in_first_lines:
        return list(units)
    found: list[Unit] = []
    index = 0
    while index < len(units):
        unit = units[index]
        end = index + 1
        while end < len(units) and end - index <= MOST and _is_below(unit, units[end]):
            end += 1
        if end > index + 1 and end < len(units) and _is_fellow(unit, units[end]):
            unit = _with_paragraphs(unit, units[index + 1 : end])
            index = end - 1
        found.append(unit)
        index += 1
    return found


def _is_below(unit: Unit, other: Unit) -> bool:
    """Whether a unit is a paragraph set in as the words of an item are."""
    if not unit.has_marker("bullet", "number") or unit.notes or unit.furniture or unit.is_foot:
        return False
    is_plain = not (other.marker or other.note_label or other.rows or other.underline or other.rule)
    if not is_plain or other.is_furniture or other.is_foot or other.is_code or other.notes or other.furniture:
        return False
    least = unit.lines[0].indent + SET_IN
    is_set_in = all(least <= line.indent <= least + FARTHEST for line in other.lines)
    return is_set_in and unit.ends_sentence and other.ends_sentence and not other.begins_page


def _is_fellow(unit: Unit, other: Unit) -> bool:
    """Whether a unit is the next item of the list."""
    first, second = unit.marker, other.marker
    if first is None or second is None or first.kind != second.kind or other.rule:
        return False
    is_next = second.label == first.label if first.kind == "bullet" else second.value == first.value + 1
    return is_next and other.lines[0].indent == unit.lines[0].indent


def _with_paragraphs(unit: Unit, others: Sequence[Unit]) -> Unit:
    lines = list(unit.lines)
    begins = []
    for other in others:
        begins.append(len(lines))
        lines += other.lines
    return replace(unit, lines=tuple(lines), space_after=others[-1].space_after, paragraphs_at=tuple(begins))
