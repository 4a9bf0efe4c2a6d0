"""Dublin Core and DataCite by their published rules, and what they take from a header."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

import pytest
from lxml import etree

from tei_encode import Metadata
from tei_encode.depositing.datacite import KERNEL, datacite, spdx_of
from tei_encode.depositing.dublin_core import DC, OAI_DC, dublin_core
from tei_encode.depositing.record import describe
from tei_encode.serialiser.metadata import Agent
from tei_encode.tei.header import Header, read_header
from tei_encode.tei.parsing import safe_parser

from .editions import BARE, FOREIGN, FULL, ours

FILES = ("tei/a.xml", "text/a.txt", "register/register.csv", "schema/tei_encode.rng")

ORDER = (
    "identifier creators titles publisher publicationYear resourceType subjects contributors dates language"
    " alternateIdentifiers relatedIdentifiers sizes formats version rightsList descriptions geoLocations fundingReferences"
    " relatedItems"
).split()
"""DataCite Metadata Schema 4.5, metadata.xsd: all properties, in its order; each stands once at most (`xs:all`)."""
MANDATORY = ORDER[:6]
"""The same, REQUIRED FIELDS; documentation 4.5, DataCite Metadata Properties, obligation "Mandatory"."""
AGENT = ["Name", "givenName", "familyName", "nameIdentifier", "affiliation"]
"""The same: a sequence."""
CODES = {":unac", ":unal", ":unap", ":unas", ":unav", ":unkn", ":none", ":null", ":tba", ":etal"}
"""Documentation 4.5, Appendix 3: standard values for unknown information."""
RESOURCE_TYPES = set(
    "Audiovisual Book BookChapter Collection ComputationalNotebook ConferencePaper ConferenceProceeding DataPaper Dataset"
    " Dissertation Event Image Instrument InteractiveResource Journal JournalArticle Model OutputManagementPlan PeerReview"
    " PhysicalObject Preprint Report Service Software Sound Standard StudyRegistration Text Workflow Other".split()
)
"""Documentation 4.5, Appendix 1: resourceTypeGeneral."""
CONTRIBUTOR_TYPES = set(
    "ContactPerson DataCollector DataCurator DataManager Distributor Editor HostingInstitution Producer ProjectLeader"
    " ProjectManager ProjectMember RegistrationAgency RegistrationAuthority RelatedPerson Researcher ResearchGroup"
    " RightsHolder Sponsor Supervisor WorkPackageLeader Other".split()
)
"""The same: contributorType."""
CONTROLLED = {
    ("identifier", "identifierType"): {"DOI"},  # 1.a
    ("resourceType", "resourceTypeGeneral"): RESOURCE_TYPES,  # 10.a
    ("relatedItem", "relatedItemType"): RESOURCE_TYPES,  # 20.a
    ("contributor", "contributorType"): CONTRIBUTOR_TYPES,  # 7.a
    ("creatorName", "nameType"): {"Organizational", "Personal"},  # 2.1.a
    ("contributorName", "nameType"): {"Organizational", "Personal"},  # 7.1.a
    ("date", "dateType"): {"Issued"},  # 8.a, of the list the one that is used
    ("relatedIdentifier", "relatedIdentifierType"): {"DOI"},  # 12.a, the same
    ("relatedIdentifier", "relationType"): {"HasPart"},  # 12.b, the same
    ("relatedItem", "relationType"): {"IsDerivedFrom"},  # 20.b, the same
    ("description", "descriptionType"): {"Abstract", "SeriesInformation"},  # 17.a, the same
    ("funderIdentifier", "funderIdentifierType"): {
        "ISNI",
        "GRID",
        "ROR",
        "Crossref Funder ID",
        "Other",
    },  # 19.2.a
}
W3CDTF = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
ELEMENTS = set(
    "title creator subject description publisher contributor date type format identifier source language relation coverage"
    " rights".split()
)
"""Dublin Core Metadata Element Set, Version 1.1; oai_dc.xsd takes any number of each, in any order, and no attributes but
xml:lang."""


def header_of(data: bytes | str) -> Header:
    return read_header(etree.fromstring(data.encode() if isinstance(data, str) else data, safe_parser()))


HEADERS = {
    "full": [header_of(ours())],
    "bare": [header_of(BARE)],
    "foreign": [header_of(FOREIGN)],
    "several": [header_of(ours()), header_of(FOREIGN), header_of(BARE)],
    "nothing": [Header()],
}


def _record_xml(headers: list[Header]) -> Any:
    return etree.fromstring(datacite(describe(headers, "bag"), FILES))


def _texts(root: Any, path: str) -> list[str]:
    return [one.text for one in root.iterfind(path, {"d": KERNEL, "dc": DC})]


@pytest.mark.parametrize("name", HEADERS)
def test_datacite_is_kept(name: str) -> None:
    root = _record_xml(HEADERS[name])
    assert root.tag == f"{{{KERNEL}}}resource"
    children = [etree.QName(one).localname for one in root]
    assert children[:6] == MANDATORY
    assert children == [one for one in ORDER if one in children]
    for element in root.iter():
        local = etree.QName(element).localname
        for attribute, value in element.attrib.items():
            if (local, attribute) in CONTROLLED:
                assert value in CONTROLLED[local, attribute]
        assert (element.text or "").strip() or len(element), f"{local} is empty"
        if local in {"creator", "contributor"}:
            inner = [etree.QName(one).localname.removeprefix(local) for one in element]
            assert inner == sorted(inner, key=AGENT.index)
            assert inner.count("Name") == 1
    for local, attribute in [key for key in CONTROLLED if key[1] != "nameType"]:
        assert all(one.get(attribute) for one in root.iter(f"{{{KERNEL}}}{local}"))
    assert all(one.get("nameIdentifierScheme") for one in root.iter(f"{{{KERNEL}}}nameIdentifier"))
    assert all(one.get("alternateIdentifierType") for one in root.iter(f"{{{KERNEL}}}alternateIdentifier"))
    assert re.fullmatch(r"\d{4}", root.findtext(f"{{{KERNEL}}}publicationYear"))  # yearType
    assert all(W3CDTF.fullmatch(one) for one in _texts(root, ".//d:date"))  # 8. Date: W3CDTF


def test_what_nobody_says_has_a_code_and_nothing_else_has() -> None:
    empty, full = _record_xml(HEADERS["nothing"]), _record_xml(HEADERS["full"])
    mandatory = [_texts(empty, f"d:{name}") for name in ("identifier", "publisher", "publicationYear")]
    assert mandatory == [[":tba"], [":unav"], ["9999"]]
    assert _texts(empty, ".//d:creatorName") == _texts(empty, ".//d:title") == [":unav"]
    assert CODES & set(map(str.strip, empty.itertext())) == {":tba", ":unav"}
    assert not (CODES | {"9999"}) & set(map(str.strip, full.itertext()))


def test_datacite_says_what_the_header_says() -> None:
    root = _record_xml(HEADERS["full"])
    said = {
        "d:identifier": ["10.5072/tranter.1"],
        "d:titles/d:title": ["A letter of Anna Tranter"],
        ".//d:creatorName": ["Tranter, Anna"],
        ".//d:creator/d:familyName": ["Tranter"],
        ".//d:creator/d:givenName": ["Anna"],
        ".//d:creator/d:nameIdentifier": ["https://d-nb.info/gnd/118540238"],
        ".//d:contributorName": ["Oake, Jo", "Head, Pat", "Roe, Sam"],
        ".//d:contributor/d:nameIdentifier": ["https://orcid.org/0000-0002-1825-0097"],
        ".//d:contributor/d:affiliation": ["Haverley College"],
        "d:publisher": ["Haverley Archive"],
        "d:publicationYear": ["2024"],
        "d:dates/d:date": ["2024-05-06"],
        "d:language": ["en"],
        ".//d:subject": ["letters", "departures"],
        ".//d:rights": ["CC BY 4.0"],
        ".//d:description": ["Who left, and when.\nAnd who stayed.", "Papers of Anna Tranter"],
        ".//d:funderName": ["The Fund"],
        ".//d:funderIdentifier": ["https://ror.org/02mhbdp94"],
        ".//d:relatedItem/d:titles/d:title": ["Haverley Archive, box 3, no. 7."],
        ".//d:alternateIdentifier": ["https://example.org/tranter/1", "bag"],
        ".//d:format": ["text/csv", "application/tei+xml", "text/plain"],
    }
    assert {path: _texts(root, path) for path in said} == said
    (rights,) = root.iter(f"{{{KERNEL}}}rights")
    assert rights.get("rightsURI") == FULL.licence_target
    assert rights.get("rightsIdentifier") == "CC-BY-4.0"
    roles = [one.get("contributorType") for one in root.iter(f"{{{KERNEL}}}contributor")]
    assert roles == ["Editor", "ProjectLeader", "Other"]


def test_tei_of_others_is_read() -> None:
    header = header_of(FOREIGN)
    assert header.title == "Die Glocken von Oake"
    assert [one.name for one in header.authors] == ["Lenner, Hanna von"]
    assert [one.name for one in header.editors] == ["Tranter, Georg", "Vera Oake"]
    assert [(one.what, one.agent.name) for one in header.responsibilities] == [("Satz", "Druckerei Oake")]
    assert (header.publisher, header.place, header.date) == ("Archiv Haverley", "Haverley", "2019-02")
    assert [(one.name, one.address) for one in header.licences] == [
        ("Frei & offen.", "https://creativecommons.org/publicdomain/zero/1.0/")
    ]
    assert header.doi == "10.5072/glocken"
    assert header.sources == ("Lenner, Die Glocken. Oake 1871.", "Archiv Haverley, E 1")
    assert header.languages == ("deu",)


def test_unknown_is_nothing_said() -> None:
    assert header_of(BARE) == Header()
    assert header_of(ours(Metadata())) == Header(
        title="letter", languages=("en",), guessed=frozenset({"title"})
    )


@pytest.mark.parametrize(
    ("date", "value"),
    [
        ('<date when="2024-05-31"/>', "2024-05-31"),
        ('<date when="2024-05-31T10:00:00Z"/>', "2024-05-31"),
        ('<date from="1920" to="1921-02"/>', "1921-02"),
        ("<date>2024</date>", "2024"),
        ('<date when="2024-02-31"/>', ""),
        ("<date>in spring</date>", ""),
        ("<date>unknown</date>", ""),
    ],
)
def test_a_date_of_publication_is_a_day_month_or_year_that_exists(date: str, value: str) -> None:
    assert header_of(BARE.replace("<availability", f"{date}<availability")).date == value


@pytest.mark.parametrize(
    ("idno", "doi"),
    [
        ('<idno type="DOI">10.5072/a</idno>', "10.5072/a"),
        ('<idno type="doi">https://doi.org/10.5072/a</idno>', "10.5072/a"),
        ('<idno type="URI">http://dx.doi.org/10.5072/a</idno>', "10.5072/a"),
        ("<idno>doi:10.5072/a</idno>", "10.5072/a"),
        ('<idno type="shelfmark">10.5072/a</idno>', ""),
        ('<idno type="DOI">to come</idno>', ""),
    ],
)
def test_a_doi_is_told_by_its_type_or_its_address(idno: str, doi: str) -> None:
    assert header_of(BARE.replace("<availability", f"{idno}<availability")).doi == doi


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://creativecommons.org/licenses/by-nc-sa/4.0/", "CC-BY-NC-SA-4.0"),
        ("http://creativecommons.org/licenses/by/3.0/legalcode", "CC-BY-3.0"),
        ("https://creativecommons.org/publicdomain/zero/1.0/deed.de", "CC0-1.0"),
        ("https://creativecommons.org/publicdomain/mark/1.0/", ""),
        ("https://example.org/licenses/by/4.0/", ""),
        ("", ""),
    ],
)
def test_licences_of_creative_commons_have_the_name_that_spdx_gives_them(address: str, name: str) -> None:
    # https://spdx.org/licenses/
    assert spdx_of(address) == name


def test_several_documents_have_one_description() -> None:
    second = dataclasses.replace(
        FULL,
        title="Another",
        authors=(Agent("Tranter, Anna", refs=("https://viaf.org/viaf/75121530",)), Agent("Oake, Vera")),
        publication_date="2025",
        keywords=("departures", "bells"),
        identifiers=(("DOI", "10.5072/tranter.2"),),
    )
    record = describe([header_of(ours()), header_of(ours(second))], "bag")
    assert record.title == "Papers of Anna Tranter"
    assert [one.name for one in record.creators] == ["Tranter, Anna", "Oake, Vera"]
    assert [one.scheme for one in record.creators[0].identifiers] == ["GND", "VIAF"]
    assert (record.date, record.keywords) == ("2025", ("letters", "departures", "bells"))
    assert (record.doi, record.parts) == ("", ("10.5072/tranter.1", "10.5072/tranter.2"))
    root: Any = etree.fromstring(datacite(record, FILES))
    assert _texts(root, ".//d:relatedIdentifier") == ["10.5072/tranter.1", "10.5072/tranter.2"]
    assert root.find(f"{{{KERNEL}}}resourceType").get("resourceTypeGeneral") == "Collection"
    assert describe([header_of(ours()), header_of(BARE)], "bag", "Mine").title == "Mine"


def test_an_editor_of_one_document_who_wrote_another_is_a_creator_only() -> None:
    alone = dataclasses.replace(FULL, authors=())
    record = describe([header_of(ours()), header_of(ours(alone, "So.\n"))], "bag")
    assert [one.name for one in record.creators] == ["Tranter, Anna", "Oake, Jo"]
    assert "Editor" not in {one.role for one in record.contributors}


@pytest.mark.parametrize("name", HEADERS)
def test_dublin_core_is_kept(name: str) -> None:
    root = etree.fromstring(dublin_core(describe(HEADERS[name], "bag"), FILES))
    assert root.tag == f"{{{OAI_DC}}}dc"  # OAI-PMH 2.0, section 4.2 and oai_dc.xsd
    assert {etree.QName(one).localname for one in root} <= ELEMENTS
    assert {etree.QName(one).namespace for one in root} == {DC}
    assert all(one.text and not one.attrib and not len(one) for one in root)
    assert all(W3CDTF.fullmatch(one) for one in _texts(root, "dc:date"))  # W3CDTF is recommended there
    # DCMI Type Vocabulary.
    assert set(_texts(root, "dc:type")) <= {"Text", "Collection"}


def test_dublin_core_says_what_the_header_says_and_nothing_else() -> None:
    root = etree.fromstring(dublin_core(describe(HEADERS["full"], "bag"), FILES))
    assert [(etree.QName(one).localname, one.text) for one in root] == [
        ("title", "A letter of Anna Tranter"),
        ("creator", "Tranter, Anna"),
        ("subject", "letters"),
        ("subject", "departures"),
        ("description", "Who left, and when.\nAnd who stayed."),
        ("publisher", "Haverley Archive"),
        ("contributor", "Oake, Jo"),
        ("contributor", "Head, Pat"),
        ("contributor", "Roe, Sam"),
        ("date", "2024-05-06"),
        ("type", "Text"),
        ("format", "text/csv"),
        ("format", "application/tei+xml"),
        ("format", "text/plain"),
        ("identifier", "https://doi.org/10.5072/tranter.1"),
        ("identifier", "https://example.org/tranter/1"),
        ("source", "Haverley Archive, box 3, no. 7."),
        ("language", "en"),
        ("relation", "Papers of Anna Tranter"),
        ("rights", "CC BY 4.0"),
        ("rights", "https://creativecommons.org/licenses/by/4.0/"),
    ]
    nothing = etree.fromstring(dublin_core(describe(HEADERS["nothing"], "bag"), ()))
    assert [one.text for one in nothing] == ["bag", "Text"]


def test_the_schema_is_named_where_the_record_is() -> None:
    location = _record_xml(HEADERS["full"]).get("{http://www.w3.org/2001/XMLSchema-instance}schemaLocation")
    assert location == f"{KERNEL} https://schema.datacite.org/meta/kernel-4.5/metadata.xsd"
