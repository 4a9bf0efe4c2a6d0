"""Words of title matter: names, universities, offices. A byline is told by them, and a head by their absence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.dates import MONTH_NAMES
from tei_encode.names import may_be_forename
from tei_encode.segmenters.cues.letter_lines import CLASSIFICATION
from tei_encode.segmenters.cues.wording import NUMBERED_DIVISION

if TYPE_CHECKING:
    from tei_encode.segmenters.units.unit import Unit

CUES = re.compile(
    r"\b(?:by|Dr|Prof(?:essor)?|Ph\.?D|M\.?A|University|Universit\w+|College|Institut\w*|Department|Faculty|School|"
    r"Cent(?:er|re)|Academy|Lecturer|Fellow|Research\w*|Assistant|Associate|Adjunct|Library|Museum)\b"
)
DISPATCH = re.compile(
    r"[^\W\d_a-z]{4,}(?:[ ][^\W\d_a-z]{2,}){0,2},\s(?:[A-Z][a-z.]{2,12}\s){0,2}"
    r"[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:\s\([A-Z]{2,4}\))?\.?\s?[—–-]{1,2}"
)
"""The place and day with which a dispatch begins."""
MASTHEAD = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:1[5-9]|20)\d\d\b"
    r"|\b\d{1,2}(?:st|nd|rd|th)?\s+[^\W\d_]{3,9}\.?,?\s+(?:1[5-9]|20)\d\d\b|\b(?:Vol|No)\.\s*\d",
    re.IGNORECASE,
)
"""The day or number of an issue, as it stands in the head of a newspaper."""
NARROW = 48
"""Columns that the lines of a newspaper's column do not exceed."""
CENTRED = 10
"""Columns from the margin from which on a head may be centred."""
MOST_MARKS = 6
"""Marks of emphasis before a name."""
ARTICLES = ("The ", "A ", "An ")
NO_NAME = frozenset("the of in on a an for to with at chapter part its his her their our my".split())
"""Words that are in no name of a person."""
NAME = re.compile(r"(?:[^\W\d_][\w'’\-]*\.?\s+){1,4}[^\W\d_][\w'’\-]+\.?")
AND = re.compile(r",?\s+(?:and|&)\s+|[,;]\s+", re.IGNORECASE)
KIND_NAMED = re.compile(
    r"[*_]{0,2}(?:(?:an?|the|draft|revised|annual|final|interim|verbatim|official|agreed)\s+){0,2}"
    r"(?:(?:minutes|memorand(?:um|a)|record|proceedings|report|returns?|transcript(?:ion)?|copy|letters?|correspondence|"
    r"notes?|statement|account|narrative|history|survey|study|calendar|catalogue|selection|hearings?|testimony|agreement|"
    r"convention|despatch|circular|bulletin)\s+(?:of|on|by|for|from|to|with|between|no|number|concerning|respecting|"
    r"regarding|relating)\b|interviews?\s+with\b|(?:an?\s+)?(?:conversation|discussion)\s+with\b|"
    r"aide[- ]m[eé]moire\b|"
    r"an?\s+(?:\w+\s+){0,3}(?:play|drama|comedy|tragedy|farce)\s+in\s+(?:\w+\s+){1,2}(?:acts?|scenes?|parts?)\b|"
    r"an?\s+(?:calendar|catalogue|history|report|survey|study|memoir|essay|tale|story|novel)\b)",
    re.IGNORECASE,
)
"""A line that begins with what kind of document it is the name of: "Minutes of …", "Interview with …", "A Calendar"."""
SUBTITLE = re.compile(
    r"[(*_]{0,3}(?:presented|laid|submitted|delivered|read|issued|adopted|addressed|given|written|compiled|drawn up|"
    r"prepared|collected|translated|printed|published)\s+(?:to|before|at|for|from|in|on|during|under)\b"
    r"|ordered,?\s+(?:by|to)\b|(?:being|containing|with|together with|in which|wherein)\b",
    re.IGNORECASE,
)
"""How a line below a title begins that says what was done with the text: "Presented to the Committee"."""
BY_ALONE = re.compile(
    r"[*_(]{0,2}(?:(?:edited|compiled|translated|written|collected|prepared|selected|transcribed)(?: and \w+)?\s+)?"
    r"by[:*_]*\Z",
    re.IGNORECASE,
)
"""What stands above the name of an author or editor on a line of its own."""
KEYWORDS = re.compile(
    r"[*_]{0,2}(?:key[- ]?words?|index terms|mots[- ]clés|schlagwörter|schlüsselwörter)\b[^:\n]{0,20}[:—–]",
    re.IGNORECASE,
)
ABSTRACT_BEGINS = re.compile(
    r"(?:ABSTRACT\s*[:.—–]?\s|(?:SUMMARY|Abstract|Summary)\s*[:—–])\s*(?=[^\W\d_a-z][^\W\d_]*\s)"
)
"""The beginning of an abstract whose heading runs into it."""
BYLINE = re.compile(
    r"(?:[*_]{0,2}(?:[Bb]y|BY):?\s+)[*_]{0,3}(?!(?i:order|command|authority|direction|request|resolution)\b)(?:[^\W\d_a-z][\w'’\-]*\.?\s+){1,4}[^\W\d_a-z][\w'’\-]+[*_]{0,2}"
    r"(?:,\s+(?!(?:Assistant|Associate|Professor|Director|Editor|Secretary|Chief|State|Minister|Fellow|Lecturer)\b)"
    r"[^\W\d_a-z][\w ]{2,30})?\Z"
    r"|[*_]{0,3}(?:(?:[Bb]y|BY):?\s+)?(?:[^\W\d_a-z][\w'’\-]*\.?\s+){1,4}[^\W\d_a-z][\w'’\-]+[*_]{0,2},\s+"
    r"(?=[^\n]{0,80}\b(?:Universit\w+|College|Institut\w*|Department|School|Academy|Library|Museum|Archives?|"
    r"Professor|Lecturer|Fellow)\b)"
)
"""Who wrote the text: "By" and a name, or a name and the university or library of the one who bears it."""
BY_TITLED = re.compile(
    r"(?:[Bb]y|BY)\s+(?:the\s+)?(?:rev|revd|reverend|right|very|most|ven|venerable|hon|honourable|sir|lord|lady|mr|mrs|miss|"
    r"dr|prof|professor|capt|captain|col|colonel|major|admiral|general)\b\.?\s+[^\W\d_]",
    re.IGNORECASE,
)
"""By somebody with a title ("By the Rev. A. Oake, M.A.")."""
_BY_PERSON = re.compile(
    r"(?:[*_]{0,2}(?:[Bb]y|BY):?\s+)[*_]{0,3}(?P<name>(?:[^\W\d_a-z][\w'’.\-]*\s+){1,4}[^\W\d_a-z][\w'’\-]+)[*_]{0,3},"
    r"\s+[^\W\d_a-z][^\n]{1,100}\Z"
)
"""By somebody with degrees or an office behind the name ("By Anne Oake, M.D., Medical Officer of Health")."""
_BY_PRESS = re.compile(
    r"[*_(]{0,3}(?:(?:by|from)\s+)?(?:(?:our|a|an)\s+)?(?:own|special|staff|foreign|chief|political|military|naval|war)\s+"
    r"(?:\w+\s+)?(?:correspondent|reporter|writer)s?[.*_)]{0,4}\Z",
    re.IGNORECASE,
)
"""By the correspondent of a newspaper, who may have no name ("From Our Own Correspondent")."""
NAMELIKE = 0.8
"""Share of capitals in such a line."""
AUTHOR_NAMED = re.compile(
    r"[*_]{0,3}(?:(?:[Pp]repared|[Ww]ritten|[Dd]rawn up|[Cc]ompiled)\s+by:?\s+)?[*_]{0,3}"
    r"(?P<name>[^\W\d_a-z][\w'’.\-]*(?:\s+[^\W\d_a-z][\w'’.\-]*){1,3})[*_]{0,3}"
    rf"(?P<rest>,?\s+\(?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{MONTH_NAMES})\.?\s+(?:\d{{1,2}},?\s+)?(?:1[5-9]|20)\d\d\)?[*_.]{{0,3}}"
    r"|\s+for\s+[^\n]{3,80})?\Z"
)
"""An author with the month or day behind the name, or behind "Prepared by", perhaps for whom."""
BARE_LABEL = re.compile(
    rf"[*_]{{0,2}}(?:(?:{NUMBERED_DIVISION.pattern}|(?:chapter|book|part)\s+(?:the\s+)?[a-z]+|\d{{1,3}}|[IVXLC]{{1,7}}))"
    r"\s*[.:—–-]?[*_]{0,2}\Z",
    re.IGNORECASE,
)
"""The number of a chapter on a line of its own."""
_LETTERED = re.compile(r"\b(?:[A-Z] ){3,}[A-Z]\b")


_OWNED = re.compile(
    r"this (?:document|paper) is the property of\b.{0,80}\Z|printed for the (?:use of|cabinet)\b.{0,60}\Z",
    re.IGNORECASE,
)
_PAPER_NUMBER = re.compile(
    r"(?:[A-Z]{1,4}\.?){1,4}\s?(?:(?:No\.\s?)?[(/]?\d{1,5}\)?(?:\s?[(/]\d{2,4}\)?)?|\(\d{2,4}\)\s?\d{1,4})\.?\Z"
)
_COPY_NUMBER = re.compile(
    r"copy\s+(?:no|number|nr)\b\.?\s*:?\s*(?:\d{1,4}|_{2,}|\.{2,})(?:\s+of\s+\d{1,4}(?:\s+copies)?)?\.?\Z",
    re.IGNORECASE,
)
_PARTED = re.compile(r"\s*\n\s*|\s{3,}")
"""What parts the marking from the number of the copy, on a line of its own or far to the right."""


def is_marking(line: str, *, numbers: bool = False) -> bool:
    """Whether a line says how secret a paper is ("SECRET", "S E C R E T") or whose, and no more.

    Args:
        line: the line.
        numbers: whether the number of the paper ("C.P. 41 (36)") is a marking, too; that of the copy always is.
    """
    if len(line) > 120:
        return False
    first, *others = _PARTED.split(line)
    return _is_marking(first, numbers=numbers) and all(_is_marking(part, numbers=True) for part in others)


def _is_marking(line: str, *, numbers: bool) -> bool:
    joined = _LETTERED.sub(lambda spaced: spaced[0].replace(" ", ""), line)
    is_number = bool(_COPY_NUMBER.match(line)) or (numbers and bool(_PAPER_NUMBER.match(line)))
    return is_number or bool(CLASSIFICATION.match(joined) or _OWNED.match(line))


def head_style(unit: Unit) -> str:
    """How a line that may be a head is typed: numbered, in capitals, centred, plain; empty where it can be none."""
    if unit.is_furniture or unit.rows or len(unit.lines) > 3 or unit.span.length > 120 or not unit.words:
        return ""
    if unit.marked_depth:
        return f"marked {unit.marked_depth}"
    if unit.has_marker("number") or NUMBERED_DIVISION.match(unit.text):
        return "numbered" if unit.last_character not in ".,:;" else ""
    stops = unit.last_character in ".,;:" and not unit.is_upper
    if unit.marker or stops or not unit.content[:1].isupper() or len(unit.words) > 16:
        return ""
    indent = unit.lines[0].indent
    return f"{'upper' if unit.is_upper else 'plain'}{' centred' if indent >= CENTRED else ''}"


def is_title_matter(unit: Unit) -> bool:
    """Whether a unit below the title is a name or an affiliation, and no head."""
    names_cue = CUES.search(unit.text) is not None and not unit.text.startswith(ARTICLES)
    return is_name(unit) or names_cue or BY_TITLED.match(unit.text) is not None or is_by_person(unit)


def is_by_person(unit: Unit) -> bool:
    """Whether a unit says by whom the text is, with degrees or an office behind the name, or by an office alone."""
    if _BY_PRESS.match(unit.text):
        return True
    found = _BY_PERSON.match(unit.text)
    return found is not None and unit.capitals >= NAMELIKE and begins_with_forename(found["name"])


def is_name(unit: Unit) -> bool:
    """Whether a unit may be the names of one person or several, and nothing more."""
    if (
        not 2 <= len(unit.words) <= 16
        or unit.capitals < 1.0
        or NO_NAME & {word.lower() for word in unit.words if f" {word}." not in unit.text}
        or any(word.endswith(("'s", "’s")) for word in unit.words)
    ):
        return False
    names = [bare for name in AND.split(unit.text) if (bare := name.strip(" *_"))]
    if unit.is_upper and not shows_forename(unit):
        return False
    return all(len(name.split()) <= 5 and NAME.fullmatch(name) for name in names)


def shows_forename(unit: Unit) -> bool:
    """Whether one of the names in a unit begins with a forename or an initial: others may be a headline."""
    return any(map(begins_with_forename, AND.split(unit.text.strip(" *_"))))


def named_author(line: str) -> re.Match[str] | None:
    """The name of an author in a line that says besides when, or by "prepared by" that it is one; None elsewhere."""
    found = AUTHOR_NAMED.match(line)
    if found is None or not begins_with_forename(found["name"]):
        return None
    is_dated = found["rest"] is not None and not found["rest"].lstrip().startswith("for ")
    is_told = found.start("name") > MOST_MARKS or is_dated
    return found if is_told and NO_NAME.isdisjoint(found["name"].lower().split()) else None


def begins_with_forename(name: str) -> bool:
    """Whether a name begins with a forename or an initial."""
    first = next(iter(name.strip(" *_").split()), "")
    return first.endswith(".") or may_be_forename(first)
