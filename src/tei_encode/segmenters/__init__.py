"""Segmenting: from lines to blocks to divisions.

lines → units (`unit_bounds`, `furniture`, `page_ends`, `speakers`) → roles (`roles`, `decoding`) → blocks (`grouping`,
`leaves`, `letters`, `notes`, `speeches`, `tables`, `title_matter`) → divisions (`parts`, `levels`, `lists`,
`divisions`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .decoding import decode
from .divisions import divide
from .furniture import mark_furniture
from .grouping import build_leaves
from .lines import profile, split_lines
from .markers import note_names
from .page_ends import rejoin
from .roles import Context
from .speakers import find_speakers, join_labels
from .unit_bounds import find_units, split_names
from .zones import find_zones

if TYPE_CHECKING:
    from tei_encode.model import Annotation, SourceText

__all__ = ["segment"]


def segment(source: SourceText) -> list[Annotation]:
    """The structure of a text: annotations of `text`, divisions, blocks and what marks them, in document order.

    They are properly nested, and every character that shows is inside a block.
    """
    lines = split_lines(source.text)
    layout = profile(lines)
    names = note_names(source.text)
    units = rejoin(mark_furniture(split_names(find_units(source.text, lines, layout)), names))
    speakers = find_speakers(units)
    units = join_labels(units, speakers)
    context = Context(units, find_zones(units), layout, names, speakers)
    return divide(source.text, build_leaves(context, decode(context)))
