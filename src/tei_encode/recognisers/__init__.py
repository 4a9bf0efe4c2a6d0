"""What is recognised in running text, one file a kind; the order below is the order they run in."""

from __future__ import annotations

from .addresses import Addresses
from .citations import Citations
from .dates import DateRecogniser
from .emphasis import Emphasis
from .names import NameRecogniser
from .note_marks import NoteMarks
from .protocol import Recognised, Recogniser
from .quotations import Quotations
from .references import References
from .work_titles import WorkTitles

RECOGNISERS: tuple[Recogniser, ...] = (
    Emphasis(),
    Addresses(),
    Quotations(),
    NoteMarks(),
    WorkTitles(),
    References(),
    Citations(),
    DateRecogniser(),
    NameRecogniser(),
)

__all__ = ["RECOGNISERS", "Recognised", "Recogniser"]
