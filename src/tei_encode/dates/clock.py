"""Clock times in a text, with values of ISO 8601 where morning and afternoon are told apart (Guidelines, ND 4.1)."""

from __future__ import annotations

import re
from typing import NamedTuple

from tei_encode.model import Span

from .patterns import END, H, O

_CLOCK = re.compile(
    rf"(?<![\w:.,/$£€-])(?P<hour>[01]?[0-9]|2[0-3])(?:[:.](?P<minute>[0-5][0-9]))?(?:"
    rf"{H}?(?P<half>[AaPp])(?:\.{O}[Mm]\.?|[Mm]{END})"
    rf"|{H}(?:o{O}['’]{O}clock|O['’]CLOCK){END}(?:{O}(?P<late>[AaPp])(?:\.{O}[Mm]\.?|[Mm]{END}))?"
    rf"|(?<=[0-9]){H}?(?P<full>Uhr|heures|h(?:rs?|ours?)?\.?){END})"
    rf"|(?<![\w:.,/$£€-])(?P<hour24>[01]?[0-9]|2[0-3]):(?P<minute24>[0-5][0-9])(?![\w:]|\.[0-9]|{O}%)"
)
_TIME_BEFORE = re.compile(
    r"(?i:\b(?:at|by|until|till|from|to|about|before|after|um|à|bis|alle)|[–—-])\s(?:about\s)?$"
)
_HALF_A_DAY = 12
_NO_TIME = "-"


class FoundTime(NamedTuple):
    """A clock time in a text.

    Attributes:
        span: its code points, end exclusive.
        value: hour and minute, `17:30`; empty where the words leave open which half of the day is meant.
    """

    span: Span
    value: str


def find_times(text: str) -> list[FoundTime]:
    """All clock times of a text in order: "5 p.m.", "10:30 a.m.", "3 o'clock", "at 17:30", "9 Uhr".

    Figures with a colon and nothing behind them are times behind words such as "at" only; nothing is guessed of which
    half of the day "3 o'clock" is in.
    """
    found = []
    for match in _CLOCK.finditer(text):
        if match["hour24"] and not _TIME_BEFORE.search(text, max(0, match.start() - 16), match.start()):
            continue
        found.append(FoundTime(Span(match.start(), match.end()), _value(match)))
    return [one for one in found if one.value != _NO_TIME]


def _value(match: re.Match[str]) -> str:
    hour = int(match["hour"] or match["hour24"])
    minute = int(match["minute"] or match["minute24"] or 0)
    half = (match["half"] or match["late"] or "").casefold()
    if half:
        if not 1 <= hour <= _HALF_A_DAY:
            return _NO_TIME
        return f"{hour % _HALF_A_DAY + (_HALF_A_DAY if half == 'p' else 0):02d}:{minute:02d}"
    if match["hour24"] or match["full"] or hour > _HALF_A_DAY or not hour:
        return f"{hour:02d}:{minute:02d}"
    return ""
