"""Paragraphs broken by a page end: the second half is recognised by how the first one stops (ENCODING.md, section 2)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .units import FUNCTION_WORDS, Unit

_OPEN = re.compile(r"[“\"«(\[]")
_LAST_WORD = re.compile(r"([^\W\d_]+)\W*\Z")
JOIN = 1.0


def rejoin(units: Sequence[Unit]) -> list[Unit]:
    """The units, those that go on with the sentence of the one before joined to it."""
    joined: list[Unit] = []
    for unit in units:
        if joined and _evidence(joined[-1], unit) >= JOIN:
            joined[-1] = joined[-1].joined(unit)
        else:
            joined.append(unit)
    return joined


def _evidence(before: Unit, after: Unit) -> float:
    """How much speaks for the two being one: above `JOIN` they are joined."""
    marker_before = before.marker.kind if before.marker else ""
    if marker_before in ("hashes", "rule", "quoted") or after.note_label or before.is_upper:
        return 0.0
    if after.marker and not (after.marker.kind == marker_before == "bullet" and _is_unusual_gap(before, after)):
        return 0.0
    if before.ends_sentence or len(before.words) < 8:
        return 0.0
    weight = -1.5 if before.announces_words else 0.0
    last = before.last_character
    content = after.content.lstrip("\"“'‘«(")
    found = _LAST_WORD.search(before.text[-40:])
    hangs = bool(found) and found is not None and found[1].lower() in FUNCTION_WORDS and found[1].islower()
    if last in ",-–—(" and not before.text.rstrip().endswith(("”", '"')):
        weight += 1.2 if not content[:1].isupper() or after.marker else 0.7
    elif hangs:
        weight += 1.2
    if not after.marker and content[:1].islower():
        weight += 1.1 if len(before.words) >= 12 else 0.6
    if weight and _is_open(before.text) and _closes(after.text):
        weight += 0.5
    if not after.marker and len(after.words) < 3:
        weight -= 0.6
    return weight


def _is_unusual_gap(before: Unit, after: Unit) -> bool:
    """Items follow each other closely, but here a blank line stands between two."""
    return before.space_before == 0 and after.space_before > 0


def _is_open(text: str) -> bool:
    tail = text[-600:]
    return len(_OPEN.findall(tail)) > len(re.findall(r"[”»)\]]", tail)) or tail.count('"') % 2 == 1


def _closes(text: str) -> bool:
    found = re.search(r"[”»\")\]“(\[]", text)
    return bool(found) and found is not None and found[0] in '”»)]"'
