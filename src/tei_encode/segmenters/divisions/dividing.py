"""Parts become `front`, `body`, `back` and `div`s, in the source's own order (TEI chapter DS)."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tei_encode.model import Annotation, Kind, Span
from tei_encode.model.identifiers import Identifiers
from tei_encode.segmenters.blocks.leaves import Leaf, blank_start, structural, text_leaf
from tei_encode.segmenters.blocks.lists import list_annotations
from tei_encode.segmenters.divisions.letter_sections import hold_sections
from tei_encode.segmenters.divisions.parts import Part, nest_parts, partition
from tei_encode.segmenters.role import TITLE_MATTER, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BACK_MATTER = frozenset({"notes", "bibliography"})
FRONT_MATTER = frozenset({"abstract", "keywords"})
IN_LISTS = frozenset({Role.ITEM, Role.ENTRY})


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
        """Everything below `text`."""
        title = _title_matter(leaves)
        main = next((leaf for leaf in title if leaf.role is Role.TITLE), None)
        words = main.units[0].content if main else ""
        parts = hold_sections(partition(leaves[len(title) :], words))
        if not parts:  # a title and nothing else: it is the text
            parts = [Part(leaves=[leaf if leaf.is_global else text_leaf(leaf) for leaf in title])]
            title = []
        first = next(
            (i for i, part in enumerate(parts[:-1]) if part.type not in FRONT_MATTER), len(parts) - 1
        )
        last = _first_of_back(parts, first)
        lead = blank_start(self._source, leaves[0].span.start)
        regions: tuple[tuple[Kind, list[Leaf], list[Part]], ...] = (
            (Kind.FRONT, title, parts[:first]),
            (Kind.BODY, [], parts[first:last]),
            (Kind.BACK, [], parts[last:]),
        )
        for kind, own, group in regions:
            if own or group:
                self._region(kind, own, nest_parts(group), lead)
                lead = None
        return self._found

    def _region(
        self, kind: Kind, own: Sequence[Leaf], parts: Sequence[Part], lead: Annotation | None
    ) -> None:
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
        """A division and those inside it; levels are few, so that recursion ends soon."""
        kind = part.type or "section"
        identifier = f"div-{self._identifiers.claim(kind)}"
        self._found.append(structural(Kind.DIV, part.span, identifier=identifier, type_=kind, n=part.number))
        self._blocks(part.leaves)
        self._children(part)

    def _children(self, part: Part) -> None:
        """What is inside a division, and what ends it."""
        for child in part.children:
            self._division(child)
        self._blocks(part.tail)

    def _blocks(self, leaves: Sequence[Leaf]) -> None:
        """Blocks of one division; items and entries in lists."""
        for role, run in _runs(leaves):
            if role is Role.ITEM:
                self._found += list_annotations(run)
                continue
            if role is Role.ENTRY:
                self._found.append(structural(Kind.LIST_BIBL, Span(run[0].span.start, run[-1].span.end)))
            for leaf in run:
                self._found += leaf.annotations


def _title_matter(leaves: Sequence[Leaf]) -> list[Leaf]:
    """Title, byline, date and epigraph at the top, page furniture above and between them included."""
    end = 0
    for number, leaf in enumerate(leaves, 1):
        if leaf.role in TITLE_MATTER or (leaf.role is Role.EPIGRAPH and end):
            end = number
        elif leaf.role is not Role.FURNITURE:
            break
    return list(leaves[:end])


def _runs(leaves: Sequence[Leaf]) -> Iterator[tuple[Role, list[Leaf]]]:
    """Runs of one role; a page number between two items or entries belongs to their run."""
    roles = [leaf.role for leaf in leaves]
    before: Role | None = None
    for index, role in enumerate(roles):
        if role is not Role.FURNITURE:
            before = role
        elif before in IN_LISTS:
            end = next((i for i in range(index, len(roles)) if roles[i] is not Role.FURNITURE), None)
            if end is not None and roles[end] is before:
                roles[index] = before
            else:
                before = None
    for role, pairs in groupby(zip(roles, leaves, strict=True), key=lambda pair: pair[0]):
        yield role, [leaf for _, leaf in pairs]


def _may_stand_bare(part: Part, *, is_only: bool) -> bool:
    """Whether the blocks of a part may stand in `body` itself: it needs a block of text, and no end before others."""
    return part.type == "" and not part.has_head and part.has_text and (is_only or not part.has_ended)


def _first_of_back(parts: Sequence[Part], first: int) -> int:
    """Where the back matter begins; behind all parts where there is no text before it: then it is the text."""
    if all(part.type in BACK_MATTER for part in parts[first:]):
        return len(parts)
    last = len(parts)
    for at in range(last - 1, first, -1):
        if parts[at].type not in BACK_MATTER:
            break
        last = at if parts[at].level == 1 else last
    return last
