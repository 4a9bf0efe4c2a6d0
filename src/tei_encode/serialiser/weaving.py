"""The text and its tree woven into elements: every character once, in the source's order."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.model import POINTS, Cert
from tei_encode.tei.namespaces import XML_ID, XML_LANG, tei
from tei_encode.tei.source_layer import FORM_FEED

from .renditions import Renditions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from tei_encode.resolution.nesting import Node

NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters outside production 2 of XML 1.0 (lone surrogates cannot occur in a decoded text)."""


@dataclass(slots=True)
class Woven:
    """The `text` element and what the header must declare about it.

    Attributes:
        text: the `text` element.
        renditions: layout marks pointed at by `@rendition`.
        characters: characters written as `<g>`, in order of first use.
        usage: number of times each element occurs in `text`, `text` itself included.
    """

    text: _Element
    renditions: Renditions = field(default_factory=Renditions)
    characters: list[str] = field(default_factory=list)
    usage: Counter[str] = field(default_factory=Counter)


def character_id(char: str) -> str:
    """The `xml:id` under which a character that XML cannot hold is declared."""
    return f"char-{ord(char):04X}"


def weave(source: str, root: Node) -> Woven:
    """The `text` element of an edition.

    Args:
        source: the source text.
        root: the tree over it, as `resolution.nesting` makes it; it covers the whole text.
    """
    weaver = _Weaver(source, root)
    weaver.walk(root)
    return weaver.woven


@dataclass(slots=True)
class _Frame:
    """An open element: its node, the children still to come, how far its text is written, its last child."""

    node: Node
    element: _Element
    children: Iterator[Node]
    at: int
    last: _Element | None = None


class _Weaver:
    def __init__(self, source: str, root: Node) -> None:
        self._source = source
        self._fragment_ids: dict[int, str] = {}
        self.woven = Woven(etree.Element(tei(root.claim.kind.value)))

    def walk(self, root: Node) -> None:
        """Open, fill and close every node in document order; a stack instead of recursion, for deep trees."""
        self.woven.usage[root.claim.kind.value] += 1
        stack = [self._frame(root, self.woven.text)]
        while stack:
            frame = stack[-1]
            child = next(frame.children, None)
            if child is None:
                self._write(frame, frame.node.span.end - frame.node.marks[1])
                stack.pop()
                continue
            self._write(frame, child.span.start)
            frame.at = child.span.end
            made = self._open(frame, child.claim.kind.value)
            inside = self._frame(child, made)
            if child.claim.kind not in POINTS:
                stack.append(inside)

    def _frame(self, node: Node, element: _Element) -> _Frame:
        self._attributes(element, node)
        return _Frame(node, element, iter(node.children), node.span.start + node.marks[0])

    def _open(self, frame: _Frame, name: str) -> _Element:
        self.woven.usage[name] += 1
        frame.last = etree.SubElement(frame.element, tei(name))
        return frame.last

    def _attributes(self, element: _Element, node: Node) -> None:
        claim = node.claim
        if claim.id or node.fragment:
            self._identify(element, node)
        for name, value in claim.attributes.items():
            element.set(XML_LANG if name == "xml:lang" else name, value)
        before, after = node.marks
        pointers = []
        if before:
            mark = self._source[node.span.start : node.span.start + before]
            pointers.append(self.woven.renditions.pointer("before", mark))
        if after:
            mark = self._source[node.span.end - after : node.span.end]
            pointers.append(self.woven.renditions.pointer("after", mark))
        if pointers:
            element.set("rendition", " ".join(pointers))
        if claim.cert is not Cert.HIGH:
            element.set("cert", claim.cert.value)

    def _identify(self, element: _Element, node: Node) -> None:
        """An identifier; the fragments of a split claim get one each and point at each other."""
        if not node.fragment:
            element.set(XML_ID, node.claim.id)
            return
        fallback = f"fragment-{len(self._fragment_ids) + 1}"
        base = self._fragment_ids.setdefault(id(node.claim), node.claim.id or fallback)
        name = [base if number == 1 else f"{base}-part{number}" for number in range(node.fragments + 1)]
        element.set(XML_ID, name[node.fragment])
        if node.fragment < node.fragments:
            element.set("next", f"#{base}-part{node.fragment + 1}")
        if node.fragment > 1:
            element.set("prev", f"#{name[node.fragment - 1]}")

    def _write(self, frame: _Frame, end: int) -> None:
        """The source up to `end` into an element, characters that XML cannot hold as elements of their own."""
        at = frame.at
        for found in NOT_IN_XML.finditer(self._source, at, end):
            _append(frame, self._source[at : found.start()])
            self._special(frame, found[0])
            at = found.end()
        _append(frame, self._source[at:end])
        frame.at = end

    def _special(self, frame: _Frame, char: str) -> None:
        if char == "\f":
            self._open(frame, "pb").set("rend", FORM_FEED)
            return
        if char not in self.woven.characters:
            self.woven.characters.append(char)
        self._open(frame, "g").set("ref", f"#{character_id(char)}")


def _append(frame: _Frame, text: str) -> None:
    """Text behind the last child, or as the element's first text."""
    if not text:
        return
    if frame.last is None:
        frame.element.text = (frame.element.text or "") + text
    else:
        frame.last.tail = (frame.last.tail or "") + text
