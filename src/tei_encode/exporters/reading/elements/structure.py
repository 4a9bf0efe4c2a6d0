"""Texts, their divisions, what opens and closes these, title pages (Guidelines, chapter 4)."""

from __future__ import annotations

from tei_encode.exporters.reading.behaviour import Behaviour as Does
from tei_encode.exporters.reading.behaviour import Row

ROWS = (
    Row("TEI teiCorpus", Does.BLOCK, "15", "each text in it, in order, with its notes behind it"),
    Row("text group floatingText", Does.BLOCK, "4", "a block"),
    Row("front body back", Does.BLOCK, "4", "a block"),
    Row("div div1 div2 div3 div4 div5 div6 div7", Does.BLOCK, "4.1", "a block"),
    Row("divGen", Does.OMIT, "3.9.2", "left out: a place for what a program makes"),
    Row("head", Does.BLOCK, "4.2.1", "a block"),
    Row("opener closer postscript", Does.BLOCK, "4.2", "a block"),
    Row("argument epigraph trailer", Does.BLOCK, "4.2", "a block"),
    Row("byline", Does.BLOCK, "4.2.2", "a block"),
    Row(
        "salute signed dateline", Does.BLOCK, "4.2.2",
        "a block; a line of its own in an opener, a closer or running text", Does.LINE,
    ),
    Row("titlePage docTitle titlePart imprimatur", Does.BLOCK, "4.6", "a block"),
    Row("docImprint", Does.BLOCK, "4.6", "a block"),
    Row("docDate", Does.BLOCK, "4.6", "a block; inside an imprint or a byline part of it", Does.INLINE),
    Row("docAuthor docEdition", Does.INLINE, "4.6", "part of its block; a line of its own on a title page"),
)  # fmt: skip
