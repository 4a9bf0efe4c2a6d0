"""A description of a deposit in Dublin Core, as archives harvest it (`oai_dc`, OAI-PMH 2.0, section 4.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .formats import formats_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .record import Record

OAI_DC = "http://www.openarchives.org/OAI/2.0/oai_dc/"
DC = "http://purl.org/dc/elements/1.1/"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMA = f"{OAI_DC} http://www.openarchives.org/OAI/2.0/oai_dc.xsd"


def dublin_core(record: Record, files: Iterable[str]) -> bytes:
    """The description as XML, with nothing in it that no header says.

    Args:
        record: the description.
        files: names of the files of the deposit, for their formats.
    """
    from lxml import etree

    root = etree.Element(f"{{{OAI_DC}}}dc", nsmap={"oai_dc": OAI_DC, "dc": DC, "xsi": XSI})
    root.set(f"{{{XSI}}}schemaLocation", SCHEMA)
    for name, value in _elements(record, files):
        etree.SubElement(root, f"{{{DC}}}{name}").text = value
    etree.indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def _elements(record: Record, files: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Names of elements and their values; the names are those of the Dublin Core Metadata Element Set 1.1."""
    yield "title", record.title or record.name
    yield from (("creator", one.name) for one in record.creators)
    yield from (("subject", word) for word in record.keywords)
    yield from (("description", one) for one in record.abstracts)
    if record.publisher:
        yield "publisher", record.publisher
    contributors = dict.fromkeys(one.agent.name for one in record.contributors)
    yield from (("contributor", name) for name in contributors)
    if record.date:
        yield "date", record.date
    # Terms of the DCMI Type Vocabulary.
    yield "type", "Text"
    if record.count > 1:
        yield "type", "Collection"
    yield from (("format", one) for one in formats_of(files))
    if record.doi:
        yield "identifier", f"https://doi.org/{record.doi}"
    yield from (("identifier", value) for _, value in record.identifiers)
    yield from (("source", one) for one in record.sources)
    yield from (("language", one) for one in record.languages)
    yield from (("relation", one) for one in record.series if one != record.title)
    yield from (("relation", f"https://doi.org/{one}") for one in record.parts)
    for licence in record.licences:
        yield "rights", licence.name
        if licence.address and licence.address != licence.name:
            yield "rights", licence.address
    yield from (("rights", one) for one in record.terms)
