"""Whether a line goes on with the lines right above it, or begins something new.

The best witness is the line end itself: in wrapped text a line ends where the next word had no room any more. Where
there was room, somebody ended the line on purpose: a paragraph, a head, a row of an address, a line of verse.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.datelines import day_form
from tei_encode.segmenters.cues.greetings import FORMULA
from tei_encode.segmenters.cues.letter_lines import INITIALS, is_signature, line_kind, value_column
from tei_encode.segmenters.cues.markers import UNDERLINE, Marker, marker_at, note_label_at
from tei_encode.segmenters.cues.wording import (
    CLOSING,
    TABLE_LABEL,
    TERMINAL,
    is_person,
    known_heading,
)
from tei_encode.segmenters.units.diaries import has_days
from tei_encode.segmenters.units.entries import ENTRY, counted_labels
from tei_encode.segmenters.units.lines import SET_IN, SLACK, Line, had_room
from tei_encode.segmenters.units.speakers import label_at
from tei_encode.segmenters.units.title_words import ABSTRACT_BEGINS, BYLINE, CUES, KEYWORDS, NARROW
from tei_encode.segmenters.units.zones import PROVENANCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.lines import LineProfile

LONG_LINE = 200
"""In text that is not wrapped, a line of this length is a paragraph of its own."""
SHORT_LINE = 70
"""A line that may belong to an address or a stanza."""
SHORTER_THAN_TEXT = 100
"""Where each line is a paragraph, lines that are not: rows of an address, of an affiliation."""
LONGEST_FORMULA = 45
LONGEST_HEAD = 90
NARROWEST_LABEL = 3
"""Columns that a label and its colon take up ("To:")."""
MOST_BELOW_LABEL = 12
"""Lines that go on with a label of a memorandum."""
CENTRED = 5
"""Columns from the margin from which on lines below each other may be the lines of one centred block."""
_SENTENCE_START = re.compile(r"[\"“«‘'(\[]{0,2}[^\W\d_a-z]")
_NOTE_MARK = re.compile(r"(?:\[\^?[\w*†‡]{1,4}\]|[⁰¹²³⁴-⁹]{1,4}|(?<=[.!?”\"’])\d{1,3}|(?<=[.!?”\"’])[*†‡])\Z")
SHORT_ENTRY = 40
"""Columns of a line that hardly is full in text of which no width is known."""
_GOES_ON = re.compile(r"(?:[;,]|[;,] (?:and|or))\Z")
"""How an item ends before the next one of the same sentence."""
_WAITING_IN_ITEM = "-–—("
_WAITING = ",-–—:;("
"""Characters behind which a line that ends early is no head."""


def is_underlined(source: str, first: Line, second: Line) -> bool:
    """Whether the second of two lines underlines the first, as Markdown underlines a head (its "setext" style)."""
    mark = UNDERLINE.match(source, second.span.start, second.span.end)
    if mark is None or first.span.length > 120 or note_label_at(source, *first.span):
        return False
    marker = marker_at(source, *first.span)
    if marker and marker.kind != "number":
        return False
    return mark[0][0] == "=" or source[first.span.end - 1] not in ".,;"


class LineBounds:
    """Tells lines apart that stand below each other without a blank line."""

    def __init__(self, source: str, layout: LineProfile, speakers: frozenset[str]) -> None:
        self._source = source
        self._layout = layout
        self._speakers = speakers
        self._counted = counted_labels(source)
        self._has_days = has_days(source)

    def continues(self, group: Sequence[Line], line: Line, below: Line | None) -> bool:
        """Whether a line goes on with the lines right above it.

        Args:
            group: the lines above, found to go on with each other.
            line: the line.
            below: the line below it, None at the end.
        """
        source, before = self._source, group[-1]
        if len(group) == 1 and is_underlined(source, before, line):
            return True
        if len(group) == 2 and is_underlined(source, *group):
            return False
        marker = marker_at(source, *line.span)
        first = marker_at(source, *group[0].span)
        if marker and marker.kind == "quoted":
            return first is not None and first.kind == "quoted"
        if self._is_apart_by_marker(group, line, marker, first) or self._is_next_entry(group, line):
            return False
        if self._stands_below_value(group, line):
            return True
        if self._is_apart_by_wording(group, line) or self._is_apart_in_front(group, line):
            return False
        if self._is_text_below_item(group, line):
            return False
        if self._layout.is_wrapped:
            return not self._is_head_between(before, line, below) and self._continues_wrapped(
                group, line, below
            )
        return self._continues_unwrapped(group, line)

    def _is_apart_by_marker(
        self, group: Sequence[Line], line: Line, marker: Marker | None, first: Marker | None
    ) -> bool:
        """Whether what stands at the start of a line, or of the first above it, parts them: a bullet, a label."""
        source, before = self._source, group[-1]
        is_initial = marker is not None and marker.is_capital and self._is_name(line)
        is_wrapped = marker is not None and self._is_wrapped_figure(marker, before)
        if marker and not is_initial and not (is_wrapped and not self._counts_on(group, line, first, marker)):
            return True
        if self._is_note_below(group[0], line):
            return True
        if first and first.kind in ("hashes", "rule"):
            return True
        return self._ends_sentence(before) and label_at(source, line.span, self._speakers) is not None

    def _is_note_below(self, first: Line, line: Line) -> bool:
        """Whether a line begins with the label of a note: in brackets, raised, or a dagger below one of its like."""
        source = self._source
        label = note_label_at(source, *line.span)
        if label is None:
            return False
        if source[line.span.start] == "[" or label["superscript"]:
            return True
        above = note_label_at(source, *first.span)
        are_symbols = above is not None and bool(above["symbol"]) and bool(label["symbol"])
        return are_symbols and not any(self._is_emphasised(one) for one in (first, line))

    def _is_emphasised(self, line: Line) -> bool:
        """Whether the asterisk a line begins with comes back in it: it marks emphasis, and no note."""
        return "*" in line.span.text(self._source).lstrip("*†‡§¶")

    def _stands_below_value(self, group: Sequence[Line], line: Line) -> bool:
        """Whether a line goes on with a label of a memorandum: it begins where the value behind the label does."""
        if line.indent < NARROWEST_LABEL or line_kind(line.span.text(self._source)):
            return False
        for above in reversed(group[-MOST_BELOW_LABEL:]):
            column = value_column(above.span.text(self._source), above.indent)
            if column is not None:
                return abs(line.indent - column) <= 1
        return False

    def _is_text_below_item(self, group: Sequence[Line], line: Line) -> bool:
        """Whether a full line of running text begins below a short item, no further in than the item itself."""
        before, source = group[-1], self._source
        first = marker_at(source, *group[0].span)
        if first is None or first.kind not in ("bullet", "number"):
            return False
        if line.indent > group[0].indent or not _SENTENCE_START.match(source, line.span.start):
            return False
        if source[before.span.end - 1] in _WAITING_IN_ITEM or before.span.length > SHORT_LINE:
            return False
        if self._layout.is_wrapped:
            return self._is_short(before) and not self._is_shorter(line) and self._had_room(before, line)
        is_sentence = source[line.span.end - 1] in TERMINAL and line.span.length > SHORT_LINE
        return len(group) == 1 and is_sentence and line.span.length > 1.5 * before.span.length

    def _is_next_entry(self, group: Sequence[Line], line: Line) -> bool:
        """Whether a line is one of entries that count up ("Folder 4"), or stands further out than an item above it."""
        source, before = self._source, group[-1]
        is_full = self._layout.is_wrapped and not self._had_room(before, line)
        entry = ENTRY.match(source, *line.span)
        if entry and entry["label"] in self._counted:
            above = ENTRY.match(source, *group[0].span)
            return not is_full or (above is not None and above["label"] == entry["label"])
        if is_full or source[before.span.end - 1] in _WAITING_IN_ITEM:
            return False
        first = marker_at(source, *group[0].span)
        is_item = first is not None and first.kind in ("bullet", "number")
        is_further_out = is_item and line.indent <= group[0].indent - SET_IN
        is_short = before.width <= SHORT_ENTRY or self._layout.is_wrapped
        return is_further_out and is_short and bool(_SENTENCE_START.match(source, line.span.start))

    def _is_apart_in_front(self, group: Sequence[Line], line: Line) -> bool:
        """Whether the abstract or the list of keywords begins in a line, or it names the author below the title."""
        source, span = self._source, line.span
        if KEYWORDS.match(source, *span) or ABSTRACT_BEGINS.match(source, *span):
            return True
        return bool(BYLINE.match(source, *span)) and self._is_title_above(group, line)

    def _is_name(self, line: Line) -> bool:
        """Whether what looks like a letter that counts is the initial of a name."""
        words = line.span.text(self._source)
        return is_person(words) or bool(INITIALS.fullmatch(words))

    def _is_apart_by_wording(self, group: Sequence[Line], line: Line) -> bool:
        """Whether the words of two lines part them: a known heading, a salutation, a formula at the end of a letter."""
        before = group[-1].span.text(self._source) if group[-1].span.length <= SHORT_LINE else ""
        if len(group) == 1 and before and known_heading(before):
            return True
        runs_on = line.span.length > max(SHORT_LINE, 0.75 * self._layout.width)
        if before and runs_on and line_kind(before) in ("salute", "dateline"):
            return True
        if len(group) == 1 and before and self._is_entry_below(before, line):
            return True
        if PROVENANCE.match(self._source, *line.span) and note_label_at(self._source, *group[0].span):
            return True
        closing = line.span.text(self._source) if line.span.length <= LONGEST_FORMULA else ""
        if closing.endswith(",") and self._ends_sentence(group[-1]) and FORMULA.match(closing):
            return True
        if not closing or not self._ends_sentence(group[-1]):
            return False
        is_upper = closing.isupper() and len(closing) > SLACK
        return bool(known_heading(closing)) or (is_upper and not group[-1].span.text(self._source).isupper())

    def _is_entry_below(self, before: str, line: Line) -> bool:
        """Whether a sentence begins below a day alone, in a text that has several such days."""
        if not self._has_days or not day_form(before.strip(" .,:*_[]")):
            return False
        return self._ends_sentence(line) and not line_kind(line.span.text(self._source))

    def _is_block_below(self, group: Sequence[Line], line: Line, below: Line | None) -> bool:
        """Whether lines set in begin below a sentence that ended early or announces them: verse, a quotation."""
        before, margin = group[-1], self._layout.body_indent + SET_IN
        if below is None or below.is_blank or before.indent >= margin or below.indent < margin:
            return False
        if len(group) < 2 or not self._ends_sentence(before) or marker_at(self._source, *group[0].span):
            return False
        return self._source[before.span.end - 1] == ":" or self._had_room(before, line)

    def _continues_wrapped(self, group: Sequence[Line], line: Line, below: Line | None) -> bool:
        """By indentation, else by where the line above ends."""
        before, layout = group[-1], self._layout
        if len(group) <= 2 and self._is_centred_below(before, line):
            return True
        if self._are_headlines(before, line):
            return False
        if min(before.indent, line.indent) >= layout.body_indent + CENTRED and not self._ends_sentence(
            before
        ):
            return True
        if line.indent >= before.indent + SET_IN:
            return not self._is_block_below(group, line, below) and self._continues_set_in(group, line)
        if line.indent <= before.indent - SET_IN and len(group) > 1:
            return group[-2].indent < before.indent
        if not self._had_room(before, line):
            return True
        if len(group) == 1 and self._changes_case(before, line):
            return False
        if self._ends_sentence(before):
            has_full_line = any(not self._is_short(one) for one in (*group, line))
            return not (has_full_line and _SENTENCE_START.match(self._source, line.span.start))
        return not self._is_head_above(group, line)

    def _continues_set_in(self, group: Sequence[Line], line: Line) -> bool:
        """Whether a line set in goes on with the line above it, and begins no paragraph."""
        before = group[-1]
        if not self._layout.sets_in_first_lines:
            return not self._is_head_above(group, line)
        stops = self._ends_sentence(before) and self._source[before.span.end - 1] not in ";:"
        are_short = self._is_shorter(line) and self._is_shorter(before)
        return self._had_room(before, line) and not stops and are_short

    def _is_centred_below(self, before: Line, line: Line) -> bool:
        """Whether a short line stands in the middle below one that ends no sentence: two lines of one headline."""
        first, second = before.span.text(self._source), line.span.text(self._source)
        middle = self._layout.width / 2
        are_centred = all(abs(one.indent + one.width - 2 * middle) <= CENTRED for one in (before, line))
        is_inside = line.indent >= before.indent + CENTRED and line.width <= before.width - CENTRED
        return (
            are_centred
            and is_inside
            and first.isupper() == second.isupper()
            and first[0].isupper()
            and not self._ends_sentence(before)
        )

    def _are_headlines(self, before: Line, line: Line) -> bool:
        """Whether two lines in capitals stand below each other in a column, the first with a stop: two headlines."""
        first, second = before.span.text(self._source), line.span.text(self._source)
        is_deck = first.isupper() and second.isupper() and first[-1] == "."
        return is_deck and self._layout.width <= NARROW and self._had_room(before, line)

    def _changes_case(self, before: Line, line: Line) -> bool:
        """Whether one of two short lines is in capitals: heads of two levels, a title and its subtitle."""
        first, second = before.span.text(self._source), line.span.text(self._source)
        if not (self._is_short(before) and self._is_short(line)) or first[-1] in _WAITING:
            return False
        if is_signature(first) or TABLE_LABEL.match(first):
            return False
        return first.isupper() != second.isupper() and len(first) > SLACK < len(second)

    def _is_head_between(self, before: Line, line: Line, below: Line | None) -> bool:
        """Whether a line that ends no sentence stands between a paragraph's end and a blank line or one set in."""
        layout = self._layout
        if not layout.sets_in_first_lines or below is None or not self._is_short(line):
            return False
        is_apart = below.is_blank or below.indent >= line.indent + SET_IN
        if not is_apart or line.indent >= layout.body_indent + SET_IN or not self._ends_sentence(before):
            return False
        return self._looks_like_head(line, line if below.is_blank else below)

    def _is_head_above(self, group: Sequence[Line], line: Line) -> bool:
        """Whether the lines above ended early, and on no note of going on, before a line of running text."""
        before = group[-1]
        if self._is_short(line) or len(group) > 2 or before.span.length > LONGEST_HEAD:
            return False
        if not all(self._is_short(one) for one in group) or not self._had_room(before, line):
            return False
        return self._looks_like_head(before, line)

    def _looks_like_head(self, before: Line, line: Line) -> bool:
        """Whether a short line ends as no sentence and no wrapped line does, and a sentence begins below it."""
        words = before.span.text(self._source)
        if (
            words[-1] in _WAITING
            or self._ends_sentence(before)
            or not (words[0].isupper() or words[0].isdigit())
        ):
            return False
        return bool(_SENTENCE_START.match(self._source, line.span.start))

    def _had_room(self, before: Line, line: Line) -> bool:
        """Whether the first word of a line would have found room on the line above."""
        return had_room(self._source, before, line, self._layout.width)

    def _is_shorter(self, line: Line) -> bool:
        """Whether a line is shorter than a full one of running text, as a line of verse is."""
        return line.width < 0.9 * self._layout.width

    def _is_short(self, line: Line) -> bool:
        return line.width < 0.75 * self._layout.width

    def _continues_unwrapped(self, group: Sequence[Line], line: Line) -> bool:
        """Short lines below each other are a stanza or an address; a long one is a paragraph."""
        before = group[-1]
        longest = max(before.span.length, line.span.length)
        if self._layout.has_line_paragraphs:
            is_row = self._source[before.span.end - 1] == "," or self._is_row_of_title(before, line)
            is_row = is_row and not self._is_title_above(group, line)
            return longest <= SHORTER_THAN_TEXT and not self._ends_sentence(before) and is_row
        if line.span.length > LONG_LINE or before.span.length > 120:
            return False
        if len(group) == 1 and before.span.length <= LONGEST_HEAD and self._is_sentence_below(before, line):
            return False
        return longest <= SHORT_LINE or not (
            self._ends_sentence(before) and _SENTENCE_START.match(self._source, line.span.start)
        )

    def _is_title_above(self, group: Sequence[Line], line: Line) -> bool:
        """Whether the text's first line stands above the names of those who wrote it."""
        if len(group) > 1 or self._source[: group[0].span.start].strip():
            return False
        words = [one.span.text(self._source) for one in (group[0], line)]
        is_row = bool(CUES.search(words[0])) and not BYLINE.match(words[1])
        return bool(BYLINE.match(words[1]) or is_person(words[1])) and not is_row and not line_kind(words[0])

    def _is_row_of_title(self, before: Line, line: Line) -> bool:
        """Whether two lines are rows of a byline or an address."""
        words = [one.span.text(self._source) for one in (before, line)]
        return any(CUES.search(one) or line_kind(one) for one in words) and not any(map(known_heading, words))

    def _is_sentence_below(self, before: Line, line: Line) -> bool:
        """Whether a whole sentence, longer than the line above, begins below a line that is none."""
        words = line.span.text(self._source)
        is_whole = (
            words[-1] in ".:?!" and len(words.split()) > 7 and line.span.length > 1.3 * before.span.length
        )
        return is_whole and self._looks_like_head(before, line)

    def _ends_sentence(self, line: Line) -> bool:
        tail = self._source[max(line.span.start, line.span.end - 14) : line.span.end]
        tail = _NOTE_MARK.sub("", tail).rstrip(CLOSING)
        return tail[-1:] in TERMINAL if tail else True

    def _counts_on(self, group: Sequence[Line], line: Line, first: Marker | None, marker: Marker) -> bool:
        """Whether a number below an item of one sentence is that of the next item ("(b) …; and", "(c) …")."""
        if first is None or first.kind != "number" or line.indent != group[0].indent:
            return False
        is_next = any(a + 1 == b for a in first.readings for b in marker.readings)
        is_alike = (first.label[0] == "(") == (marker.label[0] == "(") and first.label[-1] == marker.label[-1]
        before = group[-1].span.text(self._source)
        return is_next and is_alike and (marker.label[0] == "(" or _GOES_ON.search(before) is not None)

    def _is_wrapped_figure(self, marker: Marker, before: Line) -> bool:
        """Whether "1945. " at the start of a line is only where a wrapped sentence happened to break."""
        is_figure = marker.kind == "number" or marker.label in ("–", "—", "-")
        full = self._layout.is_wrapped and before.width > 0.8 * self._layout.width
        return is_figure and full and self._source[before.span.end - 1] not in TERMINAL
