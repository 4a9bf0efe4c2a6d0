"""Units: the stretches of lines that become one block each (a head, a paragraph, an item …)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tei_encode.model import Span
from tei_encode.model.reference_starts import DASH_FOR_AUTHOR
from tei_encode.segmenters.cues.greetings import is_salutation
from tei_encode.segmenters.cues.markers import FOOT_LABEL, Marker, marker_at, note_label_at
from tei_encode.segmenters.cues.wording import CLOSING, FUNCTION_WORDS, TERMINAL, WORD, is_person
from tei_encode.segmenters.units.lines import INVISIBLE, Line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.model.outline import Block
    from tei_encode.segmenters.role import Role
    from tei_encode.segmenters.settings import Rule

_SAYING = re.compile(
    r"\b(?:sa(?:ys?|id|ying)|wr(?:ites?|ote|iting|itten)|argu(?:es?|ed|ing)|explain(?:s|ed|ing)?|not(?:es?|ed|ing)|"
    r"observ(?:es?|ed|ing)|stat(?:es?|ed|ing)|claim(?:s|ed|ing)?|suggest(?:s|ed|ing)?|conclud(?:es?|ed|ing)|"
    r"add(?:s|ed|ing)?|ask(?:s|ed|ing)?|describ(?:es?|ed|ing)|defin(?:es?|ed)|remark(?:s|ed|ing)?|"
    r"comment(?:s|ed|ing)?|insist(?:s|ed|ing)?|declar(?:es?|ed|ing)|report(?:s|ed|ing)?|repl(?:ies|ied|ying)|"
    r"answer(?:s|ed|ing)?|continu(?:es?|ed|ing)|point(?:s|ed|ing)? out|put(?:s|ting)? it|indicat(?:es?|ed|ing)|"
    r"maintain(?:s|ed|ing)?|assert(?:s|ed|ing)?|find(?:s|ing)?|found|recall(?:s|ed|ing)?|read(?:s)?|follows)\b"
    r"[^.!?]{0,40}(?:,|\bthat|\bas|\bof an?)\s*\Z",
    re.IGNORECASE,
)
_NOTHING_SHOWN_AT_END = re.compile(rf"[\s{INVISIBLE}]+\Z")
_NOTE_MARK_AT_END = re.compile(
    r"(?:\[(?:\d{1,4}|\^[\w-]{1,12})\]|[⁰¹²³⁴-⁹]+|(?<=[^\W\d_A-Z]{3}[.!?])\d{1,3}|(?<=[.!?][”\"’])\d{1,3})\s*\Z"
)
_WAITS = re.compile(
    r"\b(?:Mr|Mrs|Messrs|Dr|St|Capt|Col|Gen|Lt|Lieut|Maj|Sgt|Rev|Hon|Prof|Gov|Sen|Mme|Mlle|Nos?|[Vv]ols?|pp?|Figs?|cf|viz)\.\Z"
)
_HOUR_AT_END = re.compile(r"\d\s?[ap]\.\s?m\.\W*\Z", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.\s?){2,4}")
_MONSIEUR = re.compile(r"M\. (?:l[ea] |l['’]|de |d['’])?[^\W\d_a-z]")
WORDS_OF_ROW = 3
"""Words that rows of names have at most, on average."""
_STANZA_NUMBER = re.compile(r"(?:\d{1,3}|[ivxl]{1,6}|[IVXL]{1,6})\.?")
_CLOSING_HASHES = re.compile(r"[ \t]+#+\Z")
MARKS_AS_LAYOUT = frozenset({"bullet", "hashes", "quoted", "rule"})
"""Markers that are the source's own markup; numbers are text."""


@dataclass(frozen=True)
class Unit:
    """A block of running text before it is known what it is.

    Attributes:
        source: the whole text.
        lines: its lines, in order; those behind a page end included.
        continued_at: numbers (in `lines`) of the lines before which a page ended.
        space_before: blank lines before it.
        space_after: blank lines after it.
        underline: the line of `=` or `-` below it, which is no part of `lines`.
        rows: how the cells of its lines are parted (`pipes`, `tabs`, `gaps`) where it is a table; `contents` for a list
            of contents.
        furniture: numbers (in `lines`) of page numbers and running heads inside it.
        is_furniture: whether it is nothing but a page number or a running head.
        rule: the editor's rule that says what it is, if there is one.
        is_foot: whether it is a note at the foot of a page.
        is_endnote: whether it is a note at the end with a bare figure as its label.
        is_entry: whether it is an entry of a bibliography, told line by line.
        notes: numbers (in `lines`) of the lines with which notes at the foot of a page begin and end inside it, the
            end exclusive.
        begins_page: whether a page ends between it and the unit before.
        listed: `item` for a row of a list without marks, `head` for the label above the first, `gloss` for a term and
            its meaning; empty for any other.
        term_end: where its term ends, as an offset of the source; 0 where it has none.
        paragraphs_at: numbers (in `lines`) of the lines with which further paragraphs of an item begin.
        is_code: whether it is code between fences, fences included.
        is_run_in: whether it is a head that runs into the paragraph behind it, on the same line.
        depth: how deep the source's format puts it as a head; 0 where it says nothing of it.
        given: what the source's format says that it is; None where it leaves that open.
        block: what the source's format says of it, and of what is inside it.
    """

    source: str
    lines: tuple[Line, ...]
    space_before: int = 0
    space_after: int = 0
    continued_at: tuple[int, ...] = ()
    underline: Span | None = None
    rows: str = ""
    furniture: tuple[int, ...] = ()
    is_furniture: bool = False
    rule: Rule | None = None
    is_foot: bool = False
    notes: tuple[tuple[int, int], ...] = ()
    begins_page: bool = False
    listed: str = ""
    is_run_in: bool = False
    is_code: bool = False
    term_end: int = 0
    paragraphs_at: tuple[int, ...] = ()
    is_endnote: bool = False
    is_entry: bool = False
    depth: int = 0
    given: Role | None = None
    block: Block | None = None

    @cached_property
    def span(self) -> Span:
        """From the first visible character to the last, a line drawn below it included; a given block whole."""
        if self.block is not None and self.given is not None:
            return self.block.span
        return Span(
            self.lines[0].span.start, self.underline.end if self.underline else self.lines[-1].span.end
        )

    @cached_property
    def own_lines(self) -> tuple[Line, ...]:
        """Its lines without page furniture and notes at the foot of pages."""
        others = {number for start, end in self.notes for number in range(start, end)}.union(self.furniture)
        return tuple(line for number, line in enumerate(self.lines) if number not in others)

    @cached_property
    def stanza_number(self) -> str:
        """The number alone on its first line; empty where none is."""
        first = self.lines[0].span.text(self.source) if len(self.lines) > 2 else ""
        return first if _STANZA_NUMBER.fullmatch(first) else ""

    @cached_property
    def text(self) -> str:
        """Its text, without the line drawn below it."""
        return self.source[self.lines[0].span.start : self.lines[-1].span.end]

    @cached_property
    def line_texts(self) -> Sequence[str]:
        """The text of each of its lines."""
        return [line.span.text(self.source) for line in self.lines]

    @cached_property
    def marker(self) -> Marker | None:
        """What stands at its start; a dash for the author of the entry above is none."""
        if self.is_entry and DASH_FOR_AUTHOR.match(self.source, *self.lines[0].span):
            return None
        return marker_at(self.source, *self.lines[0].span)

    def has_marker(self, *kinds: str) -> bool:
        """Whether a marker of one of these kinds stands at its start."""
        return self.marker is not None and self.marker.kind in kinds

    @cached_property
    def begins_with_initial(self) -> bool:
        """Whether what looks like a letter that counts may be the initial of a name ("L. P. Wilson")."""
        is_letter = self.marker is not None and self.marker.is_capital
        first = self.lines[0].span.text(self.source)
        if not is_letter or len(self.lines) > 4:
            return False
        return is_person(first) or bool(_INITIALS.fullmatch(first)) or _begins_with_monsieur(first)

    @property
    def marks(self) -> tuple[int, int]:
        """How many code points at its start and end are the source's own markup."""
        before = self.marker.length if self.marker and self.marker.kind in MARKS_AS_LAYOUT else 0
        return before, self.span.end - self.lines[-1].span.end + self._closing_hashes

    @property
    def marked_depth(self) -> int:
        """How deep the source's own markup puts it as a head; 0 where it has none."""
        if self.depth:
            return self.depth
        if self.underline:
            return 1 if self.source[self.underline.start] == "=" else 2
        return len(self.marker.label) if self.marker and self.marker.kind == "hashes" else 0

    @cached_property
    def _closing_hashes(self) -> int:
        """Code points of the blank and hashes behind a head that begins with hashes (a "closed" one in Markdown)."""
        found = _CLOSING_HASHES.search(self.text) if self.has_marker("hashes") else None
        return len(found[0]) if found and len(found[0]) < len(self.text) - self.marked_depth else 0

    @cached_property
    def content(self) -> str:
        """The text behind the marker, and before the hashes that close a head in Markdown."""
        end = len(self.text) - self._closing_hashes
        return self.text[self.marker.length : end] if self.marker else self.text

    @cached_property
    def note_label(self) -> re.Match[str] | None:
        """The label of a note at its start."""
        if self.is_foot or self.is_endnote:
            return FOOT_LABEL.match(self.source, *self.lines[0].span)
        return note_label_at(self.source, *self.lines[0].span)

    @cached_property
    def words(self) -> list[str]:
        """Its words, up to the first 60: enough to tell a head from a paragraph."""
        return [m[0] for _, m in zip(range(60), WORD.finditer(self.content), strict=False)]

    @cached_property
    def capitals(self) -> float:
        """Share of words, function words left out, that begin with a capital."""
        content = [word for word in self.words if word.lower() not in FUNCTION_WORDS]
        return sum(word[0].isupper() for word in content) / len(content) if content else 0.0

    @cached_property
    def has_rows_of_names(self) -> bool:
        """Whether its lines have few words each, nearly all with capitals: names, offices, rows of an address."""
        number = sum(len(line.span.text(self.source).split()) for line in self.lines[:20])
        return self.capitals > 0.85 and not self.is_upper and number <= WORDS_OF_ROW * len(self.lines[:20])

    @cached_property
    def is_upper(self) -> bool:
        """Whether all letters are capitals."""
        return self.content.isupper()

    @cached_property
    def last_character(self) -> str:
        """The last character that is no closing quotation mark, bracket or note mark."""
        shown = _NOTHING_SHOWN_AT_END.sub("", self.text[-40:])
        bare = _NOTE_MARK_AT_END.sub("", shown).rstrip()
        return (bare.rstrip(CLOSING) or bare or " ")[-1]

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does, and not with an abbreviation that waits for a name or figure."""
        return self.last_character in TERMINAL and not _WAITS.search(self.text[-12:])

    @cached_property
    def ends_with_hour(self) -> bool:
        """Whether the stop at its end belongs to an hour ("at 7.30 p.m."), so that it says nothing of a sentence."""
        return _HOUR_AT_END.search(self.text[-12:]) is not None

    @property
    def ends_sentence_of_text(self) -> bool:
        """Whether it is a sentence of running text, not a row of an address."""
        return self.last_character in ".!?" and len(self.words) > 12 and self.capitals < 0.6

    @property
    def is_long(self) -> bool:
        """Whether it is too long for anything but running text."""
        return self.span.length > 200 or len(self.lines) > 4

    @cached_property
    def is_short_line(self) -> bool:
        """Whether it is one short line that ends as no sentence does and shows no marker."""
        if len(self.lines) > 1 or self.span.length > 120 or self.is_furniture:
            return False
        is_marked = self.marker is not None and not self.begins_with_initial
        return not is_marked and (self.last_character not in TERMINAL or self.text.endswith("."))

    @cached_property
    def announces_words(self) -> bool:
        """Whether it ends as a sentence that leads up to somebody's words ("she argues that", "he wrote,")."""
        return self.last_character == ":" or bool(_SAYING.search(self.text[-90:].rstrip("*_ ")))


def chained(units: Sequence[Unit]) -> Unit:
    """Several units as one, broken by page ends; page numbers and running heads between them stay inside it."""
    if len(units) == 1:
        return units[0]
    lines: list[Line] = []
    continued_at: list[int] = []
    furniture: list[int] = []
    notes: list[tuple[int, int]] = []
    for unit in units:
        if unit.is_furniture:
            furniture += range(len(lines), len(lines) + len(unit.lines))
        elif unit.is_foot:
            notes.append((len(lines), len(lines) + len(unit.lines)))
        else:
            continued_at += [len(lines)] * bool(lines)
            continued_at += [len(lines) + at for at in unit.continued_at]
            furniture += [len(lines) + at for at in unit.furniture]
            notes += [(len(lines) + start, len(lines) + end) for start, end in unit.notes]
        lines += unit.lines
    first, last = units[0], units[-1]
    return Unit(
        first.source,
        tuple(lines),
        first.space_before,
        last.space_after,
        tuple(continued_at),
        last.underline,
        furniture=tuple(furniture),
        notes=tuple(notes),
        begins_page=first.begins_page,
        is_endnote=first.is_endnote,
        is_entry=first.is_entry,
    )


def _begins_with_monsieur(line: str) -> bool:
    """Whether a line greets a Monsieur, or says what he writes to whom; any other capital may count."""
    return _MONSIEUR.match(line) is not None and (is_salutation(line) or " to " in line)
