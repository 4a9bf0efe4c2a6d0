"""The period that a text is about: dates outside it are likely slips, or misread."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, Self

from .value import is_earlier

if TYPE_CHECKING:
    from .value import DateValue

_W3C = re.compile(r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_PERIOD = re.compile(
    rf"(?P<first>{_W3C.pattern})?\s*(?:/|–|\.\.)\s*(?P<last>{_W3C.pattern})?|(?P<from>[0-9]{{4}})-(?P<to>[0-9]{{4}})"
)


class Period(NamedTuple):
    """A span of time.

    Attributes:
        first: its first year, month or day in W3C form; empty where it is open.
        last: its last one; empty where it is open.
    """

    first: str
    last: str

    @classmethod
    def parse(cls, written: str) -> Self:
        """The period that is written as `1914/1918`, `1914-1918`, `1914-07-28/1918-11-11`, `1914/` or `/1918`.

        Raises:
            ValueError: it is written otherwise, or ends before it begins.
        """
        match = _PERIOD.fullmatch(written.strip())
        first, last = (
            (match["first"] or match["from"] or "", match["last"] or match["to"] or "") if match else ("", "")
        )
        shared = min(len(first), len(last)) if first and last else 0
        if not (first or last) or first[:shared] > last[:shared]:
            raise ValueError(written)
        return cls(first, last)

    def __str__(self) -> str:
        """The period as `parse` reads it."""
        return f"{self.first}/{self.last}"

    def may_hold(self, value: DateValue) -> bool:
        """Whether a date may lie in it: all of it, some of it, or at least nothing known of it speaks against that."""
        earliest, latest = value.limits
        return not (is_earlier(latest, self.first) or is_earlier(self.last, earliest))
