"""Units of a text whose format marks its blocks: one for each, its role given where the format says it.

A paragraph may still be an address, a closer or an entry, which no format says; what is marked as a list or a table is
one. Items below a heading such as "References" stand one by one, so that they can be found to be entries.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from tei_encode.model import Span
from tei_encode.model.outline import Block, BlockKind
from tei_encode.segmenters.role import Role
from tei_encode.segmenters.units.attribution_lines import split_attributions
from tei_encode.segmenters.units.run_in_heads import split_run_in_heads
from tei_encode.segmenters.units.unit import Unit
from tei_encode.segmenters.units.unit_bounds import rule_of
from tei_encode.segmenters.units.zones import heading_zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tei_encode.segmenters.settings import Rule
    from tei_encode.segmenters.units.lines import Line

GIVEN = {
    BlockKind.LIST: Role.LIST,
    BlockKind.QUOTE: Role.QUOTATION,
    BlockKind.TABLE: Role.TABLE,
    BlockKind.RULE: Role.RULE,
    BlockKind.NOTE: Role.NOTE,
    BlockKind.FACTS: Role.FURNITURE,
}
"""What a block is, if its format says so."""
OPEN_ZONES = frozenset({"bibliography", "notes"})


def outlined_units(
    source: str,
    lines: Sequence[Line],
    outline: Sequence[Block],
    rules: Sequence[Rule] = (),
    speakers: frozenset[str] = frozenset(),
) -> list[Unit]:
    """The units of a text in order; every character that shows is in one of them.

    Args:
        source: the text.
        lines: its lines.
        outline: its blocks.
        rules: what the editor says of lines; what a rule says of the first line of a block holds for all of it.
        speakers: labels of those who speak in the text.
    """
    builder = _Builder(source, lines, rules)
    for block in outline:
        builder.take(block)
    found: list[Unit] = []
    for unit in builder.units:
        if unit.block is not None and unit.block.kind is BlockKind.PARAGRAPH:
            found += split_run_in_heads([unit], speakers)
        elif unit.block is None and unit.given is Role.QUOTATION:
            first, *rest = split_attributions([unit])
            found += [first, *rest]
        else:
            found.append(unit)
    return found


class _Builder:
    def __init__(self, source: str, lines: Sequence[Line], rules: Sequence[Rule]) -> None:
        self._source = source
        self._lines = lines
        self._starts = [line.span.start for line in lines]
        self._rules = rules
        self._zone = ""
        self.units: list[Unit] = []

    def take(self, block: Block) -> None:
        """Add the units of one block."""
        if block.kind is BlockKind.LIST and self._zone in OPEN_ZONES and _is_flat(block):
            for item in block.children:
                self._add(item, Unit(self._source, self._lines_of(item.span)))
            return
        unit = self._unit(block)
        if block.kind is BlockKind.HEADING:
            self._zone = heading_zone(unit)
        self._add(block, unit)

    def _unit(self, block: Block) -> Unit:
        lines = self._lines_of(block.span)
        rule = rule_of(self._source, lines[0], self._rules)
        if rule is not None:
            return Unit(self._source, lines, rule=rule)
        given = GIVEN.get(block.kind)
        if block.kind is BlockKind.HEADING:
            return self._heading(block, lines)
        if block.kind is BlockKind.QUOTE and _is_plain_quote(self._source, block):
            return Unit(self._source, lines, given=given)
        return Unit(
            self._source,
            lines,
            given=given,
            block=block,
            is_furniture=block.kind is BlockKind.FACTS,
            is_code=block.kind is BlockKind.CODE,
            rows="marked" if block.kind is BlockKind.TABLE else "",
        )

    def _heading(self, block: Block, lines: tuple[Line, ...]) -> Unit:
        """A head, with the line below it that underlines it; without any words it is no head."""
        if not block.inner.text(self._source).strip():
            return Unit(self._source, lines, given=Role.PARAGRAPH)
        is_underlined = len(lines) > 1 and block.marks[1] > 0 and not block.marks[0]
        underline = lines[-1].span if is_underlined else None
        return Unit(
            self._source,
            lines[:-1] if underline else lines,
            underline=underline,
            depth=block.level,
            given=None,
            block=block,
        )

    def _add(self, block: Block, unit: Unit) -> None:
        before = self.units[-1].span.end if self.units else 0
        if all(line.is_blank for line in unit.lines) and self._take_blank(unit.span.end):
            return
        space = self._blank_lines(before, block.span.start)
        if self.units:
            self.units[-1] = replace(self.units[-1], space_after=space)
        self.units.append(replace(unit, space_before=space))

    def _take_blank(self, end: int) -> bool:
        """Let the last unit reach over white space that XML does not count as such; whether it can."""
        last = self.units[-1] if self.units else None
        if last is None or (last.block is not None and last.given is not None) or last.underline:
            return False
        line = last.lines[-1]
        longer = replace(line, span=Span(line.span.start, end))
        self.units[-1] = replace(last, lines=(*last.lines[:-1], longer))
        return True

    def _blank_lines(self, start: int, end: int) -> int:
        return max(0, bisect_left(self._starts, end) - bisect_right(self._starts, start))

    def _lines_of(self, span: Span) -> tuple[Line, ...]:
        """The lines of a block that show something; what does not belong to it is cut off."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = bisect_left(self._starts, max(span.end, span.start + 1))
        cut = [
            replace(line, span=Span(max(line.span.start, span.start), min(line.span.end, span.end)))
            for line in self._lines[first:last]
        ]
        return tuple(line for line in cut if line.span.length) or (
            replace(self._lines[first], span=span, is_blank=False),
        )


def _is_flat(block: Block) -> bool:
    """Whether each item of a list is one paragraph."""
    return all(
        len(item.children) == 1 and item.children[0].kind is BlockKind.PARAGRAPH for item in block.children
    )


def _is_plain_quote(source: str, block: Block) -> bool:
    """Whether a quotation holds paragraphs only, each of its lines marked: such may be verse, or name its author."""
    kinds: Iterator[bool] = (child.kind is BlockKind.PARAGRAPH for child in block.children)
    return bool(block.children) and all(kinds) and source[block.span.start : block.span.start + 1] == ">"
