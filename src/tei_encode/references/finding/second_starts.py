"""Where a second reference begins in what was taken for one entry of a bibliography."""

from __future__ import annotations

import re

from tei_encode.model.reference_starts import begins_reference

_GAP = re.compile(r"(?<=[.)\]”\"’*_/>\d])\s+(?=\S)")
_PERSON = r"[^\W\d_a-z][\w'’-]+,(?: [^\W\d_a-z]\.){1,3}"
_DATED = re.compile(
    rf"{_PERSON}(?:,? (?:and|und|et|&) {_PERSON})?"
    r" (?:\((?:1[4-9]\d\d|20\d\d)[a-z]?\)|(?:1[4-9]\d\d|20\d\d)[a-z]?\. )"
)
"""Persons and the year of their work, as they stand first in an entry and nowhere else."""
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]\d\d|20\d\d)(?!\d)")
_REACH = 200
_BEFORE = 16


def second_start(text: str) -> int | None:
    """Where a second reference begins in the text of an entry, as an offset in code points; None where none does.

    It stands behind the end of a sentence, with a year before it and one behind: an author at the start of a line, or
    persons with the year right behind them.
    """
    years = [found.start() for found in _YEAR.finditer(text)]
    for gap in _GAP.finditer(text):
        at = gap.end()
        if not years or years[-1] < at or years[0] > gap.start():
            continue
        above = text[max(0, gap.start() - _BEFORE) : gap.start()]
        words = text[at : at + _REACH]
        if _DATED.match(words) and not above.endswith(("In", "in")):
            return at
        if "\n" in gap[0] and begins_reference(words, above):
            return at
    return None
