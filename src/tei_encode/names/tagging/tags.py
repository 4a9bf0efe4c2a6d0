"""What a tagger says: for each word of a stretch how likely it begins or continues a name of each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from tei_encode.model import Kind, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

KINDS = (Kind.PERS_NAME, Kind.PLACE_NAME, Kind.ORG_NAME)
OUTSIDE = 0
LABELS = 1 + 2 * len(KINDS)
"""Labels of a word: outside any name, then begin and continue for each kind (the BIO scheme of CoNLL-2002)."""


class Tags(NamedTuple):
    """What a tagger says of one stretch.

    Attributes:
        words: bounds of the words, code points of the text, in order.
        probabilities: one row a word, one column a label; each row adds up to 1.
    """

    words: Sequence[tuple[int, int]]
    probabilities: NDArray[np.float32]


class Tagger(Protocol):
    """Anything that tags words with what they are part of."""

    def tag(self, text: str, spans: Sequence[Span]) -> list[Tags]:
        """Tags of each of the given stretches of a text."""
        ...


def begin(kind: Kind) -> int:
    """The label of the first word of a name of this kind."""
    return 1 + 2 * KINDS.index(kind)
