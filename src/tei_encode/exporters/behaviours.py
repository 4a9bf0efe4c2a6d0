"""What each TEI element does to a reading text: a table, so that one element is one line.

Elements that are not listed here are inline: their content is read, nothing else happens.
"""

from __future__ import annotations

from enum import Enum, auto


class Behaviour(Enum):
    """What happens to an element in a reading text."""

    BLOCK = auto()
    """A blank line before and after."""
    LINE = auto()
    """On a line of its own."""
    CELL = auto()
    """Parted from the one before by a tab."""
    OMIT = auto()
    """Left out, content and all."""
    SPACE = auto()
    """Stands for a blank."""
    GAP = auto()
    """Text that is not there: shown as […]."""


BLOCKS = (
    "p ab head lg list table figure docTitle titlePart byline opener closer postscript salute signed dateline address "
    "docImprint docDate imprimatur argument epigraph trailer quote listBibl sp stage div div1 div2 div3 div4 div5 div6 "
    "div7 front body back group text floatingText titlePage castList set prologue epilogue performance eg egXML msDesc "
    "entry superEntry listPerson listPlace listOrg annotationBlock u"
)
LINES = "l item row addrLine speaker castItem bibl biblStruct biblFull caesura person place org"
OMITTED = (
    "teiHeader standOff facsimile sourceDoc fw del surplus figDesc desc metamark listTranspose certainty respons "
    "precision interp interpGrp spanGrp substJoin am rdg binaryObject graphic media"
)
SPACES = "lb cb pb gb space milestone"

TABLE: dict[str, Behaviour] = {
    **dict.fromkeys(BLOCKS.split(), Behaviour.BLOCK),
    **dict.fromkeys(LINES.split(), Behaviour.LINE),
    **dict.fromkeys(OMITTED.split(), Behaviour.OMIT),
    **dict.fromkeys(SPACES.split(), Behaviour.SPACE),
    "cell": Behaviour.CELL,
    "gap": Behaviour.GAP,
}

INLINE_INSIDE = frozenset(
    [
        "p",
        "ab",
        "head",
        "l",
        "item",
        "cell",
        "note",
        "bibl",
        "quote",
        "q",
        "said",
        "hi",
        "emph",
        "seg",
        "foreign",
        "title",
        "ref",
        "cit",
        "titlePart",
        "salute",
        "closer",
        "opener",
        "byline",
        "signed",
        "dateline",
        "label",
        "sic",
        "corr",
        "orig",
        "reg",
        "abbr",
        "expan",
        "add",
        "supplied",
        "unclear",
        "lem",
        "rdg",
        "u",
        "speaker",
        "stage",
    ]
)
"""Inside these a quotation, a work or a stage direction is part of the running text."""
RUNS_ON = frozenset(
    {"quote", "bibl", "biblStruct", "stage", "salute", "signed", "dateline", "address", "figure"}
)

PREFERRED = ("corr", "reg", "expan")
ORIGINAL = ("sic", "orig", "abbr")
