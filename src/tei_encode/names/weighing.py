"""What a tagger says of the readings of the rules, and the readings it adds."""

from __future__ import annotations

import bisect
import itertools
import re
from typing import TYPE_CHECKING

import numpy as np

from tei_encode.model import Kind

from .claims import Proposal
from .facts import ROMAN, is_no_body
from .lexicon import ANY_FORENAME, ANY_SURNAME, CALENDAR, CAPS, COMMON, FUNCTION, INITIAL, ORG_HEAD, TITLE
from .lists import words as list_words
from .scan import APART
from .tagging import OUTSIDE, begin, names_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tei_encode.model import Span

    from .scan import Scan, Word
    from .tagging import TaggedName, Tags

_STRONG = 70
"""Readings at least this strong rest on words that are known; a tagger may doubt them only a little."""

_GAIN, _LOSS = 8, 10
_GAIN_OF_STRONG, _LOSS_OF_STRONG = 3, 2
_BLOC = re.compile(r"\s(?:alliance|bloc|camp|pact|powers)(?!\w)")
_CLOSING = frozenset(" \t\r\n,;:.!?")
_DANGLING = re.compile(r"(?:\s(?:of|the|and|in|for|on|at|to|a))+\Z")
"""What leads on to a name that the tagger does not see ("CC of the")."""
_LEAST = 0.6
_WEAKEST, _STRONGEST = 10, 52
"""How strong a reading is that the tagger alone has, from just likely enough to certain: too weak to teach (`SURE`)."""

_A_NAME, _KIND, _OF_SOME_KIND = 0.9, 0.4, 31
"""What is a name in any case, of a kind that is likelier than others, is written as a guess (`cert="low"`)."""

_AGREED, _CERTAIN = 0.3, 0.98
"""What the tagger must say for a name to be certain that the rules are sure of, and for any other."""

_STAND = frozenset([
    "forename and surname", "initials and surname", "known abbreviation", "known organisation", "known surname",
    "street with a hyphen",
])  # fmt: skip
"""Rules that were right in nine of ten cases in which a tagger saw nothing."""

_INDEFINITE = re.compile(r"(?:^|\s)(?:a|an|another|any|no|some|such)\s$", re.IGNORECASE)
_TINY = 1e-4
_UNKNOWN = 0.5


class Evidence:
    """The tags of one stretch, asked about readings of its words."""

    def __init__(self, scan: Scan, tags: Tags) -> None:
        self._scan = scan
        self._tags = tags
        self._starts = [start for start, _ in tags.words]
        self._word_starts = [word.start for word in scan.words]

    def propose(self) -> list[Proposal]:
        """The names that the tagger sees, as readings of the words of the scan."""
        found = []
        for name in names_in(self._tags):
            first, last = self._words_of(name.span)
            support = self._support(*name.span, name.kind)
            is_name = self._support(*name.span, None) >= _A_NAME
            likely = support >= _LEAST or (is_name and support >= _KIND)
            if first == last or not likely or self._is_no_name(first, last, name.kind):
                continue
            strength = _WEAKEST + round((_STRONGEST - _WEAKEST) * (support - _LEAST) / (1 - _LEAST))
            strength = max(strength, _OF_SOME_KIND) if is_name else strength
            start, end = self._bounds(first, last, name)
            found.append(Proposal(first, last, name.kind, strength, "tagger", start, end))
        return found

    def _words_of(self, span: Span) -> tuple[int, int]:
        """Index of the first word of the scan that a name has, and after its last one; an article is left out.

        The tagger cuts words at hyphens and knows no abbreviations; bounds of names are those of whole words.
        """
        words = self._scan.words
        first = bisect.bisect_left(self._word_starts, span.start)
        last = bisect.bisect_left(self._word_starts, span.end)
        if first > 0 and words[first - 1].end > span.start:
            first -= 1
        while first < last and words[first].flags & FUNCTION and last - first > 1:
            first += 1
        return first, last

    def _bounds(self, first: int, last: int, name: TaggedName) -> tuple[int, int]:
        """Where a name begins and ends: without article and punctuation.

        A person begins with the first capital, or with particles before it: "de Lenner", but not "old Lenner".
        """
        words, text = self._scan.words, self._scan.text
        start, end = words[first].start, max(words[last - 1].end, name.span.end)
        before = text[name.span.start : start].split() if name.span.start < start else []
        person = name.kind is Kind.PERS_NAME
        if before and before[0].lower() != "the":
            belongs = not person or all(one in list_words("particles") for one in before)
            start = name.span.start if belongs else start
        while end > words[last - 1].end and text[end - 1] in _CLOSING:
            end -= 1
        lost = _DANGLING.search(text, words[last - 1].end, end)
        return start, lost.start() if lost else end

    def _is_no_name(self, first: int, last: int, kind: Kind) -> bool:
        """Whether guidelines speak against a reading that no rule has.

        An ordinary word at the beginning of a sentence ("Old Mrs. Oake"); one body of many ("another Grain Union"); a
        common noun for a body ("the Alliance"); a title ("Count"); a bloc ("the South Pacific bloc"); unknown letters
        as a place or a person, which are a body if anything.
        """
        word = self._scan.words[first]
        alone = last == first + 1
        if alone and word.text == "Q." and (word.opens or self._scan.kind is Kind.SPEAKER):
            return True  # a question, which an answer follows
        if kind is Kind.PERS_NAME and _are_letters_apart(self._scan.words[first:last]):
            return True
        if kind is Kind.ORG_NAME:
            one_of_many = _INDEFINITE.search(self._scan.before(first, 9)) is not None
            return one_of_many or (alone and bool(word.flags & ORG_HEAD))
        if kind is Kind.PLACE_NAME and _BLOC.match(self._scan.after(last - 1, 12)):
            return True
        leads = word.text.endswith(".") or self._scan.chain_end(first) > last
        if alone and leads and word.flags & TITLE and not word.flags & (ANY_FORENAME | ANY_SURNAME):
            return True
        ordinary = word.opens and bool(word.flags & (COMMON | FUNCTION | CALENDAR))
        return alone and (ordinary or self._is_letters(word, kind))

    @staticmethod
    def _is_letters(word: Word, kind: Kind) -> bool:
        """Whether a word is an abbreviation nobody explains, a degree, a number or points of the compass."""
        letters = word.key.replace(".", "")
        if is_no_body([word]) or ROMAN.fullmatch(letters):
            return True
        unknown = bool(word.flags & CAPS) and not word.loud and len(letters) > 2
        if unknown and kind is Kind.PLACE_NAME and word.flags & INITIAL:
            return not word.flags & ~(CAPS | INITIAL)
        return unknown and not word.flags & ~CAPS

    def confirms(self, span: Span, kind: Kind, rule: str, *, sure: bool) -> bool:
        """Whether a name is certain, the tagger heard.

        Args:
            span: the name.
            kind: its kind.
            rule: what found it.
            sure: whether the rules are sure of it.
        """
        if sure and rule in _STAND:
            return True
        return self._support(*span, kind) >= (_AGREED if sure else _CERTAIN)

    def weigh(self, proposals: Iterable[Proposal]) -> list[Proposal]:
        """Readings of the rules, stronger where the tagger sees the same kind of name, weaker where it does not."""
        return [self._weighed(one) for one in proposals]

    def _weighed(self, one: Proposal) -> Proposal:
        if one.kind is None:
            return one
        words = self._scan.words
        start = one.start if one.start >= 0 else words[one.first].start
        end = one.end if one.end >= 0 else words[one.last - 1].end
        # Of letters nobody explains a tagger knows that they are a name, but hardly of what kind.
        support = self._support(start, end, None if one.rule == "abbreviation" else one.kind)
        if support >= _UNKNOWN:
            gain = _GAIN_OF_STRONG if one.strength >= _STRONG else _GAIN
            return one._replace(strength=one.strength + int(gain * support))
        stands = one.strength >= _STRONG or one.rule in _STAND
        loss = _LOSS_OF_STRONG if stands else _LOSS
        return one._replace(strength=one.strength - int(loss * (1 - support / _UNKNOWN)))

    def _support(self, start: int, end: int, kind: Kind | None) -> float:
        """How likely the words of a span are in a name of a kind, or of any: the geometric mean over them."""
        first = max(0, bisect.bisect_right(self._starts, start) - 1)
        last = bisect.bisect_left(self._starts, end)
        if first < len(self._tags.words) and self._tags.words[first][1] <= start:
            first += 1
        if first >= last:
            return _UNKNOWN
        rows = self._tags.probabilities[first:last]
        rows = 1 - rows[:, OUTSIDE] if kind is None else rows[:, begin(kind) : begin(kind) + 2].sum(1)
        return float(np.exp(np.log(rows + _TINY).mean()))


def _are_letters_apart(parts: Sequence[Word]) -> bool:
    """Whether only letters stand before a line's or sentence's end inside a name: they belong to what is before."""
    for part, following in itertools.pairwise(parts):
        if not part.flags & INITIAL:
            return False
        if following.gap == APART:
            return True
    return False
