"""A description of a deposit in the DataCite Metadata Schema 4.5, kernel-4 (https://schema.datacite.org/).

What is mandatory there and no header says has the code that the schema's documentation has for it (Appendix 3), since
a record without it is none: `:tba` for a DOI that the repository will assign, `:unav` for a value that is not at hand,
9999 for a year.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .formats import formats_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element

    from tei_encode.tei.agents import Agent

    from .record import Record

KERNEL = "http://datacite.org/schema/kernel-4"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
SCHEMA = f"{KERNEL} https://schema.datacite.org/meta/kernel-4.5/metadata.xsd"
TO_BE_ASSIGNED, UNAVAILABLE, NO_YEAR = ":tba", ":unav", "9999"
BAG = "Name of the bag"
"""What kind of identifier the name of the deposit is."""
FUNDER_TYPES = frozenset({"ISNI", "ROR"})
"""Identifiers of bodies that the schema has a type for; any other is "Other"."""
_CREATIVE_COMMONS = re.compile(
    r"https?://(?:www\.)?creativecommons\.org/(?:licenses/(by[a-z-]*)|publicdomain/(zero))/(\d\.\d)/?(?:deed\.\w+|legalcode)?/?"
)
_LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*")
"""Tags that the schema takes (`xs:language`)."""


def datacite(record: Record, files: Iterable[str]) -> bytes:
    """The description as XML, its properties in the order of their numbers in the documentation.

    Args:
        record: the description.
        files: names of the files of the deposit, for their formats.
    """
    from lxml import etree

    root = etree.Element(f"{{{KERNEL}}}resource", nsmap={None: KERNEL, "xsi": XSI})  # type: ignore[dict-item]  # None is the default
    root.set(f"{{{XSI}}}schemaLocation", SCHEMA)
    _mandatory(root, record)
    _who_and_when(root, record)
    _what(root, record, files)
    etree.indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"


def _mandatory(root: _Element, record: Record) -> None:
    """Properties 1 to 5 and 10."""
    _add(root, "identifier", record.doi or TO_BE_ASSIGNED, identifierType="DOI")
    creators = _add(root, "creators")
    for one in record.creators:
        _agent(_add(creators, "creator"), "creatorName", one)
    if not record.creators:
        _add(_add(creators, "creator"), "creatorName", UNAVAILABLE)
    _add(_add(root, "titles"), "title", record.title or UNAVAILABLE)
    _add(root, "publisher", record.publisher or UNAVAILABLE)
    _add(root, "publicationYear", record.date[:4] or NO_YEAR)
    general = "Collection" if record.count > 1 else "Text"
    _add(root, "resourceType", "Digital edition (TEI)", resourceTypeGeneral=general)


def _who_and_when(root: _Element, record: Record) -> None:
    """Properties 6 to 9."""
    if record.keywords:
        subjects = _add(root, "subjects")
        for word in record.keywords:
            _add(subjects, "subject", word)
    if record.contributors:
        contributors = _add(root, "contributors")
        for one in record.contributors:
            element = _add(contributors, "contributor", contributorType=one.role)
            _agent(element, "contributorName", one.agent)
    if record.date:
        _add(_add(root, "dates"), "date", record.date, dateType="Issued")
    language = next((one for one in record.languages if _LANGUAGE.fullmatch(one)), "")
    if language:
        _add(root, "language", language)


def _what(root: _Element, record: Record, files: Iterable[str]) -> None:
    """Properties 11 to 20."""
    alternates = _add(root, "alternateIdentifiers")
    for kind, value in (*record.identifiers, (BAG, record.name)):
        _add(alternates, "alternateIdentifier", value, alternateIdentifierType=kind or "Local identifier")
    if record.parts:
        related = _add(root, "relatedIdentifiers")
        for doi in record.parts:
            _add(related, "relatedIdentifier", doi, relatedIdentifierType="DOI", relationType="HasPart")
    formats = _add(root, "formats")
    for one in formats_of(files):
        _add(formats, "format", one)
    if record.edition:
        _add(root, "version", record.edition)
    _rights(root, record)
    _descriptions(root, record)
    if record.funders:
        references = _add(root, "fundingReferences")
        for funder in record.funders:
            _funder(_add(references, "fundingReference"), funder)
    if record.sources:
        items = _add(root, "relatedItems")
        for source in record.sources:
            item = _add(items, "relatedItem", relatedItemType="Text", relationType="IsDerivedFrom")
            _add(_add(item, "titles"), "title", source)


def _rights(root: _Element, record: Record) -> None:
    if not (record.licences or record.terms):
        return
    rights = _add(root, "rightsList")
    for licence in record.licences:
        attributes = {"rightsURI": licence.address} if licence.address else {}
        if known := spdx_of(licence.address):
            attributes |= {
                "rightsIdentifier": known,
                "rightsIdentifierScheme": "SPDX",
                "schemeURI": "https://spdx.org/licenses/",
            }
        _add(rights, "rights", licence.name, **attributes)
    for words in record.terms:
        _add(rights, "rights", words)


def _descriptions(root: _Element, record: Record) -> None:
    series = [one for one in record.series if one != record.title]
    if not (record.abstracts or series):
        return
    descriptions = _add(root, "descriptions")
    for words in record.abstracts:
        _add(descriptions, "description", words, descriptionType="Abstract")
    for words in series:
        _add(descriptions, "description", words, descriptionType="SeriesInformation")


def spdx_of(address: str) -> str:
    """The identifier that SPDX gives a licence of Creative Commons; empty for any other."""
    found = _CREATIVE_COMMONS.fullmatch(address)
    if found is None:
        return ""
    return f"CC0-{found[3]}" if found[2] else f"CC-{found[1].upper()}-{found[3]}"


def _agent(element: _Element, name: str, agent: Agent) -> None:
    is_person = bool(agent.surname) or agent.is_person
    kind = "Organizational" if agent.is_body else "Personal" if is_person else ""
    _add(element, name, agent.name, **({"nameType": kind} if kind else {}))
    if agent.surname:
        _add(element, "givenName", agent.forename)
        _add(element, "familyName", agent.surname)
    for one in agent.identifiers:
        _add(element, "nameIdentifier", one.address, nameIdentifierScheme=one.scheme, schemeURI=one.home)
    for body in agent.affiliations:
        _add(element, "affiliation", body)


def _funder(element: _Element, funder: Agent) -> None:
    _add(element, "funderName", funder.name)
    if funder.identifiers:
        first = funder.identifiers[0]
        kind = first.scheme if first.scheme in FUNDER_TYPES else "Other"
        _add(element, "funderIdentifier", first.address, funderIdentifierType=kind)


def _add(parent: _Element, name: str, text: str = "", **attributes: str) -> _Element:
    from lxml import etree

    element = etree.SubElement(parent, f"{{{KERNEL}}}{name}", attributes)
    element.text = text or None
    return element
