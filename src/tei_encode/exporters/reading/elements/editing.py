"""Transcriptions, their alterations, and the critical apparatus (Guidelines, chapters 12 and 13), characters (5)."""

from __future__ import annotations

from tei_encode.exporters.reading.behaviour import Behaviour as Does
from tei_encode.exporters.reading.behaviour import Row

ROWS = (
    Row(
        "g",
        Does.CHARACTER,
        "5",
        "its content, else the mapping in charDecl (the regularised one first), else U+FFFD",
    ),
    Row("subst", Does.INLINE, "12.3.1.5", "what was added in the place of what was deleted", parts=""),
    Row("substJoin", Does.OMIT, "12.3.1.5", "left out"),
    Row("restore", Does.INLINE, "12.3.1.6", "read, deletions in it too"),
    Row("mod retrace", Does.INLINE, "12.3.4", "read"),
    Row(
        "undo redo",
        Does.OMIT,
        "12.3.4.4",
        "what an undo points to did not happen, unless a redo points to the undo",
    ),
    Row("listTranspose transpose", Does.OMIT, "12.3.4.5", "their targets change places; not with --original"),
    Row("metamark", Does.OMIT, "12.3.4.2", "left out: a mark about the text"),
    Row("addSpan damageSpan", Does.INLINE, "12.3", "what they begin is read"),
    Row("delSpan", Does.SPAN, "12.3.1.4", "what stands up to its spanTo is left out"),
    Row("supplied", Does.INLINE, "12.3.3.1", "read"),
    Row("damage", Does.INLINE, "12.3.3.1", "read"),
    Row("surplus", Does.CHOICE, "12.3.3.1", "left out; read with --original"),
    Row("secl", Does.INLINE, "12.3.1.7", "read where it stands"),
    Row("space", Does.BLANK, "12.4.1", "a blank"),
    Row("handShift", Does.OMIT, "12.3.2.1", "left out"),
    Row("fw", Does.OMIT, "12.6", "left out: running heads, page numbers, catchwords, signatures"),
    Row("facsimile", Does.OMIT, "12.1", "left out"),
    Row(
        "sourceDoc surface surfaceGrp zone",
        Does.BLOCK,
        "12.2.2",
        "a block, where the document has no text but this",
    ),
    Row("line", Does.LINE, "12.2.2", "a line"),
    Row("path", Does.OMIT, "12.1", "left out"),
    Row(
        "app",
        Does.APPARATUS,
        "13.1",
        "its lemma, else its first reading, or that of --witness; an entry that is not in the place of the "
        "text (loc, from, listApp) is left out",
        parts="",
    ),
    Row("lem rdg rdgGrp", Does.INLINE, "13.1", "read where the entry takes it", parts=""),
    Row("wit witDetail", Does.OMIT, "13.1.4", "left out"),
    Row(
        "witStart witEnd lacunaStart lacunaEnd",
        Does.LACUNA,
        "13.1.5",
        "with --witness, […] for what the witness lacks",
    ),
    Row("listWit", Does.BLOCK, "13.1", "a block"),
    Row("witness", Does.LINE, "13.1", "a line"),
    Row(
        "listApp variantEncoding",
        Does.OMIT,
        "13.2",
        "left out: an apparatus that stands apart from its text",
    ),
)  # fmt: skip
