"""Dialogue behind dashes, which is no list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.markers import DASHES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit

_SAID = re.compile(
    r"[,?!…—–][\"”’»]? ?(?:(?:the|Mr|Mrs|Miss|Dr|[^\W\d_a-z][\w’'-]+|he|she|I|they|we)\.? )?(?:[^\W\d_]+ )?"
    r"(?:said|says|asked|cried|answered|replied|whispered|shouted|murmured|exclaimed|laughed|added|dit|demanda|"
    r"répondit|fit|sagte|fragte|rief|antwortete)\b"
)
"""Who says it, behind what is said."""
NEAR = 4
"""Units from one speech to the next in one dialogue."""
_CLOSING = "\"'”’»"


def dialogue(units: Sequence[Unit]) -> frozenset[int]:
    """Places of units behind a dash that are somebody's words: sentences, some of them asked or said."""
    found: set[int] = set()
    run: list[int] = []
    for index, unit in enumerate(units):
        if not unit.has_marker("bullet") or unit.marker is None or unit.marker.label not in DASHES:
            continue
        if run and index - run[-1] > NEAR:
            found |= _if_dialogue(units, run)
            run = []
        run.append(index)
    return frozenset(found | _if_dialogue(units, run))


def _if_dialogue(units: Sequence[Unit], run: Sequence[int]) -> set[int]:
    """The units of a run of dashes, where it is a dialogue."""
    words = [units[index].content for index in run]
    ends = [word.rstrip(_CLOSING)[-1:] for word in words]
    sentences = sum(word[:1].isupper() and end in ".?!…" for word, end in zip(words, ends, strict=True))
    said = sum(bool(_SAID.search(word)) for word in words)
    asked = sum(end in "?!" for end in ends)
    is_hyphen = any(units[index].text[0] == "-" for index in run)
    is_spoken = 4 * said >= len(run) if said else not is_hyphen and 3 * asked >= len(run)
    return set(run) if 4 * sentences >= 3 * len(run) > 0 and is_spoken else set()
