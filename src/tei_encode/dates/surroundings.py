"""Tells dates from their false friends by what stands before and after them."""

from __future__ import annotations

import re
from functools import lru_cache

from .patterns import H, O, W
from .tables_reader import load_tables

_WORDS = load_tables().words
BEFORE = 44  # code points looked back at
STREETS = "Street|St\\.|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Square|Place"
_COUNTED = re.compile(
    rf"(?:{W}|-)(?:(?:or|and|to){W}(?:more|[0-9]+){W})?(?:{'|'.join(_WORDS['counted'])})(?![^\W_])"
)
_NUMBERED = re.compile(rf"(?:{'|'.join(_WORDS['numbered'])})\.?")
_NUMBERED_LIST = re.compile(
    rf"(?i:\b(?:nos|numbers|pp|pages|vols?|volumes|documents|docs|telegrams|items|lots?|folios"
    rf"|resolutions|actions|nrs)\b)"
    rf"\.?{W}[0-9][0-9,&\s\u2010-\u2015-]{{0,30}}(?:and|&|or|to)?{O}$"
)
_TIME_WORDS = frozenset(_WORDS["near_time"])
_MILD_WORDS = frozenset(_WORDS["near_mild"])
_PASSED_OVER = frozenset(_WORDS["near_passed_over"])
_QUANTITY_WORDS = frozenset(_WORDS["near_quantity"])
_TELLING_WORDS = frozenset(_WORDS["near_telling"])
_PREFIXES = frozenset({"post", "pre", "mid", "ante", "early", "late", "non", "un"})
_PREFIX = re.compile(r"[A-Za-z]+$")
_COLON_BEFORE = re.compile(r"[0-9)\]]:[^\S\n]?$")
FARTHEST_YEAR = 100
"""Years that two of one citation are apart at most."""
_IN_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,30}$")
_STREET_AFTER = re.compile(rf"{H}(?:[A-Z][A-Za-z.]{{0,14}}{H}){{1,3}}(?:{STREETS})(?![^\W_])")
FUNCTION_WORD_AFTER = re.compile(
    rf"{W}(?:and|or|at|but|I|he|she|it|we|they|you|the|a|an|in|to|for|when|that|which|who|was|were|is"
    rf"|has|had|last|from|by|on|of|with|as|"
    rf"after|before|until|about|this|his|her|their|my|our|there|then|through|will|would)(?![^\W_])"
)
_STOP_AFTER = re.compile(r"[.,;:)\]?!]|\s*\Z")


def ends_phrase(text: str, end: int) -> bool:
    """Whether a stop or a small word stands behind a place."""
    return _STOP_AFTER.match(text, end) is not None or FUNCTION_WORD_AFTER.match(text, end) is not None


_LOWER_AFTER = re.compile(rf"{W}[a-z]")
_HYPHEN_ALLOWED = re.compile(r"-(?:era|style|vintage|built|dated|born|to-|[12][0-9]{3})")
_MONEY = frozenset("$£€¥#§№°")


@lru_cache(maxsize=4)  # several rules ask of the same place, one after the other
def words_before(text: str, start: int) -> list[str]:
    """The last words of the paragraph before an offset, in lower case with punctuation, nearest first."""
    return text[max(0, start - BEFORE) : start].rpartition("\n\n")[2].casefold().split()[:-5:-1]


def is_told_as_time(text: str, start: int) -> bool:
    """Whether a year says when something was ("in 1954") and not which thing is meant ("law of 1870")."""
    words = [word for word in words_before(text, start) if word not in _PASSED_OVER]
    return bool(words) and words[0] in _TELLING_WORDS


_LAW_BEFORE = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(_WORDS['laws'])})(?:{W}of{W}(?:the{W})?[A-Z][a-z]+){{0,2}}(?:,?{W}(?:of{W})?(?:the{W}year{W})?\(?)$"
)


def is_in_name_of_law(text: str, start: int) -> bool:
    """Whether a year belongs to the name of a law or treaty ("the Harcastle Act, 1911", "Treaty of Lenner (1783)")."""
    return _LAW_BEFORE.search(text, max(0, start - BEFORE), start) is not None


def is_counted(text: str, end: int) -> bool:
    """Whether the number that ends at `end` counts or measures something ("1,954 men", "20 miles")."""
    return text[end : end + 1] in _SPACES and bool(_COUNTED.match(text, end))


def counts_things(text: str, end: int) -> bool:
    """Whether a number is followed by a plural ("ca. 1000 authors")."""
    return bool(_PLURAL_AFTER.match(text, end))


_PLURAL_AFTER = re.compile(rf"{W}(?:[a-z]+{W})?[a-z]{{3,}}s(?![^\W_])")


def is_name_of_event(text: str, end: int) -> bool:
    """Whether a year is the first word of a name ("the 2014 Winter Paralympics", "the 1954 season")."""
    return bool(_NAME_AFTER.match(text, end)) and not FUNCTION_WORD_AFTER.match(text, end)


_NAME_AFTER = re.compile(rf"{W}[A-Za-z]")
_SPACES = frozenset(" \n\t\u00a0-\r")


def stands_free(text: str, start: int, end: int) -> bool:
    """Whether figures are not part of a longer number, name or address ("A/RES/1954", "1,954", "RDS-1")."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if not before.isspace():
        second = text[start - 2] if start > 1 else " "
        if before.isalnum() or before in "_@#/\\=&%$£€¥§№+":
            return False
        if before in ".,:" and second.isalnum() and (before != "," or second.isdigit()):
            return False
        if second.isalnum() and before in "-‐‑":
            prefix = _PREFIX.search(text, max(0, start - 8), start - 1)
            if not prefix or prefix[0].casefold() not in _PREFIXES:
                return False
        if second.isdigit() and before in "–—/":
            return False
    if after.isspace():
        return True
    third = text[end + 1] if end + 1 < len(text) else " "
    if after.isalpha() or after in "_@=%\\°":
        return False
    if third.isdigit() and after in ".,:/" and not (after == "," and not text[end + 1 : end + 4].isdigit()):
        return False
    return not (after in "./" and third.isalpha() and (after == "/" or third.islower()))


def is_behind_word_of_time(words: list[str]) -> bool:
    """Whether the last words before a place, nearest first, lead up to a time ("in about", "since")."""
    return next((word for word in words if word not in _PASSED_OVER), "").rstrip(",") in _TIME_WORDS


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
    words = words_before(text, start)
    nearest = words[0] if words and text[start - 1 : start] not in "([" else ""
    if _has_other_sense(text, start, end, nearest):
        return False
    strong = is_behind_word_of_time(words) and nearest[-1:] != "."
    if year < 1700 and year % 100 < 60 and nearest == "at" and ends_phrase(text, end):
        return False  # an hour: "at 1600 he left"
    if not strong and year < 1700 and nearest in _QUANTITY_WORDS and _LOWER_AFTER.match(text, end):
        return False
    if strong or (1700 <= year < 2050 and (year % 100 or lasting)):
        return True
    if 1000 <= year < 2100 and _in_brackets(text, start, end):
        return True
    return 1500 <= year < 2050 and (nearest in _MILD_WORDS or not _LOWER_AFTER.match(text, end))


def is_year_in_words(text: str, start: int, end: int) -> bool:
    """Whether number words are a year and no count: a word of time stands before them, and no plural behind."""
    words = [word for word in words_before(text, start) if word not in _PASSED_OVER]
    return (
        bool(words) and words[0] in _TIME_WORDS and not is_counted(text, end) and not counts_things(text, end)
    )


_QUESTION_BEFORE = re.compile(r"(?:[(\[]\?\s|(?:^|[\s(\[])\?)$")


def is_behind_question_mark(text: str, start: int) -> bool:
    """Whether a question mark doubts what follows it ("[?1671]", "[? May 1671]", "?1675") and ends no sentence."""
    return _QUESTION_BEFORE.search(text, max(0, start - 3), start) is not None


def is_feast(text: str, start: int) -> bool:
    """Whether a feast without a year is a certain day: "on Christmas Day", "before New Year's Eve"."""
    return words_before(text, start)[:1] in _FEAST_LEADS


def _has_other_sense(text: str, start: int, end: int, nearest: str) -> bool:
    """Whether a number follows "No.", "p." and the like, or counts what follows it, or numbers a house."""
    if nearest and (nearest[-1] in _MONEY or _NUMBERED.fullmatch(nearest.lstrip('(["“'))):
        return True
    listed = nearest in {"and", "&", "or", "to"} or (nearest[-1:] == "," and nearest[:1].isdigit())
    if listed and _NUMBERED_LIST.search(text, max(0, start - BEFORE), start):
        return True
    if nearest[-1:] == "," and _is_page_behind_year(text, start, nearest, int(text[start : start + 4])):
        return True
    if nearest[-1:] == ":" and _COLON_BEFORE.search(text, start - 3 if start > 3 else 0, start):
        return True
    after = text[end : end + 1]
    if after == "-":
        return (text[end + 1 : end + 2].isalnum() and not _HYPHEN_ALLOWED.match(text, end)) or is_counted(
            text, end
        )
    return after.isspace() and (is_counted(text, end) or bool(_STREET_AFTER.match(text, end)))


def _is_page_behind_year(text: str, start: int, nearest: str, number: int) -> bool:
    """Whether a number in brackets is the page that a citation has behind its year ("[Doe 2003, 1381–82]")."""
    year = nearest.rstrip(",").rstrip("abcd")
    is_far = year.isdecimal() and len(year) == 4 and abs(int(year) - number) > FARTHEST_YEAR
    return is_far and _IN_BRACKETS.search(text, max(0, start - BEFORE), start) is not None


def _in_brackets(text: str, start: int, end: int) -> bool:
    return text[end : end + 1] in {")", "]", ",", ";", ":"} and bool(
        _IN_BRACKETS.search(text, max(0, start - BEFORE), start)
    )


_MONTH_WORDS = frozenset(_WORDS["near_month"])
_SURE_MONTH_WORDS = frozenset(_WORDS["near_sure_month"])
LIMIT_WORDS = frozenset({"from", "to", "between"})
_NOT_OF_MONTH = frozenset(_WORDS["near_not_of_month"])
_NAME_MONTHS = frozenset({"may", "march", "april", "june", "august"})
EVENT_AFTER = re.compile(rf"{W}(?:{'|'.join(_WORDS['events'])})(?![^\W_])")
_CAPITAL_AFTER = re.compile(rf"{H}[A-Z][a-z]+")
DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her", "this", "that", "our"})


def is_month(text: str, start: int, end: int, form: str, full: tuple[str, ...]) -> bool:
    """Whether a month name alone means a month: after a preposition, or before a meeting that it names."""
    if form not in full and form.capitalize() not in full:
        return False
    before, after = text[start - 1 : start], text[end : end + 1]
    if form[0].islower() or (before.isalnum() or before in ("@", "/")) or after in ("-", "@", "'", "’"):
        return False
    words = words_before(text, start)
    nearest = words[0] if words else ""
    name = form.casefold() in _NAME_MONTHS
    if before == "-":
        return nearest == "mid-"
    if EVENT_AFTER.match(text, end) and any(
        word in DETERMINERS or word.endswith(("'s", "’s")) for word in words[:3]
    ):
        return True
    if (name and _CAPITAL_AFTER.match(text, end)) or (
        nearest == "of" and len(words) > 1 and words[1] in _NOT_OF_MONTH
    ):
        return False
    if name:
        return nearest in _SURE_MONTH_WORDS
    return nearest in _MONTH_WORDS or nearest in LIMIT_WORDS


_GERMAN_MONTHS = re.compile(rf"(?:{'|'.join(load_tables().german_months)})$")
_BEFORE_GERMAN_DAY = frozenset(
    {"am", "vom", "zum", "seit", "ab", "dem", "den", "der", "des", "bis", "und", "auf", "diesem"}
)


def is_told_in_german(text: str, start: int, written: str) -> bool:
    """Whether a day with a point and a month ("5. September") are one date and no two sentences."""
    return bool(_GERMAN_MONTHS.search(written)) or not _BEFORE_GERMAN_DAY.isdisjoint(
        words_before(text, start)[:1]
    )


_TITLE_BEFORE = frozenset(
    {
        "mr.",
        "mr",
        "mrs.",
        "mrs",
        "miss",
        "dr.",
        "dr",
        "messrs.",
        "messrs",
        "sir",
        "lady",
        "rev.",
        "prof.",
        "judge",
    }
)
_HOUSE_AFTER = re.compile(rf",{H}[0-9]{{1,3}}{H}(?:[A-Z][A-Za-z.]{{0,14}}{H}){{1,3}}(?:{STREETS})(?![^\W_])")
_STREET_OF_MONTH = re.compile(rf"{H}(?:{STREETS})(?![^\W_])(?!{H}[0-9])")


def is_street_of_month(text: str, end: int) -> bool:
    """Whether a month that ends at `end` gives its name to a street ("21 May Street")."""
    return _STREET_OF_MONTH.match(text, end) is not None


def is_name_of_person(text: str, start: int, end: int) -> bool:
    """Whether a month before a number is a person: a title stands before it, or the number is that of a house.

    Args:
        text: the text.
        start: where the month begins.
        end: where its name ends.
    """
    is_name = text[start:end].casefold() in _NAME_MONTHS
    return is_name and (
        not _TITLE_BEFORE.isdisjoint(words_before(text, start)[:1])
        or _HOUSE_AFTER.match(text, end) is not None
    )


_FEAST_LEADS = [["on"], ["until"], ["till"], ["since"], ["before"], ["after"], ["by"]]


_SEASON_WORDS = frozenset(_WORDS["near_season"])


def is_season(text: str, start: int, end: int) -> bool:
    """Whether a season alone is one of a certain year ("that fall", "by the spring")."""
    if text[end : end + 1] in ("-", "’", "'", "s"):
        return False
    if text[start:end].casefold() == "fall" and re.match(rf"{W}of\b", text[end : end + 12]):
        return False
    words = words_before(text, start)
    if words[:1] == ["that"] or words[:2] == ["same", "the"]:
        return True
    if words[:1] == ["following"]:
        words = words[1:]
    return len(words) > 1 and words[0] == "the" and words[1] in _SEASON_WORDS


_SHORT_WORDS = frozenset(_WORDS["near_short"])
_NO_YEAR_AFTER = re.compile(rf"[^\W_]|{W}(?:automatic|caliber|calibre|pistol)\b")


def is_short_year(text: str, start: int, end: int) -> bool:
    """Whether an apostrophe and two figures are a year ("in ’41")."""
    if start and (text[start - 1].isalnum() or text[start - 1] in '/"”'):
        return False
    words = words_before(text, start)
    return (
        bool(words)
        and (words[0] in _SHORT_WORDS or words[0].endswith(","))
        and not _NO_YEAR_AFTER.match(text, end)
    )


_POSSESSIVES = frozenset(_WORDS["near_possessives"])
_DECADE_WORDS = frozenset(_WORDS["near_decade"])


def is_short_decade(text: str, start: int, end: int, *, apostrophe: bool) -> bool:
    """Whether "90s" is a decade and neither an age nor a temperature."""
    if start and (text[start - 1].isalnum() or text[start - 1] in "$£€"):
        return False
    words = words_before(text, start)
    if text[end : end + 1] in ("°", "-") or any(
        word in _POSSESSIVES or word.endswith(("'s", "’s")) for word in words[:2]
    ):
        return False
    if any(word.startswith(("temperature", "degree", "age")) for word in words):
        return False
    return apostrophe or (bool(words) and words[0] in _DECADE_WORDS)
