"""Sections that show no level: which of them hold those behind them (ENCODING.md, section 7; TEI Guidelines, DS 1.1).

A section that holds others says so in how it is written: it has no text of its own, or a few lines that lead up to
what follows, or its text names the sections to come. Where none of this shows, all sections are one level.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from statistics import median
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.wording import FUNCTION_WORDS, LAST_HEADINGS, known_heading, plain_words
from tei_encode.segmenters.units.diaries import is_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit

ENOUGH = 1.5
"""How much must speak for a section holding those behind it."""
ENOUGH_INSIDE = 3.0
"""The same for a section that may be held by another one itself."""
LEADS_IN = re.compile(
    r"\b(?:introduct\w+|preface|foreword|prologue|abstract|summary|contents|overview|outline|preamble|purpose|aims?|scope|"
    r"methods?|methodolog\w+|approach|sources|terms|definitions?)\b",
    re.IGNORECASE,
)
"""Sections that lead up to the whole, and hold no others however short they are."""
AHEAD = 5
"""How many of the next heads a section may name."""
LONGEST_LEAD = 6000
"""Code points of a section's own text in which the names of its parts are looked for."""
SHORT = 0.45
"""A section of less than this share of the usual length may be no more than a lead."""
SHORT_LEAD = 0.3
"""The same for one paragraph that leads up to what follows, where such leads are rare."""
MOST_LEADS = 2
"""Such leads between two sections that belong to the whole; where there are more, texts of that length are usual."""
_THINGS = (
    "areas?|aspects?|approaches|cases?|categories|challenges?|dimensions?|examples?|factors?|features?|forms?|groups?|"
    "issues?|kinds?|levels?|methods?|parts?|points?|problems?|projects?|questions?|reasons?|sections?|stages?|steps?|"
    "strands?|technologies|themes?|things|topics?|types?|uses?|ways?"
)
_ANNOUNCING = re.compile(
    r"\b(?:in (?:the following|what follows|the next|this section)|(?:described|discussed|outlined|presented) below|"
    r"(?:I|we) (?:will|shall|now|then|first|want to|would like to)\b[^.]{0,30}\b"
    r"(?:consider|describe|detail|discuss|examine|explore|illustrate|look at|outline|present|sketch|turn to)\b|"
    rf"(?:two|three|four|five|six|seven|several|a few|the following) (?:[\w-]+ ){{0,2}}(?:{_THINGS}))\b"
)
"""Sentences that lead up to several parts."""
_COUNTED = re.compile(r"(?P<label>[^\W\d_]+\s)?(?P<number>\d{1,3})\b")
_WORD = re.compile(r"[^\W\d_]{3,}")
_ENDING = re.compile(r"(?:'s|’s|ies|es|s|ing|ed)\Z")


@dataclass(frozen=True, slots=True)
class Section:
    """A head and what stands below it before the next one.

    Attributes:
        unit: the head.
        length: code points of its own text.
        paragraphs: blocks of its own text.
        text: the beginning of its own text.
    """

    unit: Unit
    length: int
    paragraphs: int
    text: str


def depths_below(sections: Sequence[Section]) -> list[int]:
    """For each of a run of sections without levels 1 where it belongs to one before it, else 0."""
    typical = median([one.length for one in sections if one.length and not _closes(one)] or [1])
    fellows = _fellows(sections, typical)
    usual = _usual_leads(sections, typical)
    found: list[int] = []
    below = 0
    held = False
    run = ""
    for number, section in enumerate(sections):
        label = _counted_label(section.unit)
        if (run and label != run) or _closes(section):
            below, run = 0, ""
        weight = _holds(sections, number, typical, fellows, is_usual=number in usual)
        holds = not held and weight >= (ENOUGH_INSIDE if below else ENOUGH)
        if holds:
            below, run = 0, ""
        found.append(below)
        if holds:
            below = 1
            run = _counted_label(sections[number + 1].unit)
        held = holds
    return found


def _closes(section: Section) -> bool:
    """Whether a section is one of those that belong to the whole: an introduction, a conclusion, notes."""
    content = section.unit.content
    return bool(LAST_HEADINGS.match(content)) or bool(known_heading(content))


def _usual_leads(sections: Sequence[Section], typical: float) -> frozenset[int]:
    """Sections of one short paragraph where there are many of them: that they are short says nothing there."""
    usual: set[int] = set()
    leads: list[int] = []
    for number, section in enumerate(sections):
        if _closes(section):
            usual |= set(leads) if len(leads) > MOST_LEADS else set()
            leads = []
        elif section.paragraphs == 1 and section.length < SHORT_LEAD * typical:
            leads.append(number)
    return frozenset(usual | set(leads) if len(leads) > MOST_LEADS else usual)


def _holds(
    sections: Sequence[Section], number: int, typical: float, fellows: frozenset[int], *, is_usual: bool
) -> float:
    """How much speaks for a section holding the one behind it.

    A short lead that names a few of those behind it leads up to these, and not to all others as well.
    """
    section = sections[number]
    behind = sections[number + 1 : number + 1 + AHEAD]
    if not number or not behind or _counted_label(section.unit) or not section.length or _closes(behind[0]):
        return 0.0
    named = sum(_is_named(one.unit, section.text) for one in behind)
    weight = 3.0 if named >= 4 else 0.0
    if _begins_counting(behind):
        weight += 2.0
    if _closes(section):
        return weight if not LEADS_IN.search(section.unit.content) else 0.0
    if LEADS_IN.search(section.unit.content):
        return 0.0
    if number in fellows:
        weight += 0.8
    share = section.length / typical
    leads = bool(_ANNOUNCING.search(section.text))
    names_few = 0 < 2 * named <= len(behind)
    if leads or (section.paragraphs == 1 and not names_few and not is_usual):
        weight += _brevity(share)
    if leads and share < SHORT:
        weight += 0.8
    return weight + (0.4 if _stems(section.unit.content) & _stems(behind[0].unit.content) else 0.0)


def _fellows(sections: Sequence[Section], typical: float) -> frozenset[int]:
    """Sections with little text whose heads begin with the same two words, others between: they hold those."""
    alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, section in enumerate(sections):
        first = tuple(plain_words(section.unit.content).split()[:2])
        if len(first) == 2 and not set(first) <= FUNCTION_WORDS and section.length < SHORT * typical:
            alike[first].append(number)
    return frozenset(number for group in alike.values() if group[-1] - group[0] > 1 for number in group)


def _brevity(share: float) -> float:
    """What a lead says by its length against that of other sections: the shorter, the more it only leads up."""
    return 2.0 if share < 0.2 else 1.4 if share < 0.3 else 0.9 if share < 0.4 else 0.5 if share < 0.5 else 0.0


def _begins_counting(behind: Sequence[Section]) -> bool:
    """Whether the heads behind are counted from 1 ("Table 1", "Table 2"; "1. …", "2. …")."""
    if len(behind) < 2:
        return False
    first, second = (_COUNTED.match(one.unit.text) for one in behind[:2])
    return (
        first is not None
        and second is not None
        and first["label"] == second["label"]
        and (first["number"], second["number"]) == ("1", "2")
    )


def _counted_label(unit: Unit) -> str:
    """What a head is counted by: "Table", "#" for a bare number, "day" in a diary; empty where it is not."""
    if is_day(unit):
        return "day"
    found = _COUNTED.match(unit.text)
    return (found["label"] or "#").strip() if found else ""


def _stems(words: str) -> set[str]:
    return {
        _ENDING.sub("", word.lower()) for word in _WORD.findall(words) if word.lower() not in FUNCTION_WORDS
    }


@lru_cache(maxsize=4)
def _stems_of(text: str) -> tuple[str, ...]:
    """The words of a text without their endings; several heads are looked for in one."""
    return tuple(_ENDING.sub("", word.lower()) for word in _WORD.findall(text))


def _is_named(unit: Unit, text: str) -> bool:
    """Whether all telling words of a head stand close together in a text."""
    wanted = _stems(unit.content)
    if not wanted or len(wanted) > 8:
        return False
    last: dict[str, int] = {}
    reach = 2 * len(wanted) + 3
    for at, stem in enumerate(_stems_of(text)):
        if stem in wanted:
            last[stem] = at
            if len(last) == len(wanted) and at - min(last.values()) <= reach:
                return True
    return False
