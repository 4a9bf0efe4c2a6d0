"""From the probabilities of words to names: the likeliest sequence of labels that makes sense."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from tei_encode.model import Kind, Span

from .tags import KINDS, LABELS, OUTSIDE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from .tags import Tags

_PLAINLY_OUTSIDE = 0.98
"""Words at least this surely outside are not looked at; what they part is decided by itself."""

_NEVER = -1e9
_TINY = 1e-9


class TaggedName(NamedTuple):
    """A name as the tagger has it.

    Attributes:
        span: code points of the text.
        kind: its kind.
    """

    span: Span
    kind: Kind


def _steps() -> NDArray[np.float64]:
    """What a label adds for the one before it: a name is not continued that has not begun."""
    steps = np.zeros((LABELS, LABELS))
    for label in range(2, LABELS, 2):
        steps[:, label] = _NEVER
        steps[[label - 1, label], label] = 0.0
    return steps


_STEPS = _steps()


def names_in(tags: Tags) -> Iterator[TaggedName]:
    """The names of a stretch, in order, without overlaps (decoded as Viterbi 1967)."""
    probabilities = tags.probabilities
    doubtful = np.flatnonzero(probabilities[:, OUTSIDE] < _PLAINLY_OUTSIDE)
    if not len(doubtful):
        return
    breaks = np.flatnonzero(np.diff(doubtful) > 1) + 1
    for group in np.split(doubtful, breaks):
        first = int(group[0])
        labels = _likeliest(probabilities[group])
        yield from _spelled(tags, first, labels)


def _likeliest(probabilities: NDArray[np.float32]) -> list[int]:
    """The likeliest sequence of labels of some words."""
    scores = np.log(probabilities + _TINY)
    best = scores[0].astype(np.float64)
    best[2::2] = _NEVER
    back = []
    for row in scores[1:]:
        paths = best[:, None] + _STEPS
        came = paths.argmax(0)
        back.append(came)
        best = paths[came, range(LABELS)] + row
    labels = [int(best.argmax())]
    for came in reversed(back):
        labels.append(int(came[labels[-1]]))
    return labels[::-1]


def _spelled(tags: Tags, first: int, labels: list[int]) -> Iterator[TaggedName]:
    at = 0
    while at < len(labels):
        label = labels[at]
        if label == OUTSIDE:
            at += 1
            continue
        end = at + 1
        while end < len(labels) and labels[end] == label + 1:
            end += 1
        span = Span(tags.words[first + at][0], tags.words[first + end - 1][1])
        yield TaggedName(span, KINDS[label // 2])
        at = end
