"""Validity under a W3C XML Schema, with the library xmlschema; only where it is asked for."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tei_encode.errors import SchemaError
from tei_encode.tei.namespaces import TEI_NAMESPACE

from .catalogs import NO_CATALOGS
from .xsd_reading import Document, best_depth, element_of, reached_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element
    from xmlschema import XMLSchema, XMLSchemaValidationError

    from tei_encode.model import Finding

    from .catalogs import Catalogs
    from .protocol import Subject

ERROR_LIMIT = 1000
"""How many breaches of a schema are listed."""

LAZY_FROM = 1_000_000
"""The bytes from which on a document is handed to xmlschema piece by piece."""


_REMEDY = "put it where the schema says, or name a catalog that says where it is with --catalog"


@dataclass(frozen=True)
class XsdValidator:
    """Checks a document against one W3C schema.

    Attributes:
        schema: the schema; what it imports is looked for beside it, never on the network.
        name: what is checked.
        lazy_from: the bytes from which on a document is read piece by piece; the findings are the same.
        catalogs: where files are that it imports by an address elsewhere.
    """

    schema: Path
    name: str = "xsd"
    lazy_from: int = LAZY_FROM
    catalogs: Catalogs = NO_CATALOGS

    def validate(self, subject: Subject) -> Iterator[Finding]:
        """Every place where the document breaks the schema, at most `ERROR_LIMIT`."""
        from xmlschema import XMLSchemaException

        schema = loaded(self.schema, self.catalogs)
        elements: list[_Element] = []
        try:
            for number, error in enumerate(_errors(schema, subject, self.lazy_from)):
                elements = elements or [one for one in subject.root.iter() if isinstance(one.tag, str)]
                element = element_of(error, elements)
                if number == ERROR_LIMIT:
                    yield subject.warning(
                        "schema-limit", "what else breaks the schema is not listed", element
                    )
                    return
                yield subject.error("xsd", _sentence(error.reason or error.message), element)
        except (XMLSchemaException, RecursionError) as error:
            yield subject.error("xsd-limit", f"the document could not be checked to its end ({error})")


def _errors(schema: XMLSchema, subject: Subject, lazy_from: int) -> Iterator[XMLSchemaValidationError]:
    """What xmlschema says of a document, which it is given whole or, where it is large, in pieces."""
    document = Document(subject.root)
    if len(subject.data) >= lazy_from and not _has_keys(schema):
        depth = best_depth(subject.root)
        reached = reached_at(depth, schema, document)
        if reached is not None:
            yield from schema.iter_errors(document.resource(lazy=depth), validation_hook=reached.skips)
            return
    yield from schema.iter_errors(document.resource())


def _has_keys(schema: XMLSchema) -> bool:
    """Whether a schema compares values all over a document, for which the library has other words in pieces."""
    # The schema of schemas, which alone has none above it, is among the parts of each.
    return any(one.schema.meta_schema is not None for one in schema.maps.identities.values())


@cache
def loaded(path: Path, catalogs: Catalogs = NO_CATALOGS) -> XMLSchema:
    """A compiled W3C schema.

    Raises:
        SchemaError: the file, or another that it includes or imports, cannot be read or is no W3C schema.
    """
    import xmlschema

    if not path.is_file():
        raise SchemaError(str(path), "the schema is not there" if not path.exists() else "not a file")
    try:
        with warnings.catch_warnings():
            # The library goes on without a part that is missing, and gives a verdict under half a schema.
            warnings.simplefilter("error", xmlschema.XMLSchemaIncludeWarning)
            warnings.simplefilter("error", xmlschema.XMLSchemaImportWarning)
            return xmlschema.XMLSchema(str(path), allow="local", uri_mapper=catalogs.mapped)
    except (xmlschema.XMLSchemaIncludeWarning, xmlschema.XMLSchemaImportWarning) as error:
        reason = f"a part of the schema cannot be read ({_sentence(str(error))})"
        raise SchemaError(str(path), reason, _REMEDY) from error
    except xmlschema.XMLResourceError as error:
        raise SchemaError(
            str(path), f"a part of the schema cannot be read ({_sentence(str(error))})", _REMEDY
        ) from error
    except (xmlschema.XMLSchemaException, OSError, SyntaxError) as error:
        raise SchemaError(str(path), f"not a W3C XML Schema ({_sentence(str(error))})") from error


def _sentence(text: str) -> str:
    """The words of the library on one line, names of TEI without their namespace."""
    named = text.replace("{http://www.w3.org/XML/1998/namespace}", "xml:").replace(f"{{{TEI_NAMESPACE}}}", "")
    return " ".join(named.split())
