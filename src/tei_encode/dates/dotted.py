"""Tells days in figures with points and a short year ("2.11.16") from the numbers of sections and versions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .expression import Doubt
from .patterns import NUMERIC, H
from .surroundings import words_before
from .tables_reader import load_tables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .expression import Expression

_WORDS = load_tables().words
_NUMBERED = frozenset({*_WORDS["numbered"], *_WORDS["near_section"]})
_TELLING = frozenset(_WORDS["near_dotted"])
_OUTLINE = re.compile(
    r"^[^\S\n]*(?:[0-9]{1,2}\.){1,3}[0-9]{1,2}\.?[^\S\n]+[A-Z][^\n]{0,60}[^\W\d_]$", re.MULTILINE
)
"""A heading with a number of a section before it."""
_NAME_BEFORE = re.compile(rf"(?<!\w)[A-Z][\w+-]*{H}$")
LONGEST_NAME = 24
MONTHS = 12
_PENCE = ("10", "11")
"""Short years that may be pence behind pounds and shillings."""


def settled(text: str, expressions: list[Expression]) -> list[Expression]:
    """The expressions, days with points and a short year without doubt where the words before them tell a day.

    Those that are numbers of sections are left out; the others stay in doubt: a date near them must be of those years.
    """
    if all(one.doubt is not Doubt.DOTTED for one in expressions):
        return expressions
    has_outline = _OUTLINE.search(text) is not None
    return list(_settled(text, expressions, has_outline=has_outline))


def _settled(text: str, expressions: Iterable[Expression], *, has_outline: bool) -> Iterable[Expression]:
    for one in expressions:
        if one.doubt is not Doubt.DOTTED:
            yield one
            continue
        words = [word.strip(":([,;") for word in words_before(text, one.start)]
        nearest = words[0] if words else ""
        if nearest.rstrip(".") in _NUMBERED or nearest[-1:] == "§":
            continue
        if nearest in _TELLING or any(word in ("date", "dated") for word in words[:3]):
            yield one._replace(doubt=Doubt.NONE)
        elif not _may_be_other(text, one, has_outline=has_outline):
            yield one


def _may_be_other(text: str, one: Expression, *, has_outline: bool) -> bool:
    """Whether the numbers may be a section of a text that has them, a version of what is named, or a sum of money."""
    match = NUMERIC.match(text, one.start)
    if match is None or _NAME_BEFORE.search(text, max(0, one.start - LONGEST_NAME), one.start):
        return True
    return (has_outline and int(match["a"]) <= MONTHS) or match["year"] in _PENCE
