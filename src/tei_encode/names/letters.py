"""Letters that are no initials of the name behind them: "At 2 P.M. Oake died", "Sir Hugo Oake, K.C.B. Lenner came"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .lexicon import (
    ANY_FORENAME,
    ANY_SURNAME,
    CAPS,
    FUNCTION,
    INITIAL,
    TITLE,
    flags_of,
)
from .lists import words as list_words
from .scan import APART, COMMA, JOINED, Scan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .scan import Word

MOST_LETTERS, MOST_PARTS = 6, 4
"""So many words of letters, and of the name behind them, are looked at; it keeps the time linear."""

_REMARKS = frozenset({"PS", "PPS", "NB", "NS", "MS"})
"""What may begin a sentence or a paragraph, no part of it ("P.S. Oake writes")."""
_CLOCK = frozenset(["AM", "PM"])
_ERA = frozenset(["BC", "AD", "CE", "BCE"])
_COMPASS = frozenset(["NE", "NW", "SE", "SW", "NNE", "ENE", "ESE", "SSE", "SSW", "WSW", "WNW", "NNW"])
_HOUR = re.compile(
    r"(?:(?<![\d/])\d{1,2}(?:[.:]\d\d|½)?|(?<!\w)(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"|o['’]clock)\s?$",
    re.IGNORECASE,
)
_IN_YEAR = re.compile(r"(?:(?<!\d)\d{1,4}|(?<!\w)(?:century|centuries))\s?$")
_THE = re.compile(r"(?:^|\s)the\s$", re.IGNORECASE)
_HAS_IT = re.compile(
    r"(?:^|\s)(?:an?|his|her|my|your|their|became|become|becoming|elected|re-elected|created|made|appointed"
    r"|an? new|the honorary|degrees? of|order of)\s$"
)
"""What stands before the letters of a degree, order or office that somebody has."""
_CUT = re.compile(r"[a-zà-ÿ]\.\Z")
"""What stands right before the last letter of "Ph.D."."""
_ACTS = re.compile(
    r"\s(?:(?:then|also|later|never|soon|now|always|still|himself|herself)\s)?"
    r"(?:had|has|was|is|were|did|does|would|could|should|might|must|will|shall|(?P<verb>[a-z]{3,}))(?!\w)"
)
_STOPS = re.compile(r"[,.;:!?)]|\s?\Z")


def are_signed_initials(words: Sequence[Word]) -> bool:
    """Whether the words of a stretch are several single letters with full stops and nothing else ("R. N. C.")."""
    return len(words) > 1 and all(len(word.key) == 1 and word.text.endswith(".") for word in words)


def part_letters(scan: Scan) -> Scan:
    """The same stretch with a name parted from the letters before it that stand for something else.

    An hour or era behind a figure, a point of the compass, a degree, order or office somebody has, a body behind "the"
    end what stands before the name; initials ("C.B. Tranter", "Mr. A.M. Oake") belong to it.
    """
    words = scan.words
    cut = [at for at in range(1, len(words)) if _ends_letters(words, at) and _are_other(scan, at)]
    if not cut:
        return scan
    parted = list(words)
    for at in cut:
        parted[at] = parted[at]._replace(gap=APART, between="\0", opens=True)
    return scan.with_words(parted)


def _ends_letters(words: list[Word], at: int) -> bool:
    """Whether a word stands right behind letters with full stops."""
    before = words[at - 1]
    if words[at].gap > JOINED or words[at].flags & INITIAL:
        return False
    return bool(before.flags & INITIAL) and before.text.endswith(".") and not before.flags & TITLE


def _are_other(scan: Scan, at: int) -> bool:
    """Whether the letters before a word stand for something else than forenames."""
    words, first = scan.words, at - 1
    while (
        first > 0
        and at - first < MOST_LETTERS
        and words[first].gap <= JOINED
        and _is_letter(words[first - 1])
    ):
        first -= 1
    letters = "".join(word.text for word in words[first:at]).replace(".", "").replace("-", "")
    before = scan.before(first, 24)
    if _CUT.search(before):
        return True
    if len(letters) < 2 or not letters.isupper():
        return False
    if letters in _REMARKS and words[first].opens:
        return True
    if letters in _CLOCK and _HOUR.search(before):
        return True
    if letters in _ERA and _IN_YEAR.search(before):
        return True
    borne = bool(flags_of(letters) & FUNCTION)
    if borne and (_HAS_IT.search(before) or _is_behind_name(scan, first, at, len(letters))):
        return True
    if not _THE.search(before) or not _is_name(words, at):
        return False
    if letters in _COMPASS or (borne and len(letters) > 2):
        return True
    return _acts(scan, at) or (borne and _STOPS.match(scan.after(scan.chain_end(at) - 1, 4)) is not None)


def _is_letter(word: Word) -> bool:
    return bool(word.flags & INITIAL) and word.text.endswith(".")


def _is_behind_name(scan: Scan, first: int, at: int, length: int) -> bool:
    """Whether the letters of an order or office follow on a name: "Sir Hugo Oake, K.C.B. Lenner came"."""
    words = scan.words
    if first == 0 or words[first].gap not in (COMMA, *range(JOINED + 1)):
        return False
    name = words[first - 1]
    if words[first].between.strip() not in ("", ",") or name.flags & (TITLE | INITIAL | FUNCTION):
        return False
    if length > 2:
        return True
    return words[first].gap == COMMA and _acts(scan, at)


def _is_name(words: list[Word], at: int) -> bool:
    """Whether words that no list has for anything else than a person stand here."""
    other = ~(CAPS | ANY_FORENAME | ANY_SURNAME)
    end = at + 1
    while end < len(words) and words[end].gap <= JOINED and end - at <= MOST_PARTS:
        end += 1
    return not any(word.flags & other for word in words[at:end])


def _acts(scan: Scan, at: int) -> bool:
    """Whether a verb stands behind the name that begins at a word."""
    found = _ACTS.match(scan.after(scan.chain_end(at) - 1))
    if found is None:
        return False
    verb = found["verb"]
    return verb is None or verb.endswith("ed") or verb in list_words("common_words", "done", "done at sea")
