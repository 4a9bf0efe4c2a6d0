"""docs/project-file.md shows every key, as the program knows it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tei_encode.project import TABLES, options_from, read_rows
from tei_encode.project.reading import check
from tei_encode.project.table import Table

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "project-file.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: str(table.name))
def test_every_key_is_in_its_table(table: Table) -> None:
    section = PAGE.partition(f"### [{table.name}]\n")[2].partition("\n### ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| `")]
    assert rows == [
        f"| `{key.name}` | {key.about} | `{key.target}` | `{key.example}` |" for key in table.keys
    ]


def _block(language: str) -> str:
    found = re.search(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    assert found is not None
    return found[1]


def test_the_short_one_is_taken() -> None:
    tables = tomllib.loads(_block("toml"))
    check(tables, "docs")
    assert options_from(tables).metadata.shelfmark == "Box 3"


def test_the_table_is_taken(tmp_path: Path) -> None:
    (tmp_path / "letters.csv").write_text(_block("csv"), encoding="utf-8")
    assert [row.file for row in read_rows(tmp_path / "letters.csv")] == ["1921-05-03.txt", "1921/b"]
