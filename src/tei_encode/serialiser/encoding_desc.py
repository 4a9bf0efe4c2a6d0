"""How the text was encoded (`encodingDesc`, TEI Guidelines, chapter HD 2.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.tei.css import content_declaration
from tei_encode.tei.namespaces import TEI_NAMESPACE
from tei_encode.version import __version__

from .building import add, in_english
from .renditions import describe_character
from .taxonomy import class_decl
from .weaving import character_id

if TYPE_CHECKING:
    from lxml.etree import _Element

    from tei_encode.model import Document

    from .metadata import Metadata, Settings
    from .weaving import Woven

PROJECT = "A plain text, encoded by machine so that editors can go on from here."
PRACTICE: tuple[tuple[str, dict[str, str], str], ...] = (
    ("correction", {}, "Nothing was corrected: the text stands as in the source, errors included."),
    (
        "normalization",
        {},
        "Nothing was normalised; normal forms stand in attributes and in the registers only.",
    ),
    ("quotation", {"marks": "all"}, "All quotation marks of the source are kept in the text."),
    (
        "hyphenation",
        {"eol": "all"},
        "Hyphens are kept as they stand in the source. An lb with break=no or break=maybe stands behind a hyphen at a "
        "line end that breaks a word; type=hard-hyphen says that the hyphen belongs to the word.",
    ),
    (
        "segmentation",
        {},
        "White space within the text element is the source's own: reading the text from first to last, with the "
        "layout marks that rendition elements declare, gives the source file back byte for byte.",
    ),
    (
        "stdVals",
        {},
        "Dates have W3C values in the precision the text gives; cert tells where a value was completed from its "
        "context or is an estimate.",
    ),
    (
        "interpretation",
        {},
        "Structure, languages, names, dates, references and their targets were recognised by the program named in "
        "appInfo. Markup without resp is the machine's; a person's carries resp. Where the machine is less than "
        "sure it says so in cert (medium or low); no cert means high.",
    ),
)


def encoding_desc(
    header: _Element, woven: Woven, document: Document, metadata: Metadata, settings: Settings
) -> None:
    """Add `encodingDesc` to a header; its declarations are those the text uses, its counts are true."""
    element = add(header, "encodingDesc")
    english = in_english(document.language)
    project = add(element, "projectDesc", "", () if metadata.project else english)
    add(project, "p", metadata.project or PROJECT)
    if metadata.sampling:
        sampling = add(element, "samplingDecl")
        for paragraph in metadata.sampling:
            add(sampling, "p", paragraph)
    editorial = add(element, "editorialDecl", "", english)
    for name, attributes, statement in PRACTICE:
        add(add(editorial, name, "", attributes.items()), "p", statement)
    _tags_decl(element, woven)
    class_decl(element, document)
    if woven.characters:
        declarations = add(element, "charDecl", "", english)
        for char in woven.characters:
            declared = add(declarations, "char", xml_id=character_id(char))
            add(declared, "desc", f"A character that XML cannot hold: {describe_character(char)}")
            add(declared, "mapping", f"U+{ord(char):04X}", [("type", "codepoint")])
    application = add(
        add(element, "appInfo", "", english),
        "application",
        "",
        [("ident", "tei-encode"), ("version", __version__)],
    )
    add(application, "label", "tei-encode")
    recognition = (
        "Recognition by rules and word lists that come with the program; of names, as the options say."
    )
    add(application, "desc", recognition)
    if settings:
        told = "; ".join(f"{name}: {value}" for name, value in settings)
        add(application, "desc", f"Options: {told}.")


def _tags_decl(encoding: _Element, woven: Woven) -> None:
    declaration = add(encoding, "tagsDecl")
    for identifier, scope, mark in woven.renditions.declared():
        rendition = add(
            declaration, "rendition", "", [("scheme", "css"), ("scope", scope)], xml_id=identifier
        )
        rendition.text = content_declaration(mark)
    namespace = add(declaration, "namespace", "", [("name", TEI_NAMESPACE)])
    for name, number in sorted(woven.usage.items()):
        add(namespace, "tagUsage", "", [("gi", name), ("occurs", str(number))])
