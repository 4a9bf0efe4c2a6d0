"""The bibliography of a TEI document as records: one reading for all formats that bibliographies go out in."""

from __future__ import annotations

from .reading import join_bibliographies, read_records
from .record import Bibliography, Kind, Name, PartialDate, Record, RecordDate, Title

__all__ = [
    "Bibliography", "Kind", "Name", "PartialDate", "Record", "RecordDate", "Title", "join_bibliographies",
    "read_records",
]  # fmt: skip
