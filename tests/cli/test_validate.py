"""`tei-encode validate` as a user runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from tests.cli.test_encode import ROOT, run
from tests.validators.editions import edition


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "tei" / "below").mkdir(parents=True)
    (tmp_path / "tei" / "good.xml").write_bytes(edition("<p>x</p>"))
    (tmp_path / "tei" / "below" / "warned.xml").write_bytes(
        edition("<p>x</p><note n='1' place='end'>y</note>")
    )
    return tmp_path


def test_warnings_do_not_fail(folder: Path) -> None:
    result = run("validate", "tei", cwd=folder)
    assert result.returncode == 0
    assert result.stdout.startswith("tei/below/warned.xml:3:")
    assert ": warning: note-without-mark: " in result.stdout
    assert "2 of 2 files valid" in result.stderr


def test_errors_fail_and_are_one_line_each(folder: Path) -> None:
    (folder / "tei" / "bad.xml").write_bytes(edition("<p><p>x</p></p>"))
    (folder / "tei" / "broken.xml").write_bytes(b"<TEI>")
    result = run("validate", "tei", cwd=folder)
    assert result.returncode == 1
    assert (
        sum(line.startswith(("tei/bad.xml:", "tei/broken.xml:")) for line in result.stdout.splitlines()) >= 2
    )
    assert "2 of 4 files valid" in result.stderr


def test_json_is_for_programs(folder: Path) -> None:
    report = json.loads(run("validate", "tei", "--format", "json", cwd=folder).stdout)
    assert "warned.xml" in json.dumps(report)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["none.xml"], 3, "none.xml"),
        (["empty"], 3, "no .xml file"),
        (["tei/good.xml", "--schema", "none.rng"], 3, "none.rng"),
        (["tei/good.xml", "--engine", "magic"], 2, "magic"),
        ([], 2, "Missing argument"),
    ],
)
def test_bad_input_gets_one_clear_line(folder: Path, arguments: list[str], code: int, words: str) -> None:
    (folder / "empty").mkdir()
    result = run("validate", *arguments, cwd=folder)
    assert result.returncode == code
    assert words in result.stderr


def test_one_unreadable_file_does_not_stop_the_others(folder: Path) -> None:
    result = run("validate", "none.xml", "tei", cwd=folder)
    assert result.returncode == 3
    assert "warned.xml" in result.stdout


def test_reports_go_to_standard_output_or_into_a_file_with_lines_beside(folder: Path) -> None:
    (folder / "tei" / "bad.xml").write_bytes(edition("<p><p>x</p></p>"))
    shown = run("validate", "tei", "--format", "sarif", cwd=folder)
    log = json.loads(shown.stdout)
    assert [one["ruleId"] for one in log["runs"][0]["results"]] == [
        "element-not-allowed",
        "note-without-mark",
    ]
    kept = run("validate", "tei", "--format", "sarif", "-o", "out/found.sarif", cwd=folder)
    assert json.loads((folder / "out" / "found.sarif").read_text("utf-8")) == log
    assert kept.stdout.startswith("tei/bad.xml:3:")
    assert shown.returncode == kept.returncode == 1
    run("validate", "tei", "-o", "found.txt", cwd=folder)
    assert (folder / "found.txt").read_text("utf-8") == kept.stdout + kept.stderr


def test_junit_is_xml(folder: Path) -> None:
    root = etree.fromstring(run("validate", "tei", "none.xml", "--format", "junit", cwd=folder).stdout)
    assert [case.get("name") for case in root.iter("testcase")] == [
        "tei/below/warned.xml",
        "tei/good.xml",
        "none.xml",
    ]


@pytest.mark.parametrize(("least", "code"), [("error", 0), ("warning", 1)])
def test_warnings_count_where_that_is_wanted(folder: Path, least: str, code: int) -> None:
    assert run("validate", "tei", "--fail-on", least, cwd=folder).returncode == code


@pytest.mark.parametrize(("output", "words"), [("tei/good.xml", "one of the files"), ("tei", "a folder")])
def test_a_report_is_not_written_over_a_file(folder: Path, output: str, words: str) -> None:
    before = (folder / "tei" / "good.xml").read_bytes()
    result = run("validate", "tei", "-o", output, cwd=folder)
    assert (result.returncode, result.stdout) == (2, "")
    assert words in result.stderr
    assert (folder / "tei" / "good.xml").read_bytes() == before


def test_a_schema_on_the_network_is_told_and_not_fetched(folder: Path) -> None:
    model = b"<?xml-model href='http://127.0.0.1:9/tei_all.rng'?><TEI xmlns='http://www.tei-c.org/ns/1.0'/>"
    (folder / "foreign.xml").write_bytes(model)
    result = run("validate", "foreign.xml", cwd=folder)
    assert result.returncode == 0
    assert [line.split(": ")[2] for line in result.stdout.splitlines()] == ["schema-not-fetched", "no-schema"]
    assert "0 of 1 file valid, 1 without a schema" in result.stderr
    fetched = run("validate", "foreign.xml", "--allow-network", cwd=folder)
    assert fetched.returncode == 1
    assert "schema-unreadable" in fetched.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")
def test_on_a_terminal_a_bar_shows_how_far_it_is(folder: Path) -> None:
    import pty

    for number in range(30):
        (folder / "tei" / f"{number}.xml").write_bytes(edition("<p>x</p><note n='1' place='end'>y</note>"))
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "tei_encode", "validate", "tei"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "TERM": "xterm"}
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=theirs, text=True
    ) as process:
        os.close(theirs)
        assert process.stdout is not None
        lines = process.stdout.read().splitlines()
    shown = b""
    try:
        while piece := os.read(ours, 65536):
            shown += piece
    except OSError:  # how Linux says that the other side is closed
        pass
    os.close(ours)
    assert b"checking" in shown
    assert b"32 of 32 files valid" in shown
    assert len(lines) == 31
    assert all(": warning: " in line for line in lines)
