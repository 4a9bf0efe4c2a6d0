"""Place and publisher among the stretches that follow the titles of a reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span

from ...parts import Part
from .following import gap_to_date, has_unit
from .imprints import imprint, is_number, looks_like_name, place_part, publisher_part
from .joining import is_before_imprint
from .journals import reads_as_journal, reads_as_series
from .stretches import Stretch, Style, without_edges

if TYPE_CHECKING:
    from ..draft import Draft


def claim_imprints(draft: Draft, rest: list[Stretch]) -> None:
    """Claim place and publisher; the first of each counts."""
    for index, one in enumerate(rest):
        if one.style is not Style.PLAIN:
            continue
        if is_before_imprint(draft, rest[index:]):
            draft.claim(*_title_of_volume(draft, one))
            continue
        for part in imprint(draft.line, one.span) or _unknown(draft, one, is_first=one is rest[0]):
            if not draft.first(part.kind):
                draft.claim(part)


def _title_of_volume(draft: Draft, one: Stretch) -> list[Part]:
    """The title of a book's volume, where its number stands right before ("Bd. 2: Die Häfen. Köln 1998")."""
    before = max(
        (part for part in draft.parts if part.span.end <= one.span.start), key=lambda part: part.span
    )
    is_volume = before.attributes.get("unit") == "volume" and one.span.start - before.span.end <= 2
    return [Part(without_edges(draft.line, one.span), Kind.TITLE, {"level": "m"})] if is_volume else []


def claim_series(draft: Draft, found: list[Stretch]) -> list[Stretch]:
    """The stretches without a series named after the title ("Tidal Studies Book Series"), which is claimed."""
    for one in found[1:]:
        if (
            one.style is not Style.QUOTED
            and reads_as_series(one.span.text(draft.line))
            and not has_unit(draft, "page")
        ):
            draft.claim(Part(one.span, Kind.SERIES, parts=(Part(one.span, Kind.TITLE, {"level": "s"}),)))
            return [other for other in found if other is not one]
    return found


def _unknown(draft: Draft, one: Stretch, *, is_first: bool) -> list[Part]:
    """A place or publisher by where it stands, not by its name."""
    if is_place_before_date(draft, one.span):
        return [place_part(one.span)]
    if is_first and _could_be_publisher(draft, one):
        return [publisher_part(without_edges(draft.line, one.span))]
    return []


def is_place_before_date(draft: Draft, span: Span) -> bool:
    """Whether a word or two stand before the date, a blank between ("…, Cuneo 1993"), or in a bracket with it alone."""
    gap = gap_to_date(draft, span)
    bracketed = gap == ", " and draft.line[span.start - 1 : span.start] == "("
    return (gap == " " or bracketed) and is_short_name(span.text(draft.line))


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
