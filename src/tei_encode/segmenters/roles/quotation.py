"""Block quotations: quoted as a whole, announced by a colon, set in, or marked with `>`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tei_encode.segmenters.units import Unit

    from .context import Context

_CITED = re.compile(r"[(\[][^()\[\]\n]{3,60}\d{4}[^()\[\]\n]{0,20}[)\]]\.?\s*(?:\Z|[A-Z])")
"""A line that is (or begins with) a citation: what stands before it was quoted."""
OPENING = '"“„«‘'
CLOSING = '"”“»’'
SET_IN_BY = 3


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being a quotation set apart."""
    unit, before = context.units[index], context.before(index)
    if unit.marker:
        return 5.0 if unit.marker.kind == "quoted" else -9.0
    if unit.rows or unit.underline:
        return -9.0
    announced = before is not None and before.announces_words and before.marker is None
    weight = -1.5
    if announced and before is not None and len(before.words) > 6:
        weight += 2.5
    if _is_quoted(unit):
        weight += 3.0
    elif announced and unit.text.count('"') >= 2:
        weight += 2.3
    after = context.after(index)
    if after is not None and _CITED.match(after.text):
        weight += 2.0
    if announced and before is not None and before.last_character != ":":
        weight += 1.5
    if context.layout.is_wrapped and _is_set_in(context, unit):
        weight += 3.3
    if len(unit.words) < 4:
        weight -= 1.5
    return weight


def _is_quoted(unit: Unit) -> bool:
    """Whether quotation marks stand at both ends and none closes in between."""
    text = unit.text.rstrip(" .,;*_")
    if len(text) < 20 or text[0] not in OPENING or text[-1] not in CLOSING:
        return False
    inside = text[1:-1]
    if text[0] == '"':
        return inside.count('"') % 2 == 0 and '" ' not in inside[:-1]
    return "”" not in inside and "»" not in inside


def _is_set_in(context: Context, unit: Unit) -> bool:
    """Whether all lines of a unit stand further right than running text does."""
    body = context.layout.body_indent
    return len(unit.lines) > 1 and all(line.indent >= body + SET_IN_BY for line in unit.lines)
