"""A sheet that a reading text is written on: pieces of text, breaks, and what stands between parts of a record.

White space in a run of text counts as one blank (Guidelines 1.3.1.1.6); what decides about it later is kept as control
characters, which cannot occur in XML.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

LINE: Final = 1
BLOCK: Final = 2

JOINED: Final = "\x01"
"""A word goes on; a hyphen before it was there for the break alone."""
JOINED_KEEPING_HYPHEN: Final = "\x02"
"""A word goes on; a hyphen before it belongs to it."""
LINE_BEGINNING: Final = "\x03"
"""A line begins that does not say whether it parts words."""
TAB: Final = "\x04"
LEFT_OUT: Final = "\x05"
"""Something was left out here: a blank before it goes where punctuation follows."""
NO_BLANK: Final = "\x06"
"""No blank here."""
_VERBATIM = str.maketrans({" ": "\x11", "\n": "\x12", "\t": "\x13", "\r": None})
_KEPT = re.compile("[\x11-\x13]")
_SHOWN = str.maketrans({"\x11": " ", "\x12": "\n", "\x13": "\t"})

WHITE: Final = " \t\r\n"
"""What XML counts as white space (XML 1.0, production 3)."""
_SPACE = re.compile(r"[ \t\r\n]+")
_MARKS = re.compile("[\x01-\x06]")
_BREAKS = re.compile("[ \x01-\x03]+")
_BROKEN = re.compile(" ?[-‐⸗=¬\u00ad]?\x01")
_END_HYPHEN = re.compile(r"(?<=\w)[¬⸗\u00ad]\x03(?=\w)")
_HYPHEN_AT_END = re.compile(
    r"(?<=[^\W\d_])[-‐]\x03(?=[^\W\d_])(?!(?:and|or|nor|to|und|oder|bis|et|ou|e|o|y|en|of)\b)"
)
_BEFORE_PUNCTUATION = re.compile(r" \x05+(?= ?[.,;:!?)\]])")
_CLOSING_MARKS: Final = "”’»\"'"
_STOPS: Final = ".,;:!?…"
_OPENING: Final = "([{‘“„«"
_UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN")


@dataclass(frozen=True, slots=True)
class Separator:
    """What stands between two parts if there is text on both sides; the strongest of several counts.

    Attributes:
        mark: a blank, or punctuation with the blank behind it.
        after_stop: written behind a full stop, too, which then ends an abbreviation ("Oake, J., Lenner, A.").
    """

    mark: str = " "
    after_stop: bool = False

    @property
    def strength(self) -> int:
        """How much it parts."""
        return ("", " ", " × ", ", ", "; ", ": ", ". ").index(self.mark)


@dataclass(frozen=True, slots=True)
class Lead:
    """What the next words on the sheet begin with, whatever blocks and lines begin before them."""

    text: str


Piece = str | int | Separator | Lead


class Sheet:
    """Pieces in their order.

    Attributes:
        written: how many pieces with text there are; tells whether something was written in between.
    """

    __slots__ = ("_pieces", "written")

    def __init__(self) -> None:
        self._pieces: list[Piece] = []
        self.written = 0

    def write(self, text: str) -> None:
        """Add text, white space in it counting as blanks."""
        self._pieces.append(text)
        self.written += bool(_has_words(text))

    def write_verbatim(self, text: str) -> None:
        """Add text whose white space stays."""
        self.write(text.translate(_VERBATIM))

    def mark(self, mark: str) -> None:
        """Add one of the marks of this module."""
        self._pieces.append(mark)

    def end(self, width: int) -> None:
        """End a line or a block; of several ends in a row the widest counts."""
        last = self._pieces[-1] if self._pieces else None
        if isinstance(last, int):
            self._pieces[-1] = max(last, width)
        else:
            self._pieces.append(width)

    def lead(self, text: str) -> None:
        """Put something before the next words."""
        self._pieces.append(Lead(text))

    def separate(self, separator: Separator) -> None:
        """Part what was written from what is written next."""
        last = self._pieces[-1] if self._pieces else None
        if not isinstance(last, Separator):
            self._pieces.append(separator)
        elif separator.strength > last.strength:
            self._pieces[-1] = separator

    def resume(self) -> None:
        """Take back the breaks at the end: what follows goes on in the same block."""
        self._pieces[self._end_of_text() :] = [
            " ",
            *(piece for piece in self._pieces[self._end_of_text() :] if isinstance(piece, str)),
        ]

    def write_at_end_of_text(self, text: str) -> None:
        """Add text behind the last words, before the breaks that follow them; at the end where there are none yet."""
        at = self._end_of_text()
        if at:
            self._pieces.insert(at, text)
        else:
            self.write(text)

    def is_empty(self) -> bool:
        """Whether nothing was written."""
        return not self.written

    def _end_of_text(self) -> int:
        """Index behind the last piece with words; 0 where there is none."""
        at = len(self._pieces)
        while at:
            piece = self._pieces[at - 1]
            if isinstance(piece, str) and _has_words(piece):
                break
            at -= 1
        return at

    def pieces(self) -> list[Piece]:
        """All pieces."""
        return self._pieces

    def text(self) -> str:
        """The text: blocks parted by blank lines, lines by line ends, the last line ended."""
        return assemble(self._pieces)

    def line(self) -> str:
        """The text on one line."""
        return " ".join(self.text().split())


def assemble(pieces: list[Piece]) -> str:
    """Pieces between breaks joined, white space in them made single blanks, the widest break between two kept."""
    blocks: list[str] = []
    run = _Run()
    width, lead = 0, ""
    for piece in (*pieces, BLOCK):
        if isinstance(piece, str):
            run.add(piece)
        elif isinstance(piece, Separator):
            run.separate(piece)
        elif isinstance(piece, Lead):
            lead += piece.text
        else:
            words = run.taken()
            if words and _shown(words).strip():
                blocks.append(("\n" * width if blocks else "") + lead + words)
                width, lead = 0, ""
            width = max(width, piece)
    return _shown("".join(blocks)) + ("\n" if blocks else "")


def _shown(text: str) -> str:
    """Text with the white space that stays."""
    return text.translate(_SHOWN) if _KEPT.search(text) else text


class _Run:
    """Text between two breaks."""

    __slots__ = ("_has_words", "_parts", "_pending")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._pending: Separator | None = None
        self._has_words = False

    def add(self, text: str) -> None:
        """Take words, white space or a mark; words behind a separator are parted from those before it."""
        if self._pending is not None:
            if not _has_words(text):
                self._parts.extend(_MARKS.findall(text))
                return
            self._part_from(text)
            self._pending = None
        self._has_words = self._has_words or _has_words(text)
        self._parts.append(text)

    def separate(self, separator: Separator) -> None:
        """Part what comes from what was there; of several separators in a row the strongest counts."""
        if self._pending is None or separator.strength > self._pending.strength:
            self._pending = separator

    def _part_from(self, text: str) -> None:
        separator = self._pending
        before = _MARKS.sub("", "".join(self._parts[-8:])).rstrip(WHITE)
        if separator is None or not before:
            return
        while self._parts and not self._parts[-1].strip(WHITE):
            self._parts.pop()
        self._parts[-1] = self._parts[-1].rstrip(WHITE)
        self._parts.append(parting(before, text.lstrip(WHITE), separator))

    def taken(self) -> str:
        """The text, as `finished` gives it, and begin anew; half of all runs are white space between blocks."""
        text = self.finished() if self._has_words else ""
        self._parts.clear()
        self._pending, self._has_words = None, False
        return text

    def finished(self) -> str:
        """The text, marks carried out and taken away, white space in it made single blanks, none at its ends."""
        text = _SPACE.sub(" ", "".join(self._parts))
        if not _MARKS.search(text):
            return text.strip(" ")
        text = _BEFORE_PUNCTUATION.sub("", text).replace(LEFT_OUT, "")
        text = _SPACE.sub(" ", text)
        text = _BROKEN.sub("", _BREAKS.sub(_strongest, text)).replace(JOINED_KEEPING_HYPHEN, "")
        text = _HYPHEN_AT_END.sub("-", _END_HYPHEN.sub("", text)).replace(LINE_BEGINNING, " ")
        text = re.sub(f" *{NO_BLANK} *", "", text)
        text = _SPACE.sub(" ", text).strip(" ")
        return re.sub(f" ?{TAB} ?", "\t", text)


def _strongest(breaks: re.Match[str]) -> str:
    """Of breaks in a row the one that decides: that a word goes on is said by one of them for all."""
    found = breaks[0]
    return next((mark for mark in (JOINED, JOINED_KEEPING_HYPHEN, LINE_BEGINNING) if mark in found), " ")


def parting(before: str, after: str, separator: Separator) -> str:
    """What is written between two parts: no punctuation twice, no blank where the script has none."""
    last, first = before[-1], after[:1]
    inner = before.rstrip(_CLOSING_MARKS)[-1:]
    if last in _OPENING or first in _STOPS + ")]":
        return ""
    if inner in _STOPS and not (separator.after_stop and inner == "."):
        return " "
    if separator.mark == " " and is_unspaced(last) and is_unspaced(first):
        return ""
    return separator.mark


def is_unspaced(character: str) -> bool:
    """Whether a character is of a script that puts no blanks between words (Unicode Annex 14: ID, SA)."""
    return unicodedata.name(character, "").startswith(_UNSPACED) if character else False


def _has_words(text: str) -> bool:
    """Whether a piece is more than white space or a mark."""
    return bool(text.strip(WHITE)) and not (len(text) == 1 and text <= NO_BLANK)
