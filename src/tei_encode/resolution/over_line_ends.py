"""How a name is read that stands over a line end: whether the hyphen there belongs to it the structure says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tei_encode.model import Annotation

_HARD = "hard-hyphen"
"""`@type` of an `lb` before which the hyphen belongs to the word."""
_SOFT = "\u00ad"
_BROKEN = re.compile(rf"(?:(?<=[^\W\d_])[¬{_SOFT}]\s*|(?<=[^\W\d_])- (?=[a-zß-ÿ]))")
"""A word in two parts, by a sign that no word has or, as a scanner leaves it, by a hyphen and a blank."""
_AT_HYPHEN = re.compile(r"(?<=[^\W\d_][-‐])\s*\n\s*(?=[^\W\d_])")
_SPACE = re.compile(r"\s+")


def as_read(text: str, structure: Iterable[Annotation]) -> str:
    """A text in which a hyphen that only breaks a word at a line end is a soft one (U+00AD), else the same.

    Args:
        text: the source text.
        structure: with an `lb` at each line end inside a word, as the segmenter marks them.

    Returns:
        A text to read names in, as long as the source, so that offsets count in both.
    """
    soft = [one.span.start - 1 for one in structure if one.kind is Kind.LB and _breaks_word(one)]
    parts, at = [], 0
    for place in sorted(soft):
        parts += [text[at:place], _SOFT]
        at = place + 1
    return "".join([*parts, text[at:]]) if soft else text


def _breaks_word(one: Annotation) -> bool:
    return one.get("break") in ("no", "maybe") and one.get("type") != _HARD and one.span.start > 0


def flat(form: str) -> str:
    """A form on one line, as it goes into the register: words that `as_read` says are broken are whole."""
    if "¬" in form or _SOFT in form or "- " in form:
        form = _BROKEN.sub("", form)
    return _SPACE.sub(" ", _AT_HYPHEN.sub("", form) if "\n" in form else form)
