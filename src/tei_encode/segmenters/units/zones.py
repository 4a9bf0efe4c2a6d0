"""Headings that say what follows them: the abstract, the notes, the bibliography."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model.reference_starts import begins_reference
from tei_encode.segmenters.cues.bibliography_heads import counts_part, heads_some_entries
from tei_encode.segmenters.cues.comments import REACH, ends_entries
from tei_encode.segmenters.cues.letter_lines import line_kind
from tei_encode.segmenters.cues.markers import label_name
from tei_encode.segmenters.cues.reference_lines import is_reference, names_bibliography
from tei_encode.segmenters.cues.wording import heads_some_notes, known_heading
from tei_encode.segmenters.units.counted_references import find_counted_references
from tei_encode.segmenters.units.endnotes import MARK, mark_value
from tei_encode.segmenters.units.title_words import KEYWORDS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tei_encode.segmenters.units.unit import Unit

PROVENANCE = re.compile(
    r"(?:Sources?|Provenance|Quelle|Translated (?:for|by)|Published in)\s*:\s+\S", re.IGNORECASE
)
"""A line that says where a text comes from."""
BEHIND_ENTRIES = re.compile(
    r"(?:(?:(?:Manuscript|Article|Paper|Essay) )?(?:received|submitted|accepted|revised)\b:? (?:on |in )?(?:\d|[A-Z])|"
    r"(?:Corresponding author|Correspondence|Contact|E-?mail|Funding|Acknowledge?ments?|Copyright|How to cite)"
    r"\b.{0,30}?:|"
    r"© ?\d{4}|(?:Table|Figure|Fig\.|Plate|Map|Appendix|Exhibit) ?(?:\d{1,3}|[A-Z]|[IVX]{1,5})?(?:[.:]|\Z))",
    re.IGNORECASE,
)
"""A line with which something else begins behind the entries of a bibliography: dates, addresses, captions."""
ABSTRACT_RUN_IN = re.compile(
    r"[*_]{0,2}(?:abstract|summary)[*_]{0,2}\s*[:.—–]\s*[*_]{0,2}\s*\S", re.IGNORECASE
)
ENTRY_LIKE = re.compile(r"\b(?:1[4-9]\d\d|20\d\d)[a-z]?\b|\bn\.\s?d\.|\bpp?\.\s?\d|https?://")
LONGEST_ABSTRACT = 4000
FEWEST_ENTRIES = 3
"""Entries below what may be the title of a bibliography, without which it is none."""
LONGEST_HEAD = 90
MOST_PARAGRAPHS = 2
"""How many paragraphs without a label may end the last note of a run."""


def heading_zone(unit: Unit) -> str:
    """The zone a unit opens by its wording; empty where it is no known heading."""
    if len(unit.lines) > 1 or unit.is_furniture or unit.is_code:
        return ""
    return known_heading(unit.content)


def _titled_zone(units: Sequence[Unit], index: int) -> str:
    """`bibliography` where the whole text is one by its title, and most of what follows are entries; else empty."""
    unit = units[index]
    if index or len(unit.lines) > 1 or unit.is_furniture or not names_bibliography(unit.content):
        return ""
    following = units[index + 1 :]
    entries = sum(one.is_entry or is_reference(one.text) for one in following)
    return "bibliography" if entries >= FEWEST_ENTRIES and 2 * entries >= len(following) else ""


def find_zones(units: Sequence[Unit]) -> list[str]:
    """The zone of each unit: `body`, `abstract`, `notes` or `bibliography`; a heading belongs to the zone it opens."""
    zones: list[str] = []
    zone = "body"
    abstract_length = 0
    has_text = False
    parts: set[str] = set()
    for index, unit in enumerate(units):
        opened = _opened_zone(units, index, zone, parts)
        if opened == "body":
            parts.add(unit.content.casefold())
        if opened == "abstract" and has_text:
            opened = "body"  # a summary at the end, or the first section of a memorandum
        has_text = has_text or (zone == "body" and (unit.is_long or _addresses(unit)))
        if opened:
            zone, abstract_length = opened, 0
        elif zone == "abstract":
            ended = KEYWORDS.match(unit.content) or abstract_length > LONGEST_ABSTRACT
            zone = "body" if ended else zone
            abstract_length += len(unit.text)
        elif (
            (zone == "notes" and PROVENANCE.match(unit.text))
            or (zone == "bibliography" and (BEHIND_ENTRIES.match(unit.text) or _ends_entries(units, index)))
            or (zone in ("notes", "bibliography") and unit.marked_depth)
        ):
            zone = "body"
        zones.append(zone)
    for index in find_counted_references(units, zones):
        zones[index] = "bibliography"
    return _with_text_between_notes(units, zones)


def _opened_zone(units: Sequence[Unit], index: int, zone: str, parts: Collection[str]) -> str:
    """The zone that a unit opens where it stands; empty where it opens none.

    Args:
        units: the units of the text.
        index: which one.
        zone: the zone above it.
        parts: the headings of the body above, in small letters.
    """
    opened = heading_zone(units[index]) or _titled_zone(units, index)
    if zone == "notes" and opened == "body" and _heads_notes_of(parts, units, index):
        return zone
    if opened == "bibliography" and index + 1 < len(units) and units[index + 1].is_endnote:
        return "notes"
    if zone == "bibliography" and heads_some_entries(units[index].content):
        return zone
    if opened == "bibliography" and not _looks_like_entries(units[index + 1 : index + 7]):
        return "body"
    return opened


def _heads_notes_of(parts: Collection[str], units: Sequence[Unit], index: int) -> bool:
    """Whether a heading among notes names a part of the text above, the first note of which stands behind it."""
    is_named = units[index].content.casefold() in parts and index + 1 < len(units)
    return is_named and note_value(units[index + 1]) == 1


def _ends_entries(units: Sequence[Unit], index: int) -> bool:
    """Whether a line between blank ones heads something else behind the entries."""
    unit = units[index]
    is_alone = unit.space_before > 0 and unit.space_after > 0 and len(unit.lines) == 1
    if not is_alone or unit.is_entry or unit.marker:
        return False
    return ends_entries(
        unit.text, (line for one in units[index + 1 : index + 1 + REACH] for line in one.line_texts)
    )


def names_part(units: Sequence[Unit], zones: Sequence[str], index: int) -> bool:
    """Whether a line in a bibliography names a part of it, entries behind it ("Newspapers")."""
    is_last = index + 1 >= len(units) or zones[index + 1] != "bibliography"
    is_line = zones[index] == "bibliography" and len(units[index].lines) == 1 and not is_last
    return is_line and (heads_some_entries(units[index].content) or _counts_part(units, index))


def _counts_part(units: Sequence[Unit], index: int) -> bool:
    """Whether a line counts a part of a bibliography, an entry without number below it or below one that is next to it.

    It has a letter or Roman number, and blank lines around it.
    """
    if not _may_count_part(units, index):
        return False
    if _stands_above_entry(units, index):
        return True
    marker = units[index].marker
    near = range(max(0, index - REACH), min(len(units) - 1, index + REACH))
    return marker is not None and any(
        at != index
        and _may_count_part(units, at)
        and (other := units[at].marker) is not None
        and marker.is_next_to(other)
        and _stands_above_entry(units, at)
        for at in near
    )


def _may_count_part(units: Sequence[Unit], index: int) -> bool:
    """Whether a line alone has a letter or Roman number and a few words, and the next unit no number."""
    unit = units[index]
    is_alone = len(unit.lines) == 1 and unit.space_before > 0 and unit.space_after > 0 and not unit.is_entry
    return is_alone and counts_part(unit.text) and not units[index + 1].has_marker("number")


def _stands_above_entry(units: Sequence[Unit], index: int) -> bool:
    return units[index + 1].is_entry or begins_reference(units[index + 1].text)


def _with_text_between_notes(units: Sequence[Unit], zones: list[str]) -> list[str]:
    """The zones, what stands between notes being `body` where it is text: the next chapter, or its name alone.

    It is text where it calls the notes behind it, or a heading of notes comes again, unless that heading goes on with
    the notes of the whole ("Notes to Chapter 2"). Where the notes only begin anew behind it, they all stand at the end,
    and what begins anew with them is the short line above.
    """
    gap: list[int] = []
    last = 0
    for index, unit in enumerate(units):
        value = note_value(unit) if zones[index] == "notes" else None
        if value is None and zones[index] == "notes" and not heading_zone(unit):
            gap.append(index)
            continue
        if gap and last and (value is not None or heading_zone(unit) == "notes"):
            is_text = (
                not _goes_on_with_notes(units, gap, index) if value is None else _calls(units, gap, index)
            )
            if is_text:
                text = gap
            elif value is None:
                text = []
            else:
                text = gap[-1:] if 0 < value <= last and _may_be_head(units[gap[-1]]) else []
            for at in text:
                zones[at] = "body"
        gap = []
        last = value or 0
    return zones


def _goes_on_with_notes(units: Sequence[Unit], gap: Sequence[int], index: int) -> bool:
    """Whether units before a heading such as "Notes to Chapter 2" are paragraphs of the last note above it."""
    first = index + 1
    if len(gap) > MOST_PARAGRAPHS or not heads_some_notes(units[index].content) or first >= len(units):
        return False
    return note_value(units[first]) is not None and not _calls(units, gap, first)


def note_value(unit: Unit) -> int | None:
    """What the label of a note counts, 0 where it is no figure; None where a unit has no label."""
    if unit.note_label:
        name = label_name(unit.note_label)
        return int(name) if name.isdecimal() else 0
    return unit.marker.value if unit.marker and unit.marker.kind == "number" else None


def _calls(units: Sequence[Unit], gap: Sequence[int], index: int) -> bool:
    """Whether units without a label call the note that stands behind them."""
    wanted = note_value(units[index])
    return any(mark_value(mark) == wanted for at in gap for mark in MARK.finditer(units[at].text))


def _may_be_head(unit: Unit) -> bool:
    """Whether a unit is a short line that ends no sentence, as the name of a chapter is above its notes."""
    return unit.span.length <= LONGEST_HEAD and not unit.ends_sentence and unit.text[0].isupper()


def _addresses(unit: Unit) -> bool:
    """Whether a unit says to whom a letter or memorandum goes, or what it is about."""
    return any(line_kind(line) in ("address", "salute") for line in unit.line_texts)


def _looks_like_entries(units: Sequence[Unit]) -> bool:
    """Whether what follows a heading such as "Sources" cites works: half of it shows years, pages or bullets.

    Or the first of it names a part of a bibliography, such as "Newspapers".
    """
    if units and len(units[0].lines) == 1 and heads_some_entries(units[0].content):
        return True
    shows = sum(bool(ENTRY_LIKE.search(unit.text)) or unit.marker is not None for unit in units)
    return 2 * shows >= len(units) > 0
