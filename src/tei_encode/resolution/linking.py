"""An edition's names under the identifiers that a shared register has for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import NAMES, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.model import Annotation, Document, Finding, Linked


def relink(
    document: Document, claims: Sequence[Annotation], linked: Linked
) -> tuple[tuple[Annotation, ...], list[Finding]]:
    """The claims with names pointing at the entries' new identifiers, and a warning for each that is open.

    Args:
        document: the text.
        claims: settled claims, names with `ref` as `build_registers` gave it.
        linked: the register those point into, after it was looked up in the shared one.
    """
    first: dict[str, Annotation] = {}
    changed = []
    for claim in claims:
        identifier = linked.renamed[claim.get("ref").removeprefix("#")] if claim.kind in NAMES else ""
        if identifier:
            first.setdefault(identifier, claim)
        changed.append(claim.with_attributes(ref=f"#{identifier}") if identifier else claim)
    findings = []
    for identifier, candidates in linked.open.items():
        form = " ".join(document.text_of(first[identifier]).split())
        message = f"“{form}” may be {' or '.join(candidates)} of the register; which of them was left open"
        offset = first[identifier].span.start
        findings.append(document.finding(Severity.WARNING, "register-ambiguous", message, offset))
    return tuple(changed), findings
