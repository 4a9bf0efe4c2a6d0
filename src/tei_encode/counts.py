"""What an edition holds, in numbers, for reports."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .model import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .model import Annotation, Register


@dataclass(frozen=True, slots=True)
class Counts:
    """What an edition holds.

    Attributes:
        paragraphs: `p` elements.
        notes: notes found.
        notes_linked: those that have a mark in the text.
        persons: mentions of persons.
        places: mentions of places.
        organisations: mentions of organisations.
        dates: dates with their own value (the days of a list one by one).
        entries: entries of the bibliography.
        citations: citations in the text.
        citations_linked: those that point at an entry.
        named: different persons, places and organisations.
        shared: those of them that are in the shared register.
        listed: those of them that are in an authority file of the user's.
        open: those of which it is open who they are, in the register or the authority files.
    """

    paragraphs: int = 0
    notes: int = 0
    notes_linked: int = 0
    persons: int = 0
    places: int = 0
    organisations: int = 0
    dates: int = 0
    entries: int = 0
    citations: int = 0
    citations_linked: int = 0
    named: int = 0
    shared: int = 0
    listed: int = 0
    open: int = 0


def count(claims: Sequence[Annotation], register: Register) -> Counts:
    """What an edition holds.

    Args:
        claims: those it was made of.
        register: its entries.
    """
    kinds = Counter(claim.kind for claim in claims)
    refs = [claim for claim in claims if claim.kind is Kind.REF and claim.get("type") == "bibr"]
    notes = [claim for claim in claims if claim.kind is Kind.NOTE and claim.origin == "structure"]
    return Counts(
        paragraphs=kinds[Kind.P],
        notes=len(notes),
        notes_linked=sum(bool(note.get("target")) for note in notes),
        persons=kinds[Kind.PERS_NAME],
        places=kinds[Kind.PLACE_NAME],
        organisations=kinds[Kind.ORG_NAME],
        dates=sum(claim.kind is Kind.DATE and bool(claim.attributes) for claim in claims),
        entries=sum(claim.is_entry and claim.origin == "structure" for claim in claims),
        citations=len(refs),
        citations_linked=sum(bool(ref.get("target")) for ref in refs),
        named=len(list(register)),
        shared=sum(bool(entry.same_as) for entry in register),
        listed=sum(bool(entry.authority) for entry in register),
        open=sum(bool(entry.candidates) for entry in register),
    )
