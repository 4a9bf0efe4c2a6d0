"""Sessions and days of a meeting: heads that hold what was dealt with in them, and stand beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.segmenters.cues.sessions import is_day, is_session

if TYPE_CHECKING:
    from collections.abc import Sequence


def session_depths(heads: Sequence[tuple[str, bool]]) -> dict[int, int]:
    """For the heads that name sessions or days of a meeting, 1, or 2 for the sessions of a day; empty where none hold.

    They hold the heads behind them where one of those stands right below, or others stand between two of them. Days
    need a head right below them: those of a diary hold text alone.

    Args:
        heads: the words of each head in order, and whether text stands between it and the next.
    """
    sessions = [number for number, (words, _) in enumerate(heads) if is_session(words)]
    named = set(sessions)
    days = [number for number, (words, _) in enumerate(heads) if number not in named and is_day(words)]
    if len(days) < 2 or not any(_is_above(heads, number, set(days)) for number in days):
        days = []
    both = sorted([*sessions, *days])
    holders = set(both)
    are_above = any(_is_above(heads, number, holders) for number in both)
    are_apart = both and both[-1] - both[0] >= len(both)
    if not are_above and not are_apart:
        return {}
    inside = 1 if any(number + 1 in named for number in days) else 0
    return {number: 1 + (inside if number in named else 0) for number in both}


def _is_above(heads: Sequence[tuple[str, bool]], number: int, fellows: set[int]) -> bool:
    """Whether another head, none of the fellows, stands right below a head."""
    return number + 1 < len(heads) and number + 1 not in fellows and not heads[number][1]
