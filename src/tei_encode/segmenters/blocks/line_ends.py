"""What line and page ends are marked with: `lb` and `pb` (TEI Guidelines, CO 3.11.3; hyphens: CO 3.2.2).

A word broken at a line end is never joined blindly: whether its hyphen belongs to it `broken_words` tells.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Kind, Span
from tei_encode.model.outline import BlockKind
from tei_encode.segmenters.blocks.broken_words import Verdict, Vocabulary
from tei_encode.segmenters.blocks.leaves import structural
from tei_encode.segmenters.blocks.outlined import hard_breaks
from tei_encode.segmenters.cues.markers import QUOTED
from tei_encode.segmenters.role import Role
from tei_encode.segmenters.units.lines import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tei_encode.segmenters.units.lines import Line
    from tei_encode.segmenters.units.pages import Pages
    from tei_encode.segmenters.units.unit import Unit

RUNNING = frozenset({
    Role.PARAGRAPH, Role.QUOTATION, Role.ITEM, Role.SPEECH, Role.NOTE, Role.ENTRY, Role.SOURCE, Role.CAPTION,
    Role.POSTSCRIPT, Role.HEAD, Role.ATTRIBUTION, Role.LIST,
})  # fmt: skip
"""Roles of blocks in which a line end is only where a line was full."""
FORM_FEED = "form-feed"
_SOFT = "¬\u00ad"
"""Signs that stand at line ends only, and never belong to a word."""
_OLD = "="
"""The hyphen of old prints, which stands for other things as well."""
_BROKEN = re.compile(rf"([^\W\d_]+(?:-[^\W\d_]+)*)([{HYPHENS}{_OLD}])\Z")
_SECOND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDS_OLD = re.compile(rf"[^\W\d_]{{2}}{_OLD}[ \t]*\r?\n[ \t]*[^\W\d_]{{2}}")
_ENOUGH_OLD = 3
"""Line ends with a sign of equality between letters that show it to be the text's hyphen."""


def mark_line_ends(
    source: str, units: Sequence[Unit], roles: Sequence[Role], *, every: bool
) -> list[Annotation]:
    """An `lb` at each line end inside a word, or at every line end inside running text.

    Args:
        source: the text.
        units: the stretches of lines that were decided on.
        roles: the role of each.
        every: whether every line end is marked.
    """
    ends = _LineEnds(source)
    found: list[Annotation] = []
    for unit, role in zip(units, roles, strict=True):
        if role not in RUNNING or len(unit.lines) == 1:
            continue
        if unit.block is not None and unit.given is None:
            found += [one for one in hard_breaks(unit.block) if not every or one.span.length]
        for line, below in _neighbours(unit):
            verdict = ends.judge(line, below)
            if verdict:
                mark = structural(
                    Kind.LB, Span(line.span.end, line.span.end), break_=verdict.breaks, type_=verdict.type
                )
                found.append(mark.with_cert(verdict.cert))
            elif every:
                found.append(structural(Kind.LB, Span(below.span.start, below.span.start)))
    return found


def _neighbours(unit: Unit) -> Iterator[tuple[Line, Line]]:
    """Lines of a unit that follow each other, in its own text and in each note inside it, or in each paragraph."""
    if unit.block is not None and unit.given is not None:
        starts = [line.span.start for line in unit.lines]
        for block in unit.block.walk():
            if block.kind is BlockKind.PARAGRAPH:
                first = max(0, bisect_right(starts, block.span.start) - 1)
                yield from pairwise(unit.lines[first : bisect_left(starts, block.span.end)])
        return
    inside = {number for start, end in unit.notes for number in range(start, end)}
    own = [n for n in range(len(unit.lines)) if n not in inside and n not in unit.furniture]
    for run in (own, *(list(range(start, end)) for start, end in unit.notes)):
        for first, second in pairwise(run):
            yield unit.lines[first], unit.lines[second]


class _LineEnds:
    """What stands at the line ends of a text."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._vocabulary = Vocabulary(source)

    @cached_property
    def _has_old_hyphens(self) -> bool:
        """Whether so many lines end with a sign of equality behind letters that it is the hyphen there."""
        found = islice(_ENDS_OLD.finditer(self._source), _ENOUGH_OLD)
        return len(list(found)) == _ENOUGH_OLD

    def judge(self, line: Line, below: Line) -> Verdict | None:
        """What the hyphen at the end of a line is; None where no word is broken there."""
        broken = _BROKEN.search(self._source, max(line.span.start, line.span.end - 40), line.span.end)
        start = below.span.start
        quoted = QUOTED.match(self._source, start, below.span.end)
        second = _SECOND.match(self._source, quoted.end() if quoted else start, below.span.end)
        if broken is None or second is None:
            return None
        if broken[2] in _SOFT:
            return Verdict("no")
        is_old = broken[2] == _OLD
        if is_old and not (self._has_old_hyphens or self._vocabulary.has(broken[1] + second[0])):
            return None
        return self._vocabulary.judge(broken[1], second[0])


def mark_pages(source: str, lines: Sequence[Line], pages: Pages) -> list[Annotation]:
    """A `pb` where a page begins, with the number printed on it; a form feed there is that `pb`."""
    found: list[Annotation] = []
    for begin in pages.begins:
        number = pages.printed.get(begin, "")
        start = lines[begin].span.start
        at = begin - 1
        while at >= 0 and lines[at].is_blank:
            at -= 1
        end = lines[at].span.end if at >= 0 else 0
        feed = source.rfind("\f", end, start)
        if feed >= 0:
            found.append(structural(Kind.PB, Span(feed, feed + 1), rend=FORM_FEED, n=number))
        else:
            found.append(structural(Kind.PB, Span(start, start), n=number))
    return found
