"""From units and their roles to annotations: one function for each role that needs more than its element."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from types import MappingProxyType

from tei_encode.model import Annotation, Kind, Span

from .letter_lines import closer_line, line_kind
from .lines import XML_SPACE
from .markers import marker_at
from .roles import Role
from .units import Unit

ORIGIN = "structure"
ELEMENTS = {
    Role.TITLE: Kind.TITLE_PART,
    Role.BYLINE: Kind.BYLINE,
    Role.KEYWORDS: Kind.P,
    Role.HEAD: Kind.HEAD,
    Role.PARAGRAPH: Kind.P,
    Role.ITEM: Kind.ITEM,
    Role.QUOTATION: Kind.QUOTE,
    Role.VERSE: Kind.LG,
    Role.NOTE: Kind.NOTE,
    Role.ENTRY: Kind.BIBL,
    Role.OPENER: Kind.OPENER,
    Role.CLOSER: Kind.CLOSER,
    Role.SOURCE: Kind.P,
    Role.RULE: Kind.MILESTONE,
}
MARKS_AS_LAYOUT = frozenset({"bullet", "hashes", "quoted", "rule"})
"""Markers that are the source's own markup; numbers are text."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A block: its element and what stands inside it.

    Attributes:
        role: what it is.
        units: the units it was made of.
        annotations: its element first, then those inside.
    """

    role: Role
    units: tuple[Unit, ...]
    annotations: tuple[Annotation, ...]

    @property
    def span(self) -> Span:
        """The span of the whole block."""
        return self.annotations[0].span


def structural(kind: Kind, span: Span, *, id: str = "", marks: tuple[int, int] = (0, 0), **attributes: str) -> Annotation:  # noqa: A002 - as in the model
    """An annotation of the structure; `type_` stands for `@type`."""
    named = MappingProxyType({name.rstrip("_"): value for name, value in attributes.items() if value})
    return Annotation(span, kind, named, id, origin=ORIGIN, marks=marks)


def plain_leaf(unit: Unit, role: Role, **attributes: str) -> Leaf:
    """A block that is one element, layout marks at its start and behind page ends marked as such."""
    marker = unit.marker
    before = marker.length if marker and marker.kind in MARKS_AS_LAYOUT else 0
    if role is Role.RULE:
        attributes["unit"] = "section"
    block = structural(ELEMENTS[role], unit.span, marks=(before, 0), **attributes)
    return Leaf(role, (unit,), (block, *_marks_inside(unit, role)))


def _marks_inside(unit: Unit, role: Role) -> list[Annotation]:
    """Marks on later lines of a block: of a quotation on each, else only behind a page end."""
    found = []
    for number, line in enumerate(unit.lines[1:], 1):
        marker = marker_at(unit.source, *line.span)
        goes_on = number in unit.continued_at or role is Role.QUOTATION
        if marker and goes_on and marker.kind in ("bullet", "quoted"):
            span = Span(line.span.start, line.span.start + marker.length)
            found.append(structural(Kind.LB, span, marks=(marker.length, 0)))
    return found


def item_leaf(unit: Unit) -> Leaf:
    """An item of a list; its number is a label, and `@n`."""
    leaf = plain_leaf(unit, Role.ITEM)
    start = leaf.annotations[0].inner.start
    number = marker_at(unit.source, start, unit.lines[0].span.end)
    if number is None or number.kind != "number":
        return leaf
    label = structural(Kind.LABEL, Span(start, start + len(number.label)))
    item = leaf.annotations[0].with_attributes(n=number.label.strip("().[]"))
    return Leaf(Role.ITEM, leaf.units, (item, label, *leaf.annotations[1:]))


def verse_leaf(unit: Unit) -> Leaf:
    """A stanza and its lines."""
    lines = [structural(Kind.L, line.span) for line in unit.lines]
    return Leaf(Role.VERSE, (unit,), (structural(Kind.LG, unit.span), *lines))


def opener_leaf(units: Sequence[Unit]) -> Leaf:
    """The opener of a letter: address lines together, salutation, dateline."""
    span = Span(units[0].span.start, units[-1].span.end)
    lines = [(line_kind(line.span.text(unit.source)) or "address", line.span) for unit in units for line in unit.lines]
    inside: list[Annotation] = []
    for kind, run in groupby(lines, key=lambda pair: pair[0]):
        spans = [line for _, line in run]
        if kind == "address":
            inside.append(structural(Kind.ADDRESS, Span(spans[0].start, spans[-1].end)))
            inside += [structural(Kind.ADDR_LINE, line) for line in spans]
        else:
            inside += [structural(Kind.SALUTE if kind == "salute" else Kind.DATELINE, line) for line in spans]
    return Leaf(Role.OPENER, tuple(units), (structural(Kind.OPENER, span), *inside))


def closer_leaf(units: Sequence[Unit]) -> Leaf:
    """The closer of a letter: formula, signature, dateline, line by line."""
    span = Span(units[0].span.start, units[-1].span.end)
    kinds = {"salute": Kind.SALUTE, "signed": Kind.SIGNED, "dateline": Kind.DATELINE}
    inside = [
        structural(kinds[closer_line(line.span.text(unit.source)) or "signed"], line.span)
        for unit in units
        for line in unit.lines
    ]
    return Leaf(Role.CLOSER, tuple(units), (structural(Kind.CLOSER, span), *inside))


def keywords_leaf(unit: Unit) -> Leaf:
    """The list of keywords: a paragraph of terms."""
    leaf = plain_leaf(unit, Role.KEYWORDS)
    colon = re.compile(r"[:—–]").search(unit.source, unit.span.start)
    terms = []
    if colon:
        for found in re.compile(r"[^,;\n]+").finditer(unit.source, colon.end(), unit.span.end):
            core = re.search(r"[^\s*_.](?:.*[^\s*_.])?", found[0], re.DOTALL)
            if core:
                terms.append(structural(Kind.TERM, Span(found.start() + core.start(), found.start() + core.end())))
    return Leaf(Role.KEYWORDS, (unit,), (*leaf.annotations, *terms))


def split_entry(unit: Unit, *, is_wrapped: bool) -> list[Unit]:
    """In a bibliography whose lines are not wrapped, each line is an entry of its own."""
    if is_wrapped or len(unit.lines) == 1 or unit.continued_at:
        return [unit]
    parts = [Unit(unit.source, (line,)) for line in unit.lines]
    joined = parts[:1]
    for before, part in pairwise(parts):
        if part.content[:1].islower() or before.last_character in ",-–":
            joined[-1] = joined[-1].joined(part)
        else:
            joined.append(part)
    return joined


def blank_start(source: str, end: int) -> Annotation | None:
    """White space before the first block that XML does not count as such, or None."""
    odd = [at for at in range(end) if source[at] not in XML_SPACE and source[at] != "\f"]
    return structural(Kind.AB, Span(odd[0], odd[-1] + 1), type_="blank") if odd else None
