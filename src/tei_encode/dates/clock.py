"""Clock times in a text, with values of ISO 8601 where morning and afternoon are told apart (Guidelines, ND 4.1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Span

from .patterns import END, WEEKDAY, H, O, W
from .surroundings import ends_phrase
from .tables_reader import load_tables

if TYPE_CHECKING:
    from collections.abc import Iterator

_HOURS = {word: number for word, number in load_tables().cardinals.items() if number <= 12}
_FREE = r"(?<![\w:.,/$£€-])"
_HOUR = r"(?:[01]?[0-9]|2[0-3])"
_HALF = rf"(?P<half>[AaPp])(?:\.{O}[Mm]\.?|[Mm]{END})"
_O_CLOCK = rf"{H}(?:o{O}['’]?{O}clock|O['’]CLOCK){END}"
_PART_LEADS = (
    r"(?i:in|on|of|at|the|this|that|same|following|next|last|early|late|every|yesterday|to-?morrow)"
    rf"|{WEEKDAY}"
)
_PART_BEHIND = (
    rf",?{W}(?:(?:(?:{_PART_LEADS}){W}){{1,4}}(?P<part>(?i:morning|afternoon|evening|night))"
    rf"|(?P<alone>(?i:to-?night|nachmittags|abends|nachts|du{W}soir|de{W}l['’]après-midi))){END}"
)
_WORD = rf"(?i:{'|'.join(sorted(_HOURS, key=len, reverse=True))}){END}"
_CLOCK = re.compile(
    rf"(?=[0-9]){_FREE}(?:(?:(?P<first>1[0-2]|0?[1-9])(?:[:.](?P<first_minute>[0-5][0-9]))?"
    rf"(?:{H}(?:to|till|until|or){H}|{O}[-\u2010-\u2013]{O})(?=[0-9:.]{{1,5}}{H}?[AaPpoO]))?"
    rf"(?P<hour>{_HOUR})(?:[:.](?P<minute>[0-5][0-9]))?(?:"
    rf"{H}?{_HALF}"
    rf"|{_O_CLOCK}(?:{O}(?P<late>[AaPp])(?:\.{O}[Mm]\.?|[Mm]{END}))?"
    rf"|(?<=[0-9]){H}?(?P<full>Uhr|heures|h(?:rs?|ours?)?\.?){END})"
    rf"|(?P<hour24>[01]?[0-9]|2[0-3]):(?P<minute24>[0-5][0-9])(?![\w:]|\.[0-9]|{O}%)"
    rf"|(?P<bare>1[0-2]|[1-9])(?={_PART_BEHIND})"
    rf"|(?P<hours>[01][0-9]|2[0-3])(?P<minutes>[0-5][0-9])(?P<mark>Z{END}|{H}?(?:hours|hrs?\.?|h){END}|(?![\w,.:/-][\w]|[\w°%])))"
)
_MINUTES = rf"[0-9]{{1,2}}{H}minutes?|[0-9]{{1,2}}(?={H}past)|(?:five|ten|twenty|twenty-five)(?:{H}minutes?)?"
_SPOKEN = re.compile(
    rf"(?i:(?<![^\W_])(?:(?P<before>half(?:-|{H})past|(?:quarter|{_MINUTES}){H}(?:to|past|before)){H})?"
    rf"(?:(?P<hour>1[0-2]|[1-9])(?![0-9:.,]?[0-9])|(?P<word>{_WORD}))"
    rf"(?P<clock>{_O_CLOCK})?(?:,?{H}{_HALF})?)"
)
_CUE = re.compile(r"[CPQcpqm](?:(?<=[Cc])lock|(?<=C)LOCK|(?<=[Pp])ast|(?<=[Qq])uarter|(?<=m)inute)")
"""What every time in words has; it is looked for around these only."""
FARTHEST_FROM_CUE = 40
_TIME_BEFORE = re.compile(
    r"(?i:\b(?:at|by|until|till|from|to|about|before|after|um|à|bis|alle)|[–—-])\s(?:about\s)?$"
)
_LINE_BEFORE = re.compile(r"(?:^|[\n.;:—(])\s*$")
_AT_BEFORE = re.compile(r"(?i:\bat)\s(?:about\s)?$")
_HALF_A_DAY = 12
EARLIEST_YEAR = 17
"""First two figures of the years that "at" may stand before; below it "at 1600" is an hour."""
_NO_TIME = "-"
_PART_AFTER = re.compile(
    rf"(?:(?:{W}(?:to|till|until|or|and){W}|{O}[-\u2010-\u2013]{O})[0-9]{{1,2}}(?:[:.][0-9]{{2}})?(?:{_O_CLOCK})?)?{_PART_BEHIND}"
)
_PART_BEFORE = re.compile(
    rf"(?i:(?<![^\W_])(?:to-?)?(?P<part>afternoon|evening|night),?{W}(?:at|by|until|till|from|about)(?:{W}about)?{W}$)"
)
LONGEST_BEFORE = 32
"""Code points before a time in which the part of the day is looked for."""
_HOURS_OF_PARTS = {
    "afternoon": dict.fromkeys((12, *range(1, 8)), "p"),
    "evening": dict.fromkeys(range(4, 12), "p"),
    "night": {**dict.fromkeys(range(6, 12), "p"), **dict.fromkeys((12, *range(1, 5)), "a")},
}
"""The half of the day that an hour is in, by the part of it."""
_NEITHER = "?"


class FoundTime(NamedTuple):
    """A clock time in a text.

    Attributes:
        span: its code points, end exclusive.
        value: hour and minute, `17:30`; empty where the words leave open which half of the day is meant.
    """

    span: Span
    value: str


def find_times(text: str) -> list[FoundTime]:
    """All clock times of a text in order: "5 p.m.", "10:30 a.m.", "3 o'clock", "at 17:30", "9 Uhr", "1530 hours".

    Figures with a colon and nothing behind them are times behind words such as "at" only; nothing is guessed of which
    half of the day "3 o'clock" is in, but "this afternoon" and the like beside it tell. The first of "3 to 5 p.m." is
    in the half that lets it come before the second.
    """
    spoken = list(_spoken_times(text))
    ends = {one.span.end: one.span.start for one in spoken}
    found = list(spoken)
    for match in _CLOCK.finditer(text):
        start = ends.get(match.end())
        if start is None or start > match.start():
            found += _written(text, match)
    return sorted((one for one in found if one.value != _NO_TIME), key=lambda one: one.span)


def _spoken_times(text: str) -> Iterator[FoundTime]:
    """The times in words, in order and without overlap."""
    at = 0
    for cue in _CUE.finditer(text):
        first, last = max(at, cue.start() - FARTHEST_FROM_CUE), cue.end() + FARTHEST_FROM_CUE
        for match in _SPOKEN.finditer(text, first, last):
            if match.start() <= cue.start() < match.end() and (found := _spoken(text, match)):
                at = match.end()
                yield found


def _written(text: str, match: re.Match[str]) -> Iterator[FoundTime]:
    """The times of a match in figures: none, one, or the two of "3 to 5 p.m."."""
    if match["bare"] and not _AT_BEFORE.search(text, max(0, match.start() - 16), match.start()):
        return
    if match["hour24"] and not _TIME_BEFORE.search(text, max(0, match.start() - 16), match.start()):
        return
    if match["hours"] and not _is_military(text, match):
        return
    value = _value(text, match)
    if not match["first"]:
        yield FoundTime(Span(match.start(), match.end()), value)
        return
    end = match.end("first_minute") if match["first_minute"] else match.end("first")
    half = match["half"] or match["late"] or _half_of_part(text, match, int(match["hour"]))
    first = ""
    if half and value and value != _NO_TIME:
        first = _in_half(int(match["first"]), int(match["first_minute"] or 0), half)
        if first > value:
            first = _in_half(
                int(match["first"]), int(match["first_minute"] or 0), "a" if half in "Pp" else "p"
            )
    yield FoundTime(Span(match.start("first"), end), first)
    yield FoundTime(Span(match.start("hour"), match.end()), value)


def _is_military(text: str, match: re.Match[str]) -> bool:
    """Whether four figures are an hour and its minutes, and neither a year nor a number of hours."""
    mark, before = match["mark"].strip(), max(0, match.start() - 16)
    if mark == "Z":
        return True
    is_at = _AT_BEFORE.search(text, before, match.start()) is not None
    if mark:
        is_led = (
            is_at
            or _TIME_BEFORE.search(text, before, match.start())
            or _LINE_BEFORE.search(text, before, match.start())
        )
        return match["hours"].startswith("0") or (bool(is_led) and not text.startswith(" of ", match.end()))
    return is_at and int(match["hours"]) < EARLIEST_YEAR and ends_phrase(text, match.end())


def _spoken(text: str, match: re.Match[str]) -> FoundTime | None:
    """The time of "half-past three", "a quarter to five o'clock": behind it stands no noun that it may count."""
    before = (match["before"] or "").casefold()
    if not before and not (match["word"] and match["clock"]):
        return None
    is_told = before.startswith("half") or match["half"] or match["clock"]
    if not is_told and not ends_phrase(text, match.end()):
        return None
    hour = int(match["hour"]) if match["hour"] else _HOURS[match["word"].casefold()]
    value = ""
    half = match["half"] or _half_of_part(text, match, hour)
    if half and half != _NEITHER:
        minutes = _minutes_of(before) if before else 0
        is_to = before.endswith(("to", "before"))
        whole = 60 * int(_in_half(hour, 0, half)[:2]) + (-minutes if is_to else minutes)
        value = f"{whole // 60 % 24:02d}:{whole % 60:02d}"
    return FoundTime(Span(match.start(), match.end()), value)


def _minutes_of(before: str) -> int:
    """The minutes of "half past", "quarter to", "ten minutes past"."""
    words = before.replace("-past", " past").split()
    if words[0] in ("half", "quarter"):
        return 30 if words[0] == "half" else 15
    return int(words[0]) if words[0].isdecimal() else {"five": 5, "ten": 10, "twenty": 20}.get(words[0], 25)


def _in_half(hour: int, minute: int, half: str) -> str:
    return f"{hour % _HALF_A_DAY + (_HALF_A_DAY if half in 'Pp' else 0):02d}:{minute:02d}"


def _half_of_part(text: str, match: re.Match[str], hour: int) -> str:
    """The half of the day ("a" or "p") that "this afternoon", "last night" beside a time tell.

    "?" where the hour is not in that part, empty where nothing is told.
    """
    beside = _PART_AFTER.match(text, match.end())
    if beside and beside["alone"]:
        word = beside["alone"].casefold()
        part = "afternoon" if word.startswith(("nachm", "de")) else "evening" if word[0] in "ad" else "night"
    else:
        beside = beside or _PART_BEFORE.search(text, max(0, match.start() - LONGEST_BEFORE), match.start())
        part = beside["part"].casefold() if beside else ""
    hours = _HOURS_OF_PARTS.get(part)
    return hours.get(hour, _NEITHER) if hours else ""


def _value(text: str, match: re.Match[str]) -> str:
    if match["hours"]:
        return f"{match['hours']}:{match['minutes']}"
    hour = int(match["hour"] or match["hour24"] or match["bare"])
    minute = int(match["minute"] or match["minute24"] or 0)
    half = match["half"] or match["late"] or ""
    if half:
        return _in_half(hour, minute, half) if 1 <= hour <= _HALF_A_DAY else _NO_TIME
    if hour > _HALF_A_DAY or not hour:
        return f"{hour:02d}:{minute:02d}"
    half = _half_of_part(text, match, hour)
    if half:
        return "" if half == _NEITHER else _in_half(hour, minute, half)
    return f"{hour:02d}:{minute:02d}" if match["hour24"] or match["full"] else ""
