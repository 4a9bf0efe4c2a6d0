"""Tells years from hours of a day of twenty-four: "Arrived 1930", in a war diary."""

from __future__ import annotations

import re

from .surroundings import DETERMINERS, is_behind_word_of_time, words_before
from .tables_reader import load_tables

FARTHEST_HOUR = 240
"""Code points on both sides in which other hours are looked for."""
_CLEAR_HOUR = re.compile(
    r"(?<![^\s(])(?:(?:0[0-9]|2[1-3])[0-5][0-9]|(?:[01][0-9]|2[0-3])[0-5][0-9]\s?(?:hours|hrs?\.?))"
    r"(?![\w/\u2010-\u2015-]|[.,:][0-9])"
)
"""Four figures that are an hour and its minutes and cannot be a year of late."""
_CLEAR_YEAR = re.compile(r"(?<=[a-z][ \n])1[5-9][6-9][0-9](?![\w-])")
"""A year behind a word that can be no hour: "left England 1846 and died 1872" tells years."""
_MOVING = frozenset(load_tables().words["moving"])
_MINUTES = 60


def may_be_hour(text: str, start: int, end: int) -> bool:
    """Whether four figures may be an hour and its minutes rather than a year: "at 1930", "Arrived 1815".

    They are so behind "at" or a verb of movement, or with such an hour near that can be no year ("left Lenner 1730,
    arrived 2145"); not behind words such as "in", and a verb of movement is not enough
    where years are told in the same way.
    """
    if end - start != len("1930") or int(text[start + 2 : end]) >= _MINUTES:
        return False
    words = words_before(text, start)
    nearest = words[0] if words else ""
    if nearest == "at":
        return True
    if not nearest or not text[start - 1].isspace() or nearest in DETERMINERS:
        return False
    if is_behind_word_of_time(words) or nearest[-1] in ",([" or nearest[0] in "([":
        return False
    first = max(text.rfind("\n\n", max(0, start - FARTHEST_HOUR), start), start - FARTHEST_HOUR, 0)
    last = text.find("\n\n", end, end + FARTHEST_HOUR)
    last = min(last if last >= 0 else len(text), end + FARTHEST_HOUR)
    near_hour = any(
        match.start() != start and not is_behind_word_of_time(words_before(text, match.start()))
        for match in _CLEAR_HOUR.finditer(text, first, last)
    )
    is_moving = nearest in _MOVING or (len(words) > 1 and words[1] in _MOVING)
    return near_hour or (is_moving and not _CLEAR_YEAR.search(text, first, last))
