"""Neighbouring blocks in quotation marks: one quotation in paragraphs, several behind one announcement, or dialogue."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tei_encode.segmenters.units.unit import Unit

OPENING = '"“„«‘'
CLOSING = '"”“»’'
SHORTEST = 20
"""Characters of the shortest quotation set apart that is one paragraph."""
_BEHIND_MARK = " .,;*_"
"""What may stand behind the mark that closes a quotation."""
LONGEST_PASSAGE = 12
"""Paragraphs of the longest quotation of which each begins with the mark again."""
_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|seven|both|several|some|many|others|these|following|examples?|instances|cases|"
    r"extracts|excerpts|passages|quotations|statements|answers|replies|responses|entries|comments|remarks|witnesses)\b",
    re.IGNORECASE,
)
"""Words of an announcement that leads up to more than one quotation."""
_LAST_SENTENCE = re.compile(r"[^.!?]*\Z")


@dataclass(frozen=True, slots=True)
class QuotedRuns:
    """What blocks in quotation marks are to each other.

    Attributes:
        parts: numbers of the units that are paragraphs of one quotation, each opened, the last one closed.
        announced: numbers of those that what stands before the first of them announces as well.
        dialogue: numbers of those that follow each other, nothing to announce them all: speech and answer.
        passages: the numbers of each quotation that takes several units.
    """

    parts: frozenset[int] = frozenset()
    announced: frozenset[int] = frozenset()
    dialogue: frozenset[int] = frozenset()
    passages: tuple[range, ...] = ()


def find_quoted_runs(units: Sequence[Unit]) -> QuotedRuns:
    """The runs of blocks in quotation marks in a text.

    Args:
        units: its units, in order.
    """
    parts: set[int] = set()
    announced: set[int] = set()
    dialogue: set[int] = set()
    long: list[range] = []
    for passages in _runs(units):
        for passage in passages:
            if len(passage) > 1:
                parts.update(passage)
                long.append(passage)
        first = passages[0].start
        before = units[first - 1] if first else None
        if before is not None and before.announces_words and not before.marker:
            announced.update(passages[0])
            if _SEVERAL.search(_sentence_before(before)):
                announced.update(range(first, passages[-1].stop))
        if len(passages) > 1 and not announced.issuperset(range(first, passages[-1].stop)):
            dialogue.update(range(first, passages[-1].stop))
    return QuotedRuns(frozenset(parts), frozenset(announced), frozenset(dialogue), tuple(long))


def _sentence_before(unit: Unit) -> str:
    """The last sentence of a unit, at most its last 200 characters."""
    found = _LAST_SENTENCE.search(unit.text[-200:])
    return found[0] if found else ""


def is_quoted(unit: Unit) -> bool:
    """Whether quotation marks stand at both ends of a unit, not too short, and none closes in between."""
    return len(unit.text.rstrip(_BEHIND_MARK)) >= SHORTEST and _is_enclosed(unit)


def _is_enclosed(unit: Unit) -> bool:
    """Whether quotation marks stand at both ends of a unit and none closes in between."""
    text = unit.text.rstrip(_BEHIND_MARK)
    if len(text) < 2 or text[0] not in OPENING or text[-1] not in CLOSING:
        return False
    inside = text[1:-1]
    if text[0] == '"':
        return inside.count('"') % 2 == 0 and '" ' not in inside[:-1]
    return "”" not in inside and "»" not in inside


def _runs(units: Sequence[Unit]) -> Iterator[list[range]]:
    """Runs of passages that follow each other; each passage is the range of its units."""
    run: list[range] = []
    index = 0
    while index < len(units):
        length = _passage_at(units, index)
        if length:
            run.append(range(index, index + length))
        elif run:
            yield run
            run = []
        index += max(1, length)
    if run:
        yield run


def _passage_at(units: Sequence[Unit], index: int) -> int:
    """How many units the quotation that begins with one takes; 0 where none does."""
    if units[index].marker or units[index].rows:
        return 0
    if is_quoted(units[index]):
        return 1
    for number in range(index, min(len(units), index + LONGEST_PASSAGE)):
        unit = units[number]
        if unit.marker or unit.rows or unit.text[:1] != units[index].text[:1]:
            return 0
        if number > index and _is_enclosed(unit):
            return number - index + 1
        if not _is_left_open(unit):
            return 0
    return 0


def _is_left_open(unit: Unit) -> bool:
    """Whether a unit begins with a quotation mark that it does not close."""
    text = unit.text
    if text[:1] == '"':
        return text.count('"') % 2 == 1
    if text[:1] == "“":
        return text.count("“") == text.count("”") + 1
    if text[:1] == "«":
        return text.count("«") == text.count("»") + 1
    return False
