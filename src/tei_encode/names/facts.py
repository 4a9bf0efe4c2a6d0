"""What the document as a whole says about its words, before any name is known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Kind, Span

from .lexicon import (
    ANY_FORENAME,
    ANY_SURNAME,
    CALENDAR,
    CAPS,
    COMMON,
    COMPOUND,
    FUNCTION,
    GENERATION,
    INITIAL,
    NO_NAME,
    ORG_HEAD,
    PLACE_HEAD,
    Listed,
    flags_of,
    longest_phrase,
    phrases,
)
from .lists import words as list_words
from .monsieur import monsieurs_of
from .scan import JOINED, addresses

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .scan import Scan, Word

ROMAN = re.compile(r"[IVXLC]+")
"""A Roman number, as heads and lists have them."""

_WRITER = re.compile(r"I\s[a-z]")
_BEFORE_WRITER = re.compile(r"(?:^|[.,;:!?]\s|(?<!\w)[a-z]+\s|[“\"])\Z")
"""What tells "I" from a number behind a name."""
_LONGEST_WORD = 60
_TO_THE_STATES = re.compile(
    r"(?<!\w)(?:go|goes|going|gone|went|come|came|coming|back|home|over|returned|returning|sail|sailed|sailing|emigrated|live|lived|lives|living|been"
    r"|travelled|traveled|off|out)(?:\shere)?\s(?:to|from|for|in)\sthe\s\Z|(?<!\w)(?:left|visited|visiting|leaving)\sthe\s\Z"
)
_MISREAD = re.compile(r"(?<!\w)Uni[^\W\d_?]{0,3}\??[^\W\d_]?\s\Z")
"""What scanners make of "United"."""
_OF_WHICH = re.compile(r"\s(?:of|where|which|that|whose|concerned|named|adjoining)\b")
_SHORT_AND = re.compile(r"[a-z,] & [a-z]")
_SMALL = re.compile(r"(?<![^\W_])[^\W\d_]{3,}(?![^\W_])")
_ENDINGS = (
    "ly",
    "ing",
    "ed",
    "tion",
    "tions",
    "ness",
    "ment",
    "ments",
    "ism",
    "isms",
    "ities",
    "ally",
    "ably",
)


class Facts(NamedTuple):
    """What the document as a whole says about its words.

    Attributes:
        small_words: words it writes with a small letter somewhere.
        has_monsieur: whether its "M." stands for Monsieur.
        monsieurs: surnames before which it does in any case.
        has_writer: whether somebody says "I" in it.
        has_short_and: whether it writes "&" for "and" between small words.
    """

    small_words: frozenset[str]
    has_monsieur: bool = False
    has_writer: bool = False
    has_short_and: bool = False
    monsieurs: frozenset[str] = frozenset()

    def is_common(self, word: Word) -> bool:
        """Whether a capitalised word is most likely no name, but an ordinary word."""
        if word.flags & (FUNCTION | CALENDAR | COMPOUND) or word.key.endswith("-General"):
            return True
        if word.flags & (ANY_FORENAME | ANY_SURNAME):
            return False
        if word.flags & COMMON:
            return True
        small = word.key.lower()
        if word.loud and small in list_words("common_words", "done", "done at sea"):
            return True
        return small in self.small_words or ((word.opens or word.loud) and small.endswith(_ENDINGS))


def _has_writer(text: str, span: Span) -> bool:
    """Whether whoever wrote a text speaks of himself in a span ("and I came")."""
    return any(
        _BEFORE_WRITER.search(text, max(span.start, one.start() - _LONGEST_WORD), one.start())
        for one in _WRITER.finditer(text, *span)
    )


def facts_of(text: str, spans: Iterable[Span]) -> Facts:
    """Collect the words written with a small letter in the given spans of a text."""
    found: set[str] = set()
    whole = list(spans)
    for span in whole:
        at = span.start
        for start, end in [*addresses(text, span), (span.end, span.end)]:
            found.update(_SMALL.findall(text, at, start))
            at = end
    writer = any(_has_writer(text, span) for span in whole)
    short_and = any(_SHORT_AND.search(text, *span) for span in whole)
    always, names = monsieurs_of(text, whole)
    return Facts(frozenset(filter(str.islower, found)), always, writer, short_and, names)


def known_phrase(scan: Scan, first: int) -> tuple[Listed, int] | None:
    """The longest phrase of the lists that begins with a word, and the index after it."""
    words = scan.words
    longest = longest_phrase().get(words[first].key)
    if longest is None:
        return _in_capitals(scan, first)
    table = phrases()
    for last in range(min(len(words), first + longest), first, -1):
        listed = table.get(scan.phrase(first, last))
        if listed is not None and not any(word.opens for word in words[first + 1 : last]):
            return listed, last
    return None


def _in_capitals(scan: Scan, first: int) -> tuple[Listed, int] | None:
    """A place in capitals among small letters, as at the head of news ("VIENNA, May 2", "NEW YORK.—")."""
    words = scan.words
    if not words[first].flags & CAPS or words[first].loud or len(words[first].key) < 3:
        return None
    quiet = words[first].key.capitalize()
    for last in range(min(len(words), first + longest_phrase().get(quiet, 0)), first, -1):
        parts = words[first:last]
        if last - first == 1 and len(quiet) < 5:
            return None
        if any(not part.flags & CAPS or part.gap > JOINED for part in parts[1:]):
            continue
        listed = phrases().get(" ".join(part.key.capitalize() for part in parts))
        if listed is not None and listed.sure and listed.kind is Kind.PLACE_NAME:
            return listed, last
    return None


def is_country_of_states(scan: Scan, index: int) -> bool:
    """Whether "States" alone is the country, as visitors call it ("went to the States"), and not some of its states."""
    after = scan.after(index, 12)
    if _MISREAD.search(scan.before(index, 9)):
        return True
    return _TO_THE_STATES.search(scan.before(index, 30)) is not None and not _OF_WHICH.match(after)


def is_place(scan: Scan, index: int) -> bool:
    """Whether a known place begins with this word."""
    found = known_phrase(scan, index)
    return found is not None and found[0].kind is Kind.PLACE_NAME


def is_saint(scan: Scan, at: int) -> bool:
    """Whether "St." and its like stand before the name of a saint, or of who is called so ("St. Clair")."""
    words = scan.words
    if at + 1 >= len(words) or words[at].key not in list_words("titles", "saint", "saint or place"):
        return False
    following = words[at + 1]
    if following.gap > JOINED or following.opens or len(following.key) < 2:
        return False
    return not following.flags & (NO_NAME | ORG_HEAD | PLACE_HEAD | INITIAL | GENERATION)


def is_no_body(words: Sequence[Word]) -> bool:
    """Whether letters are points of the compass, a clock or era, a degree, or an ordinary word in capitals."""
    letters = "".join(word.key for word in words).replace(".", "")
    if all(letter in "NSEW" for letter in letters) or letters in list_words("common_words", "abbreviation"):
        return True
    return "." not in words[0].text and bool(flags_of(letters.capitalize()) & (FUNCTION | COMMON | CALENDAR))
