"""Where a quotation comes from: a line right below it that names an author, a work or a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.evidence import Evidence
from tei_encode.segmenters.units.attribution_lines import (
    WITH_DASH,
    is_attribution,
    is_inside,
    may_be_attribution,
)
from tei_encode.segmenters.units.lines import SET_IN

if TYPE_CHECKING:
    from .context import Context

FAR = 16
"""Columns from the margin from which on a line stands to the right."""


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit saying where the quotation before it comes from."""
    unit = context.units[index]
    if not index or not may_be_attribution(unit) or index in context.dated_heads:
        return None
    before = context.units[index - 1]
    if not context.is_letter and len(unit.lines) == 1 and _is_far_right(context, index):
        return Evidence.of(3.0, "is a name far to the right of what stands before it")
    if not is_attribution(unit):
        is_below_verse = context.looks_like_verse(before)
        return Evidence.of(1.2 if is_below_verse else -0.8, "is a name, which much else may be")
    if is_inside(unit):
        return Evidence.of(8.0, "is the last line of what is marked with >, and names its author")
    if WITH_DASH.match(unit.text):
        return Evidence.of(2.5, "begins with a dash and a name")
    return Evidence.of(2.5, "cites a passage")


def _is_far_right(context: Context, index: int) -> bool:
    """Whether a line stands far to the right below a block set in, and running text follows."""
    unit, before, after = context.units[index], context.units[index - 1], context.after(index)
    if not context.layout.is_wrapped or after is None or not after.is_long or after.marker:
        return False
    body, indent = context.layout.body_indent, unit.lines[0].indent
    lines = before.own_lines
    is_set_in = len(lines) > 1 and all(line.indent >= body + SET_IN for line in lines)
    return is_set_in and indent >= max(body + FAR, min(line.indent for line in lines) + SET_IN)
