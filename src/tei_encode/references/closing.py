"""Place and publisher among the stretches that follow the titles of a reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .following import gap_to_date, has_unit
from .imprints import imprint, is_number, looks_like_name, place_part, publisher_part
from .journals import reads_as_journal
from .stretches import Stretch, Style, without_edges

if TYPE_CHECKING:
    from tei_encode.model import Span

    from .draft import Draft
    from .parts import Part


def claim_imprints(draft: Draft, rest: list[Stretch]) -> None:
    """Claim place and publisher; the first of each counts."""
    for one in rest:
        if one.style is not Style.PLAIN:
            continue
        for part in imprint(draft.line, one.span) or _unknown(draft, one, is_first=one is rest[0]):
            if not draft.first(part.kind):
                draft.claim(part)


def _unknown(draft: Draft, one: Stretch, *, is_first: bool) -> list[Part]:
    """A place or publisher by where it stands, not by its name."""
    if is_place_before_date(draft, one.span):
        return [place_part(one.span)]
    if is_first and _could_be_publisher(draft, one):
        return [publisher_part(without_edges(draft.line, one.span))]
    return []


def is_place_before_date(draft: Draft, span: Span) -> bool:
    """Whether a word or two stand before the date with nothing but a blank between ("…, Cuneo 1993")."""
    return gap_to_date(draft, span) == " " and is_short_name(span.text(draft.line))


def is_short_name(text: str) -> bool:
    """Whether one to three words with capitals could be a town."""
    return looks_like_name(text) and len(text.split()) <= 3


def _could_be_publisher(draft: Draft, one: Stretch) -> bool:
    text = one.span.text(draft.line)
    return (
        looks_like_name(text)
        and not reads_as_journal(text)
        and 1 < len(text) < 120
        and not is_number(text)
        and not has_unit(draft, "volume")
    )
