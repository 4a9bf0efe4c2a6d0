"""Volume, issue and pages as references print them: "93(5): 77-84", "vol. 4, no. 2, pp. 1–9", "33 (1970) 563"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span

from .parts import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

_DASH = r"\s?(?:-{1,2}|[–—‐‑−])\s?"
_NUMBER = r"[A-Za-z]{0,2}\.?\d{1,7}[A-Za-z]?"
_ROMAN = r"[ivxlc]{1,8}"
_PAGES = rf"(?:{_NUMBER}(?:{_DASH}{_NUMBER})?(?![\w])(?:,\s?\d+{_DASH}\d+)?)"
_YEAR = r"(?:1[4-9]\d\d|20\d\d)"
_VOLUME = r"(?:[A-Z]?\d{1,4}(?:[-–/]\d{1,4})?[A-Z]?|[IVXLCDM]{1,8})(?![\w])"
_ISSUE = r"(?:(?:no|nr|n|iss|issue|number|heft)?[.°]?\s?\d{1,4}(?:\s?[-–/&]\s?\d{1,4})?|[Ss]uppl(?:ement)?\.?\s?\w{0,4}|pt\.?\s?\d+|[Ss]pecial\s[Ii]ssue)"
_P = r"(?:pp?\.?\s?|pages?\s|s\.\s?|article\s|art\.\s?(?:no\.\s?)?)"
_KEYED = (
    ("volume", re.compile(rf"(?<!\w)(?:vol(?:ume)?s?|bd|band|t|tome|jg|tom|т)\.?\s?(?P<v>{_VOLUME}(?:\sto\s\d+)?)", re.IGNORECASE)),
    ("issue", re.compile(r"(?<![\w])(?:no|nr|nos|number|issue|iss|heft|h|fasc|n|№)(?:\.|°|\s|(?<=№))\s?°?\s?(?P<v>\d{1,4}(?:\s?[-–/]\s?\d{1,4})?)(?![\w])", re.IGNORECASE)),
    ("page", re.compile(rf"(?<![\w])(?:pp?\.|pp(?=\s?\d)|pages?\s|pgs?\.|s\.(?=\s?\d+\s?[-–]|\s\d+[.,;\s]*$)|стр?\.)\s?(?P<v>{_PAGES}|{_ROMAN}(?:{_DASH}(?:{_ROMAN}|\d+))?(?!\w))", re.IGNORECASE)),
    ("column", re.compile(rf"(?<!\w)coll?\.\s?(?P<v>{_PAGES})", re.IGNORECASE)),
    ("part", re.compile(r"(?<!\w)(?:part|pt\.|teil)\s(?P<v>\d{1,2}|[IVX]{1,5})(?!\w)", re.IGNORECASE)),
    ("chapter", re.compile(r"(?<!\w)(?:chap(?:ter)?|ch|cap)\.?\s(?P<v>\d{1,3}|[IVX]{1,6})(?!\w)", re.IGNORECASE)),
)  # fmt: skip
_YEAR_BETWEEN = rf"(?:\((?:[^()\d]{{0,20}}\s)?{_YEAR}[a-h]?\)|(?<!\w){_YEAR}(?!\w))"
_BARE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?<![\w./-])(?P<volume>{_VOLUME})\s?,?\s?\((?!{_YEAR}\))(?P<issue>{_ISSUE})\)(?:\s?{_YEAR_BETWEEN})?\s?(?:[:,.;]\s?|\s)(?:{_P})?(?P<page>{_PAGES})",
        rf"(?<![\w./-])(?P<volume>{_VOLUME})\.(?P<issue>\d{{1,2}}(?:[-–]\d{{1,2}})?)(?:\s\((?:[^()]{{0,20}}\s)?{_YEAR}\)|,\s{_YEAR}|\s{_YEAR})?(?:\s?[:,]\s?(?:{_P})?(?P<page>{_PAGES}))?(?=[\s,.;:)]|$)",
        rf"(?<![\w./-])(?P<volume>{_VOLUME})\s?,?\s?\((?:[^()\d]{{0,20}}\s)?{_YEAR}[a-h]?\)\s?[:,.;]?\s?(?:{_P})?(?P<page>{_PAGES})?",
        rf"{_YEAR}[a-h]?\s?(?:[A-Z][a-z]{{2}}(?:\s\d{{1,2}})?)?\s?[;,:]\s?(?P<volume>{_VOLUME})\s?,?\s?\((?P<issue>{_ISSUE})\)\s?[:,;]\s?(?:{_P})?(?P<page>{_PAGES})",
        rf"{_YEAR}[a-h]?\s?(?:[A-Z][a-z]{{2}}(?:\s\d{{1,2}})?)?\s?[;,:]\s?(?P<volume>{_VOLUME})\s?[:,;]\s?(?:{_P})?(?P<page>{_PAGES})",
        rf"(?<![\w./(-])(?P<volume>{_VOLUME})\s?,\s?(?P<issue>\d{{1,3}})\s?[,:]\s?(?:{_P})?(?P<page>{_PAGES})(?=[\s,.;)]|$)",
        rf"(?<![\w./(-])(?P<volume>{_VOLUME})\s?(?:[:,]|,?\s{_YEAR},)\s?(?:{_P})?(?P<page>{_PAGES})(?=[\s,.;:)(]|$)",
        rf"(?<![\w./-])(?P<volume>{_VOLUME})\s?,?\s?\((?!{_YEAR}\))(?P<issue>{_ISSUE})\)",
        rf"(?<![\w.,/-])(?P<volume>\d{{1,4}})\s(?P<page>\d+{_DASH}\d+)(?=[\s,.;)]|$)",
        rf"{_YEAR}[a-h]?\)?\s?[:,;]\s?(?P<page>\d{{1,5}}{_DASH}\d{{1,5}})(?=[\s,.;)]|$)",
        rf"(?<=[,:]\s)(?P<page>\d{{1,5}}{_DASH}\d{{1,5}})(?=[\s,.;)]|$)",
    )
)
_FROM_TO = re.compile(
    rf"^\W*(?:[A-Za-z.]+\s)?({_NUMBER}|{_ROMAN})(?:{_DASH}({_NUMBER}|{_ROMAN}))?", re.IGNORECASE
)


def bounds(text: str) -> dict[str, str]:
    """`from` and `to` of a printed range; the second number is spelt out where the print shortens it (1234-45)."""
    found = _FROM_TO.match(text)
    if not found:
        return {}
    first, last = found[1].replace(".", ""), (found[2] or "").replace(".", "")
    if not last:
        return {"from": first, "to": first}
    if first.isdigit() and last.isdigit() and len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return {"from": first, "to": last}


def scope(unit: str, span: Span, text: str) -> Part:
    """A `biblScope` over a span, with `from` and `to` read from its wording."""
    return Part(span, Kind.BIBL_SCOPE, {"unit": unit, **bounds(span.text(text))})


def keyed_scopes(text: str, start: int) -> list[Part]:
    """Numbers that say what they count ("vol. 4", "pp. 1–9")."""
    found: list[Part] = []
    for unit, pattern in _KEYED:
        for one in pattern.finditer(text, start):
            span = Span(*one.span("v"))
            if not any(part.span.overlaps(span) for part in found):
                found.append(scope(unit, span, text))
    return sorted(found, key=lambda part: part.span)


def _from_groups(one: re.Match[str], text: str) -> Iterator[Part]:
    for unit in ("volume", "issue", "page"):
        if unit in one.re.groupindex and one[unit]:
            yield scope(unit, Span(*one.span(unit)), text)


def bare_scopes(text: str, start: int) -> list[Part]:
    """Numbers told apart by their punctuation alone; those of the last group in the text, empty where there is none."""
    best: list[Part] = []
    for pattern in _BARE:
        last = None
        for last in pattern.finditer(text, start):  # noqa: B007 - only the last one counts
            pass
        if last is None:
            continue
        found = list(_from_groups(last, text))
        if found and not any(_is_year(part, text) for part in found if part.attributes["unit"] == "volume"):
            best = found
            break
    return best


def _is_year(part: Part, text: str) -> bool:
    return bool(re.fullmatch(_YEAR, part.span.text(text)))


_KEYWORD = re.compile(
    r"(?:(?<!\w)(?:vol(?:ume)?s?|bd|band|t|tome|tom|jg|т|no|nr|nos|number|issue|iss|heft|h|fasc|n|№|pp?|pages?|pgs?|s|стр?|coll?|part|pt|teil|chap(?:ter)?|ch|cap|art|article)"
    r"[.°]?\s?°?\s?)$",
    re.IGNORECASE,
)


def keyword_before(text: str, scope_span: Span) -> Span:
    """Where the word stands that says what a number counts ("vol.", "pp."); empty where there is none."""
    start = max(0, scope_span.start - 12)
    found = _KEYWORD.search(text[start : scope_span.start])
    return (
        Span(start + found.start(), scope_span.start) if found else Span(scope_span.start, scope_span.start)
    )


def scopes(text: str, start: int, taken: list[Part]) -> list[Part]:
    """All `biblScope`s of a reference after an offset, outside what is taken, in the order of the text."""
    masked = list(text)
    for part in taken:
        masked[part.span.start : part.span.end] = ["\x00"] * part.span.length
    line = "".join(masked)
    found = list(keyed_scopes(line, start))
    units = {part.attributes["unit"] for part in found}
    for part in bare_scopes(line, start):
        if part.attributes["unit"] not in units and not any(
            part.span.overlaps(other.span) for other in found
        ):
            found.append(part)
    return sorted(found, key=lambda part: part.span)
