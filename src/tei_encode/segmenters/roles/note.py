"""Notes: a label at the start, and a mark for it in the text, or a heading that says so."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.markers import label_name, note_names
from tei_encode.segmenters.evidence import Evidence
from tei_encode.segmenters.units.zones import MOST_PARAGRAPHS, heading_zone, note_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .context import Context

CALLED_FROM = 3
_REFERS = re.compile(
    r"\A(?:See|Cf|But see|Vgl)\b(?!.{0,40}\bwww\.)|\b(?:[Ii]bid|[Oo]p\. ?cit|[Ll]oc\. ?cit|[Ee]bd)\b|\bpp?\. ?\d"
)
"""What a further paragraph of a note shows, and thanks or a word about the author do not."""
_IN_BACKTICKS = re.compile(r"`[^`\n]*`")
MARKDOWN_INDENT = 2
"""Columns by which the further paragraphs of a note are set in."""
FARTHEST = 60
"""How many units before the last note are looked at for notes with several paragraphs."""
REACH = 6
"""How many paragraphs of one note may stand between two labels."""


def weigh(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit being a note (or, under a heading "Notes", going on with one)."""
    unit = context.units[index]
    zone = context.zones[index] == "notes"
    label = unit.note_label
    if label is None:
        if zone and unit.has_marker("number"):
            return Evidence.of(3.5, "is numbered, under a heading of notes")
        return _weigh_further_paragraph(context, index)
    evidence = Evidence.of(1.0, "has the label of a note")
    if zone:
        evidence.add(2.5, "stands under a heading of notes")
    if label_name(label) in context.note_names:
        evidence.add(2.5, "is called from the text")
    if label["symbol"] and not _weigh_symbol(evidence, context, index, label["symbol"]):
        return None
    if label[0].startswith("[^") and label[0].rstrip().endswith(":"):
        evidence.add(3.0, "is written as notes are in Markdown")
    elif context.zones[index] == "bibliography":
        evidence.add(-4.0, "stands in the bibliography")
    return evidence


def _weigh_further_paragraph(context: Context, index: int) -> Evidence | None:
    """What speaks for a unit without a label going on with the note before it."""
    unit = context.units[index]
    is_text = not (unit.marked_depth or unit.rows or heading_zone(unit))
    if is_text and context.zones[index] == "notes":
        if _stands_between_notes(context, index):
            return Evidence.of(6.0, "stands between notes, under their heading")
        if _ends_last_note(context, index):
            return Evidence.of(6.0, "goes on with the last note, under their heading")
    if _goes_on_in_markdown(context, index):
        return Evidence.of(6.0, "is set in below a note of Markdown, and goes on with it")
    return None


def _weigh_symbol(evidence: Evidence, context: Context, index: int, symbol: str) -> bool:
    """What a symbol as label says: it means other things, too. False where it only emphasises the line."""
    unit = context.units[index]
    first = unit.lines[0].span.text(unit.source).rstrip(" .,;")
    if first.endswith(symbol) and first.count(symbol) % 2 == 0:
        return False
    evidence.add(-1.5, "symbols mean other things, too")
    if _is_called(context, index, symbol):
        evidence.add(2.0, "its symbol stands in a paragraph shortly before")
    elif unit.has_marker("bullet") and _is_called_from_afar(context, index, symbol):
        evidence.add(3.0, "its symbol stands behind a word before, and no bullet is near")
    elif _stands_by_other_symbols(context, index, symbol):
        evidence.add(3.0, "its symbol stands behind a word before, and notes with other symbols stand by it")
    elif unit.has_marker("bullet", "rule"):
        evidence.add(-3.0, "may be a bullet or a rule")
    return True


def _is_called(context: Context, index: int, symbol: str) -> bool:
    """Whether a symbol stands an odd number of times, behind a word, in a paragraph shortly before: no emphasis."""
    before = context.units[max(0, index - CALLED_FROM) : index]
    texts = [_IN_BACKTICKS.sub("", unit.text) for unit in before if not unit.is_code]
    mark = re.compile(rf"(?<=[^\s\[({{]){re.escape(symbol)}(?!\w)")
    return any(text.count(symbol) % 2 and mark.search(text) and not text.startswith(symbol) for text in texts)


def _is_called_from_afar(context: Context, index: int, symbol: str) -> bool:
    """Whether a symbol stands behind a word in a paragraph before, and no block near begins with it as bullets do."""
    near = [
        *context.units[max(0, index - CALLED_FROM) : index],
        *context.units[index + 1 : index + 1 + CALLED_FROM],
    ]
    if any(unit.text.startswith(symbol) for unit in near):
        return False
    for at in range(index - 1, -1, -1):
        text = context.units[at].text
        if context.units[at].is_code:
            continue
        if text.startswith(symbol):
            return False
        if text.count(symbol) % 2 and symbol in note_names(f"{text} "):  # a mark may end the block
            return True
    return False


def _stands_by_other_symbols(context: Context, index: int, symbol: str) -> bool:
    """Whether the label of the unit before or behind is another symbol that is called, and this one is, too."""
    if symbol not in context.note_names:
        return False
    near = (at for at in (index - 1, index + 1) if 0 <= at < len(context.units))
    labels = (context.units[at].note_label for at in near)
    others = {label["symbol"] for label in labels if label is not None and label["symbol"]} - {symbol}
    return bool(others & context.note_names)


def _stands_between_notes(context: Context, index: int) -> bool:
    """Whether labels of notes stand before and behind a unit without one: it belongs to the note before."""
    before = range(index - 1, max(-1, index - 1 - REACH), -1)
    after = range(index + 1, min(index + 1 + REACH, len(context.units)))
    return all(
        any(note_value(context.units[at]) is not None for at in _in_zone(context, way))
        for way in (before, after)
    )


def _ends_last_note(context: Context, index: int) -> bool:
    """Whether a unit without a label goes on with the last of the notes.

    One or two such units stand between the last note and another heading or the end. They belong to the note where more
    notes have their heading right behind, where they are set in or refer to something as notes do, or where notes
    before have several paragraphs, too.
    """
    units, zones = context.units, context.zones

    def is_further(at: int) -> bool:
        return zones[at] == "notes" and note_value(units[at]) is None and not heading_zone(units[at])

    near = range(max(0, index - MOST_PARAGRAPHS), min(len(units), index + 1 + MOST_PARAGRAPHS))
    first = next((at for at in range(index, near.start - 1, -1) if not is_further(at)), -1)
    behind = next((at for at in range(index, near.stop) if not is_further(at)), near.stop)
    own = units[first + 1 : behind]
    if first < 0 or zones[first] != "notes" or note_value(units[first]) is None:
        return False
    if len(own) > MOST_PARAGRAPHS or (behind < len(units) and not heading_zone(units[behind])):
        return False
    if behind < len(units) and zones[behind] == "notes":
        return True
    before = range(max(0, first - FARTHEST), first)
    return (
        all(unit.lines[0].indent > units[first].lines[0].indent for unit in own)
        or any(_REFERS.search(unit.text) for unit in own)
        or any(map(is_further, before))
    )


def _goes_on_in_markdown(context: Context, index: int) -> bool:
    """Whether a unit and those above it are set in as paragraphs of a note of Markdown ("[^2]: …") are."""
    for at in range(index, max(-1, index - REACH), -1):
        unit = context.units[at]
        label = unit.note_label
        if label is not None:
            return label[0].startswith("[^") and at < index
        if unit.lines[0].indent < MARKDOWN_INDENT or unit.is_code:
            return False
    return False


def _in_zone(context: Context, way: Iterable[int]) -> Iterator[int]:
    """The places of units up to the first one that is not among notes, or the heading of others."""
    return takewhile(lambda at: context.zones[at] == "notes" and not heading_zone(context.units[at]), way)
