"""Elements that should have words and have none: names, titles, dates, paragraphs, notes.

In our own editions a name without words is an error in the text and the registers: the machine never writes one, and
it takes nothing away to remove it. Elsewhere it is a warning, and no finding where an attribute says what is meant:
`<date when="1921"/>` and `<persName ref="#x"/>` are usual in headers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import local_name, string_value, tei

from .identifiers import is_own_edition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from tei_encode.model import Finding

    from .protocol import Subject

NAMES = (
    "persName", "placeName", "orgName", "surname", "forename", "roleName", "name", "title", "author", "editor",
    "docAuthor", "date", "time",
)  # fmt: skip
BLOCKS = ("p", "head", "note", "quote")
BOUNDARIES = frozenset({"lb", "pb", "cb", "gb", "milestone", "anchor"})
"""Empty elements that are no content; any other child is (`gap`, `g`, `graphic`), or is looked at itself."""

SAYING = frozenset(
    (
        "ref key sameAs copyOf corresp when when-iso when-custom from to from-iso to-iso"
        " notBefore notAfter notBefore-iso notAfter-iso dur dur-iso period"
    ).split()
)
"""Attributes that say what is meant where no words do."""

WHITE = " \t\r\n"
"""What XML counts as white space; a no-break space is a character of the text."""


@dataclass(frozen=True)
class EmptinessValidator:
    """Looks for elements without words."""

    name: str = "emptiness"

    def validate(self, subject: Subject) -> Iterator[Finding]:
        """Errors for names without words in our own texts and registers; warnings for all else that is empty."""
        own = is_own_edition(subject.root)
        for element in subject.root.iter(*map(tei, (*NAMES, *BLOCKS))):
            if not is_empty(element):
                continue
            message = f"<{local_name(element)}> has no words"
            if local_name(element) in BLOCKS:
                if not _is_whole_text(element):
                    yield subject.warning("element-empty", message, element)
            elif own and next(element.iterancestors(tei("text"), tei("standOff")), None) is not None:
                yield subject.error("element-empty", message, element)
            elif not SAYING & set(map(str, element.attrib)):
                yield subject.warning("element-empty", message, element)


def is_empty(element: _Element) -> bool:
    """Whether an element has no text but white space, and no child but boundaries of pages and lines."""
    children = (child for child in element if isinstance(child.tag, str))
    return all(local_name(child) in BOUNDARIES for child in children) and not string_value(element).strip(
        WHITE
    )


def _is_whole_text(element: _Element) -> bool:
    """Whether this is the paragraph of a text without content."""
    parent = element.getparent()
    if local_name(element) != "p" or parent is None or local_name(parent) != "body":
        return False
    return sum(isinstance(child.tag, str) for child in parent) == 1
