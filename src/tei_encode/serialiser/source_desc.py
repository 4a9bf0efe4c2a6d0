"""What the text was taken from: the file, and the document behind it (`sourceDesc`, Guidelines, chapter HD 2.2.7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .building import add, readable
from .dating import dating

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tei_encode.model import Description, SourceText
    from tei_encode.model.source import Container

    from .metadata import Metadata


def source_desc(
    file_desc: _Element, source: SourceText, description: Description, metadata: Metadata
) -> None:
    """Add `sourceDesc`: a `bibl` for the file; an `msDesc` and a citation of the original where the user gives them."""
    element = add(file_desc, "sourceDesc")
    _file(element, source, description, metadata)
    if source.container is not None:
        _container(element, source.container)
    _holding(element, metadata)
    _original(element, metadata)


def _file(element: _Element, source: SourceText, description: Description, metadata: Metadata) -> None:
    bibl = add(element, "bibl")
    if metadata.source:
        add(bibl, "title", metadata.source)
    elif description.title:
        add(bibl, "title", description.title, [("cert", description.title_cert.attribute)])
    add(bibl, "idno", readable(source.name), [("type", "filename")])
    add(bibl, "idno", source.digest, [("type", "SHA-256")])
    size = [("unit", "bytes"), ("quantity", str(source.size))]
    add(add(bibl, "extent"), "measure", f"{source.size} bytes", size)
    mark = "byte-order-mark" if source.byte_order_mark else ""
    add(bibl, "note", source.encoding, [("type", "encoding"), ("subtype", mark)])


def _container(element: _Element, container: Container) -> None:
    """The file that the text was taken out of, and how."""
    bibl = add(element, "bibl", "", [("type", "file")])
    add(bibl, "idno", readable(container.name), [("type", "filename")])
    add(bibl, "idno", container.digest, [("type", "SHA-256")])
    size = [("unit", "bytes"), ("quantity", str(container.size))]
    add(add(bibl, "extent"), "measure", f"{container.size} bytes", size)
    add(bibl, "note", container.note, [("type", "reading")])


def _holding(element: _Element, metadata: Metadata) -> None:
    """Where the original is kept; TEI orders the parts from the country to the number."""
    parts = [
        (name, text, kind)
        for name, text, kind in (
            ("country", metadata.country, ""),
            ("settlement", metadata.settlement, ""),
            ("repository", metadata.repository, ""),
            ("collection", metadata.collection, ""),
            ("idno", metadata.shelfmark, "shelfmark"),
        )
        if text
    ]
    if parts:
        identifier = add(add(element, "msDesc"), "msIdentifier")
        for name, text, kind in parts:
            add(identifier, name, text, [("type", kind)])


def _original(element: _Element, metadata: Metadata) -> None:
    if not (metadata.citation or metadata.source_date or metadata.source_language):
        return
    bibl = add(element, "bibl", metadata.citation, [("type", "original")])
    if metadata.source_date:
        add(bibl, "date", metadata.source_date, dating(metadata.source_date))
    if metadata.source_language:
        add(bibl, "textLang", "", [("mainLang", metadata.source_language)])
