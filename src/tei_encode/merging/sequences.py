"""Three lists of nodes over one stretch of the source made into one, piece by piece.

A stretch is cut wherever no list has an element that reaches over the cut; so each piece begins and ends at the same
offsets in all three, and each character of the source comes into the result once. A piece that one side left as it
was is taken from the other side; one that both changed is looked into (`elements`, `crossing`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from .elements import merge_points
from .nodes import GROUP, Cutter, Keys, Node, joined

if TYPE_CHECKING:
    from .record import Record


class Sides(NamedTuple):
    """Nodes over the same stretch of the source.

    Attributes:
        edited: in the edition as a person left it.
        machine: in what the machine writes now.
        base: in what the machine had written.
    """

    edited: list[Node]
    machine: list[Node]
    base: list[Node]


@dataclass(slots=True)
class Stretch:
    """A stretch that waits to be merged.

    Attributes:
        sides: the three lists.
        start: offset of its beginning in the source.
        end: offset of its end.
        into: the list the result goes to, empty so far.
        line: line in the edited edition, where its nodes have none.
    """

    sides: Sides
    start: int
    end: int
    into: list[Node]
    line: int = 0


@dataclass(slots=True)
class Bench:
    """What all steps of a merge share.

    Attributes:
        source: the text.
        keys: give equal nodes equal keys.
        record: what was done.
        waiting: stretches still to be merged; a list instead of recursion, for deep trees.
    """

    source: str
    keys: Keys
    record: Record
    waiting: list[Stretch] = field(default_factory=list)

    def defer(self, sides: Sides, start: int, end: int, line: int) -> Node:
        """A group that the merge of a stretch will fill."""
        group = Node(GROUP, start, end)
        whole = Sides(*(joined(side, self.keys) for side in sides))
        self.waiting.append(Stretch(whole, start, end, group.items, line))
        return group


Piece = Callable[[Bench, Sides, int, int, int], list[Node]]
"""Merges a piece that both sides changed: the bench, the three lists, where it begins and ends, a line."""


def merge_stretch(bench: Bench, stretch: Stretch, merge_piece: Piece) -> None:
    """Merge a stretch into its list."""
    cutters = [Cutter(side, bench.keys) for side in stretch.sides]
    into = stretch.into
    for start, end in _pieces(stretch.sides):
        gap = Sides(*(cutter.take(start, with_points=True) for cutter in cutters))
        _add(into, _merge_gap(bench, gap), bench)
        piece = Sides(*(cutter.take(end, with_points=False) for cutter in cutters))
        decided = _decided(bench, piece)
        if decided is None:
            decided = merge_piece(bench, piece, start, end, stretch.line)
        _add(into, decided, bench)
    rest = Sides(*(cutter.take(stretch.end, with_points=True) for cutter in cutters))
    _add(into, _merge_gap(bench, rest), bench)


def _pieces(sides: Sides) -> list[tuple[int, int]]:
    """Stretches in which elements overlap, in order; what is between them is text in all three."""
    spans = sorted(
        {(node.start, node.end) for side in sides for node in side if node.length and not node.is_text}
    )
    pieces: list[tuple[int, int]] = []
    for start, end in spans:
        if pieces and start < pieces[-1][1]:
            pieces[-1] = (pieces[-1][0], max(end, pieces[-1][1]))
        else:
            pieces.append((start, end))
    return pieces


def _decided(bench: Bench, sides: Sides) -> list[Node] | None:
    """The nodes of the side that changed something, where only one did; None where both did."""
    edited, machine, base = map(bench.keys.of_list, sides)
    if edited == base:
        bench.record.refreshed += machine != base
        return sides.machine
    if machine in {base, edited}:
        bench.record.kept += 1
        return sides.edited
    return None


def _merge_gap(bench: Bench, gap: Sides) -> list[Node]:
    """Text, and what stands in it without being text of the source."""
    if all(node.is_text for side in gap for node in side):
        return gap.edited
    decided = _decided(bench, gap)
    if decided is not None:
        return decided
    places = sorted({node.start for side in gap for node in side if not node.is_text})
    cutters = [Cutter(side, bench.keys) for side in gap]
    merged: list[Node] = []
    for place in places:
        points = []
        for cutter in cutters:
            taken = cutter.take(place, with_points=True)
            points.append([node for node in taken if not node.is_text])
            if cutter is cutters[0]:
                _add(merged, [node for node in taken if node.is_text], bench)
        decided = _decided(bench, Sides(*points))
        merged += merge_points(bench.record, *points) if decided is None else decided
    end = max(node.end for side in gap for node in side)
    _add(merged, cutters[0].take(end, with_points=True), bench)
    return merged


def _add(into: list[Node], nodes: list[Node], bench: Bench) -> None:
    """Add nodes to a list, text joined to text."""
    if into and into[-1].is_text and nodes and nodes[0].is_text:
        nodes = joined([into.pop(), *nodes], bench.keys)
    into += nodes
