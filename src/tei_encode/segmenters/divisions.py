"""Parts become `front`, `body`, `back` and `div`s, in the source's own order (ENCODING.md, section 2; TEI chapter DS)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from tei_encode.model import Annotation, Kind, Span
from tei_encode.model.identifiers import Identifiers

from .leaves import Leaf, blank_start, structural
from .parts import Part, nest_parts, partition
from .roles import Role

BACK_MATTER = frozenset({"notes", "bibliography"})
FRONT_MATTER = frozenset({"abstract", "keywords"})


def divide(source: str, leaves: Sequence[Leaf]) -> list[Annotation]:
    """The whole structure of a text: `text` and everything below it."""
    whole = structural(Kind.TEXT, Span(0, len(source)))
    if not leaves:
        span = Span(0, len(source))
        return [whole, structural(Kind.BODY, span), structural(Kind.P, span)]
    builder = _Divisions(source)
    return [whole, *builder.build(leaves)]


class _Divisions:
    def __init__(self, source: str) -> None:
        self._source = source
        self._identifiers = Identifiers()
        self._found: list[Annotation] = []

    def build(self, leaves: Sequence[Leaf]) -> list[Annotation]:
        title = [leaf for leaf in leaves if leaf.role in (Role.TITLE, Role.BYLINE)]
        parts = partition(leaves[len(title) :])
        front: list[Part] = []
        while parts and parts[0].type in FRONT_MATTER and len(parts) > 1:
            front.append(parts.pop(0))
        if not parts:  # a title and nothing else: it is the text
            parts = [Part(leaves=[_as_paragraph(leaf) for leaf in title])]
            title = []
        back: list[Part] = []
        while len(parts) > 1 and parts[-1].type in BACK_MATTER and parts[-1].level == 1:
            back.insert(0, parts.pop())
        lead = blank_start(self._source, leaves[0].span.start)
        for kind, own, group in ((Kind.FRONT, title, front), (Kind.BODY, [], parts), (Kind.BACK, [], back)):
            if own or group:
                self._region(kind, own, nest_parts(group), lead)
                lead = None
        return self._found

    def _region(self, kind: Kind, own: Sequence[Leaf], parts: Sequence[Part], lead: Annotation | None) -> None:
        spans = [leaf.span for leaf in own] + [part.span for part in parts]
        start = lead.span.start if lead else spans[0].start
        self._found.append(structural(kind, Span(start, spans[-1].end)))
        if lead:
            self._found.append(lead)
        self._blocks(own)
        for number, part in enumerate(parts):
            if kind is Kind.BODY and number == 0 and _may_stand_bare(part, is_only=len(parts) == 1):
                self._blocks(part.leaves)
                self._children(part)
            else:
                self._division(part)

    def _division(self, part: Part) -> None:
        name = self._identifiers.claim(part.type or "section")
        self._found.append(structural(Kind.DIV, part.span, id=f"div-{name}", type_=part.type or "section", n=part.number))
        self._blocks(part.leaves)
        self._children(part)

    def _children(self, part: Part) -> None:
        for child in part.children:
            self._division(child)

    def _blocks(self, leaves: Iterable[Leaf]) -> None:
        """Blocks of one division; items and entries in lists."""
        for role, run in groupby(leaves, key=lambda leaf: leaf.role):
            members = list(run)
            span = Span(members[0].span.start, members[-1].span.end)
            if role is Role.ENTRY:
                self._found.append(structural(Kind.LIST_BIBL, span))
            elif role is Role.ITEM:
                self._list(members)
                continue
            for leaf in members:
                self._found += leaf.annotations

    def _list(self, items: Sequence[Leaf]) -> None:
        """A list, and lists inside its items where items are set in further."""
        position = 0

        def level(indent: int) -> None:
            nonlocal position
            first = position
            holder = len(self._found)
            while position < len(items) and _indent(items[position]) >= indent:
                item = items[position]
                at = len(self._found)
                self._found += item.annotations
                position += 1
                if position < len(items) and _indent(items[position]) > indent:
                    level(_indent(items[position]))
                    end = self._found[-1].span.end if position == 0 else items[position - 1].span.end
                    self._found[at] = self._found[at].with_span(Span(item.span.start, end))
            kind = "bulleted" if items[first].units[0].marker and items[first].units[0].marker.kind == "bullet" else "ordered"
            span = Span(items[first].span.start, items[position - 1].span.end)
            self._found.insert(holder, structural(Kind.LIST, span, rend=kind))

        while position < len(items):
            level(_indent(items[position]))


def _may_stand_bare(part: Part, *, is_only: bool) -> bool:
    """Whether the blocks of a part may stand in `body` itself: it needs a block of text, and no end before others."""
    has_text = any(leaf.role not in (Role.NOTE, Role.RULE) for leaf in part.leaves)
    ends = part.leaves[-1].role is Role.CLOSER
    return part.type == "" and not part.has_head and has_text and (is_only or not ends)


def _indent(leaf: Leaf) -> int:
    return leaf.units[0].lines[0].indent


def _as_paragraph(leaf: Leaf) -> Leaf:
    unit = leaf.units[0]
    span = Span(unit.span.start, leaf.span.end)
    marks = unit.marker.length if unit.marker and unit.marker.kind == "hashes" else 0
    return Leaf(Role.PARAGRAPH, leaf.units, (structural(Kind.P, span, marks=(marks, 0)),))
