"""A name or date as it is compared, whichever file it comes from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tei_encode.model import Span

    from .values import DateValues


@dataclass(frozen=True, slots=True)
class Name:
    """A name or date at its place in the text.

    Attributes:
        kind: person, place, org, date, or another kind of the project's own.
        span: code points of the text that both encodings are compared on.
        values: the values of a date; several for a list of days, none where it has none.
        cert: how sure its encoder was (`high` where it does not say); empty for gold.
        group: a class that gold puts it into; values of dates are counted by it.
        alternatives: other bounds that are right too.
        entry: the entry of a register that it points at, as its encoder writes it; empty where it points at none.
    """

    kind: str
    span: Span
    values: DateValues = field(default=(), hash=False)
    cert: str = ""
    group: str = ""
    alternatives: tuple[Span, ...] = ()
    entry: str = ""


@dataclass(frozen=True, slots=True)
class Zone:
    """A range of text where names count neither way.

    Attributes:
        span: code points of the text.
        kinds: the kinds that do not count there; None for all.
    """

    span: Span
    kinds: frozenset[str] | None = None

    def covers(self, kind: str, span: Span) -> bool:
        """Whether a name of this kind that lies there, if only in part, does not count."""
        return self.span.overlaps(span) and (self.kinds is None or kind in self.kinds)
