"""Who wrote to whom, where and when (`correspDesc`, TEI Guidelines, chapter HD 2.4.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import NAMES, Correspondence, Kind

from .agents import add_name
from .building import add
from .dating import dating
from .metadata import Metadata

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from tei_encode.model import Annotation, Document

    from .metadata import AnyAgent

DATING = ("when", "from", "to", "notBefore", "notAfter")


def whole_letters(letters: Sequence[Correspondence]) -> list[Correspondence]:
    """The letters that are the text itself, and not a part of it (`div type="document"`)."""
    return [one for one in letters if one.document is None or one.document.get("type") != "document"]


def corresp_descs(
    profile: _Element, document: Document, letters: Sequence[Correspondence], metadata: Metadata
) -> None:
    """Add a `correspDesc` for each letter; what the user says goes over what the text says.

    Where the text holds one letter, or is one, that is the letter the user means; else the user's has a `correspDesc`
    of its own.
    """
    is_given = any(
        (
            metadata.senders,
            metadata.receivers,
            metadata.sent_date,
            metadata.sent_place,
            metadata.received_date,
            metadata.received_place,
        )
    )
    meant = None
    if is_given:
        candidates = letters if len(letters) == 1 else whole_letters(letters)
        meant = candidates[0] if len(candidates) == 1 else None
        if meant is None:
            _corresp_desc(profile, document, Correspondence(), metadata)
    for letter in letters:
        _corresp_desc(profile, document, letter, metadata if letter is meant else Metadata())


def _corresp_desc(profile: _Element, document: Document, letter: Correspondence, metadata: Metadata) -> None:
    target = f"#{letter.document.id}" if letter.document and letter.document.id else ""
    element = add(profile, "correspDesc", "", [("corresp", target)])
    sent = add(element, "correspAction", "", [("type", "sent")])
    _parties(sent, document, metadata.senders, letter.senders)
    _place(sent, metadata.sent_place)
    if letter.sent_place and not metadata.sent_place:
        _mention(sent, document, letter.sent_place)
    _date(sent, metadata.sent_date)
    if letter.sent_date and not metadata.sent_date:
        add_mentioned_date(sent, document, letter.sent_date)
    received = add(element, "correspAction", "", [("type", "received")])
    _parties(received, document, metadata.receivers, letter.receivers)
    _place(received, metadata.received_place)
    _date(received, metadata.received_date)
    if letter.received_date and not metadata.received_date:
        add_mentioned_date(received, document, letter.received_date)
    for action in (sent, received):
        if not len(action):
            element.remove(action)


def _parties(
    action: _Element, document: Document, given: Sequence[AnyAgent], found: Sequence[Annotation]
) -> None:
    """Those the user names, or else those the text names; who writes letters is a person where nothing else is said."""
    for one in given:
        add_name(action, one, "persName")
    for name in () if given else found:
        _mention(action, document, name)


def _mention(action: _Element, document: Document, name: Annotation) -> None:
    kind = name.kind if name.kind in NAMES else Kind.ORG_NAME
    add(action, kind.value, document.text_of(name), [("ref", name.get("ref")), ("cert", name.cert.attribute)])


def _place(parent: _Element, name: str) -> None:
    if name:
        add(parent, "placeName", name)


def _date(parent: _Element, value: str) -> None:
    if value:
        add(parent, "date", value, dating(value))


def add_mentioned_date(parent: _Element, document: Document, date: Annotation) -> None:
    """Repeat a date of the text in the header, with its value and how sure that is."""
    values = [(name, date.get(name)) for name in DATING]
    add(parent, "date", document.text_of(date), [*values, ("cert", date.cert.attribute)])


def _text_begins(document: Document) -> int:
    """Where the first paragraph of the body ends; the end of the text where it has none."""
    structure = document.layer("structure")
    body = next((one.span.start for one in structure if one.kind is Kind.BODY), 0)
    ends = (one.span.end for one in structure if one.kind is Kind.P and one.span.start >= body)
    return min(ends, default=len(document.text))


def creation(
    profile: _Element, document: Document, letters: Sequence[Correspondence], metadata: Metadata
) -> None:
    """Add `creation`, date and place: what the user says of the text, else of the letter, else what the letter says.

    The letter's date and place are those of the text unless the letter is only a part of it, as one printed in a
    newspaper is, or sent along with another: paragraphs stand before it.
    """
    begins = _text_begins(document)
    whole = [
        one
        for one in whole_letters(letters)
        if one.document is None or one.document.get("type") != "letter" or one.document.span.start < begins
    ]
    dates = [one.sent_date for one in whole if one.sent_date]
    places = [one.sent_place for one in whole if one.sent_place]
    element = add(profile, "creation")
    if date := metadata.created or metadata.sent_date:
        _date(element, date)
    elif len(dates) == 1:
        add_mentioned_date(element, document, dates[0])
    if place := metadata.created_place or metadata.sent_place:
        _place(element, place)
    elif len(places) == 1 and len(whole) == 1:
        _mention(element, document, places[0])
    if not len(element):
        profile.remove(element)
