"""The table of elements: what each does to a reading text, and after which section of the Guidelines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import analysis, core, dictionaries, documentation, editing, records, spoken_and_staged, structure

if TYPE_CHECKING:
    from tei_encode.exporters.reading.behaviour import Row

GROUPS: tuple[tuple[str, tuple[Row, ...]], ...] = (
    ("Texts and divisions", structure.ROWS),
    ("All texts", core.ROWS),
    ("Transcription and apparatus", editing.ROWS),
    ("Verse, stage, speech", spoken_and_staged.ROWS),
    ("Dictionaries", dictionaries.ROWS),
    ("Segments, words, annotations", analysis.ROWS),
    ("Bibliographies, names, manuscripts", records.ROWS),
    ("Documentation and headers", documentation.ROWS),
)
"""The rows by what they are about."""

ROWS: dict[str, Row] = {name: row for _, rows in GROUPS for row in rows for name in row.elements.split()}
"""The row of each element; what is not here is read as it is."""

__all__ = ["GROUPS", "ROWS"]
