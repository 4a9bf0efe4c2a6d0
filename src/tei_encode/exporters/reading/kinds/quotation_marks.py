"""Quotation marks that only the mark-up keeps (Guidelines 3.3.3 and 2.3.3: `quotation/@marks="none"`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import NS, XML_LANG, local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

QUOTED = frozenset({"q", "said", "quote", "soCalled"})
_ENGLISH = ("“", "”", "‘", "’")
_MARKS = {
    "cs": ("„", "“", "‚", "‘"),
    "de": ("„", "“", "‚", "‘"),
    "es": ("«", "»", "“", "”"),
    "fr": ("«\u00a0", "\u00a0»", "“", "”"),
    "it": ("«", "»", "“", "”"),
    "ja": ("「", "」", "『", "』"),
    "la": ("«", "»", "“", "”"),
    "nl": ("“", "”", "‘", "’"),
    "pl": ("„", "”", "«", "»"),
    "pt": ("«", "»", "“", "”"),
    "ru": ("«", "»", "„", "“"),
}
"""Outer and inner marks by language (Unicode CLDR, delimiters)."""


def are_only_marked_up(root: _Element) -> bool:
    """Whether a document's header says that no quotation marks were kept in the text."""
    said = [one.get("marks") for one in root.iterfind(".//tei:editorialDecl/tei:quotation", NS)]
    return bool(said) and all(value == "none" for value in said)


def marks_around(element: _Element) -> tuple[str, str]:
    """The marks before and behind a quotation, inner ones inside another; none around one that holds blocks."""
    depth, language = 0, ""
    for around in element.iterancestors():
        depth += local_name(around) in QUOTED
        language = language or around.get(XML_LANG, "")
    marks = _MARKS.get(language.partition("-")[0].lower(), _ENGLISH)
    return (marks[2], marks[3]) if depth % 2 else (marks[0], marks[1])
