"""Which quotation marks of a stretch belong together.

Marks that open in one language close in another, and single ones are apostrophes as well: what stands around a mark
decides. Every mark is seen once; a mark that finds no partner near is left alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

MARK = re.compile("([\"“”„«»'‘’‚‹›])(\\1{3,})?")
"""A mark, or a row of them that stands for something else (a rule, a ditto)."""
DEPTH = 4
"""How many marks may stand open above the one that is closed."""
PAIRS = {"“": "”", "„": "“”", "«": "»", "‘": "’", "‚": "‘’", "‹": "›"}
EITHER_WAY = {'"': '"”', "»": "«»", "”": "”", "›": "‹›", "'": "'"}
"""Marks that open in one text and close in another (»so«, ”så”): they open only between white space and a word."""
CLOSABLE = {
    mark: frozenset(
        opened
        for opened, closing in (*PAIRS.items(), *EITHER_WAY.items())
        if mark in closing or (mark == '"' and opened in "“„«")
    )
    for mark in "\"“”„«»'‘’‚‹›"
}
"""The marks that a mark may close; a straight one closes a curly one where a typist mixed them."""
APOSTROPHES = "'’"
_BEFORE = "([{—–-/*_“„«»‘‚‹›\"'~"
_ELIDED = {
    "'": re.compile(
        r"(?:tis|twas|twere|twill|twould|em|im|er|is|ere|ome|ouse|and|alf|cept|bout|bove|cross|fore|gainst|mid|mongst"
        r"|neath|round|cause|specially|spite|stead|til|till|un|uns|way|orse|s)\b(?!')|n\b|\d\ds?\b(?!')",
        re.IGNORECASE,
    ),
    "‘": re.compile(r"(?:tis|twas|twere|em|til|till)\b(?!’)|\d\ds?\b(?!’)", re.IGNORECASE),
}
"""Words that an apostrophe begins: "'tis", "'em", "'90s"; a mark that opens stands there by mistake, too (‘tis)."""


class Paired(NamedTuple):
    """What became of the marks of a stretch.

    Attributes:
        spans: from opening to closing mark, both included; they nest or stand apart.
        opened: offsets of marks that may open and were not closed.
        alone: offsets of marks that closed nothing.
    """

    spans: list[Span]
    opened: list[int]
    alone: list[int]


def pair(text: str, stretch: Span) -> Paired:
    """Pair the marks of a stretch; apostrophes are in none of the three lists."""
    spans: list[Span] = []
    opened: list[int] = []
    alone: list[int] = []
    stack: list[tuple[str, int]] = []
    marks = [match.start() for match in MARK.finditer(text, *stretch) if not match[2]]
    apostrophes = _apostrophes(text, marks, stretch)
    for at in marks:
        mark = text[at]
        if at in apostrophes:
            continue
        opener = _opener(stack, text, at, stretch)
        if opener is not None:
            spans.append(Span(stack[opener][1], at + 1))
            opened += [place for _, place in stack[opener + 1 :]]
            del stack[opener:]
        elif mark in PAIRS or (mark in EITHER_WAY and _may_open(text, at, stretch)):
            stack.append((mark, at))
        elif mark not in APOSTROPHES:
            alone.append(at)
    opened += [place for _, place in stack]
    return Paired(spans, sorted(at for at in opened if text[at] != "'"), alone)


def _opener(stack: Sequence[tuple[str, int]], text: str, at: int, stretch: Span) -> int | None:
    """The place in the stack of the mark that this one closes, if it closes any."""
    closable = CLOSABLE[text[at]]
    for number in range(len(stack) - 1, max(-1, len(stack) - 1 - DEPTH), -1):
        opened = stack[number][0]
        if opened in closable and _closes(opened, text, at, stretch):
            return number
    return None


def _apostrophes(text: str, marks: Sequence[int], stretch: Span) -> set[int]:
    """Single marks that are no quotation marks.

    Behind an s a mark may be a plural's ("the dogs’ food"): it is one where a mark that can only close follows before
    another one opens.
    """
    found: set[int] = set()
    closes_later = False
    for at in reversed(marks):
        mark = text[at]
        if mark not in "'‘’":
            continue
        before = text[at - 1] if at > stretch.start else " "
        after = text[at + 1] if at + 1 < stretch.end else " "
        if (before.isalnum() and after.isalnum()) or (
            mark in APOSTROPHES and before.isspace() and after.isspace()
        ):
            found.add(at)
        elif mark == "‘" or (mark == "'" and _may_open(text, at, stretch)):
            if _ELIDED[mark].match(text, at + 1, stretch.end):
                found.add(at)
            closes_later = False
        elif before.isspace():
            found.add(at)  # ’tis: a mark that closes stands right behind a word
        elif before in "sSzxZX" and after.isspace() and text[at + 2 : at + 3].isalpha():
            if closes_later:
                found.add(at)
        elif not after.isalnum():
            closes_later = True
    return found


def _closes(opened: str, text: str, at: int, stretch: Span) -> bool:
    mark = text[at]
    if mark in APOSTROPHES and at + 1 < stretch.end and text[at + 1].isalnum():
        return False
    if opened in EITHER_WAY:
        return _may_close(text, at, stretch) or not _may_open(text, at, stretch)
    return mark != '"' or _may_close(text, at, stretch)


def _may_open(text: str, at: int, stretch: Span) -> bool:
    """Whether a mark stands where a quotation may begin: before a word, behind white space, a bracket or a dash."""
    before = text[at - 1] if at > stretch.start else " "
    after = text[at + 1] if at + 1 < stretch.end else " "
    return (before.isspace() or before in _BEFORE) and not after.isspace()


def _may_close(text: str, at: int, stretch: Span) -> bool:
    before = text[at - 1] if at > stretch.start else " "
    return not before.isspace()
