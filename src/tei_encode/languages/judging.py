"""In which language a stretch of words is, as far as its small words tell."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from .letters import letters_in
from .scripts import language_of_script
from .vocabulary import vocabulary

if TYPE_CHECKING:
    from tei_encode.model import Span

WORD = re.compile(r"[^\W\d_]+(?:'(?=[^\W\d_]))?")
"""A word; an apostrophe inside belongs to the part before it."""
LEAST_WORDS = 6
LEAST_KINDS = 3
"""Different small words of a language without which it is not believed."""
MANY_KINDS = 6
"""So many show the language of a whole that has little running prose, a list of names with a sentence or two."""
LEAST_SHARE = 0.12
"""Part of all words that small words are in the running prose of any language, inflected ones included."""
TIMES = 2
"""How much more than for any other language there must be for the one that is believed."""


class Verdict(NamedTuple):
    """What the words of a stretch tell.

    Attributes:
        language: tag of the language; empty where it does not show.
        words: number of words.
    """

    language: str
    words: int


class Words:
    """A text whose stretches are judged by their small words.

    A small word with a capital does not count (La Paz, Den Haag, Los Angeles), unless all is in capitals.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def count(self, span: Span) -> int:
        """The number of words in a span."""
        return len(WORD.findall(self._text, span.start, span.end))

    def judge(self, span: Span, *, main: str = "", strict: bool = False) -> Verdict:
        """The language of a span.

        Args:
            span: where.
            main: language of the whole; another one is believed only on words that this one does not have.
            strict: ask for more, as for a list of names and titles.
        """
        text = self._text[span.start : span.end].replace("’", "'")
        text = text.lower() if text.isupper() else text
        words = WORD.findall(text)
        tag = language_of_script(text)
        if tag or len(words) < LEAST_WORDS:
            return Verdict(tag, len(words))
        languages, bits = vocabulary()
        counts = Counter([word for word in words if word in bits])
        tokens: Counter[int] = Counter()
        for word, number in counts.items():
            tokens[bits[word]] += number
        kinds = Counter([bits[word] for word in counts])
        evidence = _Evidence(languages, tokens, kinds, text)
        return Verdict(evidence.language(len(words), main, strict=strict), len(words))


class _Evidence:
    """How often small words occur, by the set of languages they speak for; `kinds` counts each word once."""

    def __init__(
        self, languages: tuple[str, ...], tokens: Counter[int], kinds: Counter[int], text: str
    ) -> None:
        self._languages = languages
        self._tokens = tokens
        self._kinds = kinds
        self._text = text

    def language(self, words: int, main: str, *, strict: bool) -> str:
        """The language that is believed; empty where none is."""
        own = 1 << self._languages.index(main) if main in self._languages else 0
        if own and self._cannot_be_foreign(own):
            is_main = _sum(self._tokens, own) >= LEAST_SHARE * words and _sum(self._kinds, own) >= LEAST_KINDS
            return main if is_main else ""
        hits = [_sum(self._tokens, 1 << n) for n in range(len(self._languages))]
        best = max(range(len(hits)), key=lambda n: hits[n])
        is_foreign = bool(main) and self._languages[best] != main
        least_kinds, share, times = LEAST_KINDS, LEAST_SHARE, TIMES
        if is_foreign:
            least_kinds, times = least_kinds + 1, times + 1
        if strict:
            least_kinds, share, times = least_kinds + 1, 2 * share, times + 2
        against = own if is_foreign else 0
        kinds = _sum(self._kinds, 1 << best, against)
        if kinds >= MANY_KINDS and not (is_foreign or strict):
            share /= 3
        if hits[best] < share * words or kinds < least_kinds:
            return ""
        letters = letters_in(self._text)
        for other, number in enumerate(hits):
            is_main = 1 << other == against
            evidence = self._tokens if is_main else self._tokens + letters
            needed = times if is_main else TIMES
            if other != best and number and not _beats(evidence, (best, hits[best]), (other, number), needed):
                return ""
        return self._languages[best]

    def _cannot_be_foreign(self, own: int) -> bool:
        """Whether words that the main language alone has outweigh those of all others together."""
        others = sum(number for bits, number in self._tokens.items() if not bits & own)
        return others < (TIMES + 1) * self._tokens[own]


def _beats(tokens: Counter[int], one: tuple[int, int], other: tuple[int, int], times: int) -> bool:
    """Whether words that only one language has are so many times those that only the other has.

    Args:
        tokens: the words, by the set of languages they speak for.
        one: number of a language, and how many words it has.
        other: likewise.
        times: how many times.
    """
    if one[1] - other[1] >= max(2, times * other[1]):
        return True
    mine = _sum(tokens, 1 << one[0], 1 << other[0])
    return mine >= max(2, times * _sum(tokens, 1 << other[0], 1 << one[0]))


def _sum(counts: Counter[int], having: int, lacking: int = 0) -> int:
    return sum([number for bits, number in counts.items() if bits & having and not bits & lacking])
