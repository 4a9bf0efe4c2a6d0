"""Where things stand in a file: lxml knows lines only, so the bytes are read once more for the columns."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple
from xml.parsers import expat

if TYPE_CHECKING:
    from lxml.etree import _Element


class Place(NamedTuple):
    """Line and column, both 1-based, columns in code points; 0 where unknown."""

    line: int
    column: int

    def after(self, text: str) -> Place:
        """The place behind some text that begins here; it has line ends as a parser gives them."""
        lines = text.count("\n")
        return Place(self.line + lines, len(text) - text.rfind("\n") if lines else self.column + len(text))


NOWHERE = Place(0, 0)
WHITE_SPACE = " \t\r\n"


@dataclass(frozen=True, eq=False)
class Places:
    """Places in one file, by element.

    Attributes:
        starts: where the start tags stand.
        texts: where the text begins that follows a start tag and is more than white space.
        tails: where the text begins that follows an end tag and is more than white space.
    """

    starts: dict[_Element, Place] = field(default_factory=dict)
    texts: dict[_Element, Place] = field(default_factory=dict)
    tails: dict[_Element, Place] = field(default_factory=dict)

    @classmethod
    def of(cls, data: bytes, root: _Element) -> Places:
        """The places of all elements that a scan of the bytes reaches."""
        scan = _Scan([element for element in root.iter() if isinstance(element.tag, str)])
        scan.run(data)
        return scan.places

    def of_element(self, element: _Element) -> Place:
        """Where the start tag of an element stands; its line only where the scan did not reach it."""
        line = element.sourceline
        return self.starts.get(element) or (Place(line, 0) if isinstance(line, int) else NOWHERE)

    def of_text(self, element: _Element, child: _Element | None) -> Place:
        """Where the text directly inside an element begins: after the given child, or before the first."""
        found = self.texts.get(element) if child is None else self.tails.get(child)
        return found or self.of_element(element if child is None else child)


@dataclass(frozen=True, eq=False)
class Paths:
    """XPaths of the elements of one document, without prefixes: `/TEI/text/body/p[2]`.

    Attributes:
        steps: the last step of the path of each element whose parent has been looked at.
    """

    steps: dict[_Element, str] = field(default_factory=dict)

    def of_element(self, element: _Element) -> str:
        """The path of an element from the root."""
        path: list[str] = []
        current: _Element | None = element
        while current is not None:
            parent = current.getparent()
            if current not in self.steps:
                self._number([current] if parent is None else list(parent))
            path.append(self.steps[current])
            current = parent
        return "/" + "/".join(reversed(path))

    def _number(self, siblings: list[_Element]) -> None:
        """Name the steps of all children of a parent at once, so that long documents take no longer than short ones."""
        names = [name_of(sibling) for sibling in siblings]
        totals = Counter(names)
        counts: Counter[str] = Counter()
        for sibling, name in zip(siblings, names, strict=True):
            counts[name] += 1
            self.steps[sibling] = f"{name}[{counts[name]}]" if totals[name] > 1 else name


def name_of(element: _Element) -> str:
    """An element's name without its namespace; `node()` for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else "node()"


class _Scan:
    """One pass of expat in step with the elements of a tree."""

    def __init__(self, elements: list[_Element]) -> None:
        self.elements = elements
        self.places = Places()
        self.open: list[_Element] = []
        self.closed: _Element | None = None
        self.number = 0

    def run(self, data: bytes) -> None:
        """Fill in the places; what comes after an error stays unknown."""
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        try:
            self.parser.Parse(data, True)
        except (expat.ExpatError, LookupError, ValueError):
            return

    def _start(self, _name: str, _attributes: dict[str, str]) -> None:
        if self.number < len(self.elements):
            element = self.elements[self.number]
            self.places.starts[element] = self._here()
            self.open.append(element)
        self.number += 1
        self.closed = None

    def _end(self, _name: str) -> None:
        self.closed = self.open.pop() if self.open else None

    def _text(self, data: str) -> None:
        text = data.lstrip(WHITE_SPACE)
        if not text or not self.open:
            return
        places, element = (
            (self.places.texts, self.open[-1]) if self.closed is None else (self.places.tails, self.closed)
        )
        if element not in places:
            places[element] = self._here().after(data[: len(data) - len(text)])

    def _here(self) -> Place:
        return Place(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
