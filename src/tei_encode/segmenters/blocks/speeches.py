"""Speeches of interviews and minutes: an `sp` with its `speaker` and one `p` (TEI Guidelines, DR 7.2.2 and TS 8).

The label says who the words belong to and is no part of them. Where most paragraphs between the first label and the
last show one, a paragraph without a label goes on with the speech before it, unless it begins with somebody else's name
and a colon; elsewhere it is nobody's: it may be the narrator's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span
from tei_encode.segmenters.blocks.leaves import Leaf, structural
from tei_encode.segmenters.role import Role
from tei_encode.segmenters.units.lines import behind
from tei_encode.segmenters.units.speakers import names_another

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit


MOSTLY = 0.5
"""Share of labelled paragraphs from which on those without a label go on with a speech."""
_ASIDE = re.compile(r"[(\[*_]")


def join_speeches(leaves: Sequence[Leaf], speakers: frozenset[str]) -> list[Leaf]:
    """The blocks, paragraphs that go on with a speech inside it, where people speak most of the time.

    Args:
        leaves: all blocks of a text.
        speakers: labels of those who speak in it.
    """
    labelled = [number for number, leaf in enumerate(leaves) if leaf.role is Role.SPEECH]
    if not labelled or len(labelled) < MOSTLY * (labelled[-1] - labelled[0] + 1):
        return list(leaves)
    joined: list[Leaf] = []
    for number, leaf in enumerate(leaves):
        before = joined[-1] if joined else None
        words = leaf.units[0].text if leaf.units else ""
        goes_on = leaf.role is Role.PARAGRAPH and number < labelled[-1] and not _ASIDE.match(words)
        goes_on = goes_on and not names_another(leaf.units[0], speakers)
        if goes_on and before is not None and before.role is Role.SPEECH:
            whole = before.annotations[0].with_span(Span(before.span.start, leaf.span.end))
            inside = (*before.annotations[1:], *leaf.annotations)
            joined[-1] = Leaf(Role.SPEECH, (*before.units, *leaf.units), (whole, *inside))
        else:
            joined.append(leaf)
    return joined


def speech_leaf(unit: Unit, label: Span) -> Leaf:
    """A speech: who speaks, and the words."""
    words = behind(unit.source, label.end, unit.span.end)
    inside = [structural(Kind.SPEAKER, label)]
    if words.length:
        inside.append(structural(Kind.P, Span(words.start, unit.span.end)))
    return Leaf(Role.SPEECH, (unit,), (structural(Kind.SP, unit.span), *inside))
