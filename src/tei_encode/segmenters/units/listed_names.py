"""Lists of persons one below the other: who was present, who signed for a body, in groups with a label each."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from tei_encode.names import may_be_forename
from tei_encode.segmenters.cues.letter_lines import line_kind
from tei_encode.segmenters.cues.wording import FUNCTION_WORDS, TITLED, is_person

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
_LONE_INITIAL = re.compile(r"[^\W\d_a-z]\.")
_INITIAL = re.compile(r"(?:[^\W\d_a-z][\w’'-]+ )?[^\W\d_a-z]\. ?[^\W\d_a-z]")
_MEETING = re.compile(
    r"\b(?:minutes|record|report|memorandum|summary|notes?|proceedings)\b.{0,60}\b(?:meetings?|conversations?|discussions?|"
    r"conference|session)\b|\bmemorandum of\b|^\W*(?:participants|present|in attendance|attendance)\b",
    re.IGNORECASE,
)
"""What a text with those present at its top is called."""
_LABEL_WORDS = (
    r"(?:also |members |others? |persons )*(?:present|participants|participating|in attendance|attending|attendance|"
    r"apologies|absent)"
)
_LABEL = re.compile(rf"{_LABEL_WORDS}\s?:?", re.IGNORECASE)
NAMES_BEHIND = re.compile(
    rf"(?P<label>[*_]{{0,2}}{_LABEL_WORDS}(?: for absence)?\s?:[*_]{{0,2}})\s*(?P<first>[^\W\d_])",
    re.IGNORECASE,
)
"""Such a label, and the first of the names on the same line ("Apologies: Mr. Oake")."""
_OFFICE_ALONE = re.compile(
    r"The (?:(?:Under|Acting|Deputy|Assistant|Vice|Foreign|Prime)[ -])*"
    r"(?:Secretary|President|Ambassador|Minister|Chairman|Director|Counselor|Chargé)"
)
"""An office that stands for a person in a list of persons."""
_BODY = re.compile(
    r"\b(?:Associations?|Society|Societies|Organi[sz]ations?|Academy|Universit\w+|College|Institut\w+|Council|Committees?|"
    r"Commission|Board|Bureau|Office|Department|Ministry|Cent(?:er|re)|Division|Section|Staff|Delegation|Embassy|Legation|"
    r"Union|League|Federation|Club|Company|Corporation|Foundation|Library|Museum|Archives?|Service|Members|Others)\b"
)
"""What shows that a line names a body, or the members of one."""
_SITTING = re.compile(r"\b(?:Session|Sitting|Meeting|Hearing|Conference)\b")
_OFFICE_BEFORE = re.compile(
    r"(?:The )?(?:[^\W\d_a-z][\w-]+ ){0,4}"
    r"(?:Secretary|President|Ambassador|Minister|Chairman|Director|Counselor|Chargé|Historian|Librarian|Archivist|Editor|"
    r"Clerk|Treasurer|Surveyor|Engineer|Chief|Commissioner|Governor|Mayor|Adviser|Advisor|Officer|Assistant)\b(?!['’])"
)
"""An office at the start of a line that may name its holder behind it."""
_WITHHELD = re.compile(r"\[[^\[\]\d]{3,40}\],? (?=[^\W\d_a-z])")
"""A bracket instead of a name."""
MOST_NAMES = 4
"""Words of a holder's name."""
MOST_WORDS_OF_LABEL = 14
ENOUGH_CAPITALS = 0.7
_SECOND = re.compile(r"(?:[,;]|\band)\s+(?:Mr|Mrs|Ms|Miss|Messrs|Dr|Sir|Alderman|Councillor|Cllr)\b")
"""The title of a second person on a line."""
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
    is_meeting = _is_meeting(units)
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
    if _OFFICE_ALONE.fullmatch(unit.text) or _names_holder(unit.text) or _is_withheld(unit):
        return True
    if names_no_person(unit) or is_label_of_names(unit):
        return False
    return is_person(unit.text[:100]) and unit.last_character not in ":;?!" and line_kind(unit.text) == ""


def _names_holder(words: str) -> bool:
    """Whether a line is an office and who holds it ("The Historian, Anne Oake", "Secretary of State R. Denny")."""
    office = _OFFICE_BEFORE.match(words)
    names = words[office.end() :].split() if office else []
    return any(
        all(name[0].isupper() for name in names[at:])
        and (may_be_forename(names[at]) or any(_LONE_INITIAL.fullmatch(name) for name in names[at:-1]))
        for at in range(max(0, len(names) - MOST_NAMES), len(names) - 1)
    )


def _is_withheld(unit: Unit) -> bool:
    """Whether a line has a bracket instead of a name, and an office behind it."""
    found = _WITHHELD.match(unit.text)
    words = unit.text[found.end() :].split() if found else []
    return bool(words) and all(
        word[0].isupper() or word in FUNCTION_WORDS or not word[0].isalpha() for word in words
    )


def _names_those_below(unit: Unit, below: Unit) -> bool:
    """Whether what stands behind the colon of a label comes back below it ("The Office: Anne Oake", "Anne Oake")."""
    _, colon, names = unit.text.partition(": ")
    return bool(colon) and len(below.words) > 1 and names.startswith(below.text)


def _is_announced(units: Sequence[Unit], run: Sequence[int]) -> bool:
    before = units[run[0] - 1] if run[0] else None
    if before is None:
        return False
    return (
        before.listed == "head"
        or is_label_of_names(before)
        or _names_those_below(before, units[run[0]])
        or (before.last_character == ":" and len(run) > 1)
    )


def _names_body(unit: Unit) -> bool:
    """Whether a line names nothing but a body ("Lenner Valley Historical Society"), and nobody in it."""
    words = unit.text
    is_one = "," not in words and len(unit.words) <= MOST_WORDS_OF_LABEL and unit.last_character not in ".;?!"
    is_body = is_one and unit.capitals >= ENOUGH_CAPITALS and _BODY.search(words) is not None
    return is_body and not _is_named(words) and not TITLED.match(words)


def names_no_person(unit: Unit) -> bool:
    """Whether a line names a body, or a part of a meeting ("Noon Session (Public)")."""
    return _names_body(unit) or ("," not in unit.text and _SITTING.search(unit.text) is not None)


def mark_labels_of_names(units: Sequence[Unit]) -> list[Unit]:
    """The units, labels right above persons ("PRESENT") marked as the heads of their lists.

    In the text of a meeting two bodies and more above persons who belong to them are such labels, too.
    """
    found = list(units)
    bodies = _bodies_above_persons(units) if _is_meeting(units) else frozenset()
    for index, (unit, below) in enumerate(pairwise(units)):
        repeats = unit.span.length <= LONGEST and len(unit.lines) == 1 and _names_those_below(unit, below)
        if unit.listed or not (index in bodies or is_label_of_names(unit) or repeats):
            continue
        if below.listed == "item" or (not below.listed and _may_be_person(below)):
            found[index] = replace(unit, listed="head")
    return found


def _bodies_above_persons(units: Sequence[Unit]) -> frozenset[int]:
    """Places of bodies right above persons with titles or offices; of two and more, else none."""
    bodies = {
        index
        for index, (unit, below) in enumerate(pairwise(units))
        if len(unit.lines) == 1
        and unit.marker is None
        and not unit.listed
        and not unit.is_furniture
        and _names_body(unit)
        and _may_be_person(below)
        and ("," in below.text or _is_named(below.text))
    }
    return frozenset(bodies if len(bodies) > 1 else ())


def _is_meeting(units: Sequence[Unit]) -> bool:
    """Whether the top of a text says that it is of a meeting, a conversation, a conference."""
    return any(_MEETING.search(unit.text[:LONGEST]) for unit in units[:TOP])


def is_label_of_names(unit: Unit) -> bool:
    """Whether a unit is a label above those who were there ("PRESENT", "Participants:")."""
    return len(unit.lines) == 1 and _LABEL.fullmatch(unit.text.strip("*_ ")) is not None


def label_before_names(lines: Sequence[str]) -> int:
    """Length of the label that stands on the line of the first of several names, each on its line; 0 where none does.

    Args:
        lines: the lines of a unit.
    """
    label = NAMES_BEHIND.match(lines[0]) if len(lines) > 1 else None
    if label is None:
        return 0
    rows = [lines[0][label.start("first") :], *lines[1:]]
    return label.end("label") if all(map(_is_one_person, rows)) else 0


def _is_one_person(row: str) -> bool:
    """Whether a row names one person, perhaps with an office, and does not run on into the next row."""
    words = row.rstrip(" ,;.")
    last = words.rsplit(maxsplit=1)[-1]
    if _SECOND.search(words) or row[-1] in ":-–—" or _TITLES.fullmatch(f"{last} "):
        return False
    return TITLED.match(words) is not None or (is_person(words) and "," not in words and " and " not in words)


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
    if _OFFICE_ALONE.fullmatch(words) or _names_holder(words) or _WITHHELD.match(words):
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
