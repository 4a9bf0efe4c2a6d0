"""Notes at the foot of pages (TEI Guidelines, CO 3.9.1: `note` with `place="bottom"`).

A note there begins with a label, and the page above calls it: a figure that merely begins a line is no label.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.markers import FOOT_LABEL, RULE
from tei_encode.segmenters.units.called_notes import begins_from, is_called

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.lines import Line
    from tei_encode.segmenters.units.pages import Pages


@dataclass(frozen=True, slots=True)
class Footnotes:
    """Notes at the foot of pages.

    Attributes:
        begins: numbers of the lines with which a note begins.
        goes_on: numbers of the lines that go on with one.
        rules: numbers of the lines drawn above notes.
    """

    begins: frozenset[int] = frozenset()
    goes_on: frozenset[int] = frozenset()
    rules: frozenset[int] = frozenset()

    @property
    def lines(self) -> frozenset[int]:
        """Numbers of all their lines."""
        return self.begins | self.goes_on | self.rules

    def with_others(self, others: Footnotes) -> Footnotes:
        """These notes and others."""
        return Footnotes(
            self.begins | others.begins, self.goes_on | others.goes_on, self.rules | others.rules
        )


def find_footnotes(text: str, lines: Sequence[Line], pages: Pages) -> Footnotes:
    """The notes at the foot of each page.

    Args:
        text: the source.
        lines: its lines.
        pages: where pages end.
    """
    if not pages.begins:
        return Footnotes()
    begins: set[int] = set()
    goes_on: set[int] = set()
    rules: set[int] = set()
    for start, end in pairwise([0, *pages.begins, len(lines)]):
        shown = [n for n in range(start, end) if not lines[n].is_blank and n not in pages.furniture]
        foot = _foot_of(text, lines, shown)
        if foot:
            rule = shown[foot[0] - 1] if foot[0] else -1
            if rule >= 0 and RULE.match(text, *lines[rule].span):
                rules.add(rule)
            begins |= {shown[at] for at in foot}
            goes_on |= {shown[at] for at in range(foot[0], len(shown)) if at not in foot}
    return Footnotes(frozenset(begins), frozenset(goes_on), frozenset(rules))


def _foot_of(text: str, lines: Sequence[Line], shown: Sequence[int]) -> list[int]:
    """Places (in `shown`) of the lines with which the notes of a page begin; empty where it has none."""
    at = len(shown)
    best: list[int] = []
    while at > 1:
        at -= 1
        is_apart = shown[at] - shown[at - 1] > 1 or bool(RULE.match(text, *lines[shown[at - 1]].span))
        if not is_apart:
            continue
        label = FOOT_LABEL.match(text, *lines[shown[at]].span)
        if label is None:
            break
        page = text[lines[shown[0]].span.start : lines[shown[at - 1]].span.end]
        if not is_called(label, page):
            break
        best = begins_from(text, lines, shown, at, page)
    return best
