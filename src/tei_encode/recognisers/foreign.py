"""Words, phrases and quotations in another language (TEI Guidelines, chapter CO 3.3.2.1: `foreign`).

Four kinds of evidence: another script; a phrase on our list; an emphasis, or a quotation, whose small words are those
of another language. Whole blocks in another language are none of ours.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import pairwise, product
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Annotation, Cert, Document, Kind, Span, SpanIndex
from tei_encode.word_lists import entries

from .foreign_evidence import (
    OF_ANY_SCRIPT,
    SCRIPTS,
    Language,
    is_small_word,
    language_of_script,
    language_of_words,
    passages_of,
    uses_script,
)
from .occupied import closed_stretches
from .protocol import Recognised

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SKIPPED = frozenset({Kind.BIBL, Kind.LABEL, Kind.FW, Kind.ADDR_LINE, Kind.SPEAKER, Kind.SIGNED, Kind.BYLINE})
WORD = re.compile(r"[^\W\d_]+(?:['’\-–][^\W\d_]+)*['’]?")
BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
BEFORE_SENTENCES = " \t\r\n\"“”„«»‘’'*_()[]"
QUOTES = "\"“”„«»‹›‘’‚' \t\r\n\u00a0\u202f"
EMPHASIS_ENDS = ".,;:!?\"“”‘’'() "
LONGEST = 2_000
"""How long a quotation may be and still be one passage."""


class Phrase(NamedTuple):
    """A phrase of the list: its words, its language, whether it is foreign without any sign of it."""

    words: tuple[str, ...]
    language: str
    sure: bool


class Foreign:
    """What is in another language than the text itself."""

    name = "foreign"
    requires = ("structure", "emphasis", "quotations", "work_titles", "names")

    def recognise(self, document: Document) -> Recognised:
        """A `foreign` for each passage, none inside another; names, titles and references stay what they are."""
        own = document.language.partition("-")[0].lower()
        taken = closed_stretches(document, "names", "work_titles")
        references = closed_stretches(document, "work_titles")
        emphases = [_core(document.text, one.inner) for one in document.layer("emphasis")]
        proposals = list(_by_script(document, references))
        proposals += _quotations(document, own, references)
        proposals += _emphases(document.text, emphases, own, taken)
        if own == "en":
            proposals += _phrases(document, frozenset(emphases), taken)
        found: list[Annotation] = []
        end = -1
        for span, language in sorted(proposals, key=lambda one: (one[0].start, -one[0].end)):
            if span.start < end:
                continue
            end = span.end
            attributes = MappingProxyType({"xml:lang": language.tag})
            found.append(Annotation(span, Kind.FOREIGN, attributes, cert=language.cert, origin=self.name))
        return Recognised(found)


def _stretches(document: Document) -> Iterator[Span]:
    return (stretch for block, stretch in document.stretches() if block.kind not in SKIPPED)


def _by_script(document: Document, taken: SpanIndex) -> Iterator[tuple[Span, Language]]:
    for script in SCRIPTS if OF_ANY_SCRIPT.search(document.text) else ():
        pattern = passages_of(script.letters)
        if not pattern.search(document.text) or uses_script(document.text, script):
            continue
        matches = [
            match for stretch in _stretches(document) for match in pattern.finditer(document.text, *stretch)
        ]
        telling = "".join(sorted({char for match in matches for char in match[0]}))
        for match in matches:
            span = Span(*match.span())
            if sum(char.isalpha() for char in match[0]) >= script.least and not taken.touches(span):
                yield span, language_of_script(script, match[0], telling)


def _quotations(document: Document, own: str, taken: SpanIndex) -> Iterator[tuple[Span, Language]]:
    for quotation in document.layer("quotations"):
        span = _without(document.text, quotation.span, QUOTES)
        if span.length > LONGEST or BLANK_LINE.search(document.text, *span) or taken.touches(span):
            continue
        language = language_of_words(span.text(document.text), own)
        if language:
            yield span, language


def _emphases(
    text: str, cores: Sequence[Span], own: str, taken: SpanIndex
) -> Iterator[tuple[Span, Language]]:
    for span in cores:
        words = span.text(text)
        if span.length == 0 or span.length > LONGEST or taken.touches(span) or words.isupper():
            continue
        language = language_of_words(words, own, least=2)
        if language:
            yield span, language


def _phrases(document: Document, cores: frozenset[Span], taken: SpanIndex) -> Iterator[tuple[Span, Language]]:
    text = document.text
    table = phrases()
    for stretch in _stretches(document):
        if not _may_hold_phrases(WORD.findall(text, *stretch)):
            continue
        words = list(WORD.finditer(text, *stretch))
        keys = [_key(word[0]) for word in words]
        for number, pair in enumerate(pairwise([*keys, ""])):
            for phrase in (*table.get(pair, ()), *table.get((pair[0], ""), ())):
                found = words[number : number + len(phrase.words)]
                span = Span(found[0].start(), found[-1].end())
                if not _is_phrase(text, phrase, found, stretch) or taken.touches(span):
                    continue
                around = [
                    *words[max(0, number - 1) : number],
                    *words[number + len(found) : number + len(found) + 1],
                ]
                if span in cores or (phrase.sure and not _goes_on(text, span, phrase, around)):
                    yield span, Language(phrase.language, Cert.HIGH)
                    break


def _may_hold_phrases(words: Sequence[str]) -> bool:
    """Whether some word, or some two, are written as those that a phrase begins with: in most paragraphs none are."""
    singles, pairs = _beginnings()
    return not (pairs.isdisjoint(pairwise(words)) and singles.isdisjoint(words))


@cache
def _beginnings() -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """How phrases of one word are written, and the first two words of the others."""
    written: set[tuple[str, ...]] = set()
    for phrase in (one for some in phrases().values() for one in some):
        first, *second = phrase.words[:2]
        for head in (first, first[0].upper() + first[1:]):
            written |= set(product(*(_dressed(word) for word in (head, *second))))
    return (
        frozenset(one[0] for one in written if len(one) == 1),
        frozenset((one[0], one[1]) for one in written if len(one) > 1),
    )


def _dressed(word: str) -> tuple[str, ...]:
    """A word of a phrase as texts write it: with either apostrophe and either dash."""
    return tuple(
        {word, word.replace("'", "’"), word.replace("-", "–"), word.replace("'", "’").replace("-", "–")}
    )


def _goes_on(text: str, span: Span, phrase: Phrase, around: Sequence[re.Match[str]]) -> bool:
    """Whether a phrase is only a part of what is in its language ("le dernier mot"), so that its ends are unknown."""
    for word in around:
        between = text[min(span.end, word.end()) : max(span.start, word.start())]
        if between.isspace() and is_small_word(word[0], phrase.language, "en"):
            return True
    return False


def _is_phrase(text: str, phrase: Phrase, words: Sequence[re.Match[str]], stretch: Span) -> bool:
    """Whether words are those of a phrase, parted by blanks only, and written as it is."""
    for one, other in pairwise(words):
        between = text[one.end() : other.start()]
        if not between.isspace() or between.count("\n") > 1:
            return False
    written = [word[0].replace("’", "'").replace("–", "-") for word in words]
    if tuple(written) == phrase.words:
        return True
    lowered = written[0][0].lower() + written[0][1:]
    if (lowered, *written[1:]) != phrase.words:
        return False
    before = text[max(stretch.start, words[0].start() - 12) : words[0].start()].rstrip(BEFORE_SENTENCES)
    return before.endswith((".", "!", "?", ":")) or (not before and words[0].start() - stretch.start < 12)


@cache
def phrases() -> dict[tuple[str, str], tuple[Phrase, ...]]:
    """The phrases of the list by the keys of their first two words, the longest first."""
    found: dict[tuple[str, str], list[Phrase]] = defaultdict(list)
    for entry in entries("tei_encode.recognisers", "foreign_phrases"):
        for form in entry.forms:
            words = tuple(match[0] for match in WORD.finditer(form))
            first, second, *_ = (*map(_key, words), "")
            found[first, second].append(Phrase(words, entry.section, entry.sure))
    return {key: tuple(sorted(some, key=lambda one: -len(one.words))) for key, some in found.items()}


def _key(word: str) -> str:
    return word.casefold().replace("’", "'").replace("–", "-")


def _core(text: str, span: Span) -> Span:
    """An emphasis without punctuation at its ends."""
    return _without(text, span, EMPHASIS_ENDS)


def _without(text: str, span: Span, ends: str) -> Span:
    words = span.text(text)
    start = len(words) - len(words.lstrip(ends))
    return Span(span.start + start, span.start + max(start, len(words.rstrip(ends))))
