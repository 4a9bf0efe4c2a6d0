"""Registers and authority files in TEI, read with one clear line where they are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.errors import SourceError
from tei_encode.tei.namespaces import TEI_NAMESPACE
from tei_encode.validators.well_formed import parse

if TYPE_CHECKING:
    from lxml.etree import _Element


def read_tei(data: bytes, place: str) -> _Element:
    """The root of a TEI document.

    Args:
        data: the bytes of the file.
        place: the file, for messages.

    Raises:
        SourceError: it is no well-formed XML, declares entities, or is no TEI.
    """
    root, findings = parse(data, place)
    if root is None:
        first = next(one for one in findings if one.severity == "error")
        reason = f"is no well-formed XML ({first.message})"
        remedy = "correct it there"
        if first.rule == "entity-declared":
            reason, remedy = f"cannot be read safely ({first.message})", "take the declaration out"
        raise SourceError(f"{place}:{first.line}:{first.column}", reason, remedy)
    if not str(root.tag).startswith(f"{{{TEI_NAMESPACE}}}"):
        remedy = f"its root must be in the namespace {TEI_NAMESPACE}"
        raise SourceError(f"{place}:{root.sourceline}:1", "is no TEI", remedy)
    return root
