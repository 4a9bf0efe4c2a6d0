"""`tei-encode validate` as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_encode import run
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
