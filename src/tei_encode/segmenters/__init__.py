"""Segmenting: from lines to blocks to divisions.

lines → units (`units`, `page_ends`) → roles (`roles`, `decoding`) → blocks (`leaves`, `notes`, `title_matter`,
`grouping`) → divisions (`parts`, `divisions`).
"""

from __future__ import annotations

import re

from tei_encode.model import Annotation, SourceText

from .decoding import decode
from .divisions import divide
from .grouping import build_leaves
from .lines import profile, split_lines
from .markers import SUPERSCRIPT
from .page_ends import rejoin
from .roles import Context
from .units import find_units
from .zones import find_zones

__all__ = ["segment"]

_MARKS = re.compile(r"(?<=[^\s\[])(?:\[\^?(\d{1,4}|[*†‡§]{1,3}|[a-z])\]|([⁰¹²³⁴-⁹]{1,4})|([*†‡§]{1,3})(?=[\s.,;]))")


def segment(source: SourceText) -> list[Annotation]:
    """The structure of a text: annotations of `text`, divisions, blocks and what marks them, in document order.

    They are properly nested, and every character that shows is inside a block.
    """
    lines = split_lines(source.text)
    layout = profile(lines)
    units = rejoin(find_units(source.text, lines, layout))
    names = frozenset((m[1] or m[2] or m[3]).translate(SUPERSCRIPT) for m in _MARKS.finditer(source.text))
    context = Context(units, find_zones(units), layout, names)
    leaves = build_leaves(context, decode(context))
    return divide(source.text, leaves)
