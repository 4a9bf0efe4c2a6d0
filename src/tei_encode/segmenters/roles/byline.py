"""Who wrote the text: names, offices, affiliations, addresses between the title and the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.segmenters.wording import EMAIL

if TYPE_CHECKING:
    from tei_encode.segmenters.units import Unit

    from .context import Context

CUES = re.compile(
    r"\b(?:by|Dr|Prof(?:essor)?|Ph\.?D|M\.?A|University|Universit\w+|College|Institut\w*|Department|Faculty|School|"
    r"Cent(?:er|re)|Academy|Lecturer|Fellow|Research\w*|Assistant|Associate|Adjunct|Library|Museum)\b"
)
ARTICLES = ("The ", "A ", "An ")
NO_NAME = frozenset({"the", "of", "in", "on", "a", "an", "for", "to", "with", "at", "chapter", "part"})
NAME = re.compile(r"(?:[^\W\d_][\w'’\-]*\.?\s+){1,4}[^\W\d_][\w'’\-]+\.?")
AND = re.compile(r",?\s+(?:and|&)\s+|[,;]\s+")


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being part of the byline."""
    unit = context.units[index]
    if not 0 < index < context.front_end or unit.underline or unit.rows:
        return -9.0
    if unit.marker and not unit.begins_with_initial:
        return -9.0
    weight = _cues(unit)
    if unit.span.length > 300:
        weight -= 4.0
    if unit.capitals < 0.5:
        weight -= 2.0
    if unit.ends_sentence and unit.last_character != ".":
        weight -= 1.0
    elif unit.ends_sentence and len(unit.words) > 8 and unit.capitals < 0.8:
        weight -= 2.0
    return weight


def _cues(unit: Unit) -> float:
    """What its words say: a university, an address, a name; nothing at all speaks against it."""
    cues = 1.5 if CUES.search(unit.text) else 0.0
    address = 2.5 if EMAIL.search(unit.text) else 0.0
    name = 1.6 if is_name(unit) else 0.0
    return (cues + address + name) or -1.5


def is_title_matter(unit: Unit) -> bool:
    """Whether a unit below the title is a name or an affiliation, and no head."""
    return is_name(unit) or (bool(CUES.search(unit.text)) and not unit.text.startswith(ARTICLES))


def is_name(unit: Unit) -> bool:
    """Whether a unit may be the names of one person or several, and nothing more."""
    if (
        not 2 <= len(unit.words) <= 16
        or unit.capitals < 1.0
        or NO_NAME & {word.lower() for word in unit.words}
    ):
        return False
    names = AND.split(unit.text.strip(" *_"))
    return all(len(name.split()) <= 5 and NAME.fullmatch(name) for name in names)
