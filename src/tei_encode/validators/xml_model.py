"""The schemas a document names itself, in `<?xml-model?>` before its root element.

W3C Working Group Note "Associating Schemas with XML documents 1.0" (third edition); the pseudo-attributes are
written as in "Associating Style Sheets with XML documents 1.0", section 3.
"""

from __future__ import annotations

import html
import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element

TARGET = "xml-model"


class SchemaLanguage(StrEnum):
    """What a schema is written in; the value is how a finding names it."""

    RELAXNG = "RELAX NG"
    COMPACT = "RELAX NG in the compact syntax"
    XSD = "W3C XML Schema"
    SCHEMATRON = "Schematron"
    DTD = "DTD"
    UNKNOWN = "an unknown schema language"


class SchemaReference(NamedTuple):
    """One schema that a document names.

    Attributes:
        href: its address, a URI reference relative to the document.
        language: what it is written in.
        phase: the phase of a Schematron schema; empty for its own default.
        line: 1-based line of the processing instruction.
        path: XPath of the processing instruction.
    """

    href: str
    language: SchemaLanguage
    phase: str
    line: int
    path: str


_BY_NAMESPACE = {
    "http://relaxng.org/ns/structure/1.0": SchemaLanguage.RELAXNG,
    "http://www.w3.org/2001/XMLSchema": SchemaLanguage.XSD,
    "http://purl.oclc.org/dsdl/schematron": SchemaLanguage.SCHEMATRON,
}
_BY_TYPE = {
    "application/relax-ng-compact-syntax": SchemaLanguage.COMPACT,
    "application/xml-dtd": SchemaLanguage.DTD,
}
_BY_SUFFIX = {
    "rng": SchemaLanguage.RELAXNG,
    "rnc": SchemaLanguage.COMPACT,
    "xsd": SchemaLanguage.XSD,
    "sch": SchemaLanguage.SCHEMATRON,
    "dtd": SchemaLanguage.DTD,
}
_PSEUDO_ATTRIBUTE = re.compile(r"""([A-Za-z_][\w.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


def named_schemas(root: _Element) -> list[SchemaReference]:
    """The schemas named before a root element, in order; those without `href` are left out."""
    instructions = [
        node
        for node in root.itersiblings(preceding=True)
        if isinstance(node, etree._ProcessingInstruction) and node.target == TARGET  # noqa: SLF001 - the type's only name
    ][::-1]
    found = []
    for number, node in enumerate(instructions, 1):
        attributes = pseudo_attributes(node.text or "")
        href = attributes.get("href", "").strip()
        if not href:
            continue
        path = f"/processing-instruction('{TARGET}')[{number}]"
        line = node.sourceline if isinstance(node.sourceline, int) else 0
        found.append(SchemaReference(href, language_of(attributes), attributes.get("phase", ""), line, path))
    return found


def pseudo_attributes(data: str) -> dict[str, str]:
    """The pseudo-attributes in the data of a processing instruction, references to characters replaced."""
    return {
        name: html.unescape(quoted if quoted is not None else apostrophed)
        for name, quoted, apostrophed in (found.group(1, 2, 3) for found in _PSEUDO_ATTRIBUTE.finditer(data))
    }


def language_of(attributes: dict[str, str]) -> SchemaLanguage:
    """What a schema is written in: by its namespace, else its media type, else its suffix.

    TEI schemas carry Schematron rules inside RELAX NG, so the namespace counts before the suffix.
    """
    namespace = attributes.get("schematypens", "").strip()
    if namespace:
        return _BY_NAMESPACE.get(namespace, SchemaLanguage.UNKNOWN)
    media_type = attributes.get("type", "").partition(";")[0].strip().lower()
    if media_type in _BY_TYPE:
        return _BY_TYPE[media_type]
    path = re.split(r"[?#]", attributes.get("href", ""))[0]
    return _BY_SUFFIX.get(path.rpartition(".")[2].lower(), SchemaLanguage.UNKNOWN)
