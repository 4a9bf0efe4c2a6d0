"""Who took part in a conversation, each on a line of their own below the label that names the first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.names import may_be_forename
from tei_encode.segmenters.cues.letter_lines import INITIALS_AND_NAME
from tei_encode.segmenters.cues.wording import TITLED, is_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit

LONGEST = 120
_LABEL = re.compile(r"(?:Participants?|PARTICIPANTS?)\s*:\s*\S")
_FOR_OFFICE = re.compile(r"[A-Z][A-Za-z]{0,5}(?:[/.&][A-Z]{1,6})*\s?(?:[—–]|\s-\s)\s?[^\W\d_a-z]")
"""An office in short and who came from it ("BNA—Mr. Oake")."""
_OFFICE = re.compile(
    r"The (?:(?:Under|Acting|Deputy|Assistant|Vice|Foreign|Prime)[ -])*"
    r"(?:Secretary|President|Ambassador|Minister|Chairman|Director|Counselor|Chargé)\b"
)
_GROUP = re.compile(
    r"\b(?:officers|members|representatives|staff|others|officials|advisers|advisors)\b", re.IGNORECASE
)

_SMALL = frozenset("of the for and to in at on de la d'affaires ad interim a.i.".split())


def participants(units: Sequence[Unit], end: int) -> frozenset[int]:
    """Places of units above the text that name further participants below the label with the first.

    Args:
        units: the units of a text.
        end: the first unit of running text.
    """
    found: set[int] = set()
    is_list = False
    for index, unit in enumerate(units[:end]):
        if _LABEL.match(unit.line_texts[-1]):
            is_list = True
        elif is_list and all(map(_takes_part, unit.line_texts)) and unit.marker is None:
            found.add(index)
        else:
            is_list = False
    return frozenset(found)


def further_participants(lines: Sequence[str]) -> int:
    """How many lines of a unit name further participants below the label with the first; 0 where one there does not.

    Args:
        lines: the lines of the unit.
    """
    label = next((number for number, line in enumerate(lines) if _LABEL.match(line)), len(lines))
    further = lines[label + 1 :]
    return len(further) if all(map(_takes_part, further)) else 0


def _takes_part(line: str) -> bool:
    """Whether a line names a person with a title, an office or a forename, or a group of officers."""
    if len(line) > LONGEST or line[-1] in ":;?!" or _is_sentence(line):
        return False
    if _FOR_OFFICE.match(line) or TITLED.match(line) or _OFFICE.match(line):
        return True
    if INITIALS_AND_NAME.match(line) or (_GROUP.search(line) and line[0].isupper() and line[-1] != "."):
        return True
    return is_person(line) and (", " in line or may_be_forename(line.split(maxsplit=1)[0].strip(",")))


def _is_sentence(line: str) -> bool:
    """Whether a line ends with a stop and has words in small letters besides those that offices have."""
    return line[-1] == "." and any(word[0].islower() and word not in _SMALL for word in line.split())
