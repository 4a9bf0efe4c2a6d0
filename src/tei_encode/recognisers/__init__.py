"""What is recognised in running text, one file a kind; the order below is the order they run in."""

from __future__ import annotations

from .addresses import Addresses
from .emphasis import Emphasis
from .note_marks import NoteMarks
from .protocol import Recognised, Recogniser
from .quotations import Quotations
from .work_titles import WorkTitles

RECOGNISERS: tuple[Recogniser, ...] = (
    Emphasis(),
    Addresses(),
    Quotations(),
    NoteMarks(),
    WorkTitles(),
)

__all__ = ["RECOGNISERS", "Recognised", "Recogniser"]
