"""Papers sent along with a letter, printed behind it: the lines that name them, and their titles, are heads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.datelines import VERB
from tei_encode.segmenters.cues.enclosures import enclosure_form
from tei_encode.segmenters.cues.letter_lines import line_kind, without_marks
from tei_encode.segmenters.units.letter_heads import begins_letter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit

NEAR = 8
"""Units below the name of a paper among which its text begins."""
FEWEST_WORDS = 8
"""Words of a sentence that is text."""
LONGEST_TITLE = 16
"""Words of the title of a paper."""


def names_enclosure(unit: Unit) -> bool:
    """Whether a unit is one line that names a paper sent along."""
    return bool(_form(unit))


def enclosure_heads(units: Sequence[Unit]) -> frozenset[int]:
    """Places of lines that name a paper sent along, its text below, and of its title right behind.

    A number alone ("Enclosure 1") counts what was sent along, below the end of a letter, as often as it heads it: it is
    a head where no other letter begins behind it, or another such line heads its paper.
    """
    named = {at: form for at, unit in enumerate(units) if (form := _form(unit)) and _is_apart(units, at)}
    named = {at: form for at, form in named.items() if _has_text(units, at)}
    is_sure = any(form != "number" for form in named.values())
    found = {
        at for at, form in named.items() if form != "number" or is_sure or not begins_letter(units[at + 1])
    }
    return frozenset(found | {at + 1 for at in found if _is_title(units, at + 1)})


def _form(unit: Unit) -> str:
    if len(unit.lines) > 1 or unit.rows or unit.marker or unit.is_furniture:
        return ""
    return enclosure_form(without_marks(unit.text))


def _is_apart(units: Sequence[Unit], index: int) -> bool:
    """Whether a blank line parts a line from what stands before it, and no list of what was sent along goes on."""
    fellows = [*units[max(0, index - 1) : index], *units[index + 1 : index + 2]]
    return (index == 0 or units[index].space_before > 0) and not any(map(_form, fellows))


def _has_text(units: Sequence[Unit], index: int) -> bool:
    """Whether running text follows near, before another paper."""
    for unit in units[index + 1 : index + 1 + NEAR]:
        if _form(unit):
            return False
        if unit.note_label or unit.is_foot:
            continue
        if unit.is_long or (len(unit.words) >= FEWEST_WORDS and unit.ends_sentence):
            return True
    return False


def _is_title(units: Sequence[Unit], index: int) -> bool:
    """Whether a unit below the name of a paper is its title: short, said of nothing, no part of a letter."""
    unit = units[index]
    if index + 1 >= len(units) or len(unit.lines) > 2 or len(unit.words) > LONGEST_TITLE or not unit.words:
        return False
    is_part = begins_letter(unit) or any(map(line_kind, unit.line_texts))
    is_open = unit.last_character in ",;:?!" or VERB.search(unit.text)
    is_other = (
        (unit.marker and not unit.begins_with_initial)
        or unit.rows
        or unit.is_furniture
        or unit.text[0] in '[("“'
    )
    return not (is_part or is_open or is_other) and unit.text[0].isupper() and unit.space_after > 0
