"""Everything but `text` merged: header, registers, and what else stands in a document.

In place of `text` an empty element stands. White space does not count. Elements with text beside elements are taken
whole from one side.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.tei.namespaces import line_in_file, local_name

from .attributes import VALUE, merge_attributes
from .pairing import pair, pair_added
from .record import shown_element
from .signatures import Signatures, flat_text, is_mixed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

    from .record import Record


LISTS = frozenset({"listPerson", "listPlace", "listOrg", "charDecl", "calendarDesc", "standOff"})
"""What holds a list of things and is invalid without any."""


@dataclass(slots=True)
class _Cell:
    """One child in the result, and what it is in the three editions."""

    edited: _Element | None = None
    machine: _Element | None = None
    base: _Element | None = None


@dataclass(slots=True)
class OutsideMerge:
    """Merges elements outside of `text`.

    Attributes:
        record: what is counted and reported.
        signatures: tell what says the same.
    """

    record: Record
    signatures: Signatures = field(default_factory=Signatures)

    def merge(self, edited: _Element, machine: _Element, base: _Element) -> _Element:
        """The merged element; white space between its children is left to whoever writes it."""
        if self.signatures.are_same(machine, base) or self.signatures.are_same(machine, edited):
            self.record.kept += not self.signatures.are_same(edited, base)
            return _copy(edited)
        if self.signatures.are_same(edited, base):
            self.record.refreshed += 1
            return _copy(machine)
        if not isinstance(edited.tag, str) or any(map(is_mixed, (edited, machine, base))):
            self._conflict(edited, machine)
            return _copy(edited)
        return self._within(edited, machine, base)

    def merge_root(self, edited: _Element, machine: _Element, base: _Element) -> _Element:
        """The same for the root of a document, which always stays."""
        return self._within(edited, machine, base)

    def _conflict(self, edited: _Element, machine: _Element | None) -> None:
        machines = shown_element(machine) if machine is not None else ""
        self.record.conflict(line_in_file(edited), shown_element(edited), machines)

    def _within(self, edited: _Element, machine: _Element, base: _Element) -> _Element:
        """An element that both changed: attributes, then text or children."""
        theirs, ours, was = map(_attributes, (edited, machine, base))
        texts = [flat_text(one.text) for one in (edited, machine, base)]
        has_text_only = not (len(edited) or len(machine) or len(base))
        by_person, by_machine = texts[0] != texts[2], texts[1] != texts[2]
        if has_text_only and by_person:
            # How sure the machine is of its own words says nothing of a person's.
            ours = {**{name: ours[name] for name in ours if name not in VALUE}, **_values(was)}
        merged = merge_attributes(theirs, ours, was)
        made = etree.Element(edited.tag, nsmap=edited.nsmap)  # type: ignore[arg-type]  # None is the default
        for name, value in merged.attributes.items():
            made.set(name, value)
        made.text = machine.text if has_text_only and not by_person else edited.text
        is_text_conflict = has_text_only and by_person and by_machine and texts[0] != texts[1]
        self.record.kept += merged.kept or (has_text_only and by_person and not is_text_conflict)
        self.record.refreshed += merged.refreshed or (has_text_only and by_machine and not by_person)
        if merged.conflicts or is_text_conflict:
            self._conflict(edited, machine)
        for cell in self._cells(list(edited), list(machine), list(base)):
            child = self._child(cell, line_in_file(edited))
            if child is not None:
                made.append(child)
        return made

    def _child(self, cell: _Cell, line: int) -> _Element | None:
        """What comes of one child; None where it is taken away. The line is that of its parent."""
        edited, machine, base = cell.edited, cell.machine, cell.base
        if edited is not None and machine is not None:
            return self.merge(edited, machine, base if base is not None else etree.Element(machine.tag))
        if edited is not None:
            if base is None:
                self.record.kept += 1
            elif self.signatures.are_same(edited, base):
                self.record.refreshed += 1
                return None
            elif local_name(edited) in LISTS:
                rest = self._within(edited, _bare(base), base)
                return rest if len(rest) else None
            else:
                self._conflict(edited, None)
            return _copy(edited)
        if machine is not None and base is None:
            self.record.refreshed += 1
            return _copy(machine)
        if machine is None or self.signatures.are_same(machine, base):
            self.record.kept += 1
        else:
            self.record.conflict(line, "what was taken out here", shown_element(machine))
        return None

    def _cells(
        self, edited: Sequence[_Element], machine: Sequence[_Element], base: Sequence[_Element]
    ) -> list[_Cell]:
        """The children in the order of the result: the machine's, unless the person has put them in another."""
        of_base = pair(edited, base, self.signatures)
        machine_of_base = pair(base, machine, self.signatures)
        partner = {at: machine_of_base[was] for at, was in of_base.items() if was in machine_of_base}
        new = [at for at in range(len(edited)) if at not in of_base]
        taken = set(machine_of_base.values())
        fresh = [at for at in range(len(machine)) if at not in taken]
        added = pair_added([edited[at] for at in new], [machine[at] for at in fresh], self.signatures)
        partner.update({new[one]: fresh[other] for one, other in added.items()})
        base_of_machine = {at: was for was, at in machine_of_base.items()}
        edited_of = {at: one for one, at in partner.items()}
        cells = {
            at: _Cell(
                edited[edited_of[at]] if at in edited_of else None,
                one,
                base[base_of_machine[at]] if at in base_of_machine else None,
            )
            for at, one in enumerate(machine)
        }
        own = {
            at: cells[partner[at]]
            if at in partner
            else _Cell(one, None, base[of_base[at]] if at in of_base else None)
            for at, one in enumerate(edited)
        }
        is_reordered = list(of_base.values()) != sorted(of_base.values())
        theirs, ours = [own[at] for at in range(len(edited))], [cells[at] for at in range(len(machine))]
        return _woven(theirs, ours) if is_reordered else _woven(ours, theirs)


def _woven(spine: list[_Cell], others: list[_Cell]) -> list[_Cell]:
    """Two lists in one, in the order of the first; what only the second has stands behind what it follows there.

    Where both have something new at one place, what is of the kind before it comes first: names before notes.
    """
    placed = list(spine)
    known = set(map(id, spine))
    last: _Cell | None = None
    for cell in others:
        if id(cell) not in known:
            at = _index(placed, last) + 1
            tag = _tag(last) if last is not None else None
            while at < len(placed) and tag is not None and _is_new(placed[at]) and _tag(placed[at]) == tag:
                at += 1
            placed.insert(at, cell)
            known.add(id(cell))
        last = cell
    return placed


def _index(cells: Sequence[_Cell], one: _Cell | None) -> int:
    return next((at for at, cell in enumerate(cells) if cell is one), -1)


def _tag(cell: _Cell) -> object:
    one = cell.edited if cell.edited is not None else cell.machine
    return one.tag if one is not None else None


def _is_new(cell: _Cell) -> bool:
    return cell.base is None and (cell.edited is None or cell.machine is None)


def _copy(element: _Element) -> _Element:
    copy = deepcopy(element)
    copy.tail = None
    return copy


def _attributes(element: _Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.attrib.items()}


def _values(attributes: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in attributes.items() if name in VALUE}


def _bare(element: _Element) -> _Element:
    """The element with nothing in it."""
    return etree.Element(element.tag, _attributes(element))


def lay_out(element: _Element, depth: int) -> None:
    """Lay out an element outside of `text` on lines of its own, two blanks for each level.

    Args:
        element: the element; text beside elements in it is left as it is.
        depth: at which level it stands.
    """
    if not len(element) or is_mixed(element) or element.get(_SPACE) == "preserve":
        return
    element.text = "\n" + "  " * (depth + 1)
    for child in element:
        child.tail = element.text
        if isinstance(child.tag, str):
            lay_out(child, depth + 1)
    element[-1].tail = "\n" + "  " * depth


_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
