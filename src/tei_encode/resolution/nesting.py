"""From spans that may cross to one tree.

The heaviest claim (lowest rank) stays whole; one that crosses it is split into fragments, which the serialiser joins
by `@next` and `@prev` (TEI Guidelines, chapter NH 20.3). What may not stand where it fell is set aside, never bent.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import BLOCKS, CONTAINERS, POINTS, Annotation, Kind, Span, ranks

from .content_models import may_hold

if TYPE_CHECKING:
    from collections.abc import Iterable

Key = tuple[int, bool, float, int, int]


@dataclass(slots=True)
class Node:
    """An annotation, or a fragment of one, in the tree.

    Attributes:
        claim: the annotation as it was claimed.
        span: the part of it that this node covers.
        children: nodes inside, in document order, without overlap.
        fragment: 0 for a whole annotation, else 1, 2, … in reading order.
        fragments: number of fragments the annotation fell into; 0 for a whole one.
    """

    claim: Annotation
    span: Span
    children: list[Node] = field(default_factory=list)
    fragment: int = 0
    fragments: int = 0

    @property
    def marks(self) -> tuple[int, int]:
        """Code points at the start and end of this node that are layout marks."""
        before = self.claim.marks[0] if self.span.start == self.claim.span.start else 0
        after = self.claim.marks[1] if self.span.end == self.claim.span.end else 0
        return before, after


class Forest(NamedTuple):
    """The tree, and what found no place in it.

    Attributes:
        root: the tree.
        set_aside: claims of which a part found no place, or all.
        absent: those of them that are nowhere in the tree.
    """

    root: Node
    set_aside: list[Annotation]
    absent: list[Annotation]


class _Pending(NamedTuple):
    key: Key
    claim: Annotation
    span: Span


def _out_of_marks(parent: Node, span: Span) -> Span:
    """Where an empty point stands in a node: a layout mark is one thing, so that nothing can stand inside it."""
    if span.length:
        return span
    before, after = parent.marks
    at = max(parent.span.start + before, min(span.start, parent.span.end - after))
    return Span(at, at)


def nest(text: str, claims: Iterable[Annotation]) -> Forest:
    """One tree of all claims; its root must be among them (the `text` element, over everything).

    Args:
        text: the source text, which tells what of a fragment is worth marking.
        claims: merged and settled claims; structure among them must be properly nested.
    """
    return _Nesting(text, list(claims)).run()


class _Nesting:
    """One sweep over the claims in document order, outer before inner, with a stack of open nodes."""

    def __init__(self, text: str, claims: list[Annotation]) -> None:
        self._text = text
        self._is_mark = bytearray(len(text))
        for claim in claims:
            for start, end in ((claim.span.start, claim.inner.start), (claim.inner.end, claim.span.end)):
                if end > start:
                    self._is_mark[start:end] = b"\1" * (end - start)
        self._marked_from = {claim.span.start: claim.span.end for claim in claims if claim.marks[0]}
        self._queue: list[_Pending] = []
        self._number = 0
        self._stack: list[Node] = []
        self._fragments: dict[int, list[Node]] = {}
        self._refused: set[int] = set()
        self._inline = [claim for claim in claims if not self._is_whole(claim)]
        self._points = sorted(claim.span for claim in claims if claim.kind in POINTS)
        for claim in claims:
            self._push(claim, claim.span)
        heapq.heapify(self._queue)

    def run(self) -> Forest:
        """The forest of all claims."""
        root: Node | None = None
        while self._queue:
            _, claim, span = heapq.heappop(self._queue)
            self._close(span)
            if root is None:
                root = Node(claim, span)
                self._stack.append(root)
                continue
            self._place(claim, span)
        for parts in self._fragments.values():
            if len(parts) > 1:
                for number, node in enumerate(parts, 1):
                    node.fragment, node.fragments = number, len(parts)
        if root is None:
            raise ValueError("nothing to nest")
        absent = [claim for claim in self._inline if id(claim) not in self._fragments]
        refused = self._refused | {id(claim) for claim in absent}
        return Forest(root, [claim for claim in self._inline if id(claim) in refused], absent)

    def _close(self, span: Span) -> None:
        while len(self._stack) > 1 and self._stack[-1].span.end <= span.start:
            if span.length == 0 and self._stack[-1].span == span:
                return  # the blocks of a text without any character stand in each other
            self._stack.pop()

    def _place(self, claim: Annotation, span: Span) -> None:
        """Open one claim inside the open nodes, splitting it or them where they cross."""
        if not self._is_whole(claim) and claim.kind not in POINTS:
            start = self._first_worth_marking(claim, span)
            if start > span.start:
                if start < span.end:
                    self._push(claim, Span(start, span.end), again=True)
                return
        while (top := self._stack[-1]).span.end < span.end:
            if self._is_whole(top.claim) or ranks[top.claim.kind] <= ranks[claim.kind]:
                self._push(claim, Span(top.span.end, span.end), again=True)
                span = Span(span.start, top.span.end)
                break
            self._push(top.claim, Span(span.start, top.span.end), again=True)
            self._cut(top, span.start)
            self._stack.pop()
        span = self._without_end(claim, span)
        is_empty = span.length == 0 and claim.kind not in POINTS
        if not self._is_whole(claim) and (is_empty or not self._fits(claim, span)):
            if not is_empty:
                self._refused.add(id(claim))
            return
        parent = self._stack[-1]
        node = Node(claim, _out_of_marks(parent, span))
        parent.children.append(node)
        if claim.kind not in POINTS:
            self._stack.append(node)
        if not self._is_whole(claim):
            self._fragments.setdefault(id(claim), []).append(node)

    def _cut(self, node: Node, end: int) -> None:
        """End an open node here, or before the white space here; its own mark and its closed children stay in it."""
        start = node.span.start
        least = node.children[-1].span.end if node.children else start + node.marks[0]
        span = self._without_end(node.claim, Span(start, end))
        node.span = Span(start, max(span.end, min(least, end)))

    def _fits(self, claim: Annotation, span: Span) -> bool:
        parents = [node.claim.kind for node in self._stack]
        return may_hold(parents, claim.kind, has_points=self._has_points(span))

    def _has_points(self, span: Span) -> bool:
        """Whether a line or page begins inside a span; where an empty one stands at its start, that is before it."""
        at = bisect_left(self._points, Span(span.start, span.start + 1))
        return at < len(self._points) and self._points[at].start < span.end

    def _first_worth_marking(self, claim: Annotation, span: Span) -> int:
        """Where a fragment begins without white space and other claims' layout marks before it."""
        start, end = span.start, min(span.end, claim.inner.end)
        is_first = start == claim.span.start
        if is_first and self._marked_from.get(start, claim.span.end) < claim.span.end:
            return start  # What begins with the mark lies inside: "*Harbours*, Kiel 1923" as a whole.
        if not is_first or not claim.marks[0]:
            while start < end and (self._is_mark[start] or self._text[start].isspace()):
                start += 1
        return start

    def _without_end(self, claim: Annotation, span: Span) -> Span:
        """A fragment without white space and other claims' layout marks at its end."""
        start, end = span
        if not self._is_whole(claim) and (end != claim.span.end or not claim.marks[1]):
            while end > start and (self._is_mark[end - 1] or self._text[end - 1].isspace()):
                end -= 1
        return Span(start, end)

    @staticmethod
    def _is_whole(claim: Annotation) -> bool:
        """Structure is never split: it comes nested.

        A work is structure only inside a list of works, a figure only where it is a block.
        """
        kind = claim.kind
        if kind is Kind.GRAPHIC or (kind is Kind.FIGURE and claim.origin != "structure"):
            return False
        return kind in CONTAINERS or kind in POINTS or (kind in BLOCKS and claim.origin == "structure")

    def _push(self, claim: Annotation, span: Span, *, again: bool = False) -> None:
        self._number += 1
        is_empty_point = claim.kind in POINTS and span.length == 0
        # A page begins before the block that begins with it, and before that block's layout marks; a line inside it.
        begins_page = is_empty_point and claim.kind is Kind.PB
        is_inline = not begins_page and (claim.kind in POINTS or not self._is_whole(claim))
        comes_first = claim.kind is Kind.TEXT or is_empty_point
        end = float("-inf") if comes_first else float(-span.end)
        pending = _Pending((span.start, is_inline, end, ranks[claim.kind], self._number), claim, span)
        if again:
            heapq.heappush(self._queue, pending)
        else:
            self._queue.append(pending)
