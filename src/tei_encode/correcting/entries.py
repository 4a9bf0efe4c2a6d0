"""One entry, corrected: its names, roles, identifiers, dates and place (TEI Guidelines, chapter ND 13.3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.exporters.csv_tables import in_one_cell
from tei_encode.exporters.entities.entry import dating_of, position_of, same_as_of, sex_of
from tei_encode.registers.authority_table import KINDS
from tei_encode.serialiser.building import add
from tei_encode.tei.dating import WHEN, is_w3c
from tei_encode.tei.entries import ENTRIES, forms_of, identifiers_of, known_identifier, names_in, roles_in
from tei_encode.tei.namespaces import NS, flat_value, local_name, tei

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from lxml.etree import _Element

    from .table import EntryRow

Told = tuple[str, str]
"""The name of a rule, and what there is to say: `row-not-applied` for what cannot be done."""
_DATE = re.compile(r"-?\d{4}(?:-\d\d(?:-\d\d)?)?")
_ORDER = (
    ("persName", "placeName", "orgName", "geogName"),
    ("sex", "birth", "death", "floruit", "nationality", "residence", "education", "faith"),
    ("location",),
    ("occupation", "affiliation"),
    ("idno",),
)
"""In which order children of an entry stand that we add; what is there stays where it is."""
_ONLY_OF = {
    "roles": "person",
    "birth": "person",
    "death": "person",
    "latitude": "place",
    "longitude": "place",
}
"""Which entries have what a column says."""
_LAST = frozenset({"note", "noteGrp", "bibl", "biblStruct", "listBibl"})
_INNER = frozenset({"place", "listPlace", "person", "listPerson", "personGrp"})


class Layout:
    """The white space between the children of an entry, to be the same when some came and others went."""

    def __init__(self, element: _Element) -> None:
        """Note it."""
        self._element, self._children = element, list(element)
        self._first = element.text
        self._last = element[-1].tail if len(element) else element.text
        self._is_layout = not any(
            (one or "").strip() for one in (element.text, *(child.tail for child in element))
        )

    def restore(self) -> None:
        """Write it again, if the children are others now; between elements that also hold text nothing is done."""
        if not self._is_layout or list(self._element) == self._children:
            return
        self._element.text = self._first
        for child in self._element:
            child.tail = self._first
        if len(self._element):
            self._element[-1].tail = self._last


def change_entry(element: _Element, row: EntryRow, spoken: Collection[str]) -> tuple[bool, list[Told]]:
    """Make an entry say what a row says; columns that the table lacks leave it alone.

    Args:
        element: the entry, changed in place.
        row: what it is to say.
        spoken: what the text calls it: these names are never taken away.

    Returns:
        Whether anything changed, and what there is to say of it.
    """
    before = etree.tostring(element, method="c14n", with_tail=False)
    layout = Layout(element)
    told: list[Told] = []
    if {"name", "forms", "without"} & set(row.fields):
        told += _set_names(element, row, spoken)
    told += _out_of_place(element, row)
    if "roles" in row.fields and local_name(element) == "person":
        _set_texts(element, "occupation", roles_in(element), row.listed("roles"))
    if "type" in row.fields:
        told += _set_type(element, row.fields["type"])
    if "cert" in row.fields:
        _set_attribute(element, "cert", row.fields["cert"])
    for name in ("birth", "death"):
        if name in row.fields and local_name(element) == "person":
            told += _set_date(element, name, row.fields[name])
    if {"latitude", "longitude"} <= set(row.fields) and local_name(element) == "place":
        _set_position(element, row.fields["latitude"], row.fields["longitude"])
    for kind, value in row.identifiers.items():
        if value and len(kind.split()) > 1 and (kind, value) not in identifiers_of(element):
            told.append(("row-not-applied", f"{kind!r} cannot be the type of an idno, which is one word"))
        else:
            set_identifier(element, kind, value)
    layout.restore()
    return etree.tostring(element, method="c14n", with_tail=False) != before, told


def _out_of_place(element: _Element, row: EntryRow) -> Iterator[Told]:
    """Cells of a row that its entry cannot take or no table changes, and that say something else than it says."""
    name = local_name(element)
    if row.kind and KINDS.get(row.kind.lower()) is not ENTRIES[name]:
        yield "row-not-applied", f"is of the kind {name!r}, and cannot become {row.kind!r} by a table"
    there = {
        "roles": in_one_cell(roles_in(element)),
        "birth": dating_of(element, "birth"),
        "death": dating_of(element, "death"),
        **dict(zip(("latitude", "longitude"), position_of(element) or ("", ""), strict=True)),
    }
    for field, owner in _ONLY_OF.items():
        cell = row.fields.get(field, "")
        if owner != name and cell and cell != str(there[field]):
            yield (
                "row-not-applied",
                f"{field} {cell!r} is for entries of the kind {owner!r}, and this is {name!r}",
            )
    if row.same_as is not None and row.same_as != same_as_of(element):
        yield "cell-passed-over", f"same_as {row.same_as!r} is not applied: @sameAs is changed in the file"


def _set_type(element: _Element, value: str) -> list[Told]:
    """What the table has as the type: `@type`, of a person who has none the sex."""
    if local_name(element) != "person" or element.get("type"):
        _set_attribute(element, "type", value)
        return []
    sex = element.find("tei:sex", NS)
    if value == sex_of(element):
        return []
    if element.get("sex") or sex is None:
        _set_attribute(element, "sex", value)
        return []
    _set_attribute(sex, "value", value)
    words = flat_value(sex)
    if not words and not value:
        _take_out(sex)
    if not words:
        return []
    return [("sex-and-words", f"sex says {value or 'nothing'} now, and its words stay: {words!r}")]


def add_names(element: _Element, forms: Sequence[str]) -> None:
    """Give an entry further names, those that it lacks."""
    kind = ENTRIES[local_name(element)]
    there = set(forms_of(element, kind))
    for form in forms:
        if form not in there:
            _add(element, kind.value, form)


def set_identifier(element: _Element, kind: str, value: str) -> None:
    """Give an entry an identifier of a type; an empty one takes those of that type away."""
    numbers = [one for one in element if local_name(one) == "idno" and _is_of(one, kind)]
    if value and (kind, value) not in identifiers_of(element):
        if numbers:
            numbers[0].text = value
        else:
            _add(element, "idno", value).set("type", kind)
    elif not value:
        for one in numbers:
            element.remove(one)


def _is_of(number: _Element, kind: str) -> bool:
    return known_identifier(number.get("type") or "idno", flat_value(number))[0] == kind


def _set_names(element: _Element, row: EntryRow, spoken: Collection[str]) -> list[Told]:
    """The name of the row first; what was there stays, but for what the row says is to go."""
    kind = ENTRIES[local_name(element)]
    before = forms_of(element, kind)
    first = row.fields.get("name", before[0])
    needed = {first, *spoken}
    unwanted = {*row.listed("without")} - needed
    for name in names_in(element, kind):
        own = {flat_value(name), *_own_forms(element, name)}
        if own & unwanted and not own & needed and len(names_in(element, kind)) > 1:
            element.remove(name)
    if first != forms_of(element, kind)[0]:
        there = {(_own_forms(element, name) or [""])[0]: name for name in reversed(names_in(element, kind))}
        named = there.get(first)
        if named is None:
            named = _add(element, kind.value, first)
        names_in(element, kind)[0].addprevious(named)
    listed = row.listed("forms")
    add_names(element, [form for form in listed if form != first and form not in unwanted])
    left_out = {*before[1:]} - {*listed, *unwanted, *needed} if "forms" in row.fields else set()
    now = forms_of(element, kind)
    told = []
    if said := [form for form in row.listed("without") if form in needed and form in now]:
        words = ", ".join(map(repr, said))
        told.append(("name-kept", f"{words} stays a name: the text says it, or it is the first one"))
    if kept := [form for form in before if form in left_out and form in now]:
        words = ", ".join(map(repr, kept))
        told.append(("name-kept", f"{words} stays a name; what is to go stands in a column 'without'"))
    return told


def _own_forms(element: _Element, name: _Element) -> list[str]:
    """The forms that one of the names of an entry gives, in parts or not."""
    holder = etree.Element(element.tag)
    holder.append(etree.fromstring(etree.tostring(name, with_tail=False)))
    return forms_of(holder, ENTRIES[local_name(element)])


def _set_texts(element: _Element, name: str, now: Sequence[str], wanted: Sequence[str]) -> None:
    for child in [one for one in element if local_name(one) == name and flat_value(one) not in wanted]:
        element.remove(child)
    for text in wanted:
        if text not in now:
            _add(element, name, text)


def _set_attribute(element: _Element, name: str, value: str) -> None:
    if value:
        element.set(name, value)
    elif name in element.attrib:
        del element.attrib[name]


def _set_date(element: _Element, name: str, value: str) -> list[Told]:
    """A date in a form of W3C is an attribute, anything else is words; what else stands in the element stays."""
    child = element.find(f"tei:{name}", NS)
    if value == dating_of(element, name) or (child is not None and _says(child, value)):
        return []
    is_date = bool(_DATE.fullmatch(value))
    if is_date and not is_w3c(value):
        return [("row-not-applied", f"{name} has {value!r}, a day or month that does not exist")]
    if child is not None:
        return _change_date(child, value, is_date=is_date)
    made = _add(element, name, "" if is_date else value)
    if is_date:
        made.set("when", value)
    return []


def _change_date(child: _Element, value: str, *, is_date: bool) -> list[Told]:
    name = local_name(child)
    dated = next((one for one in (child, *child.iter(tei("date"))) if _dating(one)), child)
    before = _dating(dated)
    is_plain = not len(dated) and flat_value(dated) == flat_value(child)
    if value and not is_date and not is_plain:
        message = f"the words {value!r} would take the place of elements in {name}: change them in the file"
        return [("row-not-applied", message)]
    for attribute in before:
        del dated.attrib[attribute]
    if is_plain and (flat_value(dated) in before.values() or (not is_date and (value or not before))):
        dated.text = value
    if is_date:
        dated.set("when", value)
    words = flat_value(child)
    if not value and not words:
        _take_out(child)
    elif not value or (is_date and words and value.lstrip("-")[:4] not in words):
        return [("date-and-words", f"{name} says {value or 'no date'} now, and its words stay: {words!r}")]
    return []


def _take_out(child: _Element) -> None:
    parent = child.getparent()
    if parent is not None:
        parent.remove(child)


def _says(child: _Element, value: str) -> bool:
    """Whether one of the dates of an element, or its words, are this value already."""
    dates = (child, *child.iter(tei("date")))
    return bool(value) and value in {
        flat_value(child),
        *(said for one in dates for said in _dating(one).values()),
    }


def _dating(element: _Element) -> dict[str, str]:
    return {name: value for name in WHEN if (value := element.get(name))}


def _set_position(element: _Element, latitude: str, longitude: str) -> None:
    geo = element.find("tei:location/tei:geo", NS)
    wanted = f"{latitude} {longitude}".strip()
    now = position_of(element)
    if not wanted and now is None:
        return
    if not wanted:
        location = element.find("tei:location", NS)
        if location is not None and geo is not None:
            location.remove(geo)
            if not len(location):
                element.remove(location)
    elif geo is None:
        add(_add(element, "location", ""), "geo", wanted)
    elif now != (float(latitude), float(longitude)):
        geo.text = wanted


def _add(element: _Element, name: str, text: str) -> _Element:
    """A new child at its place in the order."""
    made = add(element, name, text)
    place_child(element, made)
    return made


def place_child(element: _Element, child: _Element) -> None:
    """Let a child stand at its place in the order, behind its likes; a comment stands last."""
    rank = _rank(child)
    behind = [one for one in element if one is not child and _rank(one) > rank] if rank >= 0 else []
    if behind:
        behind[0].addprevious(child)
    else:
        element.append(child)


def _rank(child: _Element) -> int:
    name = local_name(child)
    if not name:
        return -1
    if name in _LAST or name in _INNER:
        return len(_ORDER) + (name in _INNER)
    return next((number for number, names in enumerate(_ORDER) if name in names), len(_ORDER) - 2)
