"""The lines of a text and what their lengths say about how it was typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from tei_encode.model import Span

XML_SPACE = " \t\r\n"
"""The characters XML counts as white space: all that may stand between elements that hold no text."""
INVISIBLE = "\ufeff\u200b\u2060"
"""Characters that show nothing though Unicode does not count them as white space."""
_LINE = re.compile(r"([^\n\r\f]*)(\r\n|\n|\r|\f|\Z)")
LONG = 160
"""A line longer than any that a typist or a wrapping program makes: it holds a whole paragraph."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line.

    Attributes:
        span: its text without XML white space at its ends; never empty unless the line is blank.
        indent: columns of white space before it, tabs to the next multiple of 8.
        is_blank: whether it shows nothing (it may hold no-break spaces all the same).
        begins_page: whether a form feed stands right before it.
    """

    span: Span
    indent: int
    is_blank: bool
    begins_page: bool

    @property
    def width(self) -> int:
        """Columns from the margin to the end of the line."""
        return self.indent + self.span.length


def split_lines(text: str) -> list[Line]:
    """The lines of a text; LF, CR, CR LF and form feed end one."""
    lines: list[Line] = []
    begins_page = False
    for found in _LINE.finditer(text):
        content = found[1]
        if not content and not found[2]:
            break
        stripped = content.strip(XML_SPACE)
        start = found.start() + len(content) - len(content.lstrip(XML_SPACE))
        indent = len(text[found.start() : start].expandtabs(8))
        lines.append(Line(Span(start, start + len(stripped)), indent, not content.strip().strip(INVISIBLE).strip(), begins_page))
        begins_page = found[2] == "\f"
    return lines


@dataclass(frozen=True, slots=True)
class LineProfile:
    """How a text's lines are used.

    Attributes:
        is_wrapped: whether paragraphs run over several lines of one width.
        width: that width, in columns; 0 where lines are whole paragraphs.
        body_indent: the usual indentation of running text.
    """

    is_wrapped: bool
    width: int
    body_indent: int


def profile(lines: Sequence[Line]) -> LineProfile:
    """What the lengths of all lines together show.

    Text is wrapped where lines are followed closely by others and the longer ones come out about equally long.
    """
    shown = [line for line in lines if not line.is_blank]
    inner = [a for a, b in zip(lines, lines[1:], strict=False) if not a.is_blank and not b.is_blank]
    usual_indent = int(median(line.indent for line in shown)) if shown else 0
    if len(inner) < 4 or len(inner) < 0.3 * len(shown):
        return LineProfile(False, 0, usual_indent)
    widths = sorted(line.width for line in inner)
    full = widths[int(len(widths) * 0.75)]
    near = sum(0.8 * full <= width <= 1.2 * full for width in widths)
    is_wrapped = 30 <= full <= LONG and near >= 0.5 * len(widths)
    return LineProfile(is_wrapped, full if is_wrapped else 0, usual_indent)
