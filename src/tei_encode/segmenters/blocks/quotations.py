"""Quotations and where they come from together: `cit` (TEI Guidelines, CO 3.3.3)."""

from __future__ import annotations

from statistics import mean, pstdev
from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Kind, Span
from tei_encode.segmenters.blocks.leaves import Leaf, covering, quoted_lines, structural
from tei_encode.segmenters.role import TITLE_MATTER, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.unit import Unit

FEWEST_LINES = 3
LONGEST_LINE = 60
"""Lines of the shortest stanza behind `>`, and characters of its longest line."""
OVER_EPIGRAPHS = TITLE_MATTER | {Role.HEAD}
"""Blocks right behind which words and their source are an epigraph."""


def join_passages(leaves: Sequence[Leaf], passages: Sequence[Sequence[Unit]]) -> list[Leaf]:
    """The blocks, quotations in several paragraphs, each opened and the last one closed, one `quote` each.

    Args:
        leaves: the blocks in order.
        passages: the units of each quotation that takes several.
    """
    passage_of = {id(unit): number for number, units in enumerate(passages) for unit in units}
    joined: list[Leaf] = []
    for leaf in leaves:
        number = passage_of.get(id(leaf.units[0])) if leaf.role is Role.QUOTATION else None
        last = joined[-1] if joined and joined[-1].role is Role.QUOTATION else None
        if last is not None and number is not None and passage_of.get(id(last.units[-1])) == number:
            joined[-1] = _in_paragraphs((*last.units, *leaf.units), [*_inside(last), *_inside(leaf)])
        else:
            joined.append(leaf)
    return joined


def _in_paragraphs(units: tuple[Unit, ...], inside: Sequence[Annotation]) -> Leaf:
    paragraphs = [structural(Kind.P, unit.span, marks=unit.marks) for unit in units]
    quote = structural(Kind.QUOTE, covering(units))
    return Leaf(Role.QUOTATION, units, (quote, *paragraphs, *inside))


def _inside(leaf: Leaf) -> list[Annotation]:
    """What stands inside a quotation and its paragraphs."""
    return [one for one in leaf.annotations if one.kind not in (Kind.QUOTE, Kind.P)]


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
        behind_head = bool(joined) and joined[-1].role in OVER_EPIGRAPHS
        joined.append(_cit(quoted, leaf, is_epigraph=behind_head) if quoted else leaf)
    return joined


def with_verse(leaf: Leaf) -> Leaf:
    """A quotation marked with `>`, its lines verse where they all begin with capitals and are about equally short."""
    unit = leaf.units[0]
    stanzas = (
        quoted_lines(unit) if unit.has_marker("quoted") and not unit.notes and not unit.furniture else []
    )
    if not stanzas or not all(
        map(_is_stanza, ([span.text(unit.source) for span in lines] for lines in stanzas))
    ):
        return leaf
    found = [one for one in leaf.annotations if one.kind is not Kind.P]
    for lines in stanzas:
        found.append(structural(Kind.LG, Span(lines[0].start, lines[-1].end)))
        found += [structural(Kind.L, line) for line in lines]
    return Leaf(leaf.role, leaf.units, tuple(found))


def _is_stanza(lines: Sequence[str]) -> bool:
    """Whether lines of a quotation are verse: all with capitals, short, about equally long, no figures in them."""
    lengths = [len(line) for line in lines]
    if len(lines) < FEWEST_LINES or max(lengths) > LONGEST_LINE or pstdev(lengths) > 0.3 * mean(lengths):
        return False
    begins_large = all(line.lstrip("\"“‘'«*_")[:1].isupper() for line in lines)
    has_stops = 2 * sum(line[-1] in ',;:.!?—”’"*_' for line in lines) >= len(lines)
    return begins_large and has_stops and not any(char.isdigit() for line in lines for char in line)


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
