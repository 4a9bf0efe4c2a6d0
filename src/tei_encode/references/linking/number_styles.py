"""Numbers in round brackets, raised or bare that cite a numbered bibliography, as in medicine ("in passing (2,3)")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span
from tei_encode.model.note_calls import SUPERSCRIPT, is_counted, is_power, is_spoken_of

from .citation_shapes import NUMBER_LIST, numbers_in

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from tei_encode.model import Document

_CLOSED = r"(?P<closed>(?=\s*(?:[.,;:!?)\]”\"]|[\n\r]|\Z)))?"
"""What follows most citations, and no number that begins a point of an enumeration ("(1) who, (2) why")."""
_ROUND = re.compile(rf"(?:(?<=[^\s(] )|(?<=[^\W\d_]{{2}})|(?<=[^\W\d_][.,;:”\"]))\({NUMBER_LIST}\){_CLOSED}")
_JOINED = r"(?:\s?[,–‑⁻-]\s?{0})*"
_RAISED = re.compile(
    rf"(?<=\S)(?P<figures>[⁰¹²³⁴-⁹]{{1,3}}(?![⁰¹²³⁴-⁹]){_JOINED.format('[⁰¹²³⁴-⁹]{1,3}(?![⁰¹²³⁴-⁹])')}){_CLOSED}"
)
_BARE = re.compile(
    rf"(?:(?<=[^\W\d_]{{2}})|(?<=[^\W\d_][.,;:!?”\"’)\]]))(?P<figures>[1-9]\d{{0,2}}(?:[,–-][1-9]\d{{0,2}})*)"
    rf"(?=[\s—)\]”’]|[.,;:!?](?:\s|\Z)|\Z){_CLOSED}"
)
_CAPITALS = re.compile(r"[A-Z]{2}\Z")
"""What stands before a figure that belongs to a formula or an abbreviation ("CO2")."""
_FORMULA = re.compile(r"[=≤≥≈][^\n]{0,60}\Z")
"""What stands before the number of an equation."""
_FIGURE = re.compile(r"(\d{1,3})(?:\s?[–‑⁻-]\s?(\d{1,3}))?")
_FEWEST = 3
"""How many entries have to be cited before figures without square brackets are citations."""
_RARELY = 8
"""Of how many entries one may be cited out of order."""
_AHEAD = 2
"""How far above the highest number so far the next new one may be."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """A number, or a range of them, that may cite.

    Attributes:
        span: where it stands, in code points of the text, end exclusive; a place in the work behind it included.
        names: all numbers it stands for.
        closed: whether it ends what it stands in: a mark, a line end or another number follows.
        expected: whether none of the numbers is far above those that the text has so far.
    """

    span: Span
    names: tuple[str, ...]
    closed: bool
    expected: bool = True


def numbers_citing(
    document: Document,
    stretches: Sequence[Span],
    entries: Collection[str],
    marks: Collection[int],
    cited: int,
) -> tuple[list[Numbers], bool]:
    """The numbers of that style which cites a bibliography best, and whether there are any at all that might.

    They cite where they begin in order, go through half of the entries, and mostly end a clause; else there are none.

    Args:
        document: a document with its structure.
        stretches: its running text.
        entries: the numbers that the entries carry.
        marks: where marks of notes begin.
        cited: how many entries are cited in another way, of which there have to be fewer.
    """
    styles = [_round]
    if not any(one.kind is Kind.NOTE and one.get("n").isdecimal() for one in document.layer("structure")):
        styles += [_raised, _bare]
    best: list[Numbers] = []
    doubtful = False
    for style in styles:
        found = _in_order(_in(document.text, stretches, style, entries, marks))
        known = _known(found)
        doubtful = doubtful or len(known) >= min(_FEWEST, len(entries))
        if _cite(found, len(entries)) and len(known) > max(cited, len(_known(best))):
            best = found
    return best, doubtful


def _known(found: Iterable[Numbers]) -> set[str]:
    return {name for one in found for name in one.names}


def _in(
    text: str,
    stretches: Iterable[Span],
    style: Callable[[str, Span], Iterator[Numbers]],
    entries: Collection[str],
    marks: Collection[int],
) -> Iterator[Numbers]:
    """The numbers of one style that entries carry, outside marks of notes."""
    for stretch in stretches:
        for one in style(text, stretch):
            at_mark = one.span.start in marks or one.span.start - 1 in marks
            if not at_mark and all(name in entries for name in one.names):
                yield one


def _in_order(found: Iterable[Numbers]) -> list[Numbers]:
    """The same, each with whether its numbers are expected there."""
    highest = 0
    ordered: list[Numbers] = []
    for one in found:
        values = [int(name) for name in one.names]
        expected = values[0] <= highest + _AHEAD
        highest = max(highest, *values)
        ordered.append(Numbers(one.span, one.names, one.closed, expected))
    return ordered


def _cite(found: Sequence[Numbers], entries: int) -> bool:
    """Whether numbers of one style are citations."""
    known = _known(one for one in found if one.expected)
    return (
        len(known) >= max(_FEWEST, entries / 2)
        and sum(not one.expected for one in found) * _RARELY <= len(known)
        and sum(one.closed for one in found) * 2 >= len(found)
    )


def _round(text: str, stretch: Span) -> Iterator[Numbers]:
    """Numbers in round brackets, but for those of equations and of what else a text counts."""
    for bracket in _ROUND.finditer(text, stretch.start, stretch.end):
        at = bracket.start()
        line = text[max(stretch.start, at - 80) : at]
        if is_spoken_of(text, at) or _FORMULA.search(line):
            continue
        found = list(numbers_in(bracket))
        closed = bracket["closed"] is not None or len(found) > 1
        for span, names in found:
            yield Numbers(span, tuple(names), closed)


def _raised(text: str, stretch: Span) -> Iterator[Numbers]:
    """Raised numbers, but for powers."""
    for match in _RAISED.finditer(text, stretch.start, stretch.end):
        if not is_power(text, match.start()):
            yield from _numbers(match, match["figures"].translate(SUPERSCRIPT))


def _bare(text: str, stretch: Span) -> Iterator[Numbers]:
    """Numbers right behind a word, but for those that the word counts."""
    for match in _BARE.finditer(text, stretch.start, stretch.end):
        at = match.start()
        if not is_counted(text, at) and not _CAPITALS.search(text, max(0, at - 2), at):
            yield from _numbers(match, match["figures"])


def _numbers(match: re.Match[str], figures: str) -> Iterator[Numbers]:
    """Each number or range of one run of figures; raised ones count as closed wherever they stand."""
    for one in _FIGURE.finditer(figures):
        first, last = int(one[1]), int(one[2] or one[1])
        if first <= last <= first + 100:
            span = Span(match.start() + one.start(), match.start() + one.end())
            yield Numbers(span, tuple(str(number) for number in range(first, last + 1)), closed=True)
