"""Units with their roles become blocks: runs of openers, notes and bylines one block each, the rest one by one."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING

from tei_encode.model.identifiers import Identifiers
from tei_encode.segmenters.blocks.leaves import (
    Leaf,
    caption_leaf,
    item_leaf,
    keywords_leaf,
    plain_leaf,
    split_entry,
    verse_leaf,
)
from tei_encode.segmenters.blocks.letters import closer_leaf, opener_leaf, postscript_leaf, signed_postscript
from tei_encode.segmenters.blocks.notes import note_leaves, notes_inside
from tei_encode.segmenters.blocks.outlined import outlined_leaf
from tei_encode.segmenters.blocks.quotations import join_attributions, join_passages, with_verse
from tei_encode.segmenters.blocks.speeches import join_speeches, speech_leaf
from tei_encode.segmenters.blocks.tables import table_leaf
from tei_encode.segmenters.blocks.title_matter import byline_leaf, title_leaf
from tei_encode.segmenters.cues.wording import TABLE_LABEL
from tei_encode.segmenters.role import Role
from tei_encode.segmenters.units.speakers import speaker_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tei_encode.segmenters.roles import Context
    from tei_encode.segmenters.units.unit import Unit

TOGETHER = {
    Role.TITLE: title_leaf,
    Role.BYLINE: byline_leaf,
    Role.OPENER: opener_leaf,
    Role.CLOSER: closer_leaf,
    Role.POSTSCRIPT: postscript_leaf,
}
"""Roles of which neighbours are one block."""
ONE_BY_ONE = {
    Role.ITEM: item_leaf,
    Role.VERSE: verse_leaf,
    Role.KEYWORDS: keywords_leaf,
    Role.CAPTION: caption_leaf,
}
RUNNING_TEXT = frozenset({Role.PARAGRAPH, Role.QUOTATION, Role.ITEM, Role.VERSE, Role.SPEECH})


def build_leaves(context: Context, roles: Sequence[Role]) -> list[Leaf]:
    """All blocks of a text, in order; paragraphs of running text get an identifier, since they can be cited."""
    builder = _Builder(context)
    following: Role | None = None
    runs = []
    for role, run in reversed(list(_runs(context.units, roles))):
        runs.append((role, run, following))
        following = role
    for role, run, after in reversed(runs):
        builder.take(role, run, after)
    passages = [context.units[one.start : one.stop] for one in context.quoted_runs.passages]
    leaves = join_attributions(join_passages(builder.leaves, passages))
    return join_speeches(leaves, context.speakers)


def _runs(units: Sequence[Unit], roles: Sequence[Role]) -> Iterator[tuple[Role, list[Unit]]]:
    for role, pairs in groupby(zip(roles, units, strict=True), key=itemgetter(0)):
        yield role, [unit for _, unit in pairs]


class _Builder:
    """Takes runs of units of one role and makes blocks of them."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._notes = Identifiers()
        self._paragraphs = 0
        self.leaves: list[Leaf] = []

    def take(self, role: Role, run: Sequence[Unit], following: Role | None) -> None:
        """Add the blocks of one run.

        Args:
            role: what its units are.
            run: the units.
            following: the role behind them, None at the end.
        """
        if role is Role.CLOSER and self.leaves and self.leaves[-1].role is Role.POSTSCRIPT:
            self.leaves.append(signed_postscript(self.leaves.pop(), run))
        elif role in TOGETHER:
            self.leaves.append(TOGETHER[role](run))
        elif role is Role.NOTE:
            is_bottom = (following in RUNNING_TEXT and not run[0].is_endnote) or any(
                unit.is_foot for unit in run
            )
            self.leaves += self._note_leaves(run, "bottom" if is_bottom else "end")
        elif role is Role.ENTRY:
            is_wrapped = self._context.layout.is_wrapped
            for unit in run:
                for part in split_entry(unit, is_wrapped=is_wrapped):
                    self.leaves.append(self._with_notes(plain_leaf(part, role), part))
        else:
            for unit in run:
                self.leaves.append(self._with_notes(self._leaf(role, unit), unit))

    def _note_leaves(self, run: Sequence[Unit], place: str) -> list[Leaf]:
        """Notes that the source's format marks as such, each as it says; all others by their labels."""
        found: list[Leaf] = []
        for given, units in groupby(run, key=attrgetter("given")):
            if given is None:
                found += note_leaves(list(units), self._notes, place)
            else:
                found += [
                    outlined_leaf(unit, unit.block, Role.NOTE, self._notes, place)
                    for unit in units
                    if unit.block
                ]
        return found

    def _with_notes(self, leaf: Leaf, unit: Unit) -> Leaf:
        """A leaf with the notes at the feet of pages inside its unit."""
        return Leaf(leaf.role, leaf.units, (*leaf.annotations, *notes_inside(unit, self._notes)))

    def _leaf(self, role: Role, unit: Unit) -> Leaf:
        if unit.block is not None and unit.given is role:
            return outlined_leaf(unit, unit.block, role, self._notes)
        if role in ONE_BY_ONE:
            return ONE_BY_ONE[role](unit)
        if role is Role.TABLE:
            before = self.leaves[-1] if self.leaves else None
            has_caption = (
                before is not None and before.role is Role.CAPTION and TABLE_LABEL.match(before.units[0].text)
            )
            return table_leaf(unit, self.leaves.pop().units[0] if has_caption else None)
        label = speaker_of(unit, self._context.speakers) if role is Role.SPEECH else None
        if label is not None:
            return speech_leaf(unit, label)
        leaf = plain_leaf(unit, role)
        if role is Role.QUOTATION:
            return with_verse(leaf)
        if role is not Role.PARAGRAPH:
            return leaf
        self._paragraphs += 1
        paragraph = replace(leaf.annotations[0], id=f"p-{self._paragraphs}")
        return Leaf(role, leaf.units, (paragraph, *leaf.annotations[1:]))
