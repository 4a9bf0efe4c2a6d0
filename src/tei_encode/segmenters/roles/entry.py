"""Entries of a bibliography: what stands under its heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model.reference_starts import AUTHOR
from tei_encode.segmenters.evidence import Evidence
from tei_encode.segmenters.units.zones import names_part

if TYPE_CHECKING:
    from .context import Context

FELLOWS = 6
"""How many units away another comment may stand."""
REACH = 60
"""How far behind the name of a part an entry may stand."""
FEWEST_WORDS = 7
"""Words of a comment on a work."""
_IMPRINT = re.compile(
    r":\s[^\W\d_a-z][\w .,&]{1,60},\s(?:1[4-9]|20)\d\d|\((?:1[4-9]|20)\d\d[a-z]?\)|\d\s?\(\d+\)|https?://|(?:1[4-9]|20)\d\d[a-z]?\.\Z"
)
"""How an entry names its publication, as a sentence hardly does."""
_YEAR = re.compile(r"\b(?:1[4-9]\d\d|20\d\d)[a-z]?\b|\bn\.\s?d\.")
_PAGES = re.compile(r"\bpp?\.|\bvol\.|\bno\.|\d+\s?\(\d+\)|\d[-–]\d|https?://|doi", re.IGNORECASE)


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being an entry of a bibliography."""
    unit = context.units[index]
    if context.zones[index] != "bibliography" or unit.has_marker("hashes", "rule") or unit.underline:
        return None
    if names_part(context.units, context.zones, index) or _is_one_of_comments(context, index):
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
        if _stands_below_part(context, index):
            evidence.add(2.0, "stands below the name of a part of the bibliography")
        else:
            evidence.add(-1.0, "is short and has no year")
    if not has_year and _is_behind_rule(context, index):
        evidence.add(-2.0, "has no year, and stands behind a rule")
    return evidence


def _stands_below_part(context: Context, index: int) -> bool:
    """Whether a line stands in the list below a heading such as "Newspapers" or "Archival sources"."""
    for at in range(index - 1, max(-1, index - 1 - REACH), -1):
        if context.zones[at] != "bibliography":
            return False
        if names_part(context.units, context.zones, at):
            return True
    return False


def _is_one_of_comments(context: Context, index: int) -> bool:
    """Whether a unit is a comment, and another one stands near."""
    if not _is_comment(context, index):
        return False
    near = range(max(0, index - FELLOWS), min(len(context.units), index + FELLOWS + 1))
    return any(at != index and _is_comment(context, at) for at in near)


def _is_comment(context: Context, index: int) -> bool:
    """Whether a unit is a sentence on the work named before it, as annotated bibliographies have them."""
    unit = context.units[index]
    if index == 0 or context.zones[index - 1] != "bibliography" or unit.marker or not unit.ends_sentence:
        return False
    before = context.units[index - 1]
    words = unit.text.split()
    if len(words) < FEWEST_WORDS or AUTHOR.match(unit.text) or _IMPRINT.search(unit.text):
        return False
    small = sum(word[0].islower() for word in words)
    is_work = bool(_YEAR.search(before.text)) and (
        bool(AUTHOR.match(before.content)) or before.marker is not None
    )
    return is_work and 5 * small >= 3 * len(words)


def _is_behind_rule(context: Context, index: int) -> bool:
    """Whether a rule parts a unit without a mark from entries with one, or ends what others stand in."""
    unit, before = context.units[index], context.before(index)
    if unit.marker or before is None or not before.has_marker("rule") or index < 2:
        return False
    return context.zones[index - 2] == "bibliography" and not context.units[index - 2].marked_depth
