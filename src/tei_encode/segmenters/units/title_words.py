"""Words of title matter: names, universities, offices. A byline is told by them, and a head by their absence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tei_encode.segmenters.units.unit import Unit

CUES = re.compile(
    r"\b(?:by|Dr|Prof(?:essor)?|Ph\.?D|M\.?A|University|Universit\w+|College|Institut\w*|Department|Faculty|School|"
    r"Cent(?:er|re)|Academy|Lecturer|Fellow|Research\w*|Assistant|Associate|Adjunct|Library|Museum)\b"
)
ARTICLES = ("The ", "A ", "An ")
NO_NAME = frozenset({"the", "of", "in", "on", "a", "an", "for", "to", "with", "at", "chapter", "part"})
NAME = re.compile(r"(?:[^\W\d_][\w'’\-]*\.?\s+){1,4}[^\W\d_][\w'’\-]+\.?")
AND = re.compile(r",?\s+(?:and|&)\s+|[,;]\s+")


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
