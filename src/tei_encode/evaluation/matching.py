"""Which name of one encoding is which of the other: one to one, the most alike first."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.model import Span

    from .names import Name


def similarity(one: Span, other: Span) -> float:
    """Shared length over joint length of two spans."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared / (one.length + other.length - shared) if shared > 0 else 0.0


def pair_up(gold: Sequence[Name], predicted: Sequence[Name]) -> list[tuple[int, int]]:
    """Pairs of names that overlap: those of one kind first, then the most alike; each name once.

    Returns:
        Positions in both lists.
    """
    order = sorted(range(len(predicted)), key=lambda at: predicted[at].span.start)
    starts = [predicted[at].span.start for at in order]
    longest = max((name.span.length for name in predicted), default=0)
    candidates: list[tuple[bool, float, int, int]] = []
    for i, name in enumerate(gold):
        first = bisect_left(starts, name.span.start - longest)
        last = bisect_left(starts, name.span.end)
        for j in order[first:last]:
            alike = similarity(name.span, predicted[j].span)
            if alike > 0:
                candidates.append((name.kind != predicted[j].kind, -alike, i, j))
    pairs: list[tuple[int, int]] = []
    used_gold: set[int] = set()
    used_predicted: set[int] = set()
    for _, _, i, j in sorted(candidates):
        if i not in used_gold and j not in used_predicted:
            used_gold.add(i)
            used_predicted.add(j)
            pairs.append((i, j))
    return pairs
