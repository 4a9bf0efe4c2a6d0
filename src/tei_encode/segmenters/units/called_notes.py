"""Notes that the text above them calls, told by their labels alone, and the page ends that they show."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.markers import FOOT_LABEL, RULE, label_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.lines import Line

SYMBOLS = "*†‡§¶"
LARGEST_STEP = 2
LONGEST_PAGE = 6000
"""Code points before a note in which the mark that calls it is looked for, where no page end is known."""
MOST_LINES = 25
"""Lines of the notes at one foot, where no page end is known."""
SHORTEST_LINE = 30
"""Columns of the line that a page end breaks off, at least."""
_ENDS_SENTENCE = '.!?:;”"’)'
_COLUMN = re.compile(r" {3,}")


def is_called(label: re.Match[str], page: str) -> bool:
    """Whether a mark with a label's name stands behind a word of the page."""
    name = re.escape(label_name(label))
    if label["square"]:
        pattern = rf"(?<=\S)\s?\[\^?{name}\]"
    elif label["round"]:
        pattern = rf"(?<=\S)\s?\({name}\)" if name.isdigit() else rf"(?<=[\w.,;:!?”\"’])\({name}\)"
    elif label["superscript"]:
        pattern = rf"(?<=\S){re.escape(label['superscript'])}|(?<=[^\W\d_]|[.,;:!?”\"’)\]]){name}(?!\d)"
    elif label["symbol"]:
        pattern = rf"(?<=[\w.,;:!?”\"’)\]]){re.escape(label['symbol'])}(?![\w*†‡§¶])"
    else:
        raised = name.translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
        pattern = (
            rf"(?<=[^\W\d_]|[.,;:!?”\"’)\]]){name}(?![\d.,]*\d)|(?<=\S)(?:{raised}|\[{name}\]|\({name}\))"
        )
    return re.search(pattern, page) is not None


def is_called_note(text: str, line: Line) -> bool:
    """Whether a line begins with the label of a note that the text shortly before it calls."""
    label = FOOT_LABEL.match(text, *line.span)
    if label is None or _COLUMN.search(label[0]):
        return False
    return is_called(label, text[max(0, line.span.start - LONGEST_PAGE) : line.span.start])


def stands_below_note(text: str, lines: Sequence[Line], number: int) -> bool:
    """Whether the block right above a line is, or ends with, a note that the text before it calls."""
    above = number - 1
    while above >= 0 and lines[above].is_blank:
        above -= 1
    for at in range(above, max(-1, above - MOST_LINES), -1):
        if lines[at].is_blank:
            return False
        if is_called_note(text, lines[at]):
            return True
    return False


def begins_from(text: str, lines: Sequence[Line], shown: Sequence[int], at: int, page: str) -> list[int]:
    """The lines from a first note on with which further notes begin: labels of one kind that count up.

    Numbers may follow upon symbols, as below the note on an author, where the page calls them.

    Args:
        text: the source.
        lines: its lines.
        shown: numbers of lines, the first note among them.
        at: the place of the first note in `shown`.
        page: the text that calls the notes.
    """
    found: list[int] = []
    last: re.Match[str] | None = None
    for place in range(at, len(shown)):
        label = FOOT_LABEL.match(text, *lines[shown[place]].span)
        if label is None:
            continue
        is_first_number = last is not None and bool(last["symbol"]) and label_name(label).isdecimal()
        if last is None or _follows(last, label) or (is_first_number and is_called(label, page)):
            found.append(place)
            last = label
    return found


def _follows(before: re.Match[str], label: re.Match[str]) -> bool:
    if before.lastgroup != label.lastgroup:
        return False
    first, second = label_name(before), label_name(label)
    if first.isdecimal() and second.isdecimal():
        return 0 < int(second) - int(first) <= LARGEST_STEP
    if first[0] in SYMBOLS and second[0] in SYMBOLS:
        return first != second
    return first.isalpha() and second.isalpha() and ord(second) - ord(first) == 1


def pages_behind_notes(text: str, lines: Sequence[Line]) -> list[int]:
    """Numbers of the lines with which pages begin behind notes, in a text where nothing else shows a page end.

    The notes stand apart, count on from those before, are called since these, and most times part a sentence.
    """
    if not any(_goes_on(text, above, line) for above, line in pairwise(lines)):
        return []
    begins: list[int] = []
    parting = 0
    last: re.Match[str] | None = None
    since = number = 0
    top = -1
    while number < len(lines):
        end = _end_of_block(lines, number)
        if end == number:
            number += 1
            continue
        has_rule = end > number + 1 and RULE.match(text, *lines[number].span) is not None
        found = _notes_at(text, lines, range(number + has_rule, end), since, last)
        if found is None:
            top, number = -1, end
            continue
        last, top, number = found, top if top >= 0 else number, end
        begin = next((one for one in range(end, len(lines)) if not lines[one].is_blank), -1)
        if begin >= 0 and FOOT_LABEL.match(text, *lines[begin].span) is None:
            begins.append(begin)
            parting += _parts_sentence(text, lines, top, begin)
            top, since = -1, lines[end - 1].span.end
    return begins if parting and 2 * parting >= len(begins) else []


def _goes_on(text: str, above: Line, line: Line) -> bool:
    """Whether a block begins with a small letter."""
    return above.is_blank and not line.is_blank and text[line.span.start].islower()


def _end_of_block(lines: Sequence[Line], number: int) -> int:
    """The number of the blank line behind a block; the same number where a line is blank itself."""
    while number < len(lines) and not lines[number].is_blank:
        number += 1
    return number


def _notes_at(
    text: str, lines: Sequence[Line], block: range, since: int, last: re.Match[str] | None
) -> re.Match[str] | None:
    """The label of the last note in a block, where it is one of notes that count on and are called; else None."""
    first = FOOT_LABEL.match(text, *lines[block[0]].span)
    if first is None or len(block) > MOST_LINES or _COLUMN.search(first[0]):
        return None
    counts_on = last is None or label_name(first) in ("1", "a", *SYMBOLS) or _follows(last, first)
    start = lines[block[0]].span.start
    page = text[max(since, start - LONGEST_PAGE) : start]
    if (
        not counts_on
        or not is_called(first, page)
        or _may_be_bullet(text, lines, block, first["symbol"], page)
    ):
        return None
    labels = [
        FOOT_LABEL.match(text, *lines[block[at]].span) for at in begins_from(text, lines, block, 0, page)
    ]
    return labels[-1] if all(label and is_called(label, page) for label in labels) else None


def _may_be_bullet(text: str, lines: Sequence[Line], block: range, symbol: str | None, page: str) -> bool:
    """Whether the symbol before a block may be a bullet: others stand below it, or it stands in pairs around words."""
    if symbol is None:
        return False
    below = (text.startswith(symbol, lines[number].span.start) for number in block[1:])
    return any(below) or page.count(symbol) % 2 == 0


def _parts_sentence(text: str, lines: Sequence[Line], number: int, begin: int) -> bool:
    """Whether the text above some notes breaks off in a sentence that goes on below them."""
    above = number - 1
    while above >= 0 and (lines[above].is_blank or RULE.match(text, *lines[above].span)):
        above -= 1
    if above < 0 or lines[above].span.length < SHORTEST_LINE:
        return False
    return text[lines[above].span.end - 1] not in _ENDS_SENTENCE and text[lines[begin].span.start].islower()
