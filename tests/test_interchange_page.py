"""docs/interchange.md: every format and every program that was tried is in its tables, and nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

from tei_encode.exporters import FORMATS

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "interchange.md"
CONSUMERS = ROOT / "tests" / "exporters" / "consumers"


def test_the_table_has_every_format() -> None:
    rows = [
        line.split("|")[1] for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| `")
    ]
    assert [name for row in rows for name in re.findall(r"`([\w-]+)`", row)] == list(FORMATS)


def test_what_programs_are_said_to_do_is_tried() -> None:
    links = re.findall(
        r"^\| [^|`]+ \| [\d.]+ \|.*\]\(\.\./([\w/.]+)\) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE
    )
    assert {ROOT / link for link in links} == set(CONSUMERS.glob("test_*.py"))
