"""Who made a work: persons with the parts that are marked, bodies as they stand, "et al."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import TEI_NAMESPACE, local_name

from .record import Name
from .wording import words_of

if TYPE_CHECKING:
    from lxml.etree import _Element

REST = Name(rest=True)
_REST = re.compile(
    r"(?<!\w)(?:et\.?\s?al(?:ii|ia)?\b\.?|and others\b|&\s?al\.|u\.\s?a\.|e altri\b|и др\.)", re.IGNORECASE
)
_SAME = re.compile(
    r"(?:[\[(]?\d{1,4}[\])]?\.?\s+)?(?:[-–—―_]{2,}|[—―]|(?:idem|eadem)\b|(?:id|ead|ders|dies)\.)",
    re.IGNORECASE,
)
_EDITING = re.compile(r",?\s?[(\[]?(?:eds?|hrsg|hg|dir|a cura)\b", re.IGNORECASE)
_ONLY_REST = re.compile(rf"[\[(,\s]*{_REST.pattern}[\])\s]*", re.IGNORECASE)
_HOLDERS = ("persName", "orgName", "name")
_PARTS = ("surname", "forename")
_EDGES = " ,;:"


def role_of_same(text: str) -> str:
    """Whether an entry begins with what stands for the persons of the entry before: a dash, *idem*.

    Returns:
        What they are of this work, `authors` or `editors`; empty where it begins otherwise.
    """
    same = _SAME.match(text)
    return "" if not same else "editors" if _EDITING.match(text, same.end()) else "authors"


def says_rest(text: str) -> bool:
    """Whether words behind a list of names stand for further names."""
    return bool(_REST.search(text))


def names_of(element: _Element, *, original: bool = False) -> list[Name]:
    """The names in an `author`, `editor` or `respStmt`.

    A name in which neither surname nor forename is marked is taken apart at its comma, where it has just one and
    is not marked as a body; else it stays whole.
    """
    text = words_of(element, original=original, without=frozenset({"resp"}))
    if _ONLY_REST.fullmatch(text):
        return [REST]
    if _SAME.match(text):
        return []
    holders = [
        holder
        for holder in element.iter(*(f"{{{TEI_NAMESPACE}}}{name}" for name in _HOLDERS))
        if holder is not element and not _is_inside_holder(holder, element)
    ]
    if not holders:
        found = [_person(element, original=original)] if text else []
    else:
        found = [
            _body(holder, original=original)
            if local_name(holder) == "orgName"
            or holder.get("type") in ("org", "organisation", "organization")
            else _person(holder, original=original)
            for holder in holders
        ]
        if says_rest(text.removeprefix(words_of(holders[-1], original=original))):
            found.append(REST)
    return [name for name in found if name != Name()]


def _is_inside_holder(holder: _Element, top: _Element) -> bool:
    parent = holder.getparent()
    while parent is not None and parent is not top:
        if local_name(parent) in _HOLDERS:
            return True
        parent = parent.getparent()
    return False


def _body(element: _Element, *, original: bool) -> Name:
    return Name(literal=words_of(element, original=original).strip(_EDGES))


def _person(element: _Element, *, original: bool) -> Name:
    marked: dict[str, list[str]] = {"surname": [], "forename": [], "nameLink": [], "genName": []}
    order: list[str] = []
    for inner in element.iter():
        name = local_name(inner)
        if name in marked and local_name(_parent(inner)) not in marked:
            marked[name].append(words_of(inner, original=original).strip(_EDGES))
            order.append(name)
    family, given = (" ".join(filter(None, marked[name])) for name in _PARTS)
    if family:
        particle = " ".join(filter(None, marked["nameLink"]))
        dropping = bool(particle) and order.index("nameLink") > order.index("surname")
        return Name(family, given, particle, dropping, " ".join(filter(None, marked["genName"])))
    text = words_of(element, original=original).strip(_EDGES)
    before, comma, behind = (part.strip() for part in text.partition(","))
    if comma and before and behind and "," not in behind and not given:
        return Name(before, behind)
    return Name(literal=text)


def _parent(element: _Element) -> _Element:
    parent = element.getparent()
    return element if parent is None else parent
