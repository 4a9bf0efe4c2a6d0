"""Marks of notes and the sheets their texts are written on (Guidelines 3.9.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import XML_ID, local_name, string_value

from .sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

    from .survey import Survey

LONGEST_MARK = 5
MOST_REPEATED = 1_000_000
"""How many characters of notes may have been written in brackets before a note is written only once."""
DIVISIONS = frozenset({"div", *(f"div{level}" for level in range(1, 8))})
_BESIDE_NOTES = frozenset({"head", "note", "noteGrp", "pb", "cb", "gb", "lb", "fw", "milestone"})


def is_of_notes(element: _Element) -> bool:
    """Whether an element is a division of notes: it says so, or holds nothing but notes under a head."""
    if local_name(element) not in DIVISIONS:
        return False
    if element.get("type") == "notes":
        return True
    names = (local_name(child) for child in element if isinstance(child.tag, str))
    return _BESIDE_NOTES.issuperset(names) and element.find("{*}note") is not None


def is_mark(element: _Element) -> bool:
    """Whether what a pointer to a note holds is the mark of the note, and not words."""
    text = string_value(element).strip()
    return len(text) <= LONGEST_MARK and not any(character.isspace() for character in text)


def has_label(note: _Element) -> bool:
    """Whether a note shows its mark itself."""
    return note.find(".//{*}label") is not None


class NotePlaces:
    """The notes of a text as they are met."""

    def __init__(self, survey: Survey, new_sheet: Callable[[], Sheet] = Sheet) -> None:
        self._survey = survey
        self._new_sheet = new_sheet
        self._attached = {note for notes in survey.attached.values() for note in notes}
        self._of_notes: dict[_Element, bool] = {}
        self._count = 0
        self._marks: dict[_Element, str] = {}
        self._sheets: list[Sheet] = []
        self._sheet_of: dict[_Element, Sheet] = {}
        self._passed: dict[_Element, None] = {}
        self._begun: set[_Element] = set()
        self.open: list[_Element] = []
        """Notes that are being read, outermost first."""
        self.repeated = 0
        """How many characters of notes were written at calls of them."""

    def is_elsewhere(self, note: _Element) -> bool:
        """Whether a note's mark stands elsewhere than the note."""
        return (
            note.get(XML_ID, "") in self._survey.anchored
            or note in self._survey.called
            or note in self._attached
        )

    def mark_of(self, note: _Element) -> str:
        """The mark of a note, in square brackets: its own number, or the next one where notes share numbers."""
        if note not in self._marks:
            number = note.get("n") if self._survey.numbered else None
            self._count += not number
            self._marks[note] = f"[{number or self._count}]"
            if not self.stands_among_notes(note):
                self.sheet_of(note)
        return self._marks[note]

    def stands_among_notes(self, note: _Element) -> bool:
        """Whether a note stands in a division of notes."""
        for around in note.iterancestors(*(f"{{*}}{name}" for name in DIVISIONS)):
            if around not in self._of_notes:
                self._of_notes[around] = is_of_notes(around)
            if self._of_notes[around]:
                return True
        return False

    def is_marked(self, note: _Element) -> bool:
        """Whether the mark of a note was written."""
        return note in self._marks

    def sheet_of(self, note: _Element) -> Sheet:
        """The sheet of a note; of the part of a note that goes on, the sheet of its beginning."""
        parts = {note: None}
        while note not in self._sheet_of and note in self._survey.continues:
            note = self._survey.continues[note]
            if note in parts:
                break
            parts[note] = None
        sheet = self._sheet_of[note] if note in self._sheet_of else self.new_sheet()
        self._sheet_of.update(dict.fromkeys(parts, sheet))
        return sheet

    def new_sheet(self) -> Sheet:
        """Another sheet behind the text."""
        self._sheets.append(self._new_sheet())
        return self._sheets[-1]

    def may_be_repeated(self, note: _Element) -> bool:
        """Whether a note may be read at this call, too: one with many calls could make a text of any length."""
        return note not in self._begun or self.repeated < MOST_REPEATED

    def begin(self, note: _Element) -> None:
        """Remember that a note is being read."""
        self._begun.add(note)
        self.open.append(note)

    def pass_over(self, element: _Element) -> None:
        """Remember notes that are read where their marks stand."""
        for note in element.iter("{*}note"):
            self._passed[note] = None

    def waiting(self) -> Iterator[_Element]:
        """Notes that were marked or passed over and never read: they stand outside the text, or their marks do."""
        for note in [*self._marks, *self._passed]:
            if note not in self._begun and note.get(XML_ID, "") not in self._survey.anchored:
                yield note

    def take_sheets(self) -> list[Sheet]:
        """All sheets, in their order; they are gone then."""
        taken, self._sheets = self._sheets, []
        return taken
