"""One element in three editions: its tag and attributes, and what has no text of the source in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .attributes import merge_attributes
from .nodes import Node
from .record import line_of, shown, start_tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .record import Record


def merge_shell(record: Record, edited: Node, machine: Node, base: Node, line: int) -> Node | None:
    """An element without content whose tag and attributes are merged; None where its layout marks do not agree.

    Args:
        record: what is counted and reported.
        edited: the element as the person left it.
        machine: as the machine writes it now.
        base: as the machine had written it.
        line: line in the edited edition, where the element has none.
    """
    if edited.shell == base.shell:
        record.refreshed += machine.shell != base.shell
        return empty_like(machine, edited)
    if machine.shell in {base.shell, edited.shell}:
        record.kept += 1
        return empty_like(edited)
    if machine.inner != edited.inner:
        return None
    merged = merge_attributes(edited.attributes, machine.attributes, base.attributes)
    tag = machine.tag if edited.tag == base.tag else edited.tag
    shell = empty_like(edited)
    shell.tag, shell.attributes = tag, merged.attributes
    is_renamed_twice = len({edited.tag, machine.tag, base.tag}) == len("ENB")
    if merged.conflicts or is_renamed_twice:
        what = start_tag(edited.name, edited.attributes)
        names = machine.attributes if is_renamed_twice else dict.fromkeys(merged.conflicts)
        now = {name: machine.attributes.get(name, "") for name in names}
        record.conflict(edited.line or line, what, start_tag(machine.name, now))
    else:
        record.kept += merged.kept or edited.tag != base.tag
    record.refreshed += merged.refreshed
    return shell


def empty_like(node: Node, place: Node | None = None) -> Node:
    """A copy of an element without its content.

    Args:
        node: the element.
        place: an element of the edited edition whose place it takes.
    """
    return Node(
        node.tag,
        node.start,
        node.end,
        "",
        dict(node.attributes),
        [],
        node.before,
        node.after,
        element=node.element,
        is_edited=node.is_edited or (place is not None and place.is_edited),
    )


def merge_points(
    record: Record, edited: Sequence[Node], machine: Sequence[Node], base: Sequence[Node]
) -> list[Node]:
    """What stands at one offset without being text of the source: breaks, an editor's notes, comments.

    Args:
        record: what is counted and reported.
        edited: as the person left them.
        machine: as the machine writes them now.
        base: as the machine had written them.
    """
    if len(edited) == len(machine) == len(base) == 1 and _is_one_thing(edited[0], machine[0], base[0]):
        shell = merge_shell(record, edited[0], machine[0], base[0], 0)
        if shell is not None:
            return [shell]
    was, now = _keys(base), _keys(machine)
    gone = was - now
    kept = [node for node in edited if node.key not in gone]
    record.kept += 1
    record.refreshed += 1
    there = _keys(edited) | was
    new = [node for node in machine if node.key not in there]
    rivals = {node.tag for node in edited if node.key not in was and not node.is_atom}
    lost = [node for node in new if node.tag in rivals]
    if lost:
        record.conflict(line_of(edited), shown(edited), shown(lost))
    return _in_order(kept, machine, {node.key for node in new if node.tag not in rivals})


def _in_order(kept: Sequence[Node], machine: Sequence[Node], new: set[int]) -> list[Node]:
    """What the person has at an offset and what is new: the machine's order, a person's things behind its own.

    A line that begins where a note was put begins before the note.
    """
    own = {node.key: node for node in kept}
    placed = [own.pop(node.key, node) for node in machine if node.key in own or node.key in new]
    seen: Node | None = None
    for at, node in enumerate(kept):
        if node not in placed:
            follows = next((one for one in kept[at + 1 :] if one in placed), None)
            if seen is None and follows is not None:
                placed.insert(placed.index(follows), node)
            else:
                where = placed.index(seen) + 1 if seen is not None else len(placed)
                while where < len(placed) and placed[where].key in new:
                    where += 1
                placed.insert(where, node)
        seen = node
    return placed


def _is_one_thing(*nodes: Node) -> bool:
    return len({node.tag for node in nodes}) == 1 and not any(node.items or node.is_atom for node in nodes)


def _keys(nodes: Iterable[Node]) -> set[int]:
    return {node.key for node in nodes}
