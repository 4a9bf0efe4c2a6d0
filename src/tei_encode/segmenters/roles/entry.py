"""Entries of a bibliography: what stands under its heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.segmenters.evidence import Evidence

if TYPE_CHECKING:
    from .context import Context

_YEAR = re.compile(r"\b(?:1[4-9]\d\d|20\d\d)[a-z]?\b|\bn\.\s?d\.")
_PAGES = re.compile(r"\bpp?\.|\bvol\.|\bno\.|\d+\s?\(\d+\)|\d[-–]\d|https?://|doi", re.IGNORECASE)


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being an entry of a bibliography."""
    unit = context.units[index]
    if context.zones[index] != "bibliography" or unit.has_marker("hashes", "rule") or unit.underline:
        return None
    evidence = Evidence.of(1.5, "stands under the heading of a bibliography")
    has_year = bool(_YEAR.search(unit.text))
    if has_year:
        evidence.add(1.5, "has a year")
    if _PAGES.search(unit.text):
        evidence.add(1.0, "has pages, a volume or an address")
    if unit.marker:
        evidence.add(2.5, "has a bullet or number")
    if unit.span.length > 1500:
        evidence.add(-3.0, "is too long")
    if not has_year and len(unit.words) <= 4:
        evidence.add(-1.0, "is short and has no year")
    if not has_year and _is_behind_rule(context, index):
        evidence.add(-2.0, "has no year, and stands behind a rule")
    return evidence


def _is_behind_rule(context: Context, index: int) -> bool:
    """Whether a rule parts a unit without a mark from entries with one, or ends what others stand in."""
    unit, before = context.units[index], context.before(index)
    if unit.marker or before is None or not before.has_marker("rule") or index < 2:
        return False
    return context.zones[index - 2] == "bibliography" and not context.units[index - 2].marked_depth
