"""Blocks in their order become parts: sections under heads, an embedded document, notes, a bibliography."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span
from tei_encode.segmenters.blocks.leaves import text_leaf
from tei_encode.segmenters.cues.bibliography_heads import (
    counts_part,
    heads_main_part,
    heads_some_entries,
    is_above,
)
from tei_encode.segmenters.cues.reference_lines import names_bibliography
from tei_encode.segmenters.cues.wording import heads_some_notes
from tei_encode.segmenters.divisions.levels import DECIMAL, find_levels, goes_with
from tei_encode.segmenters.role import Role
from tei_encode.segmenters.units.diaries import is_day
from tei_encode.segmenters.units.letter_heads import is_paper_name, is_paper_title
from tei_encode.segmenters.units.zones import ABSTRACT_RUN_IN, heading_zone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.blocks.leaves import Leaf
    from tei_encode.segmenters.units.unit import Unit

ENDS = frozenset({Role.CLOSER, Role.POSTSCRIPT})
"""Behind these a division holds no text any more (TEI class `model.divBottom`)."""
FIRST_BLOCKS = 4
"""An abstract stands among these; "Summary" further down is a section of its own."""
ZONES_WITH_TYPE = ("notes", "bibliography", "abstract")


@dataclass(slots=True)
class Part:
    """What becomes a division, or stands in the body without one.

    Attributes:
        type: `@type` of its division; empty for ordinary sections.
        level: depth, 1 for the outermost.
        leaves: its blocks, the head first where there is one.
        number: `@n`, as its head shows it.
        children: parts below it.
        tail: blocks that end it, behind its children.
    """

    type: str = ""
    level: int = 1
    leaves: list[Leaf] = field(default_factory=list)
    number: str = ""
    children: list[Part] = field(default_factory=list)
    tail: list[Leaf] = field(default_factory=list)

    @property
    def span(self) -> Span:
        """From its first block to its tail, or the last of its last child."""
        last = self
        while last.children and not last.tail:
            last = last.children[-1]
        return Span(self.leaves[0].span.start, (last.tail or last.leaves)[-1].span.end)

    @property
    def has_head(self) -> bool:
        """Whether it begins with a head."""
        return bool(self.leaves) and self.leaves[0].role is Role.HEAD

    @property
    def has_text(self) -> bool:
        """Whether a block of text is in it: heads, openers and what may stand anywhere are none."""
        return any(
            not leaf.is_global and leaf.role not in (Role.HEAD, Role.OPENER, Role.EPIGRAPH)
            for leaf in self.leaves
        )

    @property
    def has_ended(self) -> bool:
        """Whether a closer or postscript stands at its end, notes and page furniture aside."""
        leaves = self.tail or self.leaves
        last = next((leaf.role for leaf in reversed(leaves) if not leaf.is_global), None)
        return last in ENDS


def partition(leaves: Sequence[Leaf], title: str = "") -> list[Part]:
    """The parts of a text in order, not yet nested.

    Args:
        leaves: the blocks in order, title matter left out.
        title: the title of the whole.
    """
    splitter = _Splitter(leaves, title)
    for index in range(len(leaves)):
        splitter.take(index)
    parts = [part for part in splitter.parts if part.leaves]
    _name_letters(parts)
    _name_introduction(parts)
    return parts


class _Splitter:
    """Decides for each block whether it begins a new part."""

    def __init__(self, leaves: Sequence[Leaf], title: str) -> None:
        self._leaves = leaves
        self._levels = find_levels(leaves, title)
        self._is_titled_letter = is_paper_name(title)
        self._is_bibliography = names_bibliography(title)
        self._behind_notes = _roles_behind_notes(leaves)
        self._has_ended = False
        self.parts: list[Part] = [Part()]
        self._begins = {
            Role.HEAD: self._at_head,
            Role.OPENER: self._at_opener,
            Role.SOURCE: self._at_source,
            Role.NOTE: self._at_note,
            Role.ENTRY: self._at_entry,
            Role.KEYWORDS: self._at_keywords,
            Role.CLOSER: _stays,
            Role.POSTSCRIPT: _stays,
        }

    def take(self, index: int) -> None:
        """Put a block into the last part, or into a new one that it begins."""
        leaf = self._leaves[index]
        part = self.parts[-1]
        if leaf.role in ENDS and not part.has_text:
            leaf = text_leaf(leaf)
        if leaf.role is Role.NOTE or not leaf.is_global:
            begun = self._begins.get(leaf.role, self._at_text)(index, part)
            if begun is None and self._has_ended and leaf.role not in (*ENDS, Role.NOTE):
                begun = Part()
            if begun is not None:
                self.parts.append(begun)
                self._has_ended = False
            if leaf.role is not Role.NOTE:
                self._has_ended = leaf.role in ENDS
        self.parts[-1].leaves.append(leaf)

    def _at_head(self, index: int, _: Part) -> Part | None:
        unit = self._leaves[index].units[0]
        before = self._leaves[index - 1] if index else None
        if before is not None and before.role is Role.HEAD and goes_with(before.units[0], unit):
            return None
        zone = heading_zone(unit)
        numbered = None if is_day(unit) else DECIMAL.match(unit.content) or DECIMAL.match(unit.text)
        if zone == "bibliography" and any(
            leaf.units[0].is_endnote for leaf in self._leaves[index + 1 : index + 2]
        ):
            zone = "notes"
        inside = self._level_in_bibliography(unit, index)
        if inside and self._holds_entries(index):
            return Part("bibliography", inside)
        kind = zone if zone in ZONES_WITH_TYPE else ""
        has_text = index > FIRST_BLOCKS or any(
            leaf.units[0].is_long or leaf.role is Role.OPENER for leaf in self._leaves[:index]
        )
        if (kind == "abstract" and has_text) or (kind == "bibliography" and not self._holds_entries(index)):
            kind = ""
        level = self._levels.get(index, 1)
        if kind in ("notes", "bibliography"):
            level = 2 if kind == "notes" and self._is_below_notes(unit) else 1
        return Part(kind, level, number=numbered[1] if numbered else "")

    def _level_in_bibliography(self, unit: Unit, index: int) -> int:
        """The level of the name of a part of the bibliography that is open ("Newspapers"); 0 where it is none.

        Where the whole text is a bibliography, by its title, its parts stand highest.
        """
        is_counted = counts_part(unit.text) and self._role_behind(index) is Role.ENTRY
        if not heads_some_entries(unit.content) and not is_counted:
            return 0
        alone = int(self._is_bibliography)
        for part in reversed(self.parts):
            if part.type != "bibliography" or not part.has_head:
                return alone
            words = part.leaves[0].units[0].content
            if part.level == 1 and is_above(words, unit.content, has_entries=part.has_text):
                return 2
            if heads_main_part(words) and (part.level > 1 or not heads_main_part(unit.content)):
                return part.level if heads_main_part(unit.content) else part.level + 1
            if not heads_some_entries(words) and not counts_part(part.leaves[0].units[0].text):
                return part.level + 1
        return alone

    def _role_behind(self, index: int) -> Role | None:
        """The role of the next block; None behind the last."""
        return self._leaves[index + 1].role if index + 1 < len(self._leaves) else None

    def _is_below_notes(self, unit: Unit) -> bool:
        """Whether notes that say whose they are stand below a heading of all notes."""
        if not heads_some_notes(unit.content):
            return False
        before = next(
            (part for part in reversed(self.parts) if part.type != "notes" or part.level == 1), None
        )
        if before is None or before.type != "notes" or not before.has_head:
            return False
        return not heads_some_notes(before.leaves[0].units[0].content)

    def _holds_entries(self, index: int) -> bool:
        """Whether text stands right behind a head, or entries behind heads inside its section."""
        behind = self._leaves[index + 1 :]
        if not behind or behind[0].role is not Role.HEAD:
            return bool(behind)
        own = takewhile(
            lambda leaf: (
                leaf.role is not Role.HEAD
                or not heading_zone(leaf.units[0])
                or heads_some_entries(leaf.units[0].content)
            ),
            behind,
        )
        return any(leaf.role is Role.ENTRY for leaf in own)

    def _at_opener(self, index: int, part: Part) -> Part | None:
        is_letter = any(one.kind in (Kind.SALUTE, Kind.ADDRESS) for one in self._leaves[index].annotations)
        if part.type == "" and all(leaf.role is Role.HEAD or leaf.is_global for leaf in part.leaves):
            is_titled = self._is_titled_letter and self.parts == [part]
            part.type = "letter" if is_letter or is_titled or self._closes_later(index) else ""
            return None
        return Part("document" if is_letter else "")

    def _closes_later(self, index: int) -> bool:
        """Whether a closer comes before the next head or opener."""
        stops = (Role.CLOSER, Role.HEAD, Role.OPENER)
        later = (self._leaves[i].role for i in range(index + 1, len(self._leaves)))
        return next((role for role in later if role in stops), None) is Role.CLOSER

    @staticmethod
    def _at_source(_: int, part: Part) -> Part | None:
        return None if part.type == "source" or not part.leaves else Part("source")

    def _at_note(self, index: int, part: Part) -> Part | None:
        if part.type in ("notes", "bibliography") or (index and self._leaves[index - 1].role is Role.NOTE):
            return None
        if self._leaves[index].units[0].is_foot:
            return None
        closes = self._behind_notes[index] in (None, Role.HEAD, Role.SOURCE, Role.OPENER)
        return Part("notes") if closes else None

    @staticmethod
    def _at_entry(_: int, part: Part) -> Part | None:
        return None if part.type == "bibliography" else Part("bibliography")

    @staticmethod
    def _at_keywords(index: int, part: Part) -> Part | None:
        return (
            Part("keywords") if part.type == "abstract" or not part.leaves or index < FIRST_BLOCKS else None
        )

    def _at_text(self, index: int, part: Part) -> Part | None:
        if index == 0 and ABSTRACT_RUN_IN.match(self._leaves[index].units[0].text):
            return Part("abstract")
        run_in = part.type == "abstract" and not part.has_head
        ended = part.type in ("source", "keywords") or (part.type == "notes" and not part.has_head) or run_in
        return Part() if ended else None


def _stays(_index: int, _part: Part) -> None:
    """A closer or postscript belongs to the part it ends."""


def _roles_behind_notes(leaves: Sequence[Leaf]) -> list[Role | None]:
    """For each block the role of the first one behind it that is no note and no page furniture."""
    behind: list[Role | None] = [None] * len(leaves)
    following: Role | None = None
    for index in range(len(leaves) - 1, -1, -1):
        behind[index] = following
        if not leaves[index].is_global:
            following = leaves[index].role
    return behind


def _name_letters(parts: list[Part]) -> None:
    """What stands below the title of a paper that says from whom or to whom it goes, dated or signed, is a letter."""
    for part in parts:
        is_dated = any(leaf.role is Role.OPENER for leaf in part.leaves)
        if part.type == "" and part.has_head and (is_dated or part.has_ended):
            part.type = "letter" if is_paper_title(part.leaves[0].units[0]) else ""


def _name_introduction(parts: list[Part]) -> None:
    """What stands before an embedded document is its editor's introduction."""
    if not any(part.type == "document" for part in parts):
        return
    if parts[0].type == "" and parts[0].leaves[0].role not in (Role.HEAD, Role.OPENER):
        parts[0].type = "introduction"


def nest_parts(parts: Sequence[Part]) -> list[Part]:
    """Parts under the parts they belong to; a level that is left out does not count."""
    roots: list[Part] = []
    stack: list[Part] = []
    for part in parts:
        while stack and (stack[-1].level >= part.level or stack[-1].has_ended):
            stack.pop()
        (stack[-1].children if stack else roots).append(part)
        stack.append(part)
    return roots
