"""The text of a DOCX file in reading order: paragraphs, heads, lists, tables, and its notes behind them.

Every character of a run (`w:t`) that stands in the document now is in it once: what tracked changes deleted is not,
what they inserted is. A text box comes behind the paragraph that holds it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from tei_encode.model import Annotation, Kind, Span
from tei_encode.model.outline import NOTHING, Block, BlockKind
from tei_encode.model.web import reference_target

from .docx_lists import nest_items
from .docx_proof import characters_of_runs, shown_characters
from .docx_styles import Styles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from docx.document import Document

ORIGIN = "styles"
GONE = frozenset({
    "del", "moveFrom", "delText", "delInstrText", "instrText", "Fallback", "rPr", "pPr", "sdtPr", "sdtEndPr", "tblPr",
    "trPr", "tcPr", "tblGrid", "sectPr", "numPicBullet",
})  # fmt: skip
"""Elements in which no text of the document stands: what was deleted, instructions, properties, doubles."""
SIGNS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad", "ptab": "\t"}
NOTES = {"footnoteReference": ("footnotes", "footnote", ""), "endnoteReference": ("endnotes", "endnote", "e")}
"""By the mark of a note: the part that holds the notes, their element, and what their numbers begin with."""


class Extracted(NamedTuple):
    """What was read.

    Attributes:
        text: the text.
        outline: its blocks.
        styles: emphasis and links in it.
        note: a sentence on what was read, and how.
    """

    text: str
    outline: tuple[Block, ...]
    styles: tuple[Annotation, ...]
    note: str


def extract(document: Document) -> Extracted:
    """The text of a document with its blocks and styles.

    Raises:
        ValueError: a part declares a document type, or a number in it is none.
    """
    reader = _Reader(document)
    blocks = reader.read()
    number = sum(block.kind is BlockKind.NOTE for block in blocks)
    missing = characters_of_runs(reader.sources) - reader.taken
    proof = (
        f"{missing} characters of its runs, which stand in instructions of fields, are not in it"
        if missing
        else f"all {reader.taken} characters of its runs are in it, white space not counted"
    )
    note = (
        f"The text was taken out of a DOCX file in reading order, with {number} notes behind it; {proof}. Blank lines, "
        "tabs between cells and labels of notes stand for its layout. Deleted text, comments, headers and footers are "
        "left out."
    )
    return Extracted(reader.text, tuple(blocks), tuple(reader.styles), note)


@dataclass(slots=True)
class _Called:
    """A note that was met in the text: which part and number it has in the file, and its label."""

    mark: str
    number: str
    name: str


@dataclass(slots=True)
class _Run:
    """Running text of one paragraph while it is read.

    Attributes:
        breaks: where lines end on purpose.
        boxes: what stands in text boxes.
    """

    breaks: list[Span] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)


class _Reader:
    def __init__(self, document: Document) -> None:
        self._part = document.part
        self._body = document.element.body
        self._styles = Styles(document)
        self._pieces: list[str] = []
        self._length = 0
        self._called: dict[tuple[str, str], _Called] = {}
        self._notes: dict[str, dict[str, Any]] = {}
        self._fields: list[bool] = []
        """For each open field whether its instruction is still being read."""
        self.styles: list[Annotation] = []
        self.sources: list[Any] = [self._body]
        """The body, and the notes that are called, as the file has them."""
        self.taken = 0
        """Characters of runs that were taken, white space not counted."""
        self._signs: dict[str, Callable[[Any, _Run], None]] = {
            "t": self._characters,
            "br": self._break,
            "sym": self._symbol,
            "fldChar": self._field,
            "txbxContent": lambda one, run: run.boxes.append(one),
            "hyperlink": self._link,
            "r": self._run,
            **dict.fromkeys(NOTES, self._note_mark),
        }

    @property
    def text(self) -> str:
        """All that was read so far."""
        return "".join(self._pieces)

    def read(self) -> list[Block]:
        """The blocks of the document, its notes behind them."""
        blocks = self._blocks(self._body)
        for called in list(self._called.values()):
            blocks.append(self._note(called))
        return blocks

    def _write(self, text: str) -> None:
        if not any(self._fields):
            self._pieces.append(text)
            self._length += len(text)

    def _characters(self, element: Any, _: _Run) -> None:
        if not any(self._fields):
            self.taken += shown_characters(element.text)
        self._write(element.text or "")

    def _part_blocks(self) -> None:
        """Begin a block: a blank line before it, unless nothing stands there."""
        if self._length:
            self._pieces.append("\n\n")
            self._length += 2

    def _blocks(self, parent: Any) -> list[Block]:
        """The blocks in a body, a cell, a text box or a note, items and quotations put together."""
        found: list[Block] = []
        for element in _paragraphs_and_tables(parent):
            if element.tag == qn("w:tbl"):
                table = self._table(element)
                found += [table] if table else []
            else:
                found += self._paragraph(element)
        return list(nest_items(found))

    def _paragraph(self, element: Any) -> Iterator[Block]:
        """A paragraph, and those of the text boxes in it; none where it holds no text."""
        run = _Run()
        place, length, claims = len(self._pieces), self._length, self.styles[:]
        self._fields = [is_open for is_open in self._fields if not is_open]
        self._part_blocks()
        start = self._length
        self._inside(element, run)
        words = "".join(self._pieces[place:])
        if words.strip():
            yield self._as_marked(element, Span(start, self._length), run)
        else:  # white space alone; a page that ends there does so
            pages = "\f" * words.count("\f")
            self._pieces[place:] = [pages] if pages else []
            self._length, self.styles = length + len(pages), claims
        for box in run.boxes:
            yield from self._blocks(box)

    def _as_marked(self, element: Any, span: Span, run: _Run) -> Block:
        """A paragraph as what its style says it is."""
        level = self._styles.level(element)
        if level:
            return Block(BlockKind.HEADING, span, level=level)
        paragraph = Block(BlockKind.PARAGRAPH, span, breaks=tuple(run.breaks))
        listed = self._styles.list_of(element)
        if listed is not None:
            number, depth, kind = listed
            return Block(BlockKind.ITEM, span, level=depth, name=f"{kind} {number}", children=(paragraph,))
        if self._styles.is_quote(element):
            return Block(BlockKind.QUOTE, span, children=(paragraph,))
        return paragraph

    def _inside(self, parent: Any, run: _Run) -> None:
        """The text in an element, whatever stands around its runs."""
        for element in parent:
            name = _name(element)
            if name in GONE:
                continue
            if name in SIGNS:
                self._write(SIGNS[name])
            elif name in self._signs:
                self._signs[name](element, run)
            else:
                self._inside(element, run)

    def _run(self, element: Any, run: _Run) -> None:
        start = self._length
        self._inside(element, run)
        is_mark = any(_name(one) in NOTES for one in element)  # raised because it is one: no emphasis
        rend = "" if is_mark else self._styles.rend(element)
        if rend and self._length > start:
            self._claim(Kind.HI, start, "rend", rend)

    def _claim(self, kind: Kind, start: int, name: str, value: str) -> None:
        """Claim what was written since; where a claim of the same ends right before it, that goes on."""
        span = Span(start, self._length)
        last = self.styles[-1] if self.styles else None
        if last and kind is Kind.HI is last.kind and last.span.end == start and last.get(name) == value:
            self.styles[-1] = last.with_span(Span(last.span.start, span.end))
        else:
            self.styles.append(Annotation(span, kind, MappingProxyType({name: value}), origin=ORIGIN))

    def _link(self, element: Any, run: _Run) -> None:
        start = self._length
        self._inside(element, run)
        relation = self._part.rels.get(element.get(qn("r:id")) or "")
        target = (
            reference_target(relation.target_ref) if relation is not None and relation.is_external else ""
        )
        if target and self._length > start:
            self._claim(Kind.REF, start, "target", target)

    def _break(self, element: Any, run: _Run) -> None:
        if element.get(qn("w:type")) == "page":
            self._write("\f")
            return
        self._write("\n")
        run.breaks.append(Span(self._length, self._length))

    def _symbol(self, element: Any, _: _Run) -> None:
        """A character of a font of symbols, by its number."""
        self._write(chr(int(element.get(qn("w:char")) or "0", 16)))

    def _field(self, element: Any, _: _Run) -> None:
        """Where a field begins, where its instruction ends and its text begins, and where it ends."""
        kind = element.get(qn("w:fldCharType"))
        if kind == "begin":
            self._fields.append(True)
        elif self._fields and kind == "separate":
            self._fields[-1] = False
        elif self._fields:
            self._fields.pop()

    def _note_mark(self, element: Any, _: _Run) -> None:
        """The mark of a note: `[^3]`, or `[^e3]` for one at the end of the document."""
        mark, number = _name(element), element.get(qn("w:id")) or ""
        prefix = NOTES[mark][2]
        key = (mark, number)
        if key not in self._called:
            count = sum(one.mark == mark for one in self._called.values()) + 1
            self._called[key] = _Called(mark, number, f"{prefix}{count}")
        self._write(f"[^{self._called[key].name}]")

    def _note(self, called: _Called) -> Block:
        """A note with its label and all in it."""
        self._fields.clear()
        self._part_blocks()
        start = self._length
        label = f"[^{called.name}]:"
        self._write(label)
        end = self._length
        before = len(self._pieces), self._length
        element = self._note_element(called)
        self.sources += [element] if element is not None else []
        children = self._blocks(element) if element is not None else []
        if children:
            words = "".join(self._pieces[before[0] + 1 :])
            children = self._joined(children, before, "" if words[0].isspace() else " ")
        span = Span(start, children[-1].span.end if children else end)
        return Block(BlockKind.NOTE, span, label=Span(start, end), name=called.name, children=tuple(children))

    def _joined(self, children: list[Block], before: tuple[int, int], gap: str = "") -> list[Block]:
        """The blocks of a note or cell, the first of them right where that begins: a gap for the blank line there."""
        place, length = before
        if self._pieces[place] != "\n\n":
            return children
        by = len(gap) - len(self._pieces[place])
        self._pieces[place] = gap
        self._length += by
        self.styles = [
            one.with_span(one.span.moved(by)) if one.span.start >= length else one for one in self.styles
        ]
        return [moved(block, by) for block in children]

    def _note_element(self, called: _Called) -> Any:
        part, name, _ = NOTES[called.mark]
        if part not in self._notes:
            self._notes[part] = self._notes_of(part, name)
        return self._notes[part].get(called.number)

    def _notes_of(self, part: str, name: str) -> dict[str, Any]:
        """The notes in a part of the file, by their numbers there."""
        for relation in self._part.rels.values():
            if relation.reltype.endswith(f"/{part}") and not relation.is_external:
                root: Any = parse_xml(relation.target_part.blob)
                if root.getroottree().docinfo.doctype:
                    raise ValueError("its notes declare a document type")
                return {one.get(qn("w:id")): one for one in root.iter(qn(f"w:{name}"))}
        return {}

    def _table(self, element: Any) -> Block | None:
        """A table: a line for each row, a tab behind each cell but the last."""
        self._part_blocks()
        start = self._length
        rows = []
        for row in _below(element, "tr"):
            cells = list(_below(row, "tc"))
            begin = self._length
            found = [
                self._cell(cell, "\t" if number < len(cells) else "\n")
                for number, cell in enumerate(cells, 1)
            ]
            is_head = row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
            if found:
                rows.append(
                    Block(BlockKind.ROW, Span(begin, self._length), level=int(is_head), children=tuple(found))
                )
        return Block(BlockKind.TABLE, Span(start, self._length), children=tuple(rows)) if rows else None

    def _cell(self, element: Any, end: str) -> Block:
        """A cell and the white space behind it, so that none is empty."""
        start = self._length
        length, place = self._length, len(self._pieces)
        children = self._blocks(element)
        if children and self._pieces[place] == "\n\n":
            children = self._joined(children, (place, length))
        self._write(end)
        return Block(BlockKind.CELL, Span(start, self._length), children=tuple(children))


def moved(block: Block, offset: int) -> Block:
    """A block, and all in it, seen from a text that begins so much earlier."""
    return Block(
        block.kind,
        block.span.moved(offset),
        block.marks,
        block.level,
        block.label.moved(offset) if block.label.length else NOTHING,
        block.name,
        tuple(moved(child, offset) for child in block.children),
        tuple(span.moved(offset) for span in block.prefixes),
        tuple(span.moved(offset) for span in block.breaks),
    )


def _name(element: Any) -> str:
    """The local name of an element; empty for comments and the like."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _paragraphs_and_tables(parent: Any) -> Iterator[Any]:
    """The paragraphs and tables right in a body or cell, and in what only stands around them."""
    for element in parent:
        if element.tag in (qn("w:p"), qn("w:tbl")):
            yield element
        elif _name(element) not in GONE:
            yield from _paragraphs_and_tables(element)


def _below(parent: Any, name: str) -> Iterator[Any]:
    """Rows or cells, those in content controls and insertions included."""
    for element in parent:
        if element.tag == qn(f"w:{name}"):
            yield element
        elif _name(element) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _below(element, name)
