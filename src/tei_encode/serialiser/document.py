"""The whole document: header, registers, text; and its bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.model.identifiers import slug
from tei_encode.tei.edition_digest import seal
from tei_encode.tei.namespaces import TEI_NAMESPACE, XML_ID, XML_LANG, tei

from .header import header
from .stand_off import stand_off
from .weaving import weave

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tei_encode.model import Description, Document, Register
    from tei_encode.resolution.nesting import Node

    from .metadata import Metadata, Settings


def serialise(
    document: Document,
    root: Node,
    register: Register,
    description: Description,
    metadata: Metadata,
    settings: Settings = (),
) -> _Element:
    """The `TEI` element of an edition, sealed with the digest of its canonical form.

    Args:
        document: the source and its language.
        root: the tree over the source's text.
        register: the entries that `@ref` points at.
        description: what the text says about itself.
        metadata: what the user knows besides.
        settings: what the program was told to do.
    """
    woven = weave(document.text, root)
    top = etree.Element(tei("TEI"), nsmap={None: TEI_NAMESPACE})  # type: ignore[dict-item]  # the default namespace
    top.set(XML_ID, document_id(document.source.stem))
    top.set(XML_LANG, document.language)
    top.append(header(document, woven, description, metadata, settings))
    registers = stand_off(register)
    if registers is not None:
        top.append(registers)
    for child in top:
        etree.indent(child, space="  ", level=1)
        child.tail = "\n  "
    top.text = "\n  "
    top.append(woven.text)
    woven.text.tail = "\n"
    seal(top)
    return top


def document_id(stem: str) -> str:
    """The `xml:id` of a whole document, made from its file name; its prefix is that of no other identifier."""
    return f"doc-{slug(stem, limit=80)}".rstrip("-")


def to_xml(root: _Element) -> bytes:
    """The bytes of a document: UTF-8, XML declaration, a final line end; carriage returns as references.

    What stands before and behind the root element is written, too.
    """
    return etree.tostring(root.getroottree(), encoding="utf-8", xml_declaration=True) + b"\n"
