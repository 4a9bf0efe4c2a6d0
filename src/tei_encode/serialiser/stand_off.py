"""The registers as `<standOff>` (TEI Guidelines, chapters SA 10 and ND 13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.model import Cert, Entry, Kind, Register
from tei_encode.tei.namespaces import tei

from .building import add

if TYPE_CHECKING:
    from lxml.etree import _Element


def stand_off(register: Register) -> _Element | None:
    """The `standOff` element, or None where there is nothing to list: an empty one is invalid."""
    lists = (
        ("listPerson", register.persons),
        ("listPlace", register.places),
        ("listOrg", register.organisations),
    )
    if not any(entries for _, entries in lists):
        return None
    element = etree.Element(tei("standOff"))
    for name, entries in lists:
        if entries:
            holder = add(element, name)
            for entry in entries:
                _entry(holder, entry)
    return element


def _entry(holder: _Element, entry: Entry) -> None:
    element_name = {Kind.PERS_NAME: "person", Kind.PLACE_NAME: "place", Kind.ORG_NAME: "org"}[entry.kind]
    cert = "" if entry.cert is Cert.HIGH else entry.cert.value
    element = add(holder, element_name, "", [("type", entry.type), ("cert", cert)], xml_id=entry.id)
    for form in (entry.name, *entry.other_names):
        if form in entry.abbreviations:
            add(add(element, entry.kind.value), "abbr", form)
        else:
            add(element, entry.kind.value, form)
    if entry.kind is Kind.PERS_NAME:
        for role in entry.roles:
            add(element, "occupation", role)
