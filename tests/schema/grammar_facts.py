"""What a RELAX NG grammar says about elements and attributes, without its content models."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RNG = "{http://relaxng.org/ns/structure/1.0}"
DOCUMENTATION = "{http://relaxng.org/ns/compatibility/annotations/1.0}documentation"
OPTIONAL = {f"{RNG}optional", f"{RNG}choice", f"{RNG}zeroOrMore"}


@dataclass(frozen=True)
class Allowed:
    """An attribute an element may have: its closed list of values, empty where it is open; whether it must be there."""

    values: frozenset[str] = frozenset()
    required: bool = False


class Facts:
    """The elements of a grammar and their attributes; definitions are named as their elements are."""

    def __init__(self, path: Path) -> None:
        root = etree.parse(path).getroot()
        self.defines = {one.get("name", ""): one for one in root.iter(f"{RNG}define")}
        self.elements = {
            element.get("name", ""): element
            for define in self.defines.values()
            for element in define.iterfind(f"{RNG}element")
        }

    def documentation(self, name: str) -> str:
        """What the grammar says an element is."""
        return self.defines[name].findtext(DOCUMENTATION) or ""

    def attributes(self, name: str) -> dict[str, Allowed]:
        """The attributes of an element."""
        return dict(self._attributes(self.elements[name], optional=False))

    def own_attributes(self, name: str) -> set[str]:
        """Those that stand in the element's own pattern and not in one it refers to."""
        return {str(one.get("name")) for one in self.elements[name].iter(f"{RNG}attribute")}

    def class_attributes(self, name: str) -> set[str]:
        """The attributes that a class of TEI's own schema has itself."""
        own = (one.get("name", "") for one in self.defines[f"{name}.attributes"].iter(f"{RNG}ref"))
        patterns = [self.defines[one] for one in own if ".attribute." in one]
        patterns.append(self.defines[f"{name}.attributes"])
        return {str(one.get("name")) for pattern in patterns for one in pattern.iter(f"{RNG}attribute")}

    def class_parents(self, name: str) -> set[str]:
        """The classes that a class of TEI's own schema includes."""
        refs = (one.get("name", "") for one in self.defines[f"{name}.attributes"].iter(f"{RNG}ref"))
        return {one.removesuffix(".attributes") for one in refs if one.endswith(".attributes")}

    def _attributes(self, pattern: etree._Element, *, optional: bool) -> Iterator[tuple[str, Allowed]]:
        for child in pattern:
            if child.tag == f"{RNG}attribute":
                values = frozenset(one.text or "" for one in self._values(child))
                yield str(child.get("name")), Allowed(values, not optional)
            elif child.tag == f"{RNG}ref":
                define = self.defines[child.get("name", "")]
                if define.find(f"{RNG}element") is None:
                    yield from self._attributes(define, optional=optional)
            elif child.tag != f"{RNG}element" and isinstance(child.tag, str):
                yield from self._attributes(child, optional=optional or child.tag in OPTIONAL)

    def _values(self, pattern: etree._Element) -> list[etree._Element]:
        """The values of a closed list; none where anything else is allowed as well."""
        found: list[etree._Element] = []
        for child in pattern:
            if child.tag == f"{RNG}value":
                found.append(child)
            elif child.tag == f"{RNG}choice":
                found += self._values(child)
            elif child.tag == f"{RNG}ref":
                found += self._values(self.defines[child.get("name", "")])
            elif child.tag in (f"{RNG}data", f"{RNG}text", f"{RNG}list"):
                return []
        return found
