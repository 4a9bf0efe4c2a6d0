"""Emphasis in light Markdown and as typists show it (TEI Guidelines, chapter CO 3.3.2: `hi`).

`*so*`, `_so_`, `**so**`, `***so***`, `~~so~~`, one inside the other, over line ends; and letter-spaced words.
The pairs are found as CommonMark finds them (its section 6.2), but that marks inside words never count.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Document, Kind, Span, SpanIndex
from tei_encode.names.lists import words as listed_words

from .protocol import Recognised

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

RUN = re.compile(r"(?P<run>\*+|_+|~+)|(?P<blank>\n[ \t\r]*\n)")
REND = {"*": "italic", "**": "bold", "***": "bold italic", "~~": "strikethrough"}
REACH = 600
"""How many code points an emphasis may be long; a mark that far behind another is not its partner."""
CLOSING = ".,;:!?)]}…"
OPENING = "([{"
SPACED = re.compile(r"(?<!\w)(?<!\b\w )[^\W\d_](?: [^\W\d_]){4,24}(?!\w)(?! \w\b)")


class Emphasis:
    """Emphasised words; the marks around them become layout marks."""

    name = "emphasis"
    requires = ("structure", "verbatim", "addresses", "links")

    def recognise(self, document: Document) -> Recognised:
        """A `hi` for every emphasis; its span takes in the marks."""
        masked = SpanIndex([*_masked(document)])
        found: list[Annotation] = []
        for _, stretch in document.stretches():
            for span, mark in pair_runs(document.text, stretch, masked):
                found.append(self._emphasis(span, REND[mark.replace("_", "*")], len(mark)))
        found += [self._emphasis(span, "letter-spaced", 0) for span in _spaced_words(document)]
        return Recognised(found)

    def _emphasis(self, span: Span, rend: str, length: int) -> Annotation:
        attributes = MappingProxyType({"rend": rend})
        return Annotation(span, Kind.HI, attributes, origin=self.name, marks=(length, length))


def _masked(document: Document) -> Iterator[Span]:
    """Where an asterisk or underscore is none of ours: in code, addresses, and the destinations of links."""
    for name in ("verbatim", "addresses"):
        yield from (one.span for one in document.layer(name))
    for link in document.layer("links"):
        if link.kind is Kind.REF:
            yield Span(link.inner.end, link.span.end)
        elif link.kind is Kind.FIGURE:
            yield link.span


class _Open:
    """A run of marks that may begin an emphasis: where its unused part ends, and how many marks are left of it."""

    __slots__ = ("end", "left")

    def __init__(self, end: int, left: int) -> None:
        self.end, self.left = end, left


def pair_runs(text: str, stretch: Span, masked: SpanIndex) -> Iterator[tuple[Span, str]]:
    """Every emphasis of a stretch with its mark; spans take in the marks and never cross.

    Args:
        text: the source text.
        stretch: where to look; no pair reaches over a blank line in it.
        masked: spans in which there are no marks.
    """
    stacks: dict[str, list[_Open]] = {"*": [], "_": [], "~": []}
    if all(text.find(char, *stretch) < 0 for char in stacks):
        return
    for match in RUN.finditer(text, *stretch):
        if match["blank"]:
            stacks = {char: [] for char in stacks}
            continue
        start, end = match.span()
        if _is_literal(text, match, stretch) or masked.innermost(start) >= 0:
            continue
        char = text[start]
        opens, closes = _may_open(text, start, end, stretch), _may_close(text, start, end, stretch)
        if closes:
            start = yield from _close(char, Span(start, end), stacks)
        if opens and start < end:
            stacks[char].append(_Open(end, end - start))


def _close(char: str, run: Span, stacks: dict[str, list[_Open]]) -> Generator[tuple[Span, str], None, int]:
    """Pair a closing run with what is open; gives back (by return) where its unused part begins."""
    start, left = run.start, run.length
    while left and (stack := stacks[char]):
        opener = stack[-1]
        if opener.end < start - REACH:
            stack.clear()
            break
        if start <= opener.end or (char == "~" and (opener.left, left) != (2, 2)):
            break
        length = opener.left if opener.left == left else min(opener.left, left, 2)
        yield Span(opener.end - length, start + length), char * length
        start, left = start + length, left - length
        opener.left -= length
        opener.end -= length
        for others in stacks.values():
            while others and (others[-1].end > opener.end or not others[-1].left):
                others.pop()
    return start


def _is_literal(text: str, match: re.Match[str], stretch: Span) -> bool:
    """Whether a run is no mark: a rule, or behind a backslash."""
    run, start = match[0], match.start()
    before = start
    while before > stretch.start and text[before - 1] == "\\":
        before -= 1
    return len(run) > 3 or (start - before) % 2 == 1 or (run[0] == "~" and len(run) != 2)


def _may_open(text: str, start: int, end: int, stretch: Span) -> bool:
    before = text[start - 1] if start > stretch.start else " "
    after = text[end] if end < stretch.end else " "
    return not before.isalnum() and not after.isspace() and after not in CLOSING


def _may_close(text: str, start: int, end: int, stretch: Span) -> bool:
    before = text[start - 1] if start > stretch.start else " "
    after = text[end] if end < stretch.end else " "
    return not after.isalnum() and not before.isspace() and before not in OPENING


def _spaced_words(document: Document) -> Iterator[Span]:
    """Letter-spaced words; only such as stand without spaces too, in the text itself or in our list of common words."""
    candidates = [
        Span(*match.span())
        for _, stretch in document.stretches()
        for match in SPACED.finditer(document.text, *stretch)
    ]
    if not candidates:
        return
    known = set(re.findall(r"[^\W\d_]{5,25}", document.text.casefold()))
    known |= {word.casefold() for word in listed_words("common_words")}
    for span in candidates:
        if span.text(document.text).replace(" ", "").casefold() in known:
            yield span
