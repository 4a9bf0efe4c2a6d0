"""A folder with one register and a list, as a user runs it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from lxml import etree

from tei_encode import validate
from tei_encode.tei.namespaces import NS, XML_ID
from tests.cli.test_encode import run
from tests.registers.test_authority import strings

TEXTS = {
    "a.txt": "Haverley, 3 May 1921\n\nDear Mr. Lenner,\n\nMiss Anna Tranter lives in Oake. Mr. John Harcastle, president of "
    "the Harbour Trust, left for London.\n\nYours sincerely,\nHugo Lenner\n",
    "b.txt": "London, 5 May 1921\n\nDear Sir,\n\nMr. Lenner and Mr. Harcastle came to London. Dr. Tranter did not.\n\n"
    "Yours sincerely,\nIda Noakes\n",
    "sub/c.txt": "Oake, 7 May 1921\n\nDear Sir,\n\nMr. George Tranter was in London.\n\nYours sincerely,\nIda Noakes\n",
}
PEOPLE = "name,kind,id,wikidata\nJohn Harcastle,person,jh,Q1\nOake,place,,Q2\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (tmp_path / "people.csv").write_text(PEOPLE)
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    """The bytes of all files below a folder."""
    return {str(one.relative_to(folder)): one.read_bytes() for one in sorted(folder.rglob("*.xml"))}


def encoded(folder: Path, *arguments: str, code: int = 0) -> str:
    """What the program says when it encodes with a register and a list."""
    shared = ("--register", "out/register.xml", "--authority", "people.csv")
    result = run("encode", *arguments, "-o", "out", *shared, cwd=folder)
    assert result.returncode == code, result.stderr
    return result.stderr


def test_a_folder_shares_a_register(folder: Path) -> None:
    said = encoded(folder, "in")
    assert "register out/register.xml: 9 entries, 9 of them new, 0 with new forms" in said
    assert (
        "register-ambiguous: “Tranter” may be pers-tranter-anna or pers-tranter-george of the register"
        in said
    )
    register = etree.parse(folder / "out" / "register.xml").getroot()
    people = strings(register, "//tei:person/@xml:id")
    assert people == [
        "pers-jh",
        "pers-lenner-hugo",
        "pers-noakes-ida",
        "pers-tranter-anna",
        "pers-tranter-george",
    ]
    assert register.xpath("string(//tei:person[@xml:id='pers-jh']/tei:idno)", namespaces=NS) == "Q1"
    for name in files(folder / "out"):
        assert validate(folder / "out" / name, engine="both").findings == ()


def test_entries_of_editions_point_at_the_register(folder: Path) -> None:
    encoded(folder, "in")
    sub = etree.parse(folder / "out" / "sub" / "c.xml")
    links = {one.get(XML_ID): one.get("sameAs") for one in sub.iterfind(".//tei:standOff/*/*", NS)}
    assert links["pers-noakes-ida"] == "../register.xml#pers-noakes-ida"
    assert links["place-oake"] == "../register.xml#place-oake"
    letter = etree.parse(folder / "out" / "b.xml").getroot()
    lenner, tranter = (
        letter.find(f".//tei:person[tei:persName='{name}']", NS) for name in ("Lenner", "Tranter")
    )
    assert lenner is not None
    assert tranter is not None
    assert (lenner.get("sameAs"), lenner.get("cert")) == ("register.xml#pers-lenner-hugo", "medium")
    assert (tranter.get("sameAs"), tranter.get("cert")) == (None, "low")
    refs = strings(letter, "//tei:persName/@ref | //tei:placeName/@ref | //tei:orgName/@ref")
    assert set(refs) == {f"#{one}" for one in strings(letter, "//tei:standOff/*/*/@xml:id")}


def test_order_does_not_matter_and_a_second_run_changes_nothing(folder: Path, tmp_path: Path) -> None:
    encoded(folder, "in")
    first = files(folder / "out")
    encoded(folder, "in/b.txt")
    encoded(folder, "in")
    assert files(folder / "out") == first
    for path in (folder / "out").rglob("*.xml"):
        path.unlink()
    encoded(folder, "in/b.txt", "in/sub", "in/a.txt")
    assert (folder / "out" / "register.xml").read_bytes() == first["register.xml"]
    assert (folder / "out" / "a.xml").read_bytes() == first["a.xml"]


def test_texts_that_come_later_are_added(folder: Path) -> None:
    encoded(folder, "in/a.txt")
    before = (folder / "out" / "register.xml").read_text()
    marked = before.replace(
        "<persName>Hugo Lenner</persName>", "<persName>Hugo Lenner</persName><note>mine</note>"
    )
    (folder / "out" / "register.xml").write_text(marked)
    encoded(folder, "in")
    after = (folder / "out" / "register.xml").read_text()
    assert all(line in after.splitlines() for line in marked.splitlines())
    assert "<note>mine</note>" in after
    assert "pers-noakes-ida" in after


def test_the_project_file_names_them_as_seen_from_itself(folder: Path) -> None:
    (folder / "tei-encode.toml").write_text('[encoding]\nregister = "r.xml"\nauthority = ["people.csv"]\n')
    (folder / "below").mkdir()
    result = run("encode", "../in", "-o", "out", "--config", "../tei-encode.toml", cwd=folder / "below")
    assert result.returncode == 0, result.stderr
    assert (folder / "r.xml").exists()
    assert b'sameAs="../../r.xml#place-oake"' in (folder / "below" / "out" / "a.xml").read_bytes()


def test_the_report_counts_entries(folder: Path) -> None:
    encoded(folder, "in", "--report", "report.json")
    counts = {
        Path(one["source"]).name: one["counts"] for one in json.loads((folder / "report.json").read_text())
    }
    assert {
        name: [one[key] for key in ("named", "listed", "shared", "open")] for name, one in counts.items()
    } == {
        "a.txt": [7, 2, 7, 0],
        "b.txt": [5, 0, 4, 1],
        "c.txt": [4, 1, 4, 0],
    }


def test_a_text_called_as_the_register_does_not_replace_it(folder: Path) -> None:
    (folder / "in" / "register.txt").write_text("Mr. Hugo Lenner left.\n")
    encoded(folder, "in")
    assert b"doc-register" in (folder / "out" / "register.xml").read_bytes()
    assert (folder / "out" / "register-2.xml").exists()


def test_standard_input_shares_it_too(folder: Path) -> None:
    result = run("encode", "-", "-o", "out", "--register", "r.xml", cwd=folder, stdin=TEXTS["a.txt"].encode())
    assert result.returncode == 0, result.stderr
    assert b'"../r.xml#pers-tranter-anna"' in (folder / "out" / "stdin.xml").read_bytes()


def test_other_texts_go_on_where_one_cannot_be_read(folder: Path) -> None:
    (folder / "in" / "z.txt").write_bytes(b"")
    said = encoded(folder, "in", "in/none.txt", code=3)
    assert "z.txt: is empty" in said
    assert "none.txt: does not exist" in said
    assert len(files(folder / "out")) == 4


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [
        (
            "out/register.xml",
            "<TEI",
            r"tei-encode: out/register\.xml:1:\d+: is no well-formed XML .*; correct it there",
        ),
        ("out/register.xml", "<html/>", r"tei-encode: out/register\.xml:1:1: is no TEI; .*"),
        (
            "people.csv",
            "name,kind\nX,y\n",
            r"tei-encode: people\.csv:2:2: 'y' is no kind; write person, place or org",
        ),
    ],
)
def test_a_broken_file_stops_the_run_before_it_writes(
    folder: Path, name: str, content: str, line: str
) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(content)
    before = files(folder)
    assert re.fullmatch(line + "\n", encoded(folder, "in", code=3))
    assert files(folder) == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["--register", "in/a.txt", "-o", "out"],
        ["--register", "r.xml", "--explain"],
        ["--authority", "people.csv", "--explain"],
        ["--meta", "meta.csv", "-o", "out"],
    ],
)
def test_what_makes_no_sense_is_refused(folder: Path, arguments: list[str]) -> None:
    (folder / "meta.csv").write_text("file,register\na.txt,r.xml\n")
    assert run("encode", "in", *arguments, cwd=folder).returncode == 2
