"""The date of a publication as references print it: "(2021, November 4)", "Jan 1998", "1994–95", "n.d."."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from tei_encode.dates import find_dates
from tei_encode.model import Kind, Span

from ...parts import Part
from ...vocabulary import MONTHS, SEASONS

if TYPE_CHECKING:
    from tei_encode.dates import FoundDate

MONTH = "(?:" + "|".join(sorted((re.escape(name) for name in MONTHS), key=len, reverse=True)) + r")\b\.?"
"""Pattern of the name of a month, whole or abbreviated, of either case."""
_SEASON = "(?:" + "|".join(sorted(SEASONS)) + r")\b"
_YEAR = r"(?:1[4-9]\d\d|20\d\d)"
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|º)?"
_CIRCA = r"(?-i:(?:ca?\.|ca|[Cc]irca)\s?)?"
_MONTHS = rf"{MONTH}(?:\s?[-–/]\s?{MONTH})?"
_DATE = re.compile(
    rf"(?<![\w/.])(?:"
    rf"(?P<n>n\.\s?d\.?|s\.\s?d\.|o\.\s?J\.|undated|forthcoming|in press)"
    rf"|(?P<y1>{_YEAR})(?P<letter>[a-h])?(?:,\s(?=[^\W_])|\s(?={MONTH}\s\d{{1,2}}(?![\d:(])))(?:(?P<m1>{_MONTHS})(?:\s(?P<d1>{_DAY})(?:\s?[-–]\s?{_DAY})?)?|(?P<d2>{_DAY})\s(?P<m2>{MONTH})|{_SEASON})"
    rf"|(?:(?P<d3>{_DAY})\.?\s(?:de\s)?)?(?P<m3>{_MONTHS})(?:\s(?P<d4>{_DAY}),?)?,?\s(?:de\s)?(?P<y2>{_YEAR})"
    rf"|{_SEASON},?\s(?P<y4>{_YEAR})"
    rf"|(?P<y5>{_YEAR})-(?P<m5>0[1-9]|1[0-2])-(?P<d5>[0-3]\d)"
    rf"|{_CIRCA}(?P<y3>{_YEAR})(?:[a-h](?![a-z]))?(?:\s?[-–/]\s?(?:{_YEAR}|\d\d)(?!\d))?"
    rf")(?![\w/]|[-–]\d)",
    re.IGNORECASE,
)
_YEAR_ALONE = re.compile(rf"(?<!\d){_YEAR}(?!\d)")
_RANGE = re.compile(rf"({_YEAR})[a-h]?\s?[-–/]\s?({_YEAR}|\d\d)$")


def _digits(text: str | None) -> int:
    return int("".join(c for c in text or "" if c.isdigit()) or 0)


def _month(text: str | None) -> int:
    first = re.match(r"[^\W\d_]+", text or "")
    return MONTHS.get(first[0].lower(), 0) if first else 0


def _value(one: re.Match[str]) -> dict[str, str]:
    """`when`, or `from` and `to`, where the wording leaves no choice; not for seasons and runs of months."""
    year = one["y1"] or one["y2"] or one["y3"] or one["y4"] or one["y5"]
    if not year:
        return {}
    span = _RANGE.search(one[0])
    if span and not one["m1"] and not one["m3"]:
        last = span[2] if len(span[2]) == 4 else year[:2] + span[2]
        return {"from": year, "to": last} if last > year else {"when": year}
    named = one["m1"] or one["m2"] or one["m3"]
    if named and re.search(r"[-–/]", named):
        return {}
    if one["y4"] or (one["y1"] and not named):
        return {}
    month = _month(named) or _digits(one["m5"])
    day = _digits(one["d1"] or one["d2"] or one["d3"] or one["d4"] or one["d5"])
    if month and 1 <= day <= 31:
        return {"when": f"{year}-{month:02}-{day:02}"}
    return {"when": f"{year}-{month:02}" if month else year}


def has_date(text: str) -> bool:
    """Whether a date of a publication stands in a text."""
    return _DATE.search(text) is not None


@lru_cache(maxsize=64)
def dates(text: str) -> tuple[Part, ...]:
    """All dates of a reference in the order of the text, with a value where there is a year.

    Where a date stands is told by how references print it; its value is that of the grammar of dates, where it reads
    the same words as one date, and may have a `cert`.
    """
    spans = [(Span(*one.span()), one) for one in _DATE.finditer(text)]
    read = {found.span: found for found in find_dates(text, bibliographic=True)} if spans else {}
    return tuple(Part(span, Kind.DATE, _read(read.get(span)) or _value(one)) for span, one in spans)


def _read(found: FoundDate | None) -> dict[str, str]:
    """The attributes of a date that the grammar read, `cert` among them where it is not sure."""
    if found is None or found.value is None:
        return {}
    cert = {"cert": found.cert.attribute} if found.cert.attribute else {}
    return {**found.value.attributes(), **cert}


def year_of(date: Part, text: str) -> str:
    """The (first) year of a date in a text; empty for "n.d."."""
    found = _YEAR_ALONE.search(date.span.text(text))
    return found[0] if found else ""
