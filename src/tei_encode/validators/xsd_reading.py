"""A parsed document as xmlschema reads it: whole, or one piece after the other.

The pieces are the elements at one depth. xmlschema validates each when it is complete and forgets its content, and at
the end what stands above. It would also look into pieces that it passes over in a whole document (what stands in an
element of no schema, or where it is not allowed), so those are found out beforehand and left out.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element
    from xmlschema import XMLResource, XMLSchema, XMLSchemaValidationError
    from xmlschema.validators import XsdElement


class Copied(ET.Element):
    """A copy of an element, made while a document is read.

    Attributes:
        sourceline: the number of the element in document order, from 0. xmlschema keeps of an element in a piece
            nothing but what it takes for a line.
        depth: how many elements stand around it.
    """

    __slots__ = ("depth", "sourceline")
    sourceline: int
    depth: int


@dataclass(frozen=True, eq=False)
class Reached:
    """The pieces of a document that its schema comes to.

    Attributes:
        depth: how deep they stand.
        numbers: the numbers of their elements.
    """

    depth: int
    numbers: frozenset[int]

    def skips(self, element: Any, _declaration: XsdElement) -> bool:
        """Whether an element is a piece that a validation of the whole would not come to."""
        return element.depth == self.depth and element.sourceline not in self.numbers


@dataclass(frozen=True, eq=False)
class Document:
    """A parsed document, to be read by xmlschema any number of times.

    Attributes:
        root: its root element.
    """

    root: _Element

    def resource(self, *, lazy: int = 0, to_depth: int | None = None) -> XMLResource:
        """The document in the form that xmlschema takes, without comments and processing instructions.

        Args:
            lazy: the depth of the pieces it is read in; 0 for the whole at once.
            to_depth: the depth below which nothing is read; None for all.
        """
        from .xsd_pieces import Pieces

        def events(_file: Any, _events: Any) -> Iterator[tuple[str, Any]]:
            yield from (("start-ns", one) for one in self.prefixes.items())
            yield from _events_in(self.root, to_depth)

        return Pieces(io.BytesIO(), lazy=lazy or False, iterparse=events)

    @cached_property
    def prefixes(self) -> dict[str, str]:
        """All prefixes with their namespaces: xmlschema does not see those that a piece declares.

        A prefix that stands for several things in one document stands for the first of them.
        """
        found: dict[str, str] = {}
        for _, (prefix, namespace) in etree.iterwalk(self.root, events=("start-ns",)):
            found.setdefault(prefix, namespace)
        return found


def element_of(error: XMLSchemaValidationError, elements: Sequence[_Element]) -> _Element | None:
    """The element that an error is about, of those of the document in their order; None where that is not told."""
    # Of a piece the library takes the element that it looked at last for the one that it speaks of.
    number = error.obj.sourceline if isinstance(error.obj, Copied) else error.sourceline
    return None if number is None else elements[number]


def best_depth(root: _Element) -> int:
    """The depth at which the largest piece, and what stands above all pieces, have the fewest elements."""
    largest: list[int] = []
    at_depth: list[int] = []
    before: list[int] = []
    total = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            if len(before) == len(largest):
                largest.append(0)
                at_depth.append(0)
            at_depth[len(before)] += 1
            before.append(total)
            total += 1
        else:
            size = total - before.pop()
            largest[len(before)] = max(largest[len(before)], size)
    best, least, above = 1, total, 0
    for depth in range(1, len(largest)):
        above += at_depth[depth - 1]
        if (held := max(largest[depth], above)) < least:
            best, least = depth, held
    return best


def reached_at(depth: int, schema: XMLSchema, document: Document) -> Reached | None:
    """The pieces that a validation of the whole would come to.

    Returns:
        None where one of them is declared otherwise than by its name alone: xmlschema would take the wrong
        declaration for it if it stood by itself.
    """
    found: dict[int, bool] = {}

    def note(element: Any, declaration: XsdElement) -> bool:
        if element.depth == depth:
            found[element.sourceline] = (declaration.ref or declaration) is schema.maps.elements.get(
                element.tag
            )
        return bool(element.depth == depth)

    for _ in schema.iter_errors(document.resource(to_depth=depth), validation_hook=note):
        pass
    return Reached(depth, frozenset(found)) if all(found.values()) else None


def _events_in(root: _Element, to_depth: int | None) -> Iterator[tuple[str, Any]]:
    """What a parser would tell of a document, with elements that are copied as they are told."""
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    above: list[Copied] = []
    number = -1
    for event, node in walk:
        match event:
            case "start":
                number += 1
                copy = _copied(node, number, above)
                above.append(copy)
                if len(above) - 1 == to_depth:
                    walk.skip_subtree()
                    number += sum(1 for _ in node.iter("*")) - 1
                yield event, copy
            case "end":
                copy = above.pop()
                copy.tail = node.tail
                yield event, copy
            case _ if above:
                _append(above[-1], node.tail or "")


def _copied(element: _Element, number: int, above: list[Copied]) -> Copied:
    copy = Copied(str(element.tag), {str(key): str(value) for key, value in element.items()})
    copy.text = element.text
    copy.sourceline, copy.depth = number, len(above)
    if above:
        above[-1].append(copy)
    return copy


def _append(parent: Copied, text: str) -> None:
    """Add the text behind a comment to what stands before it."""
    if not text:
        return
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text
