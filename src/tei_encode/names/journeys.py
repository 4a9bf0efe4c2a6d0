"""Places of a diary or journey that only the sentence shows: "June 5. Haverley. Rain.", "Left Haverley"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind

from .claims import Proposal
from .facts import known_phrase
from .lexicon import CALENDAR

if TYPE_CHECKING:
    from .facts import Facts
    from .scan import Scan

AT_DAY, LEFT, MOVED = 44, 43, 37
"""Guesses all: where somebody was on a day, what was left or reached, where somebody went."""
MOST_WORDS = 2

_DAY = re.compile(
    r"(?:\A|[\n.;]\s{0,4})(?:[A-Z][a-z]{2,8}\.?,? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?"
    r"|\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?[.:,]?\s?[—–-]?\s\Z"
)
"""The day at the head of an entry of a diary."""
_STOPS = re.compile(r"[.;:]|\s?[—–]|, (?:at|on|in|by|near|a|an|the)\b|\s*\Z")
_GOES_ON = re.compile(
    r"[.,;:]|\s?[—–]|\s*\Z|\s(?:at|for|on|in|by|early|late|about|before|after|with|and|again|soon|next|himself|herself|themselves|alone|where)\b"
)
_DEPARTS = frozenset(["Left", "Reached", "Quitted", "Entered", "Leaving", "Reaching"])
_MOVES = re.compile(
    r"(?<!\w)(?:rode|marched|walked|sailed|travell?ed|drove|proceeded|journeyed|rowed|galloped|tramped|steamed|trekked"
    r"|(?:go|goes|going|gone|went|come|came|coming|moved|returned|return|returning)"
    r"(?: up| down| back| on| over| across| out| home)?)(?: up| down| back| on| over| across)? to\s\Z"
)


def propose(scan: Scan, facts: Facts) -> list[Proposal]:
    """Every reading of words nobody knows as a place of a journey."""
    found = []
    for first, last in scan.chains:
        start, strength, rule = first, 0, ""
        if last - first > 1 and scan.words[first].key in _DEPARTS and scan.words[first].opens:
            start, strength, rule = first + 1, LEFT, "left or reached"
        elif first > 0 and scan.words[first - 1].flags & CALENDAR and _DAY.search(scan.before(first)):
            strength, rule = AT_DAY, "at a day"
        elif (before := scan.before(first))[-3:-1] == "to" and _MOVES.search(before):
            strength, rule = MOVED, "moved to"
        ends = _STOPS if rule == "at a day" else _GOES_ON
        if strength and _is_unknown(scan, start, last, facts) and ends.match(scan.after(last - 1)):
            found.append(Proposal(start, last, Kind.PLACE_NAME, strength, rule))
    return found


def _is_unknown(scan: Scan, first: int, last: int, facts: Facts) -> bool:
    """Whether no list and no small letter elsewhere says that words mean something."""
    words = scan.words[first:last]
    if not 0 < len(words) <= MOST_WORDS or any(word.loud for word in words):
        return False
    if known_phrase(scan, first) is not None:
        return False
    return not any(word.flags or facts.is_common(word) for word in words)
