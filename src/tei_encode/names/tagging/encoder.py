"""The large tagger: a MiniLM encoder (Wang et al. 2020) in eight bits, run by onnxruntime.

Needs the extra `tei-encode[large]`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from tei_encode.errors import ModelError

from .pieces import FIRST, LAST, SHAPES, WINDOW, pieces_of, shape_of, windows
from .tags import LABELS, Tags
from .weights import REMEDY
from .words import spelling, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from tei_encode.model import Span

_BATCH = 4096
"""Pieces that are run together, padding included; memory stays the same however long the text."""

_INSTALL = "install it with: pip install 'tei-encode[large]'"


class _Window(NamedTuple):
    stretch: int
    first: int
    last: int
    pieces: list[int]
    shapes: list[int]
    starts: list[int]


class Encoder:
    """The large tagger, in memory."""

    def __init__(self, session: Any) -> None:
        """Take a session of onnxruntime; `loaded` makes one."""
        self._session = session

    def tag(self, text: str, spans: Sequence[Span]) -> list[Tags]:
        """Tags of each of the given stretches of a text."""
        bounds = [words_of(text, span) for span in spans]
        tags = [Tags(words, np.zeros((len(words), LABELS), dtype=np.float32)) for words in bounds]
        found: list[_Window] = []
        for i, words in enumerate(bounds):
            found += _windows(i, [spelling(text, *word) for word in words])
        found.sort(key=_size)
        at = 0
        while at < len(found):
            end = at + 1
            while end < len(found) and (end - at + 1) * _size(found[end]) <= _BATCH:
                end += 1
            for window, rows in zip(found[at:end], self._run(found[at:end]), strict=True):
                tags[window.stretch].probabilities[window.first : window.last] = rows[window.starts]
            at = end
        return tags

    def _run(self, batch: Sequence[_Window]) -> NDArray[np.float32]:
        longest = max(map(_size, batch))
        tables = np.zeros((3, len(batch), longest), dtype=np.int64)
        for i, one in enumerate(batch):
            size = _size(one)
            tables[0, i, :size], tables[1, i, :size], tables[2, i, :size] = one.pieces, one.shapes, 1
        inputs = dict(zip(("pieces", "shapes", "mask"), tables, strict=True))
        result: NDArray[np.float32] = self._session.run(None, inputs)[0]
        return result


def _windows(stretch: int, words: Sequence[str]) -> list[_Window]:
    pieces = [pieces_of(word) for word in words]
    found = []
    for first, last in windows([len(one) for one in pieces], WINDOW):
        numbers, shapes, starts = [FIRST], [SHAPES - 1], []
        for word, of_word in zip(words[first:last], pieces[first:last], strict=True):
            starts.append(len(numbers))
            numbers += of_word
            shapes += [shape_of(word)] * len(of_word)
        found.append(_Window(stretch, first, last, [*numbers, LAST], [*shapes, SHAPES - 1], starts))
    return found


def _size(window: _Window) -> int:
    return len(window.pieces)


def loaded(content: bytes, place: str) -> Encoder:
    """The tagger of a weights file.

    Args:
        content: of the file (ONNX).
        place: the file, for messages.

    Raises:
        ModelError: the file is damaged, or onnxruntime is not installed.
    """
    try:
        import onnxruntime
    except ImportError as error:
        raise ModelError("the large model of names", "needs onnxruntime", _INSTALL) from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = (
        1  # the same bytes whatever the machine does
    )
    options.log_severity_level = 4
    try:
        session = onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime raises types of its own for damaged files
        raise ModelError(place, "damaged model", REMEDY) from error
    return Encoder(session)
