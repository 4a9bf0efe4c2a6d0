"""How often cycles are looked for is a matter of the process that encodes, and of nobody else."""

from __future__ import annotations

import gc

import pytest

from tei_encode.garbage import not_collected, seldom_collected


def test_seldom_ends_with_the_block_even_where_it_fails() -> None:
    before = gc.get_threshold()
    seen = []

    def fail() -> None:
        with seldom_collected():
            seen.append(gc.get_threshold())
            raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        fail()
    assert seen[0][0] > before[0]
    assert gc.get_threshold() == before


@pytest.mark.parametrize("was_on", [True, False])
def test_what_was_on_is_on_again(was_on: bool) -> None:
    if not was_on:
        gc.disable()
    try:
        with not_collected():
            assert not gc.isenabled()
        assert gc.isenabled() is was_on
    finally:
        gc.enable()
