"""Where one unit ends and the next begins."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Span
from tei_encode.segmenters.role import Role
from tei_encode.segmenters.units.bibliographies import Entries
from tei_encode.segmenters.units.enclosed_lines import CODE, FACTS
from tei_encode.segmenters.units.footnotes import Footnotes
from tei_encode.segmenters.units.line_bounds import LineBounds, is_underlined
from tei_encode.segmenters.units.lines import INVISIBLE, XML_SPACE, Line
from tei_encode.segmenters.units.pages import Pages
from tei_encode.segmenters.units.tables import find_tables
from tei_encode.segmenters.units.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tei_encode.segmenters.settings import Rule
    from tei_encode.segmenters.units.lines import LineProfile

GO_ON = frozenset({
    Role.PARAGRAPH, Role.QUOTATION, Role.ITEM, Role.ENTRY, Role.CLOSER, Role.SOURCE, Role.CAPTION, Role.POSTSCRIPT,
})  # fmt: skip
"""Roles whose first line a rule may name: in wrapped text the lines below go on with it."""
OF_SEVERAL_LINES = frozenset({Role.QUOTATION, Role.VERSE, Role.PARAGRAPH, Role.BYLINE, Role.TITLE})
"""Roles whose neighbouring lines are one block."""

ENDNOTE = "endnote"
ENTRY = "entry"


class Known(NamedTuple):
    """What is known of lines before they are put together.

    Attributes:
        rules: what the editor says of lines.
        pages: where pages end, and what stands on them.
        footnotes: the notes at the foot of pages.
        speakers: labels of those who speak in the text.
        enclosed: lines of facts at the top, and of code.
        endnotes: lines with which notes at the end begin, where bare figures are their labels.
        entries: lines of entries of a bibliography, where lines alone would not part them.
    """

    rules: Sequence[Rule] = ()
    pages: Pages = Pages()
    footnotes: Footnotes = Footnotes()
    speakers: frozenset[str] = frozenset()
    enclosed: Mapping[int, str] = MappingProxyType({})
    endnotes: frozenset[int] = frozenset()
    entries: Entries = Entries()


class _Group(NamedTuple):
    """Lines of one unit.

    Attributes:
        space: blank lines before them.
        lines: the lines, a line drawn below them included.
        rows: how their cells are parted, where they are rows of a table; `contents` for a list of contents.
        rule: the editor's rule for them.
        kind: `furniture`, `foot` (a note at the foot of a page), `endnote`, `entry`, or empty.
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
    lines = find_tables(source, lines)
    for number, line in enumerate(lines):
        collector.take(number, line, lines[number + 1] if number + 1 < len(lines) else None)
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
        self._bounds = LineBounds(source, layout, known.speakers)
        self._known = known
        self._begins = frozenset(known.pages.begins)
        self._page_ended = False
        self._is_wrapped = layout.is_wrapped
        self.groups: list[_Group] = []
        self.blank = 0

    def take(self, number: int, line: Line, below: Line | None) -> None:
        """Add a line to the last group, or begin one with it."""
        self._page_ended = self._page_ended or number in self._begins
        enclosed = self._known.enclosed.get(number, "")
        if enclosed and self._take_enclosed(number, line, enclosed):
            return
        if line.is_blank:
            self.blank += not line.rows  # a blank line between rows ends no table
            return
        kind = self._kind(number)
        rule = rule_of(self._source, line, self._known.rules)
        last = self.groups[-1] if self.groups else None
        in_note = number in self._known.footnotes.goes_on and last is not None and last.kind == "foot"
        in_note = in_note or (
            number in self._known.entries.goes_on and last is not None and last.kind == ENTRY
        )
        is_plain = last is not None and not kind and last.kind in ("", ENDNOTE)
        if last is not None and (in_note or (is_plain and self._goes_on(last, line, rule, below))):
            last.lines.append(line)
        else:
            rows = "" if rule or kind else line.rows
            self.groups.append(_Group(self.blank, [line], rows, rule, kind, self._page_ended))
            self._page_ended = False
        self.blank = 0

    def _take_enclosed(self, number: int, line: Line, kind: str) -> bool:
        """Add an enclosed line to those before it, blank ones included where more follow; whether it was taken."""
        last = self.groups[-1] if self.groups else None
        goes_on = last is not None and last.kind == kind and self._known.enclosed.get(number - 1) == kind
        if line.is_blank:
            return goes_on
        if last is not None and goes_on and not line.begins_page:
            last.lines.append(line)
        else:
            self.groups.append(_Group(self.blank, [line], "", None, kind, self._page_ended))
            self._page_ended = False
        self.blank = 0
        return True

    def _kind(self, number: int) -> str:
        footnotes = self._known.footnotes
        if number in self._known.pages.furniture or number in footnotes.rules:
            return "furniture"
        if number in self._known.endnotes:
            return ENDNOTE
        if number in self._known.entries.begins:
            return ENTRY
        return "foot" if number in footnotes.begins or number in footnotes.goes_on else ""

    def _goes_on(self, last: _Group, line: Line, rule: Rule | None, below: Line | None) -> bool:
        if self.blank or self._page_ended or line.begins_page:
            return False
        if last.rule and not rule and last.rule.role in GO_ON and self._is_wrapped:
            return self._bounds.continues(last.lines, line, below)
        if rule or last.rule:
            return rule is last.rule and rule is not None and rule.role in OF_SEVERAL_LINES
        if last.rows or line.rows:
            return last.rows == line.rows
        return self._bounds.continues(last.lines, line, below)


def _unit(source: str, group: _Group, after: int, limit: int) -> Unit:
    lines = _with_trailing_blanks(source, group.lines, limit)
    is_ordinary = not group.rule and not group.kind
    underline = (
        lines.pop().span if len(lines) == 2 and is_ordinary and is_underlined(source, *lines) else None
    )
    return Unit(
        source,
        tuple(lines),
        group.space,
        after,
        underline=underline,
        rows=group.rows,
        is_furniture=group.kind in ("furniture", FACTS)
        or (group.rule is not None and group.rule.role is Role.FURNITURE),
        rule=group.rule,
        is_foot=group.kind == "foot",
        is_code=group.kind == CODE,
        begins_page=group.begins_page,
        is_endnote=group.kind == ENDNOTE,
        is_entry=group.kind == ENTRY,
    )


def _with_trailing_blanks(source: str, group: list[Line], limit: int) -> list[Line]:
    """White space that XML does not count as such (a no-break space on a line) stays with the text before it."""
    last = group[-1]
    end = at = last.span.end
    while at < limit and (source[at].isspace() or source[at] in INVISIBLE):
        if source[at] not in XML_SPACE and source[at] != "\f":
            end = at + 1
        at += 1
    return [*group[:-1], replace(last, span=Span(last.span.start, end))]


def rule_of(text: str, line: Line, rules: Sequence[Rule]) -> Rule | None:
    """The first rule that matches a line, or None."""
    if line.is_blank:
        return None
    words = line.span.text(text)
    return next((rule for rule in rules if rule.pattern.match(words)), None)
