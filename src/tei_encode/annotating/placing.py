"""An element put over a stretch of the source in a tree of nodes; in parts, where blocks or elements cross it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.merging.nodes import Cutter, Node
from tei_encode.model import BLOCKS, CONTAINERS, Kind
from tei_encode.resolution.content_models import may_hold
from tei_encode.tei.namespaces import XML_ID, tei

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tei_encode.merging.nodes import Keys

NAMES = frozenset("persName placeName orgName geogName name rs date time".split())
"""Elements none of which stands in another one (ENCODING.md, section 3)."""
ONCE = frozenset("title abbr num measure".split())
"""Elements that do not stand in one of their own: a stretch is one work, one number, once."""
_KINDS = {kind.value: kind for kind in Kind}


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why an element cannot be put somewhere.

    Attributes:
        node: what is in the way; None where no element may hold it.
        same: the very same element, where it is there already, in its parts.
    """

    node: Node | None = None
    same: tuple[Node, ...] = ()


@dataclass(slots=True)
class Placer:
    """Puts elements into the nodes of a text.

    Attributes:
        text: the node of `text`.
        keys: makes pieces of text.
    """

    text: Node
    keys: Keys

    def place(self, start: int, end: int, name: str, attributes: Mapping[str, str]) -> list[Node] | Obstacle:
        """Put an element over a stretch.

        Args:
            start: offset in the source.
            end: the same, exclusive.
            name: local name of the element.
            attributes: of each of its parts.

        Returns:
            Its parts in the order of the text, one where nothing crosses it; or what is in the way.
        """
        stretches = list(self._stretches(self.text, start, end, [self.text]))
        if stretches and (same := self._same(stretches[0][1], stretches[-1][2], name)):
            return Obstacle(same[0], same)
        if (found := self._in_the_way(start, end, name)) is not None:
            return Obstacle(found)
        if not stretches or not all(_may_stand(name, path) for path, _, _ in stretches):
            return Obstacle()
        return [self._wrap(path[-1], first, last, name, attributes) for path, first, last in stretches]

    def _same(self, start: int, end: int, name: str) -> tuple[Node, ...]:
        """The parts of an element of that name over that very stretch; none where there is no such element."""
        named = sorted(
            (node for node in self._over(start, end) if node.name == name), key=lambda node: node.start
        )
        by_id = {f"#{node.attributes[XML_ID]}": node for node in named if XML_ID in node.attributes}
        for node in named:
            if node.inner[0] != start or node.attributes.get("prev"):
                continue
            parts = [node]
            while (more := by_id.get(parts[-1].attributes.get("next", ""))) is not None:
                if more.start < parts[-1].end:
                    break
                parts.append(more)
            if parts[-1].inner[1] == end:
                return tuple(parts)
        return ()

    def _in_the_way(self, start: int, end: int, name: str) -> Node | None:
        """The first element over characters of a stretch that rules out another one there."""
        ruled_out = NAMES if name in NAMES else frozenset({name}) & ONCE
        if not ruled_out:
            return None
        found = (node for node in self._over(start, end) if node.name in ruled_out)
        return min(found, key=lambda node: (node.start, -node.end), default=None)

    def _over(self, start: int, end: int) -> Iterator[Node]:
        """The elements that share characters with a stretch."""
        waiting = [self.text]
        while waiting:
            node = waiting.pop()
            if node.is_element:
                yield node
            if not node.is_atom:
                waiting += [one for one in _overlapping(node, start, end) if not one.is_text]

    def _stretches(
        self, node: Node, start: int, end: int, path: list[Node]
    ) -> Iterator[tuple[list[Node], int, int]]:
        """Where the element can stand: the open elements and a stretch in the innermost that no other crosses."""
        begin = start
        for one in _overlapping(node, start, end):
            if one.is_text:
                continue
            is_whole = start <= one.start and one.end <= end and not (start == one.start and one.end == end)
            if one.is_atom or (is_whole and not _is_block(one)):
                continue
            yield from self._kept(node, path, begin, one.start)
            inner = one.inner
            yield from self._stretches(one, max(start, inner[0]), min(end, inner[1]), [*path, one])
            begin = one.end
        yield from self._kept(node, path, begin, end)

    def _kept(
        self, node: Node, path: list[Node], start: int, end: int
    ) -> Iterator[tuple[list[Node], int, int]]:
        """A stretch, unless it is nothing but layout."""
        words = "".join(
            one.text[max(0, start - one.start) : max(0, end - one.start)] if one.is_text else "x"
            for one in _overlapping(node, start, end)
        )
        if words.strip():
            yield path, start, end

    def _wrap(self, parent: Node, start: int, end: int, name: str, attributes: Mapping[str, str]) -> Node:
        first, last = _bounds(parent, start, end)
        cutter = Cutter(parent.items[first:last], self.keys)
        before = cutter.take(start, with_points=True)
        inside = cutter.take(end, with_points=False)
        behind = cutter.take(parent.end, with_points=True)
        made = Node(tei(name), start, end, "", dict(attributes), inside)
        parent.items[first:last] = [*before, made, *behind]
        return made


def _bounds(node: Node, start: int, end: int) -> tuple[int, int]:
    """The first of a node's children that ends behind an offset, and the first that begins at or behind another one."""
    first = bisect_right(node.items, start, key=lambda one: one.end)
    return first, bisect_left(node.items, end, lo=first, key=lambda one: one.start)


def _overlapping(node: Node, start: int, end: int) -> list[Node]:
    """The children of a node that share characters with a stretch; there may be many others."""
    first, last = _bounds(node, start, end)
    return [one for one in node.items[first:last] if one.length]


def _may_stand(name: str, path: list[Node]) -> bool:
    """Whether our content models let an element stand there; of elements they do not know, validation judges."""
    if name not in _KINDS or path[-1].name not in _KINDS:
        return True
    return may_hold([_KINDS[one.name] for one in path if one.name in _KINDS], _KINDS[name])


def _is_block(node: Node) -> bool:
    kind = _KINDS.get(node.name)
    return kind is not None and (kind in BLOCKS or kind in CONTAINERS)
