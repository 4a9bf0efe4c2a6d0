"""What stands between the parts of records whose mark-up has no text there (Guidelines 3.12.2, 10, 11, 14).

White space between the parts of a record is layout; where they have no punctuation of their own, a reader needs some.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import local_name

from .content import ELEMENTS_ONLY
from .elements import ROWS
from .sheet import Separator

if TYPE_CHECKING:
    from lxml.etree import _Element

RECORDS = frozenset(
    "author editor respStmt persName name orgName placeName castItem entryFree entry form sense hom etym xr gramGrp "
    "person place org event cit re imprint analytic monogr series msItem locus residence affiliation birth death "
    "origin history binding provenance acquisition support condition layout handNote headItem".split()
)
"""Elements that may have text of their own, and are records where they have none."""

_NAMES = frozenset("author editor respStmt persName name orgName placeName affiliation residence".split())
_PERSONS = ("author", "editor", "respStmt")
_NAME_PARTS = ("forename", "genName", "roleName", "addName", "nameLink")
_BETWEEN: dict[tuple[str, str], Separator] = {
    **{(one, other): Separator(", ", after_stop=True) for one in _PERSONS for other in _PERSONS},
    **{("surname", part): Separator(", ") for part in _NAME_PARTS},
    ("pubPlace", "publisher"): Separator(": ", after_stop=True),
    ("imprint", "biblScope"): Separator(", "),
    ("biblScope", "biblScope"): Separator(", ", after_stop=True),
    ("title", "biblScope"): Separator(", "),
    ("form", "form"): Separator(", "),
    ("def", "cit"): Separator(": "),
    ("def", "def"): Separator("; "),
    ("cit", "cit"): Separator("; "),
    ("role", "roleDesc"): Separator(", "),
}
"""What stands between two elements whatever holds them; everything else has what its record has."""
_BLANK = Separator(" ")
_COLON = Separator(": ")


def is_record(element: _Element, name: str) -> bool:
    """Whether an element's own text is nothing but white space between its parts."""
    if name not in ELEMENTS_ONLY and (name not in RECORDS or len(element) < 2):
        return False
    own = [element.text or "", *(child.tail or "" for child in element)]
    if any(text.strip() for text in own):
        return False
    return name not in _NAMES or not any(own[1:-1]) or _is_in_record(element)


def _is_in_record(name: _Element) -> bool:
    """Whether a name stands in an entry made of elements, where white space is layout; in running text it is not."""
    around = (local_name(one) for one in name.iterancestors())
    return next((one for one in around if one not in _NAMES), "") in ELEMENTS_ONLY


def between(parent: _Element, name: str, child: _Element) -> Separator | None:
    """What stands before a part of a record that another stands before; None where nothing does.

    Args:
        parent: the record.
        name: its name.
        child: the part.
    """
    before = next(child.itersiblings("{*}*", preceding=True), None)
    if before is None:
        return None
    pair = (local_name(before), local_name(child))
    if name == "list" and pair[0] in ("label", "headLabel"):
        return _COLON if parent.get("type") == "gloss" else _BLANK
    if name == "form" and pair[0] != pair[1]:
        return _BLANK
    if pair in _BETWEEN:
        return _BETWEEN[pair]
    row = ROWS.get(name)
    return (Separator(row.parts) if row.parts else None) if row is not None else _BLANK
