"""One spelling, one kind: what the mentions of a name say together, unless the words around one say otherwise."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from .decoding import names_in
from .tags import KINDS, OUTSIDE
from .words import spelling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from .tags import Tags

OWN = 0.4
"""How much a mention's own words count where the document has others; the rest is the average of all."""

_TINY = 1e-3


def agree(text: str, tags: Sequence[Tags]) -> None:
    """Bring the tags of names of one word into agreement over a document.

    Args:
        text: of the document.
        tags: of all its stretches; their probabilities are changed in place.
    """
    mentions: dict[str, list[tuple[NDArray[np.float32], NDArray[np.float32]]]] = defaultdict(list)
    for one in tags:
        for word in _single(one):
            row = one.probabilities[word]
            kinds = row[1:].reshape(len(KINDS), 2).sum(1)
            mentions[spelling(text, *one.words[word])].append((row, np.log(kinds / kinds.sum() + _TINY)))
    for rows in mentions.values():
        if len(rows) > 1:
            average = np.mean([kinds for _, kinds in rows], axis=0)
            for row, kinds in rows:
                _move(row, np.exp(average + OWN * (kinds - average)))


def _single(tags: Tags) -> Iterator[int]:
    """Indices of the words that are names by themselves."""
    starts = {start: i for i, (start, _) in enumerate(tags.words)}
    for name in names_in(tags):
        first = starts[name.span.start]
        if tags.words[first][1] == name.span.end:
            yield first


def _move(row: NDArray[np.float32], kinds: NDArray[np.float32]) -> None:
    """Give a word's probability of being in a name to the kinds, as their share of it is."""
    share = (1 - row[OUTSIDE]) * kinds / kinds.sum()
    pairs = row[1:].reshape(len(KINDS), 2)
    inside = pairs.sum(1, keepdims=True)
    pairs[:] = np.where(inside > _TINY, pairs / np.maximum(inside, _TINY), [[1.0, 0.0]]) * share[:, None]
