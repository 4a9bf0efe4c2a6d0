"""Speeches of interviews and minutes: an `sp` with its `speaker` and one `p` (TEI Guidelines, DR 7.2.2 and TS 8).

The label says who the words belong to and is no part of them. What follows a speech without a label of its own is not
given to the speaker: it may be the narrator's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span

from .leaves import Leaf, structural
from .role import Role

if TYPE_CHECKING:
    from .units import Unit


def speech_leaf(unit: Unit, label: Span) -> Leaf:
    """A speech: who speaks, and the words."""
    words = Span(label.end, unit.span.end).trimmed(unit.source)
    inside = [structural(Kind.SPEAKER, label)]
    if words.length:
        inside.append(structural(Kind.P, Span(words.start, unit.span.end)))
    return Leaf(Role.SPEECH, (unit,), (structural(Kind.SP, unit.span), *inside))
