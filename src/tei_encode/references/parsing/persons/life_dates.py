"""Brackets that say when somebody lived, not when something came out: "(1881–1943)", "(b. 1881)", "(geb. 1881)"."""

from __future__ import annotations

import re

from tei_encode.model import Span

_YEAR = r"(?<!\d)[1-9]\d{2,3}(?!\d)"
_ABOUT = (
    r"(?:(?:c|ca|circa|about|abt|before|after|or|um|vor|nach|vers|avant|après|ante|post|v(?=\.))\b\.?\s?)?"
)
_NAMED_DAY = r"\d{1,2}(?:\.|st|nd|rd|th|er)?\s(?:de\s)?[^\W\d_]{3,9}\.?,?\s(?:de\s)?"
_DAY = rf"(?:{_NAMED_DAY}|[^\W\d_]{{3,9}}\.?\s\d{{1,2}},\s|\d{{1,2}}\.\s?(?:\d{{1,2}}|[IVX]{{1,4}})\.\s?)?"
_TOWN = r"(?:[^\W\d_a-z][\w'’.-]+(?:\s[^\W\d_][\w'’.-]*){0,3},?\s)?"
_SIGN = r"(?:[*†]\s?)?"
_DATE = rf"{_SIGN}{_TOWN}{_ABOUT}{_DAY}{_YEAR}(?:/\d{{1,2}}(?!\d))?\s?\??"
_DASH = r"\s?(?:[-–—]{1,2}|to|bis|à)\s?"
_SPAN = re.compile(
    rf"(?P<first>{_DATE}){_DASH}(?:{_SIGN}(?P<short>\d\d)(?!\d)|(?P<last>{_DATE})|\?)?(?=\s?(?:[;,]|$))"
    rf"|(?:\?|…|\.{{3}})?{_DASH}(?P<death>{_DATE})(?=\s?(?:[;,]|$))"
)
_PARTED = re.compile(r"[,;]\s")
_SAID = re.compile(
    # Words that stand before a date or a place, or between them.
    r"(?:^|[,;]\s|[-–—]\s?)(?:(?:b|d|bap|bapt|ob|obiit|fl|r|reg)\.|born|died|baptised|baptized|flourished|reigned|ruled"
    r"|killed|executed|murdered|geb\.|geboren|gest\.|gestorben|get\.|getauft|gef\.|gefallen|née?s?|morte?|décédée?"
    r"|nat[oa]|mort[oa]|nacid[oa]|fallecid[oa]|m\.(?=\s?(?:en\s)?\d)|[*†])"
    rf"(?:(?<=[*†])|\s)[^()]{{0,60}}?{_YEAR}"
)
_BRACKET = re.compile(r"\((?P<inside>[^()]{4,160})\)")
_SHORTEST_LIFE = 15
"""Years below which a span may be those in which the volumes of a work came out."""


def says_life(inside: str) -> bool:
    """Whether a word or sign in a bracket says that somebody was born, died or reigned then."""
    return _SAID.search(inside) is not None


def is_life(inside: str) -> bool:
    """Whether the words of a bracket behind a name are when somebody lived or reigned.

    A year alone is not, nor are a few years in a row: works come out so.
    """
    starts = (0, *(one.end() for one in _PARTED.finditer(inside)))
    spans = (_SPAN.match(inside, at) for at in starts)
    return says_life(inside) or any(one is not None and _is_long(one) for one in spans)


def life_at(text: str, at: int) -> Span | None:
    """The bracket with somebody's dates of life that begins at an offset, a blank before it left out."""
    found = _BRACKET.match(text, at + text.startswith(" ", at))
    return Span(*found.span()) if found and is_life(found["inside"]) else None


def _is_long(one: re.Match[str]) -> bool:
    """Whether a span is that of a life: one end open, days or towns in it, or as many years as somebody lives."""
    if not one["first"] or not (one["last"] or one["short"]):
        return True
    years = [int(year) for year in re.findall(_YEAR, one[0])]
    if one["short"]:
        years.append(years[0] // 100 * 100 + int(one["short"]))
    named = re.search(r"[^\W\d_]{3}|\d\.", one["last"] or "") is not None
    return named or years[-1] - years[0] >= _SHORTEST_LIFE
