"""The lines of a text and what their lengths say about how it was typed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from tei_encode.model import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

XML_SPACE = " \t\r\n"
"""The characters XML counts as white space: all that may stand between elements that hold no text."""
INVISIBLE = "\ufeff\u200b\u2060"
"""Characters that show nothing though Unicode does not count them as white space."""
HYPHENS = "-‐¬\u00ad"
"""Signs with which a line ends inside a word."""
_FIRST_WORD = re.compile(r"\S+")
_LINE = re.compile(r"([^\n\r\f]*)(\r\n|\n|\r|\f|\Z)")
LONG = 160
"""A line longer than any that a typist or a wrapping program makes: it holds a whole paragraph."""
SLACK = 4
"""Columns that a typist leaves free at the end of a line though the next word would have found room."""
FEWEST_FIRST_LINES = 3
"""Lines set in that begin a paragraph, without which a text is not believed to set in first lines."""
FEWEST_OF_VERSE = 6
"""Lines below others without which a text is not taken for one of verse."""
SET_IN = 2
"""Columns by which a line must begin further right to be set in."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line.

    Attributes:
        span: its text without XML white space at its ends; never empty unless the line is blank.
        indent: columns of white space before it, tabs to the next multiple of 8.
        is_blank: whether it shows nothing (it may hold no-break spaces all the same).
        begins_page: whether a form feed stands right before it.
        rows: what it is a part of: a table whose cells are parted by `pipes`, `tabs` or `gaps`, or a list of
            `contents`; empty where it is none.
        cells: its cells, where it is a row of a table; none where it is a line drawn between rows.
    """

    span: Span
    indent: int
    is_blank: bool
    begins_page: bool
    rows: str = ""
    cells: tuple[Span, ...] = ()

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
        is_blank = all(c.isspace() or c in INVISIBLE for c in content)
        lines.append(Line(Span(start, start + len(stripped)), indent, is_blank, begins_page))
        begins_page = found[2] == "\f"
    return lines


@dataclass(frozen=True, slots=True)
class LineProfile:
    """How a text's lines are used.

    Attributes:
        is_wrapped: whether paragraphs run over several lines of one width.
        width: that width, in columns; 0 where lines are whole paragraphs.
        body_indent: the usual indentation of running text.
        sets_in_first_lines: whether a line set in begins a paragraph (else it goes on with one).
        has_line_paragraphs: whether each line is a paragraph, even without a blank line before it.
    """

    is_wrapped: bool = False
    width: int = 0
    body_indent: int = 0
    sets_in_first_lines: bool = False
    has_line_paragraphs: bool = False


def profile(lines: Sequence[Line], source: str = "") -> LineProfile:
    """What the lengths of all lines together show.

    Text is wrapped where lines are followed closely by others and the longer ones come out about equally long; but not
    where most lines end though the next word would have found room: then they are verse.

    Args:
        lines: all lines.
        source: the text; where empty, line ends are not looked at.
    """
    shown = [line for line in lines if not line.is_blank]
    inner = [a for a, b in pairwise(lines) if not a.is_blank and not b.is_blank]
    body = int(median(line.indent for line in shown)) if shown else 0
    has_line_paragraphs = bool(inner) and sum(a.span.length > LONG for a in inner) >= 0.3 * len(inner)
    in_long = sum(line.span.length for line in shown if line.span.length > LONG)
    many_long = in_long > 0.25 * sum(line.span.length for line in shown)
    no_blanks = 10 * (len(lines) - len(shown)) <= len(lines)
    if many_long and no_blanks and 6 * sum(a.span.length > LONG for a in inner) >= len(inner):
        has_line_paragraphs = True
    if len(inner) < 4 or len(inner) < 0.3 * len(shown) or many_long:
        return LineProfile(body_indent=body, has_line_paragraphs=has_line_paragraphs)
    widths = sorted(line.width for line in inner)
    full = widths[int(len(widths) * 0.75)]
    near = sum(0.8 * full <= width <= 1.2 * full for width in widths)
    is_wrapped = 30 <= full <= LONG and near >= 0.5 * len(widths)
    if not is_wrapped or (source and (_ends_early(source, lines, full) or _begins_large(source, lines))):
        return LineProfile(body_indent=body, has_line_paragraphs=has_line_paragraphs)
    return LineProfile(True, full, body, _sets_in_first_lines(source, lines, body))


def had_room(source: str, line: Line, below: Line, measure: float, slack: int = SLACK) -> bool:
    """Whether the first word of the line below would have found room on a line of so many columns."""
    word = _FIRST_WORD.match(source, *below.span)
    length = len(word[0]) if word else 0
    return line.width + 1 + length + slack <= measure


def _begins_large(source: str, lines: Sequence[Line]) -> bool:
    """Whether nearly all lines below others begin with a capital, and are not in capitals: lines of verse."""
    large = number = 0
    for line, below in pairwise(lines):
        if line.is_blank or below.is_blank:
            continue
        words = below.span.text(source).lstrip("\"“‘'«*_(>")
        number += 1
        large += words[:1].isupper() and not words.isupper()
    return number >= FEWEST_OF_VERSE and large >= 0.85 * number


def _ends_early(source: str, lines: Sequence[Line], full: int) -> bool:
    """Whether most lines leave room for the first word of the next."""
    early = number = 0
    for line, below in pairwise(lines):
        if line.is_blank or below.is_blank or line.width > full:
            continue
        number += 1
        early += had_room(source, line, below, full, slack=0)
    return number > 0 and early > 0.5 * number


def _sets_in_first_lines(source: str, lines: Sequence[Line], body: int) -> bool:
    """Whether a line set in begins a paragraph, rather than going on with one.

    It does where lines set in stand alone, the next back at the margin, more often than several in a row. Blocks of
    lines set in count once where enough of those that stand alone come behind a blank line or the end of a sentence:
    they are quotations then, or lists.
    """
    alone = in_a_row = blocks = behind_end = 0
    before: Line | None = None
    for line, after in pairwise(lines):
        is_first = before is None or before.is_blank
        if not line.is_blank and not after.is_blank and line.indent >= body + SET_IN:
            if after.indent < body + SET_IN:
                alone += 1
                behind_end += is_first or (before is not None and _ends_sentence(source, before))
            else:
                in_a_row += 1
                blocks += is_first or (before is not None and before.indent < body + SET_IN)
        before = line
    if alone >= 2 and alone > in_a_row:
        return True
    return behind_end >= FEWEST_FIRST_LINES and behind_end > max(blocks, 0.8 * alone)


def _ends_sentence(source: str, line: Line) -> bool:
    """Whether a line ends as a sentence does, a note mark behind its stop passed over."""
    words = source[max(line.span.start, line.span.end - 12) : line.span.end]
    return words.rstrip("0123456789*\"'”’»)]")[-1:] in tuple(".!?:")
