"""Units with their roles become blocks: runs of openers, notes and bylines one block each, the rest one by one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tei_encode.model.identifiers import Identifiers

from .leaves import (
    Leaf,
    closer_leaf,
    item_leaf,
    keywords_leaf,
    opener_leaf,
    plain_leaf,
    split_entry,
    verse_leaf,
)
from .notes import note_leaf, note_name
from .roles import Context, Role
from .title_matter import byline_leaf, title_leaves
from .units import Unit

TOGETHER = {
    Role.BYLINE: byline_leaf,
    Role.OPENER: opener_leaf,
    Role.CLOSER: closer_leaf,
}
RUNNING_TEXT = frozenset({Role.PARAGRAPH, Role.QUOTATION, Role.ITEM, Role.VERSE})
ONE_BY_ONE = {Role.ITEM: item_leaf, Role.VERSE: verse_leaf, Role.KEYWORDS: keywords_leaf}


def build_leaves(context: Context, roles: Sequence[Role]) -> list[Leaf]:
    """All blocks of a text, in order."""
    identifiers = Identifiers()
    paragraph_ids = Identifiers()
    leaves: list[Leaf] = []
    runs = list(_runs(context.units, roles))
    following = (role for role, _ in runs[1:])
    for role, run in runs:
        next_role = next(following, None)
        if role is Role.TITLE:
            leaves += title_leaves(run)
        elif role in TOGETHER:
            leaves.append(TOGETHER[role](run))
        elif role is Role.NOTE:
            leaves += _notes(run, identifiers, "bottom" if next_role in RUNNING_TEXT else "end")
        elif role is Role.ENTRY:
            entries = (part for unit in run for part in split_entry(unit, is_wrapped=context.layout.is_wrapped))
            leaves += [plain_leaf(part, role) for part in entries]
        elif role in ONE_BY_ONE:
            leaves += [ONE_BY_ONE[role](unit) for unit in run]
        else:
            leaves += [plain_leaf(unit, role) for unit in run]
    return [_numbered(leaf, paragraph_ids) for leaf in leaves]


def _runs(units: Sequence[Unit], roles: Sequence[Role]) -> Iterator[tuple[Role, list[Unit]]]:
    run: list[Unit] = []
    current: Role | None = None
    for unit, role in zip(units, roles, strict=True):
        if current is not None and role is not current:
            yield current, run
            run = []
        current = role
        run.append(unit)
    if current is not None:
        yield current, run


def _notes(run: Sequence[Unit], identifiers: Identifiers, place: str) -> list[Leaf]:
    """A run of notes; a unit without a label goes on with the note before it."""
    groups: list[list[Unit]] = []
    for unit in run:
        if groups and not note_name(unit):
            groups[-1].append(unit)
        else:
            groups.append([unit])
    return [note_leaf(group, identifiers, place) for group in groups]


def _numbered(leaf: Leaf, identifiers: Identifiers) -> Leaf:
    """Paragraphs of running text can be cited: they get an identifier."""
    block = leaf.annotations[0]
    if leaf.role is not Role.PARAGRAPH:
        return leaf
    number = identifiers.claim("p")
    identified = replace(block, id="p-1" if number == "p" else number)
    return Leaf(leaf.role, leaf.units, (identified, *leaf.annotations[1:]))
