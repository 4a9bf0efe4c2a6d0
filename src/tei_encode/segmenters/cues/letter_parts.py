"""The lines of an opener or closer read together: what one line leaves open, those around it say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.names import may_be_forename
from tei_encode.segmenters.cues.datelines import is_undated
from tei_encode.segmenters.cues.greetings import FORMULA, is_salutation
from tei_encode.segmenters.cues.letter_lines import (
    ADDRESSEE,
    ENCLOSURE,
    INITIALS_AND_NAME,
    SIGNED_ALONE,
    closer_line,
    is_pseudonym,
    is_signature,
    line_kind,
    own_name,
    value_column,
    without_marks,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_DATELINE = 3
"""Lines of a dateline: a house, a town, a day."""
MOST_ADDRESS_LINES = 6
LONGEST_ADDRESS_LINE = 60
MOST_WORDS_OF_NAME = 6
MOST_WORDS_IN_FULL = 14
"""Words of an addressee who is called honourable or esquire, his offices behind his name."""
SET_IN = 2
"""Columns by which a line that goes on with the one above begins further right."""
_TITLED = re.compile(
    r"(?:(?:To|An|Al|Alla|À|A|Au)\s+(?:the\s+|la\s+|den\s+|die\s+)?|(?:The|His|Her)\s+(?=Rev|Hon|Right|Rt|Exc|Lord|Lady|Earl|Duke|Marquess|Count|Bishop))?"
    r"(?:Mr|Mrs|Ms|Miss|Messrs|Dr|Prof(?:essor)?|Rev(?:d|erend)?|Hon(?:ou?rable|ble)?|Right|Rt|Sir|Lady|Lord|Earl|Duke|"
    r"Marquess|Count(?:ess)?|Bishop|Capt(?:ain)?|Col(?:onel)?|Maj(?:or)?|Gen(?:eral)?|Lieut?|Excellency|Monsieur|Madame|Mme|Mlle|"
    r"Mademoiselle|Herrn?|Frau|Fräulein|Signor[ea]?|Sig|Señora?|Sra?|Excmo|Ilmo)\b\.?\s+(?:[^\W\d_a-z]|of\b|the\b)"
)
_IN_FULL_FORM = re.compile(r"(?:To\s+)?(?:The (?:Hon|Right|Rt)|His Excellency|Her Excellency)\b")
_ESQUIRE = re.compile(r"\bEsq(?:r|re|uire)?\b", re.IGNORECASE)
_YEAR = re.compile(r"\[?1[4-9]\d\d\]?\.?")
_MATTER = re.compile(r"(?:Subject|Subj|Re|Ref|Place)\s*:", re.IGNORECASE)
_TO = re.compile(r"To(?:\s+(?:the\s+)?[^\W\d_a-z]|\Z)")
_FORMULA_AND_NAME = re.compile(
    r"(?P<formula>[^\n]{4,60}?(?:,|\s[—–-]))\s+(?P<name>[^\W\d_a-z][^\n,]{1,40}\.?)\Z"
)


class Part(NamedTuple):
    """A stretch of a line of an opener or closer.

    Attributes:
        kind: `salute`, `dateline`, `signed`, `address` or `other`.
        line: number of its line among those read.
        start: offset in the line at which it begins.
        end: offset in the line behind it.
        begins: whether it begins a part of its own though the line before is of the same kind.
    """

    kind: str
    line: int
    start: int
    end: int
    begins: bool = False


def closer_kinds(lines: Sequence[str], indents: Sequence[int]) -> list[str]:
    """What each line of a closer is, empty where neither the line nor those around it say.

    Args:
        lines: the lines of one block.
        indents: columns each begins from the margin.
    """
    kinds = [closer_line(line) for line in lines]
    if _is_address(lines):
        return ["address"] * len(lines)
    _join_formula(kinds)
    for at in range(2, len(lines)):
        is_place = kinds[at - 1] in ("", "signed") and without_marks(lines[at - 1]).endswith(",")
        if kinds[at] == "dateline" and is_place and "signed" in kinds[: at - 1]:
            kinds[at - 1] = "dateline"
    for at in range(1, len(lines)):
        above, line = lines[at - 1], without_marks(lines[at])
        if kinds[at - 1] == "salute" and kinds[at] in ("", "signed") and line[:1].islower():
            kinds[at] = "salute"
        elif kinds[at - 1] == "salute" and not kinds[at] and is_pseudonym(line):
            kinds[at] = "signed"
        elif kinds[at - 1] == "other" and kinds[at] in ("", "signed", "other"):
            is_list = ENCLOSURE.match(without_marks(above)) or (at > 1 and kinds[at - 2] == "other")
            kinds[at] = "other" if is_list and indents[at] >= indents[at - 1] else kinds[at]
    return place_before_date(kinds)


def _join_formula(kinds: list[str]) -> None:
    """Take all lines between the first and the last of a formula for parts of it, dates and names aside."""
    salutes = [at for at, kind in enumerate(kinds) if kind == "salute"]
    for at in range(salutes[0], salutes[-1]) if salutes else ():
        kinds[at] = kinds[at] or "salute"


def place_before_date(kinds: Sequence[str]) -> list[str]:
    """The kinds of a block's lines, a place on lines of its own above the date taken as part of the dateline."""
    date = kinds.index("dateline") if "dateline" in kinds else 0
    if not any(kinds[:date]) and date < LONGEST_DATELINE:
        return ["dateline"] * date + list(kinds[date:])
    return list(kinds)


def closer_parts(lines: Sequence[str], indents: Sequence[int]) -> list[Part]:
    """The parts of a block that is a closer, in order; a formula and a name on one line are two.

    Lines that show nothing belong to the signature above them (an office, a body), or to what was enclosed.

    Args:
        lines: its lines.
        indents: columns each begins from the margin.
    """
    kinds = closer_kinds(lines, indents)
    others = "other" if kinds[0] == "other" else "signed"
    parts: list[Part] = []
    named = ""
    for number, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        split = (_FORMULA_AND_NAME.fullmatch(line) or own_name(line)) if kind == "salute" else None
        if split and is_signature(split["name"]) and not _greets(split["name"]):
            parts.append(Part("salute", number, 0, split.end("formula")))
            parts.append(Part("signed", number, split.start("name"), len(line)))
            named = split["name"]
            continue
        what = kind or others
        is_another = what == "signed" and bool(named) and _signs_too(line, named)
        parts.append(Part(what, number, 0, len(line), is_another))
        is_name = what == "signed" and not SIGNED_ALONE.fullmatch(without_marks(line))
        if is_name and (not named or is_another):
            named = line
    return parts


def opener_kinds(lines: Sequence[str]) -> list[str]:
    """What each line of a block that is (part of) an opener is; what shows nothing is a line of an address.

    Args:
        lines: the lines of one block.
    """
    kinds = [
        line_kind(line)
        or ("dateline" if is_undated(without_marks(line)) or _YEAR.fullmatch(without_marks(line)) else "")
        for line in lines
    ]
    return [kind or "address" for kind in place_before_date(kinds)]


def is_labelled(line: str) -> bool:
    """Whether a line of an opener says what it holds ("To: …", "SUBJECT: …")."""
    return ADDRESSEE.match(without_marks(line)) is not None


def goes_on(lines: Sequence[str], indents: Sequence[int], label: int, number: int) -> bool:
    """Whether a line goes on with a labelled one above it (a subject of two lines); persons have a line each.

    Args:
        lines: the lines of one block.
        indents: columns each begins from the margin.
        label: number of the labelled line.
        number: number of the line asked for.
    """
    if not is_labelled(lines[label]) or line_kind(lines[number]):
        return False
    is_set_in = (
        indents[number] >= indents[label] + SET_IN and _MATTER.match(without_marks(lines[label])) is not None
    )
    return is_set_in or without_marks(lines[number])[:1].islower()


def stand_below_value(lines: Sequence[str], indents: Sequence[int], below: Sequence[int]) -> bool:
    """Whether a block begins where what the last label above it names does (the participants of the other side).

    Args:
        lines: the lines above.
        indents: columns each of them begins from the margin.
        below: columns the lines of the block begin from it.
    """
    columns = (
        value_column(line, indent) for line, indent in zip(reversed(lines), reversed(indents), strict=True)
    )
    column = next((one for one in columns if one is not None), None)
    return column is not None and all(abs(indent - column) <= 1 for indent in below)


def _is_address(lines: Sequence[str]) -> bool:
    """Whether lines are to whom a letter goes, as it stands below some: a name with a title first, short lines."""
    if len(lines) > MOST_ADDRESS_LINES or max(map(len, lines)) > LONGEST_ADDRESS_LINE:
        return False
    first = without_marks(lines[0])
    if (
        ENCLOSURE.match(first)
        or " to " in first
        or (len(lines) == 1 and len(first.split()) > _most_words(first))
    ):
        return False
    is_named = (
        _TITLED.match(first)
        or _ESQUIRE.search(first)
        or (_TO.match(first) and len(lines) > 1)
        or first == "To"
    )
    if not is_named or FORMULA.match(first) or (len(lines) == 1 and first[-1] in ":;?!"):
        return False
    return not any(is_salutation(without_marks(line)) or FORMULA.match(without_marks(line)) for line in lines)


def _most_words(line: str) -> int:
    """Words of a line that is all there is of an address; with his office where it begins in full form."""
    is_long = _IN_FULL_FORM.match(line) or _ESQUIRE.search(line)
    return MOST_WORDS_IN_FULL if is_long else MOST_WORDS_OF_NAME


def _greets(name: str) -> bool:
    return is_salutation(name) or bool(FORMULA.match(name))


def _signs_too(line: str, named: str) -> bool:
    """Whether a line below a name is that of another person, and not an office or the same name typed again."""
    words, before = without_marks(line).split(), without_marks(named).split()
    if not is_signature(line) or len(words) < 2 or words[-1].strip(".,") == before[-1].strip(".,"):
        return False
    return bool(INITIALS_AND_NAME.match(without_marks(line))) or may_be_forename(words[0].strip(".,"))
