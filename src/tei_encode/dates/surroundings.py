"""Tells dates from their false friends by what stands before and after them."""

from __future__ import annotations

import re

from .patterns import DASH, H, O, W
from .tables_reader import load_tables

_WORDS = load_tables().words
BEFORE = 44  # code points looked back at

_COUNTED = re.compile(
    rf"(?:{W}|-)(?:(?:or|and|to){W}(?:more|[0-9]+){W})?(?:{'|'.join(_WORDS['counted'])})(?![^\W_])"
)
_NUMBERED_BEFORE = re.compile(
    rf"(?i:(?<![^\W\d_])(?:{'|'.join(_WORDS['numbered'])})\.?,?{O}#?)$|[#$£€¥§№°]{O}$"
)
_YEAR_WORD_BEFORE = re.compile(
    rf"(?i:\b(?:in|since|until|till|by|during|circa|c\.|ca\.|years?|between|before|after|winter|spring|summer|autumn|fall|anno|born|died|dated))"
    rf",?{W}(?:about{W}|around{W}|early{W}|mid-|late{W}|the{W}|that{W}|early{W}in{W})?$"
)
_MILD_BEFORE = re.compile(rf"(?i:\b(?:of|from|to|the|and|for|on|at|through)){W}$")
_IN_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,30}$")
_QUANTITY_BEFORE = re.compile(
    rf"(?i:\b(?:than|least|most|over|nearly|almost|some|approximately|roughly|exceeding|another|only|total of|sum of|up to|all)){W}(?:the{W})?$"
)
_COLON_BEFORE = re.compile(r"[0-9)\]]{1}:[^\S\n]?$")
_PREFIX = re.compile(
    r"(?i:\b(?:post|pre|mid|early|late|ante|inter|non|c|since|circa|june|may|july|[a-z]{3,9}))$"
)
_DATED_PREFIX = re.compile(r"(?i:(?<![^\W\d_])(?:post|pre|mid|ante|early|late|non|un))$")
_STREET_AFTER = re.compile(
    rf"{H}(?:[A-Z][A-Za-z.]{{0,14}}{H}){{1,3}}(?:Street|St\.|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Square|Place)\b"
)
_FUNCTION_WORD_AFTER = re.compile(
    rf"{W}(?:and|or|at|but|I|he|she|it|we|they|you|the|a|an|in|to|for|when|that|which|who|was|were|is|has|had|last|from|by|on|of|with|as|after|"
    rf"before|until|about|this|his|her|their|my|our|there|then|through|they|will|would)\b"
)
_LOWER_AFTER = re.compile(rf"{W}[a-z]")
_ERA_HYPHEN = re.compile(r"-(?:era|style|vintage|built|dated|born|to-|[12][0-9]{3})")


def is_counted(text: str, end: int) -> bool:
    """Whether the number that ends at `end` counts or measures something ("1,954 men", "20 miles")."""
    return bool(_COUNTED.match(text, end))


def stands_free(text: str, start: int, end: int) -> bool:
    """Whether figures are not part of a longer number, name or address ("A/RES/1954", "1,954", "RDS-1")."""
    before = text[start - 1] if start else " "
    second = text[start - 2] if start > 1 else " "
    if before.isalnum() or before in "_@#/\\=&%$£€¥§№+":
        return False
    if before in ".,:" and second.isalnum() and (before != "," or second.isdigit()):
        return False
    if before in "-‐‑" and second.isalnum() and not _DATED_PREFIX.search(text, max(0, start - 8), start - 1):
        return False
    after = text[end] if end < len(text) else " "
    third = text[end + 1] if end + 1 < len(text) else " "
    if after.isalpha() or after in "_@=%\\°":
        return False
    if after in ".,:/" and third.isdigit() and not (after == "," and not text[end + 1 : end + 4].isdigit()):
        return False
    return not (after in "./" and third.isalpha() and (after == "/" or third.islower()))


def is_year(text: str, start: int, end: int, year: int, *, lasting: bool = False) -> bool:
    """Whether four figures are a year and not a number, a page, a count or an address.

    Args:
        text: the text.
        start: where they begin.
        end: where they end.
        year: the (first) year.
        lasting: whether they are a pair of years, which needs less support.
    """
    if not stands_free(text, start, end):
        return False
    low = max(0, start - BEFORE)
    if (
        _NUMBERED_BEFORE.search(text, low, start)
        or is_counted(text, end)
        or _COLON_BEFORE.search(text, low, start)
    ):
        return False
    if text.startswith("-", end) and text[end + 1 : end + 2].isalnum() and not _ERA_HYPHEN.match(text, end):
        return False
    if _STREET_AFTER.match(text, end):
        return False
    strong = bool(_YEAR_WORD_BEFORE.search(text, low, start))
    if (
        not strong
        and _QUANTITY_BEFORE.search(text, low, start)
        and _LOWER_AFTER.match(text, end)
        and year < 1700
    ):
        return False
    if strong or (1700 <= year < 2050 and (year % 100 or lasting)):
        return True
    if _in_brackets(text, start, end, low) and year < 2100:
        return True
    if 1500 <= year < 2050:
        return bool(_MILD_BEFORE.search(text, low, start)) or not _LOWER_AFTER.match(text, end)
    return False


def _in_brackets(text: str, start: int, end: int, low: int) -> bool:
    return bool(_IN_BRACKETS.search(text, low, start)) and text[end : end + 1] in {")", "]", ",", ";", ":"}


_MONTH_BEFORE = re.compile(
    rf"(?i:\b(?:in|by|since|until|till|during|throughout|of|mid-|late|early|last|next|this|that|through|end{W}of|each|every|before|after|"
    rf"previous|following|past)){W}(?:(?:early|late|mid){W})?$|(?i:\bmid-)$"
)
_MONTH_FROM = re.compile(rf"(?i:\b(?:from|to|between)){W}$")
_NAME_MONTHS = frozenset(
    {"May", "March", "April", "June", "August", "MAY", "MARCH", "APRIL", "JUNE", "AUGUST"}
)
_EVENT_AFTER = re.compile(rf"{W}(?:{'|'.join(_WORDS['events'])})(?![^\W_])")
_CAPITAL_AFTER = re.compile(rf"{H}[A-Z][a-z]+")
_MONTH_DETERMINER = re.compile(
    rf"(?i:\b(?:the|a|an|its|their|his|her|this|that)|['’]s|s['’]){W}(?:[A-Z][a-z]+{W}){{0,2}}$"
)
_OF_THE_MONTH = re.compile(
    rf"(?i:\b(?:heads?|feet|dukes?|earls?|lord|lady|line|order|out|kind|sort|friend)){W}of{W}$"
)


def is_month(text: str, start: int, end: int, form: str, full: tuple[str, ...]) -> bool:
    """Whether a month name alone means a month: after a preposition, or before a meeting that it names."""
    if form not in full and form.capitalize() not in full:
        return False
    if (
        form[0].islower()
        or (start and (text[start - 1].isalnum() or text[start - 1] in "-@/"))
        or text[end : end + 1] in {"-", "@", "'", "’"}
    ):
        return False
    low = max(0, start - BEFORE)
    if _EVENT_AFTER.match(text, end) and _MONTH_DETERMINER.search(text, low, start):
        return True
    if _OF_THE_MONTH.search(text, low, start):
        return False
    if form in _NAME_MONTHS and _CAPITAL_AFTER.match(text, end):
        return False
    if _MONTH_BEFORE.search(text, low, start):
        return not (
            form in _NAME_MONTHS
            and re.search(rf"(?i:\b(?:by|of|before|after|last|next|this|that|through)){W}$", text[low:start])
        )
    return form not in _NAME_MONTHS and bool(_MONTH_FROM.search(text, low, start))


_DAY_BEFORE = re.compile(
    rf"(?i:\b(?:on|until|till|since|by|from|to|about|after|before|dated|through|and)){W}the{W}$|(?i:\bof){W}the{W}$"
)
_DAY_OF = re.compile(rf"(?i:\bof){W}the{W}$")
_STOP_AFTER = re.compile(rf"{O}(?:[.,;:)\]?!]|{DASH}|\Z)(?![0-9])")


def is_day(text: str, start: int, end: int) -> bool:
    """Whether a bare ordinal ("the 27th") is a day of the month and not the number of something."""
    low = max(0, start - BEFORE)
    if not _DAY_BEFORE.search(text, low, start):
        return False
    if _STOP_AFTER.match(text, end):
        return True
    return not _DAY_OF.search(text, low, start) and bool(_FUNCTION_WORD_AFTER.match(text, end))


_SEASON_BEFORE = re.compile(
    rf"(?i:\b(?:that|the{W}same)){W}$|(?i:\b(?:by|during|into|until|through|throughout|in|of|since)){W}(?:the|that){W}(?:following{W})?$"
)


def is_season(text: str, start: int, end: int) -> bool:
    """Whether a season alone is one of a certain year ("that fall", "by the spring")."""
    low = max(0, start - BEFORE)
    if text[end : end + 1] in {"-", "’", "'", "s"}:
        return False
    if text[start:end].casefold() == "fall" and re.match(rf"{W}of\b", text[end : end + 12]):
        return False
    return bool(_SEASON_BEFORE.search(text, low, start))


_SHORT_BEFORE = re.compile(
    rf"(?i:\b(?:in|of|since|until|till|during|and|or|to|by|from|through|the|after|before|around|about|class{W}of)),?{W}(?:the{W}|early{W}|late{W})?$|,{W}$"
)
_LETTER_AFTER = re.compile(rf"[^\W_]|{W}(?:automatic|caliber|calibre|pistol)\b")


def is_short_year(text: str, start: int, end: int) -> bool:
    """Whether an apostrophe and two figures are a year ("in ’41")."""
    if start and (text[start - 1].isalnum() or text[start - 1] in '/"”'):
        return False
    return bool(_SHORT_BEFORE.search(text, max(0, start - BEFORE), start)) and not _LETTER_AFTER.match(
        text, end
    )


_POSSESSIVE_BEFORE = re.compile(
    rf"(?i:\b(?:his|her|my|their|our|your|its|whose)|['’]s){W}(?:early{W}|late{W}|mid(?:-|{W}))?$"
)


def is_short_decade(text: str, start: int, end: int, *, apostrophe: bool) -> bool:
    """Whether "90s" is a decade and neither an age nor a temperature."""
    if start and (text[start - 1].isalnum() or text[start - 1] in "$£€"):
        return False
    low = max(0, start - BEFORE)
    if _POSSESSIVE_BEFORE.search(text, low, start) or text[end : end + 1] in {"°", "-"}:
        return False
    return apostrophe or bool(
        re.search(rf"(?i:\b(?:the|late|early|mid|and|or|to)){W}(?:late{W}|early{W})?$|mid-$", text[low:start])
    )
