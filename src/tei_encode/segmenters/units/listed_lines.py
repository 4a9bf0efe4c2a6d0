"""Lists without bullets or numbers: names and short lines below a label, terms with what they mean."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.letter_lines import line_kind
from tei_encode.segmenters.cues.wording import is_person
from tei_encode.segmenters.units.columns import CONTENTS
from tei_encode.segmenters.units.speakers import NO_SPEAKER, speaker_of
from tei_encode.segmenters.units.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST = 3
"""Lines that make a list of terms, or of names that nobody announced."""
LONGEST_ROW = 110
_TERM = re.compile(
    r"(?P<term>[*_]{0,2}[^\W\d_a-z][^:.;!?—–\n]{1,50}?[*_]{0,2})(?P<mark>:| ?—| –| -|\.{3,})\s*(?=\S)"
)
_ENDS = ",;:.!?—"


def split_lists(units: Sequence[Unit], speakers: frozenset[str]) -> list[Unit]:
    """The units, lines of lists one unit each.

    Args:
        units: all units of a text.
        speakers: labels of those who speak in it, which are no terms.
    """
    found: list[Unit] = []
    for unit in units:
        before = found[-1] if found else None
        found += _rows(unit, before) if _is_plain(unit) else [unit]
    return _mark_terms(found, speakers)


def _is_plain(unit: Unit) -> bool:
    is_ordinary = (
        unit.rule is None
        and not unit.is_furniture
        and not unit.is_foot
        and not unit.is_code
        and not unit.notes
    )
    return (
        is_ordinary
        and not unit.rows
        and not unit.underline
        and (unit.marker is None or unit.begins_with_initial)
    )


def _rows(unit: Unit, before: Unit | None) -> list[Unit]:
    """The lines of a unit that is a list, one unit each; the unit itself where it is none."""
    lines = [line.span.text(unit.source) for line in unit.lines]
    announced = before is not None and before.last_character == ":" and not before.is_furniture
    if announced and (all(is_person(line) for line in lines) or (len(lines) > 1 and _are_rows(lines))):
        return _split(unit, 0)
    if len(lines) > 2 and lines[0].endswith(":") and len(lines[0]) <= LONGEST_ROW and _are_rows(lines[1:]):
        return _split(unit, 1)
    offices = sum("," in line[:-1] or "(" in line for line in lines)
    if len(lines) >= FEWEST and all(is_person(line) for line in lines) and 2 * offices > len(lines):
        return _split(unit, 0)
    if len(lines) >= FEWEST and all(CONTENTS.search(line) for line in lines):
        return _split(unit, 0)
    return [replace(row, listed="gloss") for row in _split(unit, 0)] if _are_terms(lines) else [unit]


def _are_terms(lines: Sequence[str]) -> bool:
    """Whether lines are terms and their meanings, all parted by the same mark, and no lines of a letter's opener."""
    terms = [_TERM.match(line) for line in lines]
    marks = {term["mark"].strip() for term in terms if term}
    if len(lines) < FEWEST or not all(terms) or len(marks) != 1:
        return False
    return not any(line_kind(line) or NO_SPEAKER.match(line) for line in lines)


def _are_rows(lines: Sequence[str]) -> bool:
    """Whether short lines are a list: they begin with capitals or figures, and few end as verse and sentences do."""
    if max(len(line) for line in lines) > LONGEST_ROW or any(line_kind(line) for line in lines):
        return False
    ended = sum(line.rstrip()[-1:] in _ENDS for line in lines[:-1])
    begun = all(line[0].isupper() or line[0].isdigit() for line in lines)
    persons = sum(is_person(line) for line in lines)
    return begun and (2 * persons > len(lines) or (4 * ended <= len(lines) and _mean(lines) < 50))


def _mean(lines: Sequence[str]) -> float:
    return sum(len(line) for line in lines) / len(lines)


def _split(unit: Unit, first: int) -> list[Unit]:
    """The lines of a unit from the given one on as rows of a list; those before it are its head."""
    head = (
        [
            Unit(
                unit.source,
                unit.lines[:first],
                unit.space_before,
                listed="head",
                begins_page=unit.begins_page,
            )
        ]
        if first
        else []
    )
    rows = [
        Unit(unit.source, (line,), 0 if head or number else unit.space_before, listed="item")
        for number, line in enumerate(unit.lines[first:])
    ]
    last = replace(rows[-1], space_after=unit.space_after)
    return [*head, *rows[:-1], last]


def _mark_terms(units: Sequence[Unit], speakers: frozenset[str]) -> list[Unit]:
    """The units, those marked that are terms and their meanings: three in a row and more, marked alike."""
    found = list(units)
    run: list[int] = []
    mark = ""
    for index, unit in enumerate([*units, None]):
        term = _term_of(unit, speakers) if unit is not None else None
        if term is not None and (not run or term["mark"].strip() == mark):
            mark = term["mark"].strip()
            run.append(index)
            continue
        if len(run) >= FEWEST:
            for at in run:
                found[at] = replace(found[at], listed="gloss")
        run = [index] if term is not None else []
        mark = term["mark"].strip() if term is not None else ""
    return found


def _term_of(unit: Unit, speakers: frozenset[str]) -> re.Match[str] | None:
    if not _is_plain(unit) or unit.listed or unit.is_upper or speaker_of(unit, speakers):
        return None
    first = unit.lines[0].span
    term = _TERM.match(unit.source, first.start, first.end)
    if term is None or len(term["term"].split()) > 5 or NO_SPEAKER.match(term["term"]):
        return None
    return None if line_kind(first.text(unit.source)) else term


def term_end(unit: Unit) -> int:
    """Where the term of a unit ends, its mark included, as an offset of the source."""
    term = _TERM.match(unit.source, unit.lines[0].span.start, unit.lines[0].span.end)
    return term.end("mark") if term else unit.span.start
