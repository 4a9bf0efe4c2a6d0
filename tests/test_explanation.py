"""What `--explain` shows."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner
from hypothesis import given

from tei_encode import SourceText, explain
from tei_encode.cli import group
from tests.made_up_texts import texts
from tests.segmenters.reading import LONG, OTHER

TEXT = f"The Papers\n\n{LONG}\n\nThe Clerk\n\n{OTHER}\n"


def test_every_block_has_its_lines_its_role_and_its_evidence() -> None:
    blocks = explain(SourceText.of(TEXT, "a.txt")).blocks
    assert [(block.first_line, block.last_line, block.role) for block in blocks] == [
        (1, 1, "title"), (3, 3, "paragraph"), (5, 5, "head"), (7, 7, "paragraph"),
    ]  # fmt: skip
    assert all(block.evidence for block in blocks)
    assert blocks[2].level == 1


def test_the_weight_is_the_sum_of_the_evidence() -> None:
    for block in explain(SourceText.of(TEXT)).blocks:
        assert abs(sum(weight for weight, _ in block.evidence) - block.weight) < 0.3


@given(text=texts)
def test_every_line_that_shows_is_explained(text: str) -> None:
    shown = {number for number, line in enumerate(text.replace("\f", " ").split("\n"), 1) if line.strip()}
    blocks = explain(SourceText.of(text)).blocks
    explained = {line for block in blocks for line in range(block.first_line, block.last_line + 1)}
    assert {
        number for number in shown if text.split("\n")[number - 1].strip("\r \t\f")
    } <= explained or "\r" in text


def test_the_command_shows_it_and_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    run = CliRunner().invoke(group, ["encode", str(tmp_path / "a.txt"), "--explain"])
    assert run.exit_code == 0
    assert "head 1" in run.output
    assert "running text follows" in run.output
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_a_program_can_read_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    run = CliRunner().invoke(group, ["encode", str(tmp_path / "a.txt"), "--explain=json"])
    assert [block["role"] for block in json.loads(run.output)[0]["blocks"]][2] == "head"


def test_a_text_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    run = CliRunner().invoke(
        group, ["encode", str(tmp_path / "no.txt"), str(tmp_path / "a.txt"), "--explain"]
    )
    assert run.exit_code == 3
    assert "head 1" in run.output
