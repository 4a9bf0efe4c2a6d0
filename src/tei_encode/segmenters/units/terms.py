"""Terms and what they mean, years and what happened: what parts them on a line."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.dates import MONTH_NAMES
from tei_encode.segmenters.cues.letter_lines import line_kind
from tei_encode.segmenters.units.speakers import NO_SPEAKER

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tei_encode.model import Span

FEWEST = 3
"""Lines that make a list of terms."""
_MARKED = re.compile(
    r"(?P<term>[*_]{0,2}[^\W\d_a-z][^:.;!?—–\n]{1,50}?[*_]{0,2})(?P<mark>:| ?—| –| -|\.{3,})\s*(?=\S)"
)
_YEAR = r"(?:(?:c|ca|about|before|after)\.? ?)?(?:1\d|20)\d\d(?:\s?[-–—/]\s?\d{2,4})?"
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th|\.)? (?:{MONTH_NAMES})\.?|(?:{MONTH_NAMES})\.? \d{{1,2}}(?:st|nd|rd|th)?)"
    r"(?:,? (?:1\d|20)\d\d)?"
)
_DATED = re.compile(
    rf"(?P<term>{_YEAR}|{_DAY})(?P<mark>:|\.(?=[ \t]+[^\W\d_a-z])| ?[—–]| -|(?=[ ]{{2,}}|\t)|(?=[ ][^\W\d_a-z]))"
    r"\s*(?=[^\s\d])"
)
_APART = re.compile(r"(?P<term>[^\s:]{1,12}:?)(?P<mark>)[ \t]{2,}(?=[^\W\d_])")
_SHORT_FORM = re.compile(r"[^\W_]*[^\W\d_a-z][^\s]*|[^\s]+\.")
_COLUMNS = re.compile(r"\S(?:[ ]{3,}|\t)\S")
"""What parts columns of figures rather than a term and its meaning."""
DEFINITION = re.compile(r":[ \t]+(?=\S)")
"""What a meaning below its term begins with, in Markdown."""


class Term(NamedTuple):
    """A term at the start of a line.

    Attributes:
        words: the term.
        mark: what stands behind it (":", "–"), empty for blanks.
        end: where it ends, its mark included, as an offset of the source.
        meaning: where what it means begins.
    """

    words: str
    mark: str
    end: int
    meaning: int


def marked_term(source: str, line: Span) -> Term | None:
    """A term with a colon or dash behind it."""
    return _term(_MARKED.match(source, *line))


def dated_term(source: str, line: Span) -> Term | None:
    """A year or day with a mark, blanks or a capital behind it."""
    return _term(_DATED.match(source, *line))


def _term_apart(source: str, line: Span) -> Term | None:
    """One short word and blanks behind it."""
    return _term(_APART.match(source, *line))


def _term(found: re.Match[str] | None) -> Term | None:
    if found is None:
        return None
    return Term(found["term"], found["mark"].strip(), found.end("mark"), found.end())


def find_terms(source: str, lines: Sequence[Span], speakers: frozenset[str]) -> list[Term]:
    """The terms of lines that all begin with one, marked alike; none where some do not.

    Args:
        source: the text.
        lines: the first lines of what may be entries.
        speakers: labels of those who speak in the text, which are no terms.
    """
    if len(lines) < FEWEST:
        return []
    for read, are_terms in _READINGS:
        terms = [term for line in lines if (term := read(source, line)) is not None]
        if len(terms) == len(lines) and are_terms(source, lines, terms):
            is_speech = any(term.words.strip(" .:") in speakers for term in terms)
            parted = sum(
                bool(_COLUMNS.search(source, term.meaning, line.end))
                for term, line in zip(terms, lines, strict=True)
            )
            return [] if is_speech or 2 * parted >= len(lines) else terms
    return []


def _are_marked(source: str, lines: Sequence[Span], terms: Sequence[Term]) -> bool:
    """Whether all are parted by the same mark, and none is a line of a letter's opener."""
    words = [line.text(source) for line in lines]
    is_letter = any(line_kind(line) or NO_SPEAKER.match(line) for line in words)
    return len({term.mark for term in terms}) == 1 and not is_letter


def are_dated(source: str, lines: Sequence[Span], terms: Sequence[Term]) -> bool:
    """Whether years count up; days may be in any order, but a mark or a gap stands behind them."""
    years = [int(found[0]) for term in terms if (found := re.search(r"\d{4}", term.words))]
    if len({term.mark for term in terms}) > 1 or any(line_kind(line.text(source)) for line in lines):
        return False
    is_apart = all(term.mark or term.meaning - term.end > 1 for term in terms)
    return all(a <= b for a, b in pairwise(years)) and (is_apart or len(years) == len(terms))


def _are_apart(source: str, lines: Sequence[Span], terms: Sequence[Term]) -> bool:
    """Whether short forms, each another, stand before words that begin below each other."""
    starts = {term.meaning - line.start for term, line in zip(terms, lines, strict=True)}
    gaps = (source[term.end : term.meaning] for term in terms)
    are_aligned = len(starts) == 1 or all("\t" in gap for gap in gaps)
    are_short = all(_SHORT_FORM.fullmatch(term.words) for term in terms)
    return are_aligned and are_short and len({term.words for term in terms}) == len(terms)


_READINGS: tuple[
    tuple[Callable[[str, Span], Term | None], Callable[[str, Sequence[Span], Sequence[Term]], bool]],
    ...,
] = ((dated_term, are_dated), (_term_apart, _are_apart), (marked_term, _are_marked))
