"""Provenance: "Source: …", and links of the page a text was copied from behind it (ENCODING.md, section 7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .context import Context

_SOURCE = re.compile(
    r"(?:Sources?|Provenance|Quelle|Translated (?:for|by)|Published in)\s*:?\s+\S", re.IGNORECASE
)
_LINK = re.compile(r"\[(?:Click|Link|Download|View|Read|See|Return|Back)\b[^\]]*\]\s*\Z", re.IGNORECASE)


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being a line of provenance."""
    unit = context.units[index]
    if _LINK.match(unit.text):
        return 4.0
    if context.zones[index] == "bibliography" or unit.marker or unit.underline:
        return -9.0
    return 4.0 if _SOURCE.match(unit.text) and ":" in unit.text[:14] else -9.0
