"""Where schemas are, and how they are loaded: each once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree

from tei_encode.errors import SchemaError

OWN_SCHEMA = "tei_encode.rng"


def schema_path(name: str = OWN_SCHEMA) -> Path:
    """Where a schema of this package is: in the installed package, else in the checkout.

    Args:
        name: `tei_encode.rng`, `tei_encode.xsd` or `tei_encode.sch`.

    Raises:
        SchemaError: the schema is in neither place.
    """
    package = Path(__file__).resolve().parent.parent
    places = (package / "schema" / name, package.parent.parent / "schema" / name)
    for place in places:
        if place.is_file():
            return place
    raise SchemaError(name, "the schema is missing from the installation", "install the package again")


@cache
def grammar_tree(path: Path) -> etree._ElementTree:
    """The XML of a schema.

    Raises:
        SchemaError: the file cannot be read or is not XML.
    """
    if not path.is_file():
        raise SchemaError(str(path), "the schema is not there" if not path.exists() else "not a file")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        return etree.parse(str(path), parser)
    except (OSError, etree.XMLSyntaxError) as error:
        raise SchemaError(str(path), f"the schema cannot be read ({error})") from error


def is_packaged(path: Path) -> bool:
    """Whether a schema is one that comes with this package."""
    return path.resolve().parent == schema_path().resolve().parent
