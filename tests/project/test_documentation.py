"""docs/project-file.md shows every key, as the program knows it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tei_encode.project import TABLES, options_from
from tei_encode.project.metadata_table import read_rows
from tei_encode.project.reading import check, facts_in
from tei_encode.project.table import Key, Table
from tei_encode.project.template import template

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "project-file.md").read_text(encoding="utf-8")


ONE_LINE = {
    "language": "de",
    "date": "2024-05",
    "editors": "Doe, Jane; Roe, Jo <https://orcid.org/0000-0002-1825-0097>",
}
"""What may be answered where not any words can."""


@pytest.mark.parametrize("table", TABLES, ids=lambda table: str(table.name))
def test_every_key_is_in_its_table(table: Table) -> None:
    section = PAGE.partition(f"### [{table.name}]\n")[2].partition("\n### ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| `")]
    assert rows == [
        f"| `{key.name}` | {key.about} | `{key.target}` | `{key.example}` |" for key in table.keys
    ]


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("block", _blocks("toml"))
def test_every_example_is_taken(block: str) -> None:
    tables = tomllib.loads(block)
    check(tables, "docs")
    assert options_from(tables) != options_from({})


@pytest.mark.parametrize(
    "key", [key for table in TABLES for key in table.keys if key.question], ids=lambda key: key.name
)
def test_what_init_asks_for_is_written_as_the_file_is_read(key: Key) -> None:
    answer = ONE_LINE.get(key.name, "One thing")
    tables = tomllib.loads(template({key: answer}))
    assert facts_in(tables, "here")[key] == key.value.from_text(answer, "there", key.name)


def test_the_table_is_taken(tmp_path: Path) -> None:
    (tmp_path / "letters.csv").write_text(_blocks("csv")[0], encoding="utf-8")
    assert [row.file for row in read_rows(tmp_path / "letters.csv")] == ["1921-05-03.txt", "1921/b"]
