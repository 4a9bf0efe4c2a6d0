"""Blocks that a format itself marks (Markdown, DOCX), before anything is decided on what they are in TEI."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from .span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

NOTHING = Span(0, 0)


class BlockKind(StrEnum):
    """What a format calls a block; `FACTS` are what is no text to read: keys at the top, destinations of links."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    ITEM = "item"
    QUOTE = "quote"
    CODE = "code"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    RULE = "rule"
    NOTE = "note"
    FACTS = "facts"


@dataclass(frozen=True, slots=True)
class Block:
    """One block, with those inside it.

    Attributes:
        kind: what it is.
        span: all of it, in code points of the text, layout marks included.
        marks: how many code points at its start and end are layout marks.
        level: of a heading, 1 for the outermost; of a row, 1 where it is the row of labels.
        label: of an item or note, where its number or label stands; empty where it has none.
        name: what a note or numbered item counts as; of a list, `ordered` or `bulleted`.
        children: the blocks inside it, in order.
        prefixes: layout marks at the start of later lines of it (`> ` in Markdown).
        breaks: where lines end on purpose: layout marks, or empty.
    """

    kind: BlockKind
    span: Span
    marks: tuple[int, int] = (0, 0)
    level: int = 0
    label: Span = NOTHING
    name: str = ""
    children: tuple[Block, ...] = ()
    prefixes: tuple[Span, ...] = ()
    breaks: tuple[Span, ...] = ()

    @property
    def inner(self) -> Span:
        """The span without the layout marks at its ends."""
        return Span(self.span.start + self.marks[0], self.span.end - self.marks[1])

    def walk(self) -> Iterator[Block]:
        """The block and all inside it, in document order."""
        stack = [self]
        while stack:
            block = stack.pop()
            yield block
            stack += reversed(block.children)
