"""A range of the source text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A range of code points, 0-based, end exclusive; relations are named as in STAM.

    A span may be empty (start == end): the place of a milestone such as a page beginning.
    """

    start: int
    end: int

    @property
    def length(self) -> int:
        """Number of code points."""
        return self.end - self.start

    def embeds(self, other: Span) -> bool:
        """Whether the other span lies inside this one (equal spans embed each other)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def crosses(self, other: Span) -> bool:
        """Whether the two overlap and neither embeds the other."""
        return self.overlaps(other) and not self.embeds(other) and not other.embeds(self)

    def text(self, source: str) -> str:
        """The code points of the source in this span."""
        return source[self.start : self.end]

    def moved(self, offset: int) -> Span:
        """The same range seen from a text that begins `offset` code points earlier."""
        return Span(self.start + offset, self.end + offset)

    def trimmed(self, source: str) -> Span:
        """The span without white space at its ends; empty at its start where nothing else is there."""
        start, end = self
        while start < end and source[start].isspace():
            start += 1
        while end > start and source[end - 1].isspace():
            end -= 1
        return Span(start, end)
