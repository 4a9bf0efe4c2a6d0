"""The reading text: paragraphs whole, layout gone, notes where they are wanted (ENCODING.md, section 6).

Works on any TEI document. White space inside a block counts as one blank; blocks are parted by blank lines.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Finding, Severity
from tei_encode.tei.namespaces import NS, XML_ID, local_name, pointers, string_value
from tei_encode.tei.source_layer import recorded_source, text_of_document

from .behaviours import INLINE_INSIDE, ORIGINAL, PREFERRED, RUNS_ON, TABLE, Behaviour
from .protocol import Exported, ExportOptions, Notes

if TYPE_CHECKING:
    from lxml.etree import _Element

Piece = str | int
LINE_BREAK, BLANK_LINE = 1, 2
HYPHENS = "-‐=¬\u00ad"
OF_LINES = frozenset({"byline", "opener", "closer", "address"})
_LINE_END = re.compile(r"\s*\n\s*")
_SPACE = re.compile(r"[ \t\r\n]+")


def export_text(root: _Element, options: ExportOptions) -> Exported:
    """The reading text of a document, in UTF-8, lines ending with LF."""
    text = text_of_document(root)
    recorded = recorded_source(root)
    name = recorded.name if recorded else ""
    if text is None:
        finding = Finding(
            Severity.WARNING, "no-text", "the document has no text element: there is nothing to read"
        )
        return Exported(b"", name, (finding,))
    reader = _Reader(root, options)
    reader.read(text)
    return Exported(reader.finished().encode("utf-8"), name)


class _Reader:
    """One walk over a text, writing pieces and breaks; notes go to a sheet of their own."""

    def __init__(self, root: _Element, options: ExportOptions) -> None:
        self._options = options
        self._main: list[Piece] = []
        self._notes: list[Piece] = []
        self._sheets: list[list[Piece]] = [self._main]
        self._numbers = 0
        self._open_notes: list[_Element] = []
        marked = (ref.get("target") for ref in root.iterfind(".//tei:ref[@type='noteAnchor']", NS))
        self._anchored = {name for target in marked for name in pointers(target)}
        self._by_id = (
            {note.get(XML_ID, ""): note for note in root.iterfind(".//tei:text//tei:note", NS)}
            if options.notes is Notes.INLINE
            else {}
        )

    def finished(self) -> str:
        """The whole text, notes last."""
        return _assemble([*self._main, BLANK_LINE, *self._notes])

    def read(self, top: _Element) -> None:
        """Read an element and everything in it; a walker instead of recursion, for deep trees."""
        from lxml.etree import iterwalk

        walker = iterwalk(top, events=("start", "end", "comment", "pi"))
        left: set[_Element] = set()
        for event, element in walker:
            if event == "start":
                if element is not top and self._is_skipped(element):
                    walker.skip_subtree()
                    left.add(element)
                    continue
                self._enter(element, top)
                if element.text:
                    self._write_text(element, element.text)
            elif event == "end":
                if element in left:
                    left.discard(element)
                else:
                    self._leave(element, top)
            if event != "start" and element is not top and element.tail:
                self._write_text(element.getparent(), element.tail)

    def _write(self, piece: Piece) -> None:
        self._sheets[-1].append(piece)

    def _write_text(self, parent: _Element | None, text: str) -> None:
        """Text of an element; a line end inside a byline, an opener or a closer begins a new line."""
        if parent is None or local_name(parent) not in OF_LINES:
            self._write(text)
            return
        for number, part in enumerate(_LINE_END.split(text)):
            if number:
                self._write(LINE_BREAK)
            self._write(part)

    def _is_skipped(self, element: _Element) -> bool:
        """Whether an element and all in it is left out here; an inline note is written where its mark stood."""
        name = local_name(element)
        if TABLE.get(name) is Behaviour.OMIT or self._is_other_reading(element, name):
            return True
        is_anchor = name == "ref" and element.get("type") == "noteAnchor"
        is_note = name == "note" or (name == "div" and element.get("type") == "notes")
        if self._options.notes is Notes.DROP:
            return is_note or is_anchor
        if self._options.notes is Notes.INLINE:
            return self._is_written_inline(element, name, is_anchor=is_anchor)
        return False

    def _is_written_inline(self, element: _Element, name: str, *, is_anchor: bool) -> bool:
        """Write a note where its mark stands, or where it stands itself; whether nothing more is to be read here."""
        if is_anchor:
            for target in pointers(element.get("target")):
                if target in self._by_id:
                    self._write_inline(self._by_id[target])
            return True
        if name == "note":
            if element.get(XML_ID, "") not in self._anchored:
                self._write_inline(element)
            return True
        notes = element.findall("{*}note") if name == "div" and element.get("type") == "notes" else []
        return bool(notes) and all(note.get(XML_ID, "") in self._anchored for note in notes)

    def _is_other_reading(self, element: _Element, name: str) -> bool:
        """Of the readings in a `choice` one is read: the editor's, or the source's on request."""
        parent = element.getparent()
        if parent is None or local_name(parent) != "choice":
            return False
        wanted, other = (ORIGINAL, PREFERRED) if self._options.original else (PREFERRED, ORIGINAL)
        return name in other and any(local_name(sibling) in wanted for sibling in parent)

    def _write_inline(self, note: _Element) -> None:
        """A note in brackets, on one line, without its label; a note that cites itself is not written again."""
        if note in self._open_notes:
            return
        self._open_notes.append(note)
        sheet: list[Piece] = []
        self._sheets.append(sheet)
        self.read(note)
        self._sheets.pop()
        self._open_notes.pop()
        label = note.find(".//{*}label")
        words = " ".join(_assemble(sheet).split())
        shown = " ".join(string_value(label).split()) if label is not None else ""
        self._write(f" [{words.removeprefix(shown).strip()}]")

    def _enter(self, element: _Element, top: _Element) -> None:
        name = local_name(element)
        if name == "note" and element is not top:
            self._enter_note(element)
        elif name == "div" and element.get("type") == "notes" and self._options.notes is Notes.END:
            self._sheets.append(self._notes)
        behaviour = self._behaviour(element, name)
        if behaviour is Behaviour.BLOCK:
            self._write(BLANK_LINE)
        elif behaviour is Behaviour.LINE:
            self._write(LINE_BREAK)
        elif behaviour is Behaviour.CELL and element.getprevious() is not None:
            self._write("\x1f")
        elif behaviour is Behaviour.GAP:
            self._write("[…]")
        elif behaviour is Behaviour.SPACE:
            self._milestone(element)

    def _leave(self, element: _Element, top: _Element) -> None:
        name = local_name(element)
        behaviour = self._behaviour(element, name)
        if behaviour is Behaviour.BLOCK:
            self._write(BLANK_LINE)
        elif behaviour is Behaviour.LINE:
            self._write(LINE_BREAK)
        if (name == "note" and element is not top) or (
            name == "div" and element.get("type") == "notes" and self._options.notes is Notes.END
        ):
            self._sheets.pop()

    def _behaviour(self, element: _Element, name: str) -> Behaviour | None:
        behaviour = TABLE.get(name)
        if name in RUNS_ON and behaviour is not None:
            parent = element.getparent()
            holds_blocks = any(local_name(child) in ("p", "l", "lg", "ab") for child in element)
            if parent is not None and local_name(parent) in INLINE_INSIDE and not holds_blocks:
                return Behaviour.LINE if name in ("salute", "signed", "dateline") else None
        return behaviour

    def _enter_note(self, note: _Element) -> None:
        """A note goes to the end; where it shows no label it gets a number, here and there."""
        has_label = note.find(".//{*}label") is not None
        is_anchored = note.get(XML_ID, "") in self._anchored or has_label
        mark = ""
        if not is_anchored:
            self._numbers += 1
            mark = f"[{note.get('n') or self._numbers}]"
            self._write(mark)
        self._sheets.append(self._notes)
        self._write(BLANK_LINE)
        if mark:
            self._write(f"{mark} ")

    def _milestone(self, element: _Element) -> None:
        """A line or page end parts words, unless it says that it doesn't; then a soft hyphen goes, too."""
        if element.get("break") not in ("no", "maybe"):
            self._write(" ")
            return
        keeps_hyphen = element.get("break") == "maybe" or element.get("type") == "hard-hyphen"
        sheet = self._sheets[-1]
        while sheet and isinstance(sheet[-1], str) and not sheet[-1].strip():
            sheet.pop()
        if sheet and isinstance(sheet[-1], str):
            bare = sheet[-1].rstrip()
            sheet[-1] = bare[:-1] if bare[-1] in HYPHENS and not keeps_hyphen else bare
        sheet.append("\x1e")


def _assemble(pieces: list[Piece]) -> str:
    """Pieces between breaks joined, white space in them made single blanks, the widest break between two kept."""
    blocks: list[str] = []
    run: list[str] = []
    width = 0
    for piece in (*pieces, BLANK_LINE):
        if isinstance(piece, str):
            run.append(piece)
            continue
        words = re.sub(r"\s*\x1e\s*", "", _SPACE.sub(" ", "".join(run))).strip(" ")
        words = re.sub(r" ?\x1f ?", "\t", words)
        run = []
        if words.strip():
            blocks.append(("\n" * width if blocks else "") + words)
            width = 0
        width = max(width, piece)
    return "".join(blocks) + ("\n" if blocks else "")
