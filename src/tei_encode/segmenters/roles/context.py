"""What a role may look at besides the unit itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.greetings import FORMULA
from tei_encode.segmenters.cues.letter_lines import LABEL_ALONE, line_kind
from tei_encode.segmenters.cues.letter_parts import closer_kinds
from tei_encode.segmenters.cues.sessions import is_session
from tei_encode.segmenters.cues.wording import NUMBERED_DIVISION, known_heading, plain_words
from tei_encode.segmenters.units.court_titles import court_title
from tei_encode.segmenters.units.decks import headline_deck
from tei_encode.segmenters.units.dialogue import dialogue
from tei_encode.segmenters.units.diaries import diary_days
from tei_encode.segmenters.units.enclosures import enclosure_heads
from tei_encode.segmenters.units.fellow_lines import fellow_lines
from tei_encode.segmenters.units.issue_lines import is_source_above
from tei_encode.segmenters.units.letter_bodies import (
    headlines,
    inside_letters,
    opening_units,
    sign_pseudonyms,
)
from tei_encode.segmenters.units.letter_heads import (
    dated_heads,
    is_letter_title,
    is_paper_title,
    letter_heads,
    letterhead,
)
from tei_encode.segmenters.units.lines import had_room
from tei_encode.segmenters.units.listed_names import listed_names
from tei_encode.segmenters.units.numbered_divisions import numbered_divisions
from tei_encode.segmenters.units.numbering import Decided, decide_runs, numbered_heads
from tei_encode.segmenters.units.participants import participants
from tei_encode.segmenters.units.quoted_runs import QuotedRuns, find_quoted_runs
from tei_encode.segmenters.units.title_words import (
    NARROW,
    head_style,
    is_marking,
)
from tei_encode.segmenters.units.wires import wire_head

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.lines import LineProfile
    from tei_encode.segmenters.units.unit import Unit

CORRESPONDENCE = frozenset({"letter", "memorandum", "telegram"})
"""Kinds of documents that somebody dates and signs, though nobody may be greeted."""
UNWRAPPED = 90
"""Columns that a line of running text would fill in a text that is not wrapped."""
MOST_CLOSER_LINES = 10
LONGEST_CLOSER = 400


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
        return self._begins_large(unit) and self.ends_lines_early(unit)

    def looks_like_couplet(self, unit: Unit) -> bool:
        """Whether two lines about equally long begin with capitals, and the first one ends on purpose."""
        if len(unit.lines) != 2 or unit.rows or unit.marker or not self._begins_large(unit):
            return False
        first, second = unit.lines[0].span.length, unit.lines[1].span.length
        is_even = 0.7 * second <= first <= 1.4 * second
        words = unit.lines[0].span.text(unit.source)
        has_stop = words.rstrip("*_")[-1] in ",;:.!?—"
        return is_even and self.ends_lines_early(unit) and (has_stop or first <= 0.6 * self._measure)

    @staticmethod
    def _begins_large(unit: Unit) -> bool:
        """Whether the lines are short and begin with capitals."""
        lines = unit.line_texts
        capitals = sum(line.lstrip("\"“‘'«*_")[:1].isupper() for line in lines)
        return capitals >= 0.9 * len(lines) and max(map(len, lines)) <= 70

    @property
    def _measure(self) -> int:
        """Columns that a full line has."""
        return self.layout.width if self.layout.is_wrapped else UNWRAPPED

    def ends_lines_early(self, unit: Unit) -> bool:
        """Whether lines end though the next word would have found room: on purpose, as verse and addresses do."""
        if len(unit.lines) < 2 or unit.notes or unit.furniture:
            return False
        early = sum(had_room(unit.source, line, below, self._measure) for line, below in pairwise(unit.lines))
        return early >= 0.8 * (len(unit.lines) - 1)

    @cached_property
    def quoted_runs(self) -> QuotedRuns:
        """What neighbouring blocks in quotation marks are to each other."""
        return find_quoted_runs(self.units)

    @cached_property
    def first_long(self) -> int:
        """Number of the first unit of running text; the number of units where there is none."""
        return next(
            (
                i
                for i, unit in enumerate(self.units)
                if i not in self.markings and unit.is_long and (unit.ends_sentence or unit.span.length > 400)
            ),
            len(self.units),
        )

    @cached_property
    def _top(self) -> int:
        """Number of the first unit that is no page furniture."""
        return next((i for i, unit in enumerate(self.units) if not unit.is_furniture), 0)

    @cached_property
    def markings(self) -> range:
        """Lines at the top that say how secret the paper is, its number, source or periodical; a title below."""
        top = end = self._top
        while end < len(self.units) - 1 and (
            is_marking(self.units[end].text, numbers=end > top) or is_source_above(self.units, end)
        ):
            end += 1
        after = self.units[end] if end < len(self.units) else None
        if after is None or after.is_long or after.marker or any(map(line_kind, after.line_texts)):
            return range(0)
        return range(top, end)

    @cached_property
    def is_titled_letter(self) -> bool:
        """Whether the title says from whom or to whom the paper goes ("Memorandum From the Mayor to the Council")."""
        return self.first < len(self.units) and is_paper_title(self.units[self.first])

    @cached_property
    def first(self) -> int:
        """Number of the first unit that is no page furniture and no marking above the title."""
        return self._top + len(self.markings)

    @cached_property
    def styles_below(self) -> Counter[str]:
        """How lines that may be heads are typed below the title matter, and how many are typed so."""
        return Counter(
            style
            for index, unit in enumerate(self.units)
            if index >= self.front_end and (style := head_style(unit)) and self.after(index) is not None
        )

    @cached_property
    def deck(self) -> frozenset[int]:
        """Headlines between the first line and the text: short lines in capitals, or below such ones."""
        is_narrow = self.layout.is_wrapped and self.layout.width <= NARROW
        return headline_deck(self.units, self.first, self.front_end, is_narrow=is_narrow)

    @cached_property
    def stops_headlines(self) -> bool:
        """Whether lines in capitals end with a stop, as the headlines of old newspapers do."""
        upper = [unit for unit in self.units if unit.is_upper and 8 < unit.span.length < 80]
        stopped = sum(unit.last_character == "." for unit in upper)
        return stopped > 1 and 2 * stopped > len(upper)

    @cached_property
    def first_known_heading(self) -> int:
        """Number of the first heading known by its wording, or of the first one marked up behind the top one."""
        return next(
            (
                i
                for i, (unit, zone) in enumerate(zip(self.units, self.zones, strict=True))
                if i > self.first and (zone != "body" or unit.marked_depth)
            ),
            len(self.units),
        )

    @cached_property
    def closings(self) -> Sequence[Sequence[str]]:
        """What the lines of each unit would be in a closer; nothing for those too long to be (part of) one."""
        found = [
            closer_kinds(unit.line_texts, [line.indent for line in unit.lines])
            if len(unit.lines) <= MOST_CLOSER_LINES and unit.span.length <= LONGEST_CLOSER
            else []
            for unit in self.units
        ]
        sign_pseudonyms(self.units, found)
        return found

    @cached_property
    def first_of_tail(self) -> int:
        """Number of the first unit from which on each may be (part of) a closer, notes at the end aside."""
        index = end = self.end_of_text
        while index and self.closings[index - 1] and all(self.closings[index - 1]):
            index -= 1
        return index if index < end else len(self.units)

    @cached_property
    def _is_tail_dated(self) -> bool:
        """Whether what may be the closer at the end has a date: names there sign, and are no list."""
        return any("dateline" in kinds for kinds in self.closings[self.first_of_tail :])

    @cached_property
    def end_of_text(self) -> int:
        """Number of the first unit of the notes at the end, of furniture there, or the number of units."""
        index = len(self.units)
        while index and (self.units[index - 1].note_label or self.units[index - 1].is_furniture):
            index -= 1
        return index

    @cached_property
    def first_opener(self) -> int:
        """Number of the first unit with an address line or a salutation; the number of units where there is none."""
        for index, unit in enumerate(self.units):
            lines = map(line_kind, unit.line_texts)
            is_label = index < self.first_long and LABEL_ALONE.fullmatch(unit.text)
            if is_label or (not unit.is_long and any(kind in ("address", "salute") for kind in lines)):
                return index
        return len(self.units)

    @cached_property
    def court_title(self) -> frozenset[int]:
        """Units at the top that say before which court, and who sues whom."""
        return court_title(self.units)

    @cached_property
    def inside_letters(self) -> frozenset[int]:
        """Units between the opener of a letter and its formula of farewell."""
        return inside_letters(self.closings, self.openers, self.letter_ends, from_top=self.is_correspondence)

    @cached_property
    def letter_ends(self) -> frozenset[int]:
        """Headlines, which end a letter in texts that are no correspondence; in correspondence nothing does."""
        if self.is_correspondence:
            return frozenset()
        return headlines(self.units, stopped=self.stops_headlines)

    @cached_property
    def openers(self) -> frozenset[int]:
        """Short units with an address line or a salutation."""
        return opening_units(self.units)

    @cached_property
    def dated_heads(self) -> frozenset[int]:
        """Days that stand above running text: heads of a diary."""
        return dated_heads(self.units) | diary_days(self.units)

    @cached_property
    def letterhead(self) -> frozenset[int]:
        """Units above the first salutation: letterhead, date, inside address."""
        return letterhead(self.units)

    @cached_property
    def letter_heads(self) -> frozenset[int]:
        """What stands above two letters and more in one form, and above papers sent along: their heads."""
        return letter_heads(self.units) | enclosure_heads(self.units)

    @cached_property
    def first_letter_head(self) -> int:
        """Number of the first of them; the number of units where there is none."""
        return min(self.letter_heads, default=len(self.units))

    @cached_property
    def _numbered(self) -> Decided:
        """What units that count up are, one decision for each run."""
        return decide_runs(self.units, is_letter=self.is_correspondence)

    @property
    def numbered_paragraphs(self) -> frozenset[int]:
        """Units that count up and are paragraphs of running text."""
        return self._numbered.paragraphs

    @property
    def numbered_items(self) -> frozenset[int]:
        """Units that count up and are items, as all near them are."""
        return self._numbered.items

    @cached_property
    def wire_head(self) -> frozenset[int]:
        """Units above the text of a telegram in capitals: office, hour, to whom it goes."""
        return wire_head(self.units)

    @cached_property
    def fellow_lines(self) -> frozenset[int]:
        """Short lines with figures, three and more below each other made alike ("212 AB", "431 AB", "408 CD")."""
        return fellow_lines(self.units)

    @cached_property
    def participants(self) -> frozenset[int]:
        """Units that name further participants of a conversation below the label with the first."""
        return participants(self.units, self.first_long)

    @property
    def is_correspondence(self) -> bool:
        """Whether the text was taken for a letter, a memorandum or a telegram."""
        return self.kind in CORRESPONDENCE

    @cached_property
    def is_letter(self) -> bool:
        """Whether anybody is greeted or written to in it, or a formula of farewell stands near its end."""
        if self.first_opener < len(self.units) or self.is_titled_letter or is_letter_title(self.title_words):
            return True
        return any(not unit.is_long and any(map(FORMULA.match, unit.line_texts)) for unit in self.units[-5:])

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
        """Short numbered units that count up, running text between each and the next, and numbered divisions."""
        return numbered_heads(self.units) | numbered_divisions(self.units)

    @cached_property
    def sessions(self) -> frozenset[int]:
        """Lines that name sessions of a meeting, where there are several."""
        found = [i for i, unit in enumerate(self.units) if unit.is_short_line and is_session(unit.content)]
        return frozenset(found if len(found) > 1 else ())

    @cached_property
    def dialogue(self) -> frozenset[int]:
        """Units behind a dash that are somebody's words."""
        return dialogue(self.units)

    @cached_property
    def listed_names(self) -> frozenset[int]:
        """Units that list persons one by one."""
        is_signed = self.first_of_tail if self._is_tail_dated else len(self.units)
        body = [zone == "body" for zone in self.zones]
        return listed_names(self.units, body, self.front_end, is_signed)
