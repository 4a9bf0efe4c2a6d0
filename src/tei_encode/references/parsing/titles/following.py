"""What stands after a stretch of a reference: a volume, pages, a date, and what lies between."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span

if TYPE_CHECKING:
    from ...parts import Part
    from ..draft import Draft

_STRAIGHT = re.compile(r"[\s.,(]*|\W*(?:1[4-9]|20)\d\d\W*|[,\s]*v(?:ol)?\.\s?")


def next_unit(draft: Draft, span: Span) -> str:
    """Unit of the number right after a stretch, separators aside; `date` for a date."""
    nearest = _nearest(draft, span)
    if nearest is None or re.search(r"[^\W\d_]{4,}", Span(span.end, nearest.span.start).text(draft.line)):
        return ""
    if nearest.kind is Kind.DATE:
        after = next_unit(draft, nearest.span)
        return after if after in ("volume", "issue") else "date"
    return nearest.attributes.get("unit", "")


def has_unit(draft: Draft, *units: str) -> bool:
    """Whether one of the reference's numbers counts one of these."""
    return any(part.kind is Kind.BIBL_SCOPE and part.attributes.get("unit") in units for part in draft.parts)


def gap_to_date(draft: Draft, span: Span) -> str:
    """What stands between a stretch and the next date; "-" without one."""
    date = _nearest(draft, span, Kind.DATE)
    return Span(span.end, date.span.start).text(draft.line) if date else "-"


def is_straight_before_number(draft: Draft, span: Span) -> bool:
    """Whether a volume follows at once, or after a year or "vol.", and pages are named ("Tide & Sea 30, 6–8")."""
    number = _nearest(draft, span, Kind.BIBL_SCOPE)
    return (
        number is not None
        and has_unit(draft, "page")
        and bool(_STRAIGHT.fullmatch(Span(span.end, number.span.start).text(draft.line)))
    )


def is_behind_volume(draft: Draft, span: Span) -> bool:
    """Whether the volume or issue stands right before, as law journals have it ("(2008) 71 MLR 201")."""
    behind = any(
        part.attributes.get("unit") in ("volume", "issue")
        and part.span.end < span.start
        and draft.line[part.span.end : span.start] in (" ", ") ")
        for part in draft.parts
    )
    return behind and next_unit(draft, span) == "page"


def is_before_editor(draft: Draft, span: Span) -> bool:
    """Whether whoever edited or translated the work comes next ("Ports and Trade in Lenner, ed. by Tim Oake")."""
    following = _nearest(draft, span)
    return following is not None and following.kind is Kind.EDITOR


def _nearest(draft: Draft, span: Span, kind: Kind | None = None) -> Part | None:
    following = [
        part for part in draft.parts if part.span.start >= span.end and (kind is None or part.kind is kind)
    ]
    return min(following, key=lambda part: part.span, default=None)
