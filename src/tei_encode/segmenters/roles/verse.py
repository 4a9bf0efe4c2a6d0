"""Verse: several short lines that begin with capitals and do not fill the measure."""

from __future__ import annotations

from statistics import mean, pstdev
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.greetings import FORMULA
from tei_encode.segmenters.cues.letter_lines import LETTERHEAD, line_kind
from tei_encode.segmenters.evidence import Evidence

if TYPE_CHECKING:
    from tei_encode.segmenters.units.unit import Unit

    from .context import Context


OPENING, CLOSING = '"“‘«', '"”’»'
SET_IN_BY = 3
LONGEST = 70
SHORTEST = 8


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being a stanza."""
    unit, before = context.units[index], context.before(index)
    if unit.marker or unit.rows or unit.underline or len(unit.lines) < 2 or context.zones[index] != "body":
        return None
    lines = [line.span.text(unit.source) for line in unit.lines]
    lengths = [len(line) for line in lines]
    if max(lengths) > LONGEST or min(lengths) < SHORTEST or (unit.is_upper and len(lines) == 2):
        return None
    evidence = Evidence.of(-2.0, "most blocks are none")
    if len(lines) == 2:
        announced = before is not None and before.last_character == ":"
        is_set_in = all(line.indent >= context.layout.body_indent + SET_IN_BY for line in unit.lines)
        is_full = min(len(line.split()) for line in lines) > 4
        evidence.add(0.5 if announced or (is_set_in and is_full) else -3.0, "is a couplet, announced or not")
    _weigh_lines(evidence, context, unit, lines)
    if pstdev(lengths) < 0.3 * mean(lengths):
        evidence.add(1.0, "lines are about equally long")
    if sum(char.isdigit() for line in lines for char in line) > 2:
        evidence.add(-2.5, "has figures")
    return evidence


def _weigh_lines(evidence: Evidence, context: Context, unit: Unit, lines: list[str]) -> None:
    """What the lines show: capitals, marks of punctuation, ends on purpose; not parts of letters, items, answers."""
    if any(FORMULA.match(line.strip()) or line_kind(line) for line in lines):
        evidence.add(-3.0, "has a line of a letter")
    if sum(bool(LETTERHEAD.search(line)) for line in lines) * 3 > len(lines):
        evidence.add(-2.5, "has words of an address")
    if sum(line.count(",") == 1 and not line.rstrip().endswith(",") for line in lines) > 0.6 * len(lines):
        evidence.add(-3.5, "lines are two things each, as in an inventory")
    if any("(" in line for line in lines):
        evidence.add(-1.5, "has brackets")
    if all(line[0] in OPENING and line.rstrip(".,")[-1] in CLOSING for line in lines):
        evidence.add(-3.0, "each line is somebody's words")
    if sum(line.lstrip("\"“‘'")[:1].isupper() for line in lines) >= 0.9 * len(lines):
        evidence.add(1.5, "lines begin with capitals")
        if context.ends_lines_early(unit):
            evidence.add(0.8, "lines end on purpose")
    if sum(line[-1] in ',;:.!?—”’"' for line in lines) >= 0.5 * len(lines):
        evidence.add(1.5, "lines end with marks of punctuation")
