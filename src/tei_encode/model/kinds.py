"""Kinds of annotation: TEI's own element names, and how they nest.

A kind *is* the TEI element it becomes. `ranks` decides which of two annotations over the very same span is
the outer one, and which of two that cross is kept whole (the one with the lower rank).
"""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """The TEI elements that may stand in `<text>` of an edition, outermost first."""

    TEXT = "text"
    FRONT = "front"
    BODY = "body"
    BACK = "back"
    FLOATING_TEXT = "floatingText"
    DIV = "div"
    DOC_TITLE = "docTitle"
    TITLE_PART = "titlePart"
    BYLINE = "byline"
    OPENER = "opener"
    CLOSER = "closer"
    POSTSCRIPT = "postscript"
    ARGUMENT = "argument"
    EPIGRAPH = "epigraph"
    LIST_BIBL = "listBibl"
    QUOTE = "quote"
    CIT = "cit"
    LIST = "list"
    ITEM = "item"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    FIGURE = "figure"
    FIG_DESC = "figDesc"
    GRAPHIC = "graphic"
    LG = "lg"
    L = "l"
    SP = "sp"
    SPEAKER = "speaker"
    HEAD = "head"
    NOTE = "note"
    P = "p"
    AB = "ab"
    ADDRESS = "address"
    ADDR_LINE = "addrLine"
    SALUTE = "salute"
    SIGNED = "signed"
    DATELINE = "dateline"
    FW = "fw"
    LABEL = "label"
    BIBL = "bibl"
    AUTHOR = "author"
    EDITOR = "editor"
    PUBLISHER = "publisher"
    PUB_PLACE = "pubPlace"
    EDITION = "edition"
    SERIES = "series"
    BIBL_SCOPE = "biblScope"
    IDNO = "idno"
    DOC_AUTHOR = "docAuthor"
    AFFILIATION = "affiliation"
    ROLE_NAME = "roleName"
    EMAIL = "email"
    Q = "q"
    TITLE = "title"
    HI = "hi"
    EMPH = "emph"
    FOREIGN = "foreign"
    TERM = "term"
    REF = "ref"
    PERS_NAME = "persName"
    PLACE_NAME = "placeName"
    ORG_NAME = "orgName"
    DATE = "date"
    TIME = "time"
    SURNAME = "surname"
    FORENAME = "forename"
    NAME_LINK = "nameLink"
    GEN_NAME = "genName"
    ABBR = "abbr"
    NUM = "num"
    LB = "lb"
    PB = "pb"
    MILESTONE = "milestone"


ranks: dict[Kind, int] = {kind: rank for rank, kind in enumerate(Kind)}

NAMES = frozenset({Kind.PERS_NAME, Kind.PLACE_NAME, Kind.ORG_NAME})
"""Names of persons, places and organisations: only the outermost one is marked."""

CONTAINERS = frozenset({
    Kind.TEXT, Kind.FRONT, Kind.BODY, Kind.BACK, Kind.FLOATING_TEXT, Kind.DIV, Kind.DOC_TITLE, Kind.LIST_BIBL,
    Kind.LIST, Kind.TABLE, Kind.ROW, Kind.FIGURE, Kind.LG, Kind.SP, Kind.CIT, Kind.POSTSCRIPT, Kind.ARGUMENT,
    Kind.EPIGRAPH, Kind.ADDRESS,
})  # fmt: skip
"""Elements that hold elements only, so that nothing but white space may stand between their children.

`quote`, `note` and `item` are not among them: they hold text or paragraphs, as the source has it.
"""

BLOCKS = frozenset({
    Kind.TITLE_PART, Kind.BYLINE, Kind.OPENER, Kind.CLOSER, Kind.HEAD, Kind.QUOTE, Kind.ITEM, Kind.CELL,
    Kind.FIG_DESC, Kind.L, Kind.SPEAKER, Kind.NOTE, Kind.P, Kind.AB, Kind.ADDR_LINE, Kind.SALUTE, Kind.SIGNED,
    Kind.DATELINE, Kind.FW, Kind.LABEL, Kind.BIBL,
})  # fmt: skip
"""Elements in which running text stands. Recognisers look at the innermost of these."""

POINTS = frozenset({Kind.LB, Kind.PB, Kind.MILESTONE, Kind.GRAPHIC})
"""Elements without content."""
