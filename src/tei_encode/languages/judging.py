"""In which language a stretch of words is, as far as its small words tell."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from .letters import letters_in
from .scripts import language_of_script
from .vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

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


class Words:
    """A text whose stretches are judged by their small words.

    A small word with a capital does not count (La Paz, Den Haag, Los Angeles), unless all is in capitals.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def count(self, span: Span) -> int:
        """The number of words in a span."""
        return len(WORD.findall(self._text, span.start, span.end))

    def judge(self, span: Span, *, main: str = "", strict: bool = False) -> str:
        """The tag of the language of a span; empty where it does not show.

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
            return tag
        languages, bits = vocabulary()
        counts = Counter([word for word in words if word in bits])
        tokens: Counter[int] = Counter()
        for word, number in counts.items():
            tokens[bits[word]] += number
        kinds = Counter([bits[word] for word in counts])
        evidence = _Evidence(languages, tokens, kinds, text)
        return evidence.language(len(words), main, strict=strict)


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
        hits = self._hits()
        best = max(range(len(hits)), key=lambda n: hits[n])
        is_foreign = bool(main) and self._languages[best] != main
        against = own if is_foreign else 0
        kinds = _sum(self._kinds, 1 << best, against)
        asked = _demands(is_foreign=is_foreign, strict=strict, kinds=kinds)
        if hits[best] < asked.share * words or kinds < asked.kinds:
            return ""
        return self._languages[best] if self._beats_all(best, hits, against, asked.times) else ""

    def _hits(self) -> list[int]:
        """How many words each language has."""
        hits = [0] * len(self._languages)
        for bits, number in self._tokens.items():
            for language in _members(bits):
                hits[language] += number
        return hits

    def _beats_all(self, best: int, hits: Sequence[int], main: int, times_of_main: int) -> bool:
        """Whether a language shows better than every other; letters help where the other is not the main one."""
        near: Counter[int] | None = None
        for other, number in enumerate(hits):
            is_main = 1 << other == main
            times = times_of_main if is_main else TIMES
            if other == best or not number or hits[best] - number >= max(2, times * number):
                continue
            if near is None:
                near = self._tokens + letters_in(self._text)
            if not _beats(self._tokens if is_main else near, best, other, times):
                return False
        return True

    def _cannot_be_foreign(self, own: int) -> bool:
        """Whether words that the main language alone has outweigh those of all others together."""
        others = sum(number for bits, number in self._tokens.items() if not bits & own)
        return others < (TIMES + 1) * self._tokens[own]


class _Demands(NamedTuple):
    """What a language must show: different words, their share of all words, how much more than the main one."""

    kinds: int
    share: float
    times: int


def _demands(*, is_foreign: bool, strict: bool, kinds: int) -> _Demands:
    """What is asked of a language that shows so many kinds of words."""
    if strict:
        return _Demands(LEAST_KINDS + 1 + is_foreign, 2 * LEAST_SHARE, TIMES + 2 + is_foreign)
    if is_foreign:
        return _Demands(LEAST_KINDS + 1, LEAST_SHARE, TIMES + 1)
    return _Demands(LEAST_KINDS, LEAST_SHARE / 3 if kinds >= MANY_KINDS else LEAST_SHARE, TIMES)


def _beats(tokens: Counter[int], one: int, other: int, times: int) -> bool:
    """Whether words that only one language has are so many times those that only the other has."""
    mine = _sum(tokens, 1 << one, 1 << other)
    return mine >= max(2, times * _sum(tokens, 1 << other, 1 << one))


@cache
def _members(bits: int) -> tuple[int, ...]:
    """The numbers of the languages in a set."""
    return tuple(n for n in range(bits.bit_length()) if bits >> n & 1)


def _sum(counts: Counter[int], having: int, lacking: int = 0) -> int:
    return sum([number for bits, number in counts.items() if bits & having and not bits & lacking])
