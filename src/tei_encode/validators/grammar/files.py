"""The files of a schema: all of them on this machine, read once each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from tei_encode.errors import SchemaError
from tei_encode.validators.catalogs import NO_CATALOGS
from tei_encode.validators.schemas import grammar_tree

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tei_encode.validators.catalogs import Catalogs


def tree_of(path: Path) -> _Element:
    """The root of a schema file.

    Raises:
        SchemaError: the file cannot be read or is not XML.
    """
    return grammar_tree(path).getroot()


def referred(node: _Element, path: Path | None, catalogs: Catalogs = NO_CATALOGS) -> Path:
    """The file that an `include` or `externalRef` names.

    Args:
        node: the element of the schema.
        path: the file that it stands in.
        catalogs: what may have a file for an address elsewhere.

    Raises:
        SchemaError: it names no file of this machine, or a catalog cannot be read.
    """
    href = node.get("href", "").strip()
    if (known := catalogs.path_of(href)) is not None:
        return known
    address = urlsplit(href)
    # A drive of Windows looks like a scheme of one letter.
    if address.scheme not in {"", "file"} and len(address.scheme) > 1:
        raise SchemaError(
            str(path or "schema"),
            f"it includes {href}, and schemas are not fetched from the network",
            "save that schema beside this one and name the file, or give a catalog with --catalog",
        )
    file = Path(unquote(address.path or href))
    return file if path is None else (path.parent / file).resolve()
