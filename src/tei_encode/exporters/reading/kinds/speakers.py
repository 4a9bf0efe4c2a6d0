"""Who speaks, where an attribute alone says so (`u/@who`; Guidelines 8.3.1, 16.2.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import local_name, pointers

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tei_encode.exporters.reading.survey import Survey

_NAMES = ("persName", "name", "orgName", "placeName", "abbr", "label", "role")


def speakers_of(element: _Element, found: Survey) -> str:
    """The names of who speaks as the header has them, or their identifiers; empty where nothing is said."""
    block = element.getparent()
    of_block = block.get("who") if block is not None and local_name(block) == "annotationBlock" else None
    who = element.get("who") or of_block or ""
    return ", ".join(_name_of(name, found) for name in pointers(who)) or ("" if ":" in who else who.strip())


def _name_of(identifier: str, found: Survey) -> str:
    described = found.ids.get(identifier)
    if described is None:
        return identifier
    for wanted in _NAMES:
        for child in described:
            if local_name(child) == wanted:
                parts = (" ".join(str(text).split()) for text in child.itertext())
                name = " ".join(part for part in parts if part)
                if name:
                    return name
    return described.get("n") or identifier
