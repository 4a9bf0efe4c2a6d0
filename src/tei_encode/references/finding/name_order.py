"""Which name comes first in a whole list: "Oake Paul, 1979, Les ports" beside "Paul Oake, Les ports"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span
from tei_encode.names import is_surname_first

from ..parts import Part, Reference
from ..wording import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OUTWEIGHS = 2
"""How many names have to say that the surname comes first for each that says otherwise."""
_FEWEST_IN_ORDER = 4
"""Entries, without which their alphabetical order says nothing."""
_IN_ORDER = 0.8
"""Share of neighbours that stand in alphabetical order in a list that is sorted."""


def with_surnames_first(references: Sequence[Reference]) -> list[Reference]:
    """The entries of a list, their authors' names turned round where the list prints the surname first without a comma.

    The whole list decides: by forenames that stand second, and by the order of the first words. A name that its own
    words do not tell gets `cert="medium"`.
    """
    if not _is_surname_first(references):
        return list(references)
    return [
        replace(one, parts=tuple(_with_turned(one.text, part) for part in one.parts)) for one in references
    ]


def _is_surname_first(references: Sequence[Reference]) -> bool:
    """Whether names of two words without a comma begin with the surname in a list."""
    pairs = [(one.text, *pair) for one in references for pair in _pairs(one)]
    surname = sum(is_surname_first(first.text(text), last.text(text)) for text, first, last in pairs)
    forename = sum(is_surname_first(last.text(text), first.text(text)) for text, first, last in pairs)
    if not surname or surname < _OUTWEIGHS * forename:
        return False
    heads = [(one.text, *pair) for one in references for pair in list(_pairs(one))[:1]]
    if len(heads) < _FEWEST_IN_ORDER or forename == 0:
        return True
    return _are_sorted([fold(first.text(text)) for text, first, _ in heads])


def _are_sorted(keys: Sequence[str]) -> bool:
    return sum(one <= other for one, other in pairwise(keys)) >= _IN_ORDER * (len(keys) - 1)


def _pairs(reference: Reference) -> Iterator[tuple[Span, Span]]:
    """The spans of forename and surname of each author whose name is read in that order, no comma between."""
    for part in reference.parts:
        if part.kind in (Kind.AUTHOR, Kind.EDITOR) and "role" not in part.attributes:
            for name in part.parts:
                if (pair := _pair(reference.text, name)) is not None:
                    yield pair


def _pair(text: str, name: Part) -> tuple[Span, Span] | None:
    is_read = [part.kind for part in name.parts] == [Kind.FORENAME, Kind.SURNAME]
    if not is_read or "." in name.span.text(text):
        return None
    return name.parts[0].span, name.parts[1].span


def _with_turned(text: str, part: Part) -> Part:
    """An author with the name turned round; any other part as it is."""
    if part.kind not in (Kind.AUTHOR, Kind.EDITOR) or "role" in part.attributes:
        return part
    return replace(part, parts=tuple(_turned(text, name) for name in part.parts))


def _turned(text: str, name: Part) -> Part:
    pair = _pair(text, name)
    if pair is None or is_surname_first(pair[1].text(text), pair[0].text(text)):
        return name
    length = len(pair[0].text(text).split()[0])
    surname = Span(pair[0].start, pair[0].start + length)
    forename = Span(surname.end + 1, pair[1].end)
    told = is_surname_first(surname.text(text), forename.text(text).split()[0])
    return replace(
        name,
        attributes=name.attributes if told else {**name.attributes, "cert": "medium"},
        parts=(Part(surname, Kind.SURNAME), Part(forename, Kind.FORENAME)),
    )
