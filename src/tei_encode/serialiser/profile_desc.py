"""What the text is about (`profileDesc`, TEI Guidelines, chapter HD 2.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .building import add, in_english
from .correspondence import corresp_descs, creation
from .languages import lang_usage
from .taxonomy import TAXONOMY, has_known_kind, kind_id

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tei_encode.model import Description, Document

    from .metadata import Metadata

CALENDARS = {
    "julian": "Julian calendar",
    "french-republican": "French Republican calendar",
    "islamic": "Islamic calendar",
    "hebrew": "Hebrew calendar",
}


def profile_desc(
    header: _Element, document: Document, text: _Element, description: Description, metadata: Metadata
) -> None:
    """Add `profileDesc` to a header: abstract, origin, languages, keywords, calendars used, letters.

    What the user says replaces what the text says.
    """
    element = add(header, "profileDesc")
    paragraphs = metadata.abstract or description.abstract
    if paragraphs:
        abstract = add(element, "abstract")
        for paragraph in paragraphs:
            add(abstract, "p", paragraph)
    creation(element, document, description.letters, metadata)
    lang_usage(element, text, document.language, metadata.languages)
    _text_class(element, document, description, metadata)
    _calendars(element, text, document.language)
    corresp_descs(element, document, description.letters, metadata)


def _text_class(profile: _Element, document: Document, description: Description, metadata: Metadata) -> None:
    terms = metadata.keywords or description.keywords
    has_kind = has_known_kind(document)
    if not terms and not metadata.classes and not has_kind:
        return
    element = add(profile, "textClass")
    if has_kind:
        target = f"#{kind_id(document.kind)}"
        cert = document.kind_cert.attribute
        add(element, "catRef", "", [("scheme", f"#{TAXONOMY}"), ("target", target), ("cert", cert)])
    if terms:
        scheme = metadata.keywords_scheme if metadata.keywords else ""
        keywords = add(element, "keywords", "", [("scheme", scheme)])
        for term in terms:
            add(keywords, "term", term)
    for code, scheme in metadata.classes:
        add(element, "classCode", code, [("scheme", scheme)])


def _calendars(profile: _Element, text: _Element, language: str) -> None:
    used = sorted({pointer for date in text.iter("{*}date") for pointer in date.get("calendar", "").split()})
    if used:
        declarations = add(profile, "calendarDesc", "", in_english(language))
        for pointer in used:
            name = pointer.lstrip("#")
            add(add(declarations, "calendar", xml_id=name), "p", CALENDARS.get(name, name))
