"""How much text a DOCX file holds, counted apart from the reading of it, which has to have as much."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn

if TYPE_CHECKING:
    from collections.abc import Iterable

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def characters_of_runs(sources: Iterable[Any]) -> int:
    """How many characters that are no white space stand in the runs of a document and its notes.

    Deleted text, and what stands in a document a second time for older programs, is not counted.

    Args:
        sources: the body, and the notes that are called, as the file has them.
    """
    gone = {qn("w:del"), qn("w:moveFrom"), FALLBACK}
    found = 0
    for source in sources:
        for run in source.iter(qn("w:t")):
            is_gone = any(one.tag in gone for one in run.iterancestors())
            found += 0 if is_gone else shown_characters(run.text)
    return found


def shown_characters(text: str | None) -> int:
    """How many characters of a text are no white space."""
    return len("".join((text or "").split()))
