"""From units and their roles to annotations: what a block is made of, and blocks that are one element."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Kind, Span
from tei_encode.model.annotation import QUOTED_FROM
from tei_encode.model.reference_starts import begins_reference
from tei_encode.segmenters.cues.markers import RULE, marker_at
from tei_encode.segmenters.role import Role
from tei_encode.segmenters.units.lines import XML_SPACE, behind
from tei_encode.segmenters.units.pages import furniture_type
from tei_encode.segmenters.units.terms import DEFINITION
from tei_encode.segmenters.units.title_words import KEYWORDS
from tei_encode.segmenters.units.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tei_encode.segmenters.units.lines import Line

ORIGIN = "structure"
_LABEL = re.compile(r"[^,;:\n]{1,40}:")
"""A label before terms in other words than those that are known."""
_AUTHOR = re.compile(r"[^\W\d_a-z][\w'’-]+,\s+[^\W\d_a-z](?:\.|[\w'’-]+[.,(&])")
"""The author at the start of an entry: "Name, I." or "Name, Forename,"."""
_ENDS_ENTRY = re.compile(r"(?:[^\W_]{2}|[)\]”\"’*_])\.[”\"’*_)\]]*\Z")
"""The stop at the end of an entry, which stands behind no initial."""
ELEMENTS = {
    Role.MARKING: Kind.P,
    Role.KEYWORDS: Kind.P,
    Role.HEAD: Kind.HEAD,
    Role.PARAGRAPH: Kind.P,
    Role.ITEM: Kind.ITEM,
    Role.QUOTATION: Kind.QUOTE,
    Role.ENTRY: Kind.BIBL,
    Role.ATTRIBUTION: Kind.BIBL,
    Role.SOURCE: Kind.P,
    Role.RULE: Kind.MILESTONE,
    Role.FURNITURE: Kind.FW,
    Role.DATE: Kind.DATELINE,
}
"""The element of each role whose block is one element."""


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
        return covering(self.units)

    @property
    def is_global(self) -> bool:
        """Whether it may stand anywhere in a division (TEI class `model.global`), even behind a closer."""
        return self.role in (Role.NOTE, Role.RULE, Role.FURNITURE, Role.CAPTION)


def structural(
    kind: Kind, span: Span, *, identifier: str = "", marks: tuple[int, int] = (0, 0), **attributes: str
) -> Annotation:
    """An annotation of the structure; `type_` stands for `@type`, an empty value for none."""
    named = MappingProxyType({name.rstrip("_"): value for name, value in attributes.items() if value})
    return Annotation(span, kind, named, identifier, origin=ORIGIN, marks=marks)


def covering(units: Sequence[Unit]) -> Span:
    """From the start of the first unit to the end of the last."""
    return Span(units[0].span.start, units[-1].span.end)


def plain_leaf(unit: Unit, role: Role) -> Leaf:
    """A block that is one element, layout marks at its ends and behind page ends marked as such.

    A dash before a paragraph is the author's own, not a mark of layout: it stays in the text.
    """
    marks = unit.marks
    if unit.is_code:
        marks = (0, 0)
    elif role is Role.PARAGRAPH and unit.has_marker("bullet"):
        marks = (0, marks[1])
    attributes = {}
    if role is Role.RULE:
        marks = (unit.span.length, 0)
        attributes["unit"] = "section"
    elif unit.is_run_in:
        attributes["rend"] = "run-in"
    elif role is Role.ATTRIBUTION:
        marks = marks if unit.has_marker("quoted") else (0, 0)
        attributes["type"] = QUOTED_FROM
    elif role is Role.FURNITURE:
        return Leaf(role, (unit,), (furniture(unit.source, unit.span),))
    block = structural(ELEMENTS[role], unit.span, marks=marks, **attributes)
    paragraphs = _quoted_paragraphs(unit) if role is Role.QUOTATION else []
    return Leaf(role, (unit,), (block, *paragraphs, *inside_lines(unit, role)))


def quoted_lines(unit: Unit) -> list[list[Span]]:
    """The lines of a unit marked with `>`, without the mark, in runs that lines with nothing but the mark part."""
    runs: list[list[Span]] = [[]]
    for line in unit.lines:
        marker = marker_at(unit.source, *line.span)
        length = marker.length if marker and marker.kind == "quoted" else 0
        span = Span(line.span.start + length, line.span.end).trimmed(unit.source)
        if span.length:
            runs[-1].append(span)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _quoted_paragraphs(unit: Unit) -> list[Annotation]:
    """The paragraphs of a quotation marked with `>`, where lines with nothing but the mark part them."""
    if not unit.has_marker("quoted") or unit.notes or unit.furniture:
        return []
    runs = quoted_lines(unit)
    if len(runs) < 2:
        return []
    starts = [run[0].start for run in runs]
    return [structural(Kind.P, Span(start, run[-1].end)) for start, run in zip(starts, runs, strict=True)]


def furniture(source: str, span: Span) -> Annotation:
    """A page number or running head; a line drawn above notes is a layout mark."""
    words = span.text(source)
    if RULE.fullmatch(words):
        return structural(Kind.MILESTONE, span, marks=(span.length, 0), unit="notes")
    return structural(Kind.FW, span, type_=furniture_type(words))


def text_leaf(leaf: Leaf) -> Leaf:
    """A block as a paragraph, where what it was taken for cannot stand."""
    marks = leaf.units[0].marks if len(leaf.units) == 1 else (leaf.units[0].marks[0], 0)
    return Leaf(Role.PARAGRAPH, leaf.units, (structural(Kind.P, leaf.span, marks=marks),))


def inside_lines(unit: Unit, role: Role) -> list[Annotation]:
    """What stands on later lines: page furniture; marks, of a quotation on each line, else behind a page end."""
    found = []
    for number, line in enumerate(unit.lines[1:], 1):
        if number in unit.furniture:
            found.append(furniture(unit.source, line.span))
            continue
        if any(start <= number < end for start, end in unit.notes):
            continue
        goes_on = role is Role.QUOTATION or number in unit.continued_at
        marker = marker_at(unit.source, *line.span) if goes_on else None
        if marker and marker.kind in ("bullet", "quoted"):
            span = Span(line.span.start, line.span.start + marker.length)
            found.append(structural(Kind.LB, span, marks=(marker.length, 0)))
    return found


def item_leaf(unit: Unit) -> Leaf:
    """An item of a list; its number is a label, and `@n`; a term is the label before its item."""
    if unit.listed == "gloss":
        term = structural(Kind.LABEL, Span(unit.span.start, unit.term_end))
        meaning = behind(unit.source, term.span.end, unit.span.end)
        mark = DEFINITION.match(unit.source, *meaning)
        marks = (mark.end() - mark.start() if mark else 0, 0)
        item = structural(Kind.ITEM, Span(meaning.start, unit.span.end), marks=marks)
        return Leaf(Role.ITEM, (unit,), (term, item, *inside_lines(unit, Role.ITEM)))
    leaf = plain_leaf(unit, Role.ITEM)
    if unit.listed == "head":
        return Leaf(Role.ITEM, (unit,), (structural(Kind.HEAD, unit.span), *leaf.annotations[1:]))
    start = leaf.annotations[0].inner.start
    paragraphs = _item_paragraphs(unit, start)
    number = marker_at(unit.source, start, unit.lines[0].span.end)
    if number is None or number.kind != "number" or unit.begins_with_initial:
        return Leaf(Role.ITEM, leaf.units, (leaf.annotations[0], *paragraphs, *leaf.annotations[1:]))
    label = structural(Kind.LABEL, Span(start, start + len(number.label)))
    item = leaf.annotations[0].with_attributes(n=number.label.strip("().[]"))
    return Leaf(Role.ITEM, leaf.units, (item, *paragraphs[:1], label, *paragraphs[1:], *leaf.annotations[1:]))


def _item_paragraphs(unit: Unit, start: int) -> list[Annotation]:
    """The paragraphs of an item that has several; the first one begins at the given offset, its label inside."""
    if not unit.paragraphs_at:
        return []
    starts = [start, *(unit.lines[at].span.start for at in unit.paragraphs_at)]
    ends = [unit.lines[at - 1].span.end for at in (*unit.paragraphs_at, len(unit.lines))]
    return [structural(Kind.P, Span(one, end)) for one, end in zip(starts, ends, strict=True)]


def verse_leaf(unit: Unit) -> Leaf:
    """A stanza and its lines; a number above it is its head."""
    first = 1 if unit.stanza_number else 0
    head = [structural(Kind.HEAD, line.span) for line in unit.lines[:first]]
    lines = [structural(Kind.L, line.span) for line in unit.lines[first:]]
    return Leaf(Role.VERSE, (unit,), (structural(Kind.LG, unit.span), *head, *lines))


def caption_leaf(unit: Unit) -> Leaf:
    """The caption of a picture that is not in the text: a `figure` that holds it as `p` (TEI chapter FT 14.4)."""
    words = structural(Kind.P, unit.span, marks=unit.marks)
    return Leaf(Role.CAPTION, (unit,), (structural(Kind.FIGURE, unit.span), words))


def keywords_leaf(unit: Unit) -> Leaf:
    """The list of keywords: a paragraph of terms."""
    leaf = plain_leaf(unit, Role.KEYWORDS)
    start = leaf.annotations[0].inner.start
    label = KEYWORDS.match(unit.source, start, unit.span.end) or _LABEL.match(
        unit.source, start, unit.span.end
    )
    terms = []
    for found in re.compile(r"[^,;\n]+").finditer(
        unit.source, label.end() if label else start, unit.span.end
    ):
        core = re.search(r"[^\s*_.](?:.*[^\s*_.])?", found[0], re.DOTALL)
        if core:
            span = Span(found.start() + core.start(), found.start() + core.end())
            terms.append(structural(Kind.TERM, span))
    return Leaf(Role.KEYWORDS, (unit,), (*leaf.annotations, *terms))


def split_entry(unit: Unit, *, is_wrapped: bool) -> list[Unit]:
    """The entries of a bibliography: each line, where lines are not wrapped, else from each author at its start on."""
    if len(unit.lines) == 1 or unit.continued_at or unit.is_entry:
        return [unit]
    if is_wrapped:
        return _entries_by_author(unit)
    groups: list[list[Unit]] = []
    for part in (Unit(unit.source, (line,)) for line in unit.lines):
        above = groups[-1][-1] if groups else None
        begins = above is not None and begins_reference(part.content, above.text)
        if above is not None and not begins and _is_waited_for(above, part):
            groups[-1].append(part)
        else:
            groups.append([part])
    return [_entry(unit.source, group) for group in groups]


def _is_waited_for(above: Unit, part: Unit) -> bool:
    """Whether a line begins small, or the one above it waits for it."""
    return part.content[:1].islower() or above.last_character in ",-–"


def _entries_by_author(unit: Unit) -> list[Unit]:
    """The entries of wrapped lines no blank line parts: "Name, Initial" below the end of a sentence begins one."""
    groups: list[list[Line]] = []
    for line in unit.lines:
        is_flush = line.indent <= unit.lines[0].indent
        above = groups[-1][-1].span.text(unit.source)[-16:] if groups else ""
        begins = is_flush and _ENDS_ENTRY.search(above) and _begins_entry(unit, line, above)
        if groups and not begins:
            groups[-1].append(line)
        else:
            groups.append([line])
    if len(groups) == 1 or not _begins_entry(unit, unit.lines[0], ""):
        return [unit]
    return [Unit(unit.source, tuple(group)) for group in groups]


def _begins_entry(unit: Unit, line: Line, above: str) -> bool:
    """Whether a line names an author first, who need not be a person."""
    words = line.span.text(unit.source)
    return _AUTHOR.match(words) is not None or begins_reference(words, above)


def _entry(source: str, parts: Sequence[Unit]) -> Unit:
    lines = tuple(line for part in parts for line in part.lines)
    return Unit(source, lines, continued_at=tuple(range(1, len(lines))))


def blank_start(source: str, end: int) -> Annotation | None:
    """White space before the first block that XML does not count as such, or None."""
    odd = [at for at in range(end) if source[at] not in XML_SPACE and source[at] != "\f"]
    return structural(Kind.AB, Span(odd[0], odd[-1] + 1), type_="blank") if odd else None
