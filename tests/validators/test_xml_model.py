"""The schemas that a document names itself: how they are read, and which one is the yardstick."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from tei_encode import ValidationResult, validate
from tei_encode.validators.xml_model import SchemaLanguage, named_schemas, pseudo_attributes
from tests.validators.editions import edition

RNG = "http://relaxng.org/ns/structure/1.0"
XSD = "http://www.w3.org/2001/XMLSchema"
SCHEMATRON = "http://purl.oclc.org/dsdl/schematron"
TEI = "http://www.tei-c.org/ns/1.0"
ONLY_A_LINE = f"<element name='TEI' ns='{TEI}' xmlns='{RNG}'><element name='l'><text/></element></element>"
ONLY_A_LINE_XSD = (
    f"<xs:schema xmlns:xs='{XSD}' targetNamespace='{TEI}' elementFormDefault='qualified'><xs:element name='TEI'>"
    "<xs:complexType><xs:sequence><xs:element name='l' type='xs:string'/></xs:sequence></xs:complexType>"
    "</xs:element></xs:schema>"
)


def naming(*instructions: str, inside: str = "<l>x</l>") -> bytes:
    """A document of others that names schemas."""
    models = "".join(f"<?xml-model {one}?>\n" for one in instructions)
    return f"<?xml version='1.0'?>\n{models}<TEI xmlns='{TEI}'>{inside}</TEI>".encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "line.rng").write_text(ONLY_A_LINE)
    (tmp_path / "line.xsd").write_text(ONLY_A_LINE_XSD)
    (tmp_path / "two words.rng").write_text(ONLY_A_LINE)
    (tmp_path / "broken.rng").write_text("<grammar")
    (tmp_path / "no.rng").write_text("<p/>")
    (tmp_path / "tei").mkdir()
    return tmp_path


def checked(folder: Path, data: bytes, schema: Path | None = None) -> ValidationResult:
    (folder / "tei" / "a.xml").write_bytes(data)
    return validate(folder / "tei" / "a.xml", schema=schema)


def rules(result: ValidationResult) -> list[str]:
    return [finding.rule for finding in result.findings]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ('href="a.rng"', {"href": "a.rng"}),
        ("href='a.rng' type=\"x\"", {"href": "a.rng", "type": "x"}),
        ('href = "a&amp;b&#x2E;rng"\n title="&lt;\'&gt;"', {"href": "a&b.rng", "title": "<'>"}),
        ("href=a.rng", {}),
        ("", {}),
    ],
)
def test_pseudo_attributes(data: str, expected: dict[str, str]) -> None:
    assert pseudo_attributes(data) == expected


@pytest.mark.parametrize(
    ("instruction", "language"),
    [
        (f'href="a" schematypens="{RNG}"', SchemaLanguage.RELAXNG),
        (f'href="a" schematypens="{XSD}"', SchemaLanguage.XSD),
        (f'href="a.rng" type="application/xml" schematypens="{SCHEMATRON}"', SchemaLanguage.SCHEMATRON),
        ('href="a" type="application/relax-ng-compact-syntax"', SchemaLanguage.COMPACT),
        ('href="a.rng" type="application/xml"', SchemaLanguage.RELAXNG),
        ('href="a.RNC"', SchemaLanguage.COMPACT),
        ('href="a.xsd?version=1#x"', SchemaLanguage.XSD),
        ('href="a.sch"', SchemaLanguage.SCHEMATRON),
        ('href="a.dtd" type="application/xml-dtd"', SchemaLanguage.DTD),
        ('href="a.rng" schematypens="http://example.org/"', SchemaLanguage.UNKNOWN),
        ('href="a"', SchemaLanguage.UNKNOWN),
    ],
)
def test_languages(instruction: str, language: SchemaLanguage) -> None:
    (reference,) = named_schemas(etree.fromstring(naming(instruction)))
    assert (reference.language, reference.line) == (language, 2)


def test_only_instructions_before_the_root_count_in_their_order() -> None:
    data = naming(
        'href="a.rng"', 'title="none"', 'href="b.rng" phase="p"', inside='<?xml-model href="c.rng"?>'
    )
    found = named_schemas(etree.fromstring(data + b"<?xml-model href='d.rng'?>"))
    assert [(one.href, one.phase, one.path) for one in found] == [
        ("a.rng", "", "/processing-instruction('xml-model')[1]"),
        ("b.rng", "p", "/processing-instruction('xml-model')[3]"),
    ]


@pytest.mark.parametrize(
    "href",
    ["../line.rng", "../line.xsd", "../two%20words.rng", "{folder}/line.rng", "file://{folder}/line.rng"],
)
def test_a_local_schema_is_relative_to_the_file_and_decides(folder: Path, href: str) -> None:
    href = href.format(folder=folder)
    result = checked(folder, naming(f'href="{href}"'))
    assert (rules(result), result.schemas) == ([], (href,))
    result = checked(folder, naming(f'href="{href}"', inside="<p>x</p>"))
    assert not result.valid


def test_all_schemas_that_are_named_count_each_once(folder: Path) -> None:
    names = ('href="../line.rng"', 'href="../line.xsd"', 'href="../line.rng"')
    result = checked(folder, naming(*names, inside="<p>x</p>"))
    assert sorted(rules(result)) == ["element-not-allowed", "xsd"]
    assert result.schemas == ("../line.rng", "../line.xsd")


def test_a_schema_of_the_user_goes_over_one_that_is_named_and_that_over_ours(folder: Path) -> None:
    ours = edition("<p>x</p>").replace(b"<TEI ", b"<?xml-model href='../line.rng'?>\n<TEI ")
    assert checked(folder, edition("<p>x</p>")).schemas == ("tei_encode.rng",)
    assert checked(folder, ours).schemas == ("../line.rng",)
    assert not checked(folder, ours).valid
    result = checked(folder, naming('href="gone.rng"'), folder / "line.rng")
    assert (result.findings, result.schemas) == ((), (str(folder / "line.rng"),))


@pytest.mark.parametrize(
    ("href", "words"),
    [
        ("gone.rng", "is not there"),
        ("../tei", "not a file"),
        ("../broken.rng", "cannot be read"),
        ("../no.rng", "not a RELAX NG schema"),
        ("x" * 5000 + ".rng", "name too long"),
        ("//server/share/a.rng", "not the address of a file"),
        ("ftp://example.org/a.rng", "not the address of a file"),
        ("http://[/a.rng", "not the address of a file"),
    ],
)
def test_a_schema_that_cannot_be_used_is_an_error_in_that_file(folder: Path, href: str, words: str) -> None:
    result = checked(folder, naming(f'href="{href}" schematypens="{RNG}"'))
    assert rules(result) == ["schema-unreadable", "no-schema"]
    finding = result.findings[0]
    assert words in finding.message
    assert (finding.severity, finding.line, finding.column) == ("error", 2, 1)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no endless file on this system")
def test_an_endless_file_is_no_schema(folder: Path) -> None:
    result = checked(folder, naming(f'href="file:///dev/zero" schematypens="{RNG}"'))
    assert "not a file" in result.findings[0].message


@pytest.mark.parametrize("href", ["a.rnc", "a.dtd", "a.odd"])
def test_a_language_without_an_engine_is_told(folder: Path, href: str) -> None:
    result = checked(folder, naming(f'href="{href}"'))
    assert rules(result) == ["schema-not-applied", "no-schema"]
    assert result.valid
    assert not result.is_judged


def test_without_any_schema_a_document_of_others_is_not_judged_by_ours() -> None:
    result = validate(naming(inside="<p xml:id='a'>x</p><p xml:id='a'>y</p>"))
    assert rules(result) == ["no-schema", "identifier-repeated"]
    assert result.schemas == ()


@pytest.mark.parametrize("root", ["<project/>", "<TEI.2/>", "<TEI xmlns='http://example.org/'/>"])
def test_what_is_no_tei_is_an_error(root: str) -> None:
    result = validate(root.encode())
    assert rules(result) == ["not-tei"]
    assert not result.valid


def test_bytes_have_no_place_to_look_from(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert rules(validate(naming('href="line.rng"'))) == ["schema-not-applied", "no-schema"]
    assert validate(naming(f'href="file://{folder}/line.rng"')).schemas == (f"file://{folder}/line.rng",)
