"""Volume, issue and pages as references print them: "93(5): 77-84", "vol. 4, pp. 1–9", "33 (1970) 563"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span

from ...parts import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

_DASH = r"\s?(?:-{1,2}|[–—‐‑−])\s?"
_NUMBER = r"[A-Za-z]{0,2}\.?\d{1,7}[A-Za-z]?"
_ROMAN = r"[ivxlc]{1,8}"
_PAGES = rf"(?:{_NUMBER}(?:{_DASH}{_NUMBER})?(?![\w])(?:,\s?\d+{_DASH}\d+)?)"
# "pp. 95, 166-168 e 172 sgg."
_FOLLOWING = r"(?:\s(?:e\s)?(?:(?:ss?|sgg?|segg?|ff?)\.|ff(?!\w)))"
_PAGE_LIST = (
    rf"(?:{_PAGES}(?:(?:,\s|\se\s|\set\s|\sand\s|\sund\s)(?!(?:1[4-9]|20)\d\d(?!\d))\d{{1,4}}(?:{_DASH}\d{{1,4}})?"
    rf"(?![\w/(:]|\s?[({{:]|\.\d|\s\d|\s[A-Z]\w+\s\d{{4}}))*{_FOLLOWING}?)"
)
_YEAR = r"(?:1[4-9]\d\d|20\d\d)"
# A roman number below 400, so that "ICCV", "MD" and "DC" are none.
_ROMAN_CAPITAL = r"(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})"
_VOLUME = rf"(?:[A-Z]?\d{{1,4}}(?:[-–/]\d{{1,4}}|-(?=[A-Z]))?[A-Z]?|{_ROMAN_CAPITAL}(?:/\d{{1,2}})?)(?![\w])"
# After "vol." misread numerals are let through ("t. Vili").
_SAID_VOLUME = r"(?:[A-Z]?\d{1,4}(?:[-–/]\d{1,4})?[A-Z]?|[IVXLC]{1,8})(?![\w])"
_SUPPLEMENT = r"(?:[Ss]uppl(?:ement)?|[Pp]t|[Pp]art)\.?\s?\w{0,4}"
_ISSUE = (
    rf"(?:\d{{1,4}}(?:\s?[-–/]\s?\d{{1,4}})?,?\s{_SUPPLEMENT}|"
    r"(?:no|nr|n|iss|issue|number|heft)?[.°]?\s?\d{1,5}(?:\s?[-–/&]\s?\d{1,4})?"
    rf"|{_SUPPLEMENT}|[Ss]pecial\s[Ii]ssue)"
)
_P = r"(?:pp?\.?\s?|pages?\s|[Ss]\.\s?|[Aa]rticle\s|art\.\s?(?:no\.\s?)?)"
_KEYED = (
    (
        "volume",
        rf"(?<!\w)(?:(?:vol(?:ume)?s?|bd|band|tome|jg|tom)\.?\s?|(?<=,\s)anno\s(?=[IVXLC])|(?-i:[vtTтТ])\.\s?|[tт]\s)(?P<v>{_SAID_VOLUME}(?:\sto\s\d+)?)",
    ),
    (
        "issue",
        r"(?<!\w)(?<!document\s)(?<!resolution\s)(?<!telegram\s)(?<!decree\s)(?<!order\s)(?<!law\s)(?<!protocol\s)(?<!report\s)"
        r"(?:no|nr|nos|number|issue|iss|heft|h|fasc|n|№)(?:\.|°|\s|(?<=№))\s?°?\s?(?P<v>\d{1,4}(?:\s?[-–/]\s?\d{1,4})?)(?!\w)",
    ),
    (
        "page",
        rf"(?<!\w)(?:pp?\.|pp(?=\s?\d)|pages?\s|pgs?\.|pagg?\.|s\.(?=\s?\d+\s?[-–]|\s\d+(?:\s?ff?\.?)?[.,;\s]*$)|стр?\.)\s?"
        rf"(?P<v>{_PAGE_LIST}|{_ROMAN}(?:{_DASH}(?:{_ROMAN}|\d+))?(?!\w))",
    ),
    ("column", rf"(?<!\w)(?:coll?\.|(?-i:Sp)\.|(?-i:Spalten?)(?=\s))\s?(?P<v>{_PAGE_LIST})"),
    ("part", r"(?<!\w)(?:part|pt\.|teil)\s(?P<v>\d{1,2}|[IVX]{1,5})(?!\w)"),
    ("chapter", r"(?<!\w)(?:chap(?:ter)?|ch|cap)\.?\s(?P<v>\d{1,3}|[IVX]{1,6})(?!\w)"),
)
_KEYED_PATTERNS = tuple((unit, re.compile(pattern, re.IGNORECASE)) for unit, pattern in _KEYED)
_DATED = rf"\((?:[^()\d]{{0,20}}\s)?{_YEAR}[a-h]?\)"
# "(2008) 71 MLR 201", "(2008) 71 Tidal Law Review 201": law journals have their volume before the name.
_JOURNAL = r"(?:[A-Z]{2,8}|(?:[A-Z][\w.&’'-]*\s?|of\s|and\s|the\s|&\s){2,8}?)"
_DATED_FIRST = rf"{_YEAR}[a-h]?\)?\s?(?:[A-Z][a-z]{{2}}(?:\s\d{{1,2}})?)?\s?[;,:]\s?"
_V = rf"(?<![\w./(-])(?P<volume>{_VOLUME})"
_I = rf"\((?!{_YEAR}\))(?P<issue>{_ISSUE})\)"
_PG = rf"(?:{_P})?(?P<page>{_PAGES})"
_END = r"(?=[\s,.;:)(]|$)"
_BARE = (
    rf"{_DATED}\s(?P<volume>\d{{1,3}})(?:\((?P<issue>\d{{1,3}})\))?\s(?P<journal>{_JOURNAL})\s(?P<page>\d{{1,5}}){_END}",
    rf"{_V}\s?,?\s?{_I}(?:\s?(?:{_DATED}|(?<!\w){_YEAR}(?!\w)))?\s?(?:[:,.;]\s?|\s){_PG}",
    rf"{_V}:(?P<issue>\d{{1,2}}(?:[-–/]\d{{1,2}})?)\s?{_DATED}\s?[,:]\s?{_PG}{_END}",
    rf"{_V}\.(?P<issue>\d{{1,2}}(?:[-–]\d{{1,2}})?)(?:\s?{_DATED}|,?\s{_YEAR})(?:\s?[:,]\s?{_PG})?{_END}",
    rf"{_V}\.(?P<issue>\d{{1,2}}(?:[-–]\d{{1,2}})?)\s?[:,]\s?{_PG}{_END}",
    rf"{_V},\s?(?P<issue>\d{{1,3}})\s?{_DATED}(?=,\s?(?:pp?|s)\.\s?\d)",
    rf"{_V}\s?[:,]\s?{_PG}[\s,;]*{_DATED}",
    rf"{_V}\s?,?\s?{_DATED}\s?[:,.;]?\s?(?:{_PG})?",
    rf"{_DATED_FIRST}(?P<volume>{_VOLUME})\s?,?\s?{_I}\s?[:,;]\s?{_PG}",
    rf"{_DATED_FIRST}(?P<volume>{_VOLUME})\s?(?P<issue>[Ss]uppl\.?(?:\s?\d{{1,2}})?)\s?:\s?{_PG}",
    rf"{_DATED_FIRST}(?P<volume>{_VOLUME})\s?[:,;]\s?{_PG}",
    rf"{_V}\s?,\s?(?P<issue>\d{{1,3}})\s?[,:]\s?{_PG}{_END}",
    rf"{_V}\s?(?:[:,]|,?\s{_YEAR},)\s?{_PG}{_END}",
    rf"{_V},\s(?=(?:Sp\.|Spalten?)\s\d)",
    rf"{_V}\s?,?\s?{_I}",
    rf"(?<![\w.,/-])(?P<volume>\d{{1,4}})\s(?P<page>\d+{_DASH}\d+){_END}",
    r"(?<=[A-Za-z.]\s)(?P<volume>\d{1,4}[A-Z]?)\s(?P<page>[A-Z]?\d{1,7})(?=[.;,\s]*(?:$|\x00|ISSN|URL|DOI|doi))",
    rf"{_YEAR}[a-h]?\)?\s?[:,;]\s?(?P<page>\d{{1,5}}(?:{_DASH}\d{{1,5}})?){_END}",
    rf"(?<=[,:]\s)(?P<page>(?!{_YEAR}{_DASH}(?:{_YEAR}|\d\d(?!\d)))\d{{1,5}}{_DASH}\d{{1,5}}){_END}",
    rf"(?<=[^\W\d_]\s)\((?P<page>(?!{_YEAR})\d{{1,4}}{_DASH}\d{{2,4}})\)(?=\.\s[^:.]{{2,40}}:\s)",
    rf",\s(?P<page>(?!{_YEAR})\d{{1,4}})\.?\s?$",
)
# "Title, II, Roma 1979", "Title, II, p. 40".
_BETWEEN_COMMAS = re.compile(
    rf"(?<=[\w.’'”»)\x00],\s)(?P<volume>{_ROMAN_CAPITAL}(?:/\d{{1,2}})?)(?=,\s(?:[A-Z\x00]|\d{{4}}(?!\d)|[Il1]|n?n\.|c?c\.|parte|p\.|pp\.|f\.))"
)
_BARE_PATTERNS = tuple(re.compile(pattern) for pattern in _BARE)
_FROM_TO = re.compile(
    rf"^\W*(?:[A-Za-z.]+\s)?({_NUMBER}|{_ROMAN})(?:{_DASH}({_NUMBER}|{_ROMAN}))?", re.IGNORECASE
)


_CITED_PAGE = re.compile(r"\s\((?:at\s|here\s)?pp?\.\s?\d")
# "1886, 1902, 1914": the last of several years is no page.
_YEARS_IN_ROW = re.compile(rf"(?<!\d){_YEAR},\s{_YEAR},\s{_YEAR}$")
_VOLUME_WITH_LETTER = re.compile(r"\d{1,4}-[A-Z]")
_LETTERED = re.compile(r"([A-Za-z])(\d+)$")
_NEXT_PAGES = re.compile(r"(?P<first>\d{1,5})\s?(?P<f>ff?)\.?")
_OPEN = re.compile(rf"{_FOLLOWING}$")


def bounds(text: str) -> dict[str, str]:
    """`from` and `to` of a printed range; a shortened second number is spelt out (1234-45)."""
    if _VOLUME_WITH_LETTER.fullmatch(text):
        return {"from": text, "to": text}
    following = _NEXT_PAGES.fullmatch(text)
    if following:
        # "512f." is that page and the next one, "512ff." has no end.
        first = following["first"]
        return {"from": first} if following["f"] == "ff" else {"from": first, "to": str(int(first) + 1)}
    found = _FROM_TO.match(text)
    if not found:
        return {}
    first, last = found[1].replace(".", ""), (found[2] or "").replace(".", "")
    if not last:
        return {"from": first} if _OPEN.search(text) else {"from": first, "to": first}
    letter = _LETTERED.match(first)
    if letter and last.isdigit():
        # "S4–9": the letter counts for both.
        return {"from": first, "to": letter[1] + letter[2][: max(0, len(letter[2]) - len(last))] + last}
    if first.isdigit() and last.isdigit() and len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    if first.isdigit() and last.isdigit() and int(last) < int(first):
        return {}
    return {"from": first, "to": last}


def scope(unit: str, span: Span, text: str) -> Part:
    """A `biblScope` over a span, with `from` and `to` read from its wording."""
    return Part(span, Kind.BIBL_SCOPE, {"unit": unit, **bounds(span.text(text))})


def keyed_scopes(text: str, start: int) -> list[Part]:
    """Numbers that say what they count ("vol. 4", "pp. 1–9")."""
    found: list[Part] = []
    for unit, pattern in _KEYED_PATTERNS:
        for one in pattern.finditer(text, start):
            span = Span(*one.span("v"))
            if not any(part.span.overlaps(span) for part in found):
                found.append(scope(unit, span, text))
    return sorted(found, key=lambda part: part.span)


_VOLUME_AND_ISSUE = re.compile(r"(\d{1,4}|[IVXLC]+)/(\d{1,2})")
_MOST_ISSUES = 12
"""Issues of a volume; a higher number behind the stroke is a year or a volume, too."""
_PAGES_AND_YEAR = re.compile(rf"\d{{2,4}}[-–]\d{{2,4}},\s{_YEAR}$")
_VOLUME_BEFORE = re.compile(r"(?<=,\s)\d{1,4}(?=\s$)")


def _from_groups(one: re.Match[str], text: str) -> Iterator[Part]:
    if _PAGES_AND_YEAR.fullmatch(one[0]) and text[one.start() - 2] in ",0123456789":
        # "Tides, 262-269, 1996", "Tides, 50 363-396, 1984": what looks like a volume is the pages.
        before = _VOLUME_BEFORE.search(text, max(0, one.start() - 8), one.start())
        yield from (scope("volume", Span(*before.span()), text),) if before else ()
        yield scope("page", Span(*one.span("volume")), text)
        return
    for unit in ("volume", "issue", "page"):
        if unit in one.re.groupindex and one[unit]:
            start, end = one.span(unit)
            # "Phys. Rev. D72": the letter belongs to the journal.
            start += unit == "volume" and text[start].isalpha() and text[start + 1 : end].isdigit()
            yield from (
                _volume(Span(start, end), text, one)
                if unit == "volume"
                else [scope(unit, Span(start, end), text)]
            )


def _volume(span: Span, text: str, one: re.Match[str]) -> Iterator[Part]:
    """A volume; "12/3" beside pages is a volume and an issue, unless it is a double one ("12/13")."""
    both = _VOLUME_AND_ISSUE.fullmatch(text, *span)
    # Without pages beside it the number behind the stroke is a part of a book's volume ("Storia, IX/3, Lenner 1915").
    has_issue = "page" not in one.re.groupindex or ("issue" in one.re.groupindex and one["issue"])
    is_double = both is not None and both[1].isdigit() and int(both[2]) == int(both[1]) + 1
    if not both or has_issue or is_double or int(both[2]) > _MOST_ISSUES:
        yield scope("volume", span, text)
        return
    yield scope("volume", Span(*both.span(1)), text)
    yield scope("issue", Span(*both.span(2)), text)


def bare_scopes(text: str, start: int) -> list[Part]:
    """Numbers told apart by their punctuation alone: those of the last group in the text."""
    best: list[Part] = []
    for pattern in _BARE_PATTERNS:
        last = next(reversed(list(pattern.finditer(text, start))), None)
        found = list(_from_groups(last, text)) if last else []
        if (
            found
            and found[0].attributes["unit"] == "page"
            and _YEARS_IN_ROW.search(text[: found[0].span.end])
        ):
            continue
        if found and not any(_is_year(part, text) for part in found if part.attributes["unit"] == "volume"):
            best = found
            break
    return best


def _is_year(part: Part, text: str) -> bool:
    """Whether a number is a year, or a span of years, which follow a title ("The Port, 1945–51 (London, 1984)")."""
    return bool(re.fullmatch(rf"{_YEAR}(?:{_DASH}(?:{_YEAR}|\d\d))?", part.span.text(text)))


_BEFORE_ISSUE = re.compile(
    rf"(?<![\w./-])({_VOLUME}),?\s(?:no|nr|number|issue|iss|n|heft|h)[.°]?\s?$", re.IGNORECASE
)
_KEYWORD = re.compile(
    r"(?:(?<!\w)(?:vol(?:ume)?s?|bd|band|t|tome|tom|anno|jg|т|v(?=\.)|no|nr|nos|number|issue|iss|heft|h|fasc|n|№|pp?|pages?|pgs?|pagg?|s|стр?|coll?|part|pt|teil|chap(?:ter)?|ch|cap|art|article)"
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


# "vol. 4, 1557–1695, edited by …": the years that a volume is about, unless the year of a journal follows.
_YEARS_OF_VOLUME = re.compile(
    rf"(?<=[\d\WIVXLC],\s)(?P<years>{_YEAR}{_DASH}(?:{_YEAR}|\d\d))(?!\d)(?!\W{{1,3}}{_YEAR}(?!\d))(?=[\s.,;:)(]|$)"
)
# "The Library, 5th ser., 13": which series of the journal.
_SERIES_OF_JOURNAL = re.compile(
    r",?\s\(?(?:\d{1,2}(?:st|nd|rd|th|d|[eªa°])|[2-9]\.|[Nn]ew|[Nn]\.|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Nn]ouvelle|[IVX]{1,4}|[Nn]eue|[Nn]uova)"
    r"\s(?:[Ss]er(?:ies|\.)|[Ss]érie|[Ss]erie|[Ff]olge)\)?(?=,?\s(?:[Vv]ol\.?\s|[Bb]d\.?\s|[Nn]o\.?\s|[Tt]\.\s)?(?:\d|[IVXLC]+\b))"
)


def passed_counts(text: str, start: int, found: list[Part]) -> list[Span]:
    """Numbers that count neither volumes nor pages: the years a volume is about, the series of a journal."""
    spans = [Span(*one.span()) for one in _SERIES_OF_JOURNAL.finditer(text, start)]
    volume = next((part for part in found if part.attributes["unit"] == "volume"), None)
    if volume and keyword_before(text, volume.span).length:
        years = _YEARS_OF_VOLUME.match(text, volume.span.end + 2)
        spans += [Span(*years.span())] if years else []
    return spans


def _is_before_cited_page(text: str, part: Part) -> bool:
    """Whether these are the pages of the work, behind which a bracket cites one of them ("193-233 (p. 212)")."""
    return part.attributes["unit"] == "page" and bool(_CITED_PAGE.match(text, part.span.end))


def scopes(text: str, start: int, taken: list[Part]) -> list[Part]:
    """All `biblScope`s of a reference after an offset, outside what is taken, in the order of the text."""
    masked = list(text)
    for part in taken:
        if part.kind is Kind.DATE:
            continue
        masked[part.span.start : part.span.end] = ["\x00"] * part.span.length
    line = "".join(masked)
    found = list(keyed_scopes(line, start))
    units = {part.attributes["unit"] for part in found}
    for span in passed_counts(line, start, found):
        line = line[: span.start] + "\x00" * span.length + line[span.end :]
    for part in bare_scopes(line, start):
        if (part.attributes["unit"] not in units or _is_before_cited_page(line, part)) and not any(
            part.span.overlaps(other.span) for other in found
        ):
            found.append(part)
    if not any(part.attributes["unit"] == "volume" for part in found):
        between = _BETWEEN_COMMAS.search(line, start)
        found += _from_groups(between, text) if between else ()
    issue = next((part for part in found if part.attributes["unit"] == "issue"), None)
    if issue and not any(part.attributes["unit"] == "volume" for part in found):
        before = _BEFORE_ISSUE.search(line, max(start, issue.span.start - 20), issue.span.start)
        if before:
            found.append(scope("volume", Span(*before.span(1)), text))
    return sorted(found, key=lambda part: part.span)
