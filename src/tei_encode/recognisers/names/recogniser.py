"""Persons, places and organisations, found by rules, word lists and a trained tagger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Finding, Severity
from tei_encode.names import analyse
from tei_encode.recognisers.protocol import Recognised

if TYPE_CHECKING:
    from collections.abc import Callable

    from tei_encode.model import Document
    from tei_encode.names.tagging import Tagger


class Names:
    """Recognises `persName`, `placeName` and `orgName` (TEI Guidelines, chapter ND, 13.2).

    One recogniser for the three, since what one kind takes another cannot have, and since a name found as one
    kind says what its other mentions are.
    """

    name = "names"
    requires: tuple[str, ...] = ("structure",)

    def __init__(self, tagger: Callable[[], Tagger] | None = None) -> None:
        """Choose what is asked beside the rules.

        Args:
            tagger: gives a trained tagger, called when names are looked for; None for rules alone.
        """
        self._tagger = tagger

    def load(self) -> None:
        """Load the tagger, if there is one.

        Raises:
            ModelError: it could not be loaded.
        """
        if self._tagger is not None:
            self._tagger()

    def recognise(self, document: Document) -> Recognised:
        """All names in the running text, without overlaps among themselves; `cert` says how sure each is.

        Raises:
            ModelError: the tagger could not be loaded.
        """
        tagger = self._tagger() if self._tagger is not None else None
        found = [
            Annotation(claim.span, claim.kind, cert=claim.cert, origin=self.name)
            for claim in analyse(document, tagger)
        ]
        return Recognised(found, _of_another_language(document) if found else ())


def _of_another_language(document: Document) -> list[Finding]:
    """What is said where the rules meet a text in a language that they are not made for."""
    language = document.language.partition("-")[0]
    if language in ("", "en", "und"):
        return []
    message = (
        f"names are looked for as in English, and the text is in another language ({language}): look at them"
    )
    return [document.finding(Severity.INFO, "names-as-in-english", message, 0)]
