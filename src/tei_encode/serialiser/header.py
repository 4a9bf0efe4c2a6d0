"""The header: what the edition is, where it comes from, how it was made (TEI Guidelines, chapter HD)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.tei.edition_digest import DIGEST_TYPE
from tei_encode.tei.namespaces import tei
from tei_encode.version import __version__

from .building import add, readable
from .encoding_desc import encoding_desc
from .profile_desc import profile_desc

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tei_encode.model import Description, Document, SourceText

    from .metadata import Metadata, Settings
    from .weaving import Woven

PROGRAM = "tei-encode"
UNKNOWN = "unknown"
FREE = re.compile(
    r"\bCC[\s-](?:BY|0)|\bCC0\b|creativecommons\.org|\bcreative commons\b|\bpublic domain\b", re.IGNORECASE
)
"""Licences that make a text free to use; of any other it is not ours to say."""
W3C_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?", re.ASCII)


def header(
    document: Document, woven: Woven, description: Description, metadata: Metadata, settings: Settings = ()
) -> _Element:
    """The `teiHeader`; the edition's own digest in it is still empty."""
    element = etree.Element(tei("teiHeader"))
    file_desc = add(element, "fileDesc")
    _title_stmt(file_desc, document.source, description, metadata)
    _extent(file_desc, document.text)
    _publication_stmt(file_desc, metadata)
    if metadata.series:
        add(add(file_desc, "seriesStmt"), "title", metadata.series)
    _source_desc(file_desc, document.source, description, metadata)
    encoding_desc(element, woven, metadata, settings)
    profile_desc(element, document, woven.text, description)
    revision = add(element, "revisionDesc")
    add(
        revision,
        "change",
        f"Encoded by {PROGRAM} {__version__}.",
        [("when", metadata.date), ("who", f"#{PROGRAM}")],
    )
    return element


def _title_stmt(
    file_desc: _Element, source: SourceText, description: Description, metadata: Metadata
) -> None:
    statement = add(file_desc, "titleStmt")
    title = metadata.title or description.title
    add(statement, "title", title or source.stem or UNKNOWN, [("cert", "" if title else "low")])
    if metadata.authors:
        for name in metadata.authors:
            add(statement, "author", name)
    else:
        for mention in description.authors:
            add(add(statement, "author"), "persName", mention.text, mention.attributes)
    for name in metadata.editors:
        add(statement, "editor", name)
    for name in metadata.funders:
        add(statement, "funder", name)
    responsibility = add(statement, "respStmt")
    add(responsibility, "resp", "encoding by machine: all markup that carries no @resp")
    add(responsibility, "name", PROGRAM, [("type", "program")], xml_id=PROGRAM)


def _extent(file_desc: _Element, text: str) -> None:
    extent = add(file_desc, "extent")
    for unit, quantity in (("words", sum(1 for _ in re.finditer(r"\S+", text))), ("characters", len(text))):
        add(extent, "measure", f"{quantity} {unit}", [("unit", unit), ("quantity", str(quantity))])


def _publication_stmt(file_desc: _Element, metadata: Metadata) -> None:
    statement = add(file_desc, "publicationStmt")
    add(statement, "publisher", metadata.publisher or UNKNOWN)
    if metadata.publication_place:
        add(statement, "pubPlace", metadata.publication_place)
    if metadata.publication_date:
        when = metadata.publication_date if W3C_DATE.fullmatch(metadata.publication_date) else ""
        add(statement, "date", metadata.publication_date, [("when", when)])
    for kind, value in metadata.identifiers:
        add(statement, "idno", value, [("type", kind)])
    if metadata.licence or metadata.licence_target:
        status = "free" if FREE.search(f"{metadata.licence} {metadata.licence_target}") else ""
        add(
            add(statement, "availability", "", [("status", status)]),
            "licence",
            metadata.licence or metadata.licence_target,
            [("target", metadata.licence_target)],
        )
    else:
        add(add(statement, "availability", "", [("status", UNKNOWN)]), "p", "No licence has been stated.")
    add(statement, "idno", "", [("type", DIGEST_TYPE)])


def _source_desc(
    file_desc: _Element, source: SourceText, description: Description, metadata: Metadata
) -> None:
    bibl = add(add(file_desc, "sourceDesc"), "bibl")
    if metadata.source:
        add(bibl, "title", metadata.source)
    elif description.title:
        add(bibl, "title", description.title)
    add(bibl, "idno", readable(source.name), [("type", "filename")])
    add(bibl, "idno", source.digest, [("type", "SHA-256")])
    size = [("unit", "bytes"), ("quantity", str(source.size))]
    add(add(bibl, "extent"), "measure", f"{source.size} bytes", size)
    mark = "byte-order-mark" if source.byte_order_mark else ""
    add(bibl, "note", source.encoding, [("type", "encoding"), ("subtype", mark)])
