"""What an element can do to a reading text, and how a row of the table of elements looks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Behaviour(Enum):
    """What happens to an element in a reading text."""

    INLINE = auto()
    """Its content is read, nothing else happens."""
    BLOCK = auto()
    """A blank line before and after."""
    LINE = auto()
    """On a line of its own."""
    LABEL = auto()
    """Begins a line."""
    LABELLED = auto()
    """Ends the line that its label began."""
    CELL = auto()
    """Parted from the cell before by a tab, on one line whatever is in it."""
    OMIT = auto()
    """Left out, content and all."""
    BREAK = auto()
    """Where a line or page begins: it parts words, unless it says that it does not."""
    BLANK = auto()
    """Stands for a blank."""
    GAP = auto()
    """Text that is not there: […]."""
    CHOICE = auto()
    """One of the alternatives in it is read."""
    APPARATUS = auto()
    """The lemma is read, or the reading of a witness."""
    DELETED = auto()
    """Left out, unless the deletion was taken back."""
    SPAN = auto()
    """Begins text that is deleted up to the place it points to."""
    LACUNA = auto()
    """Begins or ends what a witness lacks."""
    NOTE = auto()
    """Goes where notes go."""
    LINK = auto()
    """Calls a note, or names what it points to where it has no words of its own."""
    CHARACTER = auto()
    """A character described in the header."""
    TOKEN = auto()
    """A word or punctuation mark of a text cut into tokens."""
    BRACKETS = auto()
    """In square brackets: heard or seen, not said."""
    PARENTHESES = auto()
    """In round brackets."""
    UTTERANCE = auto()
    """A block that begins with who speaks."""
    SOURCE_CODE = auto()
    """Shown as the mark-up it is."""
    HEADWORD = auto()
    """Stands for the word its dictionary entry is about."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table.

    Attributes:
        elements: names of TEI elements, parted by blanks.
        behaviour: what they do.
        chapter: section of the TEI Guidelines (P5 4.12) that they are read after.
        says: what the reading text has for them, in words; a row of docs/reading-text.md.
        in_line: what they do instead inside running text; None where that is the same.
        parts: what stands between the elements in them where the mark-up has no text there: a blank, or punctuation.
    """

    elements: str
    behaviour: Behaviour
    chapter: str
    says: str
    in_line: Behaviour | None = None
    parts: str = " "
