"""Captions of pictures: "Figure 3. …", "Photo: …", a credit in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.wording import TABLE_LABEL
from tei_encode.segmenters.evidence import Evidence

if TYPE_CHECKING:
    from .context import Context

_LABEL = re.compile(
    r"[*_]{0,2}(?:(?:Figure|Fig\.|Plate|Illustration|Abbildung|Abb\.)\s*(?:\d{1,3}[a-z]?|[IVXLC]{1,6})\b|(?:Photo|Photograph|Image|Map)\s?:)"
    r"(?!\s+(?:shows?|illustrates?|presents?|gives?|depicts?|is|was|are|above|below)\b)",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\((?:Photo(?:graph)?(?: credit| courtesy| by)?|Image|Credit)\b[^()]*\)\.?\Z"
    r"|\b(?:Image|Photo(?: credit)?|Credit): [^.]+\.?\Z",
    re.IGNORECASE,
)
SHORT = 250


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being the caption of a picture, or of the table below it."""
    unit, after = context.units[index], context.after(index)
    if unit.marker or unit.rows or len(unit.lines) > 4 or unit.span.length > 400:
        return None
    if after is not None and after.rows and TABLE_LABEL.match(unit.text):
        return Evidence.of(6.0, "names the table below it")
    if _LABEL.match(unit.text):
        return Evidence.of(3.5 if unit.span.length <= SHORT else 2.0, "begins as a caption does")
    if _CREDIT.search(unit.text) and unit.span.length <= SHORT:
        return Evidence.of(3.5, "credits a picture")
    return None
