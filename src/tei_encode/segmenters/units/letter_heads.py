"""What stands above letters: letterheads, numbers, days, who writes to whom."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.names import may_be_forename
from tei_encode.segmenters.cues.datelines import VERB, is_undated
from tei_encode.segmenters.cues.letter_lines import line_kind
from tei_encode.segmenters.cues.wording import NUMBERED_DIVISION, plain_words
from tei_encode.segmenters.units.title_words import KIND_NAMED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit

_NUMBER_ALONE = re.compile(r"(?:No\.?\s?|Letter\s+)?(?:[IVXLC]{1,7}|\d{1,4})\.?\Z", re.IGNORECASE)
_WHO_TO_WHOM = re.compile(
    r"(?!Letters?\b|Replies\b|Introduction\b)(?:[^\W\d_a-z][\w.'’-]*,?\s+(?:(?:de|von|van|of|the|and)\s+)?){1,6}(?:to|TO)\s+"
    r"(?:(?:the|his|her|their)\s+)?(?:[^\W\d_a-z]|(?:brother|sister|father|mother|wife|husband|son|daughter|uncle|aunt|"
    r"cousin|friend|same)\b)[^.;:!?]{0,60}\.?\Z"
)


_LETTER_TITLE = re.compile(
    r"^(?:transcript(?:ion)?|telegram|airgram|letters?|despatch|dispatch|memorandum|note|message|correspondence) "
    r"(?:from|to|by|of|between)\b"
)
_PAPER_TITLE = re.compile(
    r"(?:[^\W\d_a-z][\w'’-]*\s+){0,3}(?:Memorandum|Memoranda|Letter|Telegram|Despatch|Note|Message|Minute|Circular)\s+"
    r"(?:[Ff]rom|[Tt]o|[Bb]y)\s+(?:the\s+|an?\s+)?[^\W\d_a-z][^\n]{1,300}(?<![.;:?!,])\Z"
)
"""The title of a paper among others ("Draft Memorandum From the Surveyor to the Council")."""
_SUPERSCRIPTION = re.compile(
    r"(?:These |Theis |This )?(?:[Ff]or|[Tt]o)\s+(?:(?:the|my|his|her|our)\s+)?(?:[\w'’-]+\s+){0,6}?"
    r"(?:Right\s+(?:Honou?rable|Wors\w+|Rever\w+|Noble)|Honou?rable|Worshipf\w+|Reverend|Mr|Mrs|Sir|Lady|Lord|Dame|Captain|"
    r"Colonel|Doctor|Dr|Madam|Mistress|Master)\b\.?\s[^\n]{0,200}\Z"
)
"""To whom a letter goes, as it was written on the outside ("For the Right Worshipful Mr. Tranter, at his house")."""
LETTERHEAD_UNITS = 10
"""Units at the top of a text among which the first salutation of a letter stands."""
LONGEST_IN_LETTERHEAD = 300
LONGEST_REMARK = 60
"""A bracket above a letter that is longer says something about it; a shorter one belongs to it ("[Copy]")."""
FEWEST_SMALL = 4
"""Words with small letters that make what ends with a colon a sentence, no label."""
FEWEST_DAYS = 3
MOST_TITLE_LINES = 3


def is_letter_title(words: str) -> bool:
    """Whether plain words at the top of a text say that it is a letter or the like."""
    return _LETTER_TITLE.match(words) is not None


def letterhead(units: Sequence[Unit]) -> frozenset[int]:
    """Places of units above the first salutation, where only short ones stand there: letterhead, date, address.

    What is a title, or marked up as a head, is none of them; nor is anything above it.
    """
    salute = next((at for at, unit in enumerate(units[:LETTERHEAD_UNITS]) if _has_salute(unit)), 0)
    above = units[:salute]
    if any(unit.span.length > LONGEST_IN_LETTERHEAD or unit.marked_depth or unit.rows for unit in above):
        return frozenset()
    first = 0
    for index, unit in enumerate(above):
        is_title = is_letter_title(plain_words(unit.text)) or any(map(KIND_NAMED.match, unit.line_texts))
        is_remark = unit.text[0] == "[" and unit.span.length > LONGEST_REMARK
        if (
            is_title
            or is_remark
            or names_correspondents(unit)
            or (unit.ends_sentence_of_text and not is_superscription(unit.text))
            or _is_of_a_text(unit)
        ):
            first = index + 1
    return frozenset(index for index in range(first, salute) if not units[index].is_furniture)


def is_superscription(words: str) -> bool:
    """Whether words say to whom a letter goes, as its outside did, and tell nothing."""
    return _SUPERSCRIPTION.match(words) is not None and VERB.search(words) is None


def _is_of_a_text(unit: Unit) -> bool:
    """Whether a unit shows that a letter is told in a text: a chapter's number, or a sentence that leads up to it."""
    if NUMBERED_DIVISION.match(unit.text) and unit.is_short_line:
        return True
    small = sum(word.islower() for word in unit.words)
    return unit.last_character == ":" and small >= FEWEST_SMALL and not any(map(line_kind, unit.line_texts))


def _has_salute(unit: Unit) -> bool:
    return not unit.is_long and any(line_kind(line) == "salute" for line in unit.line_texts)


def letter_heads(units: Sequence[Unit]) -> frozenset[int]:
    """Places of what stands above two letters and more in one form: their heads.

    The forms are a number, who writes to whom, and the title of a paper with its kind.
    """
    found: dict[str, list[int]] = {}
    titles: list[int] = []
    for index, (unit, after) in enumerate(pairwise(units)):
        shape = letter_shape(unit)
        if is_paper_title(unit):
            titles.append(index)
        elif shape and (begins_letter(after) or _counts_letter(units, index)):
            found.setdefault(shape, []).append(index)
    if any(begins_letter(units[index + 1]) for index in titles):
        found["papers"] = titles
    return frozenset(index for run in found.values() if len(run) > 1 for index in run)


def _counts_letter(units: Sequence[Unit], index: int) -> bool:
    """Whether a unit is a number above the line that says who writes to whom, the letter below both."""
    if letter_shape(units[index]) != "number" or index + 2 >= len(units):
        return False
    return letter_shape(units[index + 1]) == "names" and begins_letter(units[index + 2])


def is_paper_name(line: str) -> bool:
    """Whether words are the title of a paper that says from whom or to whom it goes."""
    return _PAPER_TITLE.match(line) is not None


def is_paper_title(unit: Unit) -> bool:
    """Whether a unit is the title of a paper: its kind, from whom or to whom it goes, no sentence."""
    return len(unit.lines) <= MOST_TITLE_LINES and _PAPER_TITLE.match(unit.text) is not None


def dated_heads(units: Sequence[Unit]) -> frozenset[int]:
    """Places of days above running text, three of them and more, nobody greeted below: heads of a diary."""
    found = []
    for index, (unit, after) in enumerate(pairwise(units)):
        if len(unit.lines) > 1 or unit.is_long or not after.is_long or unit.marker:
            continue
        words = unit.text.strip(" .*_")
        if line_kind(words) == "dateline" or is_undated(words):
            found.append(index)
    return frozenset(found if len(found) >= FEWEST_DAYS else ())


def letter_shape(unit: Unit) -> str:
    """How a line is made that may head a letter: `number`, `names` (who writes to whom), or empty."""
    if len(unit.lines) > 1 or unit.span.length > 120 or line_kind(unit.text):
        return ""
    if _NUMBER_ALONE.match(unit.text):
        return "number"
    return "names" if who_to_whom(unit.text) else ""


def who_to_whom(line: str) -> bool:
    """Whether a line says who writes to whom ("Edmund Harcastle to his brother, from Haverley")."""
    if _WHO_TO_WHOM.match(line) is None:
        return False
    first, *others = line.split(" to ", maxsplit=1)[0].split(" TO ", maxsplit=1)[0].split()
    return bool(others) or may_be_forename(first.strip(",."))


def names_correspondents(unit: Unit) -> bool:
    """Whether a line of a unit says who writes to whom."""
    return any(who_to_whom(line) and not line_kind(line) for line in unit.line_texts[:4])


def begins_letter(unit: Unit) -> bool:
    """Whether the first line of a unit is a date, a salutation or a line of an address."""
    first = unit.line_texts[0].strip(" *_")
    return not unit.is_long and (line_kind(first) in ("dateline", "salute", "address") or is_undated(first))
