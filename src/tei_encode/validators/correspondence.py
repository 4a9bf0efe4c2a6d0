"""Letters in the header: none is received before it was sent (`correspDesc`, TEI Guidelines, chapter HD 2.4.6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import tei

from .dates import bounds_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from tei_encode.model import Finding

    from .dates import Moment
    from .protocol import Subject


@dataclass(frozen=True)
class CorrespondenceValidator:
    """Checks the days of letters in the header against each other."""

    name: str = "correspondence"

    def validate(self, subject: Subject) -> Iterator[Finding]:
        """A warning for each letter that was received before it was sent."""
        for letter in subject.root.iter(tei("correspDesc")):
            sent, received = (_dates(letter, kind) for kind in ("sent", "received"))
            for date in received:
                earliest = [bounds[0] for one in sent if (bounds := _bounds(one))]
                bounds = _bounds(date)
                if bounds and earliest and bounds[1] < min(earliest):
                    words = "".join(map(str, date.itertext())).strip()
                    message = f"the letter was received ({words}) before it was sent"
                    yield subject.warning("received-before-sent", message, date)


def _dates(letter: _Element, kind: str) -> list[_Element]:
    return [
        date
        for action in letter.iter(tei("correspAction"))
        if action.get("type") == kind
        for date in action.iter(tei("date"))
    ]


def _bounds(date: _Element) -> tuple[Moment, Moment] | None:
    """The first and the last moment a date may be; None where one of them is open or it has no year."""
    first = date.get("when") or date.get("from") or date.get("notBefore") or ""
    last = date.get("when") or date.get("to") or date.get("notAfter") or ""
    start, end = bounds_of(first), bounds_of(last)
    return (start[0], end[1]) if start and end else None
