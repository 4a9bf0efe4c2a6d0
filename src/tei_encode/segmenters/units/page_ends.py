"""Blocks broken by a page end: the second half is told by how the first one stops (ENCODING.md, section 2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model.reference_starts import begins_reference
from tei_encode.segmenters.cues.wording import FUNCTION_WORDS, known_heading
from tei_encode.segmenters.units.attribution_lines import IN_BRACKETS
from tei_encode.segmenters.units.lines import HYPHENS, SET_IN, had_room
from tei_encode.segmenters.units.unit import Unit, chained

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.lines import LineProfile

_OPEN = re.compile(r"[“«(\[]")
_CLOSE = re.compile(r"[”»)\]]")
_FIRST_QUOTE = re.compile(r"[”»\")\]“(\[]")
_LAST_WORD = re.compile(r"([^\W\d_]+)\W*\Z")
JOIN = 1.0
TAIL = 600
"""How far back an open bracket or quotation mark is looked for."""
ENOUGH_WORDS = 12
FEWEST_WORDS = 8
HANGING = 1.0
"""What words set in below those of an item say."""
BROKEN = 3.0
"""What a word broken at the end of a unit says: the rest of it follows."""
_BROKEN_WORD = re.compile(rf"[^\W\d_][{HYPHENS}]\Z")


class _Chain:
    """Units found to be one so far, page furniture and notes at the foot of pages between them."""

    def __init__(self, unit: Unit) -> None:
        self.units = [unit]
        self.waiting: list[Unit] = []
        self.words = len(unit.words)

    @property
    def first(self) -> Unit:
        """The unit it begins with."""
        return self.units[0]

    @property
    def last(self) -> Unit:
        """The unit it ends with so far."""
        return self.units[-1]

    @property
    def page_ended(self) -> bool:
        """Whether a page ends behind it."""
        return any(unit.is_furniture or unit.begins_page for unit in self.waiting)

    def add(self, unit: Unit) -> None:
        """Take in a unit, and the furniture and notes before it."""
        self.units += [*self.waiting, unit]
        self.waiting = []
        self.words += len(unit.words)

    @property
    def result(self) -> list[Unit]:
        """The chain as one unit, then the furniture that turned out to stand behind it."""
        return [chained(self.units), *self.waiting]


def rejoin(units: Sequence[Unit], layout: LineProfile) -> list[Unit]:
    """The units, those that go on with the sentence or paragraph of the one before joined to it.

    Args:
        units: all units, page furniture and notes at the foot of pages among them.
        layout: how the text's lines are used.
    """
    joined: list[Unit] = []
    chain: _Chain | None = None
    for index, unit in enumerate(units):
        if unit.is_furniture or unit.is_foot:
            if chain is None:
                joined.append(unit)
            else:
                chain.waiting.append(unit)
            continue
        after = units[index + 1] if index + 1 < len(units) else None
        is_set_in = chain is not None and (
            _is_set_between(chain.last, unit, after)
            or _stood_set_in(joined[-1] if joined else None, chain, unit)
        )
        if (
            chain is not None
            and not unit.is_endnote
            and not is_set_in
            and _goes_on(chain, unit, after, layout)
        ):
            chain.add(unit)
        else:
            joined += chain.result if chain else []
            chain = _Chain(unit)
    return [*joined, *(chain.result if chain else [])]


def _is_set_between(before: Unit, unit: Unit, after: Unit | None) -> bool:
    """Whether a unit is set in between two that are not, blank lines around it: quoted words, though none says so."""
    if after is None or before.marker or unit.marker or after.marker or unit.begins_page or after.begins_page:
        return False
    margin = min(line.indent for line in unit.lines) - SET_IN
    is_inside = max(before.lines[-1].indent, after.lines[0].indent) <= margin
    return is_inside and unit.space_before > 0 and after.space_before > 0 and not after.is_furniture


def _stood_set_in(outer: Unit | None, chain: _Chain, unit: Unit) -> bool:
    """Whether a chain is set in below a sentence that did not end, so that what follows goes on with that one."""
    if outer is None or chain.page_ended or chain.waiting or len(chain.units) > 1 or outer.is_furniture:
        return False
    is_open = not outer.ends_sentence or outer.announces_words
    return is_open and _is_set_between(outer, chain.last, unit)


def _goes_on(chain: _Chain, unit: Unit, after: Unit | None, layout: LineProfile) -> bool:
    """Whether a unit goes on with what was found so far."""
    if not _may_go_on(chain.first, chain.last, unit) or _changes_margin(chain.last, unit, layout):
        return False
    page_ended = chain.page_ended or unit.begins_page
    if unit.is_entry and (not page_ended or begins_reference(unit.line_texts[0])):
        return False
    if page_ended and _hangs_from_entry(chain.first, unit):
        return True
    weight = _behind_page(chain.last, unit, layout) if page_ended else 0.0
    if _BROKEN_WORD.search(chain.last.text[-30:]) and unit.content[:1].islower():
        weight += BROKEN
    if page_ended and not chain.last.ends_sentence and unit.content[:1].islower():
        weight += 0.6 if chain.words >= FEWEST_WORDS else 1.0 if chain.words > 2 else 0.0
    if page_ended and _hangs(chain, unit):
        weight += HANGING
    if not chain.last.ends_sentence and chain.words >= FEWEST_WORDS:
        weight += _evidence(chain, unit)
    return weight - _is_cited(after) >= JOIN


def _hangs(chain: _Chain, unit: Unit) -> bool:
    """Whether a unit in small letters is set in as the words of an unfinished item are."""
    is_item = chain.first.has_marker("bullet", "number") and not chain.last.ends_sentence
    return is_item and unit.content[:1].islower() and unit.lines[0].indent > chain.first.lines[0].indent


def _hangs_from_entry(first: Unit, unit: Unit) -> bool:
    """Whether a unit is set in as all lines but the first of an entry of a bibliography are."""
    if not first.is_entry or first.marker or begins_reference(unit.line_texts[0]):
        return False
    margin = first.lines[0].indent + SET_IN
    return all(line.indent >= margin for line in (*first.lines[1:], *unit.lines))


def _may_go_on(first: Unit, before: Unit, after: Unit) -> bool:
    """Whether a unit of this kind may be parted at all, and the second half may begin so."""
    if first.is_code or after.is_code:
        return False
    kind = first.marker.kind if first.marker else ""
    if kind == "quoted" and after.has_marker("quoted"):
        return not before.ends_sentence and (after.begins_page or before.space_after > 0)
    if kind in ("hashes", "rule", "quoted") or after.note_label or before.is_upper:
        return False
    if before.rows or after.rows or before.underline or after.underline or first.rule or after.rule:
        return False
    return after.marker is None or (after.marker.kind == kind == "bullet" and _is_unusual_gap(first, after))


def _changes_margin(before: Unit, after: Unit, layout: LineProfile) -> bool:
    """Whether one of two neighbours stands further right with all its lines, and the other one does not."""
    if not layout.is_wrapped or before.marker or after.marker:
        return False
    inside = [_is_set_in(unit, layout) for unit in (before, after)]
    outside = [unit.lines[-1].indent < layout.body_indent + SET_IN for unit in (before, after)]
    return (inside[0] and outside[1]) or (inside[1] and outside[0])


def _is_set_in(unit: Unit, layout: LineProfile) -> bool:
    """Whether several lines and all of them are set in."""
    return len(unit.lines) > 1 and all(line.indent > layout.body_indent + SET_IN for line in unit.lines)


def _behind_page(before: Unit, after: Unit, layout: LineProfile) -> float:
    """What speaks for a unit behind a page end going on with the one before it.

    Where a paragraph ends on the last line of a page, that line usually ends early; where it goes on, the line is full,
    even if a sentence happens to end there.
    """
    last, first = before.lines[-1], after.lines[0]
    if not layout.is_wrapped or _reads_as_heading(after):
        return 0.0
    weight = -0.8 if had_room(before.source, last, first, layout.width) else 0.7
    if layout.sets_in_first_lines:
        weight += -2.0 if first.indent >= layout.body_indent + SET_IN else 0.6
    if before.ends_sentence:
        return weight + (0.4 if len(before.lines) > 1 and len(after.lines) > 1 else -0.6)
    return weight + (0.0 if after.content[:1].islower() else 0.6)


def _reads_as_heading(unit: Unit) -> bool:
    """Whether a unit reads as a heading does."""
    return bool(len(unit.lines) == 1 and (known_heading(unit.content) or unit.is_upper))


def _is_cited(after: Unit | None) -> bool:
    """Whether a citation alone on its line follows: then the unit is quoted, and no page ended before it."""
    return after is not None and bool(IN_BRACKETS.match(after.text))


def _evidence(chain: _Chain, after: Unit) -> float:
    """How much speaks for a unit going on with a chain: above `JOIN` it is joined."""
    first, before = chain.first, chain.last
    weight = -1.5 if before.announces_words else 0.0
    weight += _hanging(before, after)
    if not after.marker and after.content.lstrip("\"“'‘«(")[:1].islower():
        weight += 1.1 if chain.words >= ENOUGH_WORDS else 0.6
    if (
        weight
        and _is_open(before.source, first.span.start, before.lines[-1].span.end)
        and _closes(after.text)
    ):
        weight += 0.5
    if chain.waiting and weight > 0:
        weight += 0.3
    if not after.marker and len(after.words) < 3:
        weight -= 0.6
    return weight


def _hanging(before: Unit, after: Unit) -> float:
    """What the last word before the gap says: a comma, a hyphen, an article wait for more."""
    last = before.last_character
    if last in ",-–—(" and not before.text.rstrip().endswith(("”", '"')):
        goes_on = not after.content.lstrip("\"“'‘«(")[:1].isupper() or after.marker
        return 1.2 if goes_on else 0.7
    found = _LAST_WORD.search(before.text[-40:])
    return 1.2 if found and found[1].islower() and found[1] in FUNCTION_WORDS else 0.0


def _is_unusual_gap(before: Unit, after: Unit) -> bool:
    """Items follow each other closely, but here a blank line stands between two."""
    return before.space_before == 0 and after.space_before > 0


def _is_open(source: str, start: int, end: int) -> bool:
    tail = source[max(start, end - TAIL) : end]
    straight = tail.count('"') % 2 == 1
    return straight or len(_OPEN.findall(tail)) > len(_CLOSE.findall(tail))


def _closes(text: str) -> bool:
    found = _FIRST_QUOTE.search(text)
    return found is not None and found[0] in '”»)]"'
