"""What `--explain` shows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import example, given

from tei_encode import SourceText, explain
from tei_encode.cli import group
from tests.made_up_texts import texts
from tests.segmenters.reading import LONG, OTHER

SHOWS_NOTHING = "\u200b\u2060\ufeff"  # zero-width space, word joiner, byte order mark
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
        assert sum(weight for weight, _ in block.evidence) == pytest.approx(block.weight)


@given(text=texts)
@example(text="a\r\nb\r\n\r\nc\r\n")
@example(text="a\rb\r\rc")
@example(text="\u200b")
@example(text="\u200b \u2060 \ufeff")
def test_every_line_that_shows_is_explained(text: str) -> None:
    lines = text.split("\n")
    shown = {n for n, line in enumerate(lines, 1) if not all(c.isspace() or c in SHOWS_NOTHING for c in line)}
    blocks = explain(SourceText.of(text)).blocks
    explained = {line for block in blocks for line in range(block.first_line, block.last_line + 1)}
    assert shown <= explained


@pytest.mark.parametrize("line", ["\u200b", "\u200b \u2060 \ufeff", "\u00a0\u200b\u3000"])
def test_a_line_that_shows_nothing_parts_paragraphs(line: str) -> None:
    blocks = explain(SourceText.of(f"{LONG}\n{line}\n{OTHER}\n")).blocks
    assert [(block.first_line, block.role) for block in blocks] == [(1, "paragraph"), (3, "paragraph")]


def test_the_place_counts_for_the_roles_that_were_not_chosen_too() -> None:
    byline = explain(SourceText.of(f"The Papers\n\nJane Doe\n\n{LONG}\n\n{OTHER}\n")).blocks[1]
    assert byline.role == "byline"
    assert "title" not in {
        role for role, _ in byline.others
    }  # a second title is less likely than it looks by itself


def test_the_command_shows_it_and_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    run = CliRunner().invoke(group, ["encode", "--explain", str(tmp_path / "a.txt")])
    assert run.exit_code == 0
    assert "head 1" in run.output
    assert "running text follows" in run.output
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize(
    "options",
    [["--explain", "-o", "out"], ["--explain", "--report", "r.json"], ["--format", "json", "-o", "out"]],
)
def test_no_option_is_ignored(tmp_path: Path, options: list[str]) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    assert CliRunner().invoke(group, ["encode", str(tmp_path / "a.txt"), *options]).exit_code == 2


def test_a_program_can_read_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    run = CliRunner().invoke(group, ["encode", str(tmp_path / "a.txt"), "--explain", "--format", "json"])
    assert [block["role"] for block in json.loads(run.output)[0]["blocks"]][2] == "head"


def test_a_text_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    run = CliRunner().invoke(
        group, ["encode", str(tmp_path / "no.txt"), str(tmp_path / "a.txt"), "--explain"]
    )
    assert run.exit_code == 3
    assert "head 1" in run.output
