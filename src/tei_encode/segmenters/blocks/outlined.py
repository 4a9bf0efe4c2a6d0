"""Blocks that a format marks as what they are: lists, quotations, tables and notes with all that stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Kind, Span, SpanIndex
from tei_encode.model.identifiers import Identifiers, slug
from tei_encode.model.outline import Block, BlockKind
from tei_encode.segmenters.blocks.leaves import Leaf, structural

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tei_encode.segmenters.role import Role
    from tei_encode.segmenters.units.unit import Unit

PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CODE})
"""Blocks that are paragraphs inside others: no head can stand in an item or a quotation."""


def outlined_leaf(unit: Unit, block: Block, role: Role, notes: Identifiers, place: str = "end") -> Leaf:
    """A block and all inside it.

    Args:
        unit: its lines.
        block: what its format says of it.
        role: what it was decided to be.
        notes: identifiers of notes used so far.
        place: where its notes stand (`note/@place`).
    """
    found = list(_Annotations(notes, place).of(block))
    masked = SpanIndex(
        [
            span
            for one in block.walk()
            for span in (Span(one.span.start, one.inner.start), Span(one.inner.end, one.span.end))
        ]
    )
    found += [
        structural(Kind.LB, prefix, marks=(prefix.length, 0))
        for one in block.walk()
        for prefix in one.prefixes
        if not masked.touches(prefix)
    ]
    return Leaf(role, (unit,), (*found, *hard_breaks(block)))


def hard_breaks(block: Block) -> list[Annotation]:
    """An `lb` for each line end that is there on purpose."""
    return [structural(Kind.LB, span, marks=(span.length, 0)) for one in block.walk() for span in one.breaks]


class _Annotations:
    """The elements of blocks, outer ones before those inside."""

    def __init__(self, notes: Identifiers, place: str) -> None:
        self._notes = notes
        self._place = place
        self._makers = {
            BlockKind.LIST: self._list,
            BlockKind.ITEM: self._item,
            BlockKind.QUOTE: self._quote,
            BlockKind.TABLE: self._table,
            BlockKind.NOTE: self._note,
        }

    def of(self, block: Block) -> Iterator[Annotation]:
        """The elements of a block."""
        if block.kind in self._makers:
            yield from self._makers[block.kind](block)
        elif block.kind is BlockKind.RULE:
            yield structural(Kind.MILESTONE, block.span, marks=block.marks, unit="section")
        elif block.kind is BlockKind.FACTS:
            yield structural(Kind.FW, block.span, type_="metadata")
        else:
            marks = block.marks if block.kind is BlockKind.HEADING else (0, 0)
            yield structural(Kind.P, block.span, marks=marks)

    def _list(self, block: Block) -> Iterator[Annotation]:
        yield structural(Kind.LIST, block.span, rend=block.name)
        for child in block.children:
            if child.kind is BlockKind.ITEM:
                yield from self._item(child)
            else:
                yield structural(Kind.ITEM, child.span)

    def _item(self, block: Block) -> Iterator[Annotation]:
        yield structural(Kind.ITEM, block.span, marks=block.marks, n=block.name)
        yield from self._content(block)

    def _quote(self, block: Block) -> Iterator[Annotation]:
        yield structural(Kind.QUOTE, block.span, marks=block.marks)
        yield from self._content(block)

    def _note(self, block: Block) -> Iterator[Annotation]:
        identifier = self._notes.claim(f"note-{slug(block.name) or 'x'}")
        yield structural(Kind.NOTE, block.span, identifier=identifier, n=block.name, place=self._place)
        yield from self._content(block)

    def _content(self, block: Block) -> Iterator[Annotation]:
        """What stands in an item, quotation or note: bare words where they are one paragraph, before a list perhaps.

        A label stands in the first paragraph, or before what else comes first.
        """
        label, children = block.label, block.children
        if label.length:
            yield structural(Kind.LABEL, label)
        if _is_bare(children):
            children = children[1:]
        elif label.length and children and children[0].kind in PROSE:
            yield structural(Kind.P, Span(label.start, children[0].span.end))
            children = children[1:]
        for child in children:
            yield from self.of(child)

    def _table(self, block: Block) -> Iterator[Annotation]:
        yield structural(Kind.TABLE, block.span)
        for row in block.children:
            yield structural(Kind.ROW, row.span, marks=row.marks, role="label" if row.level else "")
            for cell in row.children:
                yield structural(Kind.CELL, cell.span, marks=cell.marks)
                if not _is_bare(cell.children):
                    for child in cell.children:
                        yield from self.of(child)


def _is_bare(children: Sequence[Block]) -> bool:
    """Whether words need no paragraph of their own: they are the only ones, and lists alone follow."""
    if not children or children[0].kind is not BlockKind.PARAGRAPH:
        return False
    return all(child.kind is BlockKind.LIST for child in children[1:])
