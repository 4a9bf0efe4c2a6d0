"""Volume, issue and pages; and the parts of a shelfmark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import local_name

from .elements import is_shelfmark
from .wording import words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNITS = {
    "volume": "volume vol vols volumes tome band bd",
    "issue": "issue no nr number num heft fascicle",
    "pages": "page pages pp p fpage column columns",
    "chapter": "chapter chap ch",
}
_UNIT_OF = {unit: name for name, units in _UNITS.items() for unit in units.split()}
_ARCHIVAL = frozenset(
    "fond fonds opis delo file folder box leaf folio collection reel frame item piece record dossier bundle".split()
)
_LEAD = re.compile(
    r"(?:vol(?:ume|s)?|bd|band|t|tome|no|nr|num(?:ber)?|issue|heft|h|pp?|pages?|s|ss|seiten?|col(?:umn)?s?|ch(?:ap(?:ter)?)?)"
    r"(?:\.\s*|\s+)(?=[\divxlc])",
    re.IGNORECASE,
)
_LIST = re.compile(r"[,;&+]")


def unit_of(element: _Element) -> str:
    """`volume`, `issue`, `pages`, `chapter`, `shelfmark`, or empty for a unit that no format has a field for."""
    unit = (element.get("unit") or element.get("type") or "").lower()
    if unit in _ARCHIVAL or any(local_name(inner) == "idno" and is_shelfmark(inner) for inner in element):
        return "shelfmark"
    return _UNIT_OF.get(unit, "")


def value_of(element: _Element, *, original: bool = False) -> str:
    """What a `biblScope` says: its values where they are one or a span, else its words without "vol." and the like."""
    text = words_of(element, original=original)
    first, last = (element.get(name) or "" for name in ("from", "to"))
    if first and not _LIST.search(text):
        return first if last in ("", first) else f"{first}-{last}"
    return _LEAD.sub("", text.strip(" ,;:"), count=1)
