"""Quotations and where they come from together: `cit` (TEI Guidelines, CO 3.3.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span
from tei_encode.segmenters.blocks.leaves import Leaf, structural
from tei_encode.segmenters.role import TITLE_MATTER, Role

if TYPE_CHECKING:
    from collections.abc import Sequence


def join_attributions(leaves: Sequence[Leaf]) -> list[Leaf]:
    """The blocks, each quotation and the line below it that says where it comes from one block.

    Stanzas become a `quote` there, since `cit` holds no verse itself.
    """
    joined: list[Leaf] = []
    for leaf in leaves:
        quoted: list[Leaf] = []
        if leaf.role is Role.ATTRIBUTION:
            while joined and joined[-1].role in (Role.QUOTATION, Role.VERSE) and not _has_source(joined[-1]):
                quoted.insert(0, joined.pop())
                if quoted[0].role is Role.QUOTATION or not joined or joined[-1].role is not Role.VERSE:
                    break
        behind_head = bool(joined) and (joined[-1].role is Role.HEAD or joined[-1].role in TITLE_MATTER)
        joined.append(_cit(quoted, leaf, is_epigraph=behind_head) if quoted else leaf)
    return joined


def _has_source(leaf: Leaf) -> bool:
    return leaf.annotations[0].kind is Kind.CIT


def _cit(quoted: Sequence[Leaf], source: Leaf, *, is_epigraph: bool) -> Leaf:
    """Words and their source; right behind a head or title they are its epigraph (TEI Guidelines, DS 4.2.2)."""
    words = Span(quoted[0].span.start, quoted[-1].span.end)
    whole = structural(Kind.CIT, Span(words.start, source.span.end))
    verse = [structural(Kind.QUOTE, words)] if quoted[0].role is Role.VERSE else []
    inside = [one for leaf in (*quoted, source) for one in leaf.annotations]
    units = tuple(unit for leaf in (*quoted, source) for unit in leaf.units)
    around = [structural(Kind.EPIGRAPH, whole.span)] if is_epigraph else []
    role = Role.EPIGRAPH if is_epigraph else Role.QUOTATION
    return Leaf(role, units, (*around, whole, *verse, *inside))
