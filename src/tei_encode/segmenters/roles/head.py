"""Heads of sections: short, apart, no sentence, followed by text; marked, numbered, capitalised or known by wording."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.segmenters.letter_lines import line_kind
from tei_encode.segmenters.title_words import is_title_matter
from tei_encode.segmenters.wording import EMAIL, TABLE_LABEL, URL, plain_words
from tei_encode.segmenters.zones import heading_zone

if TYPE_CHECKING:
    from tei_encode.segmenters.units import Unit

    from .context import Context

NUMBERED = re.compile(
    r"(?:(?:chapter|part|section|book|appendix|kapitel|chapitre|article|act|scene|volume|agenda item)\s+"
    r"(?:\d+|[ivxlc]+|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten)\b"
    r"|\d{1,2}(?:\.\d{1,2}){0,4}\.?\s+[^\W\d_]|[IVXLC]{1,6}\.\s+[^\W\d_])",
    re.IGNORECASE,
)
PASSAGE = re.compile(r"\b\d+\.\d+[-–.\d]*(?:,|\Z)|\btr\.")
"""Where a passage of a classic is cited, as below a quotation ("Il. 2.484-493, tr. …")."""
BRACKETED = re.compile(r"\(.*\)\.?|\[.*\]\.?", re.DOTALL)
INITIALS = re.compile(r"(?![IVXLC]+\.?\Z)[^\W\d_a-z]{1,3}\.?|(?:[^\W\d_]\.\s?){2,4}")
SIGNED = re.compile(
    r"\b(?:seal|Clk|Esq|J\.?P|Regr|Atty|Test|Witness(?:es)?)\b\.?|^(?:\(?Signed|Received|Filed|Paid|Sworn|Approved|Noted)\b",
    re.IGNORECASE,
)
"""Words that stand by signatures and filing notes."""


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being the head of what follows."""
    unit = context.units[index]
    if unit.has_marker("hashes") or unit.underline:
        return 6.0
    if unit.has_marker("bullet", "quoted", "rule") or unit.rows or unit.is_furniture:
        return -9.0
    if len(unit.lines) > 3 or unit.span.length > 200 or not unit.words:
        return -9.0
    if heading_zone(unit):
        return 4.0 + (1.0 if context.after(index) is not None else -1.0)
    weight = _form(unit) + _surroundings(context, index)
    before = context.before(index)
    if before is not None and before.rows and TABLE_LABEL.match(unit.text):
        weight -= 3.0
    if index in context.numbered_heads:
        weight += 3.0
    if index > 1 and context.title_words and plain_words(unit.content) == context.title_words:
        weight += 4.0
    if index in context.listed_names or (0 < index < context.front_end and is_title_matter(unit)):
        weight -= 2.0
    return weight


def _form(unit: Unit) -> float:
    """What the unit itself shows."""
    number = len(unit.words)
    weight = 1.2 if number <= 9 else 0.5 if number <= 14 else -0.8 if number <= 20 else -2.5
    weight += _ending(unit)
    if not unit.content[:1].isupper() and not unit.content[:1].isdigit():
        weight -= 2.0 if unit.words[0].islower() else 0.0
    if NUMBERED.match(unit.text):
        weight += 1.3
    if unit.is_upper and number <= 14:
        weight += 0.8
    weight += 0.8 * (unit.capitals - 0.5)
    return weight + _strangeness(unit) - 0.7 * (len(unit.lines) - 1)


def _ending(unit: Unit) -> float:
    """A head ends as no sentence does."""
    if unit.last_character in ".;,":
        return -0.8 if unit.is_upper else -2.2
    if unit.last_character in ":-–—":
        return -3.3
    return -0.6 if unit.text.rstrip()[-1:] in '"”' else 0.0


def _strangeness(unit: Unit) -> float:
    """What heads hardly ever show: brackets around them, addresses, passages, dates, signatures, half a quotation."""
    weight = 0.0
    if BRACKETED.fullmatch(unit.text) or PASSAGE.search(unit.text):
        weight -= 3.0
    if EMAIL.search(unit.text) or URL.search(unit.text) or unit.text.startswith(("[", "(")):
        weight -= 2.5
    if unit.text[:1] in '"“' and (unit.text.count(unit.text[0]) == 1 or unit.text[-1:] in '"”'):
        weight -= 1.5
    if INITIALS.fullmatch(unit.text) or SIGNED.search(unit.text):
        weight -= 3.0
    if line_kind(unit.text):
        weight -= 2.5
    return weight


def _surroundings(context: Context, index: int) -> float:
    """What stands around it."""
    unit, before, after = context.units[index], context.before(index), context.after(index)
    if after is None:
        return -4.0
    weight = _what_follows(after)
    if before is not None:
        if before.last_character in ":,":
            weight -= 2.0
        elif before.is_long and before.ends_sentence:
            weight += 0.3
    if unit.space_before == 0 and index and not context.layout.has_line_paragraphs:
        weight -= 1.0
    elif unit.space_before > max(1, unit.space_after):
        weight += 0.4
    if context.zones[index] in ("bibliography", "notes"):
        weight -= 3.0
    return weight


def _what_follows(after: Unit) -> float:
    """A head stands before text, or before the head of its first section."""
    if heading_zone(after):
        return 1.6
    if after.is_long:
        return 1.0
    if len(after.words) >= 20:
        return 0.6
    if after.ends_sentence and len(after.words) >= 8:
        return 0.3
    is_head_like = after.is_short_line and after.capitals >= 0.5 and after.last_character not in ".,:;"
    return 0.0 if is_head_like or after.marker else -0.5
