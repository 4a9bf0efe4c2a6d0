"""The best sequence of roles: what each unit shows, and what usually follows what (Viterbi's algorithm)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.segmenters.document_kind import PRIORS
from tei_encode.segmenters.evidence import Evidence
from tei_encode.segmenters.role import TITLE_MATTER, Role
from tei_encode.segmenters.roles import WEIGHTS, Context

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit

NEVER = -30.0
RULED_OUT = -8.0
BY_RULE = 20.0
MAY_GO_ON = frozenset({Role.PARAGRAPH, Role.QUOTATION, Role.ITEM, Role.SPEECH, Role.ENTRY, Role.NOTE})
"""Roles of blocks that may go on behind a page end, with what stands there inside them."""
START = {Role.TITLE: 0.5, Role.BYLINE: -2.0, Role.CLOSER: NEVER}
FOLLOWING: dict[tuple[Role, Role], float] = {
    (Role.MARKING, Role.TITLE): 2.0,
    (Role.MARKING, Role.MARKING): 0.8,
    (Role.TITLE, Role.TITLE): -1.5,
    (Role.TITLE, Role.BYLINE): 0.5,
    (Role.BYLINE, Role.BYLINE): 0.5,
    (Role.BYLINE, Role.TITLE): NEVER,
    (Role.DATE, Role.TITLE): NEVER,
    (Role.HEAD, Role.HEAD): -0.3,
    (Role.HEAD, Role.CLOSER): -3.0,
    (Role.ITEM, Role.ITEM): 0.5,
    (Role.NOTE, Role.NOTE): 1.0,
    (Role.NOTE, Role.HEAD): -0.3,
    (Role.ENTRY, Role.ENTRY): 1.0,
    (Role.ENTRY, Role.PARAGRAPH): -1.0,
    (Role.OPENER, Role.OPENER): 0.5,
    (Role.OPENER, Role.HEAD): -1.2,
    (Role.OPENER, Role.CLOSER): -4.0,
    (Role.CLOSER, Role.CLOSER): 0.5,
    (Role.CLOSER, Role.PARAGRAPH): -0.5,
    (Role.PARAGRAPH, Role.QUOTATION): 0.2,
    (Role.QUOTATION, Role.ATTRIBUTION): 0.5,
    (Role.VERSE, Role.ATTRIBUTION): 0.5,
    (Role.VERSE, Role.VERSE): 1.0,
    (Role.SOURCE, Role.SOURCE): 0.5,
}
ONLY_BEHIND = {
    **dict.fromkeys(TITLE_MATTER, TITLE_MATTER | {Role.FURNITURE}),
    Role.MARKING: frozenset({Role.FURNITURE, Role.MARKING}),
    Role.POSTSCRIPT: frozenset({Role.CLOSER, Role.POSTSCRIPT, Role.FURNITURE}),
    Role.ATTRIBUTION: frozenset({Role.QUOTATION, Role.VERSE}),
}
"""Roles that stand behind certain others only: title matter comes first, a postscript after a closer."""


def follow(before: Role, after: Role) -> float:
    """What speaks for (or against) one role right behind another."""
    if after in ONLY_BEHIND and before not in ONLY_BEHIND[after]:
        return NEVER
    return FOLLOWING.get((before, after), 0.0)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a unit was taken for, and why.

    Attributes:
        role: the role chosen.
        evidence: what spoke for it.
        others: the roles not chosen that were possible, with their weights, the likeliest first.
    """

    role: Role
    evidence: Evidence
    others: tuple[tuple[Role, float], ...] = ()


def decode(context: Context) -> list[Decision]:
    """The role of every unit, chosen together.

    Args:
        context: the units and what is known of the whole; the kind of document makes some roles likelier than others.
    """
    if not context.units:
        return []
    candidates = [_candidates(context, index) for index in range(len(context.units))]
    best = {role: evidence.total + START.get(role, 0.0) for role, evidence in candidates[0].items()}
    paths: list[dict[Role, Role]] = []
    for possible in candidates[1:]:
        step: dict[Role, Role] = {}
        totals: dict[Role, float] = {}
        for role, evidence in possible.items():
            total, step[role] = max((best[before] + follow(before, role), before) for before in best)
            totals[role] = total + evidence.total
        paths.append(step)
        best = totals
    role = max(best, key=best.__getitem__)
    chosen = [role]
    for step in reversed(paths):
        role = step[role]
        chosen.append(role)
    chosen.reverse()
    decisions = [
        _decision(role, possible, chosen[number - 1] if number else None)
        for number, (role, possible) in enumerate(zip(chosen, candidates, strict=True))
    ]
    return _in_front_only(decisions)


def _in_front_only(decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions, those of rules that put title matter behind text set right: it can only stand in front.

    The title comes first; byline and date come in either order, each once.
    """
    found: list[Decision] = []
    seen: set[Role] = set()
    last: Role | None = None
    for decision in decisions:
        role = decision.role
        comes_back = role is not last and (
            role in seen or (role is Role.TITLE and bool(seen - {Role.MARKING}))
        )
        is_misplaced = role in TITLE_MATTER and (Role.PARAGRAPH in seen or comes_back)
        if is_misplaced:
            instead = Role.HEAD if role is Role.TITLE and Role.PARAGRAPH in seen else Role.PARAGRAPH
            evidence = Evidence.of(BY_RULE, f"a {role} can stand in front only")
            found.append(Decision(instead, evidence, decision.others))
        else:
            found.append(decision)
        if role is not Role.FURNITURE:
            last = role if role in TITLE_MATTER and not is_misplaced else Role.PARAGRAPH
            seen.add(last)
    return found


def _decision(role: Role, possible: dict[Role, Evidence], before: Role | None) -> Decision:
    """The decision on a unit, with what its place behind the one before says."""
    place = {one: START.get(one, 0.0) if before is None else follow(before, one) for one in possible}
    possible[role].add(place[role], "begins the text" if before is None else f"stands behind a {before}")
    others = sorted(
        (
            (one, found.total + place[one])
            for one, found in possible.items()
            if one is not role and place[one] > NEVER
        ),
        key=_falling,
    )
    return Decision(role, possible[role], tuple(others))


def _falling(pair: tuple[Role, float]) -> float:
    return -pair[1]


def _candidates(context: Context, index: int) -> dict[Role, Evidence]:
    """The roles that are not ruled out, with their evidence; a paragraph always is possible."""
    unit = context.units[index]
    settled = _settled(unit)
    if settled is not None:
        return settled
    found: dict[Role, Evidence] = {}
    for role, weigh in WEIGHTS.items():
        evidence = weigh(context, index)
        if evidence is None or (role not in MAY_GO_ON and (unit.notes or unit.furniture)):
            continue
        evidence.add(PRIORS[context.kind].get(role, 0.0), f"the text is taken for a {context.kind}")
        if evidence.total > RULED_OUT or role is Role.PARAGRAPH:
            found[role] = evidence
    return found


def _settled(unit: Unit) -> dict[Role, Evidence] | None:
    """The one role of a unit of which the editor, its format, or how it was found leaves no doubt; else None."""
    if unit.rule is not None:
        return {unit.rule.role: Evidence.of(BY_RULE, "a rule of the project file says so")}
    if unit.given is not None:
        return {unit.given: Evidence.of(BY_RULE, "is marked up as such")}
    if unit.is_code:
        return {Role.PARAGRAPH: Evidence.of(BY_RULE, "is code between fences")}
    if unit.is_run_in:
        return {Role.HEAD: Evidence.of(BY_RULE, "runs into its paragraph, as others do")}
    if unit.is_foot:
        return {Role.NOTE: Evidence.of(BY_RULE, "stands at the foot of a page that calls it")}
    if unit.is_endnote:
        return {Role.NOTE: Evidence.of(BY_RULE, "counts up below a heading of notes")}
    if unit.is_entry:
        return {Role.ENTRY: Evidence.of(BY_RULE, "reads as a reference, among others")}
    return None
