"""Lists, and lists inside their items where items are set in further (TEI Guidelines, CO 7)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Kind, Span
from tei_encode.segmenters.blocks.leaves import Leaf, structural
from tei_encode.segmenters.role import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

GLOSS = "gloss"
DEEPEST = 12
"""Lists nest no deeper than this; what is set in further stays on the last level."""


@dataclass(slots=True)
class _Open:
    """A list that is being read.

    Attributes:
        indent: the column its items begin at.
        at: the place of its annotation among those found.
        item: the place of the annotation of its last item.
        start: where it begins in the text.
        kind: `@rend`.
    """

    indent: int
    at: int
    start: int
    kind: str
    item: int = -1


@dataclass(slots=True)
class _Lists:
    found: list[Annotation] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    end: int = 0

    def open(self, leaf: Leaf, indent: int) -> None:
        """Begin a list; its span is known when it ends."""
        kind = _kind(leaf)
        self.stack.append(_Open(indent, len(self.found), leaf.span.start, kind))
        is_gloss = kind == GLOSS
        self.found.append(
            structural(Kind.LIST, leaf.span, type_=GLOSS if is_gloss else "", rend="" if is_gloss else kind)
        )

    def close(self) -> None:
        """End the innermost list, and the item around it."""
        done = self.stack.pop()
        self.found[done.at] = self.found[done.at].with_span(Span(done.start, self.end))
        if self.stack:
            outer = self.stack[-1]
            self.found[outer.item] = self.found[outer.item].with_span(
                Span(self.found[outer.item].span.start, self.end)
            )

    def _take_head(self, leaf: Leaf) -> None:
        """Begin a list with its head; its rows count as set in as it is."""
        while self.stack:
            self.close()
        self.stack.append(_Open(leaf.units[0].lines[0].indent, len(self.found), leaf.span.start, "simple"))
        self.found.append(structural(Kind.LIST, leaf.span, rend="simple"))
        self.found += leaf.annotations

    def _begin_below_head(self, head: _Open, leaf: Leaf, indent: int) -> None:
        """The first row below the head of a list says how its rows are marked and set in."""
        head.indent, head.kind = indent, _kind(leaf)
        self.found[head.at] = structural(Kind.LIST, self.found[head.at].span, rend=head.kind)

    def take(self, leaf: Leaf) -> None:
        """Add an item, or page furniture between items."""
        if leaf.role is not Role.ITEM:
            self.found += leaf.annotations
            return
        if leaf.annotations[0].kind is Kind.HEAD:
            self._take_head(leaf)
            return
        indent = leaf.units[0].lines[0].indent
        while len(self.stack) > 1 and self.stack[-1].indent > indent:
            self.close()
        top = self.stack[-1] if self.stack else None
        if top is not None and top.item < 0:
            self._begin_below_head(top, leaf, indent)
        elif top is not None and top.indent >= indent and _begins_another(top, leaf):
            self.close()
            self.open(leaf, indent)
        elif top is None or (top.indent < indent and len(self.stack) < DEEPEST):
            self.open(leaf, indent)
        top = self.stack[-1]
        top.indent = min(top.indent, indent)
        top.item = len(self.found) + (leaf.annotations[0].kind is Kind.LABEL)
        self.found += leaf.annotations
        self.end = leaf.span.end


def list_annotations(leaves: Sequence[Leaf]) -> list[Annotation]:
    """A run of items as lists.

    Args:
        leaves: items, and page furniture between them; the first and the last one are items.
    """
    lists = _Lists()
    for number, leaf in enumerate(leaves):
        lists.take(_with_rows(leaf, leaves[number + 1 :][:1]))
    while lists.stack:
        lists.close()
    return lists.found


def _with_rows(leaf: Leaf, after: Sequence[Leaf]) -> Leaf:
    """The head of a list as it is where a row follows, else as an item: a list needs one."""
    if leaf.annotations[0].kind is not Kind.HEAD or (after and after[0].annotations[0].kind is Kind.ITEM):
        return leaf
    item = structural(Kind.ITEM, leaf.span)
    return Leaf(leaf.role, leaf.units, (item, *leaf.annotations[1:]))


def _kind(leaf: Leaf) -> str:
    """How the items are marked: `bulleted`, `ordered`, `gloss` behind terms, or `simple` where nothing is."""
    marker = leaf.units[0].marker
    if leaf.units[0].listed == GLOSS:
        return GLOSS
    if marker is None or leaf.units[0].begins_with_initial:
        return "simple"
    return "bulleted" if marker.kind == "bullet" else "ordered"


def _begins_another(current: _Open, leaf: Leaf) -> bool:
    """Whether an item is marked in another way than those before it, or begins to count again."""
    marker = leaf.units[0].marker
    if _kind(leaf) != current.kind:
        return True
    is_first = marker is not None and marker.kind == "number" and marker.value == 1
    return is_first and not leaf.units[0].text.startswith(("i.", "i)"))
