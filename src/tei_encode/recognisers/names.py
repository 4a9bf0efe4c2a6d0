"""Persons, places and organisations, found by rules and word lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import Annotation
from tei_encode.names import analyse

from .protocol import Recognised

if TYPE_CHECKING:
    from tei_encode.model import Document


class Names:
    """Recognises `persName`, `placeName` and `orgName` (TEI Guidelines, chapter ND, 13.2).

    One recogniser for the three, since what one kind takes another cannot have, and since a name found as one
    kind says what its other mentions are.
    """

    name = "names"
    requires: tuple[str, ...] = ("structure",)

    def recognise(self, document: Document) -> Recognised:
        """All names in the running text, without overlaps among themselves; `cert` says how sure each is."""
        return Recognised(
            [
                Annotation(claim.span, claim.kind, cert=claim.cert, origin=self.name)
                for claim in analyse(document)
            ]
        )
