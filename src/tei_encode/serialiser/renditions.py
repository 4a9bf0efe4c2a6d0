"""Layout marks of the source, declared once each as a rendition (TEI Guidelines, chapter HD 2.3.4).

A mark such as the asterisk around an emphasis leaves the text content; `@rendition` on its element points at a
declaration that puts it back.
"""

from __future__ import annotations

import unicodedata
from itertools import groupby

NAMES = {
    "*": "asterisk", "#": "hash", "-": "hyphen", " ": "space", "\t": "tab", "<": "less", ">": "greater",
    "_": "underscore", "|": "pipe", "+": "plus", "`": "backtick", "\n": "newline", "\r": "return", "=": "equals",
    "~": "tilde", "•": "bullet", ":": "colon", "·": "dot", "[": "bracket", "!": "exclamation",
}  # fmt: skip

OF_LINKS = ("](", "][")
"""Marks that hold the address of a link have a number for a name."""


class Renditions:
    """The layout marks used so far, in order of first use."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str], str] = {}
        self._links: dict[str, int] = {}

    def pointer(self, scope: str, mark: str) -> str:
        """A pointer (`#before-asterisk`) to the declaration of a mark.

        Args:
            scope: `before` or `after` the element.
            mark: the characters themselves.
        """
        key = (scope, mark)
        if key not in self._ids:
            self._ids[key] = (
                f"{scope}-{mark_name(mark) if not mark.startswith(OF_LINKS) else self._number_of(mark)}"
            )
        return f"#{self._ids[key]}"

    def _number_of(self, mark: str) -> str:
        """A name for the mark of a link, which holds a whole address: `link-3`."""
        return f"link-{self._links.setdefault(mark, len(self._links) + 1)}"

    def declared(self) -> list[tuple[str, str, str]]:
        """(identifier, scope, mark) of every mark used."""
        return [(identifier, scope, mark) for (scope, mark), identifier in self._ids.items()]


def mark_name(mark: str) -> str:
    """A readable name, different for different marks: `## ` is `hash2-space`."""
    parts = []
    for char, run in groupby(mark):
        name = NAMES.get(char) or (char if char.isascii() and char.isalnum() else f"u{ord(char):04x}")
        length = len(list(run))
        parts.append(name if length == 1 else f"{name}{length}")
    return "-".join(parts)


def describe_character(char: str) -> str:
    """A character's Unicode name, or its code point where it has none."""
    return unicodedata.name(char, f"U+{ord(char):04X}")
