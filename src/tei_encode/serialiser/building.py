"""Adding elements to a tree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.tei.namespaces import XML_ID, XML_LANG, tei

from .weaving import NOT_IN_XML

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element


NOT_FOR_HEADERS = re.compile(f"{NOT_IN_XML.pattern}|[\ud800-\udfff]")
"""A file name that is not in the system's encoding reaches us with lone surrogates (PEP 383)."""


def add(
    parent: _Element,
    name: str,
    text: str = "",
    attributes: Iterable[tuple[str, str]] = (),
    *,
    xml_id: str = "",
) -> _Element:
    """A new last child of an element.

    Args:
        parent: the element.
        name: local name of the child.
        text: its text; what XML cannot hold is shown as U+FFFD, since headers quote and do not certify.
        attributes: (name, value) pairs; those with an empty value are left out.
        xml_id: its identifier, if it has one.
    """
    element = etree.SubElement(parent, tei(name))
    if xml_id:
        element.set(XML_ID, xml_id)
    for key, value in attributes:
        if value:
            element.set(key, readable(value))
    if text:
        element.text = readable(text)
    return element


def in_english(language: str) -> list[tuple[str, str]]:
    """The attribute of what the program says itself, which is English, in an edition of another language."""
    return [] if language.partition("-")[0].lower() == "en" else [(XML_LANG, "en")]


def readable(text: str) -> str:
    """A quotation of the text on one line, fit for XML."""
    return " ".join(NOT_FOR_HEADERS.sub("\ufffd", text).split())
