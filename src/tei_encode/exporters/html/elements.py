"""Elements of HTML, made as a tree: text is escaped when the tree is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def add(parent: _Element, tag: str, text: str = "", **attributes: str) -> _Element:
    """Add an element to another; an attribute's `_` stands for `-`, and one at its end for nothing (`class_`)."""
    element = etree.SubElement(parent, tag)
    for name, value in attributes.items():
        if value:
            element.set(name.rstrip("_").replace("_", "-"), clean(value))
    if text:
        element.text = clean(text)
    return element


def section(parent: _Element, name: str, title: str, level: int = 2) -> _Element:
    """A part of the page under a heading.

    Args:
        parent: what it is put into.
        name: its identifier.
        title: its heading.
        level: that of the heading.
    """
    found = add(parent, "section", id=name, class_="part", aria_labelledby=f"{name}-head")
    add(found, f"h{level}", title, id=f"{name}-head")
    return found


def count_of(number: int, one: str, several: str = "") -> str:
    """How many there are, in words as they are said."""
    return f"{number} {one if number == 1 else several or one + 's'}"


def clean(text: str) -> str:
    """Text without what XML cannot hold."""
    return _NOT_IN_XML.sub("\ufffd", text)
