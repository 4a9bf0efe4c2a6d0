"""Exports: pure functions of a TEI document, one file a format."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from tei_encode.errors import OptionsError, SourceError
from tei_encode.files import read_file, uncapitalised
from tei_encode.tei.parsing import entity_of, safe_parser

from .bibliography import Bibliography, Record, join_bibliographies, read_records
from .bibtex import write_bibtex
from .csl_json import write_csl_json
from .protocol import Exported, ExportOptions, Notes
from .reading import export_text
from .ris import write_ris
from .source import export_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from os import PathLike

    from lxml.etree import _Element


def _bibliography_in(
    write: Callable[[Iterable[Record]], bytes],
) -> Callable[[_Element, ExportOptions], Exported]:
    """The export of a document's bibliography in one format."""

    def exported(root: _Element, options: ExportOptions) -> Exported:
        found = read_records(root, original=options.original)
        return Exported(write(found.records), "", found.findings)

    return exported


BIBLIOGRAPHIES: dict[str, Callable[[Iterable[Record]], bytes]] = {
    "bibtex": write_bibtex,
    "csl-json": write_csl_json,
    "ris": write_ris,
}
"""Each format that the bibliography goes out in, by the name it has on the command line."""

FORMATS: dict[str, Callable[[_Element, ExportOptions], Exported]] = {
    "source": export_source,
    "text": export_text,
    **{name: _bibliography_in(write) for name, write in BIBLIOGRAPHIES.items()},
}
"""Each format by the name it has on the command line."""

SUFFIXES = {"source": ".txt", "text": ".txt", "bibtex": ".bib", "csl-json": ".json", "ris": ".ris"}
"""How the names of files in each format end, where the document names none."""

__all__ = [
    "BIBLIOGRAPHIES", "FORMATS", "SUFFIXES", "Bibliography", "ExportOptions", "Exported", "Notes", "Record", "export",
    "join_bibliographies", "read_bibliography", "write_bibliography",
]  # fmt: skip


READS_ENTITIES = frozenset({"text"})
"""Formats that give entities the text which the document itself declares for them, within bounds."""


def export(
    tei: str | PathLike[str] | bytes, to: str = "text", options: ExportOptions | None = None
) -> Exported:
    """A TEI document in another form.

    Args:
        tei: the path of a file, or the bytes of a document; it need not be an edition of ours.
        to: `source` (the source file, byte for byte), `text` (the reading text), or a format for its bibliography:
            `bibtex`, `csl-json`, `ris`.
        options: where notes go, and which readings are taken.

    Raises:
        OptionsError: there is no such format.
        SourceError: the file cannot be read, or is no well-formed XML.
    """
    if to not in FORMATS:
        raise OptionsError("to", f"there is no format {to!r}", f"use one of {', '.join(FORMATS)}")
    return FORMATS[to](_root_of(tei, reads_entities=to in READS_ENTITIES), options or ExportOptions())


def read_bibliography(tei: str | PathLike[str] | bytes, options: ExportOptions | None = None) -> Bibliography:
    """The entries of a document's bibliography and the works it cites in notes and text, taken apart.

    Args:
        tei: the path of a file, or the bytes of a document; it need not be an edition of ours.
        options: which readings are taken.

    Raises:
        SourceError: the file cannot be read, or is no well-formed XML.
    """
    return read_records(_root_of(tei), original=(options or ExportOptions()).original)


def write_bibliography(records: Iterable[Record], to: str) -> bytes:
    """Records as a file of bibliographic software.

    Args:
        records: as `read_bibliography` gives them, of one document or of several (`join_bibliographies`).
        to: `bibtex`, `csl-json` or `ris`.

    Raises:
        OptionsError: there is no such format.
    """
    if to not in BIBLIOGRAPHIES:
        raise OptionsError(
            "to", f"there is no format {to!r} for bibliographies", f"use one of {', '.join(BIBLIOGRAPHIES)}"
        )
    return BIBLIOGRAPHIES[to](records)


def _root_of(tei: str | PathLike[str] | bytes, *, reads_entities: bool = False) -> _Element:
    file, data = ("document", tei) if isinstance(tei, bytes) else _read(tei)
    root = _parse(file, data)
    if not reads_entities and (name := entity_of(root)):
        remedy = "entities are not expanded: write the characters, and take the declaration out"
        raise SourceError(file, f"has the entity {name}, whose text is not in the document", remedy)
    return root


def _read(tei: str | PathLike[str]) -> tuple[str, bytes]:
    file = os.fspath(tei)
    try:
        return file, read_file(Path(file))
    except OSError as error:
        reason = uncapitalised(error.strerror or "cannot be read")
        raise SourceError(file, reason, "check the name and its permissions") from None


def _parse(file: str, data: bytes) -> _Element:
    from lxml import etree

    try:
        root = etree.fromstring(data, safe_parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise SourceError(
            file,
            f"is no well-formed XML ({' '.join(str(error).split())})",
            "see what validate says about it",
        ) from None
    if (
        root is None
        or not isinstance(root.tag, str)
        or not root.tag.startswith("{http://www.tei-c.org/ns/1.0}")
    ):
        raise SourceError(file, "is no TEI document", "its root element must be in the TEI namespace")
    return root
