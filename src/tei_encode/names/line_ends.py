"""At which line ends running text goes on, so that a name may stand over one, and at which it does not.

There is no width that tells it: a column of a newspaper has 36 characters, a page of a typist 70. So the lines of a
stretch are measured by each other, and what they say decides whether they are running text at all; lines of verse,
addresses, lists and signatures end where they end.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from .lexicon import ORG_HEAD, flags_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.model import Span

_LINE = re.compile(r"([^\n\r\f]*)(\r\n|\n|\r|\f|\Z)")
_FIRST_WORD = re.compile(r"\S+")
_WORDS = re.compile(r"(?<![^\W_])[^\W\d_]+")
_BEGINS_LARGE = re.compile(r"[\"“‘'«*_(>]*[^\W\d_a-zà-öø-ÿ]")
_BREAKS_OFF = re.compile(r"(?:^|[^,\s]\s)(?:[^\W\d_a-z]\.\s?){1,3}\Z")
"""Initials that a line ends with, and no surname and comma before them ("Oake, J."): the surname is to come."""
_JOINS = re.compile(r"[^\W\d_a-z]\w+ (?:and|&) [^\W\d_a-z]\w+\Z")
_SIGNS = re.compile(r"(?:[^\W\d_a-z][\w.'’-]*+\s?){1,4}(?<![.!?])")
"""A last line of capitalised words without a stop: a signature, where there was room for it above."""
_INVERTED = re.compile(r"\W{0,6}(?:\d{1,3}\W{1,3})?[^\W\d_a-z][\w’'-]+, [^\W\d_a-z]")
"""How each line of a register begins, or of a list of towns: "Oake, Hugo, miller"."""
_SLACK = 4
"""Columns left free at the end of a line though the next word would have found room."""
_NARROWEST = 26
"""Columns of the narrowest lines of running text; those of lists and of closings may be equally long, too."""
_LONG = 45
"""A line at least this long that left no room for the next word is broken, though it may stand in a list."""
_RUNNING = 0.34
"""The share of letters in small words in running text; lists, addresses and signatures consist of names."""
_ROOM = 0.5
"""The share of the measure that a line fills, with the next word, where running text is set in uneven lines."""
_FEWEST = 3
"""Line ends that show a measure by themselves; with fewer the whole text is asked, too."""
_LARGE = 0.85
"""The share of lines that begin with a capital in verse."""
_FEWEST_OF_VERSE = 5
"""Line ends before capitals that are no accident, though no line ends with a stop."""


class _Line(NamedTuple):
    text: str
    end: int

    @property
    def length(self) -> int:
        return len(self.text)


def running_ends(text: str, span: Span) -> frozenset[int]:
    """Offsets of the line feeds in a stretch over which its text runs on.

    Args:
        text: the whole text; short stretches are measured by it.
        span: the stretch, such as a paragraph.
    """
    if text.find("\n", *span) < 0 and text.find("\r", *span) < 0:
        return frozenset()
    lines = _lines(text, span)
    ends = [(a, b) for a, b in pairwise(lines) if a.text and b.text]
    if not ends or all(_INVERTED.match(line.text) for line in lines if line.text):
        return frozenset()
    width = _width(text)
    longest = max(line.length for line in lines)
    measure = longest if len(ends) >= _FEWEST else max(longest, width)
    filled = [needed + _SLACK > measure for needed in map(_needed, ends)]
    is_shown = _is_shown(measure, width, filled)
    if all(filled) and measure >= _NARROWEST and is_shown and (len(ends) > _FEWEST or width > 0):
        return frozenset(a.end for a, _ in ends)
    if measure < _NARROWEST or not _runs(lines, ends):
        full_ends = [end for end, full in zip(ends, filled, strict=True) if full]
        is_narrow = measure < _NARROWEST
        return frozenset(
            a.end
            for a, b in full_ends
            if (a.length >= _LONG and (is_shown or _is_half_a_body(a, b)))
            or _goes_on(b)
            or (not is_narrow and _BREAKS_OFF.search(a.text))
        )
    return frozenset(
        a.end
        for (a, b), full in zip(ends, filled, strict=True)
        if full or (_needed((a, b)) >= _ROOM * measure and not (b is lines[-1] and _SIGNS.fullmatch(b.text)))
    )


def _is_shown(measure: int, width: int, filled: Sequence[bool]) -> bool:
    """Whether more than the longest line says how wide a stretch is: the text does, or half of its lines, at least two.

    The longest line of a list is as long as its measure, too, and ends where its entry does.
    """
    if width > 0 and abs(measure - width) <= 2 * _SLACK:
        return True
    return sum(filled) >= max(2, len(filled) / 2)


def _is_half_a_body(above: _Line, below: _Line) -> bool:
    """Whether a line ends in the second of two words before what they say of a body: "Royal and Town" "Library"."""
    first = _WORDS.match(below.text)
    return first is not None and bool(flags_of(first[0]) & ORG_HEAD) and _JOINS.search(above.text) is not None


def _lines(text: str, span: Span) -> list[_Line]:
    """The lines of a stretch, without white space at their ends, each with the offset of what ends it."""
    found = []
    for match in _LINE.finditer(text, *span):
        end = match.end() - 1 if match[2] else match.end()
        found.append(_Line(match[1].strip(), end))
        if not match[2]:
            break
    return found


def _needed(end: tuple[_Line, _Line]) -> int:
    """How long a line would be with the first word of the next."""
    word = _FIRST_WORD.match(end[1].text)
    return end[0].length + 1 + (len(word[0]) if word else 0)


def _goes_on(line: _Line) -> bool:
    return not _BEGINS_LARGE.match(line.text)


def _runs(lines: Sequence[_Line], ends: Sequence[tuple[_Line, _Line]]) -> bool:
    """Whether the lines are running text: many of its words are small, and it is not set as verse."""
    words = [word for line in lines for word in _WORDS.findall(line.text)]
    if sum(len(word) for word in words if word.islower()) < _RUNNING * sum(map(len, words)):
        return False
    if len(ends) < _FEWEST or sum(not _goes_on(below) for _, below in ends) < _LARGE * len(ends):
        return True
    return len(ends) < _FEWEST_OF_VERSE and not any(above.text[-1] in ",;:.!?" for above, _ in ends)


@lru_cache(maxsize=2)
def _width(text: str) -> int:
    """How wide the lines of a text are that go on in the next with a small letter; 0 where hardly any do."""
    lines = [(match[1].strip(), match.end()) for match in _LINE.finditer(text)]
    widths = sorted(len(above[0]) for above, below in pairwise(lines) if above[0] and below[0][:1].islower())
    return widths[int(len(widths) * 0.75)] if len(widths) >= _FEWEST else 0
