"""`tei-encode encode --names`: what recognises names."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tei_encode.cli import main
from tei_encode.errors import ModelError
from tei_encode.names.tagging import loading
from tei_encode.recognisers.names.choosing import _recogniser

TEXT = "Yesterday Mr. Lindqvist saw Oslo. He was from Stockholm.\n"


class Result(NamedTuple):
    exit_code: int
    lines: list[str]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    """Runs the program in this process, so that what it loads can be spoiled."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")

    def encode(*more: str) -> Result:
        arguments = [
            "encode",
            str(tmp_path / "a.txt"),
            "-o",
            str(tmp_path / "out"),
            "--force",
            "--quiet",
            *more,
        ]
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        return Result(int(ended.value.code or 0), capsys.readouterr().err.splitlines())

    return encode


def edition(tmp_path: Path) -> str:
    return (tmp_path / "out" / "a.xml").read_text(encoding="utf-8")


def names(tmp_path: Path) -> list[str]:
    body = edition(tmp_path).partition("<text")[2]
    return re.findall(r"<(?:pers|place|org)Name[^>]*>([^<]+)<", body)


@pytest.mark.parametrize("choice", ["model", "large", "rules"])
def test_each_way_finds_plain_names_and_is_told_in_the_header(
    tmp_path: Path, run: Callable[..., Result], choice: str
) -> None:
    result = run("--names", choice)
    assert result.exit_code == 0, result.lines
    assert names(tmp_path) == ["Lindqvist", "Oslo", "Stockholm"]
    assert f"names: {choice}" in edition(tmp_path)


def test_none_marks_no_names(tmp_path: Path, run: Callable[..., Result]) -> None:
    assert run("--names", "none").exit_code == 0
    assert names(tmp_path) == []
    assert "<listPerson" not in edition(tmp_path)


def test_the_project_file_chooses_too(tmp_path: Path, run: Callable[..., Result]) -> None:
    (tmp_path / "p.toml").write_text('[encoding]\nnames = "none"\n', encoding="utf-8")
    assert run("--config", str(tmp_path / "p.toml")).exit_code == 0
    assert names(tmp_path) == []
    assert run("--config", str(tmp_path / "p.toml"), "--names", "rules").exit_code == 0
    assert len(names(tmp_path)) == 3


@pytest.mark.parametrize("choice", ["larg", "spacy:", "spacy"])
def test_an_unknown_way_is_a_usage_error(run: Callable[..., Result], choice: str) -> None:
    result = run("--names", choice)
    assert result.exit_code == 2
    (line,) = result.lines
    assert repr(choice) in line
    assert "model, large, rules, none, spacy:PIPELINE" in line


def test_a_pipeline_that_is_not_there_is_said_once(run: Callable[..., Result]) -> None:
    result = run("--names", "spacy:no_such_pipeline")
    assert result.exit_code == 3
    (line,) = result.lines
    assert line.startswith("tei-encode: spacy:no_such_pipeline: ")
    assert "install it with" in line


@pytest.mark.parametrize("choice", ["model", "large"])
def test_a_damaged_model_is_said_once(
    monkeypatch: pytest.MonkeyPatch, run: Callable[..., Result], choice: str
) -> None:
    monkeypatch.setattr(loading, "content", lambda _: b"PK\3\4 no model")
    for load in (loading.small_tagger, loading.large_tagger):
        load.cache_clear()
    result = run("--names", choice)
    assert result.exit_code == 3
    (line,) = result.lines
    assert "damaged model" in line
    assert "install tei-encode again" in line


OWN = """
from tei_encode.model import Annotation, Cert, Kind, Span
from tei_encode.recognisers import Recognised

class Own:
    name = "own"
    requires = ("structure",)

    def recognise(self, document):
        at = document.text.index("Oslo")
        return Recognised([Annotation(Span(at, at + 4), Kind.PLACE_NAME, origin=self.name)])

def broken():
    raise RuntimeError("no network here")
"""


@pytest.fixture
def own_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that brings recognisers, as pip would have installed it."""
    place = tmp_path / "site"
    (place / "own-1.0.dist-info").mkdir(parents=True)
    (place / "own_names.py").write_text(OWN, encoding="utf-8")
    (place / "own-1.0.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: own\nVersion: 1.0\n")
    points = "[tei_encode.names]\nmine = own_names:Own\nbroken = own_names:broken\n"
    (place / "own-1.0.dist-info" / "entry_points.txt").write_text(points)
    monkeypatch.syspath_prepend(str(place))
    monkeypatch.delitem(sys.modules, "own_names", raising=False)
    _recogniser.cache_clear()


@pytest.mark.usefixtures("own_package")
def test_a_recogniser_of_ones_own(tmp_path: Path, run: Callable[..., Result]) -> None:
    result = run("--names", "mine")
    assert result.exit_code == 0, result.lines
    assert names(tmp_path) == ["Oslo"]


@pytest.mark.usefixtures("own_package")
def test_a_recogniser_that_fails_is_named(run: Callable[..., Result]) -> None:
    result = run("--names", "broken")
    assert result.exit_code == 3
    (line,) = result.lines
    assert "--names broken" in line
    assert "no network here" in line


@pytest.mark.usefixtures("own_package")
def test_two_packages_of_one_name_are_named(tmp_path: Path, run: Callable[..., Result]) -> None:
    other = tmp_path / "site" / "other-1.0.dist-info"
    other.mkdir()
    (other / "METADATA").write_text("Metadata-Version: 2.1\nName: other\nVersion: 1.0\n")
    (other / "entry_points.txt").write_text("[tei_encode.names]\nmine = other_names:Other\n")
    result = run("--names", "mine")
    assert result.exit_code == 3
    (line,) = result.lines
    assert "own_names:Own" in line
    assert "other_names:Other" in line


def test_an_empty_word_is_none(run: Callable[..., Result]) -> None:
    assert run("--names", "").exit_code == 2


@pytest.mark.usefixtures("own_package")
def test_what_there_is_is_said(run: Callable[..., Result]) -> None:
    assert "spacy:PIPELINE, broken, mine" in run("--names", "other").lines[0]


def test_models_are_loaded_by_name_only_when_needed(
    monkeypatch: pytest.MonkeyPatch, run: Callable[..., Result]
) -> None:
    def none(_: str) -> bytes:
        raise ModelError("weights", "asked for")

    monkeypatch.setattr(loading, "content", none)
    for load in (loading.small_tagger, loading.large_tagger):
        load.cache_clear()
    assert run("--names", "rules").exit_code == 0
