"""Lines of bibliographies one by one: which begin an entry, and which comment on the work above."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.model.reference_starts import DASH_FOR_AUTHOR, begins_reference
from tei_encode.segmenters.cues.comments import is_statement, may_be_comment, names_imprint
from tei_encode.segmenters.units.lines import had_room

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tei_encode.segmenters.units.lines import Line

ENTRY_NUMBER = re.compile(rf"(?!{DASH_FOR_AUTHOR.pattern})(?:\[\d{{1,3}}\]|\d{{1,3}}[.)]|[-*•–])\s+")
"""A bullet or number before an entry."""
WAITING = ",-–:;(&"
"""Characters behind which a line is not over."""
MOST_LINES = 6
"""Lines of an entry behind which a comment on it is looked for, and lines of a comment that are read."""
FEWEST_FELLOWS = 2
"""Sentences on works, beside which words without a verb are comments, too."""


def begins_entry(text: str, lines: Sequence[Line], number: int, *, is_over: bool = True) -> bool:
    """Whether a line reads as the start of an entry, a bullet or number passed over.

    Args:
        text: the source.
        lines: its lines.
        number: the number of the line.
        is_over: whether the layout tells that the line above is over; else its last words have to.
    """
    span = lines[number].span
    marker = ENTRY_NUMBER.match(text, span.start)
    above = "" if is_over or number == 0 or lines[number - 1].is_blank else lines[number - 1].span.text(text)
    return begins_reference(text[marker.end() if marker else span.start : span.end], above)


def behind_page_ends(text: str, lines: Sequence[Line], stretch: Sequence[int]) -> Iterator[int]:
    """The lines behind a blank one with which an entry may go on: a page ended there, or the line above is not over.

    Args:
        text: the source.
        lines: its lines.
        stretch: numbers of the lines of entries, without page numbers and running heads.
    """
    for above, number in pairwise(stretch):
        if not lines[number - 1].is_blank:
            continue
        is_page_end = not all(lines[between].is_blank for between in range(above + 1, number))
        if is_page_end or text[lines[above].span.end - 1] in WAITING:
            yield number


def find_statements(text: str, lines: Sequence[Line], stretch: Sequence[int]) -> set[int]:
    """Lines of a stretch that are sentences on works: whole blocks, and lines below one with which an entry is over.

    Args:
        text: the source.
        lines: its lines.
        stretch: numbers of the lines below the heading of a bibliography.
    """
    found: set[int] = set()
    for block in _groups(stretch, (n for n in stretch if lines[n - 1].is_blank)):
        is_marked = ENTRY_NUMBER.match(text, lines[block[0]].span.start) is not None
        if not is_marked and is_statement(_joined(text, lines, block)):
            found.update(block)
            continue
        for above, number in pairwise(block):
            is_behind = above in found or names_imprint(lines[above].span.text(text))
            words = lines[number].span.text(text)
            is_comment = not ENTRY_NUMBER.match(words) and is_statement(words)
            if is_behind and is_comment and _ends_here(text, lines, above):
                found.add(number)
    return found


def find_comments(
    text: str, lines: Sequence[Line], stretch: Sequence[int], begins: Sequence[int], known: int
) -> set[int]:
    """Lines that comment on the work above, where they were taken for entries or for what goes on with one.

    Args:
        text: the source.
        lines: its lines.
        stretch: numbers of the lines of entries.
        begins: those with which one begins.
        known: how many sentences on works were found beside them.
    """
    found: set[int] = set()
    entries = _groups(stretch, begins)
    for entry in entries:
        for at in range(1, min(len(entry), MOST_LINES)):
            above = lines[entry[at - 1]].span.text(text)
            is_over = _ends_here(text, lines, entry[at - 1]) and names_imprint(above)
            if is_over and is_statement(_joined(text, lines, entry[at:])):
                found.update(entry[at:])
                known += 1
                break
    if known >= FEWEST_FELLOWS:
        for entry in entries:
            is_below = not lines[entry[0] - 1].is_blank and _ends_here(text, lines, entry[0] - 1)
            if is_below and may_be_comment(_joined(text, lines, entry)):
                found.update(entry)
    return found


def find_short_lines(text: str, lines: Sequence[Line], stretch: Sequence[int]) -> list[int]:
    """Lines right below each other that are an entry each, though none names an author: shelfmarks, newspapers.

    Each ends long before the text's lines do, and none waits for the next; else there are none.

    Args:
        text: the source.
        lines: its lines.
        stretch: numbers of the lines below the name of a part.
    """
    measure = max(line.width for line in lines)
    below = [number for number in stretch if not lines[number - 1].is_blank and number - 1 in stretch]
    are_short = all(
        had_room(text, lines[number - 1], lines[number], measure)
        and text[lines[number - 1].span.end - 1] not in WAITING
        and not text[lines[number].span.start].islower()
        for number in below
    )
    return sorted({*below, *(number - 1 for number in below)}) if are_short else []


def _groups(stretch: Sequence[int], begins: Iterable[int]) -> list[list[int]]:
    """The numbers of a stretch, parted before some of them."""
    starts = set(begins)
    found: list[list[int]] = []
    for number in stretch:
        if number in starts or not found:
            found.append([])
        found[-1].append(number)
    return found


def _joined(text: str, lines: Sequence[Line], numbers: Sequence[int]) -> str:
    """The words of the first lines and of the last."""
    read = [*numbers[: MOST_LINES - 1], *numbers[-1:]] if len(numbers) > MOST_LINES else numbers
    return " ".join(lines[number].span.text(text) for number in read)


def _ends_here(text: str, lines: Sequence[Line], number: int) -> bool:
    """Whether a line ends as an entry or a sentence does."""
    return text[max(0, lines[number].span.end - 2) : lines[number].span.end].rstrip("\"”’')]*_")[-1:] in (
        ".", "!", "?",
    ) or text[lines[number].span.end - 1].isdecimal()  # fmt: skip
