"""What was written: decisions on roles, set right where a block could not stand as what it was taken for."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from tei_encode.model import Kind
from tei_encode.segmenters.decoding import BY_RULE
from tei_encode.segmenters.evidence import Evidence
from tei_encode.segmenters.role import TITLE_MATTER, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.model import Annotation, Span
    from tei_encode.segmenters.decoding import Decision
    from tei_encode.segmenters.units.unit import Unit

ELEMENTS = {
    Role.TITLE: (Kind.DOC_TITLE,),
    Role.BYLINE: (Kind.BYLINE,),
    Role.DATE: (Kind.DATELINE,),
    Role.CLOSER: (Kind.CLOSER, Kind.POSTSCRIPT),
    Role.POSTSCRIPT: (Kind.POSTSCRIPT,),
}
"""The elements that a block of such a role stands in, if it could be written as what it was taken for."""


def as_written(
    units: Sequence[Unit], decisions: Sequence[Decision], annotations: Sequence[Annotation]
) -> list[Decision]:
    """The decisions, those that the place of a block overruled being `paragraph`, and why.

    Args:
        units: the units of a text.
        decisions: what was decided on each of them.
        annotations: the structure that was made of them, in document order.
    """
    spans: dict[Kind, list[Span]] = {kind: [] for kinds in ELEMENTS.values() for kind in kinds}
    for one in annotations:
        if one.kind in spans:
            spans[one.kind].append(one.span)
    starts = {kind: [span.start for span in found] for kind, found in spans.items()}

    def stands_in(kind: Kind, unit: Unit) -> bool:
        number = bisect_right(starts[kind], unit.span.start) - 1
        return number >= 0 and spans[kind][number].embeds(unit.span)

    written = []
    for unit, decision in zip(units, decisions, strict=True):
        kinds = ELEMENTS.get(decision.role, ())
        if kinds and not any(stands_in(kind, unit) for kind in kinds):
            reason = (
                "there is no other text that it could stand before"
                if decision.role in TITLE_MATTER
                else f"no text stands before it that a {decision.role} could end"
            )
            decision = replace(decision, role=Role.PARAGRAPH, evidence=Evidence.of(BY_RULE, reason))  # noqa: PLW2901
        written.append(decision)
    return written


def overruled(units: Sequence[Unit], decisions: Sequence[Decision]) -> list[tuple[int, str]]:
    """Where blocks begin that are not what a rule of the editor's says, and a sentence on each."""
    return [
        (
            unit.span.start,
            f"a rule makes this line a {unit.rule.role}, but it is encoded as a {decision.role}: "
            f"{decision.evidence.reasons[0][1]}",
        )
        for unit, decision in zip(units, decisions, strict=True)
        if unit.rule is not None and unit.rule.role is not decision.role
    ]
