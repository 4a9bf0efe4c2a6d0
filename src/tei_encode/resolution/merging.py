"""Two claims over the same span with the same kind are one claim."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Cert, Kind, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_CERTAINTY = {Cert.HIGH: 2, Cert.MEDIUM: 1, Cert.LOW: 0}


def merge(annotations: Iterable[Annotation]) -> list[Annotation]:
    """The claims in document order, those of one kind over one span made one.

    What an earlier claim leaves open (id, attributes, layout marks) is filled from the later ones; the surest
    degree of certainty counts.
    """
    merged: dict[tuple[Span, Kind], Annotation] = {}
    for claim in annotations:
        key = (claim.span, claim.kind)
        merged[key] = _joined(merged[key], claim) if key in merged else claim
    return sorted(merged.values(), key=lambda claim: claim.order)


def _joined(first: Annotation, second: Annotation) -> Annotation:
    return replace(
        first,
        attributes=MappingProxyType({**second.attributes, **first.attributes}),
        id=first.id or second.id,
        cert=max(first.cert, second.cert, key=_CERTAINTY.__getitem__),
        marks=first.marks if any(first.marks) else second.marks,
    )
