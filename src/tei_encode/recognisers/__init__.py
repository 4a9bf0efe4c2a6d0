"""What is recognised in running text, one file a kind; the order below is the order they run in."""

from __future__ import annotations

from .abbreviations import Abbreviations
from .addresses import Addresses
from .archival import Archival
from .authority import ListedNames, listed_names
from .citations import Citations
from .cited_works import CitedWorks
from .dates import Dates
from .emphasis import Emphasis
from .foreign import Foreign
from .links import Links
from .names import STANDARD, check_names, describe_names, load_names, with_names
from .never_cited import NeverCited
from .note_marks import NoteMarks
from .overlooked import Overlooked
from .protocol import Recognised, Recogniser
from .quotations import Quotations
from .references import References
from .short_forms import ShortForms
from .times import Times
from .verbatim import Verbatim
from .work_titles import WorkTitles

RECOGNISERS: tuple[Recogniser, ...] = (
    Verbatim(),
    Addresses(),
    Links(),
    Emphasis(),
    Quotations(),
    NoteMarks(),
    WorkTitles(),
    References(),
    Archival(),
    CitedWorks(),
    Citations(),
    ShortForms(),
    NeverCited(),
    Overlooked(),
    Dates(),
    Times(),
    STANDARD,
    Foreign(),
    Abbreviations(),
)

__all__ = [
    "RECOGNISERS",
    "ListedNames",
    "Recognised",
    "Recogniser",
    "check_names",
    "describe_names",
    "listed_names",
    "load_names",
    "with_names",
]
