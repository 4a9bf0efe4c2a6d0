"""Lists of contents: lines that end with dots and the number of a page, the heads of parts between them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.markers import roman_value
from tei_encode.segmenters.cues.wording import known_heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.lines import Line

FEWEST = 3
LONGEST = 160
LONGEST_HEAD = 80
FARTHEST = 3
"""How many lines further down, blank ones counted, the next row of contents may stand."""
_PAGE = re.compile(r"(?:\d{1,4}|[ivxlc]{1,7})\Z")
_LEADERS = ".…·_ \t"
_TOTAL = re.compile(r"\W*(?:(?:Grand )?Total|Sum|Together|Gesamt|Summe)\b", re.IGNORECASE)


def page_of(words: str, *, announced: bool = False) -> str:
    """The number of the page at the end of a line of contents; empty where it is none.

    Args:
        words: the line.
        announced: whether it stands below a heading "Contents": then blanks may stand for dots.
    """
    page = _PAGE.search(words[-8:])
    if page is None or len(words) > LONGEST:
        return ""
    before = words[: len(words) - len(page[0])]
    title = before.rstrip(_LEADERS)
    leader = before[len(title) :]
    dots = leader.count(".") + 3 * leader.count("…") + leader.count("·") + leader.count("_")
    is_apart = announced and (leader.count(" ") > 1 or "\t" in leader)
    return page[0] if title and (dots >= FEWEST or is_apart) else ""


def find_contents(source: str, lines: Sequence[Line]) -> set[int]:
    """Numbers of the lines of lists of contents, blank lines and heads of parts inside them included."""
    reader = _Reader(source, lines)
    for number, line in enumerate(lines):
        if not line.is_blank:
            reader.take(number)
    reader.end()
    return reader.found


class _Reader:
    """Takes the lines that show something one by one, and keeps the runs that are contents."""

    def __init__(self, source: str, lines: Sequence[Line]) -> None:
        self._source = source
        self._lines = lines
        self._rows: list[int] = []
        self._pages: list[str] = []
        self._waiting: list[int] = []
        self._announced = False
        self._last = 0
        self.found: set[int] = set()

    def take(self, number: int) -> None:
        """Add a line to the run, or end the run before it."""
        line = self._lines[number]
        words = line.span.text(self._source) if line.span.length <= LONGEST else ""
        if number - self._last > FARTHEST:
            self.end()
        self._last = number
        if known_heading(words) and "contents" in words.lower():
            self.end()
            self._announced = True
            return
        page = page_of(words, announced=self._announced)
        if page:
            leads_in = self._rows or self._announced or self._leads_in(number)
            self._rows += [*(self._waiting if leads_in else []), number]
            self._pages.append(page)
            self._waiting = []
        elif not _may_be_head(words):
            self.end()
        elif self._rows and len(self._waiting) > 1:
            self.end()
            self._waiting = [number]
        else:
            self._waiting = [*self._waiting[-1:], number]

    def _leads_in(self, number: int) -> bool:
        """Whether one line waits right above, less set in than this one."""
        above = self._waiting[-1] if self._waiting else number
        self._waiting = self._waiting[-1:]
        return above == number - 1 and self._lines[above].indent < self._lines[number].indent

    def end(self) -> None:
        """End the run; keep it where it is a list of contents."""
        last = self._lines[self._rows[-1]].span.text(self._source) if self._rows else ""
        if len(self._pages) >= FEWEST and _count_up(self._pages) and not _TOTAL.match(last):
            self.found.update(self._rows)
            for above, below in pairwise(self._rows):
                between = range(above + 1, below)
                if all(self._lines[one].is_blank for one in between):
                    self.found.update(between)
        self._rows, self._pages, self._waiting, self._announced = [], [], [], False


def _may_be_head(words: str) -> bool:
    """Whether a line may be the head of a part among contents, or the first half of a title."""
    is_short = 0 < len(words) <= LONGEST_HEAD
    return is_short and (words[0].isupper() or words[0].isdigit()) and words[-1] not in ".;!?"


def _count_up(pages: Sequence[str]) -> bool:
    """Whether numbers of pages count up, one in five at most out of turn; Roman ones come first."""
    values = [int(page) if page.isdigit() else roman_value(page) - 1000 for page in pages]
    return 5 * sum(second < first for first, second in pairwise(values)) <= len(values)
