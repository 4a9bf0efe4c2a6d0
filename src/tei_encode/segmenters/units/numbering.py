"""Numbers that count up over several units: numbered paragraphs, numbered heads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.cues.markers import Marker
    from tei_encode.segmenters.units.unit import Unit

_DECIMAL = re.compile(r"(?P<above>\d{1,2}(?:\.\d{1,2}){0,2})\.(?P<last>\d{1,2})\.?\s")
FEWEST_PARAGRAPHS = 3
LONG_PARAGRAPH = 220
"""A numbered paragraph of more than this is hardly an item."""
LONGEST_HEAD = 200
DEEPEST_NUMBERS = 4
"""How many ways of numbering may be open inside each other."""
MAY_HOLD = 2
"""How many first numbers of a lower level may stand between a numbered head and its text."""
ENOUGH_WORDS = 10
"""Words that make a whole sentence a paragraph of running text, no item."""


def numbered_paragraphs(units: Sequence[Unit], *, is_letter: bool = False) -> frozenset[int]:
    """Places of units that count up and are paragraphs of running text, as memoranda and reports have them.

    Args:
        units: the units of a text.
        is_letter: whether it is a letter, a memorandum or a telegram, where sentences with numbers are paragraphs.
    """
    found: set[int] = set()
    run: list[int] = []
    for index, unit in enumerate(units):
        marker = unit.marker
        if marker is None or marker.kind != "number" or not marker.label.strip("().").isdigit():
            continue
        previous = units[run[-1]].marker if run else None
        if (
            previous is not None
            and marker.value == previous.value + 1
            and previous.label[-1] == marker.label[-1]
        ):
            run.append(index)
            continue
        if marker.value == 1:
            found |= _if_paragraphs(units, run, is_letter=is_letter)
            run = [index]
    found |= _if_paragraphs(units, run, is_letter=is_letter)
    return frozenset(found | _decimal_paragraphs(units))


def _decimal_paragraphs(units: Sequence[Unit]) -> set[int]:
    """Units numbered "1.1", "1.2" … that all are sentences, one of them a long one."""
    found: set[int] = set()
    run: list[int] = []
    last = ("", 0)
    for index, unit in enumerate(units):
        number = _DECIMAL.match(unit.text)
        if number is None:
            continue
        here = (number["above"], int(number["last"]))
        if not run or here != (last[0], last[1] + 1):
            found |= _if_sentences(units, run)
            run = []
        run.append(index)
        last = here
    return found | _if_sentences(units, run)


def _if_sentences(units: Sequence[Unit], run: Sequence[int]) -> set[int]:
    """The units of a run, where each ends as a sentence does and one of them is long."""
    are_sentences = all(units[index].text[-1] in ".?!" for index in run)
    is_long = any(units[index].span.length > LONG_PARAGRAPH for index in run)
    return set(run) if len(run) >= FEWEST_PARAGRAPHS and are_sentences and is_long else set()


def _if_paragraphs(units: Sequence[Unit], run: Sequence[int], *, is_letter: bool) -> set[int]:
    """The units of a run, where it is a run of paragraphs: most of them long, or sentences apart; and not announced."""
    if len(run) < FEWEST_PARAGRAPHS:
        return set()
    long = sum(units[index].span.length > LONG_PARAGRAPH for index in run)
    before = units[run[0] - 1] if run[0] else None
    announced = before is not None and before.last_character == ":" and not before.is_short_line
    are_apart = all(units[index].space_before and units[index].ends_sentence for index in run)
    are_sentences = is_letter and are_apart and any(len(units[index].words) > ENOUGH_WORDS for index in run)
    return set(run) if (2 * long > len(run) or are_sentences) and not announced else set()


def numbered_heads(units: Sequence[Unit]) -> frozenset[int]:
    """Places of short numbered units that count up, running text between each and the next.

    "1. What was proposed." before several paragraphs is a head; items of a list follow each other closely.
    """
    found: set[int] = set()
    runs: list[list[int]] = []
    for index, unit in enumerate(units):
        if not unit.has_marker("number") or unit.span.length > LONGEST_HEAD or unit.marker is None:
            continue
        open_runs = range(len(runs) - 1, -1, -1)
        at = next((at for at in open_runs if _goes_on(units[runs[at][-1]].marker, unit.marker)), None)
        if at is None:
            if 1 in unit.marker.readings:
                runs = [*runs[-DEEPEST_NUMBERS:], [index]]
            continue
        run = runs[at]
        del runs[at + 1 :]
        if not _has_text(units, run[-1], index):
            del runs[at:]
            continue
        run.append(index)
        if _has_text(units, index, index + 2):
            found.update(run)
    return frozenset(found)


def _goes_on(before: Marker | None, marker: Marker) -> bool:
    """Whether a number is the next one behind another, written in the same way."""
    if before is None or _form(before) != _form(marker):
        return False
    return any(a + 1 == b for a in before.readings for b in marker.readings)


def _form(marker: Marker) -> tuple[str, str]:
    """How a number is written: in figures or letters, small or capital, and what stands around it."""
    numeral = marker.label.strip("().°")
    kind = "figures" if numeral.isdigit() else "capitals" if numeral.isupper() else "letters"
    return kind, marker.label.replace(numeral, "")


def _has_text(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether running text without a number stands behind a unit, a head or two of its sections between.

    Apart from a line that is no sentence itself, a short sentence is text, too ("2. Drains", "Nothing was done.").
    """
    above = units[start]
    fewest = 1 if above.space_after and not above.ends_sentence else ENOUGH_WORDS
    for index in range(start + 1, min(start + 2 + MAY_HOLD, len(units))):
        unit = units[index]
        if unit.is_long or (len(unit.words) >= fewest and unit.ends_sentence):
            return unit.marker is None and (index < end or end == start + 2)
        if not (unit.has_marker("number") and unit.marker and 1 in unit.marker.readings):
            return False
    return False
