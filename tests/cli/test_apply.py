"""`tei-encode apply`: texts out for annotation, and back in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_encode import run


@pytest.fixture
def lines(tmp_path: Path) -> list[dict[str, object]]:
    """What is exported of two editions without names."""
    (tmp_path / "texts").mkdir()
    for name in ("one", "two"):
        (tmp_path / "texts" / f"{name}.txt").write_text(f"Mr. Lenner met the Glovers in Oake {name}.\n")
    assert run("encode", "texts", "-o", "tei", "--names", "none", cwd=tmp_path).returncode == 0
    written = run("export", "tei", "--to", "jsonl", cwd=tmp_path).stdout
    return [json.loads(line) for line in written.splitlines()]


def _annotate(folder: Path, lines: list[dict[str, object]], *more: str) -> str:
    (folder / "a.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    done = run("apply", "a.jsonl", "tei", *more, cwd=folder)
    return f"{done.returncode}\n{done.stdout}{done.stderr}"


def test_names_come_in_and_stay(tmp_path: Path, lines: list[dict[str, object]]) -> None:
    for line in lines:
        line["spans"] = [{"start": 4, "end": 10, "label": "PER"}, {"start": 19, "end": 26, "label": "GUILD"}]
    options = ("--by", "Ada Oake", "--map", "GUILD=orgName")
    assert "one.xml: 2 put in (not written)" in _annotate(tmp_path, lines, *options, "--dry-run")
    assert "<persName" not in (tmp_path / "tei" / "one.xml").read_text()
    assert _annotate(tmp_path, lines, *options).startswith("0\n")
    assert "one.xml: 0 put in, 2 there already" in _annotate(tmp_path, lines, *options)
    rejected = [line | {"answer": "reject"} for line in lines]
    assert "two.xml: 0 put in, 2 passed over (rejected or ignored)" in _annotate(tmp_path, rejected)
    assert run("encode", "texts", "-o", "tei", "--all", "--names", "none", cwd=tmp_path).returncode == 0
    for name in ("one", "two"):
        tei = (tmp_path / "tei" / f"{name}.xml").read_text()
        assert (
            '<persName resp="#by-ada-oake">Lenner</persName> met the <orgName resp="#by-ada-oake">Glovers'
            in tei
        )
    assert run("validate", "tei", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize(
    ("change", "code", "said"),
    [
        (
            {"meta": {"file": "three.xml"}},
            1,
            "a.jsonl:1: error: file-not-named: the line is about 'three.xml'",
        ),
        ({"meta": {}}, 1, "does not say by meta.file"),
        ({"text": "Another text"}, 3, "one.xml: has another text than was annotated, from offset 0 on"),
        ({"spans": "none"}, 3, "a.jsonl:1:1: has none of spans"),
    ],
)
def test_what_does_not_fit_is_one_line(
    tmp_path: Path, lines: list[dict[str, object]], change: dict[str, object], code: int, said: str
) -> None:
    told = _annotate(tmp_path, [lines[0] | change])
    assert told.startswith(f"{code}\n")
    assert said in told
    assert told.count("\n") == 2


def test_an_element_that_is_none_is_a_usage_error(tmp_path: Path, lines: list[dict[str, object]]) -> None:
    assert "2\nUsage" in _annotate(tmp_path, lines, "--map", "SHIP=ship")
