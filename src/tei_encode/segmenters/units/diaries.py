"""Days alone above what happened on them: the heads of diaries, journals, logs."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.datelines import day_form
from tei_encode.segmenters.cues.greetings import FORMULA
from tei_encode.segmenters.cues.letter_lines import INITIALS_AND_NAME, line_kind
from tei_encode.segmenters.cues.wording import is_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit

FEWEST = 3
"""Days that make a diary; two are enough where they are written alike."""
LONGEST_DAY = 40
FEWEST_WORDS = 6
"""Words of an entry that ends as no sentence does."""
_GREETING = re.compile(r"(?:My\s+)?(?:[^\W\d_]+\s+)?[Dd]ear(?:est)?\b|(?:Sir|Madam|Gentlemen|Excellency)\b")
"""How the text of a letter begins that greets somebody on its first line."""


def diary_days(units: Sequence[Unit]) -> frozenset[int]:
    """Places of days alone above text, two and more, nobody greeted or signing in the whole text."""
    found: dict[int, str] = {}
    below_line = 0
    for index, (unit, after) in enumerate(pairwise(units)):
        form = _form(unit)
        if not form or not _is_entry(after):
            continue
        before = units[index - 1] if index else None
        if found and before is not None and not _may_end_entry(before):
            below_line += 1
        found[index] = form
    are_alike = (
        len(found) == FEWEST - 1 and len(set(found.values())) == 1 and "month" in next(iter(found.values()))
    )
    if (len(found) < FEWEST and not are_alike) or 3 * below_line > len(found) or _is_correspondence(units):
        return frozenset()
    return frozenset(found)


def has_days(source: str) -> bool:
    """Whether lines of a text, as many as make a diary, are days alone."""
    found = 0
    for line in source.splitlines():
        bare = line.strip(" \t.,:*_[]")
        found += bool(bare) and len(bare) <= LONGEST_DAY and day_form(bare) not in ("", "day")
        if found >= FEWEST:
            return True
    return False


def is_day(unit: Unit) -> bool:
    """Whether a head is a day with its month or the day of the week, and no more."""
    return day_form(unit.content.strip(" .,:*_[]")) not in ("", "day")


def _form(unit: Unit) -> str:
    """How a unit that is a day alone is written; empty where it is none."""
    is_plain = not (unit.is_furniture or unit.is_foot or unit.is_code or unit.rows or unit.rule)
    has_mark = unit.marker is not None and unit.marker.kind != "number"
    if len(unit.lines) > 1 or not is_plain or has_mark or unit.note_label or unit.underline:
        return ""
    return day_form(unit.text.strip(" .,:*_[]"))


def _is_entry(unit: Unit) -> bool:
    """Whether a unit may be what is written below a day: a sentence, or words enough for one."""
    if unit.rows or unit.note_label or unit.is_furniture or unit.marked_depth or _GREETING.match(unit.text):
        return False
    if any(map(line_kind, unit.line_texts[:1])) or _form(unit):
        return False
    return unit.is_long or unit.ends_sentence or len(unit.words) >= FEWEST_WORDS


def _may_end_entry(unit: Unit) -> bool:
    """Whether text may stand in a unit; below a line of a few words a day belongs to that line, or to who signs."""
    is_sentence = unit.ends_sentence and not is_person(unit.text)
    return unit.is_long or unit.is_furniture or is_sentence or len(unit.words) >= FEWEST_WORDS


def _is_correspondence(units: Sequence[Unit]) -> bool:
    """Whether anybody is greeted, written to or signs in a text."""
    for unit in units:
        if unit.is_long:
            continue
        lines = unit.line_texts
        if any(line_kind(line) in ("salute", "address") or FORMULA.match(line) for line in lines):
            return True
        if INITIALS_AND_NAME.fullmatch(unit.text.strip(" .*_")):
            return True
    return False
