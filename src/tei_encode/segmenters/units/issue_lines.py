"""Lines above the title that say in which periodical a text was printed: "Haverley Studies 12 (1984), pp. 33–47"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.dates import MONTH_NAMES_ANY_CASE
from tei_encode.segmenters.units.letter_heads import is_paper_title
from tei_encode.segmenters.units.title_words import KIND_NAMED, head_style
from tei_encode.segmenters.units.zones import PROVENANCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit

_MONTH = MONTH_NAMES_ANY_CASE
_COUNT = r"(?:\d{1,4}|[IVXLC]{1,8})"
_VOLUME = rf"(?:(?P<says>vol(?:ume)?\.?|band|bd\.|tome?)\s*)?{_COUNT}"
_NUMBER = rf"(?:[./:]\d{{1,3}}|[.,;]?\s+(?:nos?|nr|numbers?|issue|part|pt|heft)\b\.?\s*{_COUNT})"
_YEAR = r"(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?"
_WHEN = (
    rf"(?:(?:\d{{1,2}}\s+)?(?:spring|summer|autumn|fall|winter|{_MONTH})\.?(?:\s+\d{{1,2}})?,?\s+)?{_YEAR}"
)
_PAGES = r"(?P<pages>[,:.;]?\s*(?:pp?\.\s*\d{1,4}|\d{1,4}(?=\s?[-–]))(?:\s?[-–]\s?\d{1,4})?)"
_CITED = re.compile(
    rf"(?P<name>[^\W\d_a-z][^\d\n()]{{3,90}}?)[,.]?\s+(?i:{_VOLUME}(?P<number>{_NUMBER})?,?\s*(?:\({_WHEN}\)|,\s*{_WHEN}){_PAGES}?)\.?\Z"
)
"""A periodical with its volume, year and pages."""
_ISSUE = re.compile(
    rf"(?:vol(?:ume)?\.?|band)\s*{_COUNT}{_NUMBER}(?:[.,;:—–-]*\s+\(?{_WHEN}\)?)?{_PAGES}?[.)]?\Z",
    re.IGNORECASE,
)
"""The volume and number of an issue, perhaps when it came out."""
_PERIODICAL = re.compile(
    r"\b(?:Journal|Review|Quarterly|Magazine|Bulletin|Studies|Annals|Transactions|Proceedings|Archives?|Notes|Records|"
    r"Papers|Queries|Revue|Zeitschrift|Jahrbuch|Annual|Miscellany)\b",
    re.IGNORECASE,
)
_OF_NEWSPAPERS = (
    r"(?:[^\W\d_a-z][\w'’-]+\s+){1,5}(?i:(?:Gazette|Advertiser|Courier|Mercury|Intelligencer|Sentinel|Chronicle|Herald|"
    r"Times|Tribune|Post|News|Observer|Guardian|Telegraph|Standard|Examiner|Mail|Express|Argus|Packet|Zeitung)"
)
"""The name of a newspaper (a pattern whose last bracket is open)."""
_DAY = (
    r"(?:[^\W\d_]{3,6}(?:day|tag),?\s+)?(?:the\s+)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?),?\s+{_YEAR}"
)
_NEWSPAPER_ALONE = re.compile(rf"{_OF_NEWSPAPERS})[.,]?\Z")
_ISSUE_DAY = re.compile(rf"{_DAY}\.?\Z", re.IGNORECASE)
_NEWSPAPER = re.compile(
    rf"{_OF_NEWSPAPERS}"
    r"(?:\s+\([^()\n]{2,30}\))?[.,]\s+"
    rf"{_DAY}"
    r"(?:,\s+(?:pp?\.|page)\s*\d{1,3}(?:[-–]\d{1,3})?(?:,?\s+col(?:umn|\.)\s*\d)?)?\.?)\Z"
)
"""A newspaper and the day of the issue."""
_REGISTERED = re.compile(
    r"(?:doi:?\s*10\.\d{4}\S*|https?://(?:dx\.)?doi\.org/\S+|e?-?issn:?\s*\d{4}-\d{3}[\dx])\.?\Z",
    re.IGNORECASE,
)
LONGEST = 140
MASTHEAD_LINES = 3
WORDS_OF_TEXT = 12
"""Words of a sentence below a headline; fewer may be a second headline or a byline."""
NAME = 9
"""Words of a periodical's name."""
NEAR = 40
"""Units below the headline among which those of other articles are looked for."""


def is_issue_line(units: Sequence[Unit], index: int) -> bool:
    """Whether a unit says in which periodical, or in which issue, the one article below it was printed."""
    unit = units[index]
    if _is_masthead(unit):
        return _heads_all(units, index + 1)
    if len(unit.lines) > 2 or unit.span.length > LONGEST or unit.marker or unit.rows or unit.is_furniture:
        return False
    lines = unit.line_texts
    below = units[index + 1].text if index + 1 < len(units) and len(lines) == 1 else lines[-1]
    if _PERIODICAL.search(lines[0]) and not any(map(str.isdigit, lines[0])) and len(unit.words) <= NAME:
        is_named = _ISSUE.match(below) is not None
        return is_named and _is_one_article(units, index + (1 if len(lines) == 2 else 2))
    if len(lines) > 1:
        return False
    if _ISSUE.match(lines[0]) or _is_cited(lines[0]) or names_newspaper(unit):
        return _is_one_article(units, index + 1)
    return index > 0 and _REGISTERED.match(lines[0]) is not None and is_issue_line(units, index - 1)


def _is_masthead(unit: Unit) -> bool:
    """Whether a unit is the name of a newspaper and, on lines of their own, its number and perhaps its day."""
    if not 1 < len(unit.lines) <= MASTHEAD_LINES or unit.span.length > LONGEST:
        return False
    name, *others = unit.line_texts
    if _NEWSPAPER_ALONE.match(name) is None or not any(map(_ISSUE.match, others)):
        return False
    return all(_ISSUE.match(line) or _ISSUE_DAY.match(line) for line in others)


def _heads_all(units: Sequence[Unit], index: int) -> bool:
    """Whether a headline is the only one of its kind above text: the paper has one article here."""
    if index + 1 >= len(units):
        return False
    style = head_style(units[index])
    behind = range(index + 2, min(index + NEAR, len(units) - 1))
    is_one_of_many = any(
        head_style(units[at]) == style and len(units[at + 1].words) > WORDS_OF_TEXT for at in behind
    )
    return bool(style) and not is_one_of_many


def names_newspaper(unit: Unit) -> bool:
    """Whether a unit is the name of a newspaper and the day of the issue."""
    return _NEWSPAPER.match(unit.text) is not None


def _is_cited(line: str) -> bool:
    """Whether a line cites a periodical: its pages, its number, or its name says that it is one."""
    found = _CITED.match(line)
    if found is None:
        return False
    return any(found[part] for part in ("pages", "says", "number")) or bool(_PERIODICAL.search(found["name"]))


def _is_one_article(units: Sequence[Unit], index: int) -> bool:
    """Whether what stands below is one article: a deck of headlines, or the only line of its kind above text."""
    if index + 1 >= len(units):
        return False
    style = head_style(units[index])
    if not style:
        return False
    after = units[index + 1]
    if not after.is_long and not (after.ends_sentence and len(after.words) > WORDS_OF_TEXT):
        return True
    behind = range(index + 2, min(index + NEAR, len(units) - 1))
    return not any(head_style(units[at]) == style and units[at + 1].is_long for at in behind)


def is_source_above(units: Sequence[Unit], index: int) -> bool:
    """Whether a line says where the paper comes from, or was printed, whose title stands right below it."""
    below = units[index + 1]
    says_kind = is_paper_title(below) or KIND_NAMED.match(below.text) is not None
    is_source = says_kind and PROVENANCE.match(units[index].text) is not None
    return is_source or is_issue_line(units, index)
