"""A register that was corrected as a table, brought back into the editions it came from; nothing else is touched."""

from __future__ import annotations

from .correction import Corrected, correct
from .following import follow
from .table import EntryRow, MentionRow, read_table, unknown_columns

__all__ = ["Corrected", "EntryRow", "MentionRow", "correct", "follow", "read_table", "unknown_columns"]
