"""Running heads beside page numbers that stand alone, in pieces of few pages.

There a head comes back once only, or is the title of the chapter that stands above its first page. But where lines in
capitals stand beside half the numbers, and come back, repeat a title or part a sentence, they head no sections.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.wording import plain_words
from tei_encode.segmenters.units.facing_heads import find_facing_heads

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.lines import Line

_NUMBER = re.compile(r"[-–—\[( .]{0,3}(?:\d{1,4}|[ivxlc]{1,7})[-–—\]) .]{0,3}")
LONGEST = 70
FEWEST = 2
LINES_OF_TITLE = 2
"""Lines at the top of a page, the title of its chapter the last of them."""
_ENDS_SENTENCE = '.!?:;”"’)'


def find_page_heads(
    text: str, lines: Sequence[Line], shown: Sequence[int], furniture: set[int]
) -> frozenset[int]:
    """Numbers of the lines that are running heads, right behind the numbers of pages or right before them.

    Where nothing is known yet, those of pages that face each other, their numbers on the same line.

    Args:
        text: the source.
        lines: its lines.
        shown: numbers of the lines that show something.
        furniture: numbers of the lines known to be page numbers and running heads.
    """
    if not furniture:
        return find_facing_heads(text, lines, shown)
    numbers = [
        at for at, number in enumerate(shown) if number in furniture and _is_number(text, lines[number])
    ]
    if len(numbers) < FEWEST:
        return frozenset()
    heads = _heads_beside(text, lines, shown, numbers, 1) or _heads_beside(text, lines, shown, numbers, -1)
    return frozenset(shown[at] for at in heads)


def _is_number(text: str, line: Line) -> bool:
    return _NUMBER.fullmatch(line.span.text(text)) is not None


def _heads_beside(
    text: str, lines: Sequence[Line], shown: Sequence[int], numbers: Sequence[int], step: int
) -> list[int]:
    """The heads one line behind (or, with step -1, before) the numbers; none where they are heads of sections."""
    beside = [at + step for at in numbers if 0 <= at + step < len(shown)]
    places: dict[str, list[int]] = defaultdict(list)
    for at in beside:
        if _may_be_head(text, lines, shown[at]):
            places[plain_words(lines[shown[at]].span.text(text))].append(at)
    titles = _places_elsewhere(text, lines, shown, places)
    found: list[int] = []
    for words, group in places.items():
        is_title = (
            len(titles[words]) == 1 and _is_at_top(titles[words][0], numbers) and titles[words][0] < group[0]
        )
        parts = any(_parts_sentence(text, lines, shown, sorted((at, at - step))) for at in group)
        if is_title or (not titles[words] and (len(group) > 1 or parts)):
            found += group
    return sorted(found) if len(found) >= FEWEST and 2 * len(found) >= len(beside) else []


def _is_at_top(place: int, numbers: Sequence[int]) -> bool:
    """Whether a line is one of the first two of its page, as the number and the title of a chapter are."""
    before = bisect_left(numbers, place)
    return place - (numbers[before - 1] if before else -1) <= LINES_OF_TITLE


def _may_be_head(text: str, lines: Sequence[Line], number: int) -> bool:
    """Whether a line in capitals stands alone, and ends as no sentence does."""
    line = lines[number]
    words = line.span.text(text)
    is_alone = (number == 0 or lines[number - 1].is_blank) and (
        number + 1 >= len(lines) or lines[number + 1].is_blank
    )
    return is_alone and 3 <= line.span.length <= LONGEST and words.isupper() and words[-1] not in ".:;,?!"


def _places_elsewhere(
    text: str, lines: Sequence[Line], shown: Sequence[int], places: dict[str, list[int]]
) -> dict[str, list[int]]:
    """Where else in the text the words of each head stand alone on a line: it may be the title."""
    known = {at for group in places.values() for at in group}
    found: dict[str, list[int]] = {words: [] for words in places}
    for at, number in enumerate(shown):
        if at not in known and lines[number].span.length <= LONGEST:
            words = plain_words(lines[number].span.text(text))
            if words in found:
                found[words].append(at)
    return found


def _parts_sentence(text: str, lines: Sequence[Line], shown: Sequence[int], pair: Sequence[int]) -> bool:
    """Whether a number and a head stand in the middle of a sentence."""
    first, last = pair
    if not first or last + 1 >= len(shown) or not text[lines[shown[last + 1]].span.start].islower():
        return False
    return text[lines[shown[first - 1]].span.end - 1] not in _ENDS_SENTENCE
