"""What stands on a page and belongs to no text: page numbers and running heads (TEI Guidelines, PH 11.6: `fw`)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from .markers import label_name
from .role import Role
from .wording import plain_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .units import Unit

PAGE_NUMBER = re.compile(
    r"[-–—\[( ]{0,4}(?:p(?:age|\.)?\s*)?(\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?[-–—\]) ]{0,4}", re.IGNORECASE
)
LONGEST_STEP = 3
"""Page numbers may skip a page or two whose number was not printed."""


def mark_furniture(units: Sequence[Unit], note_names: frozenset[str] = frozenset()) -> list[Unit]:
    """The units, those marked that are page numbers or running heads.

    Figures alone on a line count as page numbers where three of them or more count up through the text, running text
    between them, or where two do and form feeds part the pages; a line that comes back three times or more next to
    such a number or a form feed is a running head.

    Args:
        units: all units of a text.
        note_names: what the note marks in it count as; a figure in square brackets that is called so is a note's label.
    """
    numbers = _page_numbers(units, note_names)
    at_page_end = {i + step for i in numbers for step in (-1, 1)} | _at_form_feeds(units)
    heads = _running_heads(units, at_page_end - numbers)
    return [
        replace(unit, is_furniture=(i in numbers or i in heads) if unit.rule is None else _is_ruled(unit))
        for i, unit in enumerate(units)
    ]


def _is_ruled(unit: Unit) -> bool:
    return unit.rule is not None and unit.rule.role is Role.FURNITURE


def furniture_type(words: str) -> str:
    """What a line of furniture is: `pageNum` or `header`."""
    return "pageNum" if PAGE_NUMBER.fullmatch(words.strip()) else "header"


def _page_numbers(units: Sequence[Unit], note_names: frozenset[str]) -> set[int]:
    """Numbers of the units that are page numbers: the longest run that counts up page by page."""
    candidates = [
        (i, int(found[1]))
        for i, unit in enumerate(units)
        if (found := _figure(unit)) and not _is_note(unit, note_names)
    ]
    best: list[int] = []
    run: list[int] = []
    last = (-2, 0)
    for index, value in candidates:
        apart = index - last[0] > 1
        if not (run and apart and 0 < value - last[1] <= LONGEST_STEP):
            run = []
        run.append(index)
        last = (index, value)
        if len(run) > len(best):
            best = list(run) if len(run) < 3 else run
    fed = _at_form_feeds(units)
    enough = 2 if any(index in fed for index in best) else 3
    return set(best) if len(best) >= enough else set()


def _figure(unit: Unit) -> re.Match[str] | None:
    return (
        PAGE_NUMBER.fullmatch(unit.text.strip()) if len(unit.lines) == 1 and unit.span.length <= 20 else None
    )


def _is_note(unit: Unit, note_names: frozenset[str]) -> bool:
    return unit.note_label is not None and label_name(unit.note_label) in note_names


def _at_form_feeds(units: Sequence[Unit]) -> set[int]:
    """Units right before and right behind a form feed."""
    behind = {i for i, unit in enumerate(units) if unit.lines[0].begins_page}
    return behind | {i - 1 for i in behind if i}


def _running_heads(units: Sequence[Unit], places: set[int]) -> set[int]:
    by_words: dict[str, list[int]] = defaultdict(list)
    for index in sorted(places):
        if 0 <= index < len(units) and units[index].span.length <= 80 and len(units[index].lines) == 1:
            by_words[re.sub(r"\d+", "", plain_words(units[index].text)).strip()].append(index)
    counts = Counter({words: len(found) for words, found in by_words.items() if words})
    return {index for words, number in counts.items() if number >= 3 for index in by_words[words]}
