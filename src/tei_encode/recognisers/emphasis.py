"""Emphasis in light Markdown: `*so*`, `_so_`, `**so**` (TEI Guidelines, chapter CO 3.3.2: `hi`)."""

from __future__ import annotations

import re
from types import MappingProxyType

from tei_encode.model import Annotation, Document, Kind, Span

from .protocol import Recognised

EMPHASIS = re.compile(
    r"(?<![\w*_\\])(?P<mark>\*{1,3}|_{1,2})(?=[^\s*_])(?P<content>[^*_\n]{0,400}?(?:\n[^*_\n]{1,200}?)?)(?<=[^\s*_])(?P=mark)(?![\w*_])"
)
REND = {1: "italic", 2: "bold", 3: "bold italic"}


class Emphasis:
    """Emphasised words; the marks around them become layout marks."""

    name = "emphasis"
    requires = ("structure",)

    def recognise(self, document: Document) -> Recognised:
        """A `hi` for every emphasis; its span takes in the marks."""
        found = []
        for _, stretch in document.stretches():
            for match in EMPHASIS.finditer(document.text, *stretch):
                length = len(match["mark"])
                found.append(
                    Annotation(
                        Span(*match.span()),
                        Kind.HI,
                        MappingProxyType({"rend": REND[length]}),
                        origin=self.name,
                        marks=(length, length),
                    )
                )
        return Recognised(found)
