"""How heads name the sessions and days of a meeting, and what is attached to its minutes."""

from __future__ import annotations

import re

from tei_encode.segmenters.cues.wording import COUNT

_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_HOUR = r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?\s?m\.?|o['’]clock)"
_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))"
_PART = r"(?:morning|forenoon|noon|luncheon|afternoon|evening|night)"
_SORT = (
    rf"(?:{_ORDINAL}|{_PART}|opening|inaugural|closing|final|last|plenary|public|open|private|closed|executive|business|"
    rf"working|joint|{_WEEKDAY}(?:['’]s)?,?|{_HOUR})"
)
_NAMED = rf"(?:{_SORT}\s+){{1,4}}(?:session|sitting)(?:\s+{COUNT})?"
_SESSION = re.compile(
    rf"(?:the\s+)?(?:{_NAMED}|(?:session|sitting)\s+{COUNT}|(?:{_WEEKDAY}\s+)?{_PART}\s+meeting)(?=\s*(?:\Z|[-–—:,;.(\[]))",
    re.IGNORECASE,
)
"""A head that names a session ("Tuesday Noon Session (Private)", "SECOND SITTING—2 p.m.", "Session 3: Water")."""
_DAY = re.compile(
    rf"(?:the\s+)?(?:{_ORDINAL}\s+day|day\s+{COUNT}|{_WEEKDAY})(?=\s*(?:\Z|[-–—:,;.(\[]))", re.IGNORECASE
)
"""A head that names a day ("SECOND DAY", "Friday, 6 May")."""
_ATTACHED = re.compile(r"(?:append(?:ix|ices)|annex(?:es)?|attachments?|enclosures?)\b", re.IGNORECASE)


def is_session(words: str) -> bool:
    """Whether a head names a session of a meeting."""
    return _SESSION.match(words) is not None


def is_day(words: str) -> bool:
    """Whether a head names a day of a meeting."""
    return _DAY.match(words) is not None


def is_attached(words: str) -> bool:
    """Whether a head names what was put behind the minutes of a meeting, and belongs to no session."""
    return _ATTACHED.match(words) is not None
