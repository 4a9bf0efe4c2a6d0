"""A register to begin with: a TEI file whose header says what it is, and no entry yet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.serialiser.building import add
from tei_encode.serialiser.file_desc import add_publication
from tei_encode.tei.namespaces import TEI_NAMESPACE, XML_ID, XML_LANG, tei
from tei_encode.version import __version__

if TYPE_CHECKING:
    from tei_encode.serialiser.metadata import Metadata

TITLE = "Register of persons, places and organisations"
SOURCE = "The names in the texts of this edition; each edition says in its standOff which entry it names."
PRACTICE = (
    "Entries were begun by the program named in appInfo, which only ever adds entries and forms of names."
)


def new_register(metadata: Metadata) -> bytes:
    """The bytes of an empty register, in UTF-8; its `standOff` is to be filled.

    Args:
        metadata: what the user knows of the edition: its title, who publishes it, on what terms.
    """
    root = etree.Element(tei("TEI"), nsmap={None: TEI_NAMESPACE})  # type: ignore[dict-item]  # the default namespace
    root.set(XML_ID, "doc-register")
    root.set(XML_LANG, "en")
    header = add(root, "teiHeader")
    file_desc = add(header, "fileDesc")
    statement = add(file_desc, "titleStmt")
    add(statement, "title", f"{metadata.title}: {TITLE.lower()}" if metadata.title else TITLE)
    add_publication(file_desc, "en", replace(metadata, identifiers=()))
    add(add(file_desc, "sourceDesc"), "p", SOURCE)
    encoding = add(header, "encodingDesc")
    add(add(add(encoding, "editorialDecl"), "interpretation"), "p", PRACTICE)
    program = [("ident", "tei-encode"), ("version", __version__)]
    add(add(add(encoding, "appInfo"), "application", "", program), "label", "tei-encode")
    add(root, "standOff")
    etree.indent(root, space="  ")
    return etree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"
