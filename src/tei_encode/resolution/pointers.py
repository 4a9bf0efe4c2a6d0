"""Pointers that lead somewhere: what points at a claim that was set aside loses the pointer, and says so."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Cert, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def settle_pointers(
    claims: Sequence[Annotation], gone: Iterable[str] = ()
) -> tuple[list[Annotation], list[Annotation]]:
    """The claims, each `@target` reduced to what is there; and those that lost what they pointed at.

    Args:
        claims: all claims of an edition.
        gone: identifiers of claims that found no place in the tree.
    """
    known = {claim.id for claim in claims if claim.id} - set(gone)
    settled: list[Annotation] = []
    changed: list[Annotation] = []
    for given in claims:
        claim = _without_lost_partner(given, known)
        target = claim.get("target")
        kept = [one for one in target.split() if not one.startswith("#") or one[1:] in known]
        if not target or len(kept) == len(target.split()):
            settled.append(claim)
            continue
        others = {name: value for name, value in claim.attributes.items() if name != "target"}
        attributes = {**others, "target": " ".join(kept)} if kept else others
        cert = Cert.LOW if claim.kind is Kind.REF and not kept else claim.cert
        settled.append(replace(claim, attributes=MappingProxyType(attributes), cert=cert))
        changed.append(claim)
    return settled, changed


def _without_lost_partner(claim: Annotation, known: set[str]) -> Annotation:
    """An abbreviation whose explanation found no place, or a work whose entry found none, stands for itself."""
    lost = [
        name for name in ("corresp", "sameAs") if claim.get(name)[1:] and claim.get(name)[1:] not in known
    ]
    if not lost:
        return claim
    others = {name: value for name, value in claim.attributes.items() if name not in lost}
    return replace(claim, attributes=MappingProxyType(others))
