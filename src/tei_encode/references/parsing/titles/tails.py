"""Place and publisher at the end of a stretch that begins with a title."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tei_encode.model import Span

from ...vocabulary import BODY_WORDS, DOCUMENT_WORDS, JOURNAL_WORDS, MONTHS, PUBLISHER_WORDS
from .imprints import (
    imprint,
    is_place,
    is_publisher,
    is_region,
    is_town_with_state,
    looks_like_name,
    pieces_of,
    place_indices,
    place_part,
    publisher_part,
)

if TYPE_CHECKING:
    from ...parts import Part

# "(Lenner: Oake Press, 1971)": what stands in the bracket that the date closes.
_IN_BRACKET = re.compile(r"(?P<place>[^():]{2,60})(?::\s(?P<publisher>[^():]{2,90}))?")
# "Presses universitaires de Lenner": a publisher's name whose adjective has a small letter.
_FRENCH_PUBLISHER = re.compile(r"(?:Presses?|[ÉE]ditions?|Librairie|Imprimerie)\s[^\W\d_]")
_TWO_THINGS = re.compile(r"([^\W\d_]+) (?:und|and|et|e|y|en|og|och) ([^\W\d_]+)")
_CLOSED_BY_DATE = re.compile(r",?\s?[^()\w]{0,2}(?:c\.?\s?)?(?:1[4-9]|20)\d\d[^()]{0,20}\)")


def without_body(line: str, span: Span) -> tuple[Span, list[Part]]:
    """An opening title without the body named after its last comma, and that body."""
    pieces = pieces_of(line, span)
    last = pieces[-1][0].text(line) if pieces else ""
    if len(pieces) > 1 and looks_like_name(last) and is_publisher(last) and last.split()[0][0].isupper():
        return _closed(line, span.start, pieces[-2][0].end), [publisher_part(pieces[-1][0])]
    return span, []


def _bracketed_imprint(line: str, span: Span) -> tuple[Span, list[Part]]:
    """A stretch without "(Place: Publisher" or "(Place" at its end, where the date closes the bracket, and these.

    The form alone says what they are, be the town known or not.
    """
    opening = line.rfind("(", span.start + 1, span.end)
    found = _IN_BRACKET.fullmatch(line, opening + 1, span.end) if opening > 0 else None
    if not found or not _CLOSED_BY_DATE.match(line, span.end) or line[span.end] == ".":
        return span, []
    town, publisher = found["place"].strip(), found["publisher"]
    if not looks_like_name(town) or len(town.split()) > (6 if publisher else 3):
        return span, []
    if not (looks_like_name(publisher) or is_publisher(publisher) if publisher else _is_like_town(town)):
        return span, []
    place = place_part(Span(*found.span("place")).trimmed(line))
    # A name alone may be a publisher's, too: "(Oake, 1971)".
    parts = [place] if publisher else [replace(place, attributes={"cert": "medium"})]
    if publisher:
        parts.append(publisher_part(Span(*found.span("publisher")).trimmed(line)))
    title = Span(span.start, opening).trimmed(line)
    return title, parts if title.length else []


def _without_bracket(line: str, span: Span) -> Span:
    """A title without the bracket that begins in it and ends with the date, whatever the bracket holds."""
    opening = line.rfind("(", span.start + 1, span.end)
    is_open = opening > 0 and ")" not in line[opening : span.end] and _CLOSED_BY_DATE.match(line, span.end)
    title = Span(span.start, opening).trimmed(line) if is_open else span
    return title if title.length else span


def _is_like_town(text: str) -> bool:
    """Whether a name alone is rather an unknown town than a body, a paper or a month ("Lenner", not "Port Review")."""
    words = {word.lower() for word in text.split()}
    others = words & (DOCUMENT_WORDS - {"the", "la", "le"} | JOURNAL_WORDS | MONTHS.keys())
    is_name = re.fullmatch(r"[^\W\d_][^\W\d_ '’-]{2,}(?:[ '’-][^\W\d_]+)*", text)
    has_capital_inside = any(letter.isupper() for word in re.split(r"[ '’-]", text) for letter in word[1:])
    return (
        bool(is_name)
        and not has_capital_inside
        and not others
        and not is_place(text)
        and not is_publisher(text)
    )


def without_imprint(line: str, span: Span) -> tuple[Span, list[Part]]:
    """A stretch without place and publisher at its end, and these."""
    title, bracketed = _bracketed_imprint(line, span)
    if bracketed:
        return title, bracketed
    pieces = pieces_of(line, span)
    texts = [one.text(line) for one, _ in pieces]
    places = place_indices(texts)
    for first in range(1, len(pieces)):
        if pieces[first][1] not in (",", "-", "(", ";", ")"):
            continue
        if all(
            index in places
            or (is_region(texts[index]) and index - 1 in places and index > first)
            or (
                is_publisher_piece(line, pieces[index][0])
                and not _ends_enumeration(texts[index], pieces[index][1])
            )
            or (re.fullmatch("[A-Z]{3,6}", texts[index]) and pieces[index][1] != "(")
            for index in range(first, len(pieces))
        ):
            found = imprint(line, Span(pieces[first][0].start, pieces[-1][0].end))
            if found:
                return _closed(line, span.start, pieces[first - 1][0].end), found
    return span, []


def book_tail(line: str, span: Span, *, before_date: bool) -> tuple[Span, list[Part]]:
    """Place and publisher at the end of "Title, Place, Publisher", in either order, or of "Title, Place".

    Args:
        line: the even line of the reference.
        span: the stretch that begins with the title.
        before_date: whether the date follows with nothing but a blank between ("Title, Kassel 1950"), so that the
            last words are a place even where they are no known one.

    Returns:
        The title, and place and publisher.
    """
    title, bracketed = _bracketed_imprint(line, span)
    if bracketed:
        return title, bracketed
    pieces = pieces_of(line, span)
    texts = [one.text(line) for one, _ in pieces]
    places = place_indices(texts)
    first = len(pieces)
    while first > 1 and (first - 1 in places or _is_imprint_piece(texts, first - 1, pieces[first - 1][1])):
        first -= 1
    bracket = next((index for index, (_, mark) in enumerate(pieces) if mark == "(" and index), len(pieces))
    if bracket < first and (is_place(texts[bracket]) or is_publisher(texts[bracket])):
        first = bracket
    if 1 <= first < len(pieces):
        found = imprint(line, Span(pieces[first][0].start, pieces[-1][0].end))
        if found:
            return _closed(line, span.start, pieces[first - 1][0].end), found
    if before_date and (unknown := _by_colon(pieces, texts)):
        return _closed(line, span.start, pieces[-3][0].end), unknown
    if len(pieces) > 1 and pieces[-1][1] == ",":
        last = pieces[-1][0]
        if before_date and len(texts[-1].split()) <= 3 and looks_like_name(texts[-1]):
            return _closed(line, span.start, pieces[-2][0].end), [place_part(last)]
    return _without_bracket(line, span), []


def _by_colon(pieces: list[tuple[Span, str]], texts: list[str]) -> list[Part]:
    """Place and publisher of the end of "Title, Skelbrook: Stern", by the marks alone: the town is no known one."""
    if [mark for _, mark in pieces[-2:]] != [",", ":"] or len(pieces) < 3:
        return []
    town, publisher = texts[-2:]
    few = len(town.split()) <= 2 and len(publisher.split()) <= 3 and looks_like_name(publisher)
    if not few or not _is_like_town(town) or publisher.split()[0].lower() in DOCUMENT_WORDS:
        return []
    return [replace(place_part(pieces[-2][0]), attributes={"cert": "medium"}), publisher_part(pieces[-1][0])]


def _closed(line: str, start: int, end: int) -> Span:
    """A title with the bracket that closes behind it, where it is opened inside."""
    closing = line[end : end + 1]
    opening = {")": "(", "]": "["}.get(closing)
    is_open = opening is not None and line.count(opening, start, end) > line.count(closing, start, end)
    return Span(start, end + is_open)


def _is_town(text: str) -> bool:
    return is_place(text) or is_town_with_state(text)


def _is_imprint_piece(texts: list[str], index: int, mark: str) -> bool:
    """Whether a piece is a place, a region after one, or a publisher beside one or at the end."""
    text = texts[index]
    if _is_town(text) or (is_region(text) and is_place(texts[index - 1])):
        return True
    if not (looks_like_name(text) or _FRENCH_PUBLISHER.match(text)) or len(text.split()) > 8:
        return False
    beside = index > 1 and _is_town(texts[index - 1]) and len(text.split()) <= 5
    before = (
        mark != ":"
        and index == len(texts) - 2
        and index > 0
        and _is_town(texts[-1])
        and len(text.split()) <= 2
    )
    return beside or before or (is_publisher(text) and not _ends_enumeration(text, mark))


def _ends_enumeration(text: str, mark: str) -> bool:
    """Whether a piece is the end of a title that names three things ("Hafen, Gesellschaft und Markt"), and no body."""
    two = _TWO_THINGS.fullmatch(text)
    words = {word.lower() for word in two.groups()} if two else set()
    return mark == "," and bool(words - BODY_WORDS) and not words & (PUBLISHER_WORDS - BODY_WORDS)


def is_publisher_piece(line: str, span: Span) -> bool:
    """Whether a piece is the name of a publisher by one of its words."""
    text = span.text(line)
    named = looks_like_name(text) or bool(_FRENCH_PUBLISHER.match(text))
    return named and is_publisher(text) and len(text.split()) <= 8
