"""Lines above letters: numbers, who writes to whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.datelines import is_undated
from tei_encode.segmenters.cues.letter_lines import line_kind

if TYPE_CHECKING:
    from tei_encode.segmenters.units.unit import Unit

_NUMBER_ALONE = re.compile(r"(?:No\.?\s?|Letter\s+)?(?:[IVXLC]{1,7}|\d{1,4})\.?\Z", re.IGNORECASE)
_WHO_TO_WHOM = re.compile(
    r"(?!Letters?\b|Replies\b|Introduction\b)(?:[^\W\d_a-z][\w.'’-]*,?\s+(?:(?:de|von|van|of|the|and)\s+)?){1,6}(?:to|TO)\s+"
    r"(?:(?:the|his|her|their)\s+)?(?:[^\W\d_a-z]|(?:brother|sister|father|mother|wife|husband|son|daughter|uncle|aunt|"
    r"cousin|friend|same)\b)[^.;:!?]{0,60}\.?\Z"
)


def letter_shape(unit: Unit) -> str:
    """How a line is made that may head a letter: `number`, `names` (who writes to whom), or empty."""
    if len(unit.lines) > 1 or unit.span.length > 120 or line_kind(unit.text):
        return ""
    if _NUMBER_ALONE.match(unit.text):
        return "number"
    return "names" if _WHO_TO_WHOM.match(unit.text) else ""


def names_correspondents(unit: Unit) -> bool:
    """Whether a line of a unit says who writes to whom."""
    lines = (line.span.text(unit.source) for line in unit.lines[:4])
    return any(_WHO_TO_WHOM.match(line) and not line_kind(line) for line in lines)


def begins_letter(unit: Unit) -> bool:
    """Whether the first line of a unit is a date, a salutation or a line of an address."""
    first = unit.lines[0].span.text(unit.source).strip(" *_")
    return not unit.is_long and (line_kind(first) in ("dateline", "salute", "address") or is_undated(first))
