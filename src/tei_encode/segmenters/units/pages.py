"""Pages: where they end, what stands on them and belongs to no text (TEI Guidelines, PH 11.6: `fw`; CO 3.11.3: `pb`).

All of this is told line by line, before it is known what a block is: a running head may stand in the middle of a
paragraph, without a blank line around it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.markers import label_name, note_label_at, roman_value
from tei_encode.segmenters.cues.wording import plain_words
from tei_encode.segmenters.units.called_notes import is_called_note, pages_behind_notes, stands_below_note
from tei_encode.segmenters.units.page_heads import find_page_heads
from tei_encode.segmenters.units.page_turns import PageTurns, find_page_turns
from tei_encode.segmenters.units.second_sheets import SecondSheets, find_second_sheets

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tei_encode.segmenters.units.lines import Line

PAGE_NUMBER = re.compile(
    r"[-–—\[(~. ]{0,4}(?:p(?:age|\.)?\s*)?(\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?[-–—\])~. ]{0,4}", re.IGNORECASE
)
_ROMAN = re.compile(r"[-–—\[( ]{0,3}(?=[ivxlc])[ivxlc]{1,7}[-–—\]). ]{0,3}")
_MARK = re.compile(
    r"(?:\[{1,2}|\{|<|-{2,} ?)\s?(?:p(?:age|g)?|f(?:ol(?:io)?)?|leaf|seite|s|bl)\.?\s?(\d{1,4})\s?([rv]?)\.?\s?"
    r"(?:\]{1,2}|\}|>| ?-{2,})",
    re.IGNORECASE,
)
"""What those who copy a manuscript write where a page of it begins ("[p. 2]", "[fol. 3v]")."""
FIRST_YEAR, LAST_YEAR = 1400, 2099
"""Figures that may be years: heads of a chronicle rather than numbers of pages."""
LONGEST_STEP = 3
"""Page numbers may skip a page or two whose number was not printed."""
LONGEST = 130
"""Columns of the longest running head."""
EDGE = 3
"""How many lines at the top and foot of a page, parted by a form feed, may be running heads."""
SHORTEST_PAGE = 12
"""Lines from one running head to the next, where nothing else shows a page end."""
_FIGURE_AT_END = re.compile(r"(?:^(?P<first>\d{1,4})\b(?![.)]\S))|(?:(?<![\d.,])(?P<last>\d{1,4})\W{0,2}$)")
_GAP = re.compile(r"\S(?:\s{3,}|\t)\S")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a text.

    Attributes:
        furniture: numbers of the lines that are page numbers or running heads.
        begins: numbers of the lines with which a new page begins, the first page left out.
        printed: the number printed on the page that begins there, where one is.
    """

    furniture: frozenset[int] = frozenset()
    begins: tuple[int, ...] = ()
    printed: Mapping[int, str] = field(default_factory=dict)


def find_pages(text: str, lines: Sequence[Line], note_names: frozenset[str] = frozenset()) -> Pages:
    """Page ends, page numbers and running heads.

    Figures alone on a line count as page numbers where three of them or more count up through the text, running text
    between them, or where two do and form feeds part the pages. A line that comes back, figures aside, is a running
    head where its figures count up, or where it stands next to a page end.

    Args:
        text: the source.
        lines: its lines.
        note_names: what the note marks in it count as; a figure in square brackets that is called so is a note's label.
    """
    shown = [number for number, line in enumerate(lines) if not line.is_blank]
    if not shown:
        return Pages()
    sheets = _Sheets(text, lines, shown)
    marks = sheets.page_marks()
    furniture = marks | sheets.numbers(note_names) | sheets.counting_lines() | sheets.alternating_lines()
    furniture |= sheets.numbers_beside(furniture)
    turns = PageTurns() if sheets.are_fed or marks else find_page_turns(text, lines, shown)
    second = SecondSheets() if marks else sheets.at_edges(find_second_sheets(text, lines, shown))
    heads: frozenset[int] = frozenset() if sheets.are_fed else find_page_heads(text, lines, shown, furniture)
    furniture |= turns.feet | turns.tops | second.furniture | heads
    for _ in range(2):
        furniture |= sheets.repeated_lines(furniture)
    furniture |= sheets.numbers_beside(furniture)
    tops = turns.tops | second.tops.keys() | heads
    begins = sheets.page_begins(furniture, marks, tops) or pages_behind_notes(text, lines)
    printed = sheets.printed_numbers(begins, furniture) | second.printed(begins)
    return Pages(frozenset(furniture), tuple(begins), printed)


def furniture_type(words: str) -> str:
    """What a line of furniture is: `pageNum`, `header`, or `metadata` for the facts at the top of a file."""
    bare = words.strip()
    if any(pattern.fullmatch(bare) for pattern in (PAGE_NUMBER, _MARK, _ROMAN)):
        return "pageNum"
    return "metadata" if bare.startswith("---") else "header"


class _Sheets:
    """The lines that show something, and which of them stand at a page's edge."""

    def __init__(self, text: str, lines: Sequence[Line], shown: Sequence[int]) -> None:
        self._text = text
        self._lines = lines
        self._shown = shown
        self._place = {number: at for at, number in enumerate(shown)}
        self._fed = [at for at, number in enumerate(shown) if self._is_fed(at, number)]
        self._page_of = self._pages_by_feed()
        self._edges = {
            at + step for at in self._fed for step in range(-EDGE, EDGE) if 0 <= at + step < len(shown)
        }
        if self._fed:
            self._edges |= {*range(min(EDGE, len(shown))), *range(max(0, len(shown) - EDGE), len(shown))}

    @property
    def are_fed(self) -> bool:
        """Whether form feeds part the pages."""
        return bool(self._fed)

    def at_edges(self, second: SecondSheets) -> SecondSheets:
        """Heads of second sheets; none where form feeds part the pages and one stands inside a page."""
        is_inside = self._fed and any(self._place[number] not in self._edges for number in second.furniture)
        return SecondSheets() if is_inside else second

    def _is_fed(self, at: int, number: int) -> bool:
        """Whether a form feed stands between this line and the one shown before it."""
        first = self._shown[at - 1] + 1 if at else 0
        return any(self._lines[one].begins_page for one in range(first, number + 1))

    def _pages_by_feed(self) -> list[int]:
        pages, page, feeds = [], 0, set(self._fed)
        for at in range(len(self._shown)):
            page += at in feeds
            pages.append(page)
        return pages

    def _words(self, number: int) -> str:
        return self._lines[number].span.text(self._text)

    def page_marks(self) -> set[int]:
        """Lines that say which page begins: two or more that count up, one inside a sentence, or one for page 2."""
        candidates: list[tuple[int, int]] = []
        for at, number in enumerate(self._shown):
            found = _MARK.fullmatch(self._words(number)) if self._lines[number].span.length <= 20 else None
            if found:
                candidates.append((at, 2 * int(found[1]) + (found[2].lower() == "v")))
        run = _longest_run(candidates, step=2 * LONGEST_STEP)
        values = dict(candidates)
        if len(run) == 1 and values[run[0]] not in (3, 4) and not self._parts_sentence(run[0]):
            return set()
        return {self._shown[at] for at in run}

    def _parts_sentence(self, at: int) -> bool:
        """Whether a line stands in the middle of a sentence."""
        before = self._words(self._shown[at - 1]).rstrip() if at else "."
        after = self._words(self._shown[at + 1]) if at + 1 < len(self._shown) else "A"
        return before[-1:] not in '.!?:;”"' and after[:1].islower()

    def numbers(self, note_names: frozenset[str]) -> set[int]:
        """Lines that are a page number and nothing else: the longest run that counts up page by page."""
        candidates: list[tuple[int, int]] = []
        romans: list[tuple[int, int]] = []
        for at, number in enumerate(self._shown):
            if self._lines[number].span.length > 20:
                continue
            words = self._words(number).strip()
            found = PAGE_NUMBER.fullmatch(words)
            if self._is_note(number, note_names) or not self._is_apart(at):
                continue
            if found:
                candidates.append((at, int(found[1])))
            elif _ROMAN.fullmatch(words):
                romans.append((at, roman_value(words.strip(" -–—.[]()").lower())))
        best = max(_longest_run(candidates), _longest_run(romans), key=len)
        values = dict(candidates)
        if (
            best
            and all(FIRST_YEAR <= values.get(at, 0) <= LAST_YEAR for at in best)
            and not self._edges & set(best)
        ):
            return set()
        below_note = (stands_below_note(self._text, self._lines, self._shown[at]) for at in best)
        enough = 2 if self._edges & set(best) or any(below_note) else 3
        return {self._shown[at] for at in best} if len(best) >= enough else set()

    def _is_apart(self, at: int) -> bool:
        """Whether a line stands for itself: beside a blank line or a page end, set in far, or inside a sentence."""
        number = self._shown[at]
        before = self._shown[at - 1] if at else number - 2
        after = self._shown[at + 1] if at + 1 < len(self._shown) else number + 2
        if before < number - 1 or after > number + 1 or at in self._edges:
            return True
        return self._lines[number].indent >= 10 or self._parts_sentence(at)

    def _is_note(self, number: int, note_names: frozenset[str]) -> bool:
        label = note_label_at(self._text, *self._lines[number].span)
        return label is not None and label_name(label) in note_names

    def counting_lines(self) -> set[int]:
        """Lines of words and a figure that come back with the figure counted up, and heads of pages that do."""
        alike: dict[str, list[tuple[int, int]]] = defaultdict(list)
        by_page: list[tuple[int, int]] = []
        for at, number in enumerate(self._shown):
            line = self._lines[number]
            if line.span.length > LONGEST or line.span.length < 3:
                continue
            words = self._words(number)
            figure = _FIGURE_AT_END.search(words)
            if figure is None or not any(char.isalpha() for char in words):
                continue
            value = int(figure["first"] or figure["last"])
            alike[plain_words(_DIGITS.sub("", words))].append((at, value))
            if at in self._edges and (_GAP.search(words) or words.upper() == words):
                by_page.append((at, value - self._page_of[at]))
        found: set[int] = set()
        for group in alike.values():
            run = _longest_run(group, shortest=0 if self._fed else SHORTEST_PAGE)
            if self._fed:
                is_furniture = (
                    len(run) > 1 and all(at in self._edges for at in run) and self._keeps_step(run, group)
                )
            else:
                is_furniture = len(run) > 2 and (self._has_gaps(run) or self._interrupts(run))
            if is_furniture and not self._are_notes(run):
                found |= {self._shown[at] for at in run}
        return found | self._in_step(by_page)

    def alternating_lines(self) -> set[int]:
        """Heads of pages that take turns, their numbers at the outer edge ("THE BRIDGE    13", "14    E. HARCASTLE").

        Each may come back once only, where the figures of all of them together count up page by page.
        """
        candidates: list[tuple[int, int]] = []
        for at, number in enumerate(self._shown):
            if not 3 <= self._lines[number].span.length <= LONGEST:
                continue
            words = self._words(number)
            figure = _FIGURE_AT_END.search(words) if _GAP.search(words) else None
            if figure and len(_GAP.findall(words)) == 1:
                candidates.append((at, int(figure["first"] or figure["last"])))
        run = _longest_run(candidates, shortest=SHORTEST_PAGE)
        lines = [self._words(self._shown[at]) for at in run]
        alike = {plain_words(_DIGITS.sub("", words)) for words in lines}
        takes_turns = len({words[:1].isdigit() for words in lines}) == 2 or len(alike) == 1
        return (
            {self._shown[at] for at in run}
            if len(run) > 3 and takes_turns and 2 * len(alike) <= len(run)
            else set()
        )

    def _keeps_step(self, run: Sequence[int], group: Sequence[tuple[int, int]]) -> bool:
        """Whether figures go with the pages: heads of chapters count up more slowly."""
        values = dict(group)
        return len({values[at] - self._page_of[at] for at in run}) == 1

    def _has_gaps(self, run: Sequence[int]) -> bool:
        """Whether words and figure stand apart in most lines, as at the two ends of a line."""
        return 2 * sum(bool(_GAP.search(self._words(self._shown[at]))) for at in run) > len(run)

    def _in_step(self, by_page: Sequence[tuple[int, int]]) -> set[int]:
        """Lines at the edges of pages whose figures go with the pages, whatever their words."""
        by_offset: dict[int, list[int]] = defaultdict(list)
        for at, offset in by_page:
            by_offset[offset].append(at)
        best = max(by_offset.values(), key=len, default=[])
        return {self._shown[at] for at in best} if len({self._page_of[at] for at in best}) > 1 else set()

    def numbers_beside(self, furniture: set[int]) -> set[int]:
        """Lines that are a page number, right before or behind one of the next page or the page before."""
        found: set[int] = set()
        for known in sorted(furniture):
            figure = _FIGURE_AT_END.search(self._words(known).strip(" -–—[]()~."))
            value = int(figure["first"] or figure["last"]) if figure else 0
            for step in (-1, 1):
                at = self._place[known] + step
                if (
                    not value
                    or not 0 <= at < len(self._shown)
                    or self._lines[self._shown[at]].span.length > 20
                ):
                    continue
                number = PAGE_NUMBER.fullmatch(self._words(self._shown[at]).strip())
                if number and int(number[1]) == value + step:
                    found.add(self._shown[at])
        return found

    def repeated_lines(self, furniture: Iterable[int]) -> set[int]:
        """Lines that come back next to a page end, or at a page's distance from each other within sentences."""
        known = {self._place[number] for number in furniture}
        near = {at + step for at in known for step in (-1, 1)} | {
            at + step for at in self._fed for step in (-2, -1, 0, 1)
        }
        if self._fed:
            near |= {0, 1, len(self._shown) - 1, len(self._shown) - 2}
        alike: dict[str, list[int]] = defaultdict(list)
        for at, number in enumerate(self._shown):
            if at not in known and 3 <= self._lines[number].span.length <= LONGEST:
                key = plain_words(_DIGITS.sub("", self._words(number)))
                if key:
                    alike[key].append(at)
        found: set[int] = set()
        for places in alike.values():
            at_edges = [at for at in places if at in near]
            enough = 2 if self._fed and len(at_edges) == len(places) else 3
            if len(at_edges) < enough:
                at_edges = places if len(places) > 2 and self._interrupts(places) else []
            if at_edges and not self._are_notes(at_edges):
                found |= {self._shown[at] for at in at_edges}
        return found

    def _are_notes(self, places: Sequence[int]) -> bool:
        """Whether most of some lines are notes that the page above calls: "Ibid., p. 14" comes back, too."""
        called = sum(is_called_note(self._text, self._lines[self._shown[at]]) for at in places)
        return 2 * called > len(places)

    def _interrupts(self, places: Sequence[int]) -> bool:
        """Whether a line comes back page by page, most times in the middle of a sentence."""
        steps = [b - a for a, b in pairwise(places)]
        if not steps or min(steps) < SHORTEST_PAGE or max(steps) > 1.35 * min(steps):
            return False
        return 2 * sum(map(self._parts_sentence, places)) > len(places)

    def page_begins(self, furniture: set[int], marks: set[int], tops: frozenset[int]) -> list[int]:
        """Lines with which pages begin: behind form feeds, or marks that say so.

        Else they stand behind page numbers, or before running heads, those known to be at the top of a page above all.
        """
        if self._fed:
            return [self._shown[at] for at in self._fed if at]
        if marks:
            return sorted(marks - {self._shown[0]})
        clusters: list[list[int]] = []
        for at, number in enumerate(self._shown):
            if number not in furniture:
                continue
            if clusters and clusters[-1][-1] == at - 1:
                clusters[-1].append(at)
            else:
                clusters.append([at])
        heads_first = bool(clusters) and clusters[0][0] == 0
        begins = []
        for cluster in clusters:
            top = next((at for at in cluster if self._shown[at] in tops), -1)
            at = top if top >= 0 else cluster[0] if heads_first else cluster[-1] + 1
            if 0 < at < len(self._shown):
                begins.append(self._shown[at])
        return begins

    def printed_numbers(self, begins: Sequence[int], furniture: set[int]) -> dict[int, str]:
        """The number printed on each page, by the line it begins with."""
        printed: dict[int, str] = {}
        for begin, end in pairwise([*begins, len(self._lines)]):
            mark = _MARK.fullmatch(self._words(begin)) if begin in furniture else None
            if mark:
                printed[begin] = mark[1] + mark[2]
                continue
            figures = [
                found["first"] or found["last"]
                for number in range(begin, end)
                if number in furniture
                and (found := _FIGURE_AT_END.search(self._words(number).strip(" -–—[]()~.")))
            ]
            if len(figures) == 1:
                printed[begin] = figures[0]
        return printed


def _longest_run(
    candidates: Sequence[tuple[int, int]], shortest: int = 0, step: int = LONGEST_STEP
) -> list[int]:
    """Places of the longest run of figures that count up by small steps, with text between them.

    Figures out of turn are passed over: a year alone on a line does not end the numbering of pages.
    """
    longest: dict[int, tuple[int, int]] = {}
    before: list[int] = []
    for number, (at, value) in enumerate(candidates):
        length, last = 0, -1
        for earlier in range(value - step, value):
            found, where = longest.get(earlier, (0, -1))
            if found > length and at - candidates[where][0] > max(1, shortest):
                length, last = found, where
        before.append(last)
        if length + 1 > longest.get(value, (0, -1))[0]:
            longest[value] = (length + 1, number)
    run: list[int] = []
    number = max(longest.values(), default=(0, -1))[1]
    while number >= 0:
        run.append(candidates[number][0])
        number = before[number]
    return run[::-1]
