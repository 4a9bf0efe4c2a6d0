"""What stands between backticks, as Markdown marks code and other words to be taken literally."""

from __future__ import annotations

import re
from types import MappingProxyType

from tei_encode.model import Annotation, Document, Kind, Span

from .protocol import Recognised

SINGLE = re.compile(r"(?<![`\w\\])`(?![`\s])[^`\n]{1,200}(?<!\s)`(?![`\w])")
DOUBLE = re.compile(r"(?<![`\w\\])``(?![`\s])(?:[^`\n]|`(?!`)){1,200}(?<![\s`])``(?![`\w])")


class Verbatim:
    """Words in backticks; these become layout marks (TEI Guidelines, chapter CO 3.3.2: `hi`).

    Not `code`: a text may mark file names, commands or letters so, and `code` holds no page end and no character that
    XML lacks.
    """

    name = "verbatim"
    requires = ("structure",)

    def recognise(self, document: Document) -> Recognised:
        """A `hi rend="monospace"` for each; nothing else is recognised inside."""
        rend = MappingProxyType({"rend": "monospace"})
        return Recognised([
            Annotation(Span(*match.span()), Kind.HI, rend, origin=self.name, marks=(length, length))
            for _, stretch in document.stretches()
            for length, pattern in ((1, SINGLE), (2, DOUBLE))
            for match in pattern.finditer(document.text, *stretch)
        ])  # fmt: skip
