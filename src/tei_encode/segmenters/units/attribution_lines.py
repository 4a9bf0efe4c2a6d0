"""Lines that say where a quotation comes from, told by their shape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.wording import PASSAGE, is_person

if TYPE_CHECKING:
    from tei_encode.segmenters.units.unit import Unit

IN_BRACKETS = re.compile(r"[(\[][^()\[\]\n]{2,160}[)\]]\.?\s*\Z")
WITH_DASH = re.compile(r"(?:[—–]|--)\s?[*_“\"]?[^\W\d_a-z]")
LONGEST = 200


def is_attribution(unit: Unit) -> bool:
    """Whether a unit has the shape of an author, a work or a passage named below a quotation.

    A bracket alone on its line ("(Smith 1999, 12)") has not: as often as not it ends the paragraph that the quotation
    interrupts.
    """
    if unit.rows or unit.underline or unit.is_furniture or unit.span.length > LONGEST or len(unit.lines) > 3:
        return False
    if IN_BRACKETS.match(unit.text) or (unit.ends_sentence and len(unit.words) > 14):
        return False
    if WITH_DASH.match(unit.text):
        return len(unit.words) <= 20
    if unit.has_marker("bullet"):
        return unit.text[0] == "-" and is_person(unit.content)
    return unit.marker is None and bool(PASSAGE.search(unit.text))


def may_be_attribution(unit: Unit) -> bool:
    """Whether a unit could be one behind verse or words in quotation marks: a name, and nothing else."""
    return is_attribution(unit) or (unit.marker is None and len(unit.lines) == 1 and is_person(unit.text))
