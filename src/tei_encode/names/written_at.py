"""Where something was written: the town before the day, told by its place in a dateline or letterhead alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind

from .claims import Proposal
from .lexicon import (
    ANY_FORENAME,
    CALENDAR,
    COMMON,
    FUNCTION,
    INITIAL,
    ORG_HEAD,
    OTHER_HEAD,
    PEOPLE,
    PLACE_HEAD,
    TITLE,
)

if TYPE_CHECKING:
    from .facts import Facts
    from .scan import Scan

WRITTEN_AT = 45
"""Sure enough to be written, with a question mark."""
MOST_WORDS = 3
_NO_TOWN = FUNCTION | CALENDAR | TITLE | ORG_HEAD | OTHER_HEAD | PEOPLE | INITIAL | ANY_FORENAME
_TO_DAY = re.compile(
    r"[.,;:]{0,2}\s{1,80}(?:(?:on|the|this|den|le|am|ye)\s)?(?P<day>\d{1,4}(?:st|nd|rd|th|d)?\b(?!\s?(?:°|[NSEW]\b)))?"
)
_BEGINS = re.compile(r"(?:\A|[.,;:\n]|\b(?:at|near|from|in))\s*\Z")
"""What may stand before a town: nothing, or the end of a house or office."""
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_HOUSE = re.compile(r"(?:^|\n)[ \t]*(?:No\.? ?)?\d{1,4}[a-zA-Z]?,?[ \t]+[^\W\d_a-z][^\n]{1,60}\n[ \t]*\Z")
"""A line with a house's number, right above."""
_NUMBER_BELOW = re.compile(
    r"\s*(?:\d{1,2}\D{0,14}\d{4}\b|[^\W\d_]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}\b)"
)
"""A day with its year below an address."""
LONGEST_LINE = 80


def propose(scan: Scan, facts: Facts) -> list[Proposal]:
    """The town right before the day of a dateline, or alone on the last line of a letterhead above the day."""
    chains = scan.chains
    if scan.kind is Kind.DATELINE:
        towns = [
            chain
            for chain in chains
            if _may_be_town(scan, *chain, facts) and _day_follows(scan, chain[1] - 1)
        ]
    elif scan.kind is Kind.ADDR_LINE and len(chains) == 1 and _ends_letterhead(scan):
        towns = [chain for chain in chains if _may_be_town(scan, *chain, facts)]
    else:
        towns = []
    return [Proposal(first, last, Kind.PLACE_NAME, WRITTEN_AT, "before a day") for first, last in towns[:1]]


def _may_be_town(scan: Scan, first: int, last: int, facts: Facts) -> bool:
    """Whether words are no person, body, street or house, as far as the lists know."""
    words = scan.words[first:last]
    if len(words) > MOST_WORDS or words[-1].flags & PLACE_HEAD or not _BEGINS.search(scan.before(first)):
        return False
    if words[-1].flags & COMMON or words[-1].key.lower() in facts.small_words:
        return False
    return not any(word.flags & _NO_TOWN for word in words)


def _day_follows(scan: Scan, last: int) -> bool:
    """Whether a day, a month or a day of the week stands behind a word."""
    after = scan.after(last, LONGEST_LINE)
    found = _TO_DAY.match(after)
    if found is None:
        return False
    if found["day"]:
        return True
    if last + 1 >= len(scan.words) or not scan.words[last + 1].flags & CALENDAR:
        return False
    word = _FIRST_WORD.match(after, found.end())
    return word is not None and scan.words[last + 1].start == scan.words[last].end + found.end()


def _ends_letterhead(scan: Scan) -> bool:
    """Whether a line is one name and nothing more, a house with its number above it and a day below."""
    words, text = scan.words, scan.text
    is_all = words[0].start == scan.span.start and not text[words[-1].end : scan.span.end].strip(" .,")
    above = text[max(0, scan.span.start - 2 * LONGEST_LINE) : scan.span.start]
    below = text[scan.span.end : scan.span.end + LONGEST_LINE]
    return is_all and _HOUSE.search(above) is not None and _NUMBER_BELOW.match(below) is not None
