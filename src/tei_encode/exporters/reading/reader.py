"""One walk over a text, writing what each element of the table does (`elements`, `kinds`).

The walk keeps its own stack, so that the depth of a tree costs no recursion; a note that is called from elsewhere is
put on it where its mark stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.exporters.protocol import ExportOptions, Notes
from tei_encode.tei.namespaces import XML_SPACE, local_name

from . import sheet as marks
from .behaviour import Behaviour
from .blocks import OF_LINES, behaviour_of
from .choosing import is_deleted, is_read_by_itself, stands_apart, witnesses_named
from .entities import Entities
from .kinds import BEGIN, END, notes
from .kinds.foreign_markup import is_foreign, is_shown
from .kinds.quotation_marks import QUOTED, are_only_marked_up, marks_around
from .note_places import is_of_notes
from .plain import CODE, is_only_words, joined, texts_of_simple, widths_of
from .separators import between, is_record
from .sheet import BLOCK, LINE, Separator
from .state import Frame, Reading
from .survey import survey

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element

_LINE_END = re.compile(r"\s*\n\s*")
_AROUND = {"gi": ("<", ">"), "tag": ("<", ">"), "att": ("@", "")}
_BLOCKS = frozenset({"p", "ab", "lg", "l", "list", "div"})


class Reader:
    """Reads the texts of one document.

    What it is written on may be more than plain text: `_open` and `_close` are told of each element that is read, and
    `_begin_acts`, `_end_acts` say what its behaviour does.

    Attributes:
        entities: those of the document.
        witness_is_unknown: whether a witness is wanted that the document does not declare.
        skips_frames: whether what is nothing but words is read without `_open` and `_close` being told.
    """

    skips_frames = True

    def __init__(
        self,
        root: _Element,
        options: ExportOptions,
        *,
        keeps_lines: bool,
        new_sheet: Callable[[], marks.Sheet] = marks.Sheet,
    ) -> None:
        self._reading = Reading(options, survey(root, transposed=not options.original), new_sheet)
        self._begin_acts, self._end_acts = BEGIN, END
        self._reading.keeps_lines = keeps_lines
        self._reading.adds_quotation_marks = are_only_marked_up(root)
        if options.witness:
            self._reading.witnesses = witnesses_named(options.witness, self._reading.survey)
        self.witness_is_unknown = bool(options.witness) and not self._reading.witnesses
        self.entities = Entities(root)

    def pieces_of(self, top: _Element) -> list[marks.Piece]:
        """The reading text of an element, notes last, not yet assembled."""
        reading = self._reading
        sheet = reading.begin_sheet(marks.Sheet())
        self._read(top)
        reading.silent_until.clear()
        reading.is_lacking = False
        for note in list(reading.notes.waiting()):
            self._read(note)
        reading.end_sheet()
        pieces = [*sheet.pieces(), BLOCK]
        for one in reading.notes.take_sheets():
            pieces += [*one.pieces(), BLOCK]
        return pieces

    def _read(self, top: _Element) -> None:
        """Read an element and everything in it."""
        frames = self._reading.frames
        self._enter(top, None, top=True)
        while frames:
            frame = frames[-1]
            child = self._read_simple(frame) if self.skips_frames else next(frame.children, None)
            if child is None:
                self._leave(frame)
            elif isinstance(child.tag, str):
                self._enter(child, None if frame.fetches else child)
            else:
                self._read_other(child)

    def _read_simple(self, frame: Frame) -> _Element | None:
        """Read the next children of an element as long as they are nothing but words, or blocks of such.

        Returns:
            the first child that is more; None where there is none.
        """
        reading = self._reading
        survey = reading.survey
        if frame.verbatim or frame.fetches or reading.chosen or survey.instead or reading.is_silent():
            return next(frame.children, None)
        runs_on = not (frame.record or frame.name in ("w", "c") or self._has_lines(frame))
        words: list[str] = []
        found = None
        for child in frame.children:
            if runs_on and is_only_words(child, survey.attached):
                words += child.text or "", child.tail or ""
                continue
            texts = texts_of_simple(child, survey.attached)
            if texts is None or child in survey.continues or (widths := widths_of(child)) is None:
                found = child
                break
            if words:
                self._write_words(words)
            self._read_block(child, frame, texts, widths)
            words = [child.tail] if runs_on and child.tail else []
        if words:
            self._write_words(words)
        return found

    def _read_block(
        self, element: _Element, parent: Frame, texts: list[str], widths: tuple[int, int]
    ) -> None:
        """Read a block or a line of nothing but words."""
        reading = self._reading
        if widths[0]:
            reading.sheet.end(widths[0])
        elif parent.record:
            self._part(element, local_name(element), parent)
        self._write_words(texts)
        reading.mark_end(element)
        reading.sheet.end(widths[1])

    def _write_words(self, texts: list[str]) -> None:
        """Write texts that run on."""
        for text in joined(texts):
            self._reading.tokens.saw(text)
            self._reading.sheet.write(text)

    def _has_lines(self, frame: Frame) -> bool:
        """Whether a line end in the text of an element is one."""
        return self._reading.keeps_lines and frame.name in OF_LINES

    def _read_other(self, node: _Element) -> None:
        """A comment, a processing instruction, an entity: only the last has text."""
        from lxml.etree import Entity

        if node.tag is Entity:
            self._write_text(self.entities.text_of(str(node.text)[1:-1]))
        self._write_text(node.tail)

    def _write_text(self, text: str | None) -> None:
        """Text of the element that is being read."""
        reading = self._reading
        if not text or not reading.frames or reading.is_silent():
            return
        frame, sheet = reading.frames[-1], reading.sheet
        if frame.name == "c":
            reading.tokens.forget()
        else:
            reading.tokens.saw(text)
        if frame.verbatim:
            sheet.write_verbatim(text)
        elif (frame.record or (frame.name == "w" and "\n" in text)) and not text.strip():
            return
        elif self._has_lines(frame):
            for number, part in enumerate(_LINE_END.split(text)):
                if number:
                    sheet.end(LINE)
                sheet.write(part)
        else:
            sheet.write(text)

    def _enter(self, slot: _Element, tail_of: _Element | None, *, top: bool = False) -> None:
        """Begin an element, or what is read in its place; or pass over it."""
        reading = self._reading
        element = reading.survey.instead.get(slot, slot)
        name = local_name(element)
        reading.silent_until.discard(element)
        parent = reading.frames[-1] if reading.frames else None
        behaviour = behaviour_of(element, name)
        fetched = parent is None or parent.fetches
        if not top and parent is not None and self._is_left_out(element, name, behaviour, parent):
            self._pass_over(element, tail_of)
            return
        if (behaviour is Behaviour.NOTE or is_of_notes(element)) and notes.is_left_out(
            reading, element, fetched=fetched
        ):
            self._pass_over(element, tail_of)
            return
        if parent is not None:
            self._part(element, name, parent)
        frame = Frame(element, name, behaviour, iter(element), tail_of)
        frame.record = is_record(element, name) and not is_foreign(element)
        said = element.get(XML_SPACE) or ("preserve" if self._is_code(element, name) else "")
        frame.verbatim = said == "preserve" or (parent is not None and parent.verbatim and said != "default")
        self._open(frame)
        begin = self._begin_acts.get(behaviour)
        if begin is not None:
            begin(reading, frame)
        frame.written = reading.sheet.written
        reading.frames.append(frame)
        if behaviour is Behaviour.INLINE:
            self._begin_inline(frame)
        if frame.has_text:
            self._write_text(element.text)

    def _is_code(self, element: _Element, name: str) -> bool:
        """Whether an element is a block of code in an edition of ours, which has its lines as the source has them."""
        return (
            name == "hi"
            and self._reading.keeps_lines
            and element.get("rend") == CODE
            and any("\n" in text for text in element.itertext())
        )

    def _open(self, frame: Frame) -> None:
        """An element begins that is read; nothing is written for it in plain text."""

    def _close(self, frame: Frame) -> None:
        """It ends."""

    def _call_at_end(self, frame: Frame) -> None:
        """Call the notes that point at an element."""
        notes.call_at_end(self._reading, frame)

    def _part(self, element: _Element, name: str, parent: Frame) -> None:
        """Part an element from what stands before it in its record; a sentence from the one before."""
        sheet = self._reading.sheet
        if parent.record and not parent.fetches and sheet.written > parent.written:
            separator = between(parent.element, parent.name, element)
            if separator is not None:
                sheet.separate(separator)
        elif name == "s" and element not in self._reading.survey.continues:
            before = element.getprevious()
            if before is not None and before.tag == element.tag and not before.tail:
                sheet.separate(Separator(" "))

    def _begin_inline(self, frame: Frame) -> None:
        around = _AROUND.get(frame.name)
        if (
            self._reading.adds_quotation_marks
            and frame.name in QUOTED
            and not any(local_name(child) in _BLOCKS for child in frame.element)
        ):
            around = marks_around(frame.element)
        if around is not None:
            self._reading.write_around(frame, *around)

    def _is_left_out(self, element: _Element, name: str, behaviour: Behaviour, parent: Frame) -> bool:
        """Whether an element and all in it belongs to no reading text."""
        reading = self._reading
        if is_foreign(element):
            return not is_shown(element)
        if parent.element in reading.chosen and not parent.fetches:
            return self._is_not_chosen(element, name, parent)
        if behaviour is Behaviour.DELETED:
            return is_deleted(element, reading.survey.undone)
        if name == "add" and element in reading.survey.undone:
            return True
        if behaviour is Behaviour.CHOICE and name not in ("choice", "ellipsis"):
            return not is_read_by_itself(element, name, original=reading.options.original)
        if behaviour is Behaviour.APPARATUS:
            return stands_apart(element)
        return behaviour is Behaviour.OMIT

    def _is_not_chosen(self, element: _Element, name: str, parent: Frame) -> bool:
        """Of the readings in a `choice` or an `app` one is read, and notes on them; groups hold the one."""
        chosen = self._reading.chosen[parent.element]
        if name == "note":
            return self._reading.options.notes is Notes.DROP
        if name == "rdgGrp" and chosen is not None and any(one is element for one in chosen.iterancestors()):
            self._reading.chosen[element] = chosen
            return False
        return element is not chosen

    def _pass_over(self, element: _Element, tail_of: _Element | None) -> None:
        """Leave an element out; a deletion that ends in it ends all the same."""
        reading = self._reading
        for target in list(reading.silent_until):
            if any(around is element for around in target.iterancestors()):
                reading.silent_until.discard(target)
        reading.sheet.mark(marks.LEFT_OUT)
        if tail_of is not None:
            self._write_text(tail_of.tail)

    def _leave(self, frame: Frame) -> None:
        """End an element, when the notes that are read at its end have been."""
        reading = self._reading
        if not frame.fetches:
            if frame.behind:
                reading.write(frame.behind)
            self._call_at_end(frame)
            if frame.notes:
                frame.children, frame.fetches = iter(frame.notes), True
                return
        reading.frames.pop()
        self._close(frame)
        end = self._end_acts.get(frame.behaviour)
        if end is not None:
            end(reading, frame)
        if frame.slot is not None:
            self._write_text(frame.slot.tail)
