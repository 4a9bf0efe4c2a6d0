"""Dates of historical prose: found, read and given W3C values (Guidelines, chapter ND)."""

from __future__ import annotations

from .clock import FoundTime, find_times
from .completion import Anchor, Context, DayOrder
from .find import FoundDate, complete_all, find_dates, parse_date
from .patterns import MONTH_NAMES, MONTH_NAMES_ANY_CASE
from .period import Period
from .problems import Problem
from .scan import scan
from .value import DateValue

__all__ = [
    "MONTH_NAMES", "MONTH_NAMES_ANY_CASE", "Anchor", "Context", "DateValue", "DayOrder", "FoundDate", "FoundTime",
    "Period", "Problem",
    "complete_all", "find_dates", "find_times", "parse_date", "scan",
]  # fmt: skip
