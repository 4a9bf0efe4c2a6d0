"""A line or page that begins where a layout mark stands: the mark is whole, and no character of it is written twice."""

from __future__ import annotations

import pytest

from tei_encode import Options, SourceText, encode

TEXTS = [
    "```\nHaverley\n```\n",  # the last line begins inside the closing mark
    "```\nHaverley\nand Oake\n```\n\nMore.\n",
    "References\n>1918\n>",  # an entry that is a mark and nothing else
    "> > Haverley\n> > Oake\n",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("kind", ["letter", "minutes", "article"])
def test_the_text_is_whole_where_every_line_end_is_marked(text: str, kind: str) -> None:
    edition = encode(SourceText.of(text, "marks.txt"), Options(kind=kind, line_breaks=True, names="none"))
    assert edition.text_identical
    assert edition.valid, [str(finding) for finding in edition.findings]
