"""Entries of a bibliography: what stands under its heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model.reference_starts import AUTHOR
from tei_encode.segmenters.cues.comments import is_statement, may_be_comment
from tei_encode.segmenters.evidence import Evidence
from tei_encode.segmenters.units.zones import names_part

if TYPE_CHECKING:
    from tei_encode.segmenters.units.unit import Unit

    from .context import Context

FELLOWS = 6
"""How many units away another comment may stand."""
REACH = 60
"""How far behind the name of a part an entry may stand."""
FEWEST_WORDS = 7
"""Words of a comment on a work."""
FEWEST_FELLOWS = 2
"""Sentences on works near words without a verb, without which these are no comment."""
_YEAR = re.compile(r"\b(?:1[4-9]\d\d|20\d\d)[a-z]?\b|\bn\.\s?d\.")
_PAGES = re.compile(r"\bpp?\.|\bvol\.|\bno\.|\d+\s?\(\d+\)|\d[-–]\d|https?://|doi", re.IGNORECASE)


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being an entry of a bibliography."""
    unit = context.units[index]
    if context.zones[index] != "bibliography" or unit.has_marker("rule") or unit.marked_depth:
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
    """Whether a unit comments on works: it states something, or is worded as a comment, and others stand near."""
    unit = context.units[index]
    if unit.marker:
        return False
    if is_statement(unit.text):
        return True
    if not _is_comment(context, index):
        return False
    near = range(max(0, index - FELLOWS), min(len(context.units), index + FELLOWS + 1))
    others = [at for at in near if at != index]
    if len(unit.text.split()) >= FEWEST_WORDS and _is_mostly_small(unit):
        return any(_states(context, at) or _is_comment(context, at) for at in others)
    return sum(_states(context, at) for at in others) >= FEWEST_FELLOWS


def _states(context: Context, index: int) -> bool:
    """Whether a unit of the bibliography is a sentence on works."""
    unit = context.units[index]
    return context.zones[index] == "bibliography" and not unit.marker and is_statement(unit.text)


def _is_comment(context: Context, index: int) -> bool:
    """Whether a unit may be words on the work named before it, as annotated bibliographies have them."""
    unit = context.units[index]
    if index == 0 or context.zones[index - 1] != "bibliography" or unit.marker or not unit.ends_sentence:
        return False
    before = context.units[index - 1]
    is_work = bool(_YEAR.search(before.text)) and (
        bool(AUTHOR.match(before.content)) or before.marker is not None
    )
    return is_work and may_be_comment(unit.text)


def _is_mostly_small(unit: Unit) -> bool:
    """Whether most words of a unit begin small."""
    words = unit.text.split()
    return 5 * sum(word[0].islower() for word in words) >= 3 * len(words)


def _is_behind_rule(context: Context, index: int) -> bool:
    """Whether a rule parts a unit without a mark from entries with one, or ends what others stand in."""
    unit, before = context.units[index], context.before(index)
    if unit.marker or before is None or not before.has_marker("rule") or index < 2:
        return False
    return context.zones[index - 2] == "bibliography" and not context.units[index - 2].marked_depth
