"""What the text is about (`profileDesc`, TEI Guidelines, chapter HD 2.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import NAMES, Kind

from .building import add

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from tei_encode.model import Annotation, Correspondence, Description, Document

CALENDARS = {
    "julian": "Julian calendar",
    "french-republican": "French Republican calendar",
    "islamic": "Islamic calendar",
    "hebrew": "Hebrew calendar",
}
LANGUAGES = {
    "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "fi": "Finnish",
    "fr": "French", "grc": "Ancient Greek", "hu": "Hungarian", "it": "Italian", "la": "Latin", "nl": "Dutch",
    "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish",
    "tr": "Turkish", "uk": "Ukrainian",
}  # fmt: skip
"""English names of languages, as `langUsage` shows them to people; any other tag stands for itself."""
DATING = ("when", "from", "to", "notBefore", "notAfter")


def profile_desc(header: _Element, document: Document, text: _Element, description: Description) -> None:
    """Add `profileDesc` to a header: language, abstract, keywords, letters, calendars used."""
    element = add(header, "profileDesc")
    if description.abstract:
        abstract = add(element, "abstract")
        for paragraph in description.abstract:
            add(abstract, "p", paragraph)
    _creation(element, document, description)
    languages = add(element, "langUsage")
    name = LANGUAGES.get(document.language.partition("-")[0].lower(), document.language)
    add(languages, "language", name, [("ident", document.language)])
    if description.keywords:
        keywords = add(add(element, "textClass"), "keywords")
        for keyword in description.keywords:
            add(keywords, "term", keyword)
    _calendars(element, text)
    for letter in description.letters:
        _corresp_desc(element, document, letter)


def _creation(profile: _Element, document: Document, description: Description) -> None:
    """The date of a letter is that of the text, unless the letter is only a part of it (`div type="document"`)."""
    whole = [
        one for one in description.letters if one.document is None or one.document.get("type") != "document"
    ]
    dated = [letter.sent_date for letter in whole if letter.sent_date]
    if len(dated) == 1:
        date = dated[0]
        add(add(profile, "creation"), "date", document.text_of(date), _dating(date))


def _calendars(profile: _Element, text: _Element) -> None:
    used = sorted({pointer for date in text.iter("{*}date") for pointer in date.get("calendar", "").split()})
    if used:
        declarations = add(profile, "calendarDesc")
        for pointer in used:
            name = pointer.lstrip("#")
            add(add(declarations, "calendar", xml_id=name), "p", CALENDARS.get(name, name))


def _corresp_desc(profile: _Element, document: Document, letter: Correspondence) -> None:
    target = f"#{letter.document.id}" if letter.document and letter.document.id else ""
    element = add(profile, "correspDesc", "", [("corresp", target)])
    if letter.senders or letter.sent_date or letter.sent_place:
        sent = add(element, "correspAction", "", [("type", "sent")])
        _parties(sent, document, letter.senders)
        if letter.sent_place:
            _parties(sent, document, (letter.sent_place,))
        if letter.sent_date:
            add(sent, "date", document.text_of(letter.sent_date), _dating(letter.sent_date))
    if letter.receivers:
        _parties(add(element, "correspAction", "", [("type", "received")]), document, letter.receivers)


def _parties(action: _Element, document: Document, names: Sequence[Annotation]) -> None:
    for name in names:
        kind = name.kind if name.kind in NAMES else Kind.ORG_NAME
        add(action, kind.value, document.text_of(name), [("ref", name.get("ref"))])


def _dating(date: Annotation) -> list[tuple[str, str]]:
    cert = "" if date.cert == "high" else date.cert.value
    return [(name, date.get(name)) for name in DATING] + [("cert", cert)]
