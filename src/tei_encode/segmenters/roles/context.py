"""What a role may look at besides the unit itself."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.datelines import is_undated
from tei_encode.segmenters.cues.greetings import FORMULA
from tei_encode.segmenters.cues.letter_lines import LABEL_ALONE, line_kind
from tei_encode.segmenters.cues.letter_parts import closer_kinds
from tei_encode.segmenters.cues.markers import DASHES
from tei_encode.segmenters.cues.wording import NUMBERED_DIVISION, is_person, known_heading, plain_words
from tei_encode.segmenters.units.letter_heads import begins_letter, letter_shape, names_correspondents
from tei_encode.segmenters.units.lines import had_room

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.cues.markers import Marker
    from tei_encode.segmenters.units.lines import LineProfile
    from tei_encode.segmenters.units.unit import Unit

_LETTER_TITLE = re.compile(
    r"^(?:transcript(?:ion)?|telegram|airgram|letters?|despatch|dispatch|memorandum|note|message|correspondence) "
    r"(?:from|to|by|of|between)\b"
)
LONGEST_REMARK = 60
"""A bracket above a letter that is longer says something about it; a shorter one belongs to it ("[Copy]")."""
_SAID = re.compile(
    r"[,?!…—–][\"”’»]? ?(?:(?:the|Mr|Mrs|Miss|Dr|[^\W\d_a-z][\w’'-]+|he|she|I|they|we)\.? )?(?:[^\W\d_]+ )?"
    r"(?:said|says|asked|cried|answered|replied|whispered|shouted|murmured|exclaimed|laughed|added|dit|demanda|"
    r"répondit|fit|sagte|fragte|rief|antwortete)\b"
)
"""Who says it, behind what is said."""
NEAR_SPEECH = 4
"""Units from one speech behind a dash to the next in one dialogue."""
UNWRAPPED = 90
"""Columns that a line of running text would fill in a text that is not wrapped."""
LETTERHEAD_UNITS = 10
"""Units at the top of a text among which the first salutation of a letter stands."""
MOST_CLOSER_LINES = 10
LONGEST_CLOSER = 400
LONG_PARAGRAPH = 220
"""A numbered paragraph of more than this is hardly an item."""


@dataclass(frozen=True)
class Context:
    """All units of a text and what is known of the whole.

    Attributes:
        units: the units in order.
        zones: the zone of each unit, by the headings before it.
        layout: how lines are used.
        note_names: names of notes ("1", "*") whose marks occur inside running text.
        speakers: labels of those who speak in it.
        kind: what kind of document it was taken for.
    """

    units: Sequence[Unit]
    zones: Sequence[str]
    layout: LineProfile
    note_names: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    kind: str = "text"

    def before(self, index: int) -> Unit | None:
        """The unit before, or None at the start."""
        return self.units[index - 1] if index else None

    def after(self, index: int) -> Unit | None:
        """The unit behind, or None at the end."""
        return self.units[index + 1] if index + 1 < len(self.units) else None

    def looks_like_verse(self, unit: Unit) -> bool:
        """Whether three lines and more begin with capitals and end on purpose."""
        if len(unit.lines) < 3 or unit.rows or unit.marker:
            return False
        lines = [line.span.text(unit.source) for line in unit.lines]
        capitals = sum(line.lstrip("\"“‘'")[:1].isupper() for line in lines)
        return capitals >= 0.9 * len(lines) and max(map(len, lines)) <= 70 and self.ends_lines_early(unit)

    def ends_lines_early(self, unit: Unit) -> bool:
        """Whether lines end though the next word would have found room: on purpose, as verse and addresses do."""
        if len(unit.lines) < 2 or unit.notes or unit.furniture:
            return False
        measure = self.layout.width if self.layout.is_wrapped else UNWRAPPED
        early = sum(had_room(unit.source, line, below, measure) for line, below in pairwise(unit.lines))
        return early >= 0.8 * (len(unit.lines) - 1)

    @cached_property
    def first_long(self) -> int:
        """Number of the first unit of running text; the number of units where there is none."""
        return next(
            (
                i
                for i, unit in enumerate(self.units)
                if unit.is_long and (unit.ends_sentence or unit.span.length > 400)
            ),
            len(self.units),
        )

    @cached_property
    def first(self) -> int:
        """Number of the first unit that is no page furniture."""
        return next((i for i, unit in enumerate(self.units) if not unit.is_furniture), 0)

    @cached_property
    def first_known_heading(self) -> int:
        """Number of the first heading known by its wording, or of the first one marked up behind the top one."""
        return next(
            (
                i
                for i, (unit, zone) in enumerate(zip(self.units, self.zones, strict=True))
                if i > self.first and (zone != "body" or unit.has_marker("hashes") or unit.underline)
            ),
            len(self.units),
        )

    @cached_property
    def closings(self) -> Sequence[Sequence[str]]:
        """What the lines of each unit would be in a closer; nothing for those too long to be (part of) one."""
        return [
            closer_kinds(
                [line.span.text(unit.source) for line in unit.lines], [line.indent for line in unit.lines]
            )
            if len(unit.lines) <= MOST_CLOSER_LINES and unit.span.length <= LONGEST_CLOSER
            else ()
            for unit in self.units
        ]

    @cached_property
    def first_of_tail(self) -> int:
        """Number of the first unit from which on each may be (part of) a closer, notes at the end aside."""
        index = end = self._end_of_text
        while index and self.closings[index - 1] and all(self.closings[index - 1]):
            index -= 1
        return index if index < end else len(self.units)

    @cached_property
    def _is_tail_dated(self) -> bool:
        """Whether what may be the closer at the end has a date: names there sign, and are no list."""
        return any("dateline" in kinds for kinds in self.closings[self.first_of_tail :])

    @cached_property
    def _end_of_text(self) -> int:
        """Number of the first unit of the notes at the end, of furniture there, or the number of units."""
        index = len(self.units)
        while index and (self.units[index - 1].note_label or self.units[index - 1].is_furniture):
            index -= 1
        return index

    @cached_property
    def first_opener(self) -> int:
        """Number of the first unit with an address line or a salutation; the number of units where there is none."""
        for index, unit in enumerate(self.units):
            lines = (line_kind(line.span.text(unit.source)) for line in unit.lines)
            is_label = index < self.first_long and LABEL_ALONE.fullmatch(unit.text)
            if is_label or (not unit.is_long and any(kind in ("address", "salute") for kind in lines)):
                return index
        return len(self.units)

    @cached_property
    def dated_heads(self) -> frozenset[int]:
        """Days that stand above running text, three of them and more, nobody greeted below: heads of a diary."""
        found = []
        for index, unit in enumerate(self.units):
            after = self.after(index)
            if len(unit.lines) > 1 or unit.is_long or after is None or not after.is_long or unit.marker:
                continue
            words = unit.text.strip(" .*_")
            if line_kind(words) == "dateline" or is_undated(words):
                found.append(index)
        return frozenset(found if len(found) > 2 else ())

    @cached_property
    def letterhead(self) -> frozenset[int]:
        """Units above the first salutation, where only short ones stand there: letterhead, date, inside address.

        What is a title, or marked up as a head, is none of them; nor is anything above it.
        """
        salute = next(
            (i for i, unit in enumerate(self.units[:LETTERHEAD_UNITS]) if self._has_salute(unit)), 0
        )
        if any(unit.span.length > 300 or unit.marked_depth or unit.rows for unit in self.units[:salute]):
            return frozenset()
        first = 0
        for index, unit in enumerate(self.units[:salute]):
            is_title = _LETTER_TITLE.search(plain_words(unit.text)) or names_correspondents(unit)
            is_remark = unit.text[0] == "[" and unit.span.length > LONGEST_REMARK
            if is_title or is_remark or unit.ends_sentence_of_text:
                first = index + 1
        return frozenset(range(first, salute)) - {i for i in range(salute) if self.units[i].is_furniture}

    @cached_property
    def letter_heads(self) -> frozenset[int]:
        """What stands above two letters and more in one form, a number or who writes to whom: their heads."""
        found: dict[str, list[int]] = {}
        for index, unit in enumerate(self.units):
            shape = letter_shape(unit)
            after = self.after(index)
            if shape and after is not None and begins_letter(after):
                found.setdefault(shape, []).append(index)
        return frozenset(index for run in found.values() if len(run) > 1 for index in run)

    @staticmethod
    def _has_salute(unit: Unit) -> bool:
        return not unit.is_long and any(
            line_kind(line.span.text(unit.source)) == "salute" for line in unit.lines
        )

    @cached_property
    def numbered_paragraphs(self) -> frozenset[int]:
        """Units that count up and are paragraphs of running text, as memoranda and reports have them."""
        found: set[int] = set()
        run: list[int] = []
        for index, unit in enumerate(self.units):
            is_figure = unit.marker is not None and unit.marker.label.strip("().").isdigit()
            if not unit.has_marker("number") or unit.marker is None or not is_figure:
                continue
            previous = self.units[run[-1]].marker if run else None
            if (
                previous is not None
                and unit.marker.value == previous.value + 1
                and self._same_form(previous, unit)
            ):
                run.append(index)
                continue
            if unit.marker.value == 1:
                found |= self._if_paragraphs(run)
                run = [index]
        return frozenset(found | self._if_paragraphs(run))

    @staticmethod
    def _same_form(previous: Marker, unit: Unit) -> bool:
        return unit.marker is not None and previous.label[-1] == unit.marker.label[-1]

    def _if_paragraphs(self, run: Sequence[int]) -> set[int]:
        """The units of a run, where it is a run of paragraphs: most of them long, and not announced."""
        if len(run) < 3:
            return set()
        long = sum(self.units[i].span.length > LONG_PARAGRAPH for i in run)
        before = self.units[run[0] - 1] if run[0] else None
        announced = before is not None and before.last_character == ":" and not before.is_short_line
        return set(run) if 2 * long > len(run) and not announced else set()

    @cached_property
    def is_letter(self) -> bool:
        """Whether anybody is greeted or written to in it, or a formula of farewell stands near its end."""
        if self.first_opener < len(self.units) or _LETTER_TITLE.match(self.title_words):
            return True
        return any(
            not unit.is_long and any(FORMULA.match(line.span.text(unit.source)) for line in unit.lines)
            for unit in self.units[-5:]
        )

    @property
    def front_end(self) -> int:
        """Units before this one may be title matter."""
        return min(self.first_long, self.first_known_heading, 14)

    @cached_property
    def title_words(self) -> str:
        """The words of the first unit, where it may be a title; else empty."""
        first = self.units[self.first] if self.units else None
        return plain_words(first.content) if first and not first.is_long else ""

    @cached_property
    def is_one_division(self) -> bool:
        """Whether the text is one chapter: its first line numbers it, and no other line numbers one of that kind."""
        first = NUMBERED_DIVISION.match(self.units[0].text) if self.units else None
        if first is None or self.units[0].marked_depth:
            return False
        others = (NUMBERED_DIVISION.match(unit.text) for unit in self.units[1:] if not unit.is_long)
        return not any(other and other["label"].lower() == first["label"].lower() for other in others)

    @cached_property
    def has_marked_title(self) -> bool:
        """Whether the first unit is a head on the highest level of the source's markup, and the only one there."""
        depths = [depth for unit in self.units if (depth := unit.marked_depth)]
        is_first = bool(depths) and self.units[self.first].marked_depth == depths[0]
        return is_first and (depths[0] < min(depths[1:]) if len(depths) > 1 else depths[0] == 1)

    @cached_property
    def repeated_lines(self) -> frozenset[str]:
        """Short lines that come back, the title and headings known by their wording aside: labels, hardly heads."""
        counts = Counter(unit.text for unit in self.units if unit.is_short_line)
        title = self.title_words
        return frozenset(
            words
            for words, number in counts.items()
            if number > 1 and not known_heading(words) and plain_words(words) != title
        )

    @cached_property
    def numbered_heads(self) -> frozenset[int]:
        """Short numbered units that count up, running text between each and the next.

        "1. What was proposed." before several paragraphs is a head; items of a list follow each other closely.
        """
        found: set[int] = set()
        run: list[int] = []
        for index, unit in enumerate(self.units):
            if not unit.has_marker("number") or unit.span.length > 200 or unit.marker is None:
                continue
            previous = self.units[run[-1]].marker if run else None
            step = unit.marker.value - previous.value if previous else 0
            if step != 1 or not self._text_between(run[-1], index):
                run = [index] if unit.marker.value == 1 else []
                continue
            run.append(index)
            if self.after(index) is not None and self._text_between(index, index + 2):
                found.update(run)
        return frozenset(found)

    def _text_between(self, start: int, end: int) -> bool:
        """Whether paragraphs stand between two units, the first of them a long one without a number."""
        if end - start < 2 or start + 1 >= len(self.units):
            return False
        after = self.units[start + 1]
        return after.is_long and after.marker is None

    @cached_property
    def dialogue(self) -> frozenset[int]:
        """Units behind a dash that are somebody's words: sentences, some of them asked or said."""
        found: set[int] = set()
        run: list[int] = []
        for index, unit in enumerate(self.units):
            if not unit.has_marker("bullet") or unit.marker is None or unit.marker.label not in DASHES:
                continue
            if run and index - run[-1] > NEAR_SPEECH:
                found |= self._if_dialogue(run)
                run = []
            run.append(index)
        return frozenset(found | self._if_dialogue(run))

    def _if_dialogue(self, run: Sequence[int]) -> set[int]:
        """The units of a run of dashes, where it is a dialogue."""
        words = [self.units[index].content for index in run]
        sentences = sum(word[:1].isupper() and word.rstrip("\"'”’»")[-1:] in ".?!…" for word in words)
        said = sum(bool(_SAID.search(word)) for word in words)
        asked = sum(word.rstrip("\"'”’»")[-1:] in "?!" for word in words)
        is_hyphen = any(
            self.units[index].has_marker("bullet") and self.units[index].text[0] == "-" for index in run
        )
        is_spoken = 4 * said >= len(run) if said else not is_hyphen and 3 * asked >= len(run)
        return set(run) if 4 * sentences >= 3 * len(run) > 0 and is_spoken else set()

    @cached_property
    def listed_names(self) -> frozenset[int]:
        """Units that list persons one by one: three names or more below each other, nothing else between them."""
        found: set[int] = set()
        run: list[int] = []
        for index, unit in enumerate([*self.units, None]):
            if (
                unit is not None
                and unit.is_short_line
                and is_person(unit.text)
                and line_kind(unit.text) != "dateline"
                and self.zones[index] == "body"
            ):
                run.append(index)
                continue
            if self._are_persons(run):
                found.update(run)
            run = []
        return frozenset(found)

    def _are_persons(self, run: Sequence[int]) -> bool:
        """Whether lines that look like names are announced ("Present:"), or offices stand behind some of them."""
        first = self.units[run[0] - 1] if run and run[0] else None
        if first is not None and first.last_character == ":":
            return len(run) > 1
        if run and run[0] >= self.first_of_tail and self._is_tail_dated:
            return False
        with_office = sum("," in self.units[index].text for index in run)
        return len(run) > 2 and run[0] >= self.front_end and 3 * with_office >= len(run)
