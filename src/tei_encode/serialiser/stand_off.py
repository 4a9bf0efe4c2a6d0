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
                add_entry(holder, entry)
    return element


def add_entry(holder: _Element, entry: Entry) -> _Element:
    """Add `person`, `place` or `org` to a list: all names, then what is known besides."""
    element_name = {Kind.PERS_NAME: "person", Kind.PLACE_NAME: "place", Kind.ORG_NAME: "org"}[entry.kind]
    cert = "" if entry.cert is Cert.HIGH else entry.cert.value
    attributes = [("type", entry.type), ("sameAs", entry.same_as), ("cert", cert)]
    element = add(holder, element_name, "", attributes, xml_id=entry.id)
    for form in entry.forms:
        add_form(element, entry.kind, form, is_abbreviation=form in entry.abbreviations)
    if entry.kind is Kind.PERS_NAME:
        for role in entry.roles:
            add(element, "occupation", role)
    for kind, value in entry.identifiers:
        add(element, "idno", value, [("type", kind)])
    return element


def add_form(entry: _Element, kind: Kind, form: str, *, is_abbreviation: bool) -> _Element:
    """Add `persName`, `placeName` or `orgName` to an entry; an abbreviation stands in it as `abbr`."""
    if not is_abbreviation:
        return add(entry, kind.value, form)
    name = add(entry, kind.value)
    add(name, "abbr", form)
    return name
