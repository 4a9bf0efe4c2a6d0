"""What stands between backticks or fences, as Markdown marks code and other words to be taken literally."""

from __future__ import annotations

import re
from types import MappingProxyType

from tei_encode.model import Annotation, Document, Kind, Span, SpanIndex
from tei_encode.model.outline import BlockKind

from .protocol import Recognised

SINGLE = re.compile(r"(?<![`\w\\])`(?![`\s])[^`\n]{1,200}(?<!\s)`(?![`\w])")
FENCED = re.compile(
    r"(?P<before>(?P<fence>`{3,}|~{3,})[\w+#-]{0,20}[ \t]*(?:\r\n|\r|\n))\s*\S(?s:.*)"
    r"(?P<after>(?:(?<!\r)\n|\r\n|\r)(?P=fence))"
)
"""A block of code; what it says of its language is part of the mark."""
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
        blocks = [
            one
            for top in document.outline
            for one in top.walk()
            if one.kind is BlockKind.CODE and one.inner.length
        ]
        found = [self._monospace(block.span, block.marks) for block in blocks]
        marked = SpanIndex([block.span for block in blocks])
        for _, stretch in document.stretches():
            if marked.touches(stretch):
                continue
            if document.text.find("`", *stretch) < 0 and document.text.find("~~~", *stretch) < 0:
                continue
            fenced = FENCED.fullmatch(document.text, *stretch)
            if fenced:
                marks = (len(fenced["before"]), len(fenced["after"]))
                found.append(self._monospace(Span(*fenced.span()), marks))
                continue
            for length, pattern in ((1, SINGLE), (2, DOUBLE)):
                matches = pattern.finditer(document.text, *stretch)
                found += [self._monospace(Span(*match.span()), (length, length)) for match in matches]
        return Recognised(found)

    def _monospace(self, span: Span, marks: tuple[int, int]) -> Annotation:
        rend = MappingProxyType({"rend": "monospace"})
        return Annotation(span, Kind.HI, rend, origin=self.name, marks=marks)
