"""Runs of numbers and letters that count up, one inside the other: what is one item is no paragraph beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.cues.markers import Marker
    from tei_encode.segmenters.units.unit import Unit

FIGURES = "figures"
DEEPEST = 4
"""How many runs may be open inside each other."""
FEWEST_PARAGRAPHS = 3
SECOND = 2
LONG_PARAGRAPH = 220
"""A numbered paragraph of more than this is hardly an item."""
ENOUGH_WORDS = 10
"""Words that make a whole sentence a paragraph of running text, no item."""


@dataclass(slots=True)
class Run:
    """Units that count up.

    Attributes:
        counts_in: figures, letters or Roman numbers, and what stands around them.
        value: what the last one counts.
        places: numbers of the units.
        outer: the run whose last unit, or what belongs to it, stands right before the first; None where none does.
        inner: the runs inside it.
        begins_behind: whether the paragraph before it is its first, without a number.
    """

    counts_in: tuple[str, str]
    value: int
    places: list[int]
    outer: Run | None = None
    inner: list[Run] = field(default_factory=list)
    begins_behind: bool = False


def find_runs(units: Sequence[Unit]) -> list[Run]:
    """All runs of two units and more, in order; outer ones before those inside."""
    found: list[Run] = []
    opened: list[Run] = []
    for index, unit in enumerate(units):
        marker = unit.marker
        if marker is None or marker.kind != "number" or unit.begins_with_initial:
            continue
        readings = _readings(marker)
        levels = range(len(opened) - 1, -1, -1)
        at = next((at for at in levels if (opened[at].counts_in, opened[at].value + 1) in readings), None)
        if at is not None:
            del opened[at + 1 :]
            opened[at].places.append(index)
            opened[at].value += 1
            continue
        begun = next((reading for reading in readings if _may_begin(units, index, *reading)), None)
        if begun is None:
            continue
        same = next((at for at, run in enumerate(opened) if run.counts_in == begun[0]), len(opened))
        opened = opened[:same][-DEEPEST:]
        run = Run(*begun, [index], _outer(opened, index), begins_behind=begun[1] == SECOND)
        opened.append(run)
        found.append(run)
    runs = [run for run in found if len(run.places) > 1]
    for run in runs:
        if run.outer is not None:
            run.outer.inner.append(run)
    return runs


def _may_begin(units: Sequence[Unit], index: int, counts_in: tuple[str, str], value: int) -> bool:
    """Whether a run begins with a number: the first, or a second whose first paragraph has none, as in despatches."""
    if value == 1:
        return True
    before = units[index - 1] if index else None
    is_second = value == SECOND and counts_in == (FIGURES, "#.") and units[index].space_before > 0
    if (
        before is None
        or not is_second
        or before.marker
        or before.is_furniture
        or before.rows
        or before.is_foot
    ):
        return False
    return before.ends_sentence and len(before.words) > ENOUGH_WORDS and before.last_character != ":"


def _outer(opened: Sequence[Run], index: int) -> Run | None:
    """The innermost open run, where its last unit stands right before, or one of several that go on with it."""
    return opened[-1] if opened and index - opened[-1].places[-1] <= FEWEST_PARAGRAPHS else None


def _readings(marker: Marker) -> list[tuple[tuple[str, str], int]]:
    """In what a number may count, and what it counts so: "i" is the ninth letter and the Roman one."""
    numeral = marker.label.strip("().°")
    around = marker.label.replace(numeral, "#")
    if numeral.isdigit():
        return [((FIGURES, around), int(numeral))]
    case = "large " if numeral.isupper() else "small "
    found = [((case + "roman", around), value) for value in marker.readings if _is_roman(numeral, value)]
    if len(numeral) == 1:
        found.append(((case + "letters", around), ord(numeral.lower()) - ord("a") + 1))
    return found


def _is_roman(numeral: str, value: int) -> bool:
    """Whether a numeral is Roman and has this value: of one letter, only those that have it as such."""
    return len(numeral) > 1 or _ONE_LETTER.get(numeral.lower()) == value


_ONE_LETTER = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def are_long(units: Sequence[Unit], run: Run) -> bool:
    """Whether most units of a run are too long for items, or a good part of them so long that the mean is."""
    lengths = [units[index].span.length for index in run.places]
    long = sum(length > LONG_PARAGRAPH for length in lengths)
    return 2 * long > len(lengths) or (
        3 * long >= len(lengths) and sum(lengths) > len(lengths) * LONG_PARAGRAPH
    )


def are_close(units: Sequence[Unit], run: Run) -> bool:
    """Whether nothing but what is marked itself stands between the units of a run."""
    between = (unit for a, b in pairwise(run.places) for unit in units[a + 1 : b])
    return all(unit.is_furniture or unit.is_foot or unit.has_marker("number", "bullet") for unit in between)


def are_sentences(units: Sequence[Unit], run: Run) -> bool:
    """Whether the units of a run are sentences apart, or lead up to more, and one of them is no short one."""
    members = [units[index] for index in run.places]
    leading = [index for index in run.places if not units[index].ends_sentence and _leads_up(units, index)]
    are_apart = all(
        unit.space_before and (unit.ends_sentence or unit.last_character in "—–-" or index in leading)
        for index, unit in zip(run.places, members, strict=True)
    )
    return (
        are_apart
        and 2 * len(leading) < len(members)
        and any(len(unit.words) > ENOUGH_WORDS for unit in members)
    )


def _leads_up(units: Sequence[Unit], index: int) -> bool:
    """Whether a sentence without an end goes on in what is counted inside it ("I recommend", "(a) that …")."""
    unit, after = units[index], units[index + 1] if index + 1 < len(units) else None
    if after is None or after.marker is None or unit.last_character in ".;":
        return False
    return after.has_marker("number") and 1 in after.marker.readings and after.content[:1].islower()


def are_clauses(units: Sequence[Unit], run: Run) -> bool:
    """Whether most units of a run go on with one sentence: they begin with a small letter, or end with a semicolon."""
    inside = sum(
        units[index].content[:1].islower() or units[index].last_character in ";," for index in run.places
    )
    return 2 * inside > len(run.places)


def is_announced(units: Sequence[Unit], run: Run) -> bool:
    """Whether a sentence that ends with a colon stands before the first unit of a run."""
    before = units[run.places[0] - 1] if run.places[0] else None
    return before is not None and before.last_character == ":" and not before.is_short_line
