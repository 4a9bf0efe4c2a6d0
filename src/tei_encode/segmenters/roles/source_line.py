"""Provenance: "Source: …", and links of the page a text was copied from behind it (ENCODING.md, section 7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.segmenters.zones import PROVENANCE

if TYPE_CHECKING:
    from .context import Context

_LINK = re.compile(r"\[(?:Click|Link|Download|View|Read|See|Return|Back)\b[^\]]*\]\s*\Z", re.IGNORECASE)


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being a line of provenance."""
    unit = context.units[index]
    if _LINK.match(unit.text):
        return 4.0
    if context.zones[index] == "bibliography" or unit.marker or unit.underline:
        return -9.0
    return 4.0 if PROVENANCE.match(unit.text) else -9.0
