"""Items of a DOCX file put into lists, by their levels, and paragraphs of one quotation together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tei_encode.model import Span
from tei_encode.model.outline import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def nest_items(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, runs of items made lists, runs of quotations one each.

    Args:
        blocks: items say at which level they stand, and in `name` how they are marked and in which list.
    """
    at = 0
    while at < len(blocks):
        block, end = blocks[at], at + 1
        if block.kind not in (BlockKind.ITEM, BlockKind.QUOTE):
            yield block
        elif block.kind is BlockKind.QUOTE:
            while end < len(blocks) and blocks[end].kind is BlockKind.QUOTE:
                end += 1
            children = tuple(child for one in blocks[at:end] for child in one.children)
            yield Block(BlockKind.QUOTE, _around(children), children=children)
        else:
            while end < len(blocks) and blocks[end].kind is BlockKind.ITEM:
                end += 1
            yield from _lists(blocks[at:end])
        at = end


def _lists(items: Sequence[Block]) -> Iterator[Block]:
    """The lists of a run of items: deeper ones stand inside the item before them; another list begins another."""
    at = 0
    while at < len(items):
        first, found = items[at], list[Block]()
        while at < len(items) and items[at].level <= first.level:
            item = items[at]
            if found and item.name != first.name:
                break
            end = at + 1
            while end < len(items) and items[end].level > item.level:
                end += 1
            children = (*item.children, *_lists(items[at + 1 : end]))
            found.append(replace(item, span=_around(children), level=0, name="", children=children))
            at = end
        kind = first.name.partition(" ")[0]
        yield Block(BlockKind.LIST, _around(found), name=kind, children=tuple(found))


def _around(blocks: Sequence[Block]) -> Span:
    return Span(blocks[0].span.start, blocks[-1].span.end)
