"""Block quotations: quoted as a whole, announced by a colon, set in, or marked with `>`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.greetings import FORMULA
from tei_encode.segmenters.evidence import Evidence
from tei_encode.segmenters.units.attribution_lines import is_attribution
from tei_encode.segmenters.units.quoted_runs import is_quoted

if TYPE_CHECKING:
    from tei_encode.segmenters.units.unit import Unit

    from .context import Context

_CITED = re.compile(r"[(\[][^()\[\]\n]{3,60}\d{4}[^()\[\]\n]{0,20}[)\]]\.?\s*(?:\Z|[A-Z])")
"""A line that is (or begins with) a citation: what stands before it was quoted."""
_VERBATIM = re.compile(
    r"\b(?:reads?|r[au]n|runs|(?:in )?(?:these|the following|the same|his own|her own|their own) words|worded|"
    r"quoted|quote|verbatim|inscription|inscribed)\b[^.:!?]{0,40}:\s*\Z",
    re.IGNORECASE,
)
SET_IN_BY = 3
LONG_LINE = 120


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being a quotation set apart."""
    unit, before = context.units[index], context.before(index)
    if unit.marker:
        return Evidence.of(5.0, "is marked with >") if unit.marker.kind == "quoted" else None
    if unit.rows or unit.underline:
        return None
    is_led_to = before is not None and before.announces_words and before.marker is None
    announced = is_led_to or index in context.quoted_runs.announced
    evidence = Evidence.of(-1.5, "most blocks are none")
    _weigh_surroundings(evidence, context, index, announced=announced)
    has_formula = any(FORMULA.match(line.span.text(unit.source)) for line in unit.lines[:2])
    if context.looks_like_verse(unit) or context.looks_like_couplet(unit):
        is_bare = announced and not is_quoted(unit)
        evidence.add(-7.0 if is_bare else -3.5, "looks like verse")
    if _is_long_line_set_in(context, unit):
        evidence.add(5.0, "is set in")
    if context.layout.is_wrapped and not unit.is_upper and not has_formula and _is_set_in(context, unit):
        evidence.add(5.2, "is set in")
    if len(unit.words) < 4:
        evidence.add(-1.5, "is short")
    return evidence


def _weigh_surroundings(evidence: Evidence, context: Context, index: int, *, announced: bool) -> None:
    """What stands before and behind: an announcement, a citation."""
    unit, before, after = context.units[index], context.before(index), context.after(index)
    runs = context.quoted_runs
    if index in runs.announced or (announced and before is not None and len(before.words) > 6):
        evidence.add(2.5, "is announced by the sentence before")
    if _is_led_to_verbatim(before) and unit.text[:1].isupper() and not unit.announces_words:
        evidence.add(2.0, "the sentence before says that its wording follows")
    if index in runs.dialogue:
        evidence.add(-3.0, "others' words follow, or stand before it, as in a dialogue")
    if (is_quoted(unit) and index not in runs.parts) or (announced and index in runs.parts):
        evidence.add(3.0, "has quotation marks around it")
    elif announced and unit.text.count('"') >= 2:
        evidence.add(2.3, "has quotation marks in it")
    if after is not None and _CITED.match(after.text):
        evidence.add(2.0, "a citation stands right behind it")
    if after is not None and is_attribution(after) and not _leads_to_other(context, index):
        evidence.add(2.5, "the line behind it says where it comes from")
    if announced and before is not None and before.announces_words and before.last_character != ":":
        evidence.add(1.5, "goes on with the sentence before")


def _leads_to_other(context: Context, index: int) -> bool:
    """Whether the line behind only looks like an attribution: a day, an item behind a colon or before others."""
    after, second = context.units[index + 1], context.after(index + 1)
    if index + 1 in context.dated_heads or not after.has_marker("bullet"):
        return index + 1 in context.dated_heads
    is_list = second is not None and second.has_marker("bullet")
    return is_list or context.units[index].last_character == ":"


def _is_led_to_verbatim(before: Unit | None) -> bool:
    """Whether the sentence before says that the very words of something follow ("which reads as follows:")."""
    return before is not None and before.marker is None and bool(_VERBATIM.search(before.text[-80:]))


def _is_long_line_set_in(context: Context, unit: Unit) -> bool:
    """Whether a paragraph on one long line begins further right than the others do."""
    line = unit.lines[0]
    is_long = not context.layout.is_wrapped and len(unit.lines) == 1 and unit.span.length > LONG_LINE
    return is_long and line.indent >= context.layout.body_indent + SET_IN_BY


def _is_set_in(context: Context, unit: Unit) -> bool:
    """Whether all lines of a unit stand further right than running text does."""
    body = context.layout.body_indent
    is_prose = unit.capitals < 0.75 or len(unit.words) > 20
    lines = unit.own_lines
    return is_prose and len(lines) > 1 and all(line.indent >= body + SET_IN_BY for line in lines)
