"""Where each element of an XML file stands in its bytes, so that something can be added without touching the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.parsers import expat

_START_TAG = re.compile(rb"""<([^\s/>"'=<]+)(?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*(/?)>""")


@dataclass(slots=True)
class Position:
    """An element in a file; all numbers are offsets of bytes.

    Attributes:
        name: as its tag writes it, prefix included.
        start: where its start tag begins.
        opened: where its start tag ends.
        closing: where its end tag begins; equal to `opened` of an empty-element tag.
        end: where it ends.
        is_empty_tag: whether it is one tag, `<a/>`.
    """

    name: str
    start: int
    opened: int
    closing: int = -1
    end: int = -1
    is_empty_tag: bool = False


def positions(data: bytes) -> list[Position]:
    """All elements of a well-formed document in document order.

    Args:
        data: in UTF-8 or any encoding that has ASCII as its lower half.
    """
    found: list[Position] = []
    open_ones: list[Position] = []
    parser = expat.ParserCreate()

    def _begin(name: str, _attributes: dict[str, str]) -> None:
        tag = _START_TAG.match(data, parser.CurrentByteIndex)
        if tag is None:
            message = f"no start tag at byte {parser.CurrentByteIndex}"
            raise ValueError(message)
        position = Position(name, tag.start(), tag.end(), is_empty_tag=bool(tag[2]))
        found.append(position)
        open_ones.append(position)

    def _end(_name: str) -> None:
        position = open_ones.pop()
        if position.is_empty_tag:
            position.closing = position.end = position.opened
            return
        position.closing = parser.CurrentByteIndex
        position.end = data.index(b">", position.closing) + 1

    parser.StartElementHandler = _begin
    parser.EndElementHandler = _end
    parser.Parse(data, True)
    return found
