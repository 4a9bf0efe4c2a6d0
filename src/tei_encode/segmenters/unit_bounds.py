"""Where one unit ends and the next begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Span

from .columns import find_rows
from .footnotes import Footnotes
from .letter_lines import FORMULA, line_kind
from .lines import INVISIBLE, SET_IN, XML_SPACE, Line
from .markers import UNDERLINE, Marker, marker_at, note_label_at
from .pages import Pages
from .role import Role
from .settings import Rule, rule_of
from .units import Unit
from .wording import CLOSING, TERMINAL, is_person, known_heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lines import LineProfile

LONG_LINE = 200
"""In text that is not wrapped, a line of this length is a paragraph of its own."""
SHORT_LINE = 70
"""A line that may belong to an address or a stanza."""
SHORTER_THAN_TEXT = 100
"""Where each line is a paragraph, lines that are not: rows of an address, of an affiliation."""
LONGEST_FORMULA = 45
OF_SEVERAL_LINES = frozenset({Role.QUOTATION, Role.VERSE, Role.PARAGRAPH, Role.BYLINE, Role.TITLE})
"""Roles whose neighbouring lines are one block."""
_SENTENCE_START = re.compile(r"[\"“«‘'(\[]{0,2}[^\W\d_a-z]")


class Known(NamedTuple):
    """What is known of lines before they are put together.

    Attributes:
        rules: what the editor says of lines.
        pages: where pages end, and what stands on them.
        footnotes: the notes at the foot of pages.
    """

    rules: Sequence[Rule] = ()
    pages: Pages = Pages()
    footnotes: Footnotes = Footnotes()


class _Group(NamedTuple):
    """Lines of one unit.

    Attributes:
        space: blank lines before them.
        lines: the lines, a line drawn below them included.
        rows: how their cells are parted, where they are rows of a table.
        rule: the editor's rule for them.
        kind: `furniture`, `foot` (a note at the foot of a page), or empty.
        begins_page: whether a page ends before them.
    """

    space: int
    lines: list[Line]
    rows: str = ""
    rule: Rule | None = None
    kind: str = ""
    begins_page: bool = False


def find_units(
    source: str, lines: Sequence[Line], layout: LineProfile, known: Known | None = None
) -> list[Unit]:
    """All units of a text in order; every line that shows something is in one of them.

    Args:
        source: the text.
        lines: its lines.
        layout: how its lines are used.
        known: what is known beforehand; a line with a rule of the editor's is a unit of its own, or with neighbours of
            the same rule where its role takes in several lines.
    """
    collector = _Collector(source, layout, known or Known())
    for number, (line, rows) in enumerate(zip(lines, find_rows(source, lines), strict=True)):
        collector.take(number, line, rows)
    groups, blank = collector.groups, collector.blank
    spaces = ([group.space for group in groups[1:]] + [blank])[: len(groups)]
    limits = ([group.lines[0].span.start for group in groups[1:]] + [len(source)])[: len(groups)]
    return [
        _unit(source, group, after, limit) for group, after, limit in zip(groups, spaces, limits, strict=True)
    ]


class _Collector:
    """Takes the lines one by one and puts those together that go on with each other."""

    def __init__(self, source: str, layout: LineProfile, known: Known) -> None:
        self._source = source
        self._bounds = _Bounds(source, layout)
        self._known = known
        self._begins = frozenset(known.pages.begins)
        self._page_ended = False
        self.groups: list[_Group] = []
        self.blank = 0

    def take(self, number: int, line: Line, rows: str) -> None:
        """Add a line to the last group, or begin one with it."""
        self._page_ended = self._page_ended or number in self._begins
        if line.is_blank:
            self.blank += 1
            return
        kind = self._kind(number)
        rule = rule_of(self._source, line, self._known.rules)
        last = self.groups[-1] if self.groups else None
        in_note = number in self._known.footnotes.goes_on and last is not None and last.kind == "foot"
        is_plain = last is not None and not kind and not last.kind
        if last is not None and (in_note or (is_plain and self._goes_on(last, line, rows, rule))):
            last.lines.append(line)
        else:
            rows = "" if rule or kind else rows
            self.groups.append(_Group(self.blank, [line], rows, rule, kind, self._page_ended))
            self._page_ended = False
        self.blank = 0

    def _kind(self, number: int) -> str:
        footnotes = self._known.footnotes
        if number in self._known.pages.furniture or number in footnotes.rules:
            return "furniture"
        return "foot" if number in footnotes.begins or number in footnotes.goes_on else ""

    def _goes_on(self, last: _Group, line: Line, rows: str, rule: Rule | None) -> bool:
        if self.blank or self._page_ended or line.begins_page:
            return False
        if rule or last.rule:
            return rule is last.rule and rule is not None and rule.role in OF_SEVERAL_LINES
        return last.rows == rows and (bool(rows) or self._bounds.continues(last.lines, line))


def _unit(source: str, group: _Group, after: int, limit: int) -> Unit:
    lines = _with_trailing_blanks(source, group.lines, limit)
    is_ordinary = not group.rule and not group.kind
    underline = lines.pop().span if len(lines) == 2 and is_ordinary and _is_underline(source, lines) else None
    return Unit(
        source,
        tuple(lines),
        group.space,
        after,
        underline=underline,
        rows=group.rows,
        is_furniture=group.kind == "furniture"
        or (group.rule is not None and group.rule.role is Role.FURNITURE),
        rule=group.rule,
        is_foot=group.kind == "foot",
        begins_page=group.begins_page,
    )


def _with_trailing_blanks(source: str, group: list[Line], limit: int) -> list[Line]:
    """White space that XML does not count as such (a no-break space on a line) stays with the text before it."""
    last = group[-1]
    end = at = last.span.end
    while at < limit and (source[at].isspace() or source[at] in INVISIBLE):
        if source[at] not in XML_SPACE and source[at] != "\f":
            end = at + 1
        at += 1
    return [*group[:-1], Line(Span(last.span.start, end), last.indent, False, last.begins_page)]


def _is_underline(source: str, lines: Sequence[Line]) -> bool:
    """Whether the second of two lines underlines the first, as Markdown underlines a head (its "setext" style)."""
    first, second = lines[0], lines[1]
    mark = UNDERLINE.match(source, second.span.start, second.span.end)
    if mark is None or first.span.length > 120 or note_label_at(source, *first.span):
        return False
    marker = marker_at(source, *first.span)
    if marker and marker.kind != "number":
        return False
    return mark[0][0] == "=" or source[first.span.end - 1] not in ".,;"


class _Bounds:
    """Whether a line right below others belongs to the same unit."""

    def __init__(self, source: str, layout: LineProfile) -> None:
        self._source = source
        self._layout = layout

    def continues(self, group: Sequence[Line], line: Line) -> bool:
        """Whether a line goes on with the lines right above it."""
        source, before = self._source, group[-1]
        if len(group) == 1 and _is_underline(source, [before, line]):
            return True
        if len(group) == 2 and _is_underline(source, group):
            return False
        marker = marker_at(source, *line.span)
        first = marker_at(source, *group[0].span)
        if marker and marker.kind == "quoted":
            return first is not None and first.kind == "quoted"
        if marker and not self._is_wrapped_figure(marker, before):
            return False
        if note_label_at(source, *line.span) and source[line.span.start] == "[":
            return False
        if first and first.kind in ("hashes", "rule"):
            return False
        if self._is_apart_by_wording(group, line):
            return False
        return (
            self._continues_wrapped(group, line)
            if self._layout.is_wrapped
            else self._continues_unwrapped(before, line)
        )

    def _is_apart_by_wording(self, group: Sequence[Line], line: Line) -> bool:
        """Whether the words of two lines part them: a known heading, a salutation, a formula at the end of a letter."""
        before = group[-1].span.text(self._source) if group[-1].span.length <= SHORT_LINE else ""
        if len(group) == 1 and before and known_heading(before):
            return True
        runs_on = line.span.length > max(SHORT_LINE, 0.75 * self._layout.width)
        if before and runs_on and line_kind(before) in ("salute", "dateline"):
            return True
        closing = line.span.text(self._source) if line.span.length <= LONGEST_FORMULA else ""
        return closing.endswith(",") and self._ends_sentence(group[-1]) and bool(FORMULA.match(closing))

    def _continues_wrapped(self, group: Sequence[Line], line: Line) -> bool:
        """By indentation, else by a line that stops short of the measure at the end of a sentence."""
        before, layout = group[-1], self._layout
        if line.indent >= before.indent + SET_IN:
            return not layout.sets_in_first_lines
        if line.indent <= before.indent - SET_IN and len(group) > 1:
            return group[-2].indent < before.indent
        stops_short = before.width < 0.75 * layout.width and self._ends_sentence(before)
        return not (
            stops_short and line.width > before.width and _SENTENCE_START.match(self._source, line.span.start)
        )

    def _continues_unwrapped(self, before: Line, line: Line) -> bool:
        """Short lines below each other are a stanza or an address; a long one is a paragraph."""
        if self._layout.has_line_paragraphs:
            both_short = max(before.span.length, line.span.length) <= SHORTER_THAN_TEXT
            return both_short and not self._ends_sentence(before)
        return before.span.length <= 120 and line.span.length <= LONG_LINE

    def _ends_sentence(self, line: Line) -> bool:
        tail = self._source[max(line.span.start, line.span.end - 8) : line.span.end].rstrip(CLOSING)
        return tail[-1:] in TERMINAL if tail else True

    def _is_wrapped_figure(self, marker: Marker, before: Line) -> bool:
        """Whether "1945. " at the start of a line is only where a wrapped sentence happened to break."""
        is_figure = marker.kind == "number" or marker.label in ("–", "—", "-")
        full = self._layout.is_wrapped and before.width > 0.8 * self._layout.width
        return is_figure and full and self._source[before.span.end - 1] not in TERMINAL


def split_names(units: Sequence[Unit]) -> list[Unit]:
    """The units, persons listed line by line below "Participants:" one unit each."""
    found: list[Unit] = []
    for unit in units:
        announced = bool(found) and found[-1].last_character == ":" and not unit.rows and not unit.underline
        if (
            announced
            and unit.rule is None
            and all(is_person(line.span.text(unit.source)) for line in unit.lines)
        ):
            found += [Unit(unit.source, (line,), unit.space_before) for line in unit.lines]
        else:
            found.append(unit)
    return found
