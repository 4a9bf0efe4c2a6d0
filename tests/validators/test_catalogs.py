"""XML catalogs: what they have for an address, as libxml2 has it, and how schemas are found through them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from tei_encode import SchemaError, ValidationResult, validate
from tei_encode.cli.validate import validate_command
from tei_encode.validators import catalog_files
from tei_encode.validators.catalogs import Catalogs
from tests.validators.test_xml_model import (
    ONLY_A_LINE,
    ONLY_A_LINE_XSD,
    RNG,
    SCHEMATRON,
    TEI,
    XSD,
    naming,
    rules,
)

NAMESPACE = "urn:oasis:names:tc:entity:xmlns:xml:catalog"
BASE = "http://haverley.invalid"
needs_xmllint = pytest.mark.skipif(shutil.which("xmllint") is None, reason="xmllint is not installed")
ENTRIES = f"""
  <uri name="{BASE}/a.rng" uri="a.rng"/>
  <system systemId="{BASE}/b.rng" uri="b.rng"/>
  <uri name="{BASE}/both.rng" uri="wrong.rng"/>
  <system systemId="{BASE}/both.rng" uri="both.rng"/>
  <rewriteURI uriStartString="{BASE}/r/" rewritePrefix="wrong/"/>
  <rewriteURI uriStartString="{BASE}/r/deep/" rewritePrefix="r/"/>
  <rewriteSystem systemIdStartString="{BASE}/s/" rewritePrefix="s/"/>
  <uriSuffix uriSuffix="/u.rng" uri="u.rng"/>
  <systemSuffix systemIdSuffix="/v.rng" uri="v.rng"/>
  <group xml:base="sub/"><uri name="urn:oake:line" uri="c.rng"/></group>
  <uri name="{BASE}/based.rng" uri="d.rng" xml:base="sub/"/>
  <delegateURI uriStartString="{BASE}/delegated/" catalog="delegated.xml"/>
  <nextCatalog catalog="next.xml"/>
"""
NEXT = f"<uri name='{BASE}/n.rng' uri='n.rng'/><uri name='{BASE}/delegated/n.rng' uri='n.rng'/>"
DELEGATED = f"<uri name='{BASE}/delegated/e.rng' uri='e.rng'/>"
RESOLVED: dict[str, str | None] = {
    f"{BASE}/a.rng": "a.rng",
    f"{BASE}/b.rng": "b.rng",
    f"{BASE}/both.rng": "both.rng",
    f"{BASE}/r/deep/x.rng": "r/x.rng",
    f"{BASE}/s/y.rng": "s/y.rng",
    f"{BASE}/any/u.rng": "u.rng",
    f"{BASE}/any/v.rng": "v.rng",
    "urn:oake:line": "sub/c.rng",
    f"{BASE}/based.rng": "sub/d.rng",
    f"{BASE}/delegated/e.rng": "e.rng",
    f"{BASE}/delegated/n.rng": None,
    f"{BASE}/n.rng": "n.rng",
    f"{BASE}/none.rng": None,
    "a.rng": None,
}


def catalog(path: Path, entries: str) -> Path:
    """A catalog file with these entries."""
    path.write_text(f"<catalog xmlns='{NAMESPACE}'>{entries}</catalog>")
    return path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    catalog(tmp_path / "next.xml", NEXT)
    catalog(tmp_path / "delegated.xml", DELEGATED)
    return catalog(tmp_path / "catalog.xml", ENTRIES)


def checked(folder: Path, data: bytes, *catalogs: Path) -> ValidationResult:
    (folder / "document.xml").write_bytes(data)
    return validate(folder / "document.xml", catalogs=catalogs)


@pytest.mark.parametrize(("address", "expected"), RESOLVED.items(), ids=RESOLVED)
def test_addresses(file: Path, address: str, expected: str | None) -> None:
    known = Catalogs((file,))
    assert known.path_of(address) == (None if expected is None else file.parent / expected)


# libxml2 knows no suffixes, and xmllint takes a urn: for the name of a file.
SHARED = [one for one, path in RESOLVED.items() if path and one.startswith("http") and "/any/" not in one]


@needs_xmllint
@pytest.mark.parametrize("address", SHARED)
@pytest.mark.parametrize("inside", ["<l>x</l>", "<p>x</p>"])
def test_xmllint_finds_the_same_schema(file: Path, address: str, inside: str) -> None:
    found = Catalogs((file,)).path_of(address)
    assert found is not None
    found.parent.mkdir(exist_ok=True)
    found.write_text(ONLY_A_LINE)
    document = file.parent / "document.xml"
    document.write_bytes(naming(f'href="{address}" schematypens="{RNG}"', inside=inside))
    command = ["xmllint", "--nonet", "--noout", "--relaxng", address, str(document)]
    theirs = subprocess.run(
        command,
        env={"XML_CATALOG_FILES": str(file), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        check=False,
    )
    result = validate(document, catalogs=[file])
    assert result.schemas == (address,)
    assert theirs.returncode == (0 if result.valid else 3), theirs.stderr
    assert result.valid == inside.startswith("<l>")


def test_catalogs_that_name_each_other_are_asked_once(tmp_path: Path) -> None:
    catalog(tmp_path / "b.xml", "<nextCatalog catalog='a.xml'/><uri name='urn:b' uri='b.rng'/>")
    known = Catalogs((catalog(tmp_path / "a.xml", "<nextCatalog catalog='b.xml'/>"),))
    assert (known.path_of("urn:b"), known.resolve("urn:c")) == (tmp_path / "b.rng", None)


def test_the_parts_of_a_relax_ng_schema_are_found(tmp_path: Path) -> None:
    (tmp_path / "line.rng").write_text(f"<grammar xmlns='{RNG}'><start>{ONLY_A_LINE}</start></grammar>")
    (tmp_path / "plain.rng").write_text(ONLY_A_LINE)
    (tmp_path / "middle.rng").write_text(
        f"<grammar xmlns='{RNG}'><include href='{BASE}/line.rng'/></grammar>"
    )
    (tmp_path / "all.rng").write_text(f"<grammar xmlns='{RNG}'><include href='{BASE}/middle.rng'/></grammar>")
    (tmp_path / "ref.rng").write_text(
        f"<grammar xmlns='{RNG}'><start><grammar><start><externalRef href='{BASE}/plain.rng'/></start></grammar></start>"
        "</grammar>"
    )
    known = catalog(tmp_path / "c.xml", f"<rewriteURI uriStartString='{BASE}/' rewritePrefix='./'/>")
    for name in ("all", "ref"):
        href = f'href="{BASE}/{name}.rng"'
        assert rules(checked(tmp_path, naming(href), known)) == []
        assert not checked(tmp_path, naming(href, inside="<p>x</p>"), known).valid
        assert validate(naming(), schema=tmp_path / f"{name}.rng", catalogs=[known]).valid
        with pytest.raises(SchemaError, match="give a catalog with --catalog"):
            validate(naming(), schema=tmp_path / f"{name}.rng")


def test_w3c_schemas_and_their_parts_are_found(tmp_path: Path) -> None:
    (tmp_path / "line.xsd").write_text(ONLY_A_LINE_XSD)
    (tmp_path / "all.xsd").write_text(
        f"<xs:schema xmlns:xs='{XSD}' targetNamespace='{TEI}'><xs:include schemaLocation='{BASE}/line.xsd'/></xs:schema>"
    )
    known = catalog(tmp_path / "c.xml", f"<rewriteSystem systemIdStartString='{BASE}/' rewritePrefix='./'/>")
    href = f'href="{BASE}/all.xsd"'
    assert rules(checked(tmp_path, naming(href), known)) == []
    assert rules(checked(tmp_path, naming(href, inside="<p>x</p>"), known)) == ["xsd"]


def test_schematron_and_its_parts_are_found(tmp_path: Path) -> None:
    pytest.importorskip("saxonche")
    (tmp_path / "part.sch").write_text(
        f"<pattern xmlns='{SCHEMATRON}'><rule context='*:l'><assert test='. = \"x\"' id='x'>x</assert></rule></pattern>"
    )
    (tmp_path / "all.sch").write_text(
        f"<schema xmlns='{SCHEMATRON}'><include href='{BASE}/part.sch'/></schema>"
    )
    known = catalog(tmp_path / "c.xml", f"<rewriteURI uriStartString='{BASE}/' rewritePrefix='./'/>")
    result = checked(tmp_path, naming(f'href="{BASE}/all.sch"', inside="<l>y</l>"), known)
    assert "schematron-x" in rules(result)


def test_an_address_that_a_catalog_has_on_the_network_is_not_fetched(tmp_path: Path) -> None:
    known = catalog(tmp_path / "c.xml", f"<uri name='urn:oake:line' uri='{BASE}/line.rng'/>")
    result = checked(tmp_path, naming(f'href="urn:oake:line" schematypens="{RNG}"'), known)
    assert rules(result) == ["schema-not-fetched", "no-schema"]


def test_a_file_that_is_not_where_a_catalog_says_is_an_error_of_the_document(file: Path) -> None:
    result = checked(file.parent, naming(f'href="{BASE}/a.rng"'), file)
    assert rules(result) == ["schema-unreadable", "no-schema"]
    assert "a.rng: the schema is not there" in result.findings[0].message


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "the catalog cannot be read"),
        ("<catalog", "not well-formed XML"),
        ("", "not well-formed XML"),
        ("<catalog/>", "not an XML catalog"),
        (f"<!DOCTYPE catalog [<!ENTITY a 'b'>]><catalog xmlns='{NAMESPACE}'/>", "the entity a"),
    ],
)
def test_what_is_no_catalog_is_refused_in_a_line(tmp_path: Path, content: str | None, words: str) -> None:
    path = tmp_path / "c.xml"
    if content is not None:
        path.write_text(content)
    with pytest.raises(SchemaError, match=words) as caught:
        validate(naming(), catalogs=[path])
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)


def test_the_document_type_of_a_catalog_is_not_fetched(tmp_path: Path) -> None:
    (tmp_path / "c.dtd").write_text("<!ATTLIST uri uri CDATA 'wrong.rng'>")
    path = tmp_path / "c.xml"
    path.write_text(
        f"<!DOCTYPE catalog SYSTEM 'c.dtd'><catalog xmlns='{NAMESPACE}'><uri name='urn:a'/>"
        "<uri name='urn:b' uri='b.rng'/></catalog>"
    )
    known = Catalogs((path,))
    assert (known.resolve("urn:a"), known.path_of("urn:b")) == (None, tmp_path / "b.rng")


def test_the_command_takes_catalogs_and_those_of_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "line.rng").write_text(ONLY_A_LINE)
    known = catalog(tmp_path / "c.xml", "<uri name='urn:oake:line' uri='line.rng'/>")
    document = tmp_path / "a.xml"
    document.write_bytes(naming(f'href="urn:oake:line" schematypens="{RNG}"', inside="<p>x</p>"))
    monkeypatch.delenv("XML_CATALOG_FILES", raising=False)
    run = CliRunner().invoke
    assert "schema-unreadable" in run(validate_command, [str(document)]).output
    assert "element-not-allowed" in run(validate_command, [str(document), "--catalog", str(known)]).output
    monkeypatch.setenv("XML_CATALOG_FILES", f"{tmp_path}/none.xml {known.as_uri()}")
    assert "element-not-allowed" in run(validate_command, [str(document)]).output


def test_catalogs_of_the_environment_come_after_those_given(file: Path) -> None:
    given = file.parent / "gone.xml"
    assert catalog_files((given,), f" {file}  {file.parent}/none.xml\n") == (given, file)
