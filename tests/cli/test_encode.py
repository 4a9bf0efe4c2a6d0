"""`tei-encode encode` as a user runs it: what is written, what is said, which exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LETTER = "Geneva, 3 May 1921\n\nDear Mr. Smith,\n\nI have your letter of the 1st.[1] It pleased me.\n\nYours sincerely,\nJane Doe\n\n[1] Not kept.\n"


def run(*arguments: str, cwd: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "COLUMNS": "200"}
    result = subprocess.run(
        [sys.executable, "-m", "tei_encode", *arguments],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env=environment,
    )
    out, err = result.stdout.decode(), result.stderr.decode()
    assert "Traceback" not in err, err
    return subprocess.CompletedProcess(result.args, result.returncode, out, err)


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    folder = tmp_path / "letters"
    (folder / "1921").mkdir(parents=True)
    (folder / "a.txt").write_text(LETTER)
    (folder / "1921" / "b.md").write_text("# A head\n\nSome *words* here.\n")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    return folder


def test_a_folder_is_encoded_with_its_subfolders(tmp_path: Path, letters: Path) -> None:
    result = run("encode", str(letters), "-o", "out", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert sorted(str(p.relative_to(tmp_path / "out")) for p in (tmp_path / "out").rglob("*.*")) == [
        "1921/b.xml",
        "a.xml",
    ]
    assert "2 of 2 written" in result.stderr


def test_the_table_shows_what_an_edition_holds(tmp_path: Path, letters: Path) -> None:
    result = run("encode", str(letters / "a.txt"), "-o", "out", cwd=tmp_path)
    row = next(line for line in result.stderr.splitlines() if line.startswith("a.txt"))
    assert row.split()[2] == "1/1"
    assert row.split()[-3:-1] == ["yes", "yes"]


def test_standard_input_is_a_source(tmp_path: Path) -> None:
    assert run("encode", "-", "-o", "out", cwd=tmp_path, stdin=LETTER.encode()).returncode == 0
    assert (tmp_path / "out" / "stdin.xml").exists()


def test_the_report_holds_counts_and_findings(tmp_path: Path, letters: Path) -> None:
    (letters / "c.txt").write_text(
        "A text with an orphan.[7]\n\nMore of it here.\n\n[1] A note nobody marks.\n"
    )
    run("encode", str(letters), "-o", "out", "--report", "report.json", cwd=tmp_path)
    report = {Path(one["source"]).name: one for one in json.loads((tmp_path / "report.json").read_text())}
    assert set(report) == {"a.txt", "b.md", "c.txt"}
    assert report["a.txt"]["counts"]["notes_linked"] == 1
    assert report["a.txt"]["valid"] is True
    assert report["a.txt"]["language"] == "en"
    assert report["a.txt"]["text_identical"] is True
    rules = {finding["rule"]: finding for finding in report["c.txt"]["findings"]}
    assert rules["note-without-mark"]["line"] == 5


def test_the_report_can_go_to_standard_output(tmp_path: Path, letters: Path) -> None:
    result = run("encode", str(letters), "-o", "out", "--report", "-", "--quiet", cwd=tmp_path)
    assert len(json.loads(result.stdout)) == 2
    assert result.stderr == ""


def test_an_edited_edition_is_left_alone(tmp_path: Path, letters: Path) -> None:
    run("encode", str(letters / "a.txt"), "-o", "out", cwd=tmp_path)
    edition = tmp_path / "out" / "a.xml"
    edited = edition.read_text().replace("Jane", "<corr>J.</corr>Jane")
    edition.write_text(edited)
    again = run("encode", str(letters / "a.txt"), "-o", "out", cwd=tmp_path)
    assert again.returncode == 1
    assert "was edited since it was written" in again.stderr
    assert edition.read_text() == edited
    assert run("encode", str(letters / "a.txt"), "-o", "out", "--force", cwd=tmp_path).returncode == 0
    assert edition.read_text() != edited


def test_a_foreign_file_is_left_alone(tmp_path: Path, letters: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.xml").write_text("<mine/>")
    result = run("encode", str(letters / "a.txt"), "-o", "out", cwd=tmp_path)
    assert result.returncode == 1
    assert (tmp_path / "out" / "a.xml").read_text() == "<mine/>"


def test_running_twice_writes_the_same_bytes(tmp_path: Path, letters: Path) -> None:
    run("encode", str(letters), "-o", "out", cwd=tmp_path)
    first = (tmp_path / "out" / "a.xml").read_bytes()
    assert run("encode", str(letters), "-o", "out", cwd=tmp_path).returncode == 0
    assert (tmp_path / "out" / "a.xml").read_bytes() == first


def test_two_texts_of_one_name_are_told_apart(tmp_path: Path, letters: Path) -> None:
    (letters / "a.md").write_text("Another text.\n")
    result = run("encode", str(letters), "-o", "out", cwd=tmp_path)
    assert result.returncode == 0
    assert (tmp_path / "out" / "a-2.xml").exists()
    assert "another text has this name" in result.stderr


def test_a_project_file_and_flags_fill_the_header(tmp_path: Path, letters: Path) -> None:
    (tmp_path / "tei-encode.toml").write_text(
        '[edition]\npublisher = "A Press"\nlicence = "CC BY 4.0"\neditors = ["Jo Editor"]\n[encoding]\nlanguage = "en-GB"\n'
    )
    run(
        "encode",
        str(letters / "a.txt"),
        "-o",
        "out",
        "--set",
        "publisher=B Press",
        "--date",
        "2024-05-31",
        cwd=tmp_path,
    )
    xml = (tmp_path / "out" / "a.xml").read_text()
    assert "<publisher>B Press</publisher>" in xml
    assert "CC BY 4.0" in xml
    assert "<editor>Jo Editor</editor>" in xml
    assert 'xml:lang="en-GB"' in xml
    assert '<change when="2024-05-31"' in xml


BAD: list[tuple[list[str], int, str]] = [
    (["nowhere.txt"], 3, "nowhere.txt: does not exist"),
    (["empty.txt"], 3, "empty.txt: is empty"),
    (["binary.txt"], 3, "binary.txt: looks binary"),
    (["paper.txt"], 3, "paper.txt: is a PDF"),
    (["hollow"], 3, "hollow: holds no text"),
    (["latin.txt", "--encoding", "utf-8"], 3, "latin.txt: is not utf-8"),
    (["good.txt", "--encoding", "klingon"], 2, "there is no encoding 'klingon'"),
    (["good.txt", "--lang", "en_GB"], 2, "'en_GB' is no language tag"),
    (["good.txt", "--date", "yesterday"], 2, "'yesterday' is no date"),
    (["good.txt", "--config", "none.toml"], 2, "none.toml: cannot be read"),
    (["good.txt", "--config", "broken.toml"], 2, "broken.toml: is no valid TOML"),
    (["good.txt", "--config", "odd.toml"], 2, "unknown key 'publishr'"),
    (["good.txt", "--set", "colour=red"], 2, "'colour' is no known key"),
    (["good.txt", "--nonsense"], 2, "No such option"),
]


@pytest.mark.parametrize(("arguments", "code", "message"), BAD, ids=lambda value: str(value)[:40])
def test_bad_input_gets_one_clear_line(tmp_path: Path, arguments: list[str], code: int, message: str) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 4)
    (tmp_path / "paper.txt").write_bytes(b"%PDF-1.7\n%\xe2\xe3")
    (tmp_path / "latin.txt").write_bytes("Ein Brief aus Köln.".encode("latin-1"))
    (tmp_path / "good.txt").write_text("A good text.\n")
    (tmp_path / "broken.toml").write_text("[edition\n")
    (tmp_path / "odd.toml").write_text('[edition]\npublishr = "x"\n')
    (tmp_path / "hollow").mkdir()
    result = run("encode", *arguments, "-o", "out", cwd=tmp_path)
    assert result.returncode == code
    assert message in result.stderr


def test_one_bad_text_does_not_stop_the_others(tmp_path: Path, letters: Path) -> None:
    (letters / "bad.txt").write_bytes(b"\x00\xff\xfe\x00\x01" * 50)
    result = run("encode", str(letters), "missing.txt", "-o", "out", cwd=tmp_path)
    assert result.returncode == 3
    assert (tmp_path / "out" / "a.xml").exists()
    assert "2 of 4 written, 2 could not be read or written" in result.stderr


def test_an_output_folder_that_cannot_be_written_is_said_at_once(tmp_path: Path, letters: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    result = run("encode", str(letters), "-o", "file/out", cwd=tmp_path)
    assert result.returncode == 3
    assert "cannot be written" in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("stem", ["p-1", "div-letter", "tei-encode", "pers-doe", "note-1"])
def test_a_text_may_be_named_like_an_identifier(tmp_path: Path, stem: str) -> None:
    (tmp_path / f"{stem}.txt").write_text(LETTER)
    assert run("encode", f"{stem}.txt", "-o", "out", cwd=tmp_path).returncode == 0


def test_a_name_that_is_no_text_is_shown_as_far_as_it_goes(tmp_path: Path) -> None:
    name = os.fsencode(str(tmp_path)) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(name)).write_text(LETTER)
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    result = run("encode", str(tmp_path), "-o", "out", "--report", "report.json", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert "caf\ufffd.txt" in (tmp_path / "report.json").read_text("utf-8")


def test_a_report_is_never_written_over_a_text(tmp_path: Path, letters: Path) -> None:
    result = run("encode", str(letters), "-o", "out", "--report", str(letters / "a.txt"), cwd=tmp_path)
    assert result.returncode == 2
    assert (letters / "a.txt").read_text() == LETTER


def test_an_edition_of_another_text_of_that_name_is_replaced_with_a_word(
    tmp_path: Path, letters: Path
) -> None:
    run("encode", str(letters / "a.txt"), "-o", "out", cwd=tmp_path)
    (tmp_path / "a.txt").write_text("Another text.\n")
    result = run("encode", "a.txt", "-o", "out", cwd=tmp_path)
    assert result.returncode == 0
    assert "source-changed" in result.stderr


def test_a_build_date_that_is_none_is_refused(
    tmp_path: Path, letters: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "abc")
    result = run("encode", str(letters / "a.txt"), "-o", "out", cwd=tmp_path)
    assert result.returncode == 2
    assert "SOURCE_DATE_EPOCH" in result.stderr
