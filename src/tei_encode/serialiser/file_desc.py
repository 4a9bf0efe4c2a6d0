"""What the edition is and who answers for it (`fileDesc`, TEI Guidelines, chapter HD 2.2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Cert
from tei_encode.tei.edition_digest import DIGEST_TYPE

from .agents import add_agent, add_name
from .building import add, in_english
from .dating import dating
from .source_desc import source_desc

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tei_encode.model import Description, Document

    from .metadata import Metadata

PROGRAM = "tei-encode"
UNKNOWN = "unknown"
FREE = re.compile(
    r"\bCC[\s-](?:BY|0)|\bCC0\b|creativecommons\.org|\bcreative commons\b|\bpublic domain\b", re.IGNORECASE
)
"""Licences that make a text free to use; of any other it is not ours to say."""
WITHOUT_BLANKS = frozenset({"ja", "km", "lo", "my", "th", "zh"})
"""Languages written without blanks between words, whose words cannot be counted by blanks."""


def file_desc(header: _Element, document: Document, description: Description, metadata: Metadata) -> None:
    """Add `fileDesc` to a header; the edition's own digest in it is still empty."""
    element = add(header, "fileDesc")
    _title_stmt(element, document, description, metadata)
    if metadata.edition:
        add(add(element, "editionStmt"), "edition", metadata.edition)
    _extent(element, document)
    statement = add_publication(element, document.language, metadata)
    add(statement, "idno", "", [("type", DIGEST_TYPE)])
    _series_stmt(element, metadata)
    if metadata.notes:
        statement = add(element, "notesStmt")
        for note in metadata.notes:
            add(statement, "note", note)
    source_desc(element, document.source, description, metadata)


def _title_stmt(
    file_desc: _Element, document: Document, description: Description, metadata: Metadata
) -> None:
    statement = add(file_desc, "titleStmt")
    if metadata.title:
        add(statement, "title", metadata.title)
    elif description.title:
        add(statement, "title", description.title, [("cert", description.title_cert.attribute)])
    else:
        add(statement, "title", document.source.stem or UNKNOWN, [("cert", Cert.LOW.value)])
    for one in metadata.authors:
        add_agent(statement, "author", one)
    for mention in () if metadata.authors else description.authors:
        author = add(statement, "author", "", [("cert", mention.cert.attribute)])
        add(author, "persName", mention.text, mention.attributes)
    for element, agents in (
        ("editor", metadata.editors),
        ("sponsor", metadata.sponsors),
        ("funder", metadata.funders),
        ("principal", metadata.principals),
    ):
        for one in agents:
            add_agent(statement, element, one)
    for responsibility in metadata.responsibilities:
        holder = add(statement, "respStmt")
        add(holder, "resp", responsibility.resp)
        add_name(holder, responsibility.agent, "name")
    responsibility_of_ours = add(statement, "respStmt")
    what = "encoding by machine: all markup that carries no @resp"
    add(responsibility_of_ours, "resp", what, in_english(document.language))
    add(responsibility_of_ours, "name", PROGRAM, [("type", "program")], xml_id=PROGRAM)


def _extent(file_desc: _Element, document: Document) -> None:
    extent = add(file_desc, "extent")
    counts = [("words", count_words(document.text)), ("characters", len(document.text))]
    if document.language.partition("-")[0].lower() in WITHOUT_BLANKS:
        del counts[0]
    for unit, quantity in counts:
        add(extent, "measure", f"{quantity} {unit}", [("unit", unit), ("quantity", str(quantity))])


def count_words(text: str) -> int:
    """The number of words: stretches between white space that hold a letter or a figure."""
    words = text.split()
    with_signs = [word for word in words if not word.isalnum()]
    return len(words) - sum(not any(map(str.isalnum, word)) for word in with_signs)


def add_publication(file_desc: _Element, language: str, metadata: Metadata) -> _Element:
    """Add `publicationStmt` and give it back: who publishes, where, when, on what terms, as far as that is known."""
    statement = add(file_desc, "publicationStmt")
    responsible = [
        (element, name)
        for element, name in (
            ("publisher", metadata.publisher),
            ("distributor", metadata.distributor),
            ("authority", metadata.authority),
        )
        if name
    ]
    for element, name in responsible:
        add(statement, element, name)
    if not responsible:
        add(statement, "publisher", UNKNOWN, in_english(language))
    if metadata.publication_place:
        add(statement, "pubPlace", metadata.publication_place)
    if metadata.publication_date:
        add(statement, "date", metadata.publication_date, dating(metadata.publication_date))
    for kind, value in metadata.identifiers:
        add(statement, "idno", value, [("type", kind)])
    _availability(statement, language, metadata)
    return statement


def _availability(statement: _Element, language: str, metadata: Metadata) -> None:
    licence = metadata.licence or metadata.licence_target
    status = "" if licence else UNKNOWN
    if metadata.restrictions:
        status = "restricted"
    elif FREE.search(f"{metadata.licence} {metadata.licence_target}"):
        status = "free"
    availability = add(statement, "availability", "", [("status", status)])
    if licence:
        add(availability, "licence", licence, [("target", metadata.licence_target)])
    if metadata.restrictions:
        add(availability, "p", metadata.restrictions)
    elif not licence:
        add(availability, "p", "No licence has been stated.", in_english(language))


def _series_stmt(file_desc: _Element, metadata: Metadata) -> None:
    if not metadata.series:
        return
    statement = add(file_desc, "seriesStmt")
    add(statement, "title", metadata.series, [("level", "s")])
    for one in metadata.series_editors:
        add_agent(statement, "editor", one)
    if metadata.series_number:
        add(statement, "biblScope", metadata.series_number, [("unit", "volume")])
    if metadata.series_issn:
        add(statement, "idno", metadata.series_issn, [("type", "ISSN")])
