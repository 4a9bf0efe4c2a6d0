"""What an editor should look at in a date."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from .old_style import is_contradicted
from .value import Unit

if TYPE_CHECKING:
    from .moment import Moment
    from .old_style import OldStyle


class Problem(StrEnum):
    """What is wrong with a date as it is written, or open."""

    WEEKDAY = "weekday-against-date"
    DAY = "impossible-day"
    ORDER = "end-before-start"
    MONTH = "month-not-said"


def problems_of(moment: Moment, style: OldStyle) -> tuple[Problem, ...]:
    """What is wrong with one completed moment.

    Args:
        moment: as completed.
        style: what the document shows of the Julian calendar.
    """
    if moment.unit is not Unit.DAY:
        return ()
    if moment.is_impossible:
        return (Problem.DAY,)
    return (Problem.WEEKDAY,) if is_contradicted(moment, style) else ()
