"""Dictionaries (Guidelines, chapter 10)."""

from __future__ import annotations

from tei_encode.exporters.reading.behaviour import Behaviour as Does
from tei_encode.exporters.reading.behaviour import Row

ROWS = (
    Row(
        "superEntry entry entryFree",
        Does.BLOCK,
        "10.1",
        "a block, its parts with blanks where it has no text of its own",
    ),
    Row("dictScrap", Does.INLINE, "10.1", "read as it is"),
    Row("hom sense re", Does.LINE, "10.2", "a line; in running text part of it", Does.INLINE),
    Row("form", Does.INLINE, "10.3.1", "its parts with commas", parts=", "),
    Row("orth pron hyph syll stress number", Does.INLINE, "10.3.1", "read as it is"),
    Row("gramGrp gram pos subc colloc gen case per tns mood iType", Does.INLINE, "10.3.2", "read as it is"),
    Row("def", Does.INLINE, "10.3.3.1", "read as it is; examples behind it after a colon"),
    Row("etym lang", Does.INLINE, "10.3.4", "read as it is"),
    Row("usg lbl xr", Does.INLINE, "10.3.5", "read as it is"),
    Row("oRef pRef", Does.HEADWORD, "10.4", "the headword (or its pronunciation) where it is empty"),
)
