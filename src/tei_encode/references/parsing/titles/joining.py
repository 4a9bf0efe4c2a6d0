"""Whether a full stop is inside a title, so that the stretches beside it are one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span

from ...vocabulary import SMALL_WORDS
from .following import gap_to_date, is_before_editor, next_unit
from .imprints import imprint, is_publisher, looks_like_name, pieces_of, place_indices
from .journals import reads_as_journal
from .stretches import Stretch, Style
from .subtitles import reads_as_subtitle

if TYPE_CHECKING:
    from ..draft import Draft
    from ..leads import Lead


_ARTICLES = frozenset(("a", "an", "the", "ein", "eine", "der", "die", "das", "zur", "zum", "vom", "von"))
"""Words that begin a subtitle rather than a publisher's name; in Romance languages both have articles ("Il Mulino")."""


def is_comma_style(draft: Draft, lead: Lead) -> bool:
    """Whether commas part the parts of the reference ("Author, Title. Subtitle, Place")."""
    return draft.line[lead.end - 2 : lead.end] == ", "


def _is_colon_style(draft: Draft, lead: Lead, following: Stretch) -> bool:
    """Whether a colon stands behind the authors and the year right behind this ("Oake: Meer. Häfen, Wien 1989")."""
    return draft.line[lead.end - 2 : lead.end] == ": " and gap_to_date(draft, following.span) == " "


def joined(first: Stretch, last: Stretch) -> Stretch:
    """One stretch from the first to the last."""
    return Stretch(Span(first.span.start, last.span.end), Style.PLAIN, first.inside)


def is_before_imprint(draft: Draft, rest: list[Stretch]) -> bool:
    """Whether place and publisher of a book stand behind the first of the stretches, which is then neither.

    "Oake Press. Haverley 1998" and "Stern. Haverley 1998" have the publisher itself there, before a place alone.
    """
    text = rest[0].span.text(draft.line)
    if any(one.style is not Style.PLAIN or one.inside for one in rest[:1]) or _is_imprint_of_town(
        draft, rest[0]
    ):
        return False
    later = [imprint(draft.line, one.span) for one in rest[1:] if one.style is Style.PLAIN and not one.inside]
    kinds = [{part.kind for part in found} for found in later]
    if any(len(found) == 2 for found in kinds):
        return True
    return any(Kind.PUB_PLACE in found for found in kinds) and not _could_publish(text)


def _could_publish(text: str) -> bool:
    """Whether words before a town could be the name of who published there ("Stern", "Il Mulino", "Salt Board")."""
    if reads_as_subtitle(text):
        return False
    words = text.split()
    if words[0].lower() in _ARTICLES:
        return len(words) <= 4 and is_publisher(text)
    return is_publisher(text) or (len(words) <= 2 and looks_like_name(text))


def _is_imprint_of_town(draft: Draft, one: Stretch) -> bool:
    """Whether a stretch begins with a town that is known, or ends with one behind a publisher."""
    texts = [piece.text(draft.line) for piece, _ in pieces_of(draft.line, one.span)]
    return bool(texts) and 0 in place_indices(texts)


def joins_title(draft: Draft, lead: Lead, title: Stretch, rest: list[Stretch]) -> bool:
    """Whether the first of the stretches behind a title goes on with it (a subtitle after a full stop)."""
    following = rest[0]
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
    if _joins_in_comma_style(draft, lead, following) or is_before_imprint(draft, rest):
        return True
    if _is_subtitle_with_place(draft, following):
        return True
    return _has_words_before_imprint(draft, following)


def _has_words_before_imprint(draft: Draft, following: Stretch) -> bool:
    """Whether a subtitle stands before the imprint, a comma between ("Ein Handbuch, Berlin: Dietz 1998")."""
    pieces = pieces_of(draft.line, following.span)
    texts = [one.text(draft.line) for one, _ in pieces]
    places = place_indices(texts)
    colon = next((index for index, (_, mark) in enumerate(pieces) if mark == ":"), 0)
    first = places[0] if places else colon - 1 if len(texts[colon - 1].split()) <= 3 else 0
    if first < 1 or gap_to_date(draft, following.span) not in (" ", ", "):
        return False
    words = Span(pieces[0][0].start, pieces[first - 1][0].end).text(draft.line)
    if first + 1 < len(pieces) and pieces[first + 1][1] == ":" and pieces[first][1] == ",":
        return not is_publisher(words)
    return words.split()[0].lower() in _ARTICLES and not _could_publish(words)


def _is_subtitle_with_place(draft: Draft, following: Stretch) -> bool:
    """Whether a subtitle and nothing but a place stand there ("Festschrift für Hans Dorn, Stuttgart 1975").

    A town that is not known has the year right behind it.
    """
    pieces = pieces_of(draft.line, following.span)
    texts = [one.text(draft.line) for one, _ in pieces]
    places = place_indices(texts)
    first = places[0] if places else len(texts) - 1
    if first < 1 or any(mark != "," for _, mark in pieces[1:]):
        return False
    if not places and (gap_to_date(draft, following.span) != " " or not looks_like_name(texts[-1])):
        return False
    return reads_as_subtitle(Span(pieces[0][0].start, pieces[first - 1][0].end).text(draft.line))


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
    if reads_as_subtitle(text):
        return False
    few = len(text.split()) <= 3 and looks_like_name(text) and not any(letter.isdigit() for letter in text)
    return few or is_publisher(text)


def _goes_on_in_small_letters(line: str, pieces: list[tuple[Span, str]]) -> bool:
    """Whether what begins with a place is no imprint ("Venezia, l'Olanda e la bonifica, Milano")."""
    texts = [one.text(line) for one, _ in pieces[1:]]
    return any(not looks_like_name(text) and not is_publisher(text) for text in texts)


def whole_host(draft: Draft, lead: Lead, host: Stretch, rest: list[Stretch]) -> Stretch:
    """The host with what goes on with its title among the stretches behind it."""
    while rest and _joins_host(draft, lead, host, rest):
        host, rest = joined(host, rest[0]), rest[1:]
    return host


def _joins_host(draft: Draft, lead: Lead, host: Stretch, rest: list[Stretch]) -> bool:
    """Whether the first of the stretches goes on with the host's title ("in Tesori. Paramenti sacri, Udine 1988")."""
    following = rest[0]
    if _has_claim_between(draft, host, following) or host.style is not Style.PLAIN or not host.inside:
        return False
    if following.style is Style.PLAIN and not following.inside:
        edited = is_before_editor(draft, following.span) and not imprint(draft.line, following.span)
        if edited or is_before_imprint(draft, rest) or _is_subtitle_with_place(draft, following):
            return True
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
