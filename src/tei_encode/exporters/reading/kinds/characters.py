"""Characters that the header describes (`g`, `char`, `glyph`; Guidelines, chapter 5)."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import local_name, pointers, string_value, tei

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tei_encode.exporters.reading.survey import Survey

UNKNOWN = "\ufffd"
"""REPLACEMENT CHARACTER: there is a character, and nobody said which."""
_REGULAR = (
    "standardized",
    "standard",
    "normalized",
    "simplified",
    "modern",
    "composed",
    "precomposed",
    "expanded",
)
_PRIVATE = ("PUA", "pua", "private")
_CODE_POINT = re.compile(r"^(?:U\+|&#x|0x)([0-9A-Fa-f]{2,6});?$")


def character_of(element: _Element, found: Survey) -> str:
    """What an empty `g` stands for; a control character gives an empty string, an undescribed one U+FFFD."""
    names = pointers(element.get("ref"))
    described = [found.ids[name] for name in names if name in found.ids]
    return "".join(_mapping(one) for one in described) if described else UNKNOWN


def _mapping(described: _Element) -> str:
    mappings = list(described.iter(tei("mapping")))

    def rank(mapping: _Element) -> int:
        kind = mapping.get("type", "")
        return _REGULAR.index(kind) if kind in _REGULAR else 99 if kind in _PRIVATE else 50

    for mapping in sorted(mappings, key=rank):
        written = "".join(string_value(mapping).split())
        code = _CODE_POINT.match(written)
        value = _character(code[1]) if code else written
        if value is not None and (value or code):
            return value
    return (
        UNKNOWN if local_name(described) in ("char", "glyph") else string_value(described).strip() or UNKNOWN
    )


def _character(code: str) -> str | None:
    """A code point as a character; empty for controls, None where there is no such character."""
    number = int(code, 16)
    if number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
        return None
    return "" if unicodedata.category(chr(number)) == "Cc" else chr(number)
