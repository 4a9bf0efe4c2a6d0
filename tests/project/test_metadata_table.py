"""A table of metadata: read, matched with the texts, and over the project file but under the flags."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import etree

from tei_encode import OptionsError
from tei_encode.project.metadata_table import match_rows, read_rows
from tei_encode.readers import SourceFile
from tei_encode.serialiser.metadata import Agent
from tei_encode.tei.namespaces import NS
from tests.cli.test_encode import run


def table(folder: Path, text: str | bytes) -> Path:
    path = folder / "meta.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@pytest.mark.parametrize(
    "text",
    [
        'file,title,authors\na.txt,One,"Doe, Jane; Roe, Jo"\n',
        'file;title;authors\na.txt;One;"Doe, Jane; Roe, Jo"\n',
        "file\ttitle\tauthors\na.txt\tOne\tDoe, Jane; Roe, Jo\n",
        '\ufefffile,title,authors\r\na.txt,One,"Doe, Jane; Roe, Jo"\r\n',
        '\n File , Title,Authors\n\n a.txt , One ,"Doe, Jane; Roe, Jo",,\n,,\n',
    ],
)
def test_a_table_is_read(tmp_path: Path, text: str) -> None:
    (row,) = read_rows(table(tmp_path, text))
    assert row.file == "a.txt"
    facts = {key.name: value for key, value in row.facts.items()}
    assert facts == {"title": "One", "authors": (Agent("Doe, Jane"), Agent("Roe, Jo"))}


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("file,titel\na,b\n", r"meta.csv:1: has an unknown column 'titel'; did you mean title\?"),
        ("title\na\n", "meta.csv:1: has no column 'file'"),
        ("", "meta.csv:1: has no column 'file'"),
        ("file,title,title\n", "meta.csv:1: has the column 'title' twice"),
        ("file,title\na,b\n\na,c\n", "meta.csv:4: a is there already, on line 2"),
        ("file,title\na,b,c\n", "meta.csv:2: has 3 cells for 2 columns"),
        ("file,title\n,b\n", "meta.csv:2: names no file"),
        ('file,title\na,"two\nlines"\nb,"open\n', "meta.csv:4: is no table"),
        ("file,licence-url\na,somewhere\n", "meta.csv:2: licence-url 'somewhere' is no address"),
        ("file,language\na,english!\n", "meta.csv:2: language 'english!' is no language tag"),
        ("file,encoding.date\na,May\n", "meta.csv:2: date 'May' is no date"),
        (b"file,title\na,\xe9\n", "meta.csv: is not in UTF-8"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, text: str | bytes, error: str) -> None:
    with pytest.raises(OptionsError, match=error):
        read_rows(table(tmp_path, text))


FILES = [
    SourceFile(Path("in/a.txt")),
    SourceFile(Path("in/x/b.txt"), Path("x")),
    SourceFile(Path("in/y/b.md"), Path("y")),
]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("a.txt", 0),
        ("a", 0),
        ("./a.txt", 0),
        ("x/b.txt", 1),
        ("x\\b.txt", 1),
        ("b.txt", 1),
        ("y/b", 2),
        ("b.md", 2),
    ],
)
def test_a_text_is_found_by_path_name_or_stem(tmp_path: Path, name: str, meant: int) -> None:
    path = table(tmp_path, f"file,title\n{name},T\n")
    facts, findings = match_rows(read_rows(path), FILES, path)
    assert list(facts) == [FILES[meant]]
    assert [finding.rule for finding in findings] == ["no-metadata"]


@pytest.mark.parametrize(
    ("rows", "error"),
    [("b,T\n", ":2: b may be any of 2 texts"), ("a,T\na.txt,T\n", ":3: a.txt is there already")],
)
def test_a_row_means_one_text(tmp_path: Path, rows: str, error: str) -> None:
    path = table(tmp_path, f"file,title\n{rows}")
    with pytest.raises(OptionsError, match=error):
        match_rows(read_rows(path), FILES, path)


def test_a_row_goes_over_the_project_file_and_under_the_flags(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a", "b"):
        (tmp_path / "in" / f"{name}.txt").write_text("These are some words of a text that is in English.\n")
    (tmp_path / "tei-encode.toml").write_text(
        '[edition]\ntitle = "All"\npublisher = "File"\nplace = "Bern"\n[text]\nkeywords = ["k"]\n'
    )
    table(tmp_path, "file,title,publisher,language,date-sent\na,One,Row,de,1921\nc,Three,,,\n")
    result = run(
        "encode",
        "in",
        "-o",
        "out",
        "--meta",
        "meta.csv",
        "--set",
        "publisher=Flag",
        "--report",
        "r.json",
        cwd=tmp_path,
    )
    assert result.returncode == 0, result.stderr
    assert "meta.csv:3:1: warning: no-such-file: there is no text c" in result.stderr
    roots = {name: etree.parse(tmp_path / "out" / f"{name}.xml").getroot() for name in ("a", "b")}
    shown = {
        name: [
            root.findtext(f".//tei:{one}", namespaces=NS)
            for one in ("title", "publisher", "pubPlace", "term")
        ]
        for name, root in roots.items()
    }
    assert shown == {"a": ["One", "Flag", "Bern", "k"], "b": ["All", "Flag", "Bern", "k"]}
    assert [root.get("{http://www.w3.org/XML/1998/namespace}lang") for root in roots.values()] == ["de", "en"]
    report = json.loads((tmp_path / "r.json").read_text())
    assert [finding["rule"] for finding in report[-1]["findings"]] == ["no-such-file", "no-metadata"]


def test_a_table_that_is_wrong_stops_the_run(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.\n")
    table(tmp_path, "file,titel\na,b\n")
    result = run("encode", "a.txt", "-o", "out", "--meta", "meta.csv", cwd=tmp_path)
    assert (result.returncode, len(result.stderr.splitlines())) == (2, 1)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("day", ["1921-02-30", "1921-13", "1921-2-3", "1921/1920"])
def test_a_date_in_figures_that_cannot_be_is_an_error_with_its_line(tmp_path: Path, day: str) -> None:
    path = table(tmp_path, f"file,date-sent\na,3 May 1921\nb,{day}\n")
    with pytest.raises(OptionsError, match=rf"meta\.csv:3.*{day}"):
        read_rows(path)
