"""Fuzzing within bounds: bytes that are made up, and seeds that are cut, joined and bent; `tools/fuzz.py` does more."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.seeds import SEEDS, WORDS
from tests.fuzz.targets import TARGETS, answer


@st.composite
def bent(draw: st.DrawFn, target: str) -> bytes:
    """A seed of a target with a few pieces put in or taken out; or any bytes."""
    if draw(st.integers(0, 5)) == 0:
        return draw(st.binary(max_size=300))
    parts = draw(
        st.lists(st.sampled_from(SEEDS[target]), min_size=1, max_size=12 if target == "encode" else 1)
    )
    data = b"".join(parts)
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(data)))
        gone = draw(st.integers(0, 8))
        data = data[:at] + draw(st.sampled_from(WORDS) | st.binary(max_size=4)) + data[at + gone :]
    return data


@pytest.mark.parametrize("target", TARGETS)
@given(data=st.data())
@settings(max_examples=40)
def test_no_input_breaks_a_promise(target: str, data: st.DataObject) -> None:
    answer(target, data.draw(bent(target)))


def test_every_target_has_seeds_that_are_answered() -> None:
    assert set(SEEDS) == set(TARGETS)
    for target, seeds in SEEDS.items():
        for seed in seeds[:3]:
            answer(target, seed)
