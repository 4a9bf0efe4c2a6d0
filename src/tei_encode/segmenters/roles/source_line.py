"""Provenance lines: "Source: …", and links of the page a text was copied from that follow it (ENCODING.md, section 7)."""

from __future__ import annotations

import re

from .context import Context

_SOURCE = re.compile(r"(?:Source|Sources|Provenance|Quelle|Translated (?:for|by)|Published in)\s*:?\s+\S", re.I)
_LINK = re.compile(r"\[(?:Click|Link|Download|View|Read|See|Return|Back)\b[^\]]*\]\s*\Z", re.I)


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being a line of provenance."""
    unit = context.units[index]
    if _LINK.match(unit.text):
        return 4.0
    if context.zones[index] == "bibliography" or unit.marker:
        return -9.0
    if _SOURCE.match(unit.text) and ":" in unit.text[:14]:
        return 4.0
    return -9.0
