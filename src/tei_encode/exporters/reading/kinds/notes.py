"""Notes: at the end under a mark, in brackets where the mark stands, or left out (Guidelines 3.9.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.exporters.protocol import Notes
from tei_encode.exporters.reading.content import ELEMENTS_ONLY
from tei_encode.exporters.reading.note_places import has_label, is_of_notes
from tei_encode.exporters.reading.sheet import BLOCK, Sheet
from tei_encode.tei.namespaces import XML_ID, flat_value, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tei_encode.exporters.reading.state import Frame, Reading

_IN_THE_LINE = ("inline", "inspace")


def is_left_out(reading: Reading, note: _Element, *, fetched: bool) -> bool:
    """Whether a note, or a division of notes, is not read where it stands."""
    how = reading.options.notes
    if how is Notes.DROP or reading.is_silent() or note in reading.notes.open:
        return True
    if fetched and local_name(note) == "note":
        return not reading.notes.may_be_repeated(note)
    if how is Notes.END or fetched:
        return False
    if local_name(note) == "note":
        elsewhere = reading.notes.is_elsewhere(note)
    else:
        notes = list(note.iterfind("{*}note"))
        elsewhere = bool(notes) and all(reading.notes.is_elsewhere(one) for one in notes)
    if elsewhere:
        reading.notes.pass_over(note)
    return elsewhere


def begin_division(reading: Reading, frame: Frame) -> None:
    """A division of notes goes behind the text."""
    if reading.options.notes is Notes.END and is_of_notes(frame.element):
        frame.sheet = reading.begin_sheet(reading.notes.new_sheet())


def end_division(reading: Reading, frame: Frame) -> None:
    """What follows it is text again."""
    if frame.sheet is not None:
        reading.end_sheet()


def begin(reading: Reading, frame: Frame) -> None:
    """A note begins a sheet of its own; where it shows no label it gets a number, here and there."""
    note, notes = frame.element, reading.notes
    notes_go_here = note.get("place") in _IN_THE_LINE and not stands_between_blocks(note)
    goes_on = note in reading.survey.continues and local_name(reading.survey.continues[note]) == "note"
    if reading.options.notes is Notes.INLINE or (notes_go_here and not notes.is_elsewhere(note)):
        notes.begin(note)
        frame.sheet, frame.in_brackets = reading.begin_sheet(Sheet()), True
        return
    labelled = has_label(note) or note.get(XML_ID, "") in reading.survey.anchored
    mark = "" if labelled or goes_on else notes.mark_of(note)
    among_notes = notes.stands_among_notes(note) and not goes_on
    if mark and not notes.is_elsewhere(note) and not among_notes:
        write_mark(reading, note, mark)
    notes.begin(note)
    frame.sheet = reading.begin_sheet(reading.sheet if among_notes else notes.sheet_of(note))
    if goes_on:
        reading.sheet.resume()
        return
    reading.sheet.end(BLOCK)
    if mark:
        reading.sheet.lead(f"{mark} ")


def end(reading: Reading, frame: Frame) -> None:
    """A note ends; in the line it is written in brackets, without its label."""
    note = frame.element
    reading.notes.open.pop()
    reading.end_sheet()
    sheet = frame.sheet
    if sheet is None or not frame.in_brackets:
        return
    label = note.find(".//{*}label")
    shown = flat_value(label) if label is not None else ""
    words = f" [{sheet.line().removeprefix(shown).strip()}]"
    reading.notes.repeated += len(words) * (frame.slot is None)
    if frame.slot is not None and label is None and stands_between_blocks(note):
        reading.sheet.write_at_end_of_text(words)
    else:
        reading.write(words)


def write_mark(reading: Reading, note: _Element, mark: str) -> None:
    """The mark of a note where it stands: behind the block before it where it stands between blocks."""
    if reading.is_silent():
        return
    if stands_between_blocks(note):
        reading.sheet.write_at_end_of_text(mark)
    else:
        reading.write(mark)


def stands_between_blocks(note: _Element) -> bool:
    """Whether a note stands among blocks, not in the text of one."""
    parent = note.getparent()
    while parent is not None and local_name(parent) in ("noteGrp", "app", "choice", "lem", "rdg", "subst"):
        parent = parent.getparent()
    return parent is not None and local_name(parent) in ELEMENTS_ONLY


def call_at_end(reading: Reading, frame: Frame) -> None:
    """Notes that point at an element are called where it ends."""
    attached = reading.survey.attached.get(frame.element)
    if not attached or reading.is_silent() or reading.options.notes is Notes.DROP:
        return
    if reading.options.notes is Notes.INLINE:
        frame.notes.extend(attached)
        return
    for note in attached:
        if not has_label(note):
            reading.write(reading.notes.mark_of(note))
