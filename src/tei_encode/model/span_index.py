"""Which of many spans is around an offset, found in the time of a binary search."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .span import Span

NONE = -1


class SpanIndex:
    """Spans that nest or stand apart (divisions, notes, blocks); empty spans are around nothing.

    Args:
        spans: in any order; where two are equal the later one counts as the inner.
    """

    def __init__(self, spans: Sequence[Span]) -> None:
        self._offsets: list[int] = []
        self._innermost: list[int] = []
        stack: list[tuple[int, int]] = []
        order = sorted(
            range(len(spans)), key=lambda number: (spans[number].start, -spans[number].end, number)
        )
        for number in order:
            start, end = spans[number]
            if start == end:
                continue
            while stack and stack[-1][0] <= start:
                self._close(stack)
            stack.append((end, number))
            self._mark(start, number)
        while stack:
            self._close(stack)

    def _close(self, stack: list[tuple[int, int]]) -> None:
        end, _ = stack.pop()
        self._mark(end, stack[-1][1] if stack else NONE)

    def _mark(self, offset: int, number: int) -> None:
        self._offsets.append(offset)
        self._innermost.append(number)

    def innermost(self, offset: int) -> int:
        """The number of the smallest span around an offset, in the order the spans were given; -1 for none."""
        at = bisect_right(self._offsets, offset) - 1
        return self._innermost[at] if at >= 0 else NONE

    def touches(self, span: Span) -> bool:
        """Whether one of the spans shares a code point with this one."""
        if self.innermost(span.start) != NONE:
            return span.start < span.end
        at = bisect_right(self._offsets, span.start)
        return at < len(self._offsets) and self._offsets[at] < span.end
