"""A piece in which elements of the three editions cross each other: tags are taken away until they do not.

Which ones: those of the side that did not decide. A paragraph that the machine cuts elsewhere now is cut elsewhere,
whatever a person wrote inside; an element that a person moved stays where it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .nodes import CrossingError, Node, flat, opened
from .record import shown
from .sequences import Sides

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .sequences import Bench


def uncrossed(bench: Bench, sides: Sides, line: int) -> Sides:
    """The piece with the tags of at least one element taken away that crosses another.

    Args:
        bench: what the steps of a merge share.
        sides: the piece in the three editions.
        line: its line in the edited edition.

    Raises:
        CrossingError: nothing crosses.
    """
    edited, machine, base = sides
    moved = _moved(edited, base, machine, bench)
    if moved:
        bench.record.refreshed += 1
        return Sides(_open(bench, edited, moved[0]), machine, _open(bench, base, moved[1]))
    moved = _moved(machine, base, edited, bench, by_person=True)
    if moved:
        bench.record.kept += 1
        lost = [node for node in machine if node in moved[0]]
        if bench.keys.of_list(lost) != bench.keys.of_list(node for node in base if node in moved[1]):
            bench.record.conflict(line, shown(edited), shown(lost))
        return Sides(edited, _open(bench, machine, moved[0]), _open(bench, base, moved[1]))
    rivals = [node for node in machine if _crosses_any(node, edited)]
    if rivals:
        bench.record.conflict(line, shown(edited), shown(rivals))
        return Sides(edited, _open(bench, machine, rivals), base)
    old = [node for node in base if _crosses_any(node, [*edited, *machine])]
    if old:
        return Sides(edited, machine, _open(bench, base, old))
    raise CrossingError


def _moved(
    ones: Sequence[Node],
    base: Sequence[Node],
    others: Sequence[Node],
    bench: Bench,
    *,
    by_person: bool = False,
) -> tuple[list[Node], list[Node]] | None:
    """Elements that one side left as they were and the other has no longer, across its own; the base's with them.

    Args:
        ones: the side that left them.
        base: what the machine had written.
        others: the side that has something else there.
        bench: what the steps of a merge share.
        by_person: whether the other side is the person's.
    """
    was = {(node.start, node.end, node.shell): node for node in base if node.is_element and node.length}
    there = {(node.start, node.end, node.tag) for node in others}
    pairs = [
        (node, was[node.start, node.end, node.shell])
        for node in ones
        if node.is_element
        and (node.start, node.end, node.shell) in was
        and (node.start, node.end, node.tag) not in there
        and _crosses_any(node, others)
    ]
    if not by_person:
        pairs = [(one, old) for one, old in pairs if not one.is_claim or one.key == old.key]
    return ([one for one, _ in pairs], [old for _, old in pairs]) if pairs else None


def _crosses_any(node: Node, others: Iterable[Node]) -> bool:
    return node.is_element and any(
        node.start < other.start < node.end < other.end or other.start < node.start < other.end < node.end
        for other in others
        if not other.is_text
    )


def _open(bench: Bench, nodes: Sequence[Node], which: Sequence[Node]) -> list[Node]:
    """The nodes with the tags of some taken away; of a name or date, those inside it as well."""
    gone = set(map(id, which))
    found: list[Node] = []
    for node in nodes:
        if id(node) not in gone:
            found.append(node)
        elif node.is_claim:
            found += flat(node, bench.source, bench.keys)
        else:
            found += opened(node, bench.source, bench.keys)
    return found
