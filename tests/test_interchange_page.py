"""docs/interchange.md: every format is in its table, and nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

from tei_encode.exporters import FORMATS

PAGE = Path(__file__).resolve().parent.parent / "docs" / "interchange.md"


def test_the_table_has_every_format() -> None:
    rows = [
        line.split("|")[1] for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| `")
    ]
    assert [name for row in rows for name in re.findall(r"`([\w-]+)`", row)] == list(FORMATS)
