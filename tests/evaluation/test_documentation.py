"""docs/evaluation.md shows the table as it is, and examples that work."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from tei_encode.evaluation import evaluate
from tei_encode.evaluation.conventions import ELEMENTS, LABELS
from tei_encode.project import conventions_from
from tests.evaluation.documents import PERFECT, SENTENCE, write

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "evaluation.md").read_text(encoding="utf-8")


def _block(language: str) -> str:
    found = re.search(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("kind", ELEMENTS)
def test_the_table_is_the_program_s(kind: str) -> None:
    cells = (", ".join(f"`{name}`" for name in table[kind]) for table in (ELEMENTS, LABELS))
    assert f"| `{kind}` | {' | '.join(cells)} |" in PAGE.splitlines()


def test_the_example_of_a_mapping_is_taken() -> None:
    conventions = conventions_from(tomllib.loads(_block("toml")), "docs")
    assert set(conventions.selectors) == {"person", "ship", "place", "org", "date"}
    assert conventions.left_out == {"time"}


def test_the_example_of_gold_is_taken(tmp_path: Path) -> None:
    wanted = json.loads(_block("json"))
    result = evaluate(*write(tmp_path, PERFECT, wanted))
    assert result.errors == ()
    assert len(result.documents[0].gold) == 3
    assert result.focus is not None
    assert len(SENTENCE) > 90


def test_the_example_in_python_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gold, predicted = write(tmp_path, PERFECT.replace("<persName>Oake</persName>", "Oake"))
    gold.rename(tmp_path / "by-hand")
    predicted.rename(tmp_path / "editions")
    monkeypatch.chdir(tmp_path)
    exec(compile(_block("python"), "evaluation.md", "exec"), {})  # noqa: S102 - our own page
    assert capsys.readouterr().out.splitlines()[1].startswith("a:1:1: person missed: [Oake]")
