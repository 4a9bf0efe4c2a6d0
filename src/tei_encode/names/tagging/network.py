"""The small tagger: embeddings of words, then convolutions over ever wider neighbourhoods.

The design is that of Collobert et al., “Natural Language Processing (Almost) from Scratch” (2011), with residual
layers dilated as in Strubell et al., “Fast and Accurate Entity Recognition with Iterated Dilated Convolutions” (2017);
trained by `training/`, run with numpy alone.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from tei_encode.errors import ModelError
from tei_encode.model import Span

from .features import BUCKETS, features_of, marks_of
from .tags import LABELS, Tags
from .weights import REMEDY
from .words import spelling, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

_BATCH = 4096
"""Words that are run through the network together; memory stays the same however long the text."""

_LONGEST = 1024
"""Longer stretches are cut; the words about a cut see a little less of their neighbours."""

_KEPT = 1 << 15
"""Words whose first layer is kept, so that a word met again costs nothing; then all are forgotten."""

_EPSILON = 1e-5

_TRIAL = "Mr. Oake came."
"""Tagged once when the model is loaded, so that a file that fits nothing is found out then."""


class _Layer(NamedTuple):
    step: int
    weight: Floats  # [3 * width, width]: the word before, the word, the word after
    bias: Floats
    gain: Floats
    shift: Floats


class Network:
    """The small tagger, in memory."""

    def __init__(self, arrays: Mapping[str, NDArray[np.generic]]) -> None:
        """Take the arrays of a weights file.

        Raises:
            KeyError: an array is missing.
        """
        self._words = _Words(arrays)
        self._marks = _floats(arrays["marks.weight"])
        self._gain, self._shift = _floats(arrays["in.gain"]), _floats(arrays["in.shift"])
        names = ("weight", "bias", "gain", "shift")
        self._layers = [
            _Layer(int(step), *(_floats(arrays[f"{i}.{name}"]) for name in names))
            for i, step in enumerate(arrays["steps"].tolist())
        ]
        self._out, self._out_bias = _floats(arrays["out.weight"]), _floats(arrays["out.bias"])

    def tag(self, text: str, spans: Sequence[Span]) -> list[Tags]:
        """Tags of each of the given stretches of a text."""
        bounds = [words_of(text, span) for span in spans]
        tags = [Tags(words, np.zeros((len(words), LABELS), dtype=np.float32)) for words in bounds]
        batch: list[tuple[int, int, list[str]]] = []
        size = 0
        for i, words in enumerate(bounds):
            for first in range(0, len(words), _LONGEST):
                piece = [spelling(text, *word) for word in words[first : first + _LONGEST]]
                if batch and size + len(piece) > _BATCH:
                    self._run(batch, tags)
                    batch, size = [], 0
                batch.append((i, first, piece))
                size += len(piece)
        if batch:
            self._run(batch, tags)
        return tags

    def _run(self, batch: Sequence[tuple[int, int, list[str]]], tags: Sequence[Tags]) -> None:
        rows = self._probabilities([piece for _, _, piece in batch])
        for (i, first, piece), of_piece in zip(batch, rows, strict=True):
            tags[i].probabilities[first : first + len(piece)] = of_piece

    def _probabilities(self, pieces: Sequence[Sequence[str]]) -> list[Floats]:
        """Probabilities of the labels of each word, piece by piece."""
        words = self._words.of([word for piece in pieces for word in piece])
        marks = np.concatenate([marks_of(piece) for piece in pieces])
        state = _normal(np.maximum(words + marks @ self._marks, 0), self._gain, self._shift)
        ends = np.cumsum([len(words) for words in pieces])
        at = np.arange(len(state))
        first = np.repeat(np.concatenate([[0], ends[:-1]]), [len(words) for words in pieces])
        last = np.repeat(ends, [len(words) for words in pieces])
        for layer in self._layers:
            seen = _convolved(state, layer, at - layer.step < first, at + layer.step >= last)
            state = _normal(state + seen, layer.gain, layer.shift)
        scores = state @ self._out + self._out_bias
        scores = np.exp(scores - scores.max(1, keepdims=True))
        return np.split(scores / scores.sum(1, keepdims=True), ends[:-1])


class _Words:
    """What the first layer makes of each word by itself."""

    def __init__(self, arrays: Mapping[str, NDArray[np.generic]]) -> None:
        self._pieces = _embedding(arrays, "pieces")
        self._hashed = [_embedding(arrays, str(i)) for i in range(len(BUCKETS))]
        self._weight, self._bias = _floats(arrays["in.weight"]), _floats(arrays["in.bias"])
        self._places: dict[str, int] = {}
        self._rows = np.zeros((0, len(self._bias)), dtype=np.float32)

    def of(self, words: Sequence[str]) -> Floats:
        """One row a word."""
        fresh = [word for word in dict.fromkeys(words) if word not in self._places]
        if len(self._places) + len(fresh) > _KEPT:
            self._places, self._rows = {}, self._rows[:0]
            fresh = list(dict.fromkeys(words))
        if fresh:
            self._places.update(zip(fresh, range(len(self._rows), len(self._rows) + len(fresh)), strict=True))
            self._rows = np.concatenate([self._rows, self._projected(fresh)])
        return self._rows[[self._places[word] for word in words]]

    def _projected(self, words: Sequence[str]) -> Floats:
        found = features_of(words)
        known = found.pieces >= 0
        vectors = self._pieces[np.maximum(found.pieces, 0)] * known[..., None]
        mean = vectors.sum(1) / known.sum(1, keepdims=True)
        hashed = [table[found.hashed[:, i]] for i, table in enumerate(self._hashed)]
        rows: Floats = np.concatenate([mean, *hashed, found.flags], axis=1) @ self._weight + self._bias
        return rows.astype(np.float32)


def _convolved(
    state: Floats, layer: _Layer, lacks_before: NDArray[np.bool_], lacks_after: NDArray[np.bool_]
) -> Floats:
    """Each word with a word before and one after it, where its stretch has them."""
    before = np.roll(state, layer.step, axis=0)
    before[lacks_before] = 0
    after = np.roll(state, -layer.step, axis=0)
    after[lacks_after] = 0
    seen = np.concatenate([before, state, after], axis=1) @ layer.weight + layer.bias
    kept: Floats = np.maximum(seen, 0)
    return kept


def _normal(state: Floats, gain: Floats, shift: Floats) -> Floats:
    """Layer normalisation (Ba, Kiros and Hinton 2016)."""
    centred = state - state.mean(1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(1, keepdims=True) + np.float32(_EPSILON))
    normal: Floats = centred / spread * gain + shift
    return normal


def _floats(array: NDArray[np.generic]) -> Floats:
    return np.ascontiguousarray(array, dtype=np.float32)


def _embedding(arrays: Mapping[str, NDArray[np.generic]], name: str) -> Floats:
    """A table of embeddings, kept in eight bits with one scale a column."""
    return _floats(arrays[f"embedding.{name}"]) * _floats(arrays[f"scale.{name}"])


def loaded(content: bytes, place: str) -> Network:
    """The tagger of a weights file.

    Args:
        content: of the file (`.npz`).
        place: the file, for messages.

    Raises:
        ModelError: the file is damaged.
    """
    try:
        with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
            tagger = Network(arrays)
        tagger.tag(_TRIAL, [Span(0, len(_TRIAL))])
    except ModelError:
        raise
    except Exception as error:  # numpy, zipfile and zlib each raise types of their own for damaged files
        raise ModelError(place, "damaged model", REMEDY) from error
    return tagger
