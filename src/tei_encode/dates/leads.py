"""Where a date may begin: one regular expression over the whole text, and what to try at each place."""

from __future__ import annotations

import re
from enum import StrEnum

from .tables_reader import load_tables

_TABLES = load_tables()


class Lead(StrEnum):
    """What a possible date begins with."""

    DIGITS = "digits"
    APOSTROPHE = "apostrophe"
    MONTH = "month"
    WEEKDAY = "weekday"
    SEASON = "season"
    ORDINAL = "ordinal"
    PART = "part"
    CIRCA = "circa"
    FISCAL = "fiscal"
    ERA = "era"
    QUARTER = "quarter"
    ADDRESS = "address"


def _beginnings(forms: tuple[str, ...], length: int) -> set[str]:
    return {form[:length] for form in forms}


def _leads() -> dict[str, Lead]:
    leads: dict[str, Lead] = {}
    for lead, words in (
        (Lead.SEASON, ("spring", "summer", "autumn", "fall", "winter")),
        (Lead.ORDINAL, tuple(_TABLES.ordinals)),
        (Lead.ORDINAL, ("twenty", "thirty")),
        (Lead.PART, ("early", "mid", "late", "end of", "close of", "beginning of", "start of", "opening of",
                     "very early",
                     "very late", "latter", "first half", "second half")),
        (Lead.CIRCA, ("circa", "ca.", "c.", "ca ")),
        (Lead.FISCAL, ("fiscal year", "FY", "F.Y.", "F. Y.")),
        (Lead.ERA, ("A.D.", "A. D.", "AD ", "anno ", "year of")),
        (Lead.QUARTER, ("Q1", "Q2", "Q3", "Q4")),
        (Lead.ADDRESS, ("http", "www.")),
    ):  # fmt: skip
        for word in words:
            leads |= dict.fromkeys((word, word[0].upper() + word[1:]), lead)
    leads |= dict.fromkeys(_beginnings(_TABLES.weekday_forms, 3), Lead.WEEKDAY)
    leads |= dict.fromkeys(_beginnings(_TABLES.month_forms, 3), Lead.MONTH)
    leads.pop("10b", None)
    return {word: lead for word, lead in leads.items() if not word[0].isdigit()}


def _tree(words: list[str]) -> str:
    """A regular expression for words that tries each first letter once."""
    branches: dict[str, list[str]] = {}
    for word in words:
        if word:
            branches.setdefault(word[0], []).append(word[1:])
    written = [re.escape(letter) + _tree(rest) for letter, rest in sorted(branches.items())]
    if not written:
        return ""
    tree = written[0] if len(written) == 1 else f"(?:{'|'.join(written)})"
    return f"(?:{tree})?" if "" in words else tree


LEADS = _leads()
_PLACES = rf"(?P<lead>[0-9]+|['’‘](?=[0-9]{{2}})|{_tree(list(LEADS))})"
AT_PLACE = re.compile(_PLACES)
# It begins with one character that parts words: the engine runs over all others without trying a branch.
SEARCH = re.compile(rf"[\W_]{_PLACES}")


def kind_of(found: str) -> Lead:
    """What kind of lead a match is."""
    if found[0].isdecimal():
        return Lead.DIGITS
    return LEADS.get(found, Lead.APOSTROPHE)
