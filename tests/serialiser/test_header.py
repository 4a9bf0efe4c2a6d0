"""The header says what is known, says that it does not know the rest, and makes nothing up."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from tei_encode import Metadata, Options, SourceText, encode, validate
from tei_encode.model import Description, Document, Mention, Register
from tei_encode.resolution.nesting import nest
from tei_encode.serialiser import serialise
from tei_encode.serialiser.document import document_id
from tei_encode.tei.namespaces import NS, XML_ID
from tests.resolution.claims import claim

FULL = Metadata(
    title="Letters from Geneva",
    authors=("Jane Doe", "Ann Other"),
    editors=("E. D. Itor",),
    funders=("A Foundation",),
    publisher="A Press",
    publication_place="Bern",
    publication_date="2024-05",
    licence="CC BY 4.0",
    licence_target="https://creativecommons.org/licenses/by/4.0/",
    identifiers=(("DOI", "10.1234/5678"),),
    series="A Series",
    project="An edition for a test.",
    source="Archive of Somewhere, box 3",
    date="2024-05-31",
)


def _header(
    metadata: Metadata = Metadata(),  # noqa: B008 - frozen
    description: Description = Description(),  # noqa: B008 - frozen
    text: str = "Dear Sir,",
    name: str = "letter-3.txt",
) -> etree._Element:
    blocks = [claim(kind, 0, len(text), origin="structure") for kind in ("text", "body", "p")]
    document = Document(SourceText.of(text, name))
    root = serialise(document, nest(text, blocks).root, Register(), description, metadata)
    header = root.find("tei:teiHeader", NS)
    assert header is not None
    return header


def _texts(header: etree._Element, path: str) -> list[str]:
    steps = "/".join(f"tei:{step}" for step in path.split("/"))
    return [" ".join("".join(map(str, one.itertext())).split()) for one in header.iterfind(f".//{steps}", NS)]


def test_what_nobody_said_is_stated_as_unknown() -> None:
    header = _header()
    assert _texts(header, "publicationStmt/publisher") == ["unknown"]
    assert _texts(header, "availability/p") == ["No licence has been stated."]
    (availability,) = header.iterfind(".//tei:availability", NS)
    assert availability.get("status") == "unknown"


def test_the_file_name_stands_in_for_a_title_and_is_marked_as_unsure() -> None:
    (title,) = _header().iterfind(".//tei:titleStmt/tei:title", NS)
    assert (title.text, title.get("cert")) == ("letter-3", "low")


@pytest.mark.parametrize(
    "path",
    [
        "titleStmt/author", "titleStmt/editor", "titleStmt/funder", "publicationStmt/pubPlace",
        "publicationStmt/date", "seriesStmt", "licence", "creation", "abstract", "textClass", "correspDesc",
        "calendarDesc", "charDecl", "rendition", "sourceDesc/bibl/title",
    ],
)  # fmt: skip
def test_nothing_is_made_up(path: str) -> None:
    assert _texts(_header(), path) == []


def test_there_is_no_date_that_nobody_gave() -> None:
    header = _header()
    assert re.findall(r"\b(?:19|20)\d\d\b", etree.tostring(header, encoding="unicode")) == []
    (change,) = header.iterfind(".//tei:change", NS)
    assert "when" not in change.attrib


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("titleStmt/title", ["Letters from Geneva"]),
        ("titleStmt/author", ["Jane Doe", "Ann Other"]),
        ("titleStmt/editor", ["E. D. Itor"]),
        ("titleStmt/funder", ["A Foundation"]),
        ("publicationStmt/publisher", ["A Press"]),
        ("publicationStmt/pubPlace", ["Bern"]),
        ("publicationStmt/date", ["2024-05"]),
        ("availability/licence", ["CC BY 4.0"]),
        ("seriesStmt/title", ["A Series"]),
        ("projectDesc/p", ["An edition for a test."]),
        ("sourceDesc/bibl/title", ["Archive of Somewhere, box 3"]),
    ],
)
def test_what_the_user_knows_is_there(path: str, expected: list[str]) -> None:
    assert _texts(_header(FULL), path) == expected


def test_values_stand_in_attributes_too() -> None:
    header = _header(FULL)
    found = {
        "availability": header.find(".//tei:availability", NS),
        "licence": header.find(".//tei:licence", NS),
        "doi": header.find(".//tei:publicationStmt/tei:idno[@type='DOI']", NS),
        "date": header.find(".//tei:publicationStmt/tei:date", NS),
        "change": header.find(".//tei:change", NS),
    }
    assert {name: None if one is None else dict(one.items()) for name, one in found.items()} == {
        "availability": {"status": "free"},
        "licence": {"target": "https://creativecommons.org/licenses/by/4.0/"},
        "doi": {"type": "DOI"},
        "date": {"when": "2024-05"},
        "change": {"when": "2024-05-31", "who": "#tei-encode"},
    }


@pytest.mark.parametrize(
    ("licence", "status"),
    [
        ("CC BY 4.0", "free"),
        ("CC-BY-NC-SA", "free"),
        ("CC0", "free"),
        ("Public domain", "free"),
        ("https://creativecommons.org/licenses/by/4.0/", "free"),
        ("All rights reserved", None),
        ("© The Archive; ask before you print", None),
        ("see ACC 0123", None),
    ],
)
def test_not_every_licence_makes_a_text_free(licence: str, status: str | None) -> None:
    (availability,) = _header(Metadata(licence=licence)).iterfind(".//tei:availability", NS)
    assert availability.get("status") == status


@pytest.mark.parametrize(
    ("date", "value"),
    [("about 1954", {"when": "1954", "cert": "low"}), ("31 May 2024", {"when": "2024-05-31"})],
)
def test_a_date_in_words_has_the_value_that_it_says(date: str, value: dict[str, str]) -> None:
    (element,) = _header(Metadata(publication_date=date)).iterfind(".//tei:publicationStmt/tei:date", NS)
    assert (element.text, dict(element.items())) == (date, value)


@pytest.mark.parametrize("date", ["some day", "1954-13", "1954-3"])
def test_what_is_no_date_has_no_value(date: str) -> None:
    (element,) = _header(Metadata(publication_date=date)).iterfind(".//tei:publicationStmt/tei:date", NS)
    assert (element.text, dict(element.items())) == (date, {})


def test_the_user_knows_better_than_the_text() -> None:
    description = Description(title="A Title", authors=(Mention("A. Uthor", (("ref", "#pers-uthor"),)),))
    assert _texts(_header(Metadata(), description), "titleStmt/title") == ["A Title"]
    assert _texts(_header(Metadata(), description), "titleStmt/author/persName") == ["A. Uthor"]
    assert _texts(_header(FULL, description), "titleStmt/title") == ["Letters from Geneva"]
    assert _texts(_header(FULL, description), "titleStmt/author") == ["Jane Doe", "Ann Other"]


def test_the_source_is_recorded() -> None:
    source = SourceText.of("Genève\r\n", "a b.txt", "utf-16-le", byte_order_mark=True)
    root = etree.fromstring(encode(source).xml)
    (bibl,) = root.iterfind(".//tei:sourceDesc/tei:bibl", NS)
    assert bibl.findtext("tei:idno[@type='SHA-256']", namespaces=NS) == source.digest
    assert bibl.findtext("tei:idno[@type='filename']", namespaces=NS) == "a b.txt"
    measure = bibl.find("tei:extent/tei:measure", NS)
    note = bibl.find("tei:note[@type='encoding']", NS)
    assert measure is not None
    assert note is not None
    assert (measure.get("unit"), measure.get("quantity")) == ("bytes", "18")
    assert (note.text, note.get("subtype")) == ("utf-16-le", "byte-order-mark")


def test_counts_of_elements_are_true() -> None:
    text = "# Letter\n\nOn 3 May 1921 *V. M. Molotov* wrote from Geneva.\x07\f\n"
    root = etree.fromstring(encode(SourceText.of(text, "letter.txt")).xml)
    body = root.find("tei:text", NS)
    assert body is not None
    counted = {usage.get("gi"): usage.get("occurs") for usage in root.iterfind(".//tei:tagUsage", NS)}
    real: dict[str, int] = {}
    for element in body.iter():
        name = etree.QName(element).localname
        real[name] = real.get(name, 0) + 1
    assert counted == {name: str(number) for name, number in real.items()}


@pytest.mark.parametrize(
    "metadata", [Metadata(), FULL, Metadata(title="\x00 & <b>", authors=("\ufffe",), series=" ")]
)
def test_a_header_is_valid_whatever_is_in_it(metadata: Metadata) -> None:
    encoded = encode(SourceText.of("Dear Sir,\n", "letter.txt"), Options(metadata=metadata))
    assert [str(finding) for finding in validate(encoded.xml).findings if finding.severity == "error"] == []


def test_no_two_identifiers_are_alike() -> None:
    names = [element.get(XML_ID) for element in _header(FULL).iter() if element.get(XML_ID)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("stem", "identifier"),
    [
        ("letter-3", "doc-letter-3"),
        ("003_0000b27c", "doc-003-0000b27c"),
        ("Brief an Müller (2)", "doc-brief-an-muller-2"),
        ("毛澤東", "doc"),
        ("", "doc"),
    ],
)
def test_a_document_has_an_identifier_made_from_its_name(stem: str, identifier: str) -> None:
    assert document_id(stem) == identifier
