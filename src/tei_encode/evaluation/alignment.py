"""Where a range of one text stands in another: the same text, one with other white space, or one with other words."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import StrEnum

from tei_encode.model import Span

WORD = re.compile(r"\w+|[^\w\s]")
LONGEST_CHANGE = 40
"""Words that were replaced by others are compared letter by letter up to this many; more are another text."""


class How(StrEnum):
    """How the text of an encoding was set against that of the gold."""

    EXACT = "exact"
    SPACING = "spacing"
    FUZZY = "fuzzy"
    MISSING = "missing"


def how_alike(text: str, reference: str) -> How:
    """Whether two texts are the same, the same but for white space, or have other words."""
    if text == reference:
        return How.EXACT
    return How.SPACING if _bare(text) == _bare(reference) else How.FUZZY


class Alignment:
    """Maps ranges of a text onto ranges of a reference.

    Attributes:
        how: exact, by all but white space, or word by word.
    """

    def __init__(self, text: str, reference: str) -> None:
        self._reference = reference
        self._targets: list[int] | None = None
        self.how = how_alike(text, reference)
        if self.how is How.SPACING:
            self._targets = [-1] * len(text)
            for one, other in zip(_visible(text), _visible(reference), strict=True):
                self._targets[one] = other
        elif self.how is How.FUZZY:
            self._targets = _by_words(text, reference)

    @property
    def share(self) -> float:
        """How much of the reference, white space aside, was found in the text."""
        if self._targets is None or self.how is How.SPACING:
            return 1.0
        wanted = sum(not char.isspace() for char in self._reference)
        return len({at for at in self._targets if at >= 0}) / wanted if wanted else 0.0

    def place(self, span: Span) -> Span | None:
        """The range of the reference, outer white space left out; None where nothing of it is there."""
        if self._targets is None:
            found = span.trimmed(self._reference)
            return found if found.length else None
        places = [self._targets[at] for at in range(*span) if self._targets[at] >= 0]
        return Span(min(places), max(places) + 1) if places else None


def _bare(text: str) -> str:
    return "".join(text.split())


def _visible(text: str) -> list[int]:
    """Where the code points of a text are that are no white space."""
    return [at for at, char in enumerate(text) if not char.isspace()]


def _by_words(text: str, reference: str) -> list[int]:
    """For each code point of a text its place in the reference, or -1."""
    targets = [-1] * len(text)
    here = [Span(*word.span()) for word in WORD.finditer(text)]
    there = [Span(*word.span()) for word in WORD.finditer(reference)]
    matcher = SequenceMatcher(None, [one.text(text) for one in here], [one.text(reference) for one in there])
    for what, first, last, other_first, other_last in matcher.get_opcodes():
        if what == "equal":
            for one, other in zip(here[first:last], there[other_first:other_last], strict=True):
                targets[one.start : one.end] = range(other.start, other.end)
        elif what == "replace" and max(last - first, other_last - other_first) <= LONGEST_CHANGE:
            mine = Span(here[first].start, here[last - 1].end)
            other = Span(there[other_first].start, there[other_last - 1].end)
            _by_letters(text, mine, reference, other, targets)
    return targets


def _by_letters(text: str, mine: Span, reference: str, other: Span, targets: list[int]) -> None:
    """Fill in where the letters of changed words are found in those that replaced them."""
    matcher = SequenceMatcher(None, mine.text(text), other.text(reference), autojunk=False)
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            at = mine.start + block.a + step
            if not text[at].isspace():
                targets[at] = other.start + block.b + step
