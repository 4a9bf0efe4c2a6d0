"""Exports: pure functions of TEI documents, one file a format."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from tei_encode.errors import OptionsError
from tei_encode.garbage import not_collected
from tei_encode.tei.opening import open_document, read_named

from .bibliography import Bibliography, Record, join_bibliographies, read_records
from .formats import BIBLIOGRAPHIES, FORMATS, format_of
from .protocol import Exported, ExportOptions, Format, Notes, Part, Table, TeiDocument

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from os import PathLike

    from lxml.etree import _Element

__all__ = [
    "BIBLIOGRAPHIES", "FORMATS", "Bibliography", "ExportOptions", "Exported", "Format", "Notes", "Part", "Record",
    "Table", "export", "format_of", "join_bibliographies", "read_bibliography", "read_part", "write_bibliography",
    "write_parts",
]  # fmt: skip


def export(
    tei: str | PathLike[str] | bytes, to: str = "text", options: ExportOptions | None = None
) -> Exported:
    """A TEI document in another form.

    Args:
        tei: the path of a file, or the bytes of a document; it need not be an edition of ours.
        to: one of `FORMATS`: `source` (the source file, byte for byte), `text` (the reading text), `csv`, `json`, …
        options: how; each format says which options matter to it.

    Raises:
        OptionsError: there is no such format.
        SourceError: the file cannot be read, or is no well-formed XML.
    """
    part = read_part(tei, to, options)
    written = write_parts([part], to, options)
    return Exported(written.data, part.name, (*part.findings, *written.findings))


def read_part(
    tei: str | PathLike[str] | bytes, to: str, options: ExportOptions | None = None, *, file: str = ""
) -> Part:
    """What a document gives to a format; `write_parts` makes a file of several.

    Args:
        tei: the path of a file, or the bytes of a document.
        to: one of `FORMATS`.
        options: how.
        file: what the document is called in the file that is written; the name of the file where nothing is said.

    Raises:
        OptionsError: there is no such format.
        SourceError: the file cannot be read, or is no well-formed XML.
    """
    form = format_of(to)
    name = file or ("" if isinstance(tei, bytes) else Path(tei).name)
    with not_collected():
        root = _root_of(tei, reads_entities=form.reads_entities)
        return form.read(TeiDocument(root, name), options or ExportOptions())


def write_parts(parts: Sequence[Part], to: str, options: ExportOptions | None = None) -> Exported:
    """One file of what documents gave to a format, with findings on the file as a whole.

    Args:
        parts: as `read_part` gives them; of a format that has no file for several, one.
        to: the format they were read for.
        options: how.

    Raises:
        OptionsError: there is no such format, or it has no file for several documents.
    """
    form = format_of(to)
    if len(parts) != 1 and not form.is_joint:
        raise OptionsError(
            "to", f"{to!r} makes a file of one document, not of {len(parts)}", "write each alone"
        )
    with not_collected():
        return form.write([part.value for part in parts], options or ExportOptions())


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
    return format_of(to).write([Bibliography(tuple(records))], ExportOptions()).data


def _root_of(tei: str | PathLike[str] | bytes, *, reads_entities: bool = False) -> _Element:
    file, data = ("document", tei) if isinstance(tei, bytes) else (os.fspath(tei), read_named(Path(tei)))
    return open_document(data, file, reads_entities=reads_entities)
