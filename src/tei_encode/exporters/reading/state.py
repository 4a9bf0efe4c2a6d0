"""Where the reading of a document stands: what is open, what was chosen, which sheet is written on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .note_places import NotePlaces
from .sheet import Sheet
from .tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

    from tei_encode.exporters.protocol import ExportOptions

    from .behaviour import Behaviour
    from .survey import Survey


@dataclass(slots=True, eq=False)
class Frame:
    """An element that is being read.

    Attributes:
        element: the element.
        name: its name without its namespace.
        behaviour: what it does here.
        children: what is read in it next.
        slot: the node whose tail is read when it ends; None for what was fetched from elsewhere.
        fetches: what is read in it now stands elsewhere.
        notes: what is fetched when its own content has been read.
        has_text: its own text is read, not only its children's.
        record: its own text is layout between its parts.
        verbatim: its white space stays.
        written: how much the sheet had when it began.
        behind: what is written behind its content.
        sheet: a sheet of its own that it is written on.
        in_brackets: it is a note written in brackets.
        columns: of a row or a table, where the next cell goes.
    """

    element: _Element
    name: str
    behaviour: Behaviour
    children: Iterator[_Element]
    slot: _Element | None = None
    fetches: bool = False
    notes: list[_Element] = field(default_factory=list)
    has_text: bool = True
    record: bool = False
    verbatim: bool = False
    written: int = 0
    behind: str = ""
    sheet: Sheet | None = None
    in_brackets: bool = False
    columns: dict[int, int] = field(default_factory=dict)

    def shows_no_content(self) -> None:
        """Read nothing of it."""
        self.children = iter(())
        self.has_text = False


class Reading:
    """A document that is being read.

    Attributes:
        options: how it is exported.
        survey: its pointers, followed.
        witnesses: identifiers that stand for the witness wanted; empty for the text of the edition.
        keeps_lines: whether line ends in the file are those of a source (an edition of ours).
        adds_quotation_marks: whether its quotations have no marks but the mark-up.
        notes: where notes go.
        tokens: words and marks of punctuation that are marked up.
        frames: the elements that are open, outermost first.
        chosen: of each open element that offers several readings, the one that is read.
        silent_until: elements that end a deletion which is open.
        is_lacking: whether the witness wanted lacks what is read.
        sheet: the sheet that is written on.
    """

    def __init__(
        self, options: ExportOptions, survey: Survey, new_sheet: Callable[[], Sheet] = Sheet
    ) -> None:
        self.options = options
        self.survey = survey
        self.witnesses: frozenset[str] = frozenset()
        self.keeps_lines = False
        self.adds_quotation_marks = False
        self.notes = NotePlaces(survey, new_sheet)
        self.tokens = Tokens()
        self.frames: list[Frame] = []
        self.chosen: dict[_Element, _Element | None] = {}
        self.silent_until: set[_Element] = set()
        self.is_lacking = False
        self._continued = frozenset(survey.continues.values())
        self._ends: dict[_Element, tuple[Sheet, int]] = {}
        self.sheet = new_sheet()
        self._sheets_before: list[Sheet] = []

    def begin_sheet(self, sheet: Sheet) -> Sheet:
        """Write on another sheet from here."""
        self._sheets_before.append(self.sheet)
        self.sheet = sheet
        return sheet

    def end_sheet(self) -> None:
        """Go back to the sheet before."""
        self.sheet = self._sheets_before.pop()

    def mark_end(self, element: _Element) -> None:
        """Remember where an element ends, if it is a fragment that another goes on from."""
        if element in self._continued:
            self._ends[element] = (self.sheet, self.sheet.written)

    def has_just_ended(self, element: _Element) -> bool:
        """Whether nothing was written since a fragment ended."""
        return self._ends.get(element) == (self.sheet, self.sheet.written)

    def is_silent(self) -> bool:
        """Whether what is read now belongs to no reading text."""
        return bool(self.silent_until) or self.is_lacking

    def write(self, text: str) -> None:
        """Write words that the mark-up stands for."""
        if not self.is_silent():
            self.tokens.saw(text)
            self.sheet.write(text)

    def write_around(self, frame: Frame, before: str, behind: str) -> None:
        """Write something before an element now, and behind it when it ends."""
        self.write(before)
        frame.behind = behind

    def is_inside(self, frame: Frame, name: str) -> bool:
        """Whether an element is read inside one of a name."""
        return any(one.name == name for one in self.frames if one is not frame)
