"""A reference as one even line: layout taken out, with the way back to the offsets of the text as printed."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tei_encode.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

# A page end in the middle of an entry: a blank line and a mark that the layout put before what follows.
_BREAK = re.compile(r"(?<![^\S\n])[^\S\n]*\n\s*(?:[-*•–][ \t]+)?")
_SPACE = re.compile(r"\s+")
_UNEVEN_SPACE = re.compile(r"\s(?:\s+|(?<! )|(?<=\A.))")
"""White space that is not one blank between words."""
_ANGLED = re.compile(r"<(?=(?:https?|ftp)://|www\.|mailto:)[^<>\s]{1,2000}>")
_EMPHASIS = re.compile(
    r"(\*{1,3})(?=[^\s*])([^*]{0,600}?[^\s*])\1(?!\*)|(?<![\w/])_(?=[^\s_])([^_\n]{0,600}?[^\s_])_(?![\w/])"
)
_URL = re.compile(r"(?:https?://|www\.)[^\s<>]+")


@dataclass(frozen=True)
class SmoothText:
    """A text with white space evened out and layout marks left out.

    Attributes:
        text: the even line.
        offsets: for each of its code points the offset in the text as printed.
        emphasised: spans of the even line that the print emphasises.
        marked: spans of the even line with the lengths of the layout marks before and after them.
        printed: the text as printed.
    """

    text: str
    offsets: Sequence[int]
    emphasised: tuple[Span, ...]
    marked: dict[Span, tuple[int, int]]
    printed: str

    def printed_span(self, span: Span) -> tuple[Span, tuple[int, int]]:
        """Span in the text as printed, with the layout marks at its ends, and the lengths of these."""
        start, end = self.offsets[span.start], self.offsets[span.end - 1] + 1
        marks = self.marked.get(span)
        if marks:
            return Span(start - marks[0], end + marks[1]), marks
        first, last = self._by_start.get(span.start), self._by_end.get(span.end)
        start -= self.marked[first][0] if first and span.embeds(first) else 0
        end += self.marked[last][1] if last and span.embeds(last) else 0
        return Span(start, end), (0, 0)

    @cached_property
    def _by_start(self) -> dict[int, Span]:
        return {zone.start: zone for zone in self.marked}

    @cached_property
    def _by_end(self) -> dict[int, Span]:
        return {zone.end: zone for zone in self.marked}


def _marks(text: str) -> list[tuple[Span, Span, bool]]:
    """(outer span, inner span, whether emphasis) of everything between layout marks."""
    angled = _ANGLED.finditer(text) if "<" in text else ()
    found = [(Span(*one.span()), Span(one.start() + 1, one.end() - 1), False) for one in angled]
    if "*" not in text and "_" not in text:
        return found
    addresses = [Span(*one.span()) for one in _URL.finditer(text)]
    for one in _EMPHASIS.finditer(text):
        inner = Span(*one.span(2 if one[2] is not None else 3))
        outer = Span(*one.span())
        if not any(address.embeds(Span(outer.start, outer.start + 1)) for address in addresses):
            found.append((outer, inner, True))
    return found


_KEPT, _MARK, _BLANK = 0, 1, 2
_RUNS = re.compile(rb"\x00+|\x01+|\x02+")


def _dropped(text: str, marks: list[tuple[Span, Span, bool]]) -> bytearray:
    """For each code point whether it is a layout mark or becomes (part of) a blank."""
    dropped = bytearray(len(text))
    for pattern in (_BREAK, _SPACE if marks else _UNEVEN_SPACE):
        for one in pattern.finditer(text):
            start, end = one.span()
            dropped[start:end] = b"\x02" * (end - start)
    for outer, inner, _ in marks:
        for start, end in ((outer.start, inner.start), (inner.end, outer.end)):
            dropped[start:end] = b"\x01" * (end - start)
    return dropped


def smooth(text: str) -> SmoothText:
    """The even line of a reference: runs of white space and page breaks as one blank, layout marks out."""
    marks = _marks(text)
    if not marks and not _UNEVEN_SPACE.search(text):
        return SmoothText(text, range(len(text)), (), {}, text)
    dropped = _dropped(text, marks)
    pieces: list[str] = []
    offsets: list[int] = []
    for run in _RUNS.finditer(dropped):
        start, end = run.span()
        if dropped[start] == _KEPT:
            pieces.append(text[start:end])
            offsets.extend(range(start, end))
        elif dropped[start] == _BLANK and pieces and not pieces[-1].endswith(" "):
            pieces.append(" ")
            offsets.append(start)
    marked = {}
    emphasised = []
    for outer, inner, is_emphasis in marks:
        span = Span(bisect_left(offsets, inner.start), bisect_left(offsets, inner.end))
        marked[span] = (inner.start - outer.start, outer.end - inner.end)
        if is_emphasis:
            emphasised.append(span)
    return SmoothText("".join(pieces), offsets, tuple(sorted(emphasised)), marked, text)
