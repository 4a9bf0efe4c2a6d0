"""docs/bibliographies.md says what the program does."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tei_encode.exporters import bibtex, ris
from tei_encode.exporters.bibliography import Kind

from .entries import record, written

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "bibliographies.md").read_text(encoding="utf-8")
FORMATS = ("csl-json", "bibtex", "ris")


def _rows(heading: str) -> list[tuple[str, ...]]:
    section = PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
    rows = [line.strip("| ").split(" | ") for line in section.splitlines() if line.startswith("| ")]
    return [tuple(cell.strip() for cell in row) for row in rows[2:]]


PARTS = _rows("Each part in each format")
KINDS = _rows("What kind of work it is")

EXAMPLES = (
    '<repository>Archives</repository> <title level="m">P</title>',
    '<title level="m">P</title>. PhD thesis',
    '<title level="a">P</title> <meeting>Congress</meeting>',
    '<title level="a">P</title> <title level="j">J</title> <date when="1954"/>',
    '<title level="a">P</title> <title level="j">J</title> <date when="1954-03-26"/> <biblScope unit="issue">3</biblScope>',
    '<title level="a">P</title> <title level="j">J</title> <date when="1954-03-26"/>',
    '<title level="a">P</title> <title level="m">B</title>',
    '<title level="m">P</title> <series><title>Discussion Papers</title></series>',
    '<title level="j">J</title> <publisher>Press</publisher>',
    '<title level="m">P</title> <idno type="arXiv">1510.03043</idno>',
    '<title level="a">P</title> <ref target="https://example.org/"/>',
    '<title level="u">P</title>',
    '<title level="m">P</title> <pubPlace>Lenner</pubPlace>',
    '<title level="m">P</title> <date when="1954-03-26"/>',
)


@pytest.mark.parametrize("row", PARTS, ids=lambda row: row[0].strip("`"))
def test_each_row_is_what_comes_out(row: tuple[str, ...]) -> None:
    parts, *cells = row
    for to, cell in zip(FORMATS, cells, strict=True):
        if cell != "–":
            assert cell.strip("`") in written(parts.strip("`"), to)


def test_there_is_an_example_of_each_kind() -> None:
    assert len(KINDS) == len(EXAMPLES)


@pytest.mark.parametrize(("row", "parts"), list(zip(KINDS, EXAMPLES, strict=False)), ids=lambda one: one[0])
def test_each_kind_is_what_comes_out(row: tuple[str, ...], parts: str) -> None:
    _, csl, bib, tag = (re.findall(r"`([^`]+)`", cell) for cell in row)
    assert [record(parts).kind] == csl
    assert re.findall(r"^@(\w+)", written(parts, "bibtex"))[0] in bib
    assert re.findall(r"^TY  - (\w+)", written(parts, "ris")) == tag


@pytest.mark.parametrize("block", re.findall(r"^```python\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE))
def test_the_examples_in_python_give_what_they_say(block: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    names: dict[str, object] = {}
    shown = 0
    for node in ast.parse(block).body:
        code = ast.get_source_segment(block, node) or ""
        comment = block.splitlines()[(node.end_lineno or 1) - 1].rpartition("  # ")[2]
        if isinstance(node, ast.Expr) and not comment.startswith("the "):
            assert eval(code, names) == ast.literal_eval(comment)  # noqa: S307 - our own page
            shown += 1
        else:
            exec(code, names)  # noqa: S102
    assert shown


def test_every_kind_has_a_type_in_each_format() -> None:
    assert set(ris.TYPES) == set(Kind)
    assert set(bibtex.TYPES) <= set(Kind)
