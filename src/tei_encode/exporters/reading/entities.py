"""Entities that a document declares itself (XML 1.0, section 4): replaced by their text, never fetched.

The parser leaves them alone, since one document can hold entities that grow to gigabytes; here their growth is bounded.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import DTD, _Element

MOST_TEXT = 1_000_000
"""How many characters all entities of a document may give together."""
_REFERENCE = re.compile(r"&(#x[0-9A-Fa-f]+|#[0-9]+|[\w.:-]+);")
_TAG = re.compile(r"<[^>]*>")
_PREDEFINED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}


class _Entity(Protocol):
    name: str | None
    content: str | None


def _entities(declared: DTD | None) -> Iterator[_Entity]:
    """The entities of an internal DTD; the stubs of lxml do not know that it lists them."""
    return iter(cast("Iterable[_Entity]", getattr(declared, "iterentities", tuple)()))


class Entities:
    """The entities of a document.

    Attributes:
        unread: names of those that have no text here: external, not declared, or growing too large.
    """

    def __init__(self, root: _Element) -> None:
        declared = root.getroottree().docinfo.internalDTD
        self._contents: dict[str, str] = {}
        for entity in _entities(declared):
            if entity.name and entity.content is not None:
                self._contents.setdefault(entity.name, entity.content)
        self._expansions: dict[str, str | None] = {}
        self._left = MOST_TEXT
        self.unread: dict[str, None] = {}

    def text_of(self, name: str) -> str:
        """The text an entity stands for, tags in it left out; its reference where it cannot be read."""
        text = self._expanded(name, ())
        if text is None:
            self.unread[name] = None
            return f"&{name};"
        self._left -= len(text)
        return text

    def _expanded(self, name: str, around: tuple[str, ...]) -> str | None:
        if name not in self._expansions:
            self._expansions[name] = self._expand(name, around)
        text = self._expansions[name]
        return text if text is not None and len(text) <= self._left else None

    def _expand(self, name: str, around: tuple[str, ...]) -> str | None:
        content = self._contents.get(name)
        if content is None or name in around or len(around) > 20:
            return None
        pieces: list[str] = []
        length, at = 0, 0
        for reference in _REFERENCE.finditer(content):
            inner = self._one(reference[1], (*around, name))
            if inner is None:
                return None
            pieces += [content[at : reference.start()], inner]
            length += reference.start() - at + len(inner)
            at = reference.end()
            if length > self._left:
                return None
        return _TAG.sub("", "".join([*pieces, content[at:]]))

    def _one(self, name: str, around: tuple[str, ...]) -> str | None:
        if name in _PREDEFINED:
            return _PREDEFINED[name]
        if name.startswith("#"):
            hexadecimal = name[1] == "x"
            number = int(name[2:] if hexadecimal else name[1:], 16 if hexadecimal else 10)
            return chr(number) if number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF else None
        return self._expanded(name, around)
