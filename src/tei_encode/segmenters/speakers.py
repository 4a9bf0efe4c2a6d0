"""Who speaks, in interviews and minutes: "MR. SMITH:" at the start of a paragraph or alone on a line.

It takes more than one such label to be one, so that "Note:" or "Paris:" stays in its paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tei_encode.model import Span

from .markers import marker_at
from .units import chained

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .lines import Line
    from .units import Unit

_TITLE = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Miss|Sir|Lord|Lady|Prof|Professor|Senator|Ambassador|President|Secretary|General|Colonel|"
    r"Captain|Father|The)\.?\s+)?"
)
_CAPITALS = r"[^\W\d_a-z]{2,20}[.'’\-]?(?:[ ]?[^\W\d_a-z][^\W\d_a-z.'’\-]*){0,3}"
_NAME = r"[^\W\d_a-z][\w'’\-]+(?:\s[^\W\d_a-z][\w'’.\-]*){0,2}"
_ASIDE = r"(?:\s?[(\[][^()\[\]\n]{1,40}[)\]])?"
LABEL = re.compile(
    rf"(?:(?P<capitals>{_TITLE}{_CAPITALS}|[QA])(?P<stop>{_ASIDE}(?:\s?:[—–-]?|\.[—–]?|\.?[—–]))"
    rf"|(?P<name>{_TITLE}{_NAME})(?P<colon>{_ASIDE}:[—–-]?))(?=\s|\Z)"
)
"""A label: "MR. SMITH:", "Mr. LOOMIS.", "Q.", "The Chairman:", an aside behind the name."""
ENOUGH = 100
"""Characters that make a speech of words without a stop at their end."""
FARTHEST = 70
NO_SPEAKER = re.compile(
    r"(?i:To|From|For|Cc|Subject|Date|Re|Ref|Notes?|Sources?|Keywords?|Abstract|Summary|Participants|Place|Time|Figure|"
    r"Table|Warning|Example|Tags?|Title|Author|Image|Photo|Attention|Via|Through|Info|Present|Others?|P\.?\s?S\.?|"
    r"(?:Mr|Mrs|Dr|No|Nos|Vol|Art|Sec|[IVXLC]+)(?=\W*\Z))\b"
)
_STOP = re.compile(r"[.!?…][\"'”’)\]*_]*\Z")


def _label(source: str, start: int, end: int) -> re.Match[str] | None:
    found = LABEL.match(source, start, min(end, start + FARTHEST))
    return found if found and not NO_SPEAKER.match(found[0]) else None


def _name(found: re.Match[str]) -> str:
    """The name in a label, by which one speaker is told from another, and how the label ends."""
    name: str = found["capitals"] or found["name"]
    return name.rstrip(" .:") + (":" if ":" in (found["stop"] or found["colon"]) else ".")


def find_speakers(source: str, lines: Iterable[Line]) -> frozenset[str]:
    """The labels that are speakers: in capitals, three speeches and two speakers; else each of two speakers twice.

    A label that ends with a full stop counts only where four speeches and more show such labels.
    """
    counts: Counter[str] = Counter()
    capitals: set[str] = set()
    before = ""
    for line in lines:
        if line.is_blank:
            before = ""
            continue
        found = None if marker_at(source, *line.span) else _label(source, *line.span)
        may_begin = not before or bool(_STOP.search(before))
        before = source[max(line.span.start, line.span.end - 8) : line.span.end]
        if found is None or not may_begin:
            continue
        words = source[found.end() : line.span.end]
        is_bare = not words.strip()
        if is_bare and _name(found).endswith("."):
            continue
        if is_bare or _STOP.search(words) or len(words) > ENOUGH or len(words.split()) > 5:
            counts[_name(found)] += 1
            if found["capitals"]:
                capitals.add(_name(found))
    speakers: set[str] = set()
    for end, least in ((":", 3), (".", 4)):
        alike = {name for name in capitals if name.endswith(end)}
        if len(alike) > 1 and sum(counts[name] for name in alike) >= least:
            speakers |= alike
    often = {name for name, number in counts.items() if number > 1 and name.endswith(":")}
    return frozenset(speakers | often if len(often) > 1 else speakers)


def label_at(source: str, span: Span, speakers: frozenset[str]) -> Span | None:
    """The label of one of the speakers at the start of a line, or None."""
    found = _label(source, *span) if speakers else None
    return Span(*found.span()) if found and _name(found) in speakers else None


def speaker_of(unit: Unit, speakers: frozenset[str]) -> Span | None:
    """The label of one of the speakers at the start of a unit, or None."""
    if unit.marker is not None or unit.is_furniture or unit.rows or unit.is_foot:
        return None
    return label_at(unit.source, unit.lines[0].span, speakers)


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
