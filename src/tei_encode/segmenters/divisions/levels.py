"""How deep each head stands: by marks, numbering and labels, capitals, and what stands right behind what.

Where a text shows none of these, all heads are one level (ENCODING.md, section 7; TEI Guidelines, DS 1).
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import cached_property
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.sessions import is_attached, is_session
from tei_encode.segmenters.cues.wording import (
    FUNCTION_WORDS,
    LAST_HEADINGS,
    NUMBERED_DIVISION,
    known_heading,
    plain_words,
)
from tei_encode.segmenters.divisions.sessions import session_depths
from tei_encode.segmenters.divisions.subsections import LONGEST_LEAD, Section, depths_below
from tei_encode.segmenters.role import Role
from tei_encode.segmenters.settings import DEEPEST
from tei_encode.segmenters.units.diaries import is_day
from tei_encode.segmenters.units.enclosures import names_enclosure
from tei_encode.segmenters.units.letter_heads import letter_shape
from tei_encode.segmenters.units.title_words import CENTRED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.blocks.leaves import Leaf
    from tei_encode.segmenters.units.unit import Unit

DECIMAL = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s")
LABELS = {
    "volume": 1, "book": 1, "part": 1, "act": 1, "title": 1, "teil": 1, "partie": 1,
    "chapter": 2, "kapitel": 2, "chapitre": 2,
    "section": 3, "abschnitt": 3, "scene": 3, "article": 3, "artikel": 3, "clause": 4, "§": 4,
}  # fmt: skip
"""Words that number a division, and which of them holds which."""
MOST_SLIPS = 3
LONG_TITLE = 20
ALMOST = 0.95
"""Of a title, letters in which the same title typed again may differ, its shortest length for that, and how alike."""
_BEHIND_ARTICLES = re.compile(
    r"(?:(?:final|additional|supplementary|special|separate|joint)\s+)?(?:protocol|annexe?|schedule|declaration)s?"
    r"(?:\s+(?:[A-Z]|\d{1,2}|[ivx]{1,5}))?\s*(?:[.:—–-].*)?\Z",
    re.IGNORECASE | re.DOTALL,
)
"""What stands behind the articles of a treaty or law and belongs to the whole of it, as an appendix does."""
NUMBERS = ("roman", "letter", "decimal 1")
"""Numbers and letters before heads."""
_LISTS = re.compile(r"(?:(?:table of )?contents|lists? of|abbreviations|illustrations)\b", re.IGNORECASE)
"""Heads of what stands before a text and holds none of its chapters."""
_FIRST = frozenset({"1", "i", "a", "one"})
_ROMAN = re.compile(r"(?=[IVXLC])[IVXLC]{1,6}(?:[.:)]\s|\.?\Z)")
_LETTER = re.compile(r"[A-Z][.)]\s")


def find_levels(leaves: Sequence[Leaf], title: str = "") -> dict[int, int]:
    """The level of each head, 1 for the outermost, by its number among the leaves.

    Args:
        leaves: the blocks in order, title matter left out.
        title: the title of the whole; a head that repeats it holds all the others.
    """
    heads = [(index, leaf.units[0]) for index, leaf in enumerate(leaves) if leaf.role is Role.HEAD]
    ordinary = [(index, unit) for index, unit in heads if not unit.is_run_in or DECIMAL.match(unit.text)]
    levels = _levels(leaves, ordinary, title)
    last = 0
    for index, unit in heads:
        if index not in levels:
            levels[index] = min(last + 1, DEEPEST)
        last = last if unit.is_run_in and not DECIMAL.match(unit.text) else levels[index]
    ruled = {index: unit.rule.level for index, unit in heads if unit.rule is not None and unit.rule.level}
    return levels | ruled


def _levels(leaves: Sequence[Leaf], heads: Sequence[tuple[int, Unit]], title: str) -> dict[int, int]:
    marked = {index: unit.marked_depth for index, unit in heads}
    if any(marked.values()):
        top = min(depth for depth in marked.values() if depth)
        return {index: min((depth or top) - top + 1, DEEPEST) for index, depth in marked.items()}
    return _Outline(leaves, heads, title).levels()


def goes_with(before: Unit, unit: Unit) -> bool:
    """Whether a head names the division whose number stands in the head right before it ("CHAPTER II", "A Journey").

    So does the title of a paper behind the line that says with which despatch it was sent, and who writes to whom
    behind the number of a letter.
    """
    if letter_shape(before) == "number" and letter_shape(unit) == "names":
        return True
    label = NUMBERED_DIVISION.match(before.content)
    bare = label is not None and not before.content[label.end() :].strip(" .:—–-*_")
    if names_enclosure(before):
        return not names_enclosure(unit) and not NUMBERED_DIVISION.match(unit.content)
    return bare and before.marked_depth == unit.marked_depth and not NUMBERED_DIVISION.match(unit.content)


class _Outline:
    """The levels of heads without marks."""

    def __init__(self, leaves: Sequence[Leaf], heads: Sequence[tuple[int, Unit]], title: str) -> None:
        self._leaves = leaves
        self._heads = heads
        self._title = plain_words(title)
        self._holder = next((unit for _, unit in heads if self._is_title(unit)), None)
        self._styles = [self._style(unit) for _, unit in heads]
        if any(unit.lines[0].indent < CENTRED // 2 for _, unit in heads):
            self._styles = [
                "upper" if style == "plain" and unit.lines[0].indent >= CENTRED else style
                for style, (_, unit) in zip(self._styles, heads, strict=True)
            ]
        self._sessions = session_depths([self._words_and_text(number) for number in range(len(heads))])
        self._last_session = max(self._sessions, default=len(heads))
        self._styles = [
            "session" if number in self._sessions or is_session(unit.content) else style
            for number, (style, (_, unit)) in enumerate(zip(self._styles, heads, strict=True))
        ]
        self._ranks = self._rank_styles()
        self._guessed = self._guess_depths()
        self._inside = self._between_numbers()

    def _is_title(self, unit: Unit) -> bool:
        """Whether a head is the title again, a slip of the pen aside."""
        words = plain_words(unit.content)
        if not self._title or abs(len(words) - len(self._title)) > MOST_SLIPS:
            return False
        alike = SequenceMatcher(None, words, self._title, autojunk=False)
        return words == self._title or (len(words) > LONG_TITLE and alike.ratio() >= ALMOST)

    def _guess_depths(self) -> dict[int, int]:
        """For plain heads, and numbered ones among them, how deep below another plain one they seem to stand."""
        plain = [
            number
            for number, (_, unit) in enumerate(self._heads)
            if self._styles[number] == "plain" and not self._repeats_title(unit)
        ]
        if not plain:
            return {}
        rank = self._ranks["plain"]
        alike = [
            number
            for number in range(plain[0], len(self._heads))
            if self._ranks[self._styles[number]] == rank and not self._repeats_title(self._heads[number][1])
        ]
        depths = depths_below([self._section(number) for number in alike])
        return dict(zip(alike, depths, strict=True))

    def _between_numbers(self) -> frozenset[int]:
        """Plain heads below numbered ones in capitals, more numbers behind: they divide what the number holds.

        Those known by their wording stand beside the numbered ones ("Introduction", "Conclusion").
        """
        numbers = [
            number
            for number, (_, unit) in enumerate(self._heads)
            if self._styles[number] in ("decimal 1", "roman") and unit.is_upper
        ]
        if len(numbers) < 2 or self._ranks[self._styles[numbers[0]]] != self._ranks.get("plain"):
            return frozenset()
        return frozenset(
            number
            for number in range(numbers[0] + 1, numbers[-1])
            if self._styles[number] == "plain" and not known_heading(self._heads[number][1].content)
        )

    def _section(self, number: int) -> Section:
        """A head and the blocks up to the next one."""
        index, unit = self._heads[number]
        end = self._heads[number + 1][0] if number + 1 < len(self._heads) else len(self._leaves)
        own = [leaf for leaf in self._leaves[index + 1 : end] if not leaf.is_global]
        length = sum(leaf.span.length for leaf in own)
        text = unit.source[own[0].span.start : own[-1].span.end][:LONGEST_LEAD] if own else ""
        return Section(unit, length, len(own), text)

    def levels(self) -> dict[int, int]:
        """The level of each head by its number among the leaves."""
        found: dict[int, int] = {}
        base = below = appended = held = 0
        for number, (index, unit) in enumerate(self._heads):
            if self._repeats_title(unit):
                base = 1
                found[index] = 1
                continue
            if self._styles[number] == "session":
                below, held = 0, self._sessions.get(number, 0)
                found[index] = min(base + max(1, held), DEEPEST)
                continue
            closes = self._closes(number)
            held = 0 if closes and number > self._last_session else held
            rank = 1 if closes else self._ranks[self._styles[number]]
            appended = self._below_appendix(unit, appended, closes=closes)
            rank += held + (appended if not closes else 0)
            if self._styles[number] == "plain" and not closes:
                below = self._depth_below(number, below)
                inside = 1 if number in self._inside else 0
                rank += max(below, inside, self._guessed.get(number, 0))
            else:
                below = 0
                rank += 0 if closes else self._guessed.get(number, 0)
            found[index] = min(base + rank, DEEPEST)
        return found

    def _closes(self, number: int) -> bool:
        """Whether a head belongs to the whole: a conclusion, an annex, a protocol behind articles."""
        content = self._heads[number][1].content
        if self._styles[number] not in ("plain", "upper"):
            return False
        if LAST_HEADINGS.match(content) or (number > self._last_session and is_attached(content)):
            return True
        return self._ends_labels.get(number, False) and _BEHIND_ARTICLES.match(content) is not None

    @cached_property
    def _ends_labels(self) -> dict[int, bool]:
        """For each head behind one that a label numbers whether no such number goes on behind it."""
        found: dict[int, bool] = {}
        goes_on = False
        for number in range(len(self._heads) - 1, -1, -1):
            label = NUMBERED_DIVISION.match(self._heads[number][1].text)
            found[number] = not goes_on
            if label:
                goes_on = label["count"].lower() not in _FIRST
        first = next((at for at, style in enumerate(self._styles) if style in LABELS), len(self._styles))
        return {number: ends for number, ends in found.items() if number > first}

    @staticmethod
    def _below_appendix(unit: Unit, appended: int, *, closes: bool) -> int:
        """1 behind the head of what is attached, or of a protocol, up to the next that closes a text; 0 elsewhere."""
        is_held = is_attached(unit.content) or _BEHIND_ARTICLES.match(unit.content)
        return int(bool(is_held)) if closes else appended

    def _words_and_text(self, number: int) -> tuple[str, bool]:
        """The words of a head, and whether a block that shows text stands between it and the next."""
        index, unit = self._heads[number]
        end = self._heads[number + 1][0] if number + 1 < len(self._heads) else len(self._leaves)
        return unit.content, any(not leaf.is_global for leaf in self._leaves[index + 1 : end])

    def _depth_below(self, number: int, below: int) -> int:
        """1 below a head that has no text of its own, only sections; 0 elsewhere.

        A head right behind another one of its own style begins that one's first section; its fellows stay on its
        level until a head is followed by a head again, or is one of those known by their wording.
        """
        if self._is_right_behind(number) and not self._is_right_behind(number - 1):
            return 1
        if self._is_right_behind(number):
            return below
        is_known = bool(known_heading(self._heads[number][1].content))
        holds = number + 1 < len(self._heads) and self._is_right_behind(number + 1)
        return 0 if holds or is_known else below

    def _is_right_behind(self, number: int) -> bool:
        """Whether a plain head follows a plain one without text between."""
        if (
            not 0 < number < len(self._heads)
            or self._styles[number] != "plain"
            or self._styles[number - 1] != "plain"
        ):
            return False
        before, unit = self._heads[number - 1][1], self._heads[number][1]
        one_after_the_other = self._heads[number][0] - self._heads[number - 1][0] == 1
        first = plain_words(unit.content).split()[:1]
        alike = first == plain_words(before.content).split()[:1] and not FUNCTION_WORDS & set(first)
        is_known = bool(known_heading(unit.content))
        return one_after_the_other and not alike and not is_known and not self._repeats_title(before)

    def _repeats_title(self, unit: Unit) -> bool:
        return unit is self._holder

    @staticmethod
    def _style(unit: Unit) -> str:
        """How a head is numbered or typed."""
        label = NUMBERED_DIVISION.match(unit.text)
        if label:
            return label["label"].lower()
        if is_day(unit):
            return "plain"
        decimal = DECIMAL.match(unit.text)
        if decimal:
            return f"decimal {decimal[1].count('.') + 1}"
        if _ROMAN.match(unit.text) and not re.match(r"[CLX]\.", unit.text):
            return "roman"
        if _LETTER.match(unit.text):
            return "letter"
        return "upper" if unit.is_upper and len(unit.content) > 3 else "plain"

    def _may_hold_numbers(self) -> bool:
        """Whether a head in capitals, that of a list of contents aside, stands before a numbered one, if any."""
        numbered = [at for at, style in enumerate(self._styles) if style in NUMBERS]
        return not numbered or any(
            self._styles[at] == "upper" and not _LISTS.search(self._heads[at][1].content)
            for at in range(numbered[-1])
        )

    def _rank_styles(self) -> dict[str, int]:
        """The level of each style: labels first, then numbers in the order they come in, capitals before the rest."""
        present = [style for style in dict.fromkeys(self._styles) if style != "session"]
        order: list[list[str]] = []
        values = sorted({LABELS[style] for style in present if style in LABELS})
        order += [[style for style in present if LABELS.get(style) == value] for value in values]
        upper = self._styles.count("upper") > 1 and self._may_hold_numbers()
        numbers = [style for style in present if style in NUMBERS]
        if upper:
            order.append(["upper"])
        first, *rest = numbers or ["plain"]
        order.append(["plain", first, *([] if upper else ["upper"])])
        order += [[style] for style in rest]
        ranks = {"session": 0} | {style: rank for rank, styles in enumerate(order, 1) for style in styles}
        shallow = ranks.get("decimal 1", ranks["plain"])
        for style in present:
            if style.startswith("decimal"):
                ranks[style] = shallow + int(style.split()[1]) - 1
        return ranks
