"""From a document to its names: read each stretch, learn from the sure readings, read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import (
    despatches,
    establishments,
    explained,
    firms,
    greetings,
    homes,
    journeys,
    organisations,
    others,
    persons,
    places,
    regiments,
    second_titles,
    trades,
    written_at,
)
from .facts import facts_of
from .learning import learn
from .letters import part_letters
from .resolution import claims_of, recall, settle
from .scan import scan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.model import Document, Kind, Span

    from .claims import NameClaim
    from .scan import Scan
    from .tagging import Tagger
    from .weighing import Evidence


def analyse(document: Document, tagger: Tagger | None = None) -> tuple[NameClaim, ...]:
    """All names of persons, places and organisations in the running text of a document.

    Args:
        document: with layer `structure`.
        tagger: a trained tagger, whose evidence is weighed with that of the rules; None for rules alone.

    Returns:
        Claims in document order, without overlaps, trimmed (TEI Guidelines, chapter ND).
    """
    return analyse_stretches(
        document.text, [(block.kind, span) for block, span in document.stretches()], tagger
    )


def analyse_stretches(
    text: str, stretches: Sequence[tuple[Kind, Span]], tagger: Tagger | None = None
) -> tuple[NameClaim, ...]:
    """The same for stretches of a text, each with the kind of the block it stands in."""
    facts = facts_of(text, [span for _, span in stretches])
    scans = [part_letters(scan(text, span, kind)) for kind, span in stretches]
    evidence = _evidence(text, scans, tagger)
    proposals = []
    for one, seen in zip(scans, evidence, strict=True):
        by_rule = [
            *greetings.propose(one),
            *others.propose(one, facts),
            *organisations.propose(one, facts),
            *explained.propose(one, facts),
            *establishments.propose(one),
            *firms.propose(one, facts),
            *despatches.propose(one),
            *regiments.propose(one),
            *persons.propose(one, facts),
            *second_titles.propose(one, facts),
            *places.propose(one, facts),
            *written_at.propose(one, facts),
            *homes.propose(one, facts),
            *trades.propose(one),
            *journeys.propose(one, facts),
        ]
        weighed = [*seen.weigh(by_rule), *seen.propose()] if seen else by_rule
        proposals.append(greetings.without_greeting(one, weighed))
    first = [settle(of_one) for of_one in proposals]
    known = learn(scans, first, proposals)
    return tuple(
        claim
        for one, settled, seen in zip(scans, first, evidence, strict=True)
        for claim in claims_of(one, recall(one, settled, known, facts, seen), seen)
    )


def _evidence(text: str, scans: Sequence[Scan], tagger: Tagger | None) -> Sequence[Evidence | None]:
    """What the tagger says of each stretch; nothing where there is no tagger."""
    if tagger is None:
        return [None] * len(scans)
    from .tagging import agree
    from .weighing import Evidence

    tags = tagger.tag(text, [one.span for one in scans])
    agree(text, tags)
    return [Evidence(one, of_one) for one, of_one in zip(scans, tags, strict=True)]
