"""Names of namespaces, elements and attributes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

TEI_NAMESPACE = "http://www.tei-c.org/ns/1.0"
XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
XML_ID = f"{{{XML_NAMESPACE}}}id"
XML_LANG = f"{{{XML_NAMESPACE}}}lang"
XML_SPACE = f"{{{XML_NAMESPACE}}}space"
NS = {"tei": TEI_NAMESPACE}


def tei(name: str) -> str:
    """The qualified name of a TEI element, in Clark notation."""
    return f"{{{TEI_NAMESPACE}}}{name}"


def local_name(element: _Element) -> str:
    """An element's name without its namespace; empty for comments and processing instructions."""
    return _local_name(element.tag)


@lru_cache(maxsize=4096)
def _local_name(tag: object) -> str:
    """The same of a tag; a document has few different ones, and they are asked for again and again."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def pointers(value: str | None) -> list[str]:
    """The identifiers a pointer attribute names within its own document (`#a #b` gives `a`, `b`)."""
    return [part[1:] for part in (value or "").split() if part.startswith("#") and len(part) > 1]


def string_value(element: _Element) -> str:
    """All text in an element, in document order (XPath 1.0, section 5.2)."""
    return "".join(str(text) for text in element.itertext())


def flat_value(element: _Element) -> str:
    """The same with white space as one blank, and none at the ends."""
    return " ".join(string_value(element).split())


def line_in_file(element: _Element) -> int:
    """The line of an element in the file it was read from; 0 where it was not read."""
    line = element.sourceline
    return line if isinstance(line, int) else 0
