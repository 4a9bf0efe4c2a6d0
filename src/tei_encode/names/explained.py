"""Bodies whose abbreviation stands behind them in brackets, though nothing else shows where their name begins.

"Allied Forces Mediterranean (AFMED)": the letters are the beginnings of the words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import Kind

from .claims import Proposal
from .facts import is_place, known_phrase
from .lexicon import ANY_FORENAME, CAPS, OFFICE, ORG_HEAD, OTHER_HEAD, WEAK_HEAD
from .scan import AND, COMMA, FOR, IN, JOINED, OF, ON, OPEN, TO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .facts import Facts
    from .scan import Scan

EXPLAINED, WITH_PLACE, GUESSED = 95, 66, 44
"""With a word in it that says it is a body, and without one: more than the place that it ends with, or a guess."""
SEEMS = "seems explained"
"""The rule of those without such a word: they are never certain, nor is what they teach."""
_FEWEST_WORDS, _MOST_WORDS = 3, 9
_LONGEST_PART = 4
"""Letters that one word of a name gives to its abbreviation."""
_GOES_ON = frozenset([OF, AND, FOR, IN, ON, TO, COMMA])


def propose(scan: Scan, facts: Facts) -> list[Proposal]:
    """Every reading of words as a body that letters in brackets abbreviate."""
    found = []
    for index, short in enumerate(scan.words):
        if short.gap != OPEN or not short.flags & CAPS or not 3 <= len(short.key) <= 10:
            continue
        if scan.after(index, 1) != ")" or not short.key.isalpha():
            continue
        first = _beginning(scan, index, short.key)
        if first < index:
            found += _as_body(scan, first, index, facts)
    return found


def explains(words: Sequence[str], letters: str) -> bool:
    """Whether letters are the beginnings of words, each giving one at least, in their order."""
    if not words:
        return not letters
    first = words[0].upper()
    most = min(_LONGEST_PART, len(first), len(letters) - len(words) + 1)
    return any(
        first.startswith(letters[:size]) and explains(words[1:], letters[size:])
        for size in range(1, most + 1)
    )


def _beginning(scan: Scan, index: int, letters: str) -> int:
    """Index of the first word of the name before letters in brackets; that of the letters where there is none."""
    words, first = scan.words, index
    while first > 0 and index - first < _MOST_WORDS:
        first -= 1
        if index - first >= _FEWEST_WORDS and explains([word.key for word in words[first:index]], letters):
            return first
        if words[first].opens or (words[first].gap > JOINED and words[first].gap not in _GOES_ON):
            break
    return index


def _as_body(scan: Scan, first: int, last: int, facts: Facts) -> list[Proposal]:
    """The reading, unless the words are a person, a treaty, a work or a place."""
    words = scan.words[first:last]
    known = known_phrase(scan, first)
    if known is not None and known[1] == last and known[0].kind is not Kind.ORG_NAME:
        return []
    if words[0].flags & (ANY_FORENAME | OFFICE) or words[-1].flags & (OTHER_HEAD | WEAK_HEAD):
        return []
    inner = (known_phrase(scan, i) for i in range(first, last))
    is_body = any(word.flags & ORG_HEAD for word in words) or any(
        one is not None and one[0].kind is Kind.ORG_NAME and one[1] <= last for one in inner
    )
    if is_body:
        return [Proposal(first, last, Kind.ORG_NAME, EXPLAINED, "explained")]
    if words[-1].key.lower() in facts.small_words:
        return []
    strength = WITH_PLACE if is_place(scan, last - 1) else GUESSED
    return [Proposal(first, last, Kind.ORG_NAME, strength, SEEMS)]
