"""TEI documents that a user names, opened with one clear line where that cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.errors import SourceError
from tei_encode.files import read_file, uncapitalised

from .namespaces import TEI_NAMESPACE
from .parsing import entity_of, safe_parser

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.etree import _Element


def read_named(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        SourceError: it cannot be read.
    """
    try:
        return read_file(path)
    except OSError as error:
        reason = uncapitalised(error.strerror or "cannot be read")
        raise SourceError(str(path), reason, "check the name and its permissions") from None


def open_document(data: bytes, file: str, *, reads_entities: bool = False) -> _Element:
    """The root of a TEI document, anybody's.

    Args:
        data: its bytes.
        file: its name, for messages.
        reads_entities: whether entities that it declares are no matter.

    Raises:
        SourceError: it is no well-formed XML or no TEI, or has entities that matter.
    """
    from lxml import etree

    try:
        root = etree.fromstring(data, safe_parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        reason = f"is no well-formed XML ({' '.join(str(error).split())})"
        raise SourceError(file, reason, "see what validate says about it") from None
    if root is None or not isinstance(root.tag, str) or not root.tag.startswith(f"{{{TEI_NAMESPACE}}}"):
        raise SourceError(file, "is no TEI document", "its root element must be in the TEI namespace")
    if not reads_entities and (name := entity_of(root)):
        remedy = "entities are not expanded: write the characters, and take the declaration out"
        raise SourceError(file, f"has the entity {name}, whose text is not in the document", remedy)
    return root
