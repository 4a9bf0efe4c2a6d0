"""An edition's names under the identifiers that a shared register has for them; names that are open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import NAMES, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.model import Annotation, Document, Finding, Linked, Register


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


def guessed(document: Document, claims: Sequence[Annotation], register: Register) -> list[Finding]:
    """A warning for each form of a name that may as well mean somebody else, at the first place where it may.

    Args:
        document: the text.
        claims: settled claims, names with `ref`.
        register: as `build_registers` gave it with them.
    """
    named = {entry.id: entry.name for entry in register}
    at = {claim.span.start: claim for claim in claims if claim.kind in NAMES}
    places: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    for offset, able in register.guesses:
        if len(able) < 2:
            continue
        form = " ".join(document.text_of(at[offset]).split())
        places.setdefault((form, able), []).append(offset)
    findings = []
    for (form, (chosen, *others)), offsets in places.items():
        often = f", {len(offsets)} times here" if len(offsets) > 1 else ""
        message = (
            f"“{form}”{often}, may be {' or '.join(named[one] for one in (chosen, *others))}; "
            f"it was taken for {named[chosen]} ({chosen})"
        )
        findings.append(document.finding(Severity.WARNING, "name-ambiguous", message, offsets[0]))
    return findings
