"""From a document to its names: read each stretch, learn from the sure readings, read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import organisations, others, persons, places, written_at
from .facts import facts_of
from .learning import learn
from .resolution import claims_of, recall, settle
from .scan import scan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.model import Document, Kind, Span

    from .claims import NameClaim


def analyse(document: Document) -> tuple[NameClaim, ...]:
    """All names of persons, places and organisations in the running text of a document.

    Returns:
        Claims in document order, without overlaps, trimmed (TEI Guidelines, chapter ND).
    """
    return analyse_stretches(document.text, [(block.kind, span) for block, span in document.stretches()])


def analyse_stretches(text: str, stretches: Sequence[tuple[Kind, Span]]) -> tuple[NameClaim, ...]:
    """The same for stretches of a text, each with the kind of the block it stands in."""
    facts = facts_of(text, [span for _, span in stretches])
    scans = [scan(text, span, kind) for kind, span in stretches]
    first = [
        settle([
            *others.propose(one, facts),
            *organisations.propose(one, facts),
            *persons.propose(one, facts),
            *places.propose(one, facts),
            *written_at.propose(one, facts),
        ])
        for one in scans
    ]  # fmt: skip
    known = learn(scans, first)
    return tuple(
        claim
        for one, settled in zip(scans, first, strict=True)
        for claim in claims_of(one, recall(one, settled, known, facts))
    )
