"""Heads that run into their paragraph: "**Purpose.** The committee …", "PURPOSE.—The committee …".

They are told by how they are typed, and by company: it takes two of one kind, with different words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.model import Span
from tei_encode.names import may_be_forename
from tei_encode.segmenters.units.lines import Line, behind
from tei_encode.segmenters.units.numbering import beside_heads, name_end, numbered_heads
from tei_encode.segmenters.units.speakers import NO_SPEAKER, speaker_of
from tei_encode.segmenters.units.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST = 2
"""Run-in heads of one kind that make each other likely."""
FEWEST_PLAIN = 3
"""The same for a word or two with nothing but a stop and a dash behind ("History.—"), no two of them alike."""
FEWEST_WORDS = 8
"""Words of the paragraph a head runs into."""
_KINDS = {
    "bold": re.compile(r"(?:\*\*|__)(?P<words>[^*_\n]{2,70})(?:\*\*[.:]?|__[.:]?)(?:\s?[—–])?(?=\s)"),
    "italic": re.compile(
        r"(?P<mark>[*_])(?P<words>[^*_\n]{2,70})(?:[.:](?P=mark)|(?P=mark)[.:])(?:\s?[—–])?(?=\s)"
    ),
    "capitals": re.compile(
        r"(?P<words>[^\W\d_a-z](?:[^\W\d_a-z]|[ '’\-]){3,60}(?:[—–][^\W\d_a-z]{3,30}(?=\.))?)"
        r"(?:[.:]?\s?(?:—|–|--)\s?|\.\s?-\s?)(?=[^\W\d_])"
    ),
    "numbered": re.compile(
        r"(?:§{1,2}|Sections?|Sect?\.|Articles?|Art\.|Clause|Rule)\s?\d{1,3}[.:]\s?"
        r"(?P<words>[^\W\d_a-z][^.:—–\n]{2,70})[.:]\s?(?:—|–|--?)\s?(?=[^\W\d_])"
    ),
    "words": re.compile(
        r"(?!(?:Mrs?|Dr|Messrs|Sir|Lord|The|An?)\b)(?P<words>[^\W\d_a-z][^\W\d_A-Z][\w'’-]{1,20}"
        r"(?: (?:(?:and|of) [\w'’-]{2,20}|[^\W\d_A-Z][\w'’-]{1,20}))?)"
        r"\.\s?(?:—|–|--)\s?(?=[^\W\d_a-z])"
    ),
}
_DAY = re.compile(
    r"(?:on\s+)?(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}\b)",
    re.IGNORECASE,
)
"""The day with which the notice of a birth, or a dispatch, begins behind its name."""
_NOTICES = re.compile(r"\W*(?:births|marriages|deaths|married|died)\b[\w ,&]{0,40}\W*", re.IGNORECASE)
"""What stands above notices of newspapers, each behind a name in capitals."""
_STOPS = ".!?"


def split_run_in_heads(units: Sequence[Unit], speakers: frozenset[str]) -> list[Unit]:
    """The units, heads that run into their paragraph units of their own.

    Args:
        units: all units of a text.
        speakers: labels of those who speak in it, which are no heads.
    """
    found: dict[str, dict[int, tuple[int, str]]] = defaultdict(dict)
    units = [part for unit in units for part in _notices(unit, speakers)]
    is_notice = _among_notices(units)
    for number, unit in enumerate(units):
        if is_notice[number]:
            continue
        for kind, pattern in _KINDS.items():
            match = pattern.match(unit.source, *unit.lines[0].span) if _may_begin(unit, speakers) else None
            is_head = (
                match and not NO_SPEAKER.match(match["words"]) and not _DAY.match(unit.source, match.end())
            )
            if match and is_head and _runs_on(unit, match.end()):
                found[kind][number] = (match.end(), match["words"].strip(" .:").lower())
                break
    ends = {
        number: end
        for kind, group in found.items()
        if _are_heads(kind, [words for _, words in group.values()])
        for number, (end, _) in group.items()
    }
    ends |= _counted(units, speakers)
    split: list[Unit] = []
    for number, unit in enumerate(units):
        split += _split(unit, ends[number]) if number in ends else [unit]
    return split


def _counted(units: Sequence[Unit], speakers: frozenset[str]) -> dict[int, int]:
    """Where heads end that have a number and stand in one run with heads on lines of their own, as in minutes.

    "2. Accounts" above its text, "3. Roads. The lane is to be mended." beside it.
    """
    return {
        number: end
        for number in beside_heads(units, numbered_heads(units))
        if (end := name_end(units[number])) and _is_ordinary(units[number], speakers)
    }


def _are_heads(kind: str, words: Sequence[str]) -> bool:
    """Whether run-in heads of one kind are enough, and differ; plain words that come back are rather who speaks."""
    different = len(set(words))
    if kind == "words":
        is_named = any(may_be_forename(word.capitalize()) for word in words)
        return different >= FEWEST_PLAIN and different == len(words) and not is_named
    return different >= FEWEST


def _notices(unit: Unit, speakers: frozenset[str]) -> list[Unit]:
    """A unit, its lines that begin with a name in capitals and a dash units of their own, as its first line does."""
    begins = _KINDS["capitals"].match
    if len(unit.lines) == 1 or not _may_begin(unit, speakers) or not begins(unit.source, *unit.lines[0].span):
        return [unit]
    starts = [
        at
        for at, (above, line) in enumerate(pairwise(unit.lines), 1)
        if unit.source[above.span.end - 1] in _STOPS and begins(unit.source, *line.span)
    ]
    if not starts or unit.continued_at or unit.furniture or unit.notes:
        return [unit]
    bounds = [0, *starts, len(unit.lines)]
    last = len(starts)
    return [
        replace(
            unit,
            lines=unit.lines[start:end],
            space_before=0 if number else unit.space_before,
            space_after=unit.space_after if number == last else 0,
            begins_page=unit.begins_page and not number,
        )
        for number, (start, end) in enumerate(pairwise(bounds))
    ]


def _among_notices(units: Sequence[Unit]) -> list[bool]:
    """For each unit whether it stands below "BIRTHS", "DEATHS" or the like, up to the next line in capitals."""
    found: list[bool] = []
    is_notice = False
    for unit in units:
        if unit.is_short_line and (unit.is_upper or _NOTICES.fullmatch(unit.text)):
            is_notice = _NOTICES.fullmatch(unit.text) is not None
        found.append(is_notice)
    return found


def _may_begin(unit: Unit, speakers: frozenset[str]) -> bool:
    return unit.marker is None and _is_ordinary(unit, speakers)


def _is_ordinary(unit: Unit, speakers: frozenset[str]) -> bool:
    is_ordinary = not (
        unit.rule
        or unit.is_furniture
        or unit.is_foot
        or unit.is_code
        or unit.rows
        or unit.underline
        or unit.listed
    )
    is_note = unit.note_label is not None and not unit.note_label["symbol"]
    return is_ordinary and not is_note and not speaker_of(unit, speakers)


def _runs_on(unit: Unit, at: int) -> bool:
    """Whether a paragraph follows on the same line."""
    rest = unit.source[at : unit.span.end]
    return (
        bool(unit.source[at : unit.lines[0].span.end].strip())
        and len(rest.split(maxsplit=FEWEST_WORDS)) > FEWEST_WORDS
    )


def _split(unit: Unit, at: int) -> list[Unit]:
    first = unit.lines[0]
    words = Span(first.span.start, at).trimmed(unit.source)
    rest = behind(unit.source, words.end, first.span.end)
    head = Unit(
        unit.source,
        (Line(words, first.indent, False, first.begins_page),),
        unit.space_before,
        begins_page=unit.begins_page,
        is_run_in=True,
    )
    lines = (Line(Span(rest.start, first.span.end), first.indent, False, False), *unit.lines[1:])
    return [head, replace(unit, lines=lines, space_before=0, begins_page=False)]
