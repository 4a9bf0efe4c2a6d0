"""Two entries made one: what the other one has besides comes along, and what contradicts is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.exporters.entities.entry import dating_of, position_of, sex_of
from tei_encode.tei.authorities import identifier_at
from tei_encode.tei.entries import ENTRIES, forms_of, identifiers_of, known_identifier, names_in
from tei_encode.tei.namespaces import TEI_NAMESPACE, XML_ID, flat_value, line_in_file, local_name, tei

from .entries import Layout, place_child, set_identifier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from tei_encode.model import Identifier

_OF_ITSELF = frozenset({XML_ID, "cert", "sameAs"})
"""Attributes that say which entry it is and how sure it is that it is one; `@sameAs` is joined by its pointers."""
_PARAGRAPHS = frozenset({"p", "ab"})


def join_entries(one: _Element, other: _Element) -> list[tuple[str, str]]:
    """Give an entry whatever another one has besides: names, notes, dates, places, identifiers, attributes, comments.

    Nothing that the entry has is changed. Where both have what can be true only once (birth, death, sex, the place on
    the map), both stand in it then, its own first.

    Args:
        one: the entry that goes; it loses the children that the other one lacked.
        other: the entry that stays, changed in place.

    Returns:
        What contradicts, as the names of rules and messages: `entries-differ`, and `identifiers-differ` for an
        identifier of a type that the entry has already, which is left out.
    """
    layout = Layout(other)
    said = [*_contradictions(one, other), *_join_attributes(one, other), *_join_identifiers(one, other)]
    for child in list(one):
        if local_name(child) == "idno" or not _lacks(other, child):
            continue
        child.tail = None
        if local_name(child) in _PARAGRAPHS and names_in(other, ENTRIES[local_name(other)]):
            place_child(other, _in_note(child))
        else:
            place_child(other, child)
    layout.restore()
    return said


def _in_note(paragraph: _Element) -> _Element:
    """A paragraph as a note: in an entry, it stands alone or in a note."""
    note = etree.Element(tei("note"), nsmap={None: TEI_NAMESPACE})  # type: ignore[dict-item]  # None is the default
    note.append(paragraph)
    return note


def _called(element: _Element) -> str:
    return f"{element.get(XML_ID)!r} (line {line_in_file(element)})"


def _contradictions(one: _Element, other: _Element) -> Iterator[tuple[str, str]]:
    """What both say, and differently, though it can be true only once."""
    for what, values in (
        ("birth", (dating_of(one, "birth"), dating_of(other, "birth"))),
        ("death", (dating_of(one, "death"), dating_of(other, "death"))),
        ("sex", (sex_of(one), sex_of(other))),
        ("location", (position_of(one), position_of(other))),
    ):
        gone, stays = values
        if gone and stays and gone != stays:
            message = (
                f"{_called(one)} went into {other.get(XML_ID)!r}, which has another {what}: {_shown(stays)}, not"
                f" {_shown(gone)}; see which is right"
            )
            yield "entries-differ", message


def _shown(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _join_attributes(one: _Element, other: _Element) -> Iterator[tuple[str, str]]:
    for name, value in one.attrib.items():
        if name in _OF_ITSELF:
            continue
        there = other.get(name)
        if there is None:
            other.set(name, value)
        elif there != value and name != "sex":
            message = (
                f"{_called(one)} went into {other.get(XML_ID)!r}, which has @{etree.QName(name).localname} {there!r},"
                f" not {value!r}, which is left out"
            )
            yield "entries-differ", message
    yield from _join_same(one, other)


def _join_same(one: _Element, other: _Element) -> Iterator[tuple[str, str]]:
    """`@sameAs`: one entry of the shared register; addresses of authorities are joined as identifiers."""
    own = {f"#{element.get(XML_ID)}" for element in (one, other)}
    gone, stay = (
        [
            part
            for part in (element.get("sameAs") or "").split()
            if part not in own and identifier_at(part) is None
        ]
        for element in (one, other)
    )
    if gone and not stay:
        other.set("sameAs", " ".join([*(other.get("sameAs") or "").split(), *gone]))
    elif missing := [part for part in gone if part not in stay]:
        message = (
            f"{_called(one)} went into {other.get(XML_ID)!r}, which is {stay[0]!r} by its @sameAs, not {missing[0]!r},"
            " which is left out: make the two one in the register, too"
        )
        yield "entries-differ", message


def _join_identifiers(one: _Element, other: _Element) -> Iterator[tuple[str, str]]:
    numbers = {_number(child): child for child in one if local_name(child) == "idno" and flat_value(child)}
    own = identifiers_of(other)
    there = dict(reversed(own))
    for kind, value in identifiers_of(one):
        if (kind, value) in own:
            continue
        if kind in there:
            message = (
                f"{one.get(XML_ID)!r} went into {other.get(XML_ID)!r}, which has another {kind}: {there[kind]},"
                f" not {value}"
            )
            yield "identifiers-differ", message
        elif (kind, value) in numbers:
            numbers[kind, value].tail = None
            place_child(other, numbers[kind, value])
        else:
            set_identifier(other, kind, value)


def _number(child: _Element) -> Identifier:
    return known_identifier(child.get("type") or "idno", flat_value(child))


def _lacks(other: _Element, child: _Element) -> bool:
    """Whether an entry has nothing that is the same as a child of another one."""
    same = [one for one in other if one.tag == child.tag]
    if any(_canonical(one) == _canonical(child) for one in same):
        return False
    if not isinstance(child.tag, str) or len(child) or child.attrib:
        return True
    kind = ENTRIES[local_name(other)]
    names = forms_of(other, kind) if child.tag in {one.tag for one in names_in(other, kind)} else []
    return flat_value(child) not in {*names, *map(flat_value, same)}


def _canonical(element: _Element) -> bytes:
    return etree.tostring(element, method="c14n", with_tail=False)
