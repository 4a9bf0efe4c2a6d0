"""Notes at the foot of pages (TEI Guidelines, CO 3.9.1: `note` with `place="bottom"`).

A note there begins with a label, and the page above calls it: a figure that merely begins a line is no label.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.markers import FOOT_LABEL, RULE, label_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.lines import Line
    from tei_encode.segmenters.units.pages import Pages

SYMBOLS = "*†‡§¶"
LARGEST_STEP = 2


@dataclass(frozen=True, slots=True)
class Footnotes:
    """Notes at the foot of pages.

    Attributes:
        begins: numbers of the lines with which a note begins.
        goes_on: numbers of the lines that go on with one.
        rules: numbers of the lines drawn above notes.
    """

    begins: frozenset[int] = frozenset()
    goes_on: frozenset[int] = frozenset()
    rules: frozenset[int] = frozenset()


def find_footnotes(text: str, lines: Sequence[Line], pages: Pages) -> Footnotes:
    """The notes at the foot of each page.

    Args:
        text: the source.
        lines: its lines.
        pages: where pages end.
    """
    if not pages.begins:
        return Footnotes()
    begins: set[int] = set()
    goes_on: set[int] = set()
    rules: set[int] = set()
    for start, end in pairwise([0, *pages.begins, len(lines)]):
        shown = [n for n in range(start, end) if not lines[n].is_blank and n not in pages.furniture]
        foot = _foot_of(text, lines, shown)
        if foot:
            rule = shown[foot[0] - 1] if foot[0] else -1
            if rule >= 0 and RULE.match(text, *lines[rule].span):
                rules.add(rule)
            begins |= {shown[at] for at in foot}
            goes_on |= {shown[at] for at in range(foot[0], len(shown)) if at not in foot}
    return Footnotes(frozenset(begins), frozenset(goes_on), frozenset(rules))


def _foot_of(text: str, lines: Sequence[Line], shown: Sequence[int]) -> list[int]:
    """Places (in `shown`) of the lines with which the notes of a page begin; empty where it has none."""
    at = len(shown)
    best: list[int] = []
    while at > 1:
        at -= 1
        is_apart = shown[at] - shown[at - 1] > 1 or bool(RULE.match(text, *lines[shown[at - 1]].span))
        if not is_apart:
            continue
        label = FOOT_LABEL.match(text, *lines[shown[at]].span)
        if label is None:
            break
        page = text[lines[shown[0]].span.start : lines[shown[at - 1]].span.end]
        if not _is_called(label, page):
            break
        best = _begins_from(text, lines, shown, at)
    return best


def _is_called(label: re.Match[str], page: str) -> bool:
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


def _begins_from(text: str, lines: Sequence[Line], shown: Sequence[int], at: int) -> list[int]:
    """The lines from a first note on with which further notes begin: labels of one kind that count up."""
    found: list[int] = []
    last: re.Match[str] | None = None
    for place in range(at, len(shown)):
        label = FOOT_LABEL.match(text, *lines[shown[place]].span)
        if label is not None and (last is None or _follows(last, label)):
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
