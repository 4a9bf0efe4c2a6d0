"""Lists of persons one below the other: who was present, who signed for a body, in groups with a label each."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from tei_encode.names import may_be_forename
from tei_encode.segmenters.cues.letter_lines import line_kind
from tei_encode.segmenters.cues.wording import is_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit

FEWEST = 3
"""Persons below each other that make a list, offices behind some of them."""
ENOUGH = 4
"""Persons below each other that make a list without any office."""
LONGEST = 220
"""Code points of a person with offices and bodies."""
NEAR = 2
"""Units between two groups of one list: a label, or one that repeats the names."""
_TITLES = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Messrs|Dr|Prof(?:essor)?|Sir|Lord|Lady|Rev|Hon|Ambassador|Secretary|General|Gen|Col(?:onel)?|"
    r"Admiral|Captain|Capt|Judge|Senator)\.?\s+)+"
)
_INITIAL = re.compile(r"(?:[^\W\d_a-z][\w’'-]+ )?[^\W\d_a-z]\. ?[^\W\d_a-z]")
_MEETING = re.compile(
    r"\b(?:minutes|record|report|memorandum|summary|notes?|proceedings)\b.{0,60}\b(?:meetings?|conversations?|discussions?|"
    r"conference|session)\b|\bmemorandum of\b|^\W*(?:participants|present|in attendance|attendance)\b",
    re.IGNORECASE,
)
"""What a text with those present at its top is called."""
_LABEL = re.compile(
    r"(?:also |members |others? |persons )*(?:present|participants|participating|in attendance|attending|attendance|"
    r"apologies|absent)\s?:?",
    re.IGNORECASE,
)
_OFFICE_ALONE = re.compile(
    r"The (?:(?:Under|Acting|Deputy|Assistant|Vice|Foreign|Prime)[ -])*"
    r"(?:Secretary|President|Ambassador|Minister|Chairman|Director|Counselor|Chargé)"
)
"""An office that stands for a person in a list of persons."""
TOP = 6


def listed_names(
    units: Sequence[Unit], body: Sequence[bool], front_end: int, signed_from: int
) -> frozenset[int]:
    """Places of units that list persons one by one.

    A list is announced by a colon, or has offices behind some of its names, or four and more that begin with forenames;
    shorter groups beside it belong to it. Among title matter only the text of a meeting has one.

    Args:
        units: the units of a text.
        body: for each whether it stands in the body.
        front_end: units before this one may be title matter.
        signed_from: from this unit on names sign.
    """
    runs = _runs(units, body)
    is_meeting = any(_MEETING.search(unit.text[:LONGEST]) for unit in units[:TOP])
    found: set[int] = set()
    last = -NEAR - 2
    waiting: list[list[int]] = []
    for run in runs:
        is_near = run[0] - last <= NEAR + 1 and all(_is_between(units[at]) for at in range(last + 1, run[0]))
        if run[0] >= signed_from and not _is_announced(units, run):
            continue
        if _is_list(units, run, front_end, is_meeting=is_meeting) or (is_near and _are_named(units, run)):
            found.update(run)
            last = run[-1]
            found.update(_before(units, waiting, run))
            waiting = []
        else:
            waiting = [*waiting[-2:], run]
    return frozenset(found)


def _runs(units: Sequence[Unit], body: Sequence[bool]) -> list[list[int]]:
    """Runs of units that may be persons."""
    pairs = groupby(range(len(units)), key=lambda at: body[at] and _may_be_person(units[at]))
    return [list(run) for is_run, run in pairs if is_run]


def _may_be_person(unit: Unit) -> bool:
    if len(unit.lines) > 1 or unit.span.length > LONGEST or unit.is_furniture or unit.is_upper:
        return False
    if unit.marker is not None and not unit.begins_with_initial:
        return False
    if _OFFICE_ALONE.fullmatch(unit.text):
        return True
    return is_person(unit.text[:100]) and unit.last_character not in ":;?!" and line_kind(unit.text) == ""


def _is_announced(units: Sequence[Unit], run: Sequence[int]) -> bool:
    before = units[run[0] - 1] if run[0] else None
    if before is None:
        return False
    return is_label_of_names(before) or (before.last_character == ":" and len(run) > 1)


def mark_labels_of_names(units: Sequence[Unit]) -> list[Unit]:
    """The units, labels right above persons ("PRESENT") marked as the heads of their lists."""
    found = list(units)
    for index, (unit, below) in enumerate(pairwise(units)):
        if unit.listed or not is_label_of_names(unit):
            continue
        if below.listed == "item" or (not below.listed and _may_be_person(below)):
            found[index] = replace(unit, listed="head")
    return found


def is_label_of_names(unit: Unit) -> bool:
    """Whether a unit is a label above those who were there ("PRESENT", "Participants:")."""
    return len(unit.lines) == 1 and _LABEL.fullmatch(unit.text.strip("*_ ")) is not None


def _is_list(units: Sequence[Unit], run: Sequence[int], front_end: int, *, is_meeting: bool) -> bool:
    """Whether a run of persons is a list by itself."""
    if _is_announced(units, run):
        return True
    if run[0] < front_end and not is_meeting:
        return False
    short = [at for at in run if units[at].is_short_line]
    with_office = sum("," in units[at].text for at in run)
    if len(short) >= FEWEST and 3 * with_office >= len(run):
        return True
    return len(run) >= ENOUGH and _are_named(units, run)


def _are_named(units: Sequence[Unit], run: Sequence[int]) -> bool:
    """Whether half the names of a run and more show a forename, an initial or a form of address."""
    return 2 * sum(_is_named(units[at].text) for at in run) >= len(run)


def _is_named(words: str) -> bool:
    if _OFFICE_ALONE.fullmatch(words):
        return True
    title = _TITLES.match(words)
    first = words[title.end() if title else 0 :].split(maxsplit=1)[0].strip(",")
    return bool(title) or _INITIAL.match(words) is not None or may_be_forename(first)


def _is_between(unit: Unit) -> bool:
    """Whether a unit may stand between two groups of one list: no sentence of running text."""
    return not unit.ends_sentence or not unit.is_long


def _before(units: Sequence[Unit], waiting: Sequence[Sequence[int]], run: Sequence[int]) -> set[int]:
    """Short groups right above a list that belong to it."""
    found: set[int] = set()
    first = run[0]
    for group in reversed(waiting):
        between = range(group[-1] + 1, first)
        if any(is_label_of_names(units[at]) or units[at].last_character == ":" for at in between):
            break
        if len(between) > NEAR or not all(_is_between(units[at]) for at in between):
            break
        if not _are_named(units, group):
            break
        found.update(group)
        first = group[0]
    return found
