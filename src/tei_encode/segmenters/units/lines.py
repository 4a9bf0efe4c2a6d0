"""The lines of a text and what their lengths say about how it was typed."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median, median_low
from typing import TYPE_CHECKING

from tei_encode.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

XML_SPACE = " \t\r\n"
"""The characters XML counts as white space: all that may stand between elements that hold no text."""
INVISIBLE = "\ufeff\u200b\u2060"
"""Characters that show nothing though Unicode does not count them as white space."""
HYPHENS = "-‐¬\u00ad"
"""Signs with which a line ends inside a word."""


def behind(source: str, at: int, end: int) -> Span:
    """What stands behind a label, from the first character that is no XML white space: a no-break space is text.

    Args:
        source: the text.
        at: where the label ends.
        end: where the line or block ends.
    """
    while at < end and source[at] in XML_SPACE:
        at += 1
    return Span(at, end)


_FIRST_WORD = re.compile(r"\S+")
_FIRST_LINE = re.compile(r"[\"“‘'«(]*(?:\w{1,4}[.)]\s+)?[\"“‘'«(]*[^\W\d_a-z]")
_LINE = re.compile(r"([^\n\r\f]*)(\r\n|\n|\r|\f|\Z)")
_CELLS = re.compile(r"\S(?: {3,}|\t)\S")
LONG = 160
"""A line longer than any that a typist or a wrapping program makes: it holds a whole paragraph."""
SLACK = 4
"""Columns that a typist leaves free at the end of a line though the next word would have found room."""
FEWEST_FIRST_LINES = 3
"""Lines set in that begin a paragraph, without which a text is not believed to set in first lines."""
FEWEST_FULL = 2
"""The same, where they are full."""
FEWEST_OF_VERSE = 6
"""Lines below others without which a text is not taken for one of verse."""
NARROWEST = 30
"""Columns of the narrowest lines that running text is wrapped to."""
FULL = 50
"""Columns of the longest of a few lines, without which they are not believed to be full ones."""
FEWEST_LINES = 4
"""Lines that others follow closely, without which a text is not believed to be wrapped."""
FEWEST_OF_PROSE = 2
"""Lines below each other, the last one left out, that show how wide running text is."""
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


_NO_LINE = Line(Span(0, 0), 0, is_blank=True, begins_page=False)


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
    if many_long:
        return LineProfile(body_indent=body, has_line_paragraphs=has_line_paragraphs)
    width = _width_of_all(source, lines, inner) if len(inner) >= max(FEWEST_LINES, 0.3 * len(shown)) else 0
    width = width or (
        _width_of_prose(source, _blocks(lines))
        or _width_of_few(source, lines)
        or _width_of_full_lines(source, lines)
        if source
        else 0
    )
    if not width:
        return LineProfile(body_indent=body, has_line_paragraphs=has_line_paragraphs)
    going_on = [line.indent for line in _lines_going_on(source, lines, width)] if source else []
    body = median_low(going_on) if going_on else body
    return LineProfile(True, width, body, _sets_in_first_lines(source, lines, body, width))


def _width_of_all(source: str, lines: Sequence[Line], inner: Sequence[Line]) -> int:
    """The width that all lines together are wrapped to; 0 where they are not."""
    widths = sorted(line.width for line in inner)
    full = widths[int(len(widths) * 0.75)]
    near = sum(0.8 * full <= width <= 1.2 * full for width in widths)
    if not NARROWEST <= full <= LONG or near < 0.5 * len(widths):
        return 0
    return 0 if source and (_ends_early(source, lines, full) or _begins_large(source, lines)) else full


def _width_of_prose(source: str, blocks: Sequence[Sequence[Line]]) -> int:
    """The width that running text is wrapped to, whatever short lines stand beside it; 0 where there is none.

    Verse, accounts, lists, and addresses may have more lines than the paragraphs between them. So the blocks of lines
    that are full by their own measure are asked first, and a good part of the text must then be full by theirs.
    """
    widths = sorted(
        line.width
        for block in blocks
        if len(block) > FEWEST_OF_PROSE and _is_filled(source, block, max(one.width for one in block))
        for line in block[:-1]
    )
    full = widths[int(len(widths) * 0.75)] if widths else 0
    if len(widths) < FEWEST_LINES or not NARROWEST <= full <= LONG:
        return 0
    length = wrapped = 0
    for block in blocks:
        size = sum(line.span.length for line in block)
        length += size
        wrapped += size if _is_filled(source, block, full) else 0
        if any(line.width > 1.2 * full for line in block):
            wrapped -= size
    return full if wrapped >= 0.4 * length else 0


def _width_of_few(source: str, lines: Sequence[Line]) -> int:
    """The width of a few lines whose paragraphs are told apart by first lines set in; 0 where they are not.

    Every line set in begins with a capital at the start or behind a sentence, and the one below it, back at the
    margin, goes on with a small letter: verse with lines set in by turns does not.
    """
    margin = min((line.indent for line in lines if not line.is_blank), default=0) + SET_IN
    first = [
        one for one in pairwise(lines) if not one[0].is_blank and one[0].indent >= margin > one[1].indent
    ]
    first = [(line, below) for line, below in first if not below.is_blank]
    width = max((line.width for line, _ in first), default=0)
    if not NARROWEST < width <= LONG or any(line.width > 1.2 * width for line in lines):
        return 0
    goes_on = all(
        _FIRST_LINE.match(source, *line.span)
        and below.span.text(source)[0].islower()
        and not had_room(source, line, below, width)
        for line, below in first
    )
    return width if goes_on else 0


def _width_of_full_lines(source: str, lines: Sequence[Line]) -> int:
    """The width of a few lines that all are full where others follow closely; 0 where they are not.

    One in three at least must go on with a small letter, or each might be a sentence of its own, or a line of verse.
    """
    above = [(a, b) for a, b in pairwise(lines) if not a.is_blank and not b.is_blank]
    width = max((a.width for a, _ in above), default=0)
    if not FULL <= width <= LONG or any(line.width > 1.1 * width for line in lines):
        return 0
    long = [(a, b) for a, b in above if a.width > 0.8 * width]
    going_on = sum(below.span.text(source)[0].islower() for _, below in long)
    if len(long) < FEWEST_OF_PROSE or 2 * len(long) < len(above) or 3 * going_on < len(long):
        return 0
    must_be_full = [(a, b) for a, b in above if a.width > 0.8 * width or b.span.text(source)[0].islower()]
    return 0 if any(had_room(source, a, b, width) for a, b in must_be_full) else width


def _lines_going_on(source: str, lines: Sequence[Line], width: int) -> Iterator[Line]:
    """Lines whose first word found no room on the line above."""
    for above, line in pairwise(lines):
        if not above.is_blank and not line.is_blank and not had_room(source, above, line, width):
            yield line


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines between blank lines, parted also where one is set in below another."""
    blocks: list[list[Line]] = [[]]
    for line in lines:
        if (
            line.is_blank
            or line.begins_page
            or (blocks[-1] and line.indent >= blocks[-1][-1].indent + SET_IN)
        ):
            blocks.append([])
        if not line.is_blank:
            blocks[-1].append(line)
    return [block for block in blocks if block]


def _is_filled(source: str, block: Sequence[Line], measure: int) -> bool:
    """Whether the lines of a block but its last are full, and not because each is a line of verse or of an account."""
    if len(block) < 2 or measure < NARROWEST:
        return False
    if 2 * sum(bool(_CELLS.search(source, *line.span)) for line in block) > len(block):
        return False
    early = sum(had_room(source, a, b, measure, slack=0) for a, b in pairwise(block))
    large = sum(_starts_large(source, line) for line in block[1:])
    number = len(block) - 1
    return early <= 0.34 * number and (number < 2 or large < 0.85 * number)


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
        number += 1
        large += _starts_large(source, below)
    return number >= FEWEST_OF_VERSE and large >= 0.85 * number


def _starts_large(source: str, line: Line) -> bool:
    """Whether a line begins with a capital, and is not in capitals."""
    words = line.span.text(source).lstrip("\"“‘'«*_(>")
    return words[:1].isupper() and not words.isupper()


def _ends_early(source: str, lines: Sequence[Line], full: int) -> bool:
    """Whether most lines leave room for the first word of the next."""
    early = number = 0
    for line, below in pairwise(lines):
        if line.is_blank or below.is_blank or line.width > full:
            continue
        number += 1
        early += had_room(source, line, below, full, slack=0)
    return number > 0 and early > 0.5 * number


def _sets_in_first_lines(source: str, lines: Sequence[Line], body: int, width: int) -> bool:
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
    if behind_end >= FEWEST_FIRST_LINES and behind_end > max(blocks, 0.8 * alone):
        return True
    return _has_full_first_lines(source, lines, body + SET_IN, width)


def _has_full_first_lines(source: str, lines: Sequence[Line], margin: int, width: int) -> bool:
    """Whether full lines set in stand above the margin behind paragraphs' ends more often than others are so set in.

    Blocks of which every line is set in say nothing of first lines: they are verse, accounts, quotations.
    """
    full: Counter[int] = Counter()
    others: Counter[int] = Counter()
    in_block: list[int] = []
    has_margin = False
    before: Line | None = None
    for line, after in pairwise([*lines, _NO_LINE]):
        if line.is_blank:
            others.update(in_block if has_margin else [])
            in_block, has_margin = [], False
        elif line.indent < margin:
            has_margin = True
        elif not after.is_blank and (after.indent >= margin or had_room(source, line, after, width)):
            in_block.append(line.indent)
        elif not after.is_blank:
            is_first = before is None or before.is_blank or _ends_sentence(source, before)
            full[line.indent] += is_first or (before is not None and had_room(source, before, line, width))
        before = line
    others.update(in_block if has_margin else [])
    indent, number = full.most_common(1)[0] if full else (0, 0)
    return number >= (FEWEST_FULL if others else 1) and number > others[indent]


def _ends_sentence(source: str, line: Line) -> bool:
    """Whether a line ends as a sentence does, a note mark behind its stop passed over."""
    words = source[max(line.span.start, line.span.end - 12) : line.span.end]
    return words.rstrip("0123456789*\"'”’»)]")[-1:] in tuple(".!?:")
