"""What an element does where it stands: blocks, lines and running text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import TEI_NAMESPACE, local_name

from .behaviour import Behaviour
from .content import ELEMENTS_ONLY
from .elements import ROWS
from .separators import RECORDS, is_record

if TYPE_CHECKING:
    from lxml.etree import _Element

OF_LINES = frozenset({"byline", "opener", "closer", "address"})
"""In these a line end is one."""

_HOLD_ONE_PLACE = frozenset("cit choice app lem rdg rdgGrp subst".split())
"""These stand in running text where what holds them does."""
_BLOCKS_IN_RUNNING_TEXT = frozenset({"p", "l", "lg", "ab"})
_ENTRIES = frozenset("entry entryFree hom sense re form etym xr".split())
_SENSES = frozenset("hom sense re".split())
"""Lines of an entry; all else in it is part of one."""
_LINES_INSIDE = frozenset(
    "opener closer byline salute signed dateline postscript docImprint titlePage".split()
)
_TOLD = frozenset(
    "event place org object person persona personGrp state trait nym category vocal kinesic incident".split()
)
_INLINE_LISTS = ("inline", "run-on", "runon", "run-in")
RECORDS_WITH_NOTES = frozenset(
    "bibl biblStruct biblFull monogr analytic series imprint notesStmt "
    "entry entryFree superEntry hom sense form gramGrp etym xr cit re person "
    "personGrp place org event object state trait msDesc msItem msIdentifier castItem witness".split()
)
"""A note in one of these is part of what it says."""


def behaviour_of(element: _Element, name: str) -> Behaviour:
    """What an element does where it stands."""
    row = ROWS.get(name)
    if row is None or element.tag != f"{{{TEI_NAMESPACE}}}{name}":
        return Behaviour.SOURCE_CODE if name == "egXML" else Behaviour.INLINE
    parent = element.getparent()
    around = local_name(parent) if parent is not None else ""
    special = _SPECIAL.get(name)
    found = special(element, around) if special is not None else None
    if found is not None:
        return found
    if row.in_line is not None and parent is not None and is_in_running_text(element):
        return row.in_line
    return row.behaviour


def is_in_running_text(element: _Element) -> bool:
    """Whether an element is part of a line of text, and holds no block itself."""
    if any(local_name(child) in _BLOCKS_IN_RUNNING_TEXT for child in element):
        return False
    parent = element.getparent()
    while parent is not None and local_name(parent) in _HOLD_ONE_PLACE:
        parent = parent.getparent()
    if parent is not None and local_name(parent) in _ENTRIES and local_name(element) not in _SENSES:
        return True
    if parent is None or local_name(parent) in ELEMENTS_ONLY:
        return False
    return not (local_name(parent) in RECORDS and is_record(parent, local_name(parent)))


def _in_list(element: _Element, around: str) -> Behaviour | None:
    """A label and its item share a line; lists that run on have no lines."""
    parent = element.getparent()
    if around != "list" or parent is None:
        is_line = local_name(element) == "label" and around in ELEMENTS_ONLY and around not in _TOLD
        return Behaviour.LINE if is_line else None
    if _runs_on(parent):
        return Behaviour.INLINE
    if local_name(element) in ("label", "headLabel"):
        return Behaviour.LABEL
    before = next(element.itersiblings("{*}*", preceding=True), None)
    return Behaviour.LABELLED if local_name_of(before) in ("label", "headLabel") else None


def local_name_of(element: _Element | None) -> str:
    """The name of an element without its namespace; empty for None."""
    return "" if element is None else local_name(element)


def _runs_on(element: _Element) -> bool:
    said = f"{element.get('type', '')} {element.get('rend', '')}".split()
    return any(word in _INLINE_LISTS for word in said)


def _list(element: _Element, _: str) -> Behaviour | None:
    return Behaviour.INLINE if _runs_on(element) else None


def _address_line(element: _Element, _: str) -> Behaviour | None:
    address = element.getparent()
    around = address.getparent() if address is not None else None
    if address is None or local_name_of(around) in _LINES_INSIDE or not is_in_running_text(address):
        return Behaviour.LINE
    return Behaviour.INLINE


def _note(_: _Element, around: str) -> Behaviour | None:
    return Behaviour.INLINE if around in RECORDS_WITH_NOTES else None


def _desc(_: _Element, around: str) -> Behaviour | None:
    return Behaviour.INLINE if around in _TOLD else None


def _on_title_page(_: _Element, around: str) -> Behaviour | None:
    return Behaviour.LINE if around == "titlePage" else None


def _role_of_group(_: _Element, around: str) -> Behaviour | None:
    return Behaviour.LINE if around == "castGroup" else None


def _stage(_: _Element, around: str) -> Behaviour | None:
    return Behaviour.LINE if around == "lg" else None


_SPECIAL = {
    "addrLine": _address_line,
    "desc": _desc,
    "docAuthor": _on_title_page,
    "docEdition": _on_title_page,
    "headItem": _in_list,
    "headLabel": _in_list,
    "item": _in_list,
    "label": _in_list,
    "list": _list,
    "note": _note,
    "roleDesc": _role_of_group,
    "stage": _stage,
}
"""Elements for which the place decides in a way of their own."""
DEPENDS_ON_PLACE = frozenset(_SPECIAL)
"""Their names."""
