"""A piece of the source that both the person and the machine changed: whose elements stand, and what is in them.

The person's markup stands where the two cannot both: the machine's is then said in a finding. Where they can (a
correction inside a name that the machine gave another person, a quotation around paragraphs in which more names are
found now), both do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .crossing import uncrossed
from .elements import empty_like, merge_shell
from .nodes import CrossingError, Node, clipped, opened
from .record import line_of, shown
from .sequences import Sides

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .sequences import Bench

HOLDS_CLAIMS = frozenset({"bibl", "title"})
"""Claims in which others may stand."""


OF_LETTERS = frozenset("choice sic corr orig reg supplied unclear add del subst ex am".split())
"""What is said of the letters (Guidelines 3.5, 12.3): inside a name, so that the name is what is read there."""
PARTS_OF_NAMES = frozenset("surname forename roleName genName nameLink addName".split())


class _Covers(NamedTuple):
    """The element that holds the whole piece, in each edition; None where there is none, or not that one."""

    edited: Node | None
    machine: Node | None
    base: Node | None


def merge_piece(bench: Bench, sides: Sides, start: int, end: int, line: int) -> list[Node]:
    """The nodes for a piece that both sides changed.

    Args:
        bench: what the steps of a merge share.
        sides: the piece in the three editions.
        start: offset of its beginning in the source.
        end: offset of its end.
        line: line in the edited edition, where the nodes have none.
    """
    line = line_of(sides.edited, line)
    covers = _one_of_each(*(_cover(side, start, end) for side in sides))
    try:
        if covers == (None, None, None):
            return [bench.defer(uncrossed(bench, sides, line), start, end, line)]
        return _covered(bench, sides, covers, line)
    except CrossingError:
        return _persons(bench, sides, line)


def _cover(nodes: Sequence[Node], start: int, end: int) -> Node | None:
    elements = [node for node in nodes if node.length]
    one = elements[0] if len(elements) == 1 else None
    return one if one is not None and one.is_element and (one.start, one.end) == (start, end) else None


def _inside(node: Node | None) -> list[str]:
    """Tags of the elements in an element that hold all of its content, from outside to inside."""
    tags: list[str] = []
    while node is not None:
        node = _cover(node.items, *node.inner)
        if node is not None:
            tags.append(node.tag)
    return tags


def _one_of_each(edited: Node | None, machine: Node | None, base: Node | None) -> _Covers:
    """The covers that are to be merged with each other now; one put around another waits for it."""
    other = base or machine
    if edited and other and edited.tag != other.tag and other.tag in _inside(edited):
        return _Covers(edited, None, None)
    other = base or edited
    if machine and other and machine.tag != other.tag and other.tag in _inside(machine):
        return _Covers(None, machine, None)
    if base and edited and edited.tag != base.tag and edited.tag in _inside(base):
        edited = None
    if base and machine and machine.tag != base.tag and machine.tag in _inside(base):
        machine = None
    return _Covers(edited, machine, base)


def _covered(bench: Bench, sides: Sides, covers: _Covers, line: int) -> list[Node]:
    """The piece where at least one edition has an element around all of it."""
    edited, machine, base = covers
    if edited and machine and base:
        return _in_all(bench, sides, edited, machine, base, line)
    if edited and base:
        return _dropped_by_machine(bench, sides, edited, base, line)
    if edited and machine:
        return _added_by_both(bench, sides, edited, machine, line)
    if machine and base:
        return _removed_by_person(bench, sides, machine, base, line)
    if edited:
        if edited.is_claim:
            return _persons(bench, sides, line)
        bench.record.kept += 1
        return [_filled(bench, edited, sides, covers, line)]
    if machine:
        return _added_by_machine(bench, sides, machine, line)
    return _unwrapped(bench, sides, covers, line)


def _in_all(bench: Bench, sides: Sides, edited: Node, machine: Node, base: Node, line: int) -> list[Node]:
    is_renamed = edited.tag != base.tag or (machine.tag != base.tag and edited.shell != base.shell)
    if is_renamed and edited.is_claim:
        return _persons(bench, sides, line)
    if not edited.inner == machine.inner == base.inner:
        return _persons(bench, sides, line)
    shell = merge_shell(bench.record, edited, machine, base, line)
    if shell is None:
        return _persons(bench, sides, line)
    return [_filled(bench, shell, sides, _Covers(edited, machine, base), line)]


def _dropped_by_machine(bench: Bench, sides: Sides, edited: Node, base: Node, line: int) -> list[Node]:
    covers = _Covers(edited, None, base)
    if edited.shell == base.shell:
        bench.record.refreshed += 1
        return _unwrapped(bench, sides, covers, line)
    if edited.is_claim:
        return _persons(bench, sides, line)
    bench.record.conflict(line, shown([empty_like(edited)]), shown(sides.machine))
    return [_filled(bench, edited, sides, covers, line)]


def _added_by_both(bench: Bench, sides: Sides, edited: Node, machine: Node, line: int) -> list[Node]:
    if edited.tag == machine.tag and edited.inner == machine.inner:
        differing = [
            name for name, value in machine.attributes.items() if edited.attributes.get(name, value) != value
        ]
        if differing:
            bench.record.conflict(line, shown([empty_like(edited)]), shown([empty_like(machine)]))
        bench.record.kept += not differing
        if edited.is_claim:
            return sides.edited
        return [_filled(bench, edited, sides, _Covers(edited, machine, None), line)]
    if edited.is_claim and machine.is_claim:
        return _persons(bench, sides, line)
    if edited.is_claim or (machine.is_claim and _belongs_inside(edited, machine)):
        return [_filled(bench, machine, sides, _Covers(None, machine, None), line)]
    bench.record.kept += 1
    return [_filled(bench, edited, sides, _Covers(edited, None, None), line)]


def _belongs_inside(edited: Node, machine: Node) -> bool:
    """Whether what a person put around some words is said of their letters, or names a part of the name they are."""
    return edited.name in OF_LETTERS or (edited.name in PARTS_OF_NAMES and machine.name == "persName")


def _removed_by_person(bench: Bench, sides: Sides, machine: Node, base: Node, line: int) -> list[Node]:
    if base.is_claim:
        return _persons(bench, sides, line)
    if machine.shell != base.shell:
        bench.record.conflict(line, "what stands here without tags", shown([empty_like(machine)]))
    bench.record.kept += 1
    return _unwrapped(bench, sides, _Covers(None, machine, base), line)


def _added_by_machine(bench: Bench, sides: Sides, machine: Node, line: int) -> list[Node]:
    """Something new around what the person changed; a name or date gives way to the person's own judgement there."""
    if machine.is_claim and _claims(sides.edited) != _claims(sides.base):
        is_roomy = machine.name in HOLDS_CLAIMS and _claims(sides.base) < _claims(sides.edited)
        if not is_roomy:
            return _persons(bench, sides, line)
    bench.record.refreshed += 1
    return [_filled(bench, machine, sides, _Covers(None, machine, None), line)]


def _claims(nodes: Sequence[Node]) -> set[tuple[object, ...]]:
    """The claims in some nodes, with their places."""
    found: set[tuple[object, ...]] = set()
    waiting = list(nodes)
    while waiting:
        node = waiting.pop()
        if node.is_element and node.is_claim:
            found.add((node.start, node.end, node.shell))
        if not node.is_atom:
            waiting += node.items
    return found


def _persons(bench: Bench, sides: Sides, line: int) -> list[Node]:
    """The piece as the person left it; what the machine would have written is said."""
    bench.record.conflict(line, shown(sides.edited), shown(sides.machine))
    return sides.edited


def _filled(bench: Bench, shell: Node, sides: Sides, covers: _Covers, line: int) -> Node:
    """A copy of an element whose content is the merge of what the three editions have there.

    Raises:
        CrossingError: something of an edition without that element stands partly outside.
    """
    start, end = shell.inner
    inside = Sides(
        *(
            cover.items if cover is not None else clipped(side, start, end, bench.keys)
            for side, cover in zip(sides, covers, strict=True)
        )
    )
    made = empty_like(shell)
    made.items.append(bench.defer(inside, start, end, line))
    return made


def _unwrapped(bench: Bench, sides: Sides, covers: _Covers, line: int) -> list[Node]:
    """The piece without the elements around it."""
    start, end = sides_span(sides)
    without = Sides(
        *(
            side if cover is None else _replaced(side, cover, opened(cover, bench.source, bench.keys))
            for side, cover in zip(sides, covers, strict=True)
        )
    )
    return [bench.defer(without, start, end, line)]


def _replaced(nodes: Sequence[Node], one: Node, others: Sequence[Node]) -> list[Node]:
    return [other for node in nodes for other in (others if node is one else [node])]


def sides_span(sides: Sides) -> tuple[int, int]:
    """Where a piece begins and ends."""
    nodes = [node for side in sides for node in side if node.length]
    return min(node.start for node in nodes), max(node.end for node in nodes)
