"""What typists put at the top of the second sheet of a letter and of those behind it.

It is the number between dashes ("-2-"), or whom the letter goes to, the number and the date, on one line or on lines
below each other. One may be all there is, so that nothing counts up; what it says must go with what stands before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.segmenters.cues.datelines import PAPER, is_dateline, is_undated
from tei_encode.segmenters.cues.greetings import is_salutation
from tei_encode.segmenters.cues.wording import NUMBER_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tei_encode.segmenters.units.lines import Line

LONGEST = 110
"""Code points of a line that may be such a head."""
MOST_LINES = 3
FAR_RIGHT = 10
"""Columns from which on a number stands for itself without blank lines around it."""
SHORTEST_SHEET = 300
"""Code points of text before a number that no dash tells, at least: alone behind "Page", or bare in a row."""
REACH = 12000
"""Code points before a head in which its person and date are looked for."""
DASHES = "-–—~"
LONGER = 1.6
"""How much more text than between two numbers may stand before the first one, where it is at the top of a page."""
_DASHED = re.compile(r"[-–—~]\s?(\d{1,3})\s?[-–—~]")
_NUMBER = rf"(?:\d{{1,3}}|(?i:{'|'.join(NUMBER_WORDS)})\b)"
_NAMED = re.compile(
    rf"\(?(?:page|sheet|seite)\s+(?:no\.?\s*)?({_NUMBER})(?:\s+of\s+{_NUMBER})?[).]?", re.IGNORECASE
)
_BARE = re.compile(r"\(?(\d{1,2})[).]?")
_INSIDE = re.compile(rf"(?<!\S)(?:[-–—~]\s?\d{{1,3}}\s?[-–—~]|\(?[Pp](?:age|AGE)\s+{_NUMBER}\)?)(?=,?\s|\Z)")
"""A number between dashes, or behind the word, inside a line."""
_BETWEEN = " \t,-–—"
_GAP = re.compile(r"\s{3,}|\t+")
_PERSON = re.compile(
    r"(?:To:?\s+)?(?:Mr|Mrs|Miss|Ms|Messrs|Dr|Prof|Professor|Sir|Lady|Lord|The Hon|Hon|Rev|Col|Capt|Gen)\b"
)
_NAME = re.compile(r"[^\W\d_a-z][^\d:;!?]{2,50}")
_LAST_WORD = re.compile(r"([^\W\d_]{3,})\W*\Z")


class SheetHead(NamedTuple):
    """The head of a sheet.

    Attributes:
        first: the place of its first line among the lines shown.
        last: the place of its last line.
        value: the number of the sheet.
    """

    first: int
    last: int
    value: int


class SecondSheets(NamedTuple):
    """The heads of sheets behind the first.

    Attributes:
        furniture: numbers of the lines that are such a head.
        tops: for the first line of each at the top of a page, its number.
    """

    furniture: frozenset[int] = frozenset()
    tops: Mapping[int, str] = MappingProxyType({})

    def printed(self, begins: Sequence[int]) -> dict[int, str]:
        """The number of each page at whose top such a head stands, by the line the page begins with."""
        pages = {top: bisect_right(begins, top) - 1 for top in self.tops}
        return {begins[page]: self.tops[top] for top, page in pages.items() if page >= 0}


def find_second_sheets(text: str, lines: Sequence[Line], shown: Sequence[int]) -> SecondSheets:
    """The heads of second and later sheets: they count from 2 on, for each letter again.

    Args:
        text: the source.
        lines: its lines.
        shown: numbers of the lines that show something.
    """
    before = _Before(text)
    heads: list[SheetHead] = []
    for at, number in enumerate(shown):
        before.take(lines[number])
        if heads and at <= heads[-1].last:
            continue
        head = _head_at(text, lines, shown, at, before)
        if head is not None:
            heads.append(head)
            before.begin(lines[shown[head.last]].span.end)
    if not heads or not _count_up(heads):
        return SecondSheets()
    furniture = {shown[at] for head in heads for at in range(head.first, head.last + 1)}
    tops = {shown[head.first]: str(head.value) for head in heads}
    return SecondSheets(frozenset(furniture), {} if _are_feet(lines, shown, heads) else tops)


def _count_up(heads: Sequence[SheetHead]) -> bool:
    """Whether the numbers count from 2 on, or from 2 again."""
    values = [1, *(head.value for head in heads)]
    return all(second in (2, first + 1) for first, second in pairwise(values))


def _are_feet(lines: Sequence[Line], shown: Sequence[int], heads: Sequence[SheetHead]) -> bool:
    """Whether two pages of text stand before the first number: then the numbers are at the foot of pages."""
    if len(heads) < 2 or heads[1].value != heads[0].value + 1:
        return False
    before = lines[shown[heads[0].first]].span.start - lines[shown[0]].span.start
    page = lines[shown[heads[1].first]].span.start - lines[shown[heads[0].last]].span.end
    return before > LONGER * page


class _Before:
    """What stood before a line: how much text since the last head, whom it greets, and its words."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._since = -1
        self._greeted = ""

    def take(self, line: Line) -> None:
        """Take in a line."""
        if self._since < 0:
            self._since = line.span.start
        words = line.span.text(self._text) if line.span.length <= LONGEST else ""
        if is_salutation(words):
            self._greeted = words.lower()

    def begin(self, at: int) -> None:
        """A sheet begins at an offset."""
        self._since = at

    def length(self, end: int) -> int:
        """Code points of text on the sheet before an offset."""
        return end - self._since

    def knows_person(self, name: str, end: int, *, by_title: bool) -> bool:
        """Whether a name is that of the person greeted, or stood in the text before an offset as it stands here.

        Args:
            name: the name.
            end: the offset.
            by_title: whether any name with a title will do where somebody was greeted ("Dear Sir,").
        """
        if not _NAME.fullmatch(name) or PAPER.match(name):
            return False
        last = _LAST_WORD.search(name)
        is_greeted = last is not None and last[1].lower() in self._greeted
        may_be_greeted = by_title and bool(self._greeted)
        return is_greeted or bool(_PERSON.match(name) and (may_be_greeted or self._has(name, end)))

    def knows_date(self, date: str, end: int) -> bool:
        """Whether words are a date, and stood in the text before an offset, or somebody was greeted there."""
        return (is_dateline(date) or is_undated(date)) and (bool(self._greeted) or self._has(date, end))

    def _has(self, words: str, end: int) -> bool:
        return self._text.find(words, max(0, end - REACH), end) >= 0


def _head_at(
    text: str, lines: Sequence[Line], shown: Sequence[int], at: int, before: _Before
) -> SheetHead | None:
    """The head of a sheet that begins with a line, or None; its value is 0 where too little text stands before it."""
    number = shown[at]
    line = lines[number]
    is_free, is_far = _is_free(lines, number - 1), line.indent >= FAR_RIGHT
    if not at or line.span.length > LONGEST or not (is_free or is_far):
        return None
    words = line.span.text(text)
    block = next((one for one in range(1, MOST_LINES + 1) if _is_free(lines, number + one)), MOST_LINES + 1)
    found = _DASHED.fullmatch(words) or _NAMED.fullmatch(words)
    if found and (is_far or block == 1):
        is_sure = words[0] in DASHES or before.length(line.span.start) >= SHORTEST_SHEET
        return SheetHead(at, at, _value(found[1]) if is_sure else 0)
    if block > MOST_LINES or not is_free:
        return None
    cells = _cells(words) if block == 1 else [lines[number + one].span.text(text) for one in range(block)]
    value = _value_of(cells, line.span.start, before)
    return SheetHead(at, at + block - 1, value) if value else None


def _is_free(lines: Sequence[Line], number: int) -> bool:
    """Whether nothing shows on a line, or the text begins or ends there."""
    return not 0 <= number < len(lines) or lines[number].is_blank


def _cells(words: str) -> list[str]:
    """What stands apart on a line: between wide blanks, or on both sides of a number between dashes."""
    cells = [cell.strip() for cell in _GAP.split(words)]
    inside = _INSIDE.search(words)
    if len(cells) < 3 and inside:
        cells = [words[: inside.start()].rstrip(_BETWEEN), inside[0], words[inside.end() :].lstrip(_BETWEEN)]
    return [cell.strip(" \t,") for cell in cells if cell.strip(" \t,")]


def _value_of(cells: Sequence[str], start: int, before: _Before) -> int:
    """The number of a sheet, where one cell is a number and the others a person and a date known before; else 0.

    A bare figure counts between both only, a number between dashes or behind the word "Page" beside one of them.
    """
    if not 2 <= len(cells) <= 3 or any(len(cell) > LONGEST // 2 for cell in cells):
        return 0
    figures = [found for cell in cells if (found := _DASHED.fullmatch(cell) or _NAMED.fullmatch(cell))]
    is_sure = bool(figures)
    figures = figures or [found for cell in cells if (found := _BARE.fullmatch(cell))]
    if len(figures) != 1:
        return 0
    others = [cell for cell in cells if cell != figures[0].string]
    dates = [cell for cell in others if before.knows_date(cell, start)]
    persons = [
        cell for cell in others if cell not in dates and before.knows_person(cell, start, by_title=is_sure)
    ]
    if len(dates) > 1 or len(persons) > 1 or len(dates) + len(persons) < len(others):
        return 0
    is_sheet = is_sure or (len(others) == 2 and before.length(start) >= SHORTEST_SHEET)
    return _value(figures[0][1]) if is_sheet else 0


def _value(numeral: str) -> int:
    """What a figure or a word for one counts."""
    return int(numeral) if numeral.isdecimal() else NUMBER_WORDS.index(numeral.lower()) + 1
