"""The large tagger: a MiniLM encoder (Wang et al. 2020) in eight bits, run by onnxruntime.

Needs the extra `tei-encode[large]`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from tei_encode.errors import ModelError
from tei_encode.model import Span

from .pieces import windows_of
from .tags import LABELS, Tags
from .weights import REMEDY
from .words import spelling, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from .pieces import Window

_TRIAL = "Mr. Oake came."
"""Tagged once when the model is loaded, so that a file that fits nothing is found out then."""

_INSTALL = "install it with: pip install 'tei-encode[large]'"


class Encoder:
    """The large tagger, in memory."""

    def __init__(self, session: Any) -> None:
        """Take a session of onnxruntime; `loaded` makes one."""
        self._session = session

    def tag(self, text: str, spans: Sequence[Span]) -> list[Tags]:
        """Tags of each of the given stretches of a text.

        Each window is run alone: in eight bits, those that are run together would share their scales, so that what a
        paragraph holds would depend on its neighbours.
        """
        found = []
        for span in spans:
            words = words_of(text, span)
            rows = np.zeros((len(words), LABELS), dtype=np.float32)
            for window in windows_of([spelling(text, *word) for word in words]):
                rows[window.first : window.last] = self._run(window)[window.starts]
            found.append(Tags(words, rows))
        return found

    def _run(self, window: Window) -> NDArray[np.float32]:
        mask = [1] * len(window.pieces)
        tables = np.array([window.pieces, window.shapes, mask], dtype=np.int64)[:, None]
        inputs = dict(zip(("pieces", "shapes", "mask"), tables, strict=True))
        result: NDArray[np.float32] = self._session.run(None, inputs)[0][0]
        return result


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
        tagger = Encoder(session)
        tagger.tag(_TRIAL, [Span(0, len(_TRIAL))])
    except ModelError:
        raise
    except Exception as error:  # onnxruntime raises types of its own for damaged files
        raise ModelError(place, "damaged model", REMEDY) from error
    return tagger
