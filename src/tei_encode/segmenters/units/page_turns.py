"""Heads at the top of pages, told by the number at the foot of the page before or by the sentence they part.

Two or three pages say little by counting up. But where a number stands alone and the next one beside words in capitals
right behind it, with running text around both, a page was turned.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.lines import Line

_NUMBER = re.compile(r"[-–—\[( ]{0,3}(\d{1,4})[-–—\]) ]{0,3}")
_HEAD = re.compile(
    r"(?:(?P<first>\d{1,4})(?:\s{3,}|\t)\s*)?(?P<words>\S.*?)(?:(?:\s{3,}|\t)\s*(?P<last>\d{1,4}))?"
)
_GAP = re.compile(r"\S(?:\s{3,}|\t)\S")
LONGEST = 130
"""Columns of the longest running head."""
FULL = 40
"""Columns from which on a line is one of running text."""
SHORTEST_PAGE = 5
"""Lines between two heads of pages at least."""
FAR_IN = 10
"""Columns from which on a number at the foot stands for itself."""
WIDE = 4
"""Lines from the number at the foot to the head of the next page, where the margins of both were typed."""
MOST_NOTES = 12
"""Lines of notes at the foot of a page that are passed over to find where its text ends."""
_NOTE = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡§])[\])]?\.?\s?\S")


class PageTurns(NamedTuple):
    """What stands at the turn of pages.

    Attributes:
        feet: lines that are the number at the foot of a page.
        tops: lines that are the running head, with the number, at the top of one.
    """

    feet: frozenset[int] = frozenset()
    tops: frozenset[int] = frozenset()


def find_page_turns(text: str, lines: Sequence[Line], shown: Sequence[int]) -> PageTurns:
    """Numbers at the foot of pages with the heads of the next ones, and the other heads that count on from these.

    Args:
        text: the source.
        lines: its lines.
        shown: numbers of the lines that show something.
    """
    heads: list[tuple[int, int]] = []
    pairs: dict[int, int] = {}
    for at in range(len(shown)):
        value = _value_of_head(text, lines, shown, at)
        if value < 0:
            continue
        heads.append((at, value))
        foot = _NUMBER.fullmatch(lines[shown[at - 1]].span.text(text)) if at else None
        if foot and int(foot[1]) == value - 1 and _is_at_foot(lines, shown[at - 1]):
            pairs[at] = at - 1
    runs: list[list[int]] = []
    last = (0, -1)
    for at, value in heads:
        if value == last[1] + 1 and at - last[0] > SHORTEST_PAGE and runs:
            runs[-1].append(at)
        else:
            runs.append([at])
        last = (at, value)
    best: list[int] = []
    for run in runs:
        sure = any(one in pairs and _is_in_text(text, lines, shown, pairs[one], one) for one in run)
        parting = sum(_parts_sentence(text, lines, shown, pairs.get(one, one), one) for one in run)
        if (sure or parting > 1) and len(run) > len(best):
            best = run
    feet = frozenset(shown[pairs[at]] for at in best if at in pairs)
    return PageTurns(feet, frozenset(shown[at] for at in best))


def _value_of_head(text: str, lines: Sequence[Line], shown: Sequence[int], at: int) -> int:
    """The figure of a line that may be a running head: words in capitals alone, a figure at one end; else -1."""
    line = lines[shown[at]]
    if not 5 <= line.span.length <= LONGEST or not _is_alone(lines, shown, at):
        return -1
    words = line.span.text(text)
    found = _HEAD.fullmatch(words) if len(_GAP.findall(words)) == 1 else None
    if found is None or not found["words"].isupper() or (found["first"] is None) == (found["last"] is None):
        return -1
    return int(found["first"] or found["last"])


def _is_at_foot(lines: Sequence[Line], number: int) -> bool:
    """Whether a blank line stands behind a number, and one before it or it is set far in, below notes."""
    is_apart = lines[number].indent >= FAR_IN or number == 0 or lines[number - 1].is_blank
    return is_apart and lines[number + 1].is_blank


def _is_alone(lines: Sequence[Line], shown: Sequence[int], at: int) -> bool:
    """Whether blank lines stand before and behind a line, or the text begins or ends there."""
    number = shown[at]
    before = number == 0 or lines[number - 1].is_blank
    return before and (number + 1 >= len(lines) or lines[number + 1].is_blank)


def _is_in_text(text: str, lines: Sequence[Line], shown: Sequence[int], first: int, last: int) -> bool:
    """Whether running text stands before the first of some lines and behind the last one."""
    if not first or last + 1 >= len(shown):
        return False
    around = (lines[shown[first - 1]], lines[shown[last + 1]])
    if any(_GAP.search(line.span.text(text)) for line in around):
        return False
    long = sum(line.span.length >= FULL for line in around)
    is_turn = shown[last] - shown[first] >= WIDE or _parts_sentence(text, lines, shown, first, last)
    return long == 2 or (long == 1 and is_turn)


def _parts_sentence(text: str, lines: Sequence[Line], shown: Sequence[int], first: int, last: int) -> bool:
    """Whether the text goes on in small letters behind some lines, and ends no sentence before them and the notes."""
    if not first or last + 1 >= len(shown) or not text[lines[shown[last + 1]].span.start].islower():
        return False
    for at in range(first - 1, max(-1, first - 2 - MOST_NOTES), -1):
        above = shown[at]
        if text[lines[above].span.end - 1] not in '.!?:;”"’)':
            return True
        is_first = above == 0 or lines[above - 1].is_blank or bool(_NOTE.match(text, *lines[above].span))
        if is_first and not _NOTE.match(text, *lines[above].span):
            return False
    return False
