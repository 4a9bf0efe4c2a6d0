"""Who speaks, in interviews and minutes: "MR. SMITH:" at the start of a paragraph or alone on a line.

It takes more than one such label to be one, so that "Note:" or "Paris:" stays in its paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tei_encode.model import Span

from .units import chained

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .units import Unit

_TITLE = r"(?:(?:Mr|Mrs|Ms|Dr|Miss|Sir|Lord|Lady|Prof|Professor|Senator|Ambassador|President|Secretary|The)\.?\s+)?"
_CAPITALS = r"[^\W\d_a-z]{1,20}[.'’\-]?(?:[ ]?[^\W\d_a-z][^\W\d_a-z.'’\-]*){0,3}"
_NAME = r"[^\W\d_a-z][\w'’\-]+(?:\s[^\W\d_a-z][\w'’.\-]*){0,2}"
LABEL = re.compile(rf"(?P<capitals>{_TITLE}{_CAPITALS})\s?:(?=\s|\Z)|(?P<name>{_TITLE}{_NAME}):(?=\s|\Z)")
ENOUGH = 100
"""Characters that make a speech of words without a stop at their end."""
NO_SPEAKER = re.compile(
    r"(?:To|From|For|Cc|Subject|Date|Re|Ref|Notes?|Sources?|Keywords?|Abstract|Summary|Participants|Place|Time|Figure|"
    r"Table|Warning|Example|Tags?|Title|Author|Image|Photo|Attention|Via|Through|Info|Present|Others?|P\.?\s?S\.?)\b",
    re.IGNORECASE,
)


def label_of(unit: Unit) -> re.Match[str] | None:
    """The label of a speaker at the start of a unit, or None."""
    if unit.marker is not None or unit.is_furniture or unit.rows:
        return None
    found = LABEL.match(unit.source, unit.span.start, min(unit.lines[0].span.end, unit.span.start + 60))
    return found if found and not NO_SPEAKER.match(found[0]) else None


def find_speakers(units: Sequence[Unit]) -> frozenset[str]:
    """The labels that are speakers: in capitals, three speeches and two speakers; else each of two speakers twice."""
    counts: Counter[str] = Counter()
    in_capitals: set[str] = set()
    for unit in units:
        found = label_of(unit)
        if found and (unit.ends_sentence or unit.span.length > ENOUGH):
            counts[found[0].rstrip(" :")] += 1
            if found["capitals"]:
                in_capitals.add(found[0].rstrip(" :"))
    capitals = {name for name in counts if name in in_capitals}
    speakers: set[str] = set()
    if len(capitals) > 1 and sum(counts[name] for name in capitals) > 2:
        speakers |= capitals
    often = {name for name, number in counts.items() if number > 1}
    return frozenset(speakers | often if len(often) > 1 else speakers)


def speaker_of(unit: Unit, speakers: frozenset[str]) -> Span | None:
    """The label of one of the speakers at the start of a unit, or None."""
    found = label_of(unit) if speakers else None
    return Span(*found.span()) if found and found[0].rstrip(" :") in speakers else None


def join_labels(units: Sequence[Unit], speakers: frozenset[str]) -> list[Unit]:
    """The units, a label of a speaker or a note alone on its line joined to the words below it."""
    joined: list[Unit] = []
    waiting: Unit | None = None
    for unit in units:
        if waiting is not None:
            may_follow = (
                unit.marker is None and not unit.is_furniture and not unit.rows and not unit.underline
            )
            if may_follow and speaker_of(unit, speakers) is None:
                joined.append(chained([waiting, unit]))
                waiting = None
                continue
            joined.append(waiting)
            waiting = None
        if _is_label(unit, speakers):
            waiting = unit
        else:
            joined.append(unit)
    return [*joined, *([waiting] if waiting else [])]


def _is_label(unit: Unit, speakers: frozenset[str]) -> bool:
    """Whether a unit is nothing but the label of what follows."""
    if unit.is_furniture:
        return False
    if unit.note_label:
        return unit.note_label.end() == unit.span.end
    label = speaker_of(unit, speakers)
    return label is not None and label.end == unit.span.end
