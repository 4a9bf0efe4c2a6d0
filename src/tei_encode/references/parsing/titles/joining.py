"""Whether a full stop is inside a title, so that the stretches beside it are one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span

from ...vocabulary import SMALL_WORDS
from .following import gap_to_date, next_unit
from .imprints import imprint, is_publisher, looks_like_name, pieces_of, place_indices
from .journals import reads_as_journal
from .stretches import Stretch, Style

if TYPE_CHECKING:
    from ..draft import Draft
    from ..leads import Lead


def is_comma_style(draft: Draft, lead: Lead) -> bool:
    """Whether commas part the parts of the reference ("Author, Title. Subtitle, Place")."""
    return draft.line[lead.end - 2 : lead.end] == ", "


def _is_colon_style(draft: Draft, lead: Lead, following: Stretch) -> bool:
    """Whether a colon stands behind the authors and the year right behind this ("Oake: Meer. Häfen, Wien 1989")."""
    return draft.line[lead.end - 2 : lead.end] == ": " and gap_to_date(draft, following.span) == " "


def joined(first: Stretch, last: Stretch) -> Stretch:
    """One stretch from the first to the last."""
    return Stretch(Span(first.span.start, last.span.end), Style.PLAIN, first.inside)


def joins_title(draft: Draft, lead: Lead, title: Stretch, following: Stretch) -> bool:
    """Whether a stretch goes on with the title (a subtitle after a full stop)."""
    if following.style is not Style.PLAIN or _has_claim_between(draft, title, following):
        return False
    text = following.span.text(draft.line)
    if (
        draft.line[following.span.start - 2 : following.span.start - 1] in ("?", "!")
        and not is_publisher(text)
        and not reads_as_journal(text)
    ):
        return not is_newspaper_by_place(draft, following)
    words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", text) if word.lower() not in SMALL_WORDS]
    lower = sum(word[0].islower() for word in words)
    if lower * 2 > len(words) and not imprint(draft.line, following.span) and ":" not in text:
        return True
    return _joins_in_comma_style(draft, lead, following)


def is_newspaper_by_place(draft: Draft, one: Stretch) -> bool:
    """Whether a short name stands right before a page in a reference dated to the day ("Die Zeit, p. 7")."""
    date = draft.first(Kind.DATE)
    text = one.span.text(draft.line)
    return (
        date is not None
        and len(date.attributes.get("when", "")) == 10
        and looks_like_name(text)
        and len(text.split()) <= 4
        and "," not in text
        and next_unit(draft, one.span) == "page"
    )


def _joins_in_comma_style(draft: Draft, lead: Lead, following: Stretch) -> bool:
    pieces = pieces_of(draft.line, following.span)
    if _is_colon_style(draft, lead, following):
        texts = [one.text(draft.line) for one, _ in pieces]
        places = place_indices(texts)
        return bool(places) and 0 not in places and not _could_be_publisher(texts[0])
    if not is_comma_style(draft, lead):
        return False
    return (
        len(pieces) > 1
        and (not imprint(draft.line, pieces[0][0]) or _goes_on_in_small_letters(draft.line, pieces))
        and ":" not in following.span.text(draft.line)
    )


def _could_be_publisher(text: str) -> bool:
    """Whether a piece before a place is a short name without years ("Stern Verlag", not "Häfen 1917–33")."""
    few = len(text.split()) <= 3 and looks_like_name(text) and not any(letter.isdigit() for letter in text)
    return few or is_publisher(text)


def _goes_on_in_small_letters(line: str, pieces: list[tuple[Span, str]]) -> bool:
    """Whether what begins with a place is no imprint ("Venezia, l'Olanda e la bonifica, Milano")."""
    texts = [one.text(line) for one, _ in pieces[1:]]
    return any(not looks_like_name(text) and not is_publisher(text) for text in texts)


def joins_host(draft: Draft, lead: Lead, host: Stretch, following: Stretch) -> bool:
    """Whether a stretch goes on with the host's title ("in Tesori. Paramenti sacri, Udine 1988")."""
    if not is_comma_style(draft, lead) or following.inside or following.span.start - host.span.end > 2:
        return False
    if host.style is not Style.PLAIN or following.style is not Style.PLAIN:
        return False
    if _has_claim_between(draft, host, following) or next_unit(draft, following.span) == "volume":
        return False
    first = pieces_of(draft.line, following.span)[:1]
    return bool(first) and not imprint(draft.line, first[0][0])


def _has_claim_between(draft: Draft, one: Stretch, other: Stretch) -> bool:
    between = Span(one.span.end, other.span.start)
    return any(between.embeds(part.span) for part in draft.parts)
