"""Verse (Guidelines, chapter 6), performance (7), speech (8), messages (9)."""

from __future__ import annotations

from tei_encode.exporters.reading.behaviour import Behaviour as Does
from tei_encode.exporters.reading.behaviour import Row

ROWS = (
    Row("caesura", Does.BLANK, "6.2", "a blank"),
    Row("rhyme", Does.INLINE, "6.5", "read as it is"),
    Row("set prologue epilogue performance castList", Does.BLOCK, "7.1", "a block"),
    Row("castGroup", Does.LINE, "7.1.4", "its items as lines"),
    Row(
        "castItem",
        Does.LINE,
        "7.1.4",
        "a line, its parts with commas where it has no text of its own",
        parts=", ",
    ),
    Row("role actor", Does.INLINE, "7.1.4", "read as it is"),
    Row("roleDesc", Does.INLINE, "7.1.4", "read as it is; a line of its own in a group"),
    Row(
        "camera caption sound tech view",
        Does.BLOCK,
        "7.3",
        "a block; in running text part of it",
        Does.INLINE,
    ),
    Row("move", Does.OMIT, "7.2.5", "left out"),
    Row("u", Does.UTTERANCE, "8.3.1", "a block that begins with its speaker's name (who), a colon behind it"),
    Row("annotationBlock", Does.BLOCK, "8.4.6", "a block; its annotations are left out"),
    Row("pause", Does.BLANK, "8.3.2", "a blank"),
    Row(
        "vocal kinesic incident",
        Does.BRACKETS,
        "8.3.3",
        "its description in square brackets; nothing where it has none",
    ),
    Row("writing", Does.BRACKETS, "8.3.4", "in square brackets"),
    Row("shift", Does.OMIT, "8.3.6", "left out"),
    Row(
        "post",
        Does.UTTERANCE,
        "9.3.1",
        "a block that begins with its author's name (who), a colon behind it",
    ),
)  # fmt: skip
