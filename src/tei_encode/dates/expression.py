"""A date expression in a text, as read: one moment, a span of them, or a list."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, Self

if TYPE_CHECKING:
    from .moment import Moment


class Shape(StrEnum):
    """How the moments of an expression go together."""

    SINGLE = "single"
    RANGE = "range"
    LIST = "list"
    EITHER = "either"


class Doubt(StrEnum):
    """Why an expression may be no date at all; its surroundings must vouch for it."""

    NONE = ""
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    POINT = "point"
    CENTURY = "century"
    NEXT_DAY = "next day"
    SEASON = "season"
    SHORT_YEAR = "short year"
    FEAST = "feast"
    HOUR = "hour"
    DOTTED = "dotted"


class Piece(NamedTuple):
    """A moment and where it stands, in code points; `until` is the last of several days in a list ("3–5 and 7 May")."""

    start: int
    end: int
    moment: Moment
    until: Moment | None = None


class Expression(NamedTuple):
    """Moments read together.

    Attributes:
        start: first code point.
        end: end of the last one, exclusive.
        pieces: the moments, in the order of the text; two for a range.
        shape: how they go together.
        doubt: what is to be checked before it counts as a date.
    """

    start: int
    end: int
    pieces: tuple[Piece, ...]
    shape: Shape = Shape.SINGLE
    doubt: Doubt = Doubt.NONE

    @classmethod
    def single(cls, start: int, end: int, moment: Moment, doubt: Doubt = Doubt.NONE) -> Self:
        """An expression of one moment."""
        return cls(start, end, (Piece(start, end, moment),), Shape.SINGLE, doubt)

    @property
    def moment(self) -> Moment:
        """The last moment: the one that carries what all of them share."""
        return self.pieces[-1].moment

    def with_start(self, start: int) -> Self:
        """A copy that begins elsewhere; its first moment does so too."""
        first = self.pieces[0]._replace(start=start)
        return self._replace(start=start, pieces=(first, *self.pieces[1:]))

    def with_end(self, end: int) -> Self:
        """A copy that ends elsewhere; its last moment does so too."""
        last = self.pieces[-1]._replace(end=end)
        return self._replace(end=end, pieces=(*self.pieces[:-1], last))

    def with_moments(self, **changes: object) -> Self:
        """A copy with the same changes made to every moment."""
        return self._replace(
            pieces=tuple(one._replace(moment=one.moment.with_(**changes)) for one in self.pieces)
        )
