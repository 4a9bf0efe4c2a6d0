"""Changes of single elements put into the bytes of a document: every other byte stays as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from lxml import etree

from tei_encode.errors import SourceError
from tei_encode.tei.positions import positions

if TYPE_CHECKING:
    from lxml.etree import _Element

_INDENT = re.compile(rb"\s*\Z")
_LONGEST_INDENT = 400


class Splices:
    """The bytes of a document, and what is to stand in the place of some of them."""

    def __init__(self, data: bytes, root: _Element, place: str) -> None:
        """Find where each element stands.

        Args:
            data: the bytes, in an encoding that has ASCII as its lower half.
            root: the document parsed from them, not changed yet.
            place: its name, for messages.

        Raises:
            SourceError: the document is in an encoding in which elements cannot be found.
        """
        try:
            found = positions(data)
            self._at = dict(zip(root.iter(etree.Element), found, strict=True))
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise SourceError(place, f"cannot be changed in place ({error})", "save it in UTF-8") from None
        self._data = data
        is_marked = data.startswith(b"\xef\xbb\xbf")
        self._encoding = "utf-8" if is_marked else root.getroottree().docinfo.encoding or "utf-8"
        self._changes: dict[tuple[int, int], bytes] = {}

    def rewrite(self, element: _Element) -> None:
        """Let an element stand in the file as it is in the tree now."""
        at = self._at[element]
        self._changes[at.start, at.end] = self._written(element, element.getparent())

    def take_out(self, element: _Element) -> None:
        """Take an element out, with the white space before it."""
        at = self._at[element]
        indent = _INDENT.search(self._data, max(0, at.start - _LONGEST_INDENT), at.start)
        self._changes[indent.start() if indent else at.start, at.end] = b""

    def add_behind(self, element: _Element, made: _Element) -> None:
        """Put a new element behind another one, indented as that is."""
        at = self._at[element]
        indent = _INDENT.search(self._data, max(0, at.start - _LONGEST_INDENT), at.start)
        before = self._changes.get((at.end, at.end), b"")
        space = indent[0] if indent else b""
        if b"\n" in space:
            etree.indent(made)
        written = self._written(made, element.getparent()).replace(b"\n", space)
        self._changes[at.end, at.end] = before + space + written

    def set_attribute(self, element: _Element, name: str, value: str) -> None:
        """Write an attribute, in the place of the one that is there; an empty value takes it out."""
        at = self._at[element]
        tag = self._data[at.start : at.opened]
        there = re.search(rb"\s+" + re.escape(name.encode()) + rb"\s*=\s*(?:\"[^\"]*\"|'[^']*')", tag)
        written = f" {name}={quoteattr(value)}".encode(self._encoding, "xmlcharrefreplace") if value else b""
        start, end = there.span() if there else (len(at.name.encode()) + 1,) * 2
        self._changes[at.start + start, at.start + end] = written

    def data(self) -> bytes:
        """The bytes with all changes."""
        pieces: list[bytes] = []
        done = 0
        for (start, end), new in sorted(self._changes.items()):
            if start < done:  # it stands in an element that is written anew, or is taken out
                continue
            pieces += [self._data[done:start], new]
            done = end
        return b"".join([*pieces, self._data[done:]])

    def _written(self, element: _Element, around: _Element | None) -> bytes:
        """An element without its tail, and without the declarations of names that hold around it already."""
        text = etree.tostring(element, encoding="unicode", with_tail=False)
        for prefix, address in around.nsmap.items() if around is not None else ():
            declared = f" xmlns{f':{prefix}' if prefix else ''}={quoteattr(address)}"
            text = text.replace(declared, "", 1)
        return text.encode(self._encoding, "xmlcharrefreplace")
