"""The register's file: what is added where, that all else stays, and what is said of one that cannot be used."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tei_encode import open_register, validate
from tei_encode.errors import OutputError, SourceError, TeiEncodeError
from tei_encode.model import Register
from tei_encode.registers.register_file import register_from
from tei_encode.serialiser.metadata import Metadata
from tests.registers.test_shared import register
from tests.schema.test_schemas import OFFICIAL

EDITED = """<?xml version="1.0" encoding="UTF-8"?>
<!-- ours -->
<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title>R</title></titleStmt>
 <publicationStmt><publisher>x</publisher></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader>
<standOff>
\t<listPerson>
\t\t<person xml:id="AT"   cert='high'>
\t\t\t<persName type="reg"><surname>Tranter</surname>, <forename>Anna</forename></persName><!-- sic -->
\t\t\t<birth when="1870"/>   <note>See a &gt; b.</note>
\t\t</person>

\t\t<person xml:id="gt"><persName>George Tranter</persName></person>
\t\t<!-- more to come -->
\t</listPerson>
\t<listPlace><place xml:id="oake"><placeName>Oake</placeName><location><geo>1 2</geo></location><note>x</note></place></listPlace>
</standOff>
</TEI>
"""
GROWN = """<?xml version="1.0" encoding="UTF-8"?>
<!-- ours -->
<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><titleStmt><title>R</title></titleStmt>
 <publicationStmt><publisher>x</publisher></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader>
<standOff>
\t<listPerson>
\t\t<person xml:id="AT"   cert='high'>
\t\t\t<persName type="reg"><surname>Tranter</surname>, <forename>Anna</forename></persName>
\t\t\t<persName>Miss Anna Tranter</persName><!-- sic -->
\t\t\t<birth when="1870"/>   <note>See a &gt; b.</note>
\t\t</person>

\t\t<person xml:id="gt"><persName>George Tranter</persName></person>
\t\t<person xml:id="pers-lenner-hugo">
\t\t  <persName>Hugo Lenner</persName>
\t\t</person>
\t\t<!-- more to come -->
\t</listPerson>
\t<listPlace><place xml:id="oake"><placeName>Oake</placeName><location><geo>1 2</geo></location><note>x</note></place></listPlace>
\t<listOrg>
\t  <org xml:id="org-harbour-pilots-union">
\t    <orgName>Harbour Pilots Union</orgName>
\t    <orgName>
\t      <abbr>HPU</abbr>
\t    </orgName>
\t  </org>
\t</listOrg>
</standOff>
</TEI>
"""
TEXT = register("Anna Tranter|Miss Anna Tranter", "Hugo Lenner", "@Oake", "&Harbour Pilots Union|HPU")


def grown(data: bytes, *registers: Register) -> bytes:
    """The bytes of a register after it took in those of editions."""
    file = register_from(Path("r.xml"), data, Metadata())
    file.extend(registers)
    return file.to_bytes()


def test_what_an_editor_wrote_stays_and_new_things_stand_where_they_belong() -> None:
    made = grown(EDITED.encode(), TEXT)
    assert made.decode() == GROWN
    assert grown(made, TEXT) == made


@pytest.mark.parametrize("encoding", ["utf-8-sig", "iso-8859-1", "windows-1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_encoding_and_line_ends_are_those_of_the_file(encoding: str, line_end: str) -> None:
    name = encoding.removesuffix("-sig")
    text = EDITED.replace("UTF-8", name).replace("George", "Géorg").replace("\n", line_end)
    made = grown(text.encode(encoding), TEXT, register("Zoé Žukov"))
    read = made.decode(encoding).replace(line_end, "\n")
    added = "\n".join(line for line in read.splitlines() if "ukov" not in line and "Zo" not in line)
    assert "Zoé" in read
    assert ("Žukov" in read) == (encoding != "iso-8859-1")
    assert added.count("</person>") == 4
    assert ("\r\n" in made.decode(encoding)) == (line_end == "\r\n")
    assert read.count("\n") == made.decode(encoding).count(line_end)
    assert grown(made, TEXT, register("Zoé Žukov")) == made


def test_a_prefix_is_kept_and_a_missing_list_is_made() -> None:
    data = (
        b'<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0"><t:teiHeader a=">"/>'
        b"<t:text><t:body><t:listPerson/></t:body></t:text></t:TEI>"
    )
    made = grown(data, register("Anna Tranter", "@Oake")).decode()
    assert made == (
        '<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0"><t:teiHeader a=">"/>\n'
        "<t:standOff>\n  <t:listPlace>\n"
        '    <t:place xml:id="place-oake">\n      <t:placeName>Oake</t:placeName>\n    </t:place>\n'
        "  </t:listPlace>\n</t:standOff>"
        "<t:text><t:body><t:listPerson>\n"
        '  <t:person xml:id="pers-tranter-anna">\n    <t:persName>Anna Tranter</t:persName>\n  </t:person>\n'
        "</t:listPerson></t:body></t:text></t:TEI>"
    )


def test_a_number_stands_before_the_notes_of_a_place() -> None:
    file = register_from(Path("r.xml"), EDITED.encode(), Metadata())
    oake = next(entry for entry in file.register.entries if entry.id == "oake")
    oake.new_identifiers.append(("GeoNames", "5"))
    assert b'</location><idno type="GeoNames">5</idno><note>' in file.to_bytes()


@pytest.mark.parametrize(
    "metadata", [Metadata(), Metadata(title="Letters", licence="CC0", identifiers=(("DOI", "10.1/2"),))]
)
def test_a_new_register_is_valid(metadata: Metadata, tmp_path: Path) -> None:
    file = open_register(tmp_path / "r.xml", metadata)
    file.extend([TEXT])
    assert file.write()
    assert not file.write()
    result = validate(tmp_path / "r.xml", engine="both")
    assert [str(one) for one in result.findings] == []
    assert b"10.1/2" not in (tmp_path / "r.xml").read_bytes()
    if shutil.which("jing") and OFFICIAL.is_file():
        run = subprocess.run(["jing", str(OFFICIAL), str(tmp_path / "r.xml")], capture_output=True, text=True)
        assert run.stdout == ""


def test_without_names_no_register_is_written(tmp_path: Path) -> None:
    file = open_register(tmp_path / "r.xml")
    file.extend([Register()])
    assert not file.write()
    assert not (tmp_path / "r.xml").exists()


@pytest.mark.parametrize(
    ("edition", "address"),
    [
        ("out/a.xml", "../my%20register.xml"),
        ("b.xml", "my%20register.xml"),
        ("x/y/c.xml", "../../my%20register.xml"),
    ],
)
def test_addresses_are_relative_to_the_edition(tmp_path: Path, edition: str, address: str) -> None:
    assert open_register(tmp_path / "my register.xml").address_from(tmp_path / edition) == address


HEAD = "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/>"


@pytest.mark.parametrize(
    ("data", "place", "words"),
    [
        (b"", ":1:1", "is empty"),
        (b"hello", ":1:1", "is no well-formed XML"),
        (f"{HEAD}\n<a></TEI>".encode(), ":2:", "is no well-formed XML"),
        (b"<TEI><teiHeader/></TEI>", ":1:1", "is no TEI"),
        (b"<listPerson xmlns='http://www.tei-c.org/ns/1.0'/>", ":1:1", "is no TEI document (<listPerson>)"),
        (
            f"{HEAD}\n<p xml:id='a'/>\n<p xml:id='a'/></TEI>".encode(),
            ":3:1",
            "has the xml:id 'a' twice, first on line 2",
        ),
        (
            f"{HEAD}<listOrg>\n<org><orgName>X</orgName></org></listOrg></TEI>".encode(),
            ":2:1",
            "X has no xml:id",
        ),
        (
            b"<!DOCTYPE TEI [<!ENTITY a 'b'>]><TEI xmlns='http://www.tei-c.org/ns/1.0'/>",
            ":1:",
            "cannot be read safely",
        ),
        (EDITED.replace("UTF-8", "UTF-16").encode("utf-16"), ":1:1", "UTF-16"),
    ],
)
def test_a_register_that_cannot_be_used_is_one_line(
    tmp_path: Path, data: bytes, place: str, words: str
) -> None:
    path = tmp_path / "r.xml"
    path.write_bytes(data)
    with pytest.raises(SourceError) as caught:
        open_register(path)
    assert str(caught.value).startswith(f"{path}{place}")
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)
    assert (caught.value.exit_code, path.read_bytes()) == (3, data)


def test_a_locked_register_and_a_folder_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "r.xml"
    path.write_text(EDITED)
    path.chmod(0o444)
    with pytest.raises(OutputError, match="is write-protected"):
        open_register(path)
    with pytest.raises(TeiEncodeError, match="cannot be read"):
        open_register(tmp_path)


def test_what_somebody_saves_meanwhile_is_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "r.xml"
    path.write_text(EDITED)
    file = open_register(path)
    file.extend([TEXT])
    path.write_text(EDITED.replace("1870", "1871"))
    with pytest.raises(OutputError, match="changed by somebody else"):
        file.write()
    assert path.read_text() == EDITED.replace("1870", "1871")
