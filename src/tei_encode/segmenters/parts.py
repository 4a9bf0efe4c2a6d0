"""Blocks in their order become parts: sections under heads, an embedded document, notes, a bibliography."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tei_encode.model import Span

from .leaves import Leaf
from .roles import Role
from .zones import ABSTRACT_RUN_IN, heading_zone

NUMBERING = re.compile(r"(\d{1,2}(?:\.\d{1,2})*)\.?\s")


@dataclass(slots=True)
class Part:
    """What becomes a division, or stands in the body without one.

    Attributes:
        type: `@type` of its division; empty for ordinary sections.
        level: depth, 1 for the outermost.
        leaves: its blocks, the head first where there is one.
        number: `@n`, as its head shows it.
        children: parts below it.
    """

    type: str = ""
    level: int = 1
    leaves: list[Leaf] = field(default_factory=list)
    number: str = ""
    children: list[Part] = field(default_factory=list)

    @property
    def span(self) -> Span:
        """From its first block to the last of its last child."""
        last = self.children[-1].span.end if self.children else self.leaves[-1].span.end
        return Span(self.leaves[0].span.start, last)

    @property
    def has_head(self) -> bool:
        """Whether it begins with a head."""
        return bool(self.leaves) and self.leaves[0].role is Role.HEAD


def partition(leaves: Sequence[Leaf]) -> list[Part]:
    """The parts of a text in order, not yet nested."""
    splitter = _Splitter(leaves)
    for index in range(len(leaves)):
        splitter.take(index)
    parts = [part for part in splitter.parts if part.leaves]
    _name_introduction(parts)
    return parts


class _Splitter:
    """Decides for each block whether it begins a new part."""

    def __init__(self, leaves: Sequence[Leaf]) -> None:
        self._leaves = leaves
        self._levels = _levels(leaves)
        self.parts: list[Part] = [Part()]

    def take(self, index: int) -> None:
        leaf = self._leaves[index]
        part = self.parts[-1]
        begun = getattr(self, f"_at_{leaf.role.value}", self._at_text)(index, leaf, part)
        if begun is not None:
            self.parts.append(begun)
        self.parts[-1].leaves.append(leaf)

    def _at_head(self, index: int, leaf: Leaf, _: Part) -> Part:
        zone = heading_zone(leaf.units[0])
        numbered = NUMBERING.match(leaf.units[0].content) or NUMBERING.match(leaf.units[0].text)
        kind = zone if zone in ("notes", "bibliography", "abstract") else ""
        return Part(kind, self._levels.get(index, 1), number=numbered[1] if numbered else "")

    def _at_opener(self, _index: int, _leaf: Leaf, part: Part) -> Part | None:
        if all(leaf.role is Role.HEAD for leaf in part.leaves) and part.type == "":
            part.type = "letter"
            return None
        return Part("document")

    def _at_source(self, _index: int, _leaf: Leaf, part: Part) -> Part | None:
        return None if part.type == "source" or not part.leaves else Part("source")

    def _at_note(self, index: int, _leaf: Leaf, part: Part) -> Part | None:
        if part.type in ("notes", "bibliography") or self._leaves[index - 1].role is Role.NOTE:
            return None
        following = next((leaf.role for leaf in self._leaves[index:] if leaf.role is not Role.NOTE), None)
        closes = following in (None, Role.HEAD, Role.SOURCE, Role.OPENER)
        return Part("notes") if closes else None

    def _at_entry(self, _index: int, _leaf: Leaf, part: Part) -> Part | None:
        return None if part.type == "bibliography" else Part("bibliography")

    def _at_keywords(self, index: int, _leaf: Leaf, part: Part) -> Part | None:
        return Part("keywords") if part.type == "abstract" or not part.leaves or index < 4 else None

    def _at_closer(self, _index: int, _leaf: Leaf, part: Part) -> Part | None:
        return Part() if part.leaves and part.leaves[-1].role is Role.CLOSER else None

    def _at_text(self, index: int, leaf: Leaf, part: Part) -> Part | None:
        if index == 0 and ABSTRACT_RUN_IN.match(leaf.units[0].text):
            return Part("abstract")
        run_in = part.type == "abstract" and not part.has_head
        ended = part.type in ("source", "keywords") or (part.type == "notes" and not part.has_head) or run_in
        after_closer = bool(part.leaves) and part.leaves[-1].role is Role.CLOSER
        return Part() if ended or after_closer else None


def _name_introduction(parts: list[Part]) -> None:
    """What stands before an embedded document is its editor's introduction."""
    documents = [number for number, part in enumerate(parts) if part.type == "document"]
    if documents and parts[0].type == "" and not parts[0].has_head:
        parts[0].type = "introduction"
    elif not documents and len(parts) == 1 and parts[0].type == "letter" and parts[0].has_head:
        return


def _levels(leaves: Sequence[Leaf]) -> dict[int, int]:
    """The depth of each head: by hashes, else by decimal numbering, else 1."""
    hashes: dict[int, int] = {}
    decimals: dict[int, int] = {}
    for index, leaf in enumerate(leaves):
        if leaf.role is not Role.HEAD:
            continue
        unit = leaf.units[0]
        if unit.marker and unit.marker.kind == "hashes":
            hashes[index] = len(unit.marker.label)
        numbered = NUMBERING.match(unit.text)
        if numbered:
            decimals[index] = numbered[1].count(".") + 1
    if hashes:
        top = min(hashes.values())
        return {index: depth - top + 1 for index, depth in hashes.items()}
    return decimals


def nest_parts(parts: Sequence[Part]) -> list[Part]:
    """Parts under the parts they belong to; a level that is left out does not count."""
    roots: list[Part] = []
    stack: list[Part] = []
    for part in parts:
        while stack and stack[-1].level >= part.level:
            stack.pop()
        (stack[-1].children if stack else roots).append(part)
        stack.append(part)
    return roots
