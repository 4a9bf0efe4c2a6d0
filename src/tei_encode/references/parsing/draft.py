"""A reference being taken apart: what is claimed so far and what is still free."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span

from ..parts import Part

if TYPE_CHECKING:
    from ..smoothing import SmoothText


@dataclass(slots=True)
class Draft:
    """The even line of a reference with the parts found so far.

    Attributes:
        smooth: the even line and the way back to the printed text.
        parts: parts claimed so far, spans in the even line, none overlapping another.
        passed: lead-in words and marks that belong to no part ("edited by", "In").
    """

    smooth: SmoothText
    parts: list[Part] = field(default_factory=list)
    passed: list[Span] = field(default_factory=list)

    @property
    def line(self) -> str:
        """The even line."""
        return self.smooth.text

    def claim(self, *parts: Part) -> None:
        """Add parts; one that overlaps an earlier one or is empty is dropped."""
        for part in parts:
            if part.span.length > 0 and not any(part.span.overlaps(other.span) for other in self.parts):
                self.parts.append(part)

    def first(self, kind: Kind) -> Part | None:
        """The first part of a kind in the order of the text."""
        return min(
            (part for part in self.parts if part.kind is kind), key=lambda part: part.span, default=None
        )

    def free(self, start: int, end: int) -> list[Span]:
        """What no part claims and nothing passes over between two offsets."""
        taken = sorted([part.span for part in self.parts] + self.passed)
        found: list[Span] = []
        at = start
        for one in taken:
            if one.end <= at:
                continue
            if one.start >= end:
                break
            if one.start > at:
                found.append(Span(at, one.start))
            at = max(at, one.end)
        if at < end:
            found.append(Span(at, end))
        return found

    def printed(self) -> tuple[Part, ...]:
        """The parts in the order of the text, spans in the text as printed."""
        return tuple(self._printed(part) for part in sorted(self.parts, key=lambda part: part.span))

    def _printed(self, part: Part) -> Part:
        span, marks = self.smooth.printed_span(part.span)
        inner = tuple(self._printed_inside(one) for one in part.parts)
        return Part(span, part.kind, part.attributes, inner, marks)

    def _printed_inside(self, part: Part) -> Part:
        offsets = self.smooth.offsets
        span = Span(offsets[part.span.start], offsets[part.span.end - 1] + 1)
        return Part(span, part.kind, part.attributes, tuple(self._printed_inside(one) for one in part.parts))
