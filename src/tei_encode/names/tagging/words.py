"""The words a tagger sees: runs of letters, runs of figures, and every other sign by itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tei_encode.model import Span

_BREAK = re.compile("[¬\u00ad]\\s?|-\n")
_WORD = re.compile(
    r"[^\W\d_]+(?:(?:[¬\u00ad]\s?|(?<=[^\W\d_]{2})-\n)[^\W\d_]+)*(?:[’'ʼ](?=[^\W\d_]{2,})[^\W\d_]+)?"
    r"|\d+|_|[^\w\s]"
)


def words_of(text: str, span: Span) -> list[tuple[int, int]]:
    """Bounds of the words of a span, code points of the text, in order; white space is in none.

    A word broken at the end of a line is one word.
    """
    return [match.span() for match in _WORD.finditer(text, *span)]


def spelling(text: str, start: int, end: int) -> str:
    """A word as it is read: not broken, and without the long s."""
    word = text[start:end]
    if word.isascii() and "\n" not in word:
        return word
    return _BREAK.sub("", word).replace("ſ", "s") or word
