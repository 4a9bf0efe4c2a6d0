"""Pairs of names: one to one, the most alike first, those of one kind before others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tei_encode.evaluation.matching import pair_up, similarity
from tei_encode.evaluation.names import Name
from tei_encode.model import Span

SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(0, 8))
NAMES = st.lists(st.builds(Name, st.sampled_from(["person", "place"]), SPANS), max_size=12)


def _all_pairs(gold: list[Name], predicted: list[Name]) -> list[tuple[int, int]]:
    """The same by looking at every pair."""
    rows = [
        (g.kind != p.kind, -similarity(g.span, p.span), i, j)
        for i, g in enumerate(gold)
        for j, p in enumerate(predicted)
    ]
    pairs: list[tuple[int, int]] = []
    for _, negative, i, j in sorted(rows):
        if negative < 0 and all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


@given(NAMES, NAMES)
def test_no_pair_is_overlooked(gold: list[Name], predicted: list[Name]) -> None:
    assert pair_up(gold, predicted) == _all_pairs(gold, predicted)


def test_similarity_is_shared_over_joint_length() -> None:
    assert similarity(Span(0, 4), Span(2, 6)) == 2 / 6
    assert similarity(Span(0, 4), Span(4, 6)) == similarity(Span(2, 2), Span(0, 4)) == 0.0
