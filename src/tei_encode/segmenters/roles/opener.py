"""How letters and memoranda begin: address lines, datelines, salutations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.datelines import is_undated
from tei_encode.segmenters.cues.letter_lines import (
    ENCLOSURE,
    INITIALS_AND_NAME,
    LABEL_ALONE,
    LETTERHEAD,
    line_kind,
    without_marks,
)
from tei_encode.segmenters.cues.letter_parts import stand_below_value
from tei_encode.segmenters.evidence import Evidence
from tei_encode.segmenters.units.participants import further_participants

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit

    from .context import Context


_INTERVIEW = re.compile(r"(?:Interview(?:er|ee)s?|Narrator|Interview(?:ed)? (?:with|by|of))\b", re.IGNORECASE)
"""How a line at the head of an interview begins."""
_WRITES = re.compile(r"(?:From|To|Memorandum (?:for|to|from)|Subject|Subj)\s*:", re.IGNORECASE)
NEAR_TOP = 6
"""Units at the top of a text among which a despatch has its number, its date and what was done to it."""


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being (part of) the opener of a letter or memorandum.

    A salutation that runs on into the first sentence ("My dear Sir,—I have received …") stays in its paragraph.
    """
    unit, after = context.units[index], context.after(index)
    if (unit.marker and not unit.begins_with_initial) or unit.rows or unit.underline or after is None:
        return None
    if index in context.dated_heads or index in context.letter_heads or index in context.court_title:
        return None
    if len(unit.lines) > 12 or unit.span.length > 600:
        return None
    lines = unit.line_texts
    if index > context.first_long and ENCLOSURE.match(lines[0].strip()):
        return None
    kinds = [line_kind(line) for line in lines]
    if "salute" not in kinds and _tells_of_interview(context, index):
        return None
    if index in context.letterhead:
        return _above_salutation(kinds, lines)
    told = _by_company(context, index)
    if told is None and index == context.first and _is_undated_top(context, index):
        return Evidence.of(3.0, "is a place and a day above a letter")
    if told is not None or not any(kinds):
        return told or _addressee_of_telegram(context, index)
    return _weigh_lines(context, index, kinds)


def _tells_of_interview(context: Context, index: int) -> bool:
    """Whether a unit says who was interviewed by whom, when and where, and names nobody who writes."""
    lines = context.units[index].line_texts
    if any(map(_WRITES.match, lines)) or context.letterhead:
        return False
    is_of_interview = context.kind == "interview" and bool(context.speakers) and index <= NEAR_TOP
    return is_of_interview or any(map(_INTERVIEW.match, lines))


def _by_company(context: Context, index: int) -> Evidence | None:
    """What the labels and lines around a unit say, whatever its own lines show."""
    if index in context.participants:
        return Evidence.of(4.0, "names a participant below the label that names the first")
    if index in context.wire_head:
        return Evidence.of(3.5, "stands above the text of a telegram")
    if _is_label_alone(context, index) or (index and _is_label_alone(context, index - 1)):
        return Evidence.of(3.0, "is a label of a memorandum, or what it names")
    if _stands_below_value(context, index):
        return Evidence.of(3.0, "begins where the value of the label above does")
    return None


def _is_undated_top(context: Context, index: int) -> bool:
    """Whether a line at the top is a place and a day without a year, and the text ends as letters do."""
    unit = context.units[index]
    is_one_letter = context.is_letter and (context.is_correspondence or context.first_opener <= index + 2)
    return len(unit.lines) == 1 and is_one_letter and is_undated(without_marks(unit.text))


def _weigh_lines(context: Context, index: int, kinds: list[str]) -> Evidence:
    """What the kinds of its lines say, and where they stand."""
    unit, after = context.units[index], context.after(index)
    known = sum(bool(kind) for kind in kinds)
    evidence = Evidence.of(2.0 * known, f"shows {', '.join(sorted({kind for kind in kinds if kind}))}")
    unknown = max(0, len(kinds) - known - further_participants(unit.line_texts))
    evidence.add(-0.8 * unknown, "has other lines, too")
    if kinds == ["address"] and unit.span.length > 200:
        evidence.add(-2.0, "is long for an address")
    if kinds == ["dateline"]:
        evidence.add(*_lone_dateline(context, index))
    elif _is_name_and_date(context, index):
        evidence.add(-3.0, "is a name and a date below running text")
    elif "dateline" in kinds and after is not None and _opens_letter(after):
        evidence.add(3.0, "a salutation or address follows")
    if set(kinds) == {"other"}:
        is_near = 0 < context.first_opener - index <= 3 or _stands_by_opener(context, index)
        evidence.add(-0.2 if is_near else -3.0, "shows neither address nor salutation")
    if context.kind == "telegram" and kinds[0] in ("dateline", "other") and index + 1 < len(context.units):
        evidence.add(*_head_of_telegram(context, index, kinds))
    if context.zones[index] != "body":
        evidence.add(-3.0, "stands in back matter")
    return evidence


def _is_name_and_date(context: Context, index: int) -> bool:
    """Whether a unit behind running text is initials with a surname and, below them, the day: somebody signs."""
    first, *others = context.units[index].line_texts
    is_dated = [line_kind(line) for line in others] == ["dateline"]
    return (
        index > context.first_long
        and is_dated
        and INITIALS_AND_NAME.fullmatch(first.strip(" .*_")) is not None
    )


def _head_of_telegram(context: Context, index: int, kinds: list[str]) -> tuple[float, str]:
    """A telegram begins with its number, place and hour, and to whom it goes; running text follows near."""
    follow = context.units[index + 1 : index + 3]
    if index and context.closings[index - 1][-1:] not in ([], ["signed"]):
        return 0.0, ""
    if any(len(unit.words) > 12 for unit in follow):
        return 1.0 + 0.8 * (len(kinds) - 1), "begins a telegram, its text below"
    return 0.0, ""


def _stands_below_value(context: Context, index: int) -> bool:
    """Whether all lines of a unit begin where what the label above them names does (participants of two sides)."""
    unit, before = context.units[index], context.before(index)
    if before is None or before.is_long:
        return False
    lines = before.line_texts
    return stand_below_value(
        lines, [line.indent for line in before.lines], [line.indent for line in unit.lines]
    )


def _addressee_of_telegram(context: Context, index: int) -> Evidence | None:
    """To whom a telegram goes, in capitals between its place and hour and its text."""
    unit, after = context.units[index], context.after(index)
    is_between = _is_line_of_opener(context.before(index)) and after is not None and len(after.words) > 8
    if context.kind != "telegram" or not unit.is_upper or unit.is_long or not is_between:
        return None
    return Evidence.of(2.5, "names the addressee between the hour of a telegram and its text")


def _is_label_alone(context: Context, index: int) -> bool:
    """Whether a unit above the text is a label on a line of its own ("SUBJECT"), what it names below it."""
    after = context.after(index)
    is_above_text = after is not None and index + 1 < context.first_long and not after.is_long
    return is_above_text and LABEL_ALONE.fullmatch(context.units[index].text) is not None


def _stands_by_opener(context: Context, index: int) -> bool:
    """Whether a greeting follows a unit, or near the top any line of an opener stands before or behind it."""
    before, after = context.before(index), context.after(index)
    if after is not None and _opens_letter(after):
        return True
    if _is_line_of_opener(before):
        return True
    is_near_top = context.kind == "telegram" or index <= NEAR_TOP
    return is_near_top and after is not None and _is_line_of_opener(after)


def _is_line_of_opener(unit: Unit | None) -> bool:
    """Whether the last line of a unit is one that an opener has."""
    return unit is not None and bool(line_kind(unit.line_texts[-1]))


def _above_salutation(kinds: list[str], lines: Sequence[str]) -> Evidence:
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
    return line_kind(unit.line_texts[0]) in ("salute", "address")


def _lone_dateline(context: Context, index: int) -> tuple[float, str]:
    """A date alone opens a letter at the very start, or near a salutation; elsewhere it may be anything."""
    if index == 0:
        return 2.5, "is a date that begins the text"
    if index - 1 in context.letter_heads or (index - 1 == context.first and context.is_titled_letter):
        return 1.0, "is a date below the head of a letter"
    if index <= context.first_opener < min(index + 3, len(context.units)):
        return 1.0, "is a date near a salutation"
    if not context.is_correspondence and index > 3:
        return -2.5, "is a date alone, in a text that is no letter"
    return (-0.5 if index <= 3 else -1.5), "is a date alone"
