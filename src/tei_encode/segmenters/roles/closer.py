"""How letters and memoranda end: formulas, signatures, datelines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.letter_lines import POSTSCRIPT, closer_line, line_kind
from tei_encode.segmenters.cues.wording import is_person
from tei_encode.segmenters.evidence import Evidence

if TYPE_CHECKING:
    from tei_encode.segmenters.units.unit import Unit

    from .context import Context


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being (part of) the closer of a letter or memorandum."""
    unit = context.units[index]
    if (unit.marker and not unit.begins_with_initial) or unit.rows or unit.underline:
        return None
    if len(unit.lines) > 8 or unit.span.length > 400 or index < 2 or context.zones[index] != "body":
        return None
    kinds = [closer_line(line.span.text(unit.source)) for line in unit.lines]
    unknown = kinds.count("")
    if unknown and not _may_have_others(context, index, kinds):
        return None
    if set(kinds) == {"dateline"} and _greets(context.after(index)):
        return None
    telling = sorted(set(kinds) - {"other", ""})
    evidence = Evidence.of(-1.0, "most blocks are none")
    evidence.add(1.2 * len(telling) or 2.0, f"shows {', '.join(telling) or 'what was enclosed'}")
    if "salute" in kinds:
        evidence.add(1.5, "has a formula of farewell")
    evidence.add(-0.5 * unknown, "has other lines, too")
    evidence.add(*_place(context, index, has_formula="salute" in kinds))
    if context.first_opener >= index and not context.is_letter:
        evidence.add(-1.5, "nobody was addressed before")
    return evidence


def _greets(unit: Unit | None) -> bool:
    """Whether a unit begins with a salutation: a date above it is that of the next letter."""
    return unit is not None and line_kind(unit.lines[0].span.text(unit.source)) == "salute"


def _may_have_others(context: Context, index: int, kinds: list[str]) -> bool:
    """Whether lines that show nothing may stand below a name: behind a formula of farewell, or at the very end."""
    before = context.before(index)
    unknown = kinds.count("")
    is_behind_end = before is not None and any(
        closer_line(line.span.text(before.source)) in ("salute", "signed") for line in before.lines
    )
    if kinds[-1] == "dateline" and not any(kinds[:-1]) and unknown <= 2:
        return is_behind_end
    if kinds[0] == "other":
        return True
    if kinds[0] not in ("signed", "salute") or unknown > 2:
        return False
    if "salute" in kinds or (
        before is not None and closer_line(before.lines[-1].span.text(before.source)) == "salute"
    ):
        return True
    unit = context.units[index]
    is_named = is_person(unit.lines[0].span.text(unit.source))
    return unknown == 1 and is_named and len(unit.lines) <= 3 and len(context.units) - index <= 3


def _place(context: Context, index: int, *, has_formula: bool) -> tuple[float, str]:
    """What the place in the text says: a letter ends at the end, or where the next one begins."""
    before, after = context.before(index), context.after(index)
    if before is not None and closer_line(before.lines[-1].span.text(before.source)) == "salute":
        return 1.2, "follows a formula of farewell"
    if after is None:
        return 1.2, "ends the text"
    if POSTSCRIPT.match(after.text):
        return 1.2, "a postscript follows"
    if context.first_opener < index and line_kind(after.lines[0].span.text(after.source)):
        return 0.8, "the next letter may begin behind it"
    if len(context.units) - index <= 3:
        return (1.3, "ends a letter") if context.first_opener < index else (0.5, "stands near the end")
    if has_formula and context.first_opener < index:
        return 0.0, ""
    return -2.0, "stands in the middle of the text"
