"""Running heads of two or three pages that face each other, their numbers at the outer edges of the lines.

"142   A HISTORY OF LENNER" stands on a left page, "THE SECOND FLOOD   143" on the right one beside it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.wording import plain_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.lines import Line

_LEFT = re.compile(r"(?P<number>\d{1,4})(?:\s{3,}|\t\s*)(?P<words>[^\W\d_].*)")
_RIGHT = re.compile(r"(?P<words>[^\W\d_].*?)(?:\s{3,}|\t\s*)(?P<number>\d{1,4})\W{0,2}")
_GAP = re.compile(r"\s{3,}|\t")
LONGEST = 130
SHORTEST_PAGE = 12
"""Lines that show something from one head to the next."""
FEWEST = 2
_ENDS_SENTENCE = '.!?:;”"’)'


def find_facing_heads(text: str, lines: Sequence[Line], shown: Sequence[int]) -> frozenset[int]:
    """Numbers of the lines that are such heads; none where the lines may be anything else.

    All of them are in capitals, left ones have even numbers and right ones odd, and they count up one by one; and one
    repeats a line from above, as the title of a chapter, or parts a sentence.

    Args:
        text: the source.
        lines: its lines.
        shown: numbers of the lines that show something.
    """
    found: list[tuple[int, int, str]] = []
    for at, number in enumerate(shown):
        head = _head(lines[number].span.text(text)) if 3 <= lines[number].span.length <= LONGEST else None
        if head is not None:
            found.append((at, *head))
    if len(found) < FEWEST or not all(
        there - here >= SHORTEST_PAGE and second - first == 1
        for (here, first, _), (there, second, _) in pairwise(found)
    ):
        return frozenset()
    heads = {plain_words(words) for _, _, words in found}
    above = (lines[number].span for number in shown[: found[0][0]])
    is_titled = any(span.length <= LONGEST and plain_words(span.text(text)) in heads for span in above)
    if is_titled or any(_parts_sentence(text, lines, shown, at) for at, _, _ in found):
        return frozenset(shown[at] for at, _, _ in found)
    return frozenset()


def _head(line: str) -> tuple[int, str] | None:
    """The number and the words of a line in capitals, an even number to the left, an odd one to the right."""
    if not line.isupper() or len(_GAP.findall(line)) != 1:
        return None
    left, right = _LEFT.fullmatch(line), _RIGHT.fullmatch(line)
    side = left or right
    if side is None or (int(side["number"]) % 2 == 0) != (left is not None):
        return None
    return int(side["number"]), side["words"]


def _parts_sentence(text: str, lines: Sequence[Line], shown: Sequence[int], at: int) -> bool:
    """Whether a line stands in the middle of a sentence."""
    if not 0 < at < len(shown) - 1:
        return False
    before, after = lines[shown[at - 1]].span, lines[shown[at + 1]].span
    return text[before.end - 1] not in _ENDS_SENTENCE and text[after.start].islower()
