"""Lines that say where and when something was written (TEI Guidelines, DS 4.2.2)."""

from __future__ import annotations

import re

from tei_encode.dates import MONTH_NAMES_ANY_CASE as MONTHS

_ORDINAL = r"(?:\.?\s?(?:st|nd|rd|th|d|h|er|º|°)(?![^\W\d_]))?\.?"
_DAY = rf"\d{{1,2}}{_ORDINAL}"
_YEAR = r"\[?(?:1[4-9]\d\d|20\d\d)\]?"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_THE = r"(?:the\s+|den\s+|le\s+|am\s+|th[ei]s\s+|y\s?e?\s*)?"
_FEAST = (
    r"(?:(?:Christmas|New Year['’]?s|Twelfth|Easter|Whit(?:sun)?|Ash|Palm|Good|Boxing|Lady|All (?:Saints|Souls)|"
    r"St\.? [^\W\d_]+['’]?s)[ -]?(?:Day|Eve|Night|Monday|Tuesday|Wednesday|Friday|Sunday)|Michaelmas|Martinmas|"
    r"Candlemas|Lammas|(?:the )?(?:Feast|Eve|Vigil|Morrow) of [^,\d]{3,30})"
)
_PART_OF_DAY = r"(?:morning|noon|afternoon|evening|night|midnight)"
_HOUR = (
    rf"(?:\s?[,;—–-]?\s*(?:noon|midnight|{_PART_OF_DAY})\b\.?"
    r"|\s?[,;—–-]?\s*(?:at\s+)?\d{1,2}(?:[:.]\d\d)?\s?(?:o\s?['’]?\s?clock|[ap]\.?\s?m\b\.?)"
    r"(?:\s*[AaPp]\.?\s?[Mm]\.?)?|,?\s+\d{1,2}[:.]\d\d\b|\s+\d{4}\s?(?:Z|GMT|hrs?|hours)?(?![\w.]))"
)
_DATE = (
    rf"(?:(?:{MONTHS})\.?\s+\d{{1,2}}\s?[–-]\s?(?:(?:{MONTHS})\.?\s+)?\d{{1,2}},?\s+{_YEAR}|"
    rf"\d{{1,2}}(?:\s+(?:{MONTHS}))?\s?[–-]\s?\d{{1,2}}\s+(?:{MONTHS})\.?,?\s+{_YEAR}|"
    rf"(?:{MONTHS})\.?\s*{_THE}{_DAY}[,.\s]*{_YEAR}|\[?{_THE}{_DAY}\s+(?:day\s+)?(?:of\s+|de\s+)?(?:{MONTHS})\.?\]?,?\s+(?:del?\s+)?{_YEAR}|"
    rf"{_YEAR},?\s+(?:{MONTHS})\.?\s*(?:y\s?e?\s*)?\d{{1,2}}|(?:{MONTHS})\.?,?\s+{_YEAR}|"
    rf"{_WEEKDAY},?\s+{_THE}(?:{_DAY}\s+(?:of\s+)?(?:{MONTHS})|(?:{MONTHS})\.?\s+{_THE}{_DAY})|"
    rf"{_FEAST},?\s+{_YEAR}|\d{{1,2}}\s?[./-]\s?(?:\d{{1,2}}|[ivxIVX]{{1,4}})\s?[./-]\s?\d{{2,4}}|\d{{4}}-\d\d-\d\d)"
)
RECEIVED = r"(?:\[(?:Received|Rec['’]?d)\b[^\[\]]{0,60}\]|\((?:Received|Rec['’]?d)\b[^()]{0,60}\))"
"""When a letter came, as editors put it behind the day it was written (a pattern)."""
_BEHIND = rf"(?:[,.]?(?:\s+[^\W\d_a-z][\w.'’]*,?){{1,4}})?(?:[.,;—–-]?\s*(?P<received>{RECEIVED}))?"
PAPER = re.compile(
    r"(?:[^\W\d_]\w+\s+){0,2}(?:Minutes|Report|Memorandum|Record|Notes?|Letters?|Telegram|Despatch|Message|Remarks|Speech|"
    r"Address|Sermon|Lecture|Diary|Journal|Account|Proceedings|Summary|Statement|Resolutions?|Census|Survey|Interview|"
    r"History|Treaty|Agreement)\b"
)
"""What a title calls a paper: "Memorandum by the Surveyor to the Governor" is neither a place nor an address."""
_LEADS_IN = re.compile(r"\b(?:in|of|since|from|after|before|for|to|by|until|between|during)\s*\Z")
_OF_THE = re.compile(r"The\s+\w+\s+of\s+the\b")
"""What stands before a date in titles ("Report on the Bridge, June 1921", "Haverley in May 1921"), never a place."""
_FIGURE_APART = re.compile(r"(?:\s{2,}|\t)\d{1,4}\s*\Z")
"""A figure apart before the date: a row of a table."""
_PAGE = re.compile(r"\b[Pp]age\s+\d|[-–—]\s?\d{1,3}\s?[-–—]")
"""The number of a page: the head of a letter's second sheet, or a reference."""
LONGEST_PLACE_IN_SMALL_LETTERS = 25
LONGEST = 140
"""Code points of a dateline."""
LONGEST_PLACE = 60
"""Code points of a place; where it is said when the letter came, an office with its place may be longer."""
_SMALL = frozenset("of the and in at near upon on de la le du den am ye".split())
_DATELINE = re.compile(
    rf"(?=.{{0,200}}\Z)(?P<place>[^\n]{{0,90}}?[\s,\]])??(?i:{_DATE}{_HOUR}?){_BEHIND}[.,]?\s*\Z"
)
"""A line that is a date, a place before it or behind it."""
_NAMED_DAY = (
    r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)\b\.?"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag\b|Mittwoch\b|Sonnabend\b"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di\b|dimanche\b)"
)
_DAY_ALONE = re.compile(
    rf"(?=.{{0,40}}\Z)(?:(?P<weekday>{_NAMED_DAY})(?:,?\s+|\Z))?(?:(?P<first>{_YEAR}),?\s+)?"
    rf"(?:{_THE}{_DAY}\s+(?:of\s+)?(?P<behind>{MONTHS})\b\.?|(?P<before>{MONTHS})\b\.?\s+{_THE}{_DAY}"
    rf"|(?P<figures>\d{{1,2}}\s?[./-]\s?\d{{1,2}}\s?[./-]\s?\d{{2,4}}|\d{{4}}-\d\d-\d\d)|(?P<day>{_DAY}))?"
    rf"(?:[,.]?\s+(?P<last>{_YEAR}))?(?:,?\s+\(?{_NAMED_DAY}\)?)?[.,:]?\Z",
    re.IGNORECASE,
)
"""A day, no place and no hour by it."""
_LABEL = re.compile(r"(?:Date|Dated|Sent)\s*:\s*\S", re.IGNORECASE)
_WITHOUT_YEAR = re.compile(
    rf"(?=.{{0,60}}\Z)(?:[^\W\d_a-z][^\n]{{0,40}}?[,.]\s+|In haste,\s+)?"
    rf"(?i:{_THE}(?:{_WEEKDAY}|{_FEAST}|{_DAY}\s+(?:of\s+)?(?:{MONTHS})"
    rf"|(?:{MONTHS})\.?\s+{_THE}{_DAY}|{_DAY}\s+(?:inst|ult)\.?)(?:,?\s+(?:{_DAY}|{_PART_OF_DAY}))?{_HOUR}?)[.,]?\s*\Z"
)
"""The same with no year, or only with a day of the week: what it says only a letter around it shows."""
_DEED = re.compile(
    r"(?:Received|Filed|Paid|Sworn|Signed|Recorded|Issued|Published|Born|Died|Source|Posted)\b", re.IGNORECASE
)
"""What was done on the day: a note on a document, not the dateline of a letter."""
VERB = re.compile(r"\b(?:I|we|you|is|was|has|have|had|will|are|were|dated)\b")


def is_dateline(bare: str) -> bool:
    """Whether a line is a place and a date, nothing said of them.

    Args:
        bare: the line without white space or marks of emphasis around it.
    """
    if says_date(bare):
        return True
    found = _DATELINE.match(bare)
    if found is None or _says(bare):
        return False
    place = found["place"] or ""
    is_too_long = len(place) > LONGEST_PLACE or len(bare) > LONGEST
    return _may_be_place(place) and (found["received"] is not None or not is_too_long)


def says_date(bare: str) -> bool:
    """Whether a line says of itself that it is a date ("Date: …")."""
    return _LABEL.match(bare) is not None


def is_undated(bare: str) -> bool:
    """Whether a line is a dateline that leaves the year out ("Mill House, Friday evening")."""
    return _WITHOUT_YEAR.match(bare) is not None and not _says(bare)


def day_form(bare: str) -> str:
    """How a line that is a day and nothing else is written ("weekday month year", "month"); empty where it is none.

    Args:
        bare: the line without white space or marks of emphasis around it.
    """
    found = _DAY_ALONE.match(bare) if bare else None
    if found is None or not any(found[part] for part in ("weekday", "behind", "before", "figures", "day")):
        return ""
    if bare.isdigit() or (found["day"] and (found["first"] or found["last"])):
        return ""
    month = found["behind"] or found["before"] or found["figures"]
    year = found["first"] or found["last"]
    return (
        " ".join(
            name
            for name, is_there in (("weekday", found["weekday"]), ("month", month), ("year", year))
            if is_there
        )
        or "day"
    )


def _says(bare: str) -> bool:
    return bool(_DEED.match(bare) or VERB.search(bare))


def _may_be_place(words: str) -> bool:
    """Whether what stands before a date may be a place: short, or all its words but the small ones with capitals."""
    if PAPER.match(words) or _LEADS_IN.search(words) or _OF_THE.match(words) or _PAGE.search(words):
        return False
    if _FIGURE_APART.search(words):
        return False
    if len(words) <= LONGEST_PLACE_IN_SMALL_LETTERS:
        return True
    return all(not word[:1].islower() or word in _SMALL for word in words.split())
