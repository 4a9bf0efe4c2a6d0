"""What may stand inside what, as far as recognised inline markup is concerned.

TEI's content models (Guidelines, chapter ST 1.4): most elements of running text hold `macro.paraContent`, the smaller
ones `macro.phraseSeq`, which has no quotations, works, lists or labels; `idno` holds text alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import CONTAINERS, NAMES, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

PHRASE_ONLY = frozenset({
    Kind.BYLINE, Kind.OPENER, Kind.CLOSER, Kind.ADDR_LINE, Kind.SPEAKER, Kind.LABEL, Kind.PUBLISHER, Kind.PUB_PLACE,
    Kind.BIBL_SCOPE, Kind.DOC_AUTHOR, Kind.AFFILIATION, Kind.ROLE_NAME, Kind.EMAIL, Kind.TERM, Kind.PERS_NAME,
    Kind.PLACE_NAME, Kind.ORG_NAME, Kind.DATE, Kind.TIME, Kind.SURNAME, Kind.FORENAME, Kind.NAME_LINK, Kind.GEN_NAME,
    Kind.ABBR, Kind.NUM, Kind.AUTHOR, Kind.EDITOR, Kind.DATELINE, Kind.SIGNED, Kind.FOREIGN,
})  # fmt: skip
NOT_IN_PHRASES = frozenset({Kind.Q, Kind.QUOTE, Kind.BIBL, Kind.LABEL, Kind.LIST, Kind.NOTE})
ONLY_IN_BIBL = frozenset({
    Kind.AUTHOR, Kind.EDITOR, Kind.PUBLISHER, Kind.PUB_PLACE, Kind.BIBL_SCOPE, Kind.EDITION, Kind.SERIES,
})  # fmt: skip
IN_SERIES = frozenset({Kind.TITLE, Kind.REF, Kind.EDITOR, Kind.BIBL_SCOPE, Kind.IDNO})
NO_WORKS = frozenset({
    Kind.TITLE_PART, Kind.HEAD, Kind.L, Kind.SALUTE, Kind.FW, Kind.FIG_DESC, Kind.EDITION, Kind.Q, Kind.TITLE, Kind.HI,
    Kind.EMPH, Kind.REF,
})  # fmt: skip
"""Elements that hold `bibl` in TEI, but not in our schema, which has no whole works in them."""
IN_FIGURES = frozenset({Kind.GRAPHIC, Kind.FIG_DESC})
TEXT_ONLY = frozenset({Kind.IDNO})


def may_hold(parents: Sequence[Kind], child: Kind, *, has_points: bool = False) -> bool:
    """Whether an inline element may stand here.

    Args:
        parents: the open elements, outermost first.
        child: the element to stand in the innermost of them.
        has_points: whether a line or page begins inside it (`lb`, `pb`), which `idno` cannot hold.
    """
    parent = parents[-1]
    if parent is Kind.FIGURE or child in IN_FIGURES:
        return parent is Kind.FIGURE and child in IN_FIGURES
    if child is Kind.FIGURE and parent is Kind.FIG_DESC:
        return False
    if parent in CONTAINERS or parent in TEXT_ONLY:
        return False
    if child in TEXT_ONLY and has_points:
        return False
    if child in ONLY_IN_BIBL:
        return parent is Kind.BIBL or (parent is Kind.SERIES and child in IN_SERIES)
    if parent in PHRASE_ONLY and child in NOT_IN_PHRASES:
        return False
    if parent is Kind.SERIES and child not in IN_SERIES:
        return False
    is_author_apart = child is Kind.DOC_AUTHOR and parent is not Kind.BYLINE
    if is_author_apart or (parent in NO_WORKS and child is Kind.BIBL):
        return False
    if child in NAMES and NAMES & set(parents):
        return False
    return not (child is Kind.REF and Kind.REF in parents)
