"""Persons, places and organisations as TEI lists them (TEI Guidelines, chapter ND 13.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.model import Kind

from .authorities import AUTHORITIES, identifier_at
from .namespaces import flat_value, local_name, tei

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from tei_encode.model import Identifier

ENTRIES = {"person": Kind.PERS_NAME, "place": Kind.PLACE_NAME, "org": Kind.ORG_NAME}
LISTS = {Kind.PERS_NAME: "listPerson", Kind.PLACE_NAME: "listPlace", Kind.ORG_NAME: "listOrg"}
PREFIXES = {Kind.PERS_NAME: "pers-", Kind.PLACE_NAME: "place-", Kind.ORG_NAME: "org-"}
_NAMES = {
    Kind.PERS_NAME: frozenset({"persName"}),
    Kind.PLACE_NAME: frozenset(
        {"placeName", "geogName", "settlement", "country", "region", "district", "bloc"}
    ),
    Kind.ORG_NAME: frozenset({"orgName"}),
}
KIND_BY_NAME = {name: kind for kind, names in _NAMES.items() for name in names}
"""What an element with a name in it is the name of."""
_GIVEN = ("forename", "nameLink", "surname", "genName")
_KNOWN_TYPES = {name.casefold(): name for name in AUTHORITIES}


def entries_in(root: _Element) -> Iterator[tuple[_Element, Kind]]:
    """The entries of all lists in a document, in document order; a place in a place is an entry of its own."""
    for element in root.iter(*map(tei, ENTRIES)):
        if element.getparent() is not None:
            yield element, ENTRIES[local_name(element)]


def names_in(element: _Element, kind: Kind) -> list[_Element]:
    """The elements that hold the names of an entry."""
    return [child for child in element if local_name(child) in _NAMES[kind]]


def forms_of(element: _Element, kind: Kind) -> list[str]:
    """The names of an entry as they may stand in a text, each once, the first one first.

    A name in parts ("Doe, Jane" as `surname` and `forename`) counts in the order of speech, too, and before.
    """
    found: list[str] = []
    for name in names_in(element, kind):
        parts = {part: [flat_value(one) for one in name.iter(tei(part))] for part in _GIVEN}
        if parts["surname"] and parts["forename"]:
            found.append(" ".join(word for part in _GIVEN for word in parts[part] if word))
        found.append(flat_value(name))
    return [form for form in dict.fromkeys(found) if form]


def roles_in(element: _Element) -> list[str]:
    """What an entry says that a person is: the text of each `occupation`."""
    return [flat_value(child) for child in element if local_name(child) == "occupation"]


def identifiers_of(element: _Element) -> list[Identifier]:
    """The identifiers of an entry: its `idno`s, and addresses in `@sameAs` and `@ref` that are known to be some."""
    found = [
        known_identifier(child.get("type") or "idno", flat_value(child))
        for child in element
        if local_name(child) == "idno"
    ]
    addresses = [one for name in ("sameAs", "ref") for one in (element.get(name) or "").split()]
    found += [one for address in addresses if (one := identifier_at(address)) is not None]
    return [one for one in dict.fromkeys(found) if one[1]]


def known_identifier(kind: str, value: str) -> Identifier:
    """An identifier with its type in its usual spelling ("viaf" → "VIAF"), and out of its usual address."""
    kind = _KNOWN_TYPES.get(kind.casefold(), kind)
    known = identifier_at(value)
    if known is not None and kind in {known[0], "URI", "URL", "idno"}:
        return known
    return kind, value
