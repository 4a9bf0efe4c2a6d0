"""Tells bare ordinals that are days of a month ("on the 9th") from all else that ordinals count."""

from __future__ import annotations

import re

from .patterns import DASH, O, W
from .surroundings import BEFORE, FUNCTION_WORD_AFTER, words_before
from .tables_reader import load_tables

_WORDS = load_tables().words
LAST_OF_ENUMERATION = 6
"""Ordinals at the start of a line up to this one may count arguments ("2d. That …")."""
LAST_OF_OTHERS = 12
"""Ordinals up to this one count many things; higher ones with nothing behind them hardly anything but days."""
_OTHER_ORDINAL = re.compile(rf"[0-9](?:st|nd|rd|th|d){W}(?!of\b)[A-Za-z]{{3,}},?{W}(?:and|or){W}(?:the{W})?$")
"""What counts something else before a bare ordinal: "the 14th Infantry and the 15th"."""
_DAY_WORDS = frozenset(_WORDS["near_day"])
_BARE_DAY_WORDS = frozenset({"on", "until", "till", "since", "dated"})
_STOP_AFTER = re.compile(rf"{O}(?:[.,;:)\]?!]|{DASH}|\Z)(?![0-9])")
_WORD_AFTER = re.compile(rf"{W}[a-z]")
_COUNTED_AFTER = re.compile(rf"(?:{W}|-)(?:[a-z]+{W})?(?:{'|'.join(_WORDS['counted_in_order'])})(?![^\W_])")
_SENTENCE_BEFORE = re.compile(rf"(?:[.;:!?]|{DASH})[\"”’)]?\s+$|[\n—]\s*$")
_DONE_BEFORE = re.compile(rf"[a-z]{{2,}}(?:ed|en){W}$")
_JOINED = re.compile(rf"(?:,{W}|,?{W}(?:and|or|to|&){W}|{O}{DASH}{O})(?:the{W})?$")


def is_day(text: str, start: int, end: int, number: int) -> bool:
    """Whether a bare ordinal is a day of the month and not the number of something.

    Args:
        text: the text.
        start: where it begins.
        end: where it ends.
        number: its number.
    """
    words = words_before(text, start)
    stops = bool(_STOP_AFTER.match(text, end))
    if not words or text[start - 1] == "\n":
        return stops and number > LAST_OF_ENUMERATION
    has_article = words[0] == "the"
    before = words[1] if has_article and len(words) > 1 else words[0]
    if not has_article and before not in _BARE_DAY_WORDS:
        return False
    if _OTHER_ORDINAL.search(text, max(0, start - BEFORE), start):
        return False
    if before == "on" and _WORD_AFTER.match(text, end):
        return _COUNTED_AFTER.match(text, end) is None
    if before not in _DAY_WORDS and not (has_article and number > LAST_OF_OTHERS):
        return False
    return stops or (before != "of" and _ends(text, end))


def may_be_next_day(text: str, start: int, end: int, number: int) -> bool:
    """Whether a bare ordinal may be the next day of a journal: "10th: pulse 120.", "admitted 30th;".

    It stands at the start of a sentence or behind what was done, with a stop behind it; whether it goes on from the day
    told last must be seen besides. "1st. That …" counts arguments.
    """
    if number <= LAST_OF_ENUMERATION and text[end : end + 1] == ".":
        return False
    from_here = max(0, start - BEFORE)
    is_led = _SENTENCE_BEFORE.search(text, from_here, start) or _DONE_BEFORE.search(text, from_here, start)
    return bool(is_led) and _STOP_AFTER.match(text, end) is not None


def goes_on(text: str, before: int, start: int, end: int) -> bool:
    """Whether a bare ordinal goes on with a list of days: "on the 12th, 13th and 14th he slept".

    Args:
        text: the text.
        before: where the day before it ends.
        start: where it begins.
        end: where it ends.
    """
    return _JOINED.fullmatch(text, before, start) is not None and (
        _STOP_AFTER.match(text, end) is not None or _ends(text, end)
    )


def _ends(text: str, end: int) -> bool:
    return FUNCTION_WORD_AFTER.match(text, end) is not None
