"""`tei-encode encode` as a user runs it: what is written, what is said, which exit code."""

from __future__ import annotations

import json
import os
import shutil
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
    assert sorted(str(p.relative_to(tmp_path / "out")) for p in (tmp_path / "out").rglob("*.xml")) == [
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


def edited(
    edition: Path, old: str = "Jane", new: str = "<choice><sic>Jane</sic><corr>Joan</corr></choice>"
) -> str:
    text = edition.read_text(encoding="utf-8")
    assert old in text
    edition.write_text(text.replace(old, new), encoding="utf-8")
    return edition.read_text(encoding="utf-8")


def test_an_edited_edition_keeps_its_edits(tmp_path: Path, letters: Path) -> None:
    command = ["encode", str(letters / "a.txt"), "-o", "out"]
    run(*command, cwd=tmp_path)
    edition = tmp_path / "out" / "a.xml"
    edited(edition, "It pleased me.", '<hi rend="bold">It</hi> pleased me.')
    again = run(*command, "--names", "none", "--report", "report.json", cwd=tmp_path)
    assert again.returncode == 0, again.stderr
    assert "1 of them merged with what was edited" in again.stderr
    xml = edition.read_text()
    assert '<hi rend="bold">It</hi> pleased me.' in xml
    assert "persName" not in xml
    result = json.loads((tmp_path / "report.json").read_text())[0]
    assert (result["written"], result["merged"], result["valid"], result["text_identical"]) == (True,) * 4
    assert [finding["rule"] for finding in result["findings"]] == ["edition-merged"]
    before = edition.stat().st_mtime_ns
    third = run(*command, "--names", "none", cwd=tmp_path)
    assert third.returncode == 0
    assert "0 of 1 written, 1 unchanged since the last run" in third.stderr
    assert edition.stat().st_mtime_ns == before


def test_a_conflict_is_a_warning_with_its_line_in_the_edition(tmp_path: Path, letters: Path) -> None:
    command = ["encode", str(letters / "a.txt"), "-o", "out"]
    run(*command, cwd=tmp_path)
    edition = tmp_path / "out" / "a.xml"
    edited(
        edition,
        '<persName ref="#pers-smith">Smith</persName>,',
        '<persName n="1" ref="#pers-smith">Smith</persName>,',
    )
    line = next(n for n, text in enumerate(edition.read_text().splitlines(), 1) if 'n="1" ref=' in text)
    again = run(*command, "--names", "none", cwd=tmp_path)
    assert again.returncode == 0
    assert f"out/a.xml:{line}:1: warning: merge-conflict: <persName n=" in again.stderr


def test_an_edited_edition_can_be_left_alone_or_overwritten(tmp_path: Path, letters: Path) -> None:
    command = ["encode", str(letters / "a.txt"), "-o", "out"]
    run(*command, cwd=tmp_path)
    edition = tmp_path / "out" / "a.xml"
    mine = edited(edition)
    again = run(*command, "--no-merge", cwd=tmp_path)
    assert again.returncode == 1
    assert "was edited since it was written" in again.stderr
    assert edition.read_text() == mine
    assert run(*command, "--force", "--no-merge", cwd=tmp_path).returncode == 2
    assert run(*command, "--force", cwd=tmp_path).returncode == 0
    assert "Joan" not in edition.read_text()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("pleased", "pleesed", "its text is no longer that of the source ('pleased' became 'pleesed')"),
        ("</revisionDesc>", "", "is no well-formed XML"),
    ],
)
def test_an_edition_that_cannot_be_merged_stays_byte_for_byte(
    tmp_path: Path, letters: Path, old: str, new: str, says: str
) -> None:
    command = ["encode", str(letters / "a.txt"), "-o", "out"]
    run(*command, cwd=tmp_path)
    edition = tmp_path / "out" / "a.xml"
    mine = edited(edition, old, new)
    again = run(*command, "--names", "none", cwd=tmp_path)
    assert again.returncode == 1
    assert says in again.stderr
    assert "a.xml:" in again.stderr
    assert edition.read_text() == mine


def test_markup_that_our_schema_has_not_is_kept_with_a_warning(tmp_path: Path, letters: Path) -> None:
    command = ["encode", str(letters / "a.txt"), "-o", "out"]
    run(*command, cwd=tmp_path)
    edition = tmp_path / "out" / "a.xml"
    edited(edition, "It pleased me.", "<distinct>It</distinct> pleased me.")
    again = run(*command, "--names", "none", cwd=tmp_path)
    assert again.returncode == 0, again.stderr
    assert "a.xml:" in again.stderr
    assert "warning: edited-not-valid: " in again.stderr
    assert "<distinct>It</distinct>" in edition.read_text()
    left = run(*command, "--names", "none", "--all", cwd=tmp_path)
    assert "1 left as they are" in left.stderr
    assert "warning: edited-not-valid: " in left.stderr
    assert " NO " in left.stderr


def test_without_what_was_kept_the_base_is_made_again(tmp_path: Path, letters: Path) -> None:
    command = ["encode", str(letters / "a.txt"), "-o", "out"]
    run(*command, "--line-breaks", "--lang", "en-GB", cwd=tmp_path)
    edition = tmp_path / "out" / "a.xml"
    edited(edition, "It pleased me.", '<hi rend="bold">It</hi> pleased me.')
    shutil.rmtree(tmp_path / "out" / ".tei-encode")
    again = run(*command, "--names", "none", cwd=tmp_path)
    assert again.returncode == 0, again.stderr
    assert "merge-without-base" not in again.stderr
    assert '<hi rend="bold">It</hi>' in edition.read_text()
    assert "persName" not in edition.read_text()


def test_without_any_base_all_that_differs_is_kept_and_that_is_said(tmp_path: Path, letters: Path) -> None:
    command = ["encode", str(letters / "a.txt"), "-o", "out"]
    run(*command, "--set", "publisher=Harcastle", cwd=tmp_path)
    edition = tmp_path / "out" / "a.xml"
    edited(edition)
    shutil.rmtree(tmp_path / "out" / ".tei-encode")
    again = run(*command, "--names", "none", cwd=tmp_path)
    assert again.returncode == 0, again.stderr
    assert "warning: merge-without-base" in again.stderr
    assert "Joan" in edition.read_text()
    assert "persName" in edition.read_text()
    third = run(*command, "--names", "rules", cwd=tmp_path)
    assert third.returncode == 0
    assert "merge-without-base" not in third.stderr


def test_edits_and_a_shared_register_go_together(tmp_path: Path, letters: Path) -> None:
    command = ["encode", str(letters / "a.txt"), "-o", "out", "--register", "out/register.xml"]
    run(*command, cwd=tmp_path)
    edition, register = tmp_path / "out" / "a.xml", tmp_path / "out" / "register.xml"
    edited(edition)
    edited(register, "<persName>Jane Doe</persName>", "<persName>Jane Doe</persName><note>A clerk.</note>")
    again = run(*command, "--names", "rules", "--line-breaks", cwd=tmp_path)
    assert again.returncode == 0, again.stderr
    assert "Joan" in edition.read_text()
    assert "register.xml#" in edition.read_text()
    assert "<note>A clerk.</note>" in register.read_text()
    shutil.rmtree(tmp_path / "out" / ".tei-encode")
    third = run(*command, "--names", "none", cwd=tmp_path)
    assert third.returncode == 0, third.stderr
    assert "merge-without-base" not in third.stderr
    assert "Joan" in edition.read_text()
    assert run("validate", "out", cwd=tmp_path).returncode == 0


def test_a_source_that_changed_keeps_the_edits(tmp_path: Path, letters: Path) -> None:
    command = ["encode", str(letters / "a.txt"), "-o", "out"]
    run(*command, cwd=tmp_path)
    edition = tmp_path / "out" / "a.xml"
    edited(edition)
    (letters / "a.txt").write_text(LETTER.replace("It pleased me.", "It pleased me, and I am well."))
    again = run(*command, cwd=tmp_path)
    assert again.returncode == 0, again.stderr
    assert "what was edited was carried over" in again.stderr
    assert "Joan" in edition.read_text()
    assert "and I am well" in edition.read_text()


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
    assert "another text has, or had, the name" in result.stderr


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


@pytest.mark.parametrize(
    "file",
    [
        "letters/a.txt",
        "meta.csv",
        "config.toml",
        "other.json",
        "out/a.xml",
        "out/new.xml",
        "out/.tei-encode/run.sqlite",
    ],
)
def test_a_report_is_written_over_nothing_but_a_report(tmp_path: Path, letters: Path, file: str) -> None:
    (tmp_path / "meta.csv").write_text("file,title\na.txt,A letter\n")
    (tmp_path / "config.toml").write_text('[edition]\npublisher = "The Press"\n')
    (tmp_path / "other.json").write_text('[{"sources": 1}]')
    run("encode", str(letters), "-o", "out", cwd=tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    also = ["--meta", "meta.csv", "--config", "config.toml", "--report", file]
    result = run("encode", str(letters), "-o", "out", *also, cwd=tmp_path)
    assert result.returncode == 2, result.stderr
    assert "--report" in result.stderr
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_report_may_take_the_place_of_a_report_or_of_nothing(tmp_path: Path, letters: Path) -> None:
    (tmp_path / "report.json").touch()
    for source in (letters, letters, tmp_path / "nothing.txt", letters):
        result = run("encode", str(source), "-o", "out", "--report", "report.json", cwd=tmp_path)
        assert "--report" not in result.stderr
        assert json.loads((tmp_path / "report.json").read_text())


def test_a_report_does_not_become_the_register_that_is_not_there_yet(tmp_path: Path, letters: Path) -> None:
    both = ["--register", "r.xml", "--report", "./r.xml"]
    assert run("encode", str(letters), "-o", "out", *both, cwd=tmp_path).returncode == 2
    assert not (tmp_path / "r.xml").exists()


def test_an_edition_of_another_text_of_that_name_is_kept_with_a_word(tmp_path: Path, letters: Path) -> None:
    run("encode", str(letters / "a.txt"), "-o", "out", cwd=tmp_path)
    before = (tmp_path / "out" / "a.xml").read_bytes()
    (tmp_path / "a.txt").write_text("Another text.\n")
    result = run("encode", "a.txt", "-o", "out", cwd=tmp_path)
    assert result.returncode == 0
    assert "name-taken" in result.stderr
    assert (tmp_path / "out" / "a.xml").read_bytes() == before


def test_an_edition_of_a_text_that_is_now_elsewhere_and_another_is_replaced_with_a_word(
    tmp_path: Path, letters: Path
) -> None:
    """So few words do not tell a corrected text from another one."""
    run("encode", str(letters / "a.txt"), "-o", "out", cwd=tmp_path)
    (letters / "a.txt").unlink()
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
