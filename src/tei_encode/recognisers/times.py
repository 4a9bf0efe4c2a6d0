"""Clock times in running text (`time`, Guidelines, chapter ND 4.1); those beside a date are part of the date."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from tei_encode.dates import find_times
from tei_encode.model import Annotation, Kind, SpanIndex

from .protocol import Recognised

if TYPE_CHECKING:
    from tei_encode.model import Document


class Times:
    """Marks clock times, with `when-iso` where the half of the day is told.

    Attributes:
        name: name of the layer.
        requires: layers it looks at.
    """

    name = "times"
    requires = ("structure", "dates")

    def recognise(self, document: Document) -> Recognised:
        """A `time` for each clock time outside dates and bibliography entries."""
        dates = SpanIndex([one.span for one in document.layer("dates")])
        found = []
        for block, span in document.stretches():
            if block.is_entry:
                continue
            for time in find_times(span.text(document.text)):
                place = time.span.moved(span.start)
                if dates.innermost(place.start) >= 0 or dates.innermost(place.end - 1) >= 0:
                    continue
                attributes = MappingProxyType({"when-iso": time.value} if time.value else {})
                found.append(Annotation(place, Kind.TIME, attributes, origin=self.name))
        return Recognised(found)
