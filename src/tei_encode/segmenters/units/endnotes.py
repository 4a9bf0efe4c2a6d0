"""Notes at the end whose labels are bare figures ("1 See …"), told by their heading and by counting up from one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model.note_calls import SUPERSCRIPT
from tei_encode.segmenters.cues.markers import FOOT_LABEL, HASHES
from tei_encode.segmenters.cues.wording import known_heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.lines import Line

MARK = re.compile(
    r"(?<=[^\W\d_]|[.,;:!?”\"’)\]])(?P<bare>\d{1,3})(?![\d.,]*\d)|(?<=\S)(?P<raised>[⁰¹²³⁴-⁹]{1,3})|(?<=\S)[\[(](?P<closed>\d{1,3})[\])]"
)
"""What may call a note: a figure behind a word, bare, raised or in brackets."""
REFERS = re.compile(
    r"\b(?:[Ii]bid|[Ii]d|[Ii]dem|[Oo]p\. ?cit|[Ll]oc\. ?cit|[Ss]ee|[Cc]f)\b|\bpp?\. ?\d|\bff?\. ?\d"
)
"""Words of notes that point somewhere."""
BEGINS_NOTE = re.compile(
    r"(?!(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\b)"
    r"(?:[^\W_a-zà-ÿ]|[\"“‘'«*_([]|(?:ibid|id|idem|op|loc|see|cf|e\.g|i\.e|de|von|van)\b)"
)
"""What stands behind the label of a note; a small letter or a month rather goes on with the line above."""
LONGEST_BETWEEN = 60
"""Columns of a line between the notes of one chapter and those of the next."""
FEWEST = 2


def find_endnotes(text: str, lines: Sequence[Line], furniture: frozenset[int]) -> frozenset[int]:
    """Numbers of the lines with which such notes begin.

    Args:
        text: the source.
        lines: its lines.
        furniture: numbers of the lines that are page numbers and running heads.
    """
    found: set[int] = set()
    zone = ""
    zone_start = 0
    begins: list[int] = []
    parts: set[str] = set()
    for number, line in enumerate(lines):
        if line.is_blank or number in furniture:
            continue
        words = line.span.text(text) if line.span.length <= LONGEST_BETWEEN else ""
        opened = known_heading(words)
        if opened == "body" and zone == "notes" and words.casefold() in parts:
            opened = ""
        elif opened == "body":
            parts.add(words.casefold())
        if opened or HASHES.match(text, *line.span):
            found.update(_if_notes(text, lines, begins, zone, zone_start))
            zone, zone_start, begins = opened, line.span.start, []
        elif zone in ("notes", "bibliography") and _is_next(text, lines, number, begins):
            begins.append(number)
    found.update(_if_notes(text, lines, begins, zone, zone_start))
    return frozenset(found)


def _label_of(text: str, line: Line) -> int:
    """The bare figure that a line begins with; 0 where none stands before the words of a note."""
    label = FOOT_LABEL.match(text, *line.span)
    if label is None or label["bare"] is None or label[0].rstrip() != label["bare"]:
        return 0
    return int(label["bare"]) if BEGINS_NOTE.match(text, label.end()) else 0


def _is_next(text: str, lines: Sequence[Line], number: int, begins: Sequence[int]) -> bool:
    """Whether a line's label counts on, or begins anew below the name of a chapter."""
    value = _label_of(text, lines[number])
    last = _label_of(text, lines[begins[-1]]) if begins else 0
    if not value or value == last + 1:
        return bool(value)
    above = number - 1
    while above > 0 and lines[above].is_blank:
        above -= 1
    return (
        value == 1 and above > begins[-1] and lines[above].span.length <= LONGEST_BETWEEN if begins else False
    )


def _if_notes(
    text: str, lines: Sequence[Line], begins: Sequence[int], zone: str, zone_start: int
) -> Sequence[int]:
    """The lines, where they are notes: most are called from the text above or refer to something, as notes do.

    One alone must stand under the heading of notes, and its mark be raised or in brackets.
    """
    if len(begins) < FEWEST:
        marks = MARK.finditer(text, 0, zone_start) if begins and zone == "notes" else ()
        shown = {mark_value(mark) for mark in marks if not mark["bare"]}
        return [number for number in begins if _label_of(text, lines[number]) in shown]
    ends = [lines[number].span.start for number in begins[1:]] + [lines[begins[-1]].span.end]
    refer = sum(
        REFERS.search(text, lines[number].span.start, end) is not None
        for number, end in zip(begins, ends, strict=True)
    )
    if zone == "bibliography" and not refer:
        return ()
    called = {mark_value(mark) for mark in MARK.finditer(text, 0, zone_start)}
    calls = sum(_label_of(text, lines[number]) in called for number in begins)
    return begins if 2 * max(calls, refer) >= len(begins) else ()


def mark_value(mark: re.Match[str]) -> int:
    """The number of the note that a match of `MARK` calls."""
    return int(mark["bare"] or mark["closed"] or mark["raised"].translate(SUPERSCRIPT))
