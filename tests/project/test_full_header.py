"""The header that a full project file gives, key by key, and the one that none gives."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from tei_encode import SourceText, encode
from tei_encode.project import TABLES, options_from, read_project
from tei_encode.tei.namespaces import NS
from tests.schema.test_schemas import OFFICIAL

FULL = """
[edition]
title = "Letters of Jane Doe"
authors = ["Doe, Jane", "The Committee"]
editors = [{ name = "Editor, Jo", orcid = "0000-0002-1825-0097", affiliation = "A University" }, "Al Editor"]
sponsors = ["The Academy"]
funders = [{ organisation = "The Fund", ror = "00x0x0x00" }]
principals = [{ name = "Head, Pat", gnd = "118540238", viaf = "https://viaf.org/viaf/24602065" }]
responsibilities = [{ name = "Roe, Jo", resp = "transcription" }, { name = "Sam", resp = "proof-reading" }]
edition = "First edition"
publisher = "A Press"
distributor = "A Repository"
authority = "A Project"
place = "Berlin"
date = "2024-05"
licence = "CC BY 4.0"
licence-url = "https://creativecommons.org/licenses/by/4.0/"
restrictions = "Not before 2030."
identifiers = { DOI = "10.1234/5", URI = "https://example.org/1" }
series = "Papers"
series-editors = ["Serial, Sam"]
series-number = 7
series-issn = "1234-5679"
notes = ["One note.", "Another."]
source = "The Archive, box 3"
project = "Made for a seminar."
sampling = "All letters of 1921."
changes = [{ when = "2022-01", what = "Typed." }, { when = 2023-05-01, who = "Roe, Jo", what = "Corrected." }]

[source]
citation = "J. Doe, Letters, Bern 1925."
original-date = "1920/1921"
original-language = "fr"
country = "Switzerland"
settlement = "Bern"
repository = "Federal Archives"
collection = "Doe Papers"
shelfmark = "E 2001 (B) 7"

[text]
created = "1921-05-03"
created-place = "Geneva"
languages = ["fr", "la"]
abstract = '''
What it says.

And more.'''
keywords = ["letters", "travel"]
keywords-scheme = "https://id.loc.gov/authorities/subjects"
classes = [{ code = "943.08", scheme = "https://www.oclc.org/dewey" }]

[letter]
sender = ["Doe, Jane"]
date-sent = "1921-05-04"
place-sent = "Lausanne"
receiver = [{ organisation = "The Fund" }]
date-received = "in spring"
place-received = "Bern"

[structure]
kind = "letter"
line-breaks = true
rules = [{ match = "Liebe", is = "verse" }]

[encoding]
language = "de"
period = "1921/1922"
names = "rules"
date = 2024-05-31
"""

AUTHOR, EDITOR = "//tei:titleStmt/tei:author", "//tei:titleStmt/tei:editor"
RESP = "//tei:titleStmt/tei:respStmt"
PUBLICATION = "//tei:publicationStmt"
ORIGINAL = "//tei:sourceDesc/tei:bibl[@type='original']"
HELD = "//tei:sourceDesc/tei:msDesc/tei:msIdentifier"
SENT, RECEIVED = (f"//tei:correspDesc/tei:correspAction[@type='{one}']" for one in ("sent", "received"))

FIELDS: list[tuple[str, str, list[str]]] = [
    ("title", "//tei:titleStmt/tei:title", ["Letters of Jane Doe"]),
    ("title", "//tei:titleStmt/tei:title/@cert", []),
    ("authors", AUTHOR, ["Doe, Jane", "The Committee"]),
    ("authors", f"{AUTHOR}[1]/tei:persName/tei:surname", ["Doe"]),
    ("authors", f"{AUTHOR}[1]/tei:persName/tei:forename", ["Jane"]),
    ("editors", f"{EDITOR}[1]/tei:persName/@ref", ["https://orcid.org/0000-0002-1825-0097"]),
    ("editors", f"{EDITOR}[1]/tei:affiliation/tei:orgName", ["A University"]),
    ("editors", f"{EDITOR}[2]", ["Al Editor"]),
    ("sponsors", "//tei:titleStmt/tei:sponsor", ["The Academy"]),
    ("funders", "//tei:titleStmt/tei:funder/tei:orgName", ["The Fund"]),
    ("funders", "//tei:titleStmt/tei:funder/tei:orgName/@ref", ["https://ror.org/00x0x0x00"]),
    (
        "principals",
        "//tei:titleStmt/tei:principal/tei:persName/@ref",
        ["https://d-nb.info/gnd/118540238 https://viaf.org/viaf/24602065"],
    ),
    ("responsibilities", f"{RESP}[1]/tei:resp", ["transcription"]),
    ("responsibilities", f"{RESP}[1]/tei:persName", ["Roe, Jo"]),
    ("responsibilities", f"{RESP}[2]/tei:name", ["Sam"]),
    ("responsibilities", f"{RESP}[3]/tei:name", ["tei-encode"]),
    ("edition", "//tei:editionStmt/tei:edition", ["First edition"]),
    ("publisher", f"{PUBLICATION}/tei:publisher", ["A Press"]),
    ("distributor", f"{PUBLICATION}/tei:distributor", ["A Repository"]),
    ("authority", f"{PUBLICATION}/tei:authority", ["A Project"]),
    ("place", f"{PUBLICATION}/tei:pubPlace", ["Berlin"]),
    ("date", f"{PUBLICATION}/tei:date/@when", ["2024-05"]),
    ("licence", f"{PUBLICATION}/tei:availability/tei:licence", ["CC BY 4.0"]),
    ("licence-url", "//tei:licence/@target", ["https://creativecommons.org/licenses/by/4.0/"]),
    ("restrictions", f"{PUBLICATION}/tei:availability/tei:p", ["Not before 2030."]),
    ("restrictions", f"{PUBLICATION}/tei:availability/@status", ["restricted"]),
    ("identifiers", f"{PUBLICATION}/tei:idno[@type='DOI']", ["10.1234/5"]),
    ("identifiers", f"{PUBLICATION}/tei:idno[@type='URI']", ["https://example.org/1"]),
    ("series", "//tei:seriesStmt/tei:title[@level='s']", ["Papers"]),
    ("series-editors", "//tei:seriesStmt/tei:editor/tei:persName", ["Serial, Sam"]),
    ("series-number", "//tei:seriesStmt/tei:biblScope[@unit='volume']", ["7"]),
    ("series-issn", "//tei:seriesStmt/tei:idno[@type='ISSN']", ["1234-5679"]),
    ("notes", "//tei:notesStmt/tei:note", ["One note.", "Another."]),
    ("source", "//tei:sourceDesc/tei:bibl[1]/tei:title", ["The Archive, box 3"]),
    ("project", "//tei:projectDesc/tei:p", ["Made for a seminar."]),
    ("sampling", "//tei:samplingDecl/tei:p", ["All letters of 1921."]),
    ("changes", "//tei:change[2]/@when", ["2023-05-01"]),
    ("changes", "//tei:change[2]", ["Roe, Jo: Corrected."]),
    ("changes", "//tei:change[3]", ["Typed."]),
    ("citation", f"{ORIGINAL}/text()[1]", ["J. Doe, Letters, Bern 1925."]),
    ("original-date", f"{ORIGINAL}/tei:date/@from", ["1920"]),
    ("original-date", f"{ORIGINAL}/tei:date/@to", ["1921"]),
    ("original-language", f"{ORIGINAL}/tei:textLang/@mainLang", ["fr"]),
    ("country", f"{HELD}/tei:country", ["Switzerland"]),
    ("settlement", f"{HELD}/tei:settlement", ["Bern"]),
    ("repository", f"{HELD}/tei:repository", ["Federal Archives"]),
    ("collection", f"{HELD}/tei:collection", ["Doe Papers"]),
    ("shelfmark", f"{HELD}/tei:idno[@type='shelfmark']", ["E 2001 (B) 7"]),
    ("created", "//tei:creation/tei:date/@when", ["1921-05-03"]),
    ("created-place", "//tei:creation/tei:placeName", ["Geneva"]),
    ("languages", "//tei:langUsage/tei:language/@ident", ["de", "fr", "la"]),
    ("languages", "//tei:langUsage/tei:language", ["German", "French", "Latin"]),
    ("languages", "//tei:langUsage/tei:language/@usage", ["100"]),
    ("abstract", "//tei:abstract/tei:p", ["What it says.", "And more."]),
    ("keywords", "//tei:textClass/tei:keywords/tei:term", ["letters", "travel"]),
    ("keywords-scheme", "//tei:keywords/@scheme", ["https://id.loc.gov/authorities/subjects"]),
    ("classes", "//tei:classCode[@scheme='https://www.oclc.org/dewey']", ["943.08"]),
    ("sender", f"{SENT}/tei:persName", ["Doe, Jane"]),
    ("date-sent", f"{SENT}/tei:date/@when", ["1921-05-04"]),
    ("place-sent", f"{SENT}/tei:placeName", ["Lausanne"]),
    ("receiver", f"{RECEIVED}/tei:orgName", ["The Fund"]),
    ("date-received", f"{RECEIVED}/tei:date[not(@when)]", ["in spring"]),
    ("place-received", f"{RECEIVED}/tei:placeName", ["Bern"]),
    ("kind", "//tei:textClass/tei:catRef/@target", ["#kind-letter"]),
    ("kind", "//tei:textClass/tei:catRef/@cert", []),
    ("kind", "//tei:classDecl/tei:taxonomy/tei:category[@xml:id='kind-letter']/@xml:id", ["kind-letter"]),
    ("names", "//tei:application[contains(., 'names: rules')]/tei:label", ["tei-encode"]),
    ("period", "//tei:application[contains(., 'period: 1921/1922')]/tei:label", ["tei-encode"]),
    ("line-breaks", "//tei:application[contains(., 'line ends: all marked')]/tei:label", ["tei-encode"]),
    ("rules", "//tei:application[contains(., 'verse: Liebe')]/tei:label", ["tei-encode"]),
    ("rules", "//tei:text//tei:l", ["Liebe Jo, hier"]),
    ("language", "/tei:TEI/@xml:lang", ["de"]),
    ("encoding.date", "//tei:change[1]/@when", ["2024-05-31"]),
    ("", "//tei:extent/tei:measure[@unit='words']/@quantity", ["3"]),
    ("", "//tei:extent/tei:measure[@unit='characters']/@quantity", ["14"]),
    ("", "//tei:sourceDesc/tei:bibl[1]/tei:idno[@type='filename']", ["brief.txt"]),
    ("", "//tei:appInfo/tei:application/@ident", ["tei-encode"]),
]


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("project") / "tei-encode.toml"
    path.write_text(FULL)
    encoded = encode(SourceText.of("Liebe Jo, hier", "brief.txt"), options_from(read_project(path)))
    assert encoded.valid
    return encoded.xml


def found(xml: bytes, path: str) -> list[str]:
    """The texts of nodes, white space made single blanks."""
    nodes = etree.fromstring(xml).xpath(path, namespaces=NS)
    assert isinstance(nodes, list)
    texts = [
        "".join(map(str, node.itertext())) if isinstance(node, etree._Element) else str(node)
        for node in nodes
    ]
    return [" ".join(text.split()) for text in texts]


@pytest.mark.parametrize(("key", "path", "expected"), FIELDS, ids=lambda value: str(value)[-40:])
def test_every_fact_has_its_place_in_the_header(
    full: bytes, key: str, path: str, expected: list[str]
) -> None:
    assert found(full, path) == expected, key


def test_no_key_is_forgotten_here() -> None:
    keys = {f"{table.name}.{key.name}" for table in TABLES for key in table.keys if not key.is_for_run}
    here = {key.rpartition(".")[2] for key, _, _ in FIELDS}
    assert [key for key in sorted(keys) if key.rpartition(".")[2] not in here] == []


@pytest.mark.skipif(
    shutil.which("jing") is None or not OFFICIAL.is_file(), reason="jing or tei_all.rng is not here"
)
def test_a_full_header_is_valid_under_the_official_schema_too(full: bytes, tmp_path: Path) -> None:
    (tmp_path / "full.xml").write_bytes(full)
    run = subprocess.run(["jing", str(OFFICIAL), str(tmp_path / "full.xml")], capture_output=True, text=True)
    assert run.stdout == ""


EMPTY = (
    "author", "editor", "sponsor", "funder", "principal", "editionStmt", "distributor", "authority", "pubPlace",
    "seriesStmt", "notesStmt", "msDesc", "licence", "samplingDecl", "creation", "abstract", "textClass", "correspDesc",
)  # fmt: skip


def test_without_facts_nothing_is_made_up() -> None:
    encoded = encode(SourceText.of("Some words only", "plain.txt"))
    assert encoded.valid
    assert found(encoded.xml, "//tei:publisher") == ["unknown"]
    assert found(encoded.xml, "//tei:availability/@status") == ["unknown"]
    assert found(encoded.xml, "//tei:titleStmt/tei:title/@cert") == ["low"]
    assert found(encoded.xml, "//tei:change/@when") == []
    for name in EMPTY:
        assert found(encoded.xml, f"//tei:teiHeader//tei:{name}") == []
