"""Provenance: "Source: …", and links of the page a text was copied from behind it (ENCODING.md, section 7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.segmenters.evidence import Evidence
from tei_encode.segmenters.units.zones import PROVENANCE

if TYPE_CHECKING:
    from .context import Context

ABOVE_TITLE = 3.3
"""How much a line of provenance shows above what may be a title: it stands in the front with it."""
_LINK = re.compile(r"\[(?:Click|Link|Download|View|Read|See|Return|Back)\b[^\]]*\]\s*\Z", re.IGNORECASE)


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being a line of provenance."""
    unit = context.units[index]
    if _LINK.match(unit.text):
        return Evidence.of(4.0, "is a link of the page it was copied from")
    if context.zones[index] == "bibliography" or unit.marker or unit.underline:
        return None
    if not PROVENANCE.match(unit.text) or _is_below_table(context, index):
        return None
    return Evidence.of(ABOVE_TITLE if index in context.markings else 4.0, "says where the text comes from")


def _is_below_table(context: Context, index: int) -> bool:
    """Whether a line says where the figures of the table above it come from, perhaps behind notes on them."""
    at = index - 1
    while at > 0 and context.units[at].note_label:
        at -= 1
    return at >= 0 and bool(context.units[at].rows)
