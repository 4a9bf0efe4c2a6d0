"""Validity under a W3C XML Schema, with the library xmlschema; only where it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from lxml.etree import _Element

from tei_encode.errors import SchemaError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from xmlschema import XMLSchema

    from tei_encode.model import Finding

    from .protocol import Subject

ERROR_LIMIT = 1000


@dataclass(frozen=True)
class XsdValidator:
    """Checks a document against one W3C schema.

    Attributes:
        schema: the schema; what it imports is looked for beside it, never on the network.
        name: what is checked.
    """

    schema: Path
    name: str = "xsd"

    def validate(self, subject: Subject) -> Iterator[Finding]:
        """Every place where the document breaks the schema, at most `ERROR_LIMIT`."""
        from xmlschema import XMLSchemaException

        schema = loaded(self.schema)
        try:
            for number, error in enumerate(schema.iter_errors(subject.root)):
                if number == ERROR_LIMIT:
                    return
                element = error.elem if isinstance(error.elem, _Element) else None
                yield subject.error("xsd", _sentence(error.reason or error.message), element)
        except (XMLSchemaException, RecursionError) as error:
            yield subject.error("xsd-limit", f"the document could not be checked to its end ({error})")


@cache
def loaded(path: Path) -> XMLSchema:
    """A compiled W3C schema.

    Raises:
        SchemaError: the file cannot be read or is no W3C schema.
    """
    import xmlschema

    if not path.is_file():
        raise SchemaError(str(path), "the schema is not there" if not path.exists() else "not a file")
    try:
        return xmlschema.XMLSchema(str(path), allow="local")
    except (xmlschema.XMLSchemaException, OSError, SyntaxError) as error:
        raise SchemaError(str(path), f"not a W3C XML Schema ({_sentence(str(error))})") from error


def _sentence(text: str) -> str:
    return " ".join(text.split()).replace("{http://www.w3.org/XML/1998/namespace}", "xml:")
