"""An entry of `listPerson`, `listPlace` or `listOrg` (TEI Guidelines, chapter ND 13.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from tei_encode.model import Kind
from tei_encode.tei.dating import WHEN
from tei_encode.tei.entries import entries_in, forms_of, identifiers_of, roles_in
from tei_encode.tei.namespaces import NS, XML_ID, flat_value, line_in_file, string_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from tei_encode.model import Identifier

_GEO = re.compile(r"([+-]?\d{1,3}(?:\.\d+)?)[\s,]+([+-]?\d{1,3}(?:\.\d+)?)")


class EntryKind(StrEnum):
    """What is listed."""

    PERSON = "person"
    PLACE = "place"
    ORG = "org"


KIND_OF_NAMES = {
    Kind.PERS_NAME: EntryKind.PERSON,
    Kind.PLACE_NAME: EntryKind.PLACE,
    Kind.ORG_NAME: EntryKind.ORG,
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A person, place or body.

    Attributes:
        kind: which of them.
        id: its `xml:id`; empty where it has none.
        forms: its names, the first one first; never empty.
        roles: what a person is, as the text says (`occupation`).
        type: `@type`, or the sex of a person (`@sex`, `sex/@value`).
        birth: as far as it is said, a date in the forms of W3C or the words of the list.
        death: the same.
        identifiers: types and values.
        same_as: which entry of a shared register it is (`@sameAs` that is no identifier).
        cert: how sure it is; empty for high.
        position: latitude and longitude in degrees (WGS 84, as `geo` has them unless declared otherwise).
        line: line in the file.
    """

    kind: EntryKind
    id: str
    forms: tuple[str, ...]
    roles: tuple[str, ...] = ()
    type: str = ""
    birth: str = ""
    death: str = ""
    identifiers: tuple[Identifier, ...] = ()
    same_as: str = ""
    cert: str = ""
    position: tuple[float, float] | None = None
    line: int = 0

    @property
    def name(self) -> str:
        """What it is called first."""
        return self.forms[0]


def read_entries(root: _Element) -> Iterator[Entry]:
    """The entries of a document that have a name, in document order."""
    for element, kind in entries_in(root):
        forms = tuple(forms_of(element, kind))
        if forms:
            yield Entry(
                KIND_OF_NAMES[kind],
                element.get(XML_ID) or "",
                forms,
                tuple(roles_in(element)),
                element.get("type") or sex_of(element),
                dating_of(element, "birth"),
                dating_of(element, "death"),
                tuple(identifiers_of(element)),
                same_as_of(element),
                element.get("cert") or "",
                position_of(element),
                line_in_file(element),
            )


def sex_of(element: _Element) -> str:
    """The sex of a person: `@sex` or `sex/@value`; empty where neither is said."""
    inner = element.find("tei:sex", NS)
    said = inner.get("value") if inner is not None else None
    return str(element.get("sex") or said or "")


def dating_of(element: _Element, name: str) -> str:
    """What `birth` or `death` says: its date in a form of W3C, or its words; empty where it is not there."""
    found = element.find(f"tei:{name}", NS)
    if found is None:
        return ""
    inner = found.find("tei:date", NS)
    for one in (found, *(() if inner is None else (inner,))):
        for attribute in WHEN:
            if value := one.get(attribute):
                return str(value)
    return flat_value(found)


def same_as_of(element: _Element) -> str:
    """The pointer into a shared register, empty for none; addresses of authorities are read as identifiers."""
    pointers = (element.get("sameAs") or "").split()
    return next((one for one in pointers if "#" in one and "://" not in one), "")


def position_of(element: _Element) -> tuple[float, float] | None:
    """Where a place is: the first `geo` of its `location` (TEI Guidelines, ND 13.3.4.1: latitude before longitude)."""
    geo = element.find("tei:location/tei:geo", NS)
    match = _GEO.fullmatch(string_value(geo).strip()) if geo is not None else None
    if match is None:
        return None
    latitude, longitude = float(match[1]), float(match[2])
    return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None
