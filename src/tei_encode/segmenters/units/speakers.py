"""Who speaks, in interviews and minutes: "MR. SMITH:" at the start of a paragraph or alone on a line.

It takes more than one such label to be one, so that "Note:" or "Paris:" stays in its paragraph.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from tei_encode.model import Span
from tei_encode.segmenters.cues.markers import DASHES, marker_at
from tei_encode.segmenters.units.unit import chained

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tei_encode.segmenters.units.lines import Line
    from tei_encode.segmenters.units.unit import Unit

_TITLED = (
    r"(?:Mr|Mrs|Ms|Dr|Miss|Sir|Lord|Lady|Prof|Professor|Senator|Ambassador|President|Secretary|General|Colonel|"
    r"Captain|Father|(?:The )?Hon|Rev|Judge|Alderman|Councillor|The)\.?\s+"
)
_TITLE = rf"(?:{_TITLED})?"
_CAPITALS = r"(?:[OD]['’]|Ma?c)?[^\W\d_a-z]{2,20}[.'’\-]?(?:[ ]?[^\W\d_a-z][^\W\d_a-z.'’\-]*){0,3}"
_INITIALS = r"(?:[^\W\d_a-z]\.\s?){0,3}"
_NAME = r"[^\W\d_a-z][\w'’\-]+(?:\s[^\W\d_a-z][\w'’.\-]*){0,2}"
_ASIDE = r"(?:\s?[(\[][^()\[\]\n]{1,40}[)\]])?"
_DASH = rf"{_ASIDE}(?:\.?\s?(?:[—–]|--)|\.-)"
_BEHIND_DASH = r"(?=\s|\Z|[\w\"“'‘(\[*])"
LABEL = re.compile(
    rf"(?:(?P<capitals>(?:{_TITLED}{_INITIALS})?{_CAPITALS}|[QA])"
    rf"(?P<stop>{_ASIDE}(?:\s?:[—–-]?|\.[—–]?|\.?[—–])(?=\s|\Z)|{_DASH}{_BEHIND_DASH})"
    rf"|(?P<name>{_TITLE}{_NAME})(?P<colon>{_ASIDE}:[—–-]?)(?=\s|\Z)"
    rf"|(?P<titled>{_TITLED}{_NAME}){_DASH}{_BEHIND_DASH}"
    rf"|(?P<mark>\*\*|__)(?P<bold>{_TITLE}{_NAME}|[QA])(?::(?P=mark)|(?P=mark):)(?=\s|\Z))"
)
"""A label: "MR. SMITH:", "Mr. LOOMIS.", "Q.", "The Chairman:", "Mr. Loomis.—", an aside behind it, "**Smith:**"."""
_HAS_TITLE = re.compile(rf"{_TITLED}|(?:MR|MRS|MISS|DR|SIR|SENATOR|HON)\.?\s")
QUESTION_AND_ANSWER = frozenset("QA")
"""Labels that look like letters that count."""
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
    return found if found and not NO_SPEAKER.match(found["bold"] or found[0]) else None


def _name(found: re.Match[str]) -> str:
    """The name in a label, by which one speaker is told from another."""
    name: str = found["capitals"] or found["name"] or found["titled"] or found["bold"]
    return name.rstrip(" .:-")


def _has_dash(found: re.Match[str]) -> bool:
    """Whether a dash and no colon parts a label with a title from the words ("Mr. KIRWAN--", "The Chairman.—")."""
    if found["titled"]:
        return True
    stop = found["stop"] or ""
    return bool(stop) and ":" not in stop and stop[-1] in DASHES and bool(_HAS_TITLE.match(found[0]))


def find_speakers(source: str, lines: Iterable[Line]) -> frozenset[str]:
    """The names that are speakers: in capitals, three speeches and two speakers; else each of two speakers twice.

    Where labels end with a full stop it takes four speeches, and half of the speakers speaking twice. Where a dash
    stands behind names with titles ("Mr. KIRWAN--") it takes three speeches of two speakers, one of them twice; or two
    who speak twice where the names are not in capitals.
    """
    counts: Counter[str] = Counter()
    capitals: set[str] = set()
    stopped: set[str] = set()
    dashed: set[str] = set()
    for found in _labels(source, lines):
        name = _name(found)
        counts[name] += 1
        if _has_dash(found):
            dashed.add(name)
        if found["capitals"]:
            capitals.add(name)
            if ":" not in found["stop"]:
                stopped.add(name)
    often = {name for name, number in counts.items() if number > 1}
    speakers: set[str] = set()
    with_colon = capitals - stopped
    if len(with_colon) > 1 and sum(counts[name] for name in with_colon) > 2:
        speakers |= with_colon
    if stopped and len(capitals) > 1 and sum(counts[name] for name in capitals) > 3:
        speakers |= capitals if 2 * len(capitals & often) >= len(capitals) else set()
    named = often - stopped - (dashed - capitals)
    speakers |= named if len(named) > 1 else set()
    return frozenset(speakers | _behind_titles(counts, dashed, dashed & capitals))


def _behind_titles(counts: Counter[str], dashed: set[str], capitals: set[str]) -> set[str]:
    """The names with titles before a dash, if they are speakers: all of them, though some speak only once."""
    often = sum(counts[name] > 1 for name in dashed)
    in_capitals = sum(counts[name] > 1 for name in capitals)
    speeches = sum(counts[name] for name in dashed)
    are_speakers = (len(dashed) > 1 and in_capitals and speeches > 2) or often > 1
    return dashed if are_speakers else set()


def _labels(source: str, lines: Iterable[Line]) -> Iterator[re.Match[str]]:
    """What may be a label at the start of a line, words of a speech behind it or below it."""
    before = ""
    for line in lines:
        if line.is_blank:
            before = ""
            continue
        found = _label(source, *line.span)
        if found and found["capitals"] not in QUESTION_AND_ANSWER and marker_at(source, *line.span):
            found = None
        may_begin = not before or bool(_STOP.search(before))
        before = source[max(line.span.start, line.span.end - 8) : line.span.end]
        if found is None or not may_begin:
            continue
        words = source[found.end() : line.span.end]
        has_stop = bool(found["stop"]) and ":" not in found["stop"]
        if has_stop and (not words.strip() or words.isupper()):
            continue
        if not words.strip() or _STOP.search(words) or len(words) > ENOUGH or len(words.split()) > 5:
            yield found


def label_at(source: str, span: Span, speakers: frozenset[str]) -> Span | None:
    """The label of one of the speakers at the start of a line, or None."""
    found = _label(source, *span) if speakers else None
    return Span(*found.span()) if found and _name(found) in speakers else None


def speaker_of(unit: Unit, speakers: frozenset[str]) -> Span | None:
    """The label of one of the speakers at the start of a unit, or None."""
    is_letter = unit.text[:1] in QUESTION_AND_ANSWER and unit.has_marker("number")
    if (
        (unit.marker is not None and not is_letter)
        or unit.is_furniture
        or unit.rows
        or unit.is_foot
        or unit.is_code
    ):
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
