"""Kinds of documents, as the header declares them (`classDecl`, TEI Guidelines, chapter HD 2.3.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .building import add, in_english

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tei_encode.model import Document

TAXONOMY = "document-kinds"
DESCRIPTIONS = {
    "letter": "Letter: somebody writes to somebody.",
    "memorandum": "Memorandum: a paper within or between offices.",
    "telegram": "Telegram, cable or airgram.",
    "minutes": "Minutes or record of a meeting, hearing or conversation.",
    "interview": "Interview or oral history.",
    "article": "Scholarly article.",
    "chapter": "Chapter of a book.",
    "report": "Report.",
    "newspaper": "Item of a newspaper.",
}
"""What each kind is; a document of no kind in particular is given none."""


def has_known_kind(document: Document) -> bool:
    """Whether a document is of one of these kinds."""
    return document.kind in DESCRIPTIONS


def kind_id(kind: str) -> str:
    """The `xml:id` of a kind."""
    return f"kind-{kind}"


def class_decl(encoding: _Element, document: Document) -> None:
    """Add the taxonomy of kinds to `encodingDesc`, where the document is of one of them."""
    if not has_known_kind(document):
        return
    taxonomy = add(add(encoding, "classDecl"), "taxonomy", "", in_english(document.language), xml_id=TAXONOMY)
    for kind, description in DESCRIPTIONS.items():
        add(add(taxonomy, "category", xml_id=kind_id(kind)), "catDesc", description)
