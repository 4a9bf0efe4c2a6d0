"""Exports: pure functions of a TEI document, one file a format."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from tei_encode.errors import OptionsError, SourceError

from .protocol import Exported, ExportOptions, Notes
from .source import export_source
from .text import export_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from os import PathLike

    from lxml.etree import _Element

FORMATS: dict[str, Callable[[_Element, ExportOptions], Exported]] = {
    "source": export_source,
    "text": export_text,
}
"""Each format by the name it has on the command line."""

__all__ = ["FORMATS", "ExportOptions", "Exported", "Notes", "export"]


def export(
    tei: str | PathLike[str] | bytes, to: str = "text", options: ExportOptions | None = None
) -> Exported:
    """A TEI document in another form.

    Args:
        tei: the path of a file, or the bytes of a document; it need not be an edition of ours.
        to: `source` (the source file, byte for byte) or `text` (the reading text).
        options: where notes go, and which readings are taken.

    Raises:
        OptionsError: there is no such format.
        SourceError: the file cannot be read, or is no well-formed XML.
    """
    if to not in FORMATS:
        raise OptionsError("to", f"there is no format {to!r}", f"use one of {', '.join(FORMATS)}")
    file, data = ("document", tei) if isinstance(tei, bytes) else _read(tei)
    return FORMATS[to](_parse(file, data), options or ExportOptions())


def _read(tei: str | PathLike[str]) -> tuple[str, bytes]:
    file = os.fspath(tei)
    try:
        return file, Path(file).read_bytes()
    except OSError as error:
        reason = (error.strerror or "cannot be read").lower()
        raise SourceError(file, reason, "check the name and its permissions") from None


def _parse(file: str, data: bytes) -> _Element:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, collect_ids=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise SourceError(
            file, f"is no well-formed XML ({error})", "see what validate says about it"
        ) from None
    if (
        root is None
        or not isinstance(root.tag, str)
        or not root.tag.startswith("{http://www.tei-c.org/ns/1.0}")
    ):
        raise SourceError(file, "is no TEI document", "its root element must be in the TEI namespace")
    return root
