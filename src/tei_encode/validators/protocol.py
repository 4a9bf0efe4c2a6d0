"""What a check is: it looks at a parsed TEI document and says what is wrong; it changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from tei_encode.errors import shortened
from tei_encode.model import Finding, Severity
from tei_encode.tei.namespaces import XML_ID

from .places import Paths, Places

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element


LONGEST_PATH = 20_000
"""How many code points of a path are shown: two thousand elements may stand in each other."""


@dataclass(frozen=True, eq=False)
class Subject:
    """A well-formed document under examination.

    Attributes:
        data: the bytes of the file, in an encoding that expat reads (see `well_formed.recoded`).
        root: its root element, parsed without entities, network or a table of identifiers.
        file: the file as the user named it; empty for bytes at hand.
    """

    data: bytes
    root: _Element
    file: str = ""

    @cached_property
    def places(self) -> Places:
        """Lines and columns of all elements; computed when first asked for."""
        return Places.of(self.data, self.root)

    @cached_property
    def paths(self) -> Paths:
        """XPaths of elements."""
        return Paths()

    @cached_property
    def by_id(self) -> dict[str, _Element]:
        """The elements by `xml:id`; the first where an identifier stands twice."""
        found: dict[str, _Element] = {}
        for element in self.root.iter():
            if isinstance(element.tag, str) and (name := element.get(XML_ID)):
                found.setdefault(str(name).strip(), element)
        return found

    def finding(
        self, severity: Severity, rule: str, message: str, element: _Element | None = None
    ) -> Finding:
        """A finding about an element, at its start tag; about the root where none is given."""
        element = self.root if element is None else element
        line, column = self.places.of_element(element)
        path = self.paths.of_element(element)
        return Finding(
            severity, rule, shortened(message), self.file, line, column, shortened(path, LONGEST_PATH)
        )

    def error(self, rule: str, message: str, element: _Element | None = None) -> Finding:
        """A finding that makes the document invalid."""
        return self.finding(Severity.ERROR, rule, message, element)

    def warning(self, rule: str, message: str, element: _Element | None = None) -> Finding:
        """A finding that an editor should look at."""
        return self.finding(Severity.WARNING, rule, message, element)


class Validator(Protocol):
    """One kind of check."""

    @property
    def name(self) -> str:
        """What is checked."""
        ...

    def validate(self, subject: Subject) -> Iterator[Finding]:
        """Everything of this kind that is wrong, in document order where that can be told.

        Raises:
            SchemaError: the schema that the check needs cannot be loaded.
        """
        ...


class SchemaValidator(Validator, Protocol):
    """A check against one schema."""

    @property
    def schema(self) -> Path:
        """Where the schema is."""
        ...
