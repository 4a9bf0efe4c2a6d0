"""The best sequence of roles: what each unit shows, and what usually follows what (Viterbi's algorithm)."""

from __future__ import annotations

from .roles import WEIGHTS, Context, Role

NEVER = -30.0
RULED_OUT = -8.0
START = {Role.TITLE: 0.5, Role.BYLINE: -2.0, Role.CLOSER: NEVER}
FOLLOWING: dict[tuple[Role, Role], float] = {
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
    (Role.OPENER, Role.HEAD): -2.0,
    (Role.OPENER, Role.CLOSER): -4.0,
    (Role.CLOSER, Role.CLOSER): 0.5,
    (Role.CLOSER, Role.PARAGRAPH): -0.5,
    (Role.PARAGRAPH, Role.QUOTATION): 0.2,
    (Role.VERSE, Role.VERSE): 1.0,
    (Role.SOURCE, Role.SOURCE): 0.5,
}
ONLY_BEHIND = {
    **dict.fromkeys((Role.TITLE, Role.BYLINE, Role.DATE), frozenset({Role.TITLE, Role.BYLINE, Role.DATE})),
    Role.POSTSCRIPT: frozenset({Role.CLOSER, Role.POSTSCRIPT, Role.FURNITURE}),
}
"""Roles that stand behind certain others only: title matter comes first, a postscript after a closer."""


def follow(before: Role, after: Role) -> float:
    """What speaks for (or against) one role right behind another."""
    if after in ONLY_BEHIND and before not in ONLY_BEHIND[after]:
        return NEVER
    return FOLLOWING.get((before, after), 0.0)


def decode(context: Context) -> list[Role]:
    """The role of every unit, chosen together."""
    if not context.units:
        return []
    best = {role: weight + START.get(role, 0.0) for role, weight in _candidates(context, 0).items()}
    paths: list[dict[Role, Role]] = []
    for index in range(1, len(context.units)):
        step: dict[Role, Role] = {}
        totals: dict[Role, float] = {}
        for role, weight in _candidates(context, index).items():
            total, step[role] = max((best[before] + follow(before, role), before) for before in best)
            totals[role] = total + weight
        paths.append(step)
        best = totals
    role = max(best, key=best.__getitem__)
    chosen = [role]
    for step in reversed(paths):
        role = step[role]
        chosen.append(role)
    return chosen[::-1]


def _candidates(context: Context, index: int) -> dict[Role, float]:
    """The roles that are not ruled out, with their weights; a paragraph always is possible."""
    weights = {role: weigh(context, index) for role, weigh in WEIGHTS.items()}
    return {role: weight for role, weight in weights.items() if weight > RULED_OUT or role is Role.PARAGRAPH}
