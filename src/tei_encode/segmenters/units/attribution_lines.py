"""Lines that say where a quotation comes from, told by their shape."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.wording import PASSAGE, is_person
from tei_encode.segmenters.units.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

IN_BRACKETS = re.compile(r"[(\[][^()\[\]\n]{2,160}[)\]]\.?\s*\Z")
WITH_DASH = re.compile(r"(?:[—–]|--)\s?[*_“\"]?[^\W\d_a-z]")
_PAGE_AT_END = re.compile(
    r"[“\"*_]?[^\W\d_a-z][^\n;]{4,120}[,)] (?:pp?|vol|fols?|ll?|ch|chap|bk|st|act|canto)\.? ?"
    r"[\divxlc]+(?:[-–.,:]\s?[\divxlc]+)*\.?\Z"
)
"""An author, a work and a page ("Tranter, A Miller's Life, p. 41")."""
_TIME = re.compile(
    r"\b(?:at|till|until|before|after|about|past|by|since|adjourned|closed|opened|ended|rose|began|commenced)\W{1,2}"
    r"(?:[01]?\d|2[0-4])\.[0-5]\d\b(?!\.\d)|\b\d{1,2}\.[0-5]\d ?[ap]\.? ?m\b",
    re.IGNORECASE,
)
"""A time of day, which looks like a passage ("at 9.50.")."""
_OF_A_PAPER = re.compile(
    r"\b(?:paragraphs?|paras?|sections?|sect?s?|clauses?|sub-?clauses?|rules?|articles?|arts?|regulations?|items?|"
    r"recommendations?|resolutions?|minutes?|tables?|figures?|figs?|versions?|nos?)\b\.?\s{1,2}\d+\.\d+[-–.\d]*"
    r"|§{1,2}\s?\d+\.\d+[-–.\d]*",
    re.IGNORECASE,
)
"""A paragraph or rule of a paper that is pointed to, which looks like a passage ("paragraph 2.1")."""
FEWEST_CAPITALS = 0.35
MOST_SAID = 5
"""The share of capitals below which a line of more words than this, with a stop, says something and cites nothing."""
LONGEST = 200
LONGEST_INSIDE = 12
"""Words of the longest attribution on the last line of a quotation marked with `>`."""


def is_attribution(unit: Unit) -> bool:
    """Whether a unit has the shape of an author, a work or a passage named below a quotation.

    A bracket alone on its line ("(Smith 1999, 12)") has not: as often as not it ends the paragraph that the quotation
    interrupts.
    """
    if unit.rows or unit.underline or unit.is_furniture or unit.span.length > LONGEST or len(unit.lines) > 3:
        return False
    if IN_BRACKETS.match(unit.text) or (unit.ends_sentence and len(unit.words) > 14):
        return False
    is_dashed = bool(WITH_DASH.match(unit.text)) or unit.marker is not None
    if (
        not is_dashed
        and unit.ends_sentence
        and len(unit.words) > MOST_SAID
        and unit.capitals < FEWEST_CAPITALS
    ):
        return False
    if WITH_DASH.match(unit.text) or is_inside(unit):
        return len(unit.words) <= 20
    if unit.has_marker("bullet"):
        return unit.text[0] == "-" and is_person(unit.content)
    if unit.marker is not None:
        return False
    return bool(PASSAGE.search(_OF_A_PAPER.sub("", _TIME.sub("", unit.text)))) or (
        len(unit.lines) == 1 and bool(_PAGE_AT_END.match(unit.text))
    )


def is_inside(unit: Unit) -> bool:
    """Whether a unit is the last line of a quotation marked with `>`, split from it."""
    return unit.has_marker("quoted") and len(unit.lines) == 1 and bool(WITH_DASH.match(unit.content))


def split_attributions(units: Sequence[Unit]) -> list[Unit]:
    """The units, a last line that names the author of a quotation marked with `>` a unit of its own."""
    found: list[Unit] = []
    for unit in units:
        last = Unit(unit.source, unit.lines[-1:], 0, unit.space_after) if unit.has_marker("quoted") else None
        if last is None or len(unit.lines) == 1 or not is_inside(last) or len(last.words) > LONGEST_INSIDE:
            found.append(unit)
            continue
        found += [replace(unit, lines=unit.lines[:-1], space_after=0), last]
    return found


def may_be_attribution(unit: Unit) -> bool:
    """Whether a unit could be one behind verse or words in quotation marks: a name, and nothing else."""
    return is_attribution(unit) or (unit.marker is None and len(unit.lines) == 1 and is_person(unit.text))
