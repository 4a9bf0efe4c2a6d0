"""Dates of entries: the W3C value where there is one, plain years read from the words, else the words alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .record import PartialDate, RecordDate
from .wording import words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_W3C = re.compile(r"(-?\d{4,})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?(?:Z|[+-]\d\d:\d\d)?")
_UNDATED = re.compile(
    r"[\[(]?(?:n\.?\s?d\.?|s\.?\s?[ad]\.?|o\.?\s?[jJ]\.?|undated|no date|б\.?\s?г\.?)[\])]?", re.IGNORECASE
)
_CIRCA = re.compile(r"[\[(]?(?:ca?|circa|approx|um|gegen|vers|about|около|ок)(?:\.\s?|\s)", re.IGNORECASE)
_YEAR = re.compile(r"[\[(]?(\d{4})(?:\s?([a-z]))?[\])]?[.,]?")
_YEARS = re.compile(r"[\[(]?(\d{4})\s?[-–/]\s?(\d{4}|\d\d)[\])]?")
_LETTER = re.compile(r"(?<!\d)\d{4}([a-z])(?!\w)")


def date_of(element: _Element, *, original: bool = False) -> RecordDate | None:
    """The date of a `date` element; None where it says that there is none ("n.d.") or is empty."""
    text = words_of(element, original=original)
    letter = _LETTER.search(text)
    circa = element.get("cert") == "low" or bool(_CIRCA.match(text))
    given = {name: _value(element, name) for name in ("when", "from", "to", "notBefore", "notAfter")}
    start = given["when"] or given["from"] or given["notBefore"]
    end = None if given["when"] else given["to"] or given["notAfter"]
    if start or end:
        estimated = circa or not (given["when"] or given["from"])
        is_open = bool(given["from"] and not given["when"] and not end)
        first, last = (start, end) if start else (end, None)
        if last == first:
            last = None
        return RecordDate(first, last, is_open, estimated, letter[1] if letter else "", text)
    return _read(text, circa=circa)


def _value(element: _Element, name: str) -> PartialDate | None:
    """A W3C or ISO value of an attribute, in the precision it has; None where it has no year."""
    written = (element.get(name) or element.get(f"{name}-iso") or "").strip()
    return _partial(written)


def _partial(written: str) -> PartialDate | None:
    match = _W3C.fullmatch(written)
    if not match:
        return None
    month, day = int(match[2] or 0), int(match[3] or 0)
    if month > 12 or day > 31 or (match[2] and not month) or (match[3] and not day):
        return None
    return PartialDate(int(match[1]), month, day)


def _read(text: str, *, circa: bool) -> RecordDate | None:
    """The words of a date without a value: a year, a span of years, an ISO date; else the words themselves."""
    if not text or _UNDATED.fullmatch(text):
        return None
    bare = _CIRCA.sub("", text, count=1) if _CIRCA.match(text) else text
    if year := _YEAR.fullmatch(bare):
        return RecordDate(PartialDate(int(year[1])), circa=circa, letter=year[2] or "", text=text)
    if years := _YEARS.fullmatch(bare):
        last = years[2] if len(years[2]) == 4 else years[1][:2] + years[2]
        return RecordDate(PartialDate(int(years[1])), PartialDate(int(last)), circa=circa, text=text)
    return RecordDate(_partial(bare), circa=circa, text=text)
