"""Whom a short form between two references names: the author that *idem* or "dies." behind it stands for."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span

from ..parsing.persons.name_lists import names_at
from ..parsing.persons.personal_names import Order, name_at
from ..wording import fold
from .clauses import clause_starts, leads_up

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_NOBODY = re.compile(
    r"(?:ib|eb|op|loc|art|a\.\s?a|ivi|vgl|idem|eadem|id|ead|ders|dies|derselbe|dieselben?)(?!\w)|ibid|ibidem|ebenda|ebd",
    re.IGNORECASE,
)
_CITES = re.compile(r"[^;]*\d|[^;]*\bcit\b")


def author_between(text: str, notes: Sequence[Span], between: Span, known: Collection[str]) -> str:
    """The surname of the author whom a short form names last between two references.

    "Lenner, Tides, 50; idem, “Harbours,” …" is by Lenner, whichever work was cited in full before.

    Args:
        text: the whole text.
        notes: the stretches of its notes, in order.
        between: from the end of one full reference to where the next begins.
        known: folded surnames of authors of works cited in full; in the note of the next reference any name counts.

    Returns:
        The surname as printed; empty where nobody is named.
    """
    for note in reversed(notes[: bisect_left(notes, between.end, key=lambda one: one.start)]):
        if note.end <= between.start:
            break
        piece = Span(max(note.start, between.start), min(note.end, between.end))
        line = piece.text(text).replace("\n", " ")
        is_same_note = piece.end == between.end
        for at in reversed(clause_starts(line)):
            surname = _surname_at(line, at)
            if surname and (fold(surname) in known or (is_same_note and _CITES.match(line, at))):
                return surname
    return ""


def _surname_at(line: str, at: int) -> str:
    """The first surname of whoever is named where a clause begins; empty where it begins otherwise."""
    if leads_up(line, at) or _NOBODY.match(line, at):
        return ""
    listed = names_at(line, at)
    # A surname alone, whatever follows it: "Lenner (n. 4), 5".
    alone = None if listed else name_at(line, at, Order.SURNAME_ALONE)
    named = listed.names[0] if listed else alone.part if alone else None
    if named is None:
        return ""
    return next((part.span.text(line) for part in named.walk() if part.kind is Kind.SURNAME), "")
