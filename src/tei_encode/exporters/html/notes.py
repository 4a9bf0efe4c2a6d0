"""Notes on a page: a section of their own behind the text, called by links, with links back."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from tei_encode.exporters.reading.kinds.links import words_of_target
from tei_encode.exporters.reading.kinds.notes import begin_division, end_division, stands_between_blocks
from tei_encode.exporters.reading.note_places import has_label, is_mark
from tei_encode.tei.namespaces import XML_ID, local_name, string_value

from .marks import Remark
from .shapes import language_of

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tei_encode.exporters.reading.state import Frame, Reading

    from .ids import Ids
    from .marks import Gathered
    from .surface import Surface

__all__ = ["PageNotes", "begin_division", "end_division"]
_IN_THE_LINE = ("inline", "inspace")


class PageNotes:
    """The notes of a page and where they are called.

    Attributes:
        count: how many notes there are.
    """

    def __init__(self, ids: Ids, gathered: Gathered) -> None:
        self._ids = ids
        self._gathered = gathered
        self._calls: dict[_Element, list[str]] = {}
        self._boxes: dict[_Element, _Element] = {}
        self._behind: dict[Frame, list[_Element]] = {}
        self._in_line: set[Frame] = set()

    @property
    def count(self) -> int:
        """How many notes stand in the section of notes."""
        return len(self._boxes)

    def begin(self, reading: Reading, frame: Frame) -> None:
        """A note begins: in the line where it says so, else in the section of notes."""
        note, notes, found = frame.element, reading.notes, reading.survey
        goes_here = note.get("place") in _IN_THE_LINE and not stands_between_blocks(note)
        if (goes_here and not notes.is_elsewhere(note)) or self._gathered.aside:
            self._in_line.add(frame)
            notes.begin(note)
            reading.sheet.write(" [")
            self._surface(reading).open(
                "span", {"class": "note-in-line", "id": self._ids.shown(note, "note")}
            )
            return
        goes_on = note in found.continues and local_name(found.continues[note]) == "note"
        labelled = has_label(note) or note.get(XML_ID, "") in found.anchored
        mark = "" if labelled or goes_on else notes.mark_of(note)
        among = notes.stands_among_notes(note) and not goes_on
        if mark and not notes.is_elsewhere(note) and not among:
            self._call(reading, note, mark)
        notes.begin(note)
        frame.sheet = reading.begin_sheet(reading.sheet if among else notes.sheet_of(note))
        self._open_box(reading, note, mark, goes_on=goes_on)

    def _open_box(self, reading: Reading, note: _Element, mark: str, *, goes_on: bool) -> None:
        surface = self._surface(reading)
        kind = "note" if note.get("type") != "editorial" else "note editorial"
        attributes = language_of(note) | {"class": kind, "role": "doc-footnote"}
        attributes["id"] = self._ids.shown(note, "note")
        box = surface.open("div", attributes)
        self._gathered.doubt(note, "note", box)
        if not goes_on:
            self._boxes[note] = box
        if mark:
            surface.open("span", {"class": "note-mark"})
            surface.write(mark)
            surface.close()
            surface.write(" ")

    def end(self, reading: Reading, frame: Frame) -> None:
        """A note ends."""
        reading.notes.open.pop()
        self._surface(reading).close()
        if frame in self._in_line:
            reading.sheet.write("]")
            self._in_line.discard(frame)
        else:
            reading.end_sheet()

    def begin_link(self, reading: Reading, frame: Frame) -> None:
        """A reference gives way to the marks of the notes it calls; an empty one names its target."""
        link = frame.element
        if link.get("type") == "noteAnchor":
            return
        notes = reading.survey.calls.get(link, [])
        if not notes:
            if not string_value(link).strip():
                reading.write(words_of_target(reading.survey, link))
        elif not self.calls_itself(reading, link):
            if is_mark(link):
                frame.shows_no_content()
            self._behind[frame] = notes

    def calls_itself(self, reading: Reading, link: _Element) -> bool:
        """Whether the words of a reference are the mark of the notes it calls."""
        notes = reading.survey.calls.get(link, [])
        return bool(notes) and all(has_label(note) for note in notes) and bool(string_value(link).strip())

    def called_by(self, reading: Reading, link: _Element) -> _Element | None:
        """The note that a reference is the mark of; None where it is the mark of none."""
        if link.get("type") == "noteAnchor":
            targets = reading.survey.targets(link.get("target"))
            return next((one for one in targets if local_name(one) == "note"), None)
        return reading.survey.calls[link][0] if self.calls_itself(reading, link) else None

    def remember_call(self, note: _Element, place: str) -> None:
        """A note is called somewhere on the page."""
        self._calls.setdefault(note, []).append(place)

    def call_at_end(self, reading: Reading, frame: Frame, place: str) -> None:
        """Call the notes of a reference, and those that point at an element; its identifier is given, if any."""
        if reading.is_silent() or self._gathered.aside:
            return
        for note in self._behind.pop(frame, ()):
            self._call(reading, note, reading.notes.mark_of(note))
        for note in reading.survey.attached.get(frame.element, ()):
            if not has_label(note):
                self._call(reading, note, reading.notes.mark_of(note))
            elif place:
                self.remember_call(note, place)

    def _call(self, reading: Reading, note: _Element, mark: str) -> None:
        if reading.is_silent():
            return
        ids, surface = self._ids, self._surface(reading)
        place = ids.new("call")
        attributes = {"class": "call", "id": place, "role": "doc-noteref", "href": f"#{ids.of(note, 'note')}"}
        if stands_between_blocks(note) and not surface.is_empty():
            link = surface.leaf("a", attributes, mark)
        else:
            link = surface.open("a", attributes)
            reading.write(mark)
            surface.close()
        self._ids.link_later(link, note)
        self.remember_call(note, place)

    def finish(self) -> None:
        """Put a link back to each call at the end of each note; a note that nothing calls is for the editor."""
        from lxml import etree

        for note, box in self._boxes.items():
            calls = self._calls.get(note, [])
            holder = box[-1] if len(box) and box[-1].tag == "p" and not (box[-1].tail or "").strip() else box
            for number, place in enumerate(calls, 1):
                which = f" {number}" if len(calls) > 1 else ""
                back = etree.SubElement(
                    holder, "a", {"class": "back-link extra", "href": f"#{place}", "role": "doc-backlink"}
                )
                back.set("aria-label", f"Back to the text{which}")
                back.text = f"↩{which}"
            if not calls:
                self._gathered.remark_all(Remark.NO_CALL, "note", box)

    @staticmethod
    def _surface(reading: Reading) -> Surface:
        return cast("Surface", reading.sheet)
