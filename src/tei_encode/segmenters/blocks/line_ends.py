"""What line and page ends are marked with: `lb` and `pb` (TEI Guidelines, CO 3.11.3; hyphens: CO 3.2.2).

A word broken at a line end is never joined blindly. Whether its hyphen belongs to it (as in "twenty-five") the text's
own vocabulary says: how the word stands elsewhere, in one piece or with a hyphen.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Annotation, Cert, Kind, Span
from tei_encode.segmenters.blocks.leaves import structural
from tei_encode.segmenters.cues.markers import QUOTED
from tei_encode.segmenters.role import Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tei_encode.segmenters.units.lines import Line
    from tei_encode.segmenters.units.pages import Pages
    from tei_encode.segmenters.units.unit import Unit

RUNNING = frozenset({
    Role.PARAGRAPH, Role.QUOTATION, Role.ITEM, Role.SPEECH, Role.NOTE, Role.ENTRY, Role.SOURCE, Role.CAPTION,
    Role.POSTSCRIPT, Role.HEAD, Role.ATTRIBUTION,
})  # fmt: skip
"""Roles of blocks in which a line end is only where a line was full."""
HARD = "hard-hyphen"
"""`@type` of an `lb` before which the hyphen belongs to the word."""
FORM_FEED = "form-feed"
_HYPHENS = "-‐¬\u00ad"
_SOFT = "¬\u00ad"
"""Signs that stand at line ends only, and never belong to a word."""
_BROKEN = re.compile(rf"([^\W\d_]+(?:-[^\W\d_]+)*)([{_HYPHENS}])\Z")
_AT_LINE_END = re.compile(rf"([^\W\d_]+)[{_HYPHENS}][ \t]*\r?\n(?:[ \t]*([^\W\d_]+))?")
_SECOND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")
_TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
_ONES = frozenset(
    "one two three four five six seven eight nine first second third fourth fifth sixth seventh eighth ninth".split()
)
_PREFIXES = frozenset("all anti ex half ill mid non pre post pro self semi vice well".split())
_SUFFIX = re.compile(
    r"(?:[a-z]{0,4})(?:able|age|ance|ary|ate|ated|ates|ation|ce|cy|dom|ed|ence|ened|ening|ent|er|ers|es|est|ful|fully|"
    r"hood|ial|ible|ic|ical|ied|ies|ily|ing|ings|ion|ions|ise|ised|ish|ism|ist|ity|ive|ize|ized|less|ling|ly|man|men|"
    r"ment|ments|ness|or|ors|ous|ry|self|selves|ship|some|tion|tions|ty|ure|ward|wards)"
)
"""How the second half of one word mostly ends."""
_SHORTEST = 3


class _Verdict(NamedTuple):
    """What a hyphen at a line end is: `no` (the word goes on) or `maybe`, hard or not, and how sure that is."""

    breaks: str
    type: str = ""
    cert: Cert = Cert.HIGH


def mark_line_ends(
    source: str, units: Sequence[Unit], roles: Sequence[Role], *, every: bool
) -> list[Annotation]:
    """An `lb` at each line end inside a word, or at every line end inside running text.

    Args:
        source: the text.
        units: the stretches of lines that were decided on.
        roles: the role of each.
        every: whether every line end is marked.
    """
    vocabulary = _Vocabulary(source)
    found: list[Annotation] = []
    for unit, role in zip(units, roles, strict=True):
        if role not in RUNNING or len(unit.lines) == 1:
            continue
        for line, below in _neighbours(unit):
            verdict = vocabulary.judge(line, below)
            if verdict:
                mark = structural(
                    Kind.LB, Span(line.span.end, line.span.end), break_=verdict.breaks, type_=verdict.type
                )
                found.append(mark.with_cert(verdict.cert))
            elif every:
                found.append(structural(Kind.LB, Span(below.span.start, below.span.start)))
    return found


def _neighbours(unit: Unit) -> Iterator[tuple[Line, Line]]:
    """Lines of a unit that follow each other, in its own text and in each note inside it."""
    inside = {number for start, end in unit.notes for number in range(start, end)}
    own = [n for n in range(len(unit.lines)) if n not in inside and n not in unit.furniture]
    for run in (own, *(list(range(start, end)) for start, end in unit.notes)):
        for first, second in pairwise(run):
            yield unit.lines[first], unit.lines[second]


class _Vocabulary:
    """The words of a text, counted when the first broken word is met."""

    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def _words(self) -> Counter[str]:
        """Words in small letters; those with hyphens whole, halves of words broken at line ends left out."""
        words = Counter(found[0].lower().replace("‐", "-") for found in _WORD.finditer(self._source))
        for found in _AT_LINE_END.finditer(self._source):
            words[found[1].lower()] -= 1
            if found[2]:
                words[found[2].lower()] -= 1
        return words

    def judge(self, line: Line, below: Line) -> _Verdict | None:
        """What the hyphen at the end of a line is; None where no word is broken there."""
        broken = _BROKEN.search(self._source, max(line.span.start, line.span.end - 40), line.span.end)
        start = below.span.start
        quoted = QUOTED.match(self._source, start, below.span.end)
        second = _SECOND.match(self._source, quoted.end() if quoted else start, below.span.end)
        if broken is None or second is None:
            return None
        if broken[2] in _SOFT:
            return _Verdict("no")
        return self._judge(broken[1], second[0])

    def _judge(self, first: str, second: str) -> _Verdict:
        if second[0].isupper() and not first.isupper():
            return _Verdict("no", HARD)
        first, second = first.lower(), second.lower()
        whole, hyphened = self._words[first + second], self._words[f"{first}-{second}"]
        if whole != hyphened:
            return _Verdict("no", HARD if hyphened > whole else "")
        if first in _TENS and second in _ONES:
            return _Verdict("no", HARD)
        both_known = self._words[second] > 0 and len(second) >= _SHORTEST
        if both_known and first in _PREFIXES:
            return _Verdict("no", HARD, Cert.MEDIUM)
        first_known = self._words[first] > 0 and len(first) >= _SHORTEST
        is_word_of_its_own = both_known or (
            len(first) > _SHORTEST < len(second) and not _SUFFIX.fullmatch(second)
        )
        if first_known and is_word_of_its_own:
            return _Verdict("maybe", "", Cert.LOW)
        return _Verdict("no", "", Cert.HIGH if whole else Cert.MEDIUM)


def mark_pages(source: str, lines: Sequence[Line], pages: Pages) -> list[Annotation]:
    """A `pb` where a page begins whose number is printed on it; a form feed there is that `pb`."""
    found: list[Annotation] = []
    for begin, number in pages.printed.items():
        start = lines[begin].span.start
        at = begin - 1
        while at >= 0 and lines[at].is_blank:
            at -= 1
        end = lines[at].span.end if at >= 0 else 0
        feed = source.rfind("\f", end, start)
        if feed >= 0:
            found.append(structural(Kind.PB, Span(feed, feed + 1), rend=FORM_FEED, n=number))
        else:
            found.append(structural(Kind.PB, Span(start, start), n=number))
    return found
