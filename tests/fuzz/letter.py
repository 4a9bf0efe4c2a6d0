"""An edition that somebody edits: what the program writes of a letter, and what it would write now."""

from __future__ import annotations

from tei_encode import Options, SourceText, encode

LETTER = (
    "Haverley, 3 May 1921\n\nDear Sir,\n\nMr. Lenner left *today*.[1]\n\n- one\n- two\n\nYours sincerely,\n"
    "Anna Oake\n\n[1] He came back in June.\n"
)
BASE = encode(SourceText.of(LETTER, "letter.txt"), Options(names="none")).xml
MACHINE = encode(SourceText.of(LETTER, "letter.txt"), Options(names="rules", line_breaks=True)).xml
_START, _END = BASE.index(b"<text>"), BASE.index(b"</text>") + len(b"</text>")
BEFORE, EDITED_TEXT, BEHIND = BASE[:_START], BASE[_START:_END], BASE[_END:]
"""The edition in three pieces: what is edited is its `text`."""
