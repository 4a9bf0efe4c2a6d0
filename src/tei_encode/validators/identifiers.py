"""Identifiers: each once in a document, and those of our registers in their usual form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import NS, XML_ID, local_name

from .places import name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from tei_encode.model import Finding

    from .protocol import Subject

PREFIXES = {"person": "pers-", "place": "place-", "org": "org-", "char": "char-"}
PREFIX_OF_WORKS = "bibl-"
"""That of a `bibl` in a `listBibl`."""

PROGRAM = "tei-encode"


@dataclass(frozen=True)
class IdentifierValidator:
    """Checks that no `xml:id` stands twice; in our own editions also how register entries are named."""

    name: str = "identifiers"

    def validate(self, subject: Subject) -> Iterator[Finding]:
        """One error for each repetition, one warning for each unusual name of a register's entry."""
        own = is_own_edition(subject.root)
        seen: dict[str, _Element] = {}
        for element in subject.root.iter():
            identifier = (element.get(XML_ID) or "").strip() if isinstance(element.tag, str) else ""
            if not identifier:
                continue
            first = seen.setdefault(identifier, element)
            if first is not element:
                line, column = subject.places.of_element(first)
                where = f"{line}:{column}, a <{name_of(first)}>"
                yield subject.error(
                    "identifier-repeated", f'xml:id "{identifier}" stands twice, first at {where}', element
                )
            prefix = _prefix(element)
            if own and not identifier.startswith(prefix):
                message = f'xml:id "{identifier}" of <{name_of(element)}> does not begin with "{prefix}"'
                yield subject.warning("identifier-form", message, element)


def _prefix(element: _Element) -> str:
    parent = element.getparent()
    if local_name(element) == "bibl" and parent is not None and local_name(parent) == "listBibl":
        return PREFIX_OF_WORKS
    return PREFIXES.get(local_name(element), "")


def is_own_edition(root: _Element) -> bool:
    """Whether the header says that the edition was made by this program."""
    path = f"tei:teiHeader/tei:encodingDesc/tei:appInfo/tei:application[@ident='{PROGRAM}']"
    return root.find(path, NS) is not None
