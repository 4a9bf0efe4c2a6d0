"""Words and punctuation of a text with their offsets, for formats of language processing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*|\S")


def tokens_in(text: str, cuts: frozenset[int]) -> Iterator[tuple[int, int]]:
    """The tokens of a text; none reaches over an offset where a name begins or ends.

    Args:
        text: the text.
        cuts: offsets.
    """
    for found in _TOKEN.finditer(text):
        start = found.start()
        for at in sorted(cut for cut in range(start + 1, found.end()) if cut in cuts):
            yield start, at
            start = at
        yield start, found.end()
