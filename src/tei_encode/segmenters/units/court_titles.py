"""The title of a paper of a court: which court, where and before whom, who sues whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit

TOP = 24
"""Units at the top of a text in which it stands."""
FIRST = 3
"""Units among which the court is named."""
LONGEST = 560
"""Code points of one of its blocks."""
_COURT = re.compile(r"\b(?:court|tribunal|assizes?|quarter sessions|chancery)\b", re.IGNORECASE)
_PARTY = re.compile(
    r"\b(?:plaintiffs?|defendants?|appellants?|respondents?|petitioners?|claimants?|complainants?|pursuers?|defenders?|"
    r"libellants?|prosecutors?|accused|prisoner)\W*\Z",
    re.IGNORECASE,
)
"""What a party is, at the end of its line."""
_BETWEEN = re.compile(r"\W*(?:between|and|v\.?|vs\.?|versus|against)\W*\Z", re.IGNORECASE)
"""What stands alone above or between the parties."""
_VERSUS = re.compile(r"\W*(?:v\.?|vs\.?|versus)\W*\Z", re.IGNORECASE)


def court_title(units: Sequence[Unit]) -> frozenset[int]:
    """Places of the units behind the first that are its title; none where no court or no two signs of parties show."""
    if not any(_COURT.search(unit.text) and _may_belong(unit) for unit in units[:FIRST]):
        return frozenset()
    end = signs = 0
    for index, unit in enumerate(units[:TOP]):
        if not _may_belong(unit):
            break
        is_between = any(map(_BETWEEN.match, unit.line_texts))
        if is_between or any(map(_PARTY.search, unit.line_texts)):
            signs += 2 if any(map(_VERSUS.match, unit.line_texts)) else 1
            end = index + 2 if is_between and _BETWEEN.match(unit.line_texts[-1]) else max(end, index + 1)
    return frozenset(range(1, min(end, len(units)))) if signs > 1 else frozenset()


def _may_belong(unit: Unit) -> bool:
    is_sentence = unit.ends_sentence and unit.last_character != ":" and len(unit.words) > 8
    return not (unit.is_long or is_sentence or unit.marked_depth or unit.span.length > LONGEST)
