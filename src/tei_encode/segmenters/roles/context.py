"""What a role may look at besides the unit itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from tei_encode.segmenters.letter_lines import line_kind
from tei_encode.segmenters.lines import LineProfile
from tei_encode.segmenters.units import Unit


class Role(StrEnum):
    """What a unit is."""

    TITLE = "title"
    BYLINE = "byline"
    KEYWORDS = "keywords"
    HEAD = "head"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTATION = "quotation"
    VERSE = "verse"
    NOTE = "note"
    ENTRY = "entry"
    OPENER = "opener"
    CLOSER = "closer"
    SOURCE = "source"
    RULE = "rule"


@dataclass(frozen=True)
class Context:
    """All units of a text and what is known of the whole.

    Attributes:
        units: the units in order.
        zones: the zone of each unit, by the headings before it.
        layout: how lines are used.
        note_names: names of notes ("1", "*") whose marks occur inside running text.
    """

    units: Sequence[Unit]
    zones: Sequence[str]
    layout: LineProfile
    note_names: frozenset[str]

    def before(self, index: int) -> Unit | None:
        """The unit before, or None at the start."""
        return self.units[index - 1] if index else None

    def after(self, index: int) -> Unit | None:
        """The unit behind, or None at the end."""
        return self.units[index + 1] if index + 1 < len(self.units) else None

    @cached_property
    def first_long(self) -> int:
        """Number of the first unit of running text; the number of units where there is none."""
        return next(
            (i for i, unit in enumerate(self.units) if unit.is_long and (unit.ends_sentence or unit.span.length > 400)),
            len(self.units),
        )

    @cached_property
    def first_known_heading(self) -> int:
        """Number of the first heading known by its wording, or of the first with hashes behind the top one."""
        return next(
            (
                i
                for i, (unit, zone) in enumerate(zip(self.units, self.zones, strict=True))
                if i and (zone != "body" or (unit.marker and unit.marker.kind == "hashes"))
            ),
            len(self.units),
        )

    @cached_property
    def first_opener(self) -> int:
        """Number of the first unit with an address line or a salutation; the number of units where there is none."""
        for index, unit in enumerate(self.units):
            lines = (line_kind(line.span.text(unit.source)) for line in unit.lines)
            if not unit.is_long and any(kind in ("address", "salute") for kind in lines):
                return index
        return len(self.units)

    @property
    def front_end(self) -> int:
        """Units before this one may be title matter."""
        return min(self.first_long, self.first_known_heading, 14)
