"""`tei-encode evaluate` as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_encode import run
from tests.evaluation.documents import PERFECT, SENTENCE, write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, PERFECT)
    write(tmp_path, PERFECT.replace("<persName>Oake</persName>", "Oake"), name="b")
    return tmp_path


def _row(output: str, first: str) -> list[str]:
    return next(line.split() for line in output.splitlines() if line.startswith(first))


def test_the_figures_as_tables(folder: Path) -> None:
    result = run("evaluate", "gold", "predicted", cwd=folder)
    assert result.returncode == 0, result.stderr
    assert result.stderr == ""
    assert result.stdout.startswith("2 documents: 2 the same text\n")
    assert _row(result.stdout, "person") == [
        "person",
        "100.0",
        "75.0",
        "85.7",
        "100.0",
        "75.0",
        "85.7",
        "4",
        "3",
        "3",
    ]
    assert _row(result.stdout, "all") == [
        "all",
        "100.0",
        "90.0",
        "94.7",
        "100.0",
        "90.0",
        "94.7",
        "10",
        "9",
        "9",
    ]
    assert _row(result.stdout, "high") == ["high", "9", "9", "100.0", "100.0"]
    assert _row(result.stdout, "b ") == ["b", "88.9", "88.9", "5", "4", "1"]


def test_examples(folder: Path) -> None:
    result = run("evaluate", "gold", "predicted", "--examples", "3", cwd=folder)
    assert (
        "b:1:1: person missed: [Oake] met Dr. Mary Lenner in Haverley on 26 M" in result.stdout.splitlines()
    )


def test_json_is_for_programs(folder: Path) -> None:
    result = run("evaluate", "gold", "predicted", "--format", "json", "--examples", "1", cwd=folder)
    report = json.loads(result.stdout)
    assert report["types"]["person"]["exact"] == {
        "p": 1.0, "r": 0.75, "f1": 6 / 7, "gold": 4, "predicted": 3, "right": 3,
    }  # fmt: skip
    assert report["errors"] == {"missed": {"person": 1}}
    assert [one["words"] for one in report["examples"]] == ["Oake"]
    assert [one["name"] for one in report["per_document"]] == ["a", "b"]


def test_a_page_is_written_beside_the_figures(folder: Path) -> None:
    result = run("evaluate", "gold", "predicted", "--html", "out/page.html", cwd=folder)
    assert result.returncode == 0
    assert (folder / "out" / "page.html").read_bytes().startswith(b"<!DOCTYPE html>")
    assert "all" in result.stdout


@pytest.mark.parametrize(("least", "code"), [("0.94", 0), ("0.95", 1), ("0", 0), ("1", 1)])
def test_a_least_score_for_ci(folder: Path, least: str, code: int) -> None:
    result = run("evaluate", "gold", "predicted", "--min-f1", least, cwd=folder)
    assert result.returncode == code
    assert ("is below" in result.stderr) == bool(code)


def test_a_mapping_and_the_project_file(folder: Path) -> None:
    (folder / "tei-encode.toml").write_text("[evaluation]\nperson = []\n")
    assert "person" not in run("evaluate", "gold", "predicted", cwd=folder).stdout
    (folder / "own.toml").write_text("[evaluation]\nplace = ['persName']\n")
    result = run("evaluate", "gold", "predicted", "--mapping", "own.toml", "--types", "place", cwd=folder)
    assert _row(result.stdout, "place")[-3:] == ["2", "3", "0"]


def test_a_terminal_that_lacks_characters(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    result = run("evaluate", "gold", "predicted", cwd=folder)
    assert result.returncode == 0
    assert "\\xb7" in result.stdout


def test_edges_as_they_are(folder: Path) -> None:
    result = run("evaluate", "gold", "predicted", "--strict-edges", "--types", "org", cwd=folder)
    assert _row(result.stdout, "org")[1:4] == ["0.0", "0.0", "0.0"]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["none", "predicted"], 3, "none: does not exist; check the name"),
        (["gold", "gold"], 3, "gold: holds no .xml file"),
        (["gold", "predicted", "--types", "ships"], 2, "no kind 'ships'"),
        (["gold", "predicted", "--types", ","], 2, "--types names no kind"),
        (["gold", "predicted", "--mapping", "none.toml"], 2, "none.toml: cannot be read"),
        (["gold", "predicted", "--mapping", "empty.toml"], 2, "empty.toml: has no table [evaluation]"),
        (["gold", "predicted", "--min-f1", "90"], 2, "90"),
        (["gold", "predicted", "--html", "predicted/a.xml"], 2, "is one of the files compared"),
        (["gold", "predicted", "--html", "gold/a.txt/x"], 3, "cannot be written"),
        (["gold"], 2, "Missing argument"),
    ],
)
def test_bad_input_gets_one_clear_line(folder: Path, arguments: list[str], code: int, words: str) -> None:
    (folder / "empty.toml").touch()
    result = run("evaluate", *arguments, cwd=folder)
    assert result.returncode == code
    assert words in result.stderr.splitlines()[-1]


def test_one_bad_file_does_not_stop_the_others(folder: Path) -> None:
    (folder / "predicted" / "a.xml").write_text("<TEI>")
    result = run("evaluate", "gold", "predicted", cwd=folder)
    assert result.returncode == 3
    assert [line.split(": ")[0] for line in result.stderr.splitlines()] == ["tei-encode"]
    assert _row(result.stdout, "all")[-3:] == ["10", "4", "4"]
    assert (folder / "gold" / "a.txt").read_text() == SENTENCE
