"""The project file, and the header a full one gives."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from tei_encode import OptionsError, SourceText, encode
from tei_encode.project import options_from, read_project
from tei_encode.tei.namespaces import NS

FULL = """
[edition]
title = "Letters of Jane Doe"
authors = ["Doe, Jane"]
editors = ["Jo Editor", "Al Editor"]
funders = ["The Fund"]
publisher = "A Press"
place = "Berlin"
date = "2024-05"
licence = "CC BY 4.0"
licence-url = "https://creativecommons.org/licenses/by/4.0/"
series = "Papers"
project = "Made for a seminar."
source = "The Archive, box 3"

[edition.identifiers]
DOI = "10.1234/5"

[encoding]
language = "de"
date = "2024-05-31"
"""

FIELDS: list[tuple[str, list[str]]] = [
    ("//tei:titleStmt/tei:title/text()", ["Letters of Jane Doe"]),
    ("//tei:titleStmt/tei:author/text()", ["Doe, Jane"]),
    ("//tei:titleStmt/tei:editor/text()", ["Jo Editor", "Al Editor"]),
    ("//tei:titleStmt/tei:funder/text()", ["The Fund"]),
    ("//tei:publicationStmt/tei:publisher/text()", ["A Press"]),
    ("//tei:publicationStmt/tei:pubPlace/text()", ["Berlin"]),
    ("//tei:publicationStmt/tei:date/@when", ["2024-05"]),
    ("//tei:publicationStmt/tei:idno[@type='DOI']/text()", ["10.1234/5"]),
    ("//tei:publicationStmt/tei:availability/@status", ["free"]),
    ("//tei:publicationStmt/tei:availability/tei:licence/text()", ["CC BY 4.0"]),
    ("//tei:licence/@target", ["https://creativecommons.org/licenses/by/4.0/"]),
    ("//tei:seriesStmt/tei:title/text()", ["Papers"]),
    ("//tei:projectDesc/tei:p/text()", ["Made for a seminar."]),
    ("//tei:sourceDesc/tei:bibl/tei:title/text()", ["The Archive, box 3"]),
    ("//tei:langUsage/tei:language/@ident", ["de"]),
    ("//tei:langUsage/tei:language/text()", ["German"]),
    ("/tei:TEI/@xml:lang", ["de"]),
    ("//tei:revisionDesc/tei:change/@when", ["2024-05-31"]),
    ("//tei:extent/tei:measure[@unit='words']/@quantity", ["3"]),
    ("//tei:extent/tei:measure[@unit='characters']/@quantity", ["14"]),
    ("//tei:appInfo/tei:application/@ident", ["tei-encode"]),
]


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> etree._Element:
    path = tmp_path_factory.mktemp("project") / "tei-encode.toml"
    path.write_text(FULL)
    encoded = encode(SourceText.of("Liebe Jo, hier", "brief.txt"), options_from(read_project(path)))
    assert encoded.valid
    return etree.fromstring(encoded.xml)


@pytest.mark.parametrize(("path", "expected"), FIELDS, ids=lambda value: str(value)[-40:])
def test_every_fact_has_its_place_in_the_header(full: etree._Element, path: str, expected: list[str]) -> None:
    assert full.xpath(path, namespaces={**NS, "xml": "http://www.w3.org/XML/1998/namespace"}) == expected


def test_without_facts_nothing_is_made_up() -> None:
    encoded = encode(SourceText.of("Some words only", "plain.txt"))
    root = etree.fromstring(encoded.xml)
    assert encoded.valid
    assert root.findtext(".//tei:publisher", namespaces=NS) == "unknown"
    availability = root.find(".//tei:availability", NS)
    assert availability is not None
    assert availability.get("status") == "unknown"
    for name in ("author", "editor", "funder", "pubPlace", "seriesStmt", "creation", "abstract", "textClass"):
        assert root.find(f"tei:teiHeader//tei:{name}", NS) is None
    change = root.find(".//tei:change", NS)
    assert change is not None
    assert change.get("when") is None


def test_the_date_can_come_from_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    root = etree.fromstring(encode(SourceText.of("Words", "plain.txt")).xml)
    change = root.find(".//tei:change", NS)
    assert change is not None
    assert change.get("when") == "1970-01-02"


BAD = [
    "[editions]\n",
    "[edition]\neditors = 'one'\n",
    "[edition]\nidentifiers = 3\n",
    "edition = 3\n",
    "[encoding]\nlang = 'en'\n",
    "[edition.identifiers]\n'a b' = '1'\n",
    "[edition]\nlicence-url = 'not a url'\n",
]


@pytest.mark.parametrize("toml", BAD)
def test_a_project_file_that_makes_no_sense_is_refused(tmp_path: Path, toml: str) -> None:
    (tmp_path / "p.toml").write_text(toml)
    with pytest.raises(OptionsError):
        read_project(tmp_path / "p.toml")
