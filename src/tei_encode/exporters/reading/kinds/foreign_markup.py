"""Elements of other namespaces: examples of mark-up shown as such, formulas by their characters.

Guidelines 23.5 (egXML), 15.2 (formula), 15.3 (notatedMusic), 2.5 (xenoData).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import TEI_NAMESPACE, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

MATHML = "http://www.w3.org/1998/Math/MathML"
SVG = "http://www.w3.org/2000/svg"
XINCLUDE = "http://www.w3.org/2001/XInclude"
_NOT_SHOWN = {
    MATHML: ("annotation", "annotation-xml"),
    SVG: ("style", "script", "title", "desc", "metadata", "defs"),
}
_DECLARATION = re.compile(r'\sxmlns(?::\w+)?="[^"]*"')


def namespace_of(element: _Element) -> str:
    """The namespace of an element; empty where it is in none."""
    return _namespace(element.tag)


@lru_cache(maxsize=4096)
def _namespace(tag: object) -> str:
    return tag[1:].partition("}")[0] if isinstance(tag, str) and tag.startswith("{") else ""


def is_foreign(element: _Element) -> bool:
    """Whether an element is none of TEI's."""
    return namespace_of(element) != TEI_NAMESPACE


def is_shown(element: _Element) -> bool:
    """Whether the text of an element of another namespace is read."""
    space = namespace_of(element)
    return space != XINCLUDE and local_name(element) not in _NOT_SHOWN.get(space, ())


def as_source_code(element: _Element) -> str:
    """What an element holds, as mark-up, without declarations of namespaces."""
    from lxml import etree

    pieces = [element.text or ""]
    pieces.extend(etree.tostring(child, encoding="unicode") for child in element)
    return _DECLARATION.sub("", "".join(pieces)).strip("\r\n")
