"""Blocks that a source's own format marks: what Markdown or a word processor says is a list is one.

A format is a file here that makes `model.outline.Block`s of a text; `outlined_units` makes units of them, as
`segmenters.units` does of bare lines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.model import SourceText
    from tei_encode.model.outline import Block
    from tei_encode.segmenters.units.lines import Line

MARKDOWN = (".md", ".markdown")


def outline_of(source: SourceText, lines: Sequence[Line]) -> tuple[Block, ...] | None:
    """The blocks that the format of a source marks; None where it has no format, and lines must tell.

    Args:
        source: the text.
        lines: its lines, as `split_lines` gives them.
    """
    if source.outline is not None:
        return source.outline
    if not source.name.lower().endswith(MARKDOWN):
        return None
    from tei_encode.segmenters.outlines.markdown import read_markdown

    return read_markdown(source.text, lines)
