"""Entries of a bibliography: what stands under its heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .context import Context

_YEAR = re.compile(r"\b(?:1[4-9]\d\d|20\d\d)[a-z]?\b|\bn\.\s?d\.")
_PAGES = re.compile(r"\bpp?\.|\bvol\.|\bno\.|\d+\s?\(\d+\)|\d[-–]\d|https?://|doi", re.IGNORECASE)


def weigh(context: Context, index: int) -> float:
    """Weight for a unit being an entry of a bibliography."""
    unit = context.units[index]
    if context.zones[index] != "bibliography" or unit.has_marker("hashes", "rule") or unit.underline:
        return -9.0
    has_year = bool(_YEAR.search(unit.text))
    weight = 1.5
    if has_year:
        weight += 1.5
    if _PAGES.search(unit.text):
        weight += 1.0
    if unit.marker:
        weight += 2.5
    if unit.span.length > 1500:
        weight -= 3.0
    if not has_year and len(unit.words) <= 4:
        weight -= 1.0
    return weight
