"""docs/names.md shows a recogniser that works, and names the ways there are."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tei_encode import Options, SourceText
from tei_encode.errors import OptionsError
from tei_encode.model import Kind, Span
from tei_encode.pipeline import segment

PAGE = (Path(__file__).parents[2] / "docs" / "names.md").read_text("utf-8")


def test_the_recogniser_finds_ships() -> None:
    code = re.search(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert code is not None
    known: dict[str, Any] = {}
    exec(compile(code[1], "names.md", "exec"), known)  # noqa: S102 - our own page
    document = segment(SourceText.of("They sailed on the S.S. Haverley.", "a.txt"))
    (found,) = known["Vessels"]().recognise(document).annotations
    assert (found.span, found.kind) == (Span(24, 32), Kind.ORG_NAME)


def test_every_way_of_the_table_is_known() -> None:
    ways = re.findall(r"^\| `([a-z:A-Z]+)` \|", PAGE, re.MULTILINE)
    assert len(ways) == 5
    for way in ways:
        Options(names=way)
    with pytest.raises(OptionsError, match="known are"):
        Options(names="others")
