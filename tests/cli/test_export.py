"""`tei-encode export` as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tei_encode.base_store import BaseStore
from tests.cli.test_encode import LETTER, run
from tests.exporters.html.pages import parsed
from tests.exporters.letters import letter


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    (tmp_path / "letter.txt").write_bytes(LETTER.replace("\n", "\r\n").encode("utf-16"))
    assert run("encode", "letter.txt", "-o", "tei", cwd=tmp_path).returncode == 0
    return tmp_path / "tei" / "letter.xml"


def test_the_source_comes_back_in_its_own_encoding(tmp_path: Path, edition: Path) -> None:
    assert run("export", str(edition), "--to", "source", "-o", "back", cwd=tmp_path).returncode == 0
    assert (tmp_path / "back" / "letter.txt").read_bytes() == (tmp_path / "letter.txt").read_bytes()


def test_the_reading_text_goes_to_standard_output(tmp_path: Path, edition: Path) -> None:
    text = run("export", str(edition), "--to", "text", cwd=tmp_path).stdout
    assert text.startswith("Geneva, 3 May 1921\n")
    assert text.endswith("[1] Not kept.\n")
    inline = run("export", str(edition), "--to", "text", "--notes", "inline", cwd=tmp_path).stdout
    assert "of the 1st. [Not kept.] It pleased me." in inline
    assert (
        "Not kept" not in run("export", str(edition), "--to", "text", "--notes", "drop", cwd=tmp_path).stdout
    )


def test_a_changed_text_is_an_error(tmp_path: Path, edition: Path) -> None:
    edition.write_text(edition.read_text().replace("It pleased me", "It angered me"))
    result = run("export", str(edition), "--to", "source", "-o", "back", cwd=tmp_path)
    assert result.returncode == 1
    assert "text-differs-from-source" in result.stderr
    assert not (tmp_path / "back").exists()


def test_no_file_with_other_content_is_overwritten(tmp_path: Path, edition: Path) -> None:
    before = (tmp_path / "letter.txt").read_bytes()
    result = run("export", str(edition), "--to", "text", "-o", ".", cwd=tmp_path)
    assert result.returncode == 3
    assert (tmp_path / "letter.txt").read_bytes() == before
    assert run("export", str(edition), "--to", "text", "-o", ".", "--force", cwd=tmp_path).returncode == 0
    assert (tmp_path / "letter.txt").read_bytes() != before


@pytest.mark.parametrize("form", ["text", "csv", "html"])
def test_what_a_run_remembers_of_an_edition_is_no_edition(tmp_path: Path, edition: Path, form: str) -> None:
    """What a person took away is kept in a folder that is named as the edition is."""
    BaseStore(edition.parent).keep_rejected(edition, "0" * 64, b"{}", "")
    assert [one.name for one in edition.parent.rglob("*.xml") if one.is_dir()] == ["letter.xml"]
    result = run("export", "tei", "--to", form, "-o", "there", cwd=tmp_path)
    assert (result.returncode, result.stderr) == (0, "")
    result = run("deposit", "letters.zip", "tei", "--title", "Letters", cwd=tmp_path)
    assert result.returncode == 0, result.stderr


def test_a_file_that_is_named_beside_its_folder_is_exported_once(tmp_path: Path, edition: Path) -> None:
    once = run("export", "tei", "--to", "csv", cwd=tmp_path).stdout
    assert run("export", "tei", str(edition), str(edition), "--to", "csv", cwd=tmp_path).stdout == once != ""


BAD: list[tuple[str, bytes | None, int, str]] = [
    ("missing.xml", None, 3, "no such file"),
    ("broken.xml", b"<TEI><text>", 3, "is no well-formed XML"),
    ("foreign.xml", b"<html/>", 3, "is no TEI document"),
    ("empty.xml", b"", 3, "is no well-formed XML"),
]


@pytest.mark.parametrize(("name", "data", "code", "message"), BAD)
def test_bad_input_gets_one_clear_line(
    tmp_path: Path, name: str, data: bytes | None, code: int, message: str
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    result = run("export", name, "--to", "text", cwd=tmp_path)
    assert result.returncode == code
    assert message in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_an_unknown_format_is_a_usage_error(tmp_path: Path, edition: Path) -> None:
    assert run("export", str(edition), "--to", "docx", cwd=tmp_path).returncode == 2


ENTRY = '<bibl xml:id="bibl-oake"><title level="m">{}</title></bibl>'


def works(folder: Path, *entries: str) -> Path:
    """A document with a list of works, or one without any."""
    listed = f"<back><listBibl>{''.join(entries)}</listBibl></back>" if entries else ""
    path = folder / f"works-{len(list(folder.glob('*.xml')))}.xml"
    path.write_text(
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p/></body>{listed}</text></TEI>'
    )
    return path


@pytest.mark.parametrize(("to", "suffix"), [("bibtex", ".bib"), ("csl-json", ".json"), ("ris", ".ris")])
def test_bibliographies_have_files_of_their_own(tmp_path: Path, to: str, suffix: str) -> None:
    works(tmp_path, ENTRY.format("Ports"))
    works(tmp_path, ENTRY.format("Tides"))
    assert run("export", ".", "--to", to, "-o", "out", cwd=tmp_path).returncode == 0
    made = sorted((tmp_path / "out").iterdir())
    assert [path.name for path in made] == [f"works-0{suffix}", f"works-1{suffix}"]
    assert ["Ports" in path.read_text() for path in made] == [True, False]


def test_several_bibliographies_are_one_on_standard_output(tmp_path: Path) -> None:
    one, two = works(tmp_path, ENTRY.format("Ports")), works(tmp_path, ENTRY.format("Tides"))
    result = run("export", str(one), "missing.xml", str(two), "--to", "csl-json", cwd=tmp_path)
    items = json.loads(result.stdout)
    assert [(item["id"], item["title"]) for item in items] == [
        ("bibl-oake", "Ports"),
        ("bibl-oake-2", "Tides"),
    ]
    assert result.returncode == 3
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(("to", "empty"), [("bibtex", ""), ("csl-json", "[]\n"), ("ris", "")])
def test_a_document_without_bibliography_gives_an_empty_one_and_says_so(
    tmp_path: Path, to: str, empty: str
) -> None:
    result = run("export", str(works(tmp_path)), "--to", to, cwd=tmp_path)
    assert (result.returncode, result.stdout) == (0, empty)
    assert "warning: no-bibliography: the document has no bibliography" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_folder_becomes_pages_an_index_and_a_joint_register(tmp_path: Path) -> None:
    (tmp_path / "tei" / "deep").mkdir(parents=True)
    for name, title in (("b.xml", "second"), ("deep/a.xml", "first"), ("register.xml", "third")):
        (tmp_path / "tei" / name).write_bytes(letter(name=title))
    result = run("export", "tei", "--to", "html", "-o", "site", cwd=tmp_path)
    assert (result.returncode, result.stderr) == (0, "")
    files = sorted(
        path.relative_to(tmp_path / "site").as_posix() for path in (tmp_path / "site").rglob("*.html")
    )
    assert files == ["b.html", "deep/a.html", "index.html", "register-page.html", "register.html"]
    index = parsed((tmp_path / "site" / "index.html").read_bytes())
    assert [link.get("href") for link in index.xpath("//tbody//a")] == [
        "b.html", "deep/a.html", "register-page.html",
    ]  # fmt: skip
    deep = parsed((tmp_path / "site" / "deep" / "a.html").read_bytes())
    up = [link.get("href") for link in deep.xpath("//header//a")]
    assert up == ["../index.html", "../register.html"]
    assert all((tmp_path / "site" / "deep" / link).is_file() for link in up)


def test_several_pages_need_a_folder(tmp_path: Path) -> None:
    for name in ("a.xml", "b.xml"):
        (tmp_path / name).write_bytes(letter())
    result = run("export", "a.xml", "b.xml", "--to", "html", cwd=tmp_path)
    assert (result.returncode, result.stdout) == (2, "")
    assert "name a folder with -o DIR" in result.stderr


def test_one_page_goes_to_standard_output_and_alone_into_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(letter())
    page = run("export", "a.xml", "--to", "html", cwd=tmp_path).stdout
    assert page.startswith("<!DOCTYPE html>")
    assert "index.html" not in page
    assert run("export", "a.xml", "--to", "html", "-o", "site", cwd=tmp_path).returncode == 0
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["a.html"]
    assert (tmp_path / "site" / "a.html").read_text("utf-8") == page


def test_an_index_of_others_is_not_overwritten(tmp_path: Path) -> None:
    for name in ("a.xml", "b.xml"):
        (tmp_path / name).write_bytes(letter())
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("mine")
    result = run("export", ".", "--to", "html", "-o", "site", cwd=tmp_path)
    assert result.returncode == 3
    assert (tmp_path / "site" / "index.html").read_text() == "mine"
    assert run("export", ".", "--to", "html", "-o", "site", "--force", cwd=tmp_path).returncode == 0
    assert (tmp_path / "site" / "index.html").read_text("utf-8").startswith("<!DOCTYPE html>")


def test_files_of_one_name_in_two_folders_are_told_apart(tmp_path: Path) -> None:
    for folder in ("in/1862", "in/1863"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "a.xml").write_bytes(letter(name=folder[-4:]))
    (tmp_path / "in/1863/b.xml").write_bytes(letter(name="b"))
    named = ("in/1862", "in/../in/1863", "in/1863/b.xml")
    files = [
        one["file"]
        for one in json.loads(run("export", *named, "--to", "json", cwd=tmp_path).stdout)["documents"]
    ]
    assert files == ["1862/a.xml", "1863/a.xml", "1863/b.xml"]
    for _ in range(2):
        assert run("export", *named, "--to", "text", "-o", "out", cwd=tmp_path).returncode == 0
    assert sorted(one.relative_to(tmp_path / "out").as_posix() for one in (tmp_path / "out").rglob("*.txt")) == [
        "1862/a.txt", "1863/a.txt", "1863/b.txt",
    ]  # fmt: skip
    alone = json.loads(run("export", "in/1862", "in/1863/b.xml", "--to", "json", cwd=tmp_path).stdout)
    assert [one["file"] for one in alone["documents"]] == ["a.xml", "b.xml"]


def test_what_a_run_has_written_it_does_not_overwrite(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a.xml", "a.XML"):
        (tmp_path / "in" / name).write_bytes(letter(name=name))
    result = run("export", "in", "--to", "json", "-o", "out", "--force", cwd=tmp_path)
    assert result.returncode == 3
    assert "a.json: is another TEI file's in this run already" in result.stderr
    (written,) = json.loads((tmp_path / "out" / "a.json").read_text())["documents"]
    assert written["file"] == "a.XML"
