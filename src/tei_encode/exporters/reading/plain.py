"""Elements that are nothing but their words: no behaviour, no place, no pointer changes how they are read.

The walk reads them without a frame; they are half of all elements of an edition, so it takes half the time.
"""

from __future__ import annotations

from tei_encode.tei.namespaces import tei

from .behaviour import Behaviour
from .blocks import DEPENDS_ON_PLACE, OF_LINES
from .content import ELEMENTS_ONLY
from .elements import ROWS
from .kinds.quotation_marks import QUOTED

_NOT_PLAIN = ELEMENTS_ONLY | OF_LINES | QUOTED | DEPENDS_ON_PLACE | {"add", "att", "c", "gi", "s", "tag"}
"""Elements without a behaviour that the walk asks about all the same."""


class PlainNames(dict[object, bool]):
    """Whether elements of a name can be plain, each name looked at once; the keys are names in Clark notation."""

    def __missing__(self, tag: object) -> bool:
        name = tag.rpartition("}")[2] if isinstance(tag, str) else ""
        row = ROWS.get(name)
        is_inline = row is None or (row.behaviour is Behaviour.INLINE and row.in_line is None)
        self[tag] = is_inline and tag == tei(name) and name not in _NOT_PLAIN
        return self[tag]
