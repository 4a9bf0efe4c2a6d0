"""Heads of sections: short, apart, no sentence, followed by text; marked, numbered, capitalised or known by wording."""

from __future__ import annotations

import re

from tei_encode.segmenters.units import Unit
from tei_encode.segmenters.zones import heading_zone

from .byline import EMAIL
from .context import Context

NUMBERED = re.compile(
    r"(?:(?:chapter|part|section|book|appendix|kapitel|chapitre|article|act|scene)\s+(?:\d+|[ivxlc]+|[a-z]|one|two|three|"
    r"four|five|six|seven|eight|nine|ten)\b|\d{1,2}(?:\.\d{1,2}){0,4}\.?\s+[^\W\d_]|[IVXLC]{1,6}\.\s+[^\W\d_])",
    re.I,
)
BRACKETED = re.compile(r"\(.*\)\.?|\[.*\]\.?", re.DOTALL)
PASSAGE = re.compile(r"\b\d+\.\d+[-–.\d]*(?:,|\Z)|\btr\.")
"""Where a passage of a classic is cited, as below a quotation ("Il. 2.484-493, tr. …")."""
URL = re.compile(r"https?://|www\.")


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being the head of what follows."""
    unit = context.units[index]
    marker = unit.marker.kind if unit.marker else ""
    if marker == "hashes":
        return 6.0
    if marker in ("bullet", "quoted", "rule") or len(unit.lines) > 3 or unit.span.length > 200 or not unit.words:
        return -9.0
    known = heading_zone(unit)
    if known:
        return 4.0 + (1.0 if _has_text_after(context, index) else -1.0)
    return _form(unit) + _surroundings(context, index)


def _form(unit: Unit) -> float:
    """What the unit itself shows."""
    number = len(unit.words)
    weight = 1.2 if number <= 9 else 0.5 if number <= 14 else -0.8 if number <= 20 else -2.5
    if unit.last_character in ".;,":
        weight -= 2.2 if not unit.is_upper else 0.8
    elif unit.last_character == ":":
        weight -= 2.2
    elif unit.text.rstrip()[-1:] in "\"”":
        weight -= 0.6
    if not unit.content[:1].isupper() and not unit.content[:1].isdigit():
        weight -= 1.2 if unit.content[:1].islower() else 0.0
    if NUMBERED.match(unit.text):
        weight += 1.3
    if unit.is_upper and number <= 14:
        weight += 0.8
    weight += 0.8 * (unit.capitals - 0.5)
    if BRACKETED.fullmatch(unit.text) or PASSAGE.search(unit.text):
        weight -= 3.0
    if EMAIL.search(unit.text) or URL.search(unit.text) or unit.text.startswith(("[", "(")):
        weight -= 2.5
    if unit.text[:1] in "\"“" and unit.text.count(unit.text[0]) == 1:
        weight -= 0.5
    return weight - 0.7 * (len(unit.lines) - 1)


def _surroundings(context: Context, index: int) -> float:
    """What stands around it."""
    unit, before, after = context.units[index], context.before(index), context.after(index)
    if after is None:
        return -4.0
    weight = 0.0
    if heading_zone(after):
        weight += 1.6
    elif after.is_long:
        weight += 1.0
    elif len(after.words) >= 20:
        weight += 0.6
    elif after.marker is None and after.span.length < 100:
        weight -= 0.5
    if before is not None:
        if before.last_character in ":,":
            weight -= 2.0
        elif before.is_long and before.ends_sentence:
            weight += 0.3
    if unit.space_before == 0 and index:
        weight -= 1.0
    elif unit.space_before > max(1, unit.space_after):
        weight += 0.4
    if context.zones[index] in ("bibliography", "notes"):
        weight -= 3.0
    return weight


def _has_text_after(context: Context, index: int) -> bool:
    return index + 1 < len(context.units)
