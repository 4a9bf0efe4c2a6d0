"""Segments, words, links, annotations (Guidelines, chapters 17 to 22)."""

from __future__ import annotations

from tei_encode.exporters.reading.behaviour import Behaviour as Does
from tei_encode.exporters.reading.behaviour import Row

ROWS = (
    Row("w pc", Does.TOKEN, "18.1", "a token: see the words of tokenised texts below"),
    Row("s", Does.INLINE, "18.1", "read; parted from the sentence before by a blank"),
    Row("cl phr m c", Does.INLINE, "18.1", "read as it is"),
    Row("seg anchor", Does.INLINE, "17.3", "read as it is"),
    Row("join joinGrp", Does.OMIT, "17.7", "blocks it joins are one block where nothing stands between them"),
    Row("link linkGrp alt altGrp timeline when", Does.OMIT, "17", "left out"),
    Row(
        "standOff listAnnotation annotation",
        Does.OMIT,
        "17.10",
        "left out, but for notes that point into the text",
    ),
    Row("span spanGrp interp interpGrp", Does.OMIT, "18.3", "left out: annotations"),
    Row(
        "fs f fLib fvLib fsDecl fsdDecl fsdLink fsDescr fsConstraints fDecl fDescr",
        Does.OMIT,
        "19",
        "left out",
    ),
    Row(
        "binary symbol numeric string default vAlt vColl vDefault vLabel vMerge vNot vRange",
        Does.OMIT,
        "19",
        "left out",
    ),
    Row("bicond cond if iff then", Does.OMIT, "19.11", "left out"),
    Row("graph tree eTree forest listForest", Does.BLOCK, "20", "a block of the labels in it"),
    Row("node arc root iNode leaf eLeaf triangle", Does.INLINE, "20", "its label"),
    Row("certainty precision respons", Does.OMIT, "22", "left out"),
)  # fmt: skip
