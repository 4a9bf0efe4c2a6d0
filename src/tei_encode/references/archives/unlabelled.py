"""Shelfmarks without labels: those that have a form of their own, and those that only a repository tells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tei_encode.model import Span
from tei_encode.searching import led_by, matches_of, without_groups

from ..vocabulary import REGIONS
from .kinds import KINDS
from .repositories import (
    collection_before,
    stands_before_named_repository,
    stands_beside_any,
    stands_beside_archive_of_town,
    stands_beside_repository,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_COMPACT = led_by(
    r"A-Z\d",
    r"(?<![\w/.-])(?:(?:TNA|PRO|NA|NAA|LAC|NARA|BL)[:,]?\s)?(?P<mark>"
    + "|".join(mark for kind in KINDS for mark in kind.marks)
    + r")(?![\w/])",
)
_NAMED = tuple(re.compile(rf"(?<![\w.])(?:{named})(?![\w/])") for kind in KINDS for named in kind.named)
_ANY_NAMED = led_by("A-Z", "|".join(without_groups(named.pattern) for named in _NAMED))
_MANUSCRIPT = led_by(
    "M", rf"(?<![\w/.-])(?:{'|'.join(mark for kind in KINDS for mark in kind.manuscripts)})(?![\w/])"
)
# Marks that only a repository named before them tells from other things: "KRO/4/117", "D/EX 123/4", "F7 4411".
_BESIDE = led_by(
    r"A-Z\d",
    r"(?<![\w/.-])(?P<mark>(?P<first>[A-Z]{1,5}|\d{1,4}[A-Z]{1,3}(?=\d))\d{0,4}(?:/[A-Z]{0,4}[a-z]?\d{0,7}){0,5}(?:\s(?:[IVX]{1,4}|[A-Z]{0,2}\d{1,7}))?(?:[/:.]\d{1,7}){0,4}(?:/Box\s\d{1,4})?(?:[-–]\d{1,4}|[A-Za-z])?)"
    r"(?=[,;:.)\]]|\s\(|\s?$)",
)


# "KRO/4/117 (accounts); KRO/4/118": a mark goes on with the repository of the one before.
_FURTHER = re.compile(r"(?:\s\([^()]{1,120}\))?;\s")


_LEAVES = re.compile(r",\s(?:ff?|fols?|fos?)\.?\s\d{1,4}\s?[rv]?(?:\s?[-–]\s?\d{1,4}\s?[rv]?)?(?!\w)")
_FIGURE = re.compile(r"\d")
"""Every mark without labels has one."""


class Unlabelled(NamedTuple):
    """A shelfmark without labels, and its repository where the mark is told by it alone."""

    mark: Span
    repository: Span | None = None


def unlabelled_marks(text: str) -> Iterator[Unlabelled]:
    """Where shelfmarks without labels stand: those with a form of their own first."""
    if not _FIGURE.search(text):
        return
    for form in _NAMED if _ANY_NAMED.search(text) else ():
        for one in form.finditer(text):
            yield Unlabelled(Span(*one.span("mark")), Span(*one.span("repository")))
    for one in matches_of(_COMPACT, text):
        yield Unlabelled(Span(*one.span("mark")))
    for one in matches_of(_MANUSCRIPT, text):
        mark = Span(*one.span("whole"))
        if stands_beside_any(text, mark.start) or _is_of_collection(text, *mark):
            yield Unlabelled(mark)
    last = -1
    for one in matches_of(_BESIDE, text):
        is_number = any(letter.isdigit() for letter in one["mark"]) and one["first"].lower() not in REGIONS
        beside = text[one.start() - 2 : one.start()] in (", ", ": ")
        further = last >= 0 and _FURTHER.fullmatch(text, last, one.start())
        told = _stands_beside_named if "/" not in one["mark"] else stands_beside_any
        if is_number and (
            further or (beside and (told(text, one.start()) or _is_of_collection(text, *one.span("mark"))))
        ):
            last = one.end("whole")
            yield Unlabelled(Span(*one.span("mark")))


def _stands_beside_named(text: str, start: int) -> bool:
    """Whether a repository is named in words before an offset, or the archive of a town ("StA Haverley, V 331")."""
    return stands_beside_repository(text, start) or stands_beside_archive_of_town(text, start)


def _is_of_collection(text: str, start: int, end: int) -> bool:
    """Whether a mark stands between a collection and its repository ("Holm Papers, HOLM 4/2, Haverley Library")."""
    leaves = _LEAVES.match(text, end)
    is_before = stands_before_named_repository(text, leaves.end() if leaves else end)
    return is_before and collection_before(text, start).length > 0
