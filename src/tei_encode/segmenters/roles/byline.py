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
NO_NAME = frozenset({"the", "of", "in", "on", "a", "an", "for", "to", "with", "at", "chapter", "part"})
NAME = re.compile(r"(?:(?:[^\W\d_]\.|[^\W\d_][\w'’\-]+),?\s+){1,4}(?:and\s+)?[^\W\d_][\w'’\-]+\.?")


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being part of the byline."""
    unit = context.units[index]
    if not 0 < index < context.front_end or unit.marker or unit.underline or unit.rows:
        return -9.0
    weight = 0.0
    if unit.span.length > 300:
        weight -= 4.0
    shows = (CUES.search(unit.text), EMAIL.search(unit.text), is_name(unit))
    if not any(shows):
        weight -= 1.5
    if CUES.search(unit.text):
        weight += 1.5
    if EMAIL.search(unit.text):
        weight += 2.5
    if is_name(unit):
        weight += 1.6
    if unit.capitals < 0.5:
        weight -= 2.0
    if unit.ends_sentence and unit.last_character != ".":
        weight -= 1.0
    elif unit.ends_sentence and len(unit.words) > 8 and unit.capitals < 0.8:
        weight -= 2.0
    return weight


def is_name(unit: Unit) -> bool:
    """Whether a unit may be the name of a person and nothing more."""
    one = (
        2 <= len(unit.words) <= 5
        and unit.capitals == 1.0
        and not NO_NAME & {word.lower() for word in unit.words}
    )
    return one and bool(NAME.fullmatch(unit.content.strip(" *_")))
