"""Numbers that count up over several units: numbered paragraphs, numbered heads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.segmenters.cues.datelines import VERB
from tei_encode.segmenters.units.numbered_runs import (
    ENOUGH_WORDS,
    FEWEST_PARAGRAPHS,
    LONG_PARAGRAPH,
    are_clauses,
    are_close,
    are_long,
    are_sentences,
    find_runs,
    is_announced,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.cues.markers import Marker
    from tei_encode.segmenters.units.numbered_runs import Run
    from tei_encode.segmenters.units.unit import Unit

_DECIMAL = re.compile(r"(?P<above>\d{1,2}(?:\.\d{1,2}){0,2})\.(?P<last>\d{1,2})\.?\s")
LONGEST_HEAD = 200
FAR = 100
"""Code points behind a unit that are blank where the text ends with it."""
DEEPEST_NUMBERS = 4
"""How many ways of numbering may be open inside each other."""
MAY_HOLD = 2
"""How many first numbers of a lower level may stand between a numbered head and its text."""


_NAMED = re.compile(
    r"\d{1,2}\.\s{1,4}(?P<words>[^\W\d_a-z][\w'’&()-]*(?: [\w'’&()-]+){0,6})[.:]\s?(?:—|–|--?)?\s{0,3}(?=[^\W\d_a-z])"
)
"""A number and what an item of minutes is called, its text behind both."""
_WAITS = re.compile(
    r"(?:\A|\s)(?:Mrs?|Miss|Messrs|Dr|St|Sir|Rev|Hon|Cllr|Ald|Capt|Col|Maj|Gen|Nos?|[^\W\d_])(?: [^\W\d_a-z]\w*)?\Z"
)
"""Words and initials whose stop ends nothing, and persons they stand before."""


class Decided(NamedTuple):
    """Places of units that count up, by what all of their run are.

    Attributes:
        paragraphs: paragraphs of running text, as memoranda and reports have them.
        items: items, though some are as long as paragraphs.
    """

    paragraphs: frozenset[int]
    items: frozenset[int]


def decide_runs(units: Sequence[Unit], *, is_letter: bool = False) -> Decided:
    """What units that count up are, decided for each run at once, those inside others with them.

    Args:
        units: the units of a text.
        is_letter: whether it is a letter, a memorandum or a telegram, where sentences with numbers are paragraphs.
    """
    paragraphs: set[int] = set()
    items: set[int] = set()
    for run in find_runs(units):
        outer = run.outer.places[0] if run.outer else None
        if outer not in items and _are_paragraphs(
            units, run, is_letter=is_letter, is_inside=outer in paragraphs
        ):
            paragraphs.update(run.places)
        elif outer in items or _are_items(units, run):
            items.update(run.places)
    return Decided(frozenset(paragraphs | _decimal_paragraphs(units)), frozenset(items))


def _are_paragraphs(units: Sequence[Unit], run: Run, *, is_letter: bool, is_inside: bool) -> bool:
    """Whether a run is one of paragraphs: most of them long, or sentences apart that nothing announces."""
    if are_clauses(units, run):
        return False
    if are_long(units, run):
        return True
    number = len(run.places) + run.begins_behind
    are_many = is_inside or (is_letter and number >= FEWEST_PARAGRAPHS)
    return are_many and are_sentences(units, run) and not is_announced(units, run)


def _are_items(units: Sequence[Unit], run: Run) -> bool:
    """Whether a run is one of items: close to each other, with no paragraphs numbered inside them."""
    return (
        not run.begins_behind
        and are_close(units, run)
        and not any(are_long(units, inner) for inner in run.inner)
    )


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


def numbered_heads(units: Sequence[Unit]) -> frozenset[int]:
    """Places of short numbered units that count up, running text between each and the next.

    "1. What was proposed." before several paragraphs is a head; items of a list follow each other closely. A number
    that stands before its name and text counts on, and is none itself.
    """
    found: set[int] = set()
    runs: list[list[int]] = []
    for index, unit in enumerate(units):
        if not unit.has_marker("number") or unit.marker is None:
            continue
        if unit.span.length > LONGEST_HEAD and not name_end(unit):
            continue
        open_runs = range(len(runs) - 1, -1, -1)
        at = next((at for at in open_runs if _goes_on(units[runs[at][-1]].marker, unit.marker)), None)
        if at is None:
            if 1 in unit.marker.readings or _is_apart(unit):
                runs = [*runs[-DEEPEST_NUMBERS:], [index]]
            continue
        run = runs[at]
        del runs[at + 1 :]
        if not _has_text(units, run[-1], index):
            runs[at:] = [[index]] if _is_apart(unit) else []
            continue
        run.append(index)
        if _has_text(units, index, index + 2):
            found.update(at for at in run if not name_end(units[at]))
    return frozenset(found)


def name_end(unit: Unit) -> int:
    """Where the name ends with which a numbered paragraph apart begins ("3. Roads. The lane is …"); 0 without one."""
    is_apart = unit.space_before and (
        unit.space_after or not unit.source[unit.span.end : unit.span.end + FAR].strip()
    )
    if not (is_apart and unit.has_marker("number") and unit.ends_sentence):
        return 0
    found = _NAMED.match(unit.source, *unit.lines[0].span)
    if found is None or VERB.search(found["words"]) or _WAITS.search(found["words"]):
        return 0
    return found.end()


def beside_heads(units: Sequence[Unit], heads: frozenset[int]) -> frozenset[int]:
    """Places of numbered units that are no heads and count on from heads, or up to them."""
    runs: list[list[int]] = [[]]
    for index, unit in enumerate(units if heads else ()):
        if unit.marker is None or unit.marker.kind != "number":
            continue
        if not runs[-1] or not _goes_on(units[runs[-1][-1]].marker, unit.marker):
            runs.append([])
        runs[-1].append(index)
    return frozenset(index for run in runs if heads.intersection(run) for index in run) - heads


def _is_apart(unit: Unit) -> bool:
    """Whether a number that is not the first stands before a name alone on its line, as where minutes go on."""
    is_open = not unit.ends_sentence and unit.last_character not in ",;:"
    is_named = unit.marker is not None and unit.marker.label[:-1].isdigit() and unit.content[:1].isupper()
    return is_open and is_named and unit.space_before > 0 < unit.space_after and len(unit.lines) == 1


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


def _ends(unit: Unit) -> bool:
    """Whether a unit ends as a sentence, or as one that leads up to a table or list below it."""
    return unit.ends_sentence or unit.last_character == ":"


def _has_text(units: Sequence[Unit], start: int, end: int) -> bool:
    """Whether running text without a number stands behind a unit, a head or two of its sections between.

    Apart from a line that is no sentence itself, a short sentence is text, too ("2. Drains", "Nothing was done.").
    """
    above = units[start]
    if name_end(above):
        return True
    fewest = 1 if above.space_after and not above.ends_sentence else ENOUGH_WORDS
    for index in range(start + 1, min(start + 2 + MAY_HOLD, len(units))):
        unit = units[index]
        if unit.is_long or unit.rows or (len(unit.words) >= fewest and _ends(unit)):
            return unit.marker is None and (index < end or end == start + 2)
        if not (unit.has_marker("number") and unit.marker and 1 in unit.marker.readings):
            return False
    return False
