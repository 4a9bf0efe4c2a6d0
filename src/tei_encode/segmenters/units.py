"""Units: the stretches of lines that become one block each (a head, a paragraph, an item …)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from tei_encode.model import Span

from .lines import INVISIBLE, XML_SPACE, Line, LineProfile
from .markers import Marker, marker_at, note_label_at

FUNCTION_WORDS = frozenset(
    "a an the of to in on at by for from with and or but nor as than that which who whose into upon over under between "
    "among through during without within against about is are was were be been being has have had will would shall "
    "should may might can could must not no its his her their our my your this these those if when while where because "
    "via per de la le les des du von van der das die und et y".split()
)
_SAYING = re.compile(
    r"\b(?:sa(?:ys?|id|ying)|wr(?:ites?|ote|iting|itten)|argu(?:es?|ed|ing)|explain(?:s|ed|ing)?|not(?:es?|ed|ing)|"
    r"observ(?:es?|ed|ing)|stat(?:es?|ed|ing)|claim(?:s|ed|ing)?|suggest(?:s|ed|ing)?|conclud(?:es?|ed|ing)|add(?:s|ed|ing)?|"
    r"ask(?:s|ed|ing)?|describ(?:es?|ed|ing)|defin(?:es?|ed)|remark(?:s|ed|ing)?|comment(?:s|ed|ing)?|insist(?:s|ed|ing)?|"
    r"declar(?:es?|ed|ing)|report(?:s|ed|ing)?|repl(?:ies|ied|ying)|answer(?:s|ed|ing)?|continu(?:es?|ed|ing)|"
    r"point(?:s|ed|ing)? out|put(?:s|ting)? it|indicat(?:es?|ed|ing)|maintain(?:s|ed|ing)?|assert(?:s|ed|ing)?|"
    r"find(?:s|ing)?|found|recall(?:s|ed|ing)?|read(?:s)?|follows)\b[^.!?]{0,40}(?:,|\bthat|\bas|\bof an?)\s*\Z",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
CLOSING = "\"'”’»)]*_"
TERMINAL = ".!?…:;"


@dataclass(frozen=True)
class Unit:
    """A block of running text before it is known what it is.

    Attributes:
        source: the whole text.
        lines: its lines, in order; those behind a page end included.
        continued_at: numbers (in `lines`) of the lines before which a page ended.
        space_before: blank lines before it.
        space_after: blank lines after it.
    """

    source: str
    lines: tuple[Line, ...]
    space_before: int = 0
    space_after: int = 0
    continued_at: tuple[int, ...] = field(default=())

    @property
    def span(self) -> Span:
        """From the first visible character to the last."""
        return Span(self.lines[0].span.start, self.lines[-1].span.end)

    @cached_property
    def text(self) -> str:
        """The text in the span."""
        return self.span.text(self.source)

    @cached_property
    def marker(self) -> Marker | None:
        """What stands at its start."""
        return marker_at(self.source, *self.lines[0].span)

    @cached_property
    def content(self) -> str:
        """The text behind the marker."""
        return self.text[self.marker.length :] if self.marker else self.text

    @cached_property
    def note_label(self) -> re.Match[str] | None:
        """The label of a note at its start."""
        return note_label_at(self.source, *self.lines[0].span)

    @cached_property
    def words(self) -> list[str]:
        """Its words, up to the first 60: enough to tell a head from a paragraph."""
        return [m[0] for _, m in zip(range(60), _WORD.finditer(self.content), strict=False)]

    @cached_property
    def capitals(self) -> float:
        """Share of words, function words left out, that begin with a capital."""
        content = [word for word in self.words if word.lower() not in FUNCTION_WORDS]
        return sum(word[0].isupper() for word in content) / len(content) if content else 0.0

    @property
    def is_upper(self) -> bool:
        """Whether all letters are capitals."""
        return self.content.isupper()

    @property
    def last_character(self) -> str:
        """The last character that is no closing quotation mark, bracket or note mark."""
        bare = re.sub(r"(?:\[\d{1,4}\]|[⁰¹²³⁴-⁹]+)\s*\Z", "", self.text[-40:]).rstrip()
        return (bare.rstrip(CLOSING) or bare or " ")[-1]

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.last_character in TERMINAL

    @property
    def is_long(self) -> bool:
        """Whether it is too long for anything but running text."""
        return self.span.length > 200 or len(self.lines) > 4

    @cached_property
    def announces_words(self) -> bool:
        """Whether it ends as a sentence that leads up to somebody's words ("she argues that", "he wrote,")."""
        return self.last_character == ":" or bool(_SAYING.search(self.text[-90:].rstrip("*_ ")))

    def joined(self, other: Unit) -> Unit:
        """This unit and its continuation as one."""
        at = (*self.continued_at, len(self.lines))
        return Unit(self.source, self.lines + other.lines, self.space_before, other.space_after, at)


def find_units(source: str, lines: Sequence[Line], layout: LineProfile) -> list[Unit]:
    """All units of a text in order; every line that shows something is in one of them.

    Args:
        source: the text.
        lines: its lines.
        layout: how its lines are used.
    """
    groups: list[tuple[int, list[Line]]] = []
    blank = 0
    for line in lines:
        if line.is_blank:
            blank += 1
            continue
        if groups and not blank and not line.begins_page and _continues(source, groups[-1][1], line, layout):
            groups[-1][1].append(line)
        else:
            groups.append((blank, [line]))
        blank = 0
    spaces = ([space for space, _ in groups[1:]] + [blank])[: len(groups)]
    limits = ([group[0].span.start for _, group in groups[1:]] + [len(source)])[: len(groups)]
    return [
        Unit(source, tuple(_with_trailing_blanks(source, group, limit)), before, after)
        for (before, group), after, limit in zip(groups, spaces, limits, strict=True)
    ]


def _with_trailing_blanks(source: str, group: list[Line], limit: int) -> list[Line]:
    """White space that XML does not count as such (a no-break space alone on a line) stays with the text before it."""
    last = group[-1]
    end = at = last.span.end
    while at < limit and (source[at].isspace() or source[at] in INVISIBLE):
        if source[at] not in XML_SPACE and source[at] != "\f":
            end = at + 1
        at += 1
    return [*group[:-1], Line(Span(last.span.start, end), last.indent, False, last.begins_page)]


def _continues(source: str, group: list[Line], line: Line, layout: LineProfile) -> bool:
    """Whether a line right below others belongs to the same unit."""
    before = group[-1]
    marker = marker_at(source, *line.span)
    if marker and marker.kind == "quoted":
        first = marker_at(source, *group[0].span)
        return first is not None and first.kind == "quoted"
    if marker and not _is_wrapped_figure(marker, before, source, layout):
        return False
    if note_label_at(source, *line.span) and source[line.span.start] == "[":
        return False
    first = marker_at(source, *group[0].span)
    if first and first.kind in ("hashes", "rule"):
        return False
    if layout.is_wrapped:
        return line.indent <= before.indent + 2 or before.width < 0.6 * layout.width or len(group) == 1
    return not (before.span.length > 1.5 * 80 or line.span.length > LONG_LINE)


LONG_LINE = 200
"""In text that is not wrapped, a line of this length is a paragraph of its own."""


def _is_wrapped_figure(marker: Marker, before: Line, source: str, layout: LineProfile) -> bool:
    """Whether "1945. " at the start of a line is only where a wrapped sentence happened to break."""
    is_figure = marker.kind == "number" or marker.label in ("–", "—", "-")
    full = layout.is_wrapped and before.width > 0.8 * layout.width
    return is_figure and full and source[before.span.end - 1] not in TERMINAL
