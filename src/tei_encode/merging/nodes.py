"""A `text` element as nodes with offsets in its source: what a merge compares, cuts and puts together.

Offsets are code points of the source layer (`tei.source_layer`), end exclusive. What is no part of the source (an
editor's `corr` or note, a comment, a processing instruction) has no length; a layout mark belongs to its element.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.tei.namespaces import line_in_file, local_name
from tei_encode.tei.source_layer import (
    LayoutMarks,
    declared_characters,
    is_editorial,
    is_in_choice,
    own_text,
    text_of_document,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element

TEXT, FILLER, COMMENT, INSTRUCTION, GROUP = "#text", "#filler", "#comment", "#instruction", "#group"

CLAIMS = frozenset(
    "persName placeName orgName geogName name rs date time ref ptr bibl title term email idno abbr num measure "
    "country settlement region district bloc".split()
)
"""Elements that say what a stretch of text is: one of them rules out others (ENCODING.md, section 3)."""


@dataclass(slots=True, eq=False)
class Node:
    """An element, a piece of text, or something that is no part of the source.

    Attributes:
        tag: the qualified name of an element; `TEXT`, `COMMENT`, …; `GROUP` is children without an element.
        start: where it begins in the source, its own layout mark included.
        end: where it ends.
        text: characters of a piece of text.
        attributes: of an element.
        items: its children.
        before: length of the layout mark before its content.
        after: length of the one behind.
        is_atom: whether it is written as it stands and never looked into.
        element: what it was read from, to copy and for its line.
        key: equal for nodes of equal content; see `Keys`.
        is_edited: whether it comes from the edited edition.
    """

    tag: str
    start: int
    end: int
    text: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    items: list[Node] = field(default_factory=list)
    before: int = 0
    after: int = 0
    is_atom: bool = False
    element: _Element | None = None
    key: int = -1
    is_edited: bool = False

    @property
    def name(self) -> str:
        """The local name of an element."""
        return self.tag.rpartition("}")[2]

    @property
    def is_text(self) -> bool:
        """Whether it is a piece of the source's text."""
        return self.tag == TEXT

    @property
    def is_element(self) -> bool:
        """Whether it is an element that can be looked into."""
        return not self.is_atom and not self.tag.startswith("#")

    @property
    def is_claim(self) -> bool:
        """Whether it says what a stretch of text is."""
        return self.name in CLAIMS

    @property
    def length(self) -> int:
        """How many characters of the source it holds."""
        return self.end - self.start

    @property
    def inner(self) -> tuple[int, int]:
        """Where its content begins and ends, layout marks not included."""
        return self.start + self.before, self.end - self.after

    @property
    def shell(self) -> tuple[object, ...]:
        """Everything of an element but its content."""
        return self.tag, tuple(sorted(self.attributes.items())), self.before, self.after

    @property
    def line(self) -> int:
        """Its line in the file it was read from; 0 where it was not read."""
        return line_in_file(self.element) if self.element is not None else 0


class Keys:
    """Numbers for content: equal content, equal number; exact, since nothing is hashed away."""

    def __init__(self) -> None:
        self._numbers: dict[object, int] = {}

    def of(self, content: object) -> int:
        """The number of some content, which must be hashable."""
        return self._numbers.setdefault(content, len(self._numbers))

    def of_list(self, nodes: Iterable[Node]) -> tuple[int, ...]:
        """The numbers of nodes in their order."""
        return tuple(node.key for node in nodes)

    def number(self, node: Node) -> None:
        """Give a node its key, its children having theirs."""
        content: object
        if node.is_text or node.tag == FILLER:
            content = (node.tag, node.text)
        elif node.is_atom:
            content = (node.tag, _as_written(node))
        else:
            content = (node.shell, self.of_list(node.items))
        node.key = self.of(content)

    def text(self, text: str, start: int) -> Node:
        """A piece of text."""
        node = Node(TEXT, start, start + len(text), text)
        self.number(node)
        return node


def _as_written(node: Node) -> object:
    element = node.element
    assert element is not None  # noqa: S101 - atoms are read, never made
    if node.tag in {COMMENT, INSTRUCTION}:
        return getattr(element, "target", ""), element.text
    return etree.tostring(element, method="c14n", exclusive=True, with_tail=False)


def read_nodes(root: _Element, keys: Keys, *, is_edited: bool = False) -> tuple[Node, str] | None:
    """The nodes of a document's `text` and the source text they hold, or None where it has none.

    Args:
        root: the `TEI` element.
        keys: gives keys to the nodes; the same for all documents that are compared.
        is_edited: whether this is the edited edition.
    """
    text = text_of_document(root)
    return None if text is None else _Reader(root, keys, is_edited=is_edited).read(text)


class _Reader:
    def __init__(self, root: _Element, keys: Keys, *, is_edited: bool) -> None:
        self._marks = LayoutMarks.of(root)
        self._characters = declared_characters(root)
        self._keys = keys
        self._is_edited = is_edited
        self._at = 0
        self._source: list[str] = []
        self._closing: list[str] = []
        self._open: list[Node] = []

    def read(self, text: _Element) -> tuple[Node, str]:
        """All nodes, in document order, and the source text."""
        top = Node(GROUP, 0, 0)
        self._open = [top]
        added: _Element | None = None
        walker = etree.iterwalk(text, events=("start", "end", "comment", "pi"))
        for event, element in walker:
            if event == "start":
                if is_editorial(element):
                    self._atom(element)
                    walker.skip_subtree()
                    added = element
                else:
                    self._start(element)
                continue
            if event != "end":
                self._atom(element)
            elif element is not added:
                self._end()
            if element is not text and element.tail:
                self._text(element.tail, is_source=not is_in_choice(element))
        return top.items[0], "".join(self._source)

    def _source_of(self, text: str) -> None:
        self._source.append(text)
        self._at += len(text)

    def _start(self, element: _Element) -> None:
        node = self._node(element)
        before, after = self._marks.around(element)
        node.before, node.after = len(before), len(after)
        self._closing.append(after)
        self._source_of(before)
        self._open.append(node)
        own = own_text(element, self._characters)
        if own and own != element.text:
            node.is_atom = True
            self._source_of(own)
        elif element.text:
            self._text(element.text, is_source=bool(own))

    def _end(self) -> None:
        node = self._open.pop()
        self._source_of(self._closing.pop())
        node.end = self._at
        self._keys.number(node)
        self._open[-1].items.append(node)

    def _node(self, element: _Element) -> Node:
        attributes = {str(name): str(value) for name, value in element.attrib.items()}
        tag = str(element.tag)
        return Node(tag, self._at, self._at, "", attributes, element=element, is_edited=self._is_edited)

    def _atom(self, element: _Element) -> None:
        tags: dict[object, str] = {etree.Comment: COMMENT, etree.PI: INSTRUCTION}
        tag = tags.get(element.tag) or str(element.tag)
        node = Node(tag, self._at, self._at, is_atom=True, element=element, is_edited=self._is_edited)
        if local_name(element):
            node.attributes = {str(name): str(value) for name, value in element.attrib.items()}
        self._keys.number(node)
        self._open[-1].items.append(node)

    def _text(self, text: str, *, is_source: bool) -> None:
        if is_source:
            self._open[-1].items.append(self._keys.text(text, self._at))
            self._source_of(text)
        else:
            filler = Node(FILLER, self._at, self._at, text, is_atom=True)
            self._keys.number(filler)
            self._open[-1].items.append(filler)


def source_text(node: Node, source: str) -> str:
    """The source text of a node."""
    return source[node.start : node.end]


def opened(node: Node, source: str, keys: Keys) -> list[Node]:
    """What stands in the place of an element whose tags are taken away: its content, layout marks as text."""
    if not node.is_element:
        return [node]
    inner = node.inner
    before = [keys.text(source[node.start : inner[0]], node.start)] if node.before else []
    after = [keys.text(source[inner[1] : node.end], inner[1])] if node.after else []
    return [*before, *node.items, *after]


def flat(node: Node, source: str, keys: Keys) -> list[Node]:
    """The same with the tags of everything in it taken away that holds text."""
    done: list[Node] = []
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if one.is_element and one.length:
            waiting += reversed(opened(one, source, keys))
        else:
            done.append(one)
    return done


def joined(nodes: Sequence[Node], keys: Keys) -> list[Node]:
    """The same nodes, pieces of text that follow each other made one."""
    done: list[Node] = []
    for is_text, run in groupby(nodes, key=lambda node: node.is_text):
        pieces = list(run)
        if is_text and len(pieces) > 1:
            pieces = [keys.text("".join(piece.text for piece in pieces), pieces[0].start)]
        done += pieces
    return done


class CrossingError(Exception):
    """A cut would go through an element."""


class Cutter:
    """Takes a list of nodes from front to back, pieces of text cut where that is asked for."""

    def __init__(self, nodes: Sequence[Node], keys: Keys) -> None:
        self._nodes = nodes
        self._keys = keys
        self._next = 0
        self._rest: Node | None = None

    def take(self, end: int, *, with_points: bool) -> list[Node]:
        """The nodes up to an offset.

        Args:
            end: the offset.
            with_points: whether what has no length and stands at the offset is taken, too.

        Raises:
            CrossingError: an element reaches over the offset.
        """
        taken: list[Node] = []
        while (node := self._peek()) is not None:
            if not node.length:
                if node.start > end or (node.start == end and not with_points):
                    break
            elif node.start >= end:
                break
            if node.end <= end:
                taken.append(node)
                self._rest = None
                self._next += 1
                continue
            if not node.is_text:
                raise CrossingError
            cut = end - node.start
            taken.append(self._keys.text(node.text[:cut], node.start))
            self._rest = self._keys.text(node.text[cut:], end)
            break
        return taken

    def _peek(self) -> Node | None:
        if self._rest is not None:
            return self._rest
        return self._nodes[self._next] if self._next < len(self._nodes) else None


def clipped(nodes: Sequence[Node], start: int, end: int, keys: Keys) -> list[Node]:
    """The nodes between two offsets, what has no length at either of them included.

    Raises:
        CrossingError: something other than text stands outside, or reaches over.
    """
    cutter = Cutter(nodes, keys)
    outside = cutter.take(start, with_points=False)
    inside = cutter.take(end, with_points=True)
    outside += cutter.take(nodes[-1].end if nodes else end, with_points=True)
    if not all(node.is_text for node in outside):
        raise CrossingError
    return inside


def walk(node: Node) -> Iterator[Node]:
    """A node and all below it, in document order; groups are looked through."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if one.tag != GROUP:
            yield one
        if not one.is_atom:
            waiting += reversed(one.items)
