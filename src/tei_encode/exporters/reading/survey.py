"""What must be known of a whole document before any of it is read: what points where.

Pointers: Guidelines 17 (next, prev, join), 3.9.1 (notes), 12.3.4 (undo, redo, transpose), 13.2 (apparatus).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import TEI_NAMESPACE, XML_ID, local_name, pointers, tei

from .content import ELEMENTS_ONLY

if TYPE_CHECKING:
    from lxml.etree import _Element

_BETWEEN_FRAGMENTS = frozenset("pb cb gb lb fw milestone note".split())
FRAGMENTS = frozenset("p ab seg s item quote note list table cell div figure entry bibl u".split())
"""What `part` makes one of its pieces; not `l`, whose pieces are printed on lines of their own."""


@dataclass(slots=True)
class Survey:
    """Pointers of a document, followed.

    Attributes:
        ids: each element that has an `xml:id`, the first of those that share one.
        order: how many elements with something to point at or from stand before each of them.
        continues: the fragment that each fragment goes on from.
        calls: the notes that a `ref` or `ptr` calls, which stand elsewhere.
        called: the notes that something calls.
        attached: the notes that point at an element, by that element.
        anchored: identifiers of notes whose marks are in the text (`ref type="noteAnchor"`).
        undone: what an `undo` points to.
        instead: what is read in the place of what (transpositions).
        numbered: whether every `n` of a note is its own.
    """

    ids: dict[str, _Element] = field(default_factory=dict)
    order: dict[_Element, int] = field(default_factory=dict)
    continues: dict[_Element, _Element] = field(default_factory=dict)
    calls: dict[_Element, list[_Element]] = field(default_factory=dict)
    called: set[_Element] = field(default_factory=set)
    attached: dict[_Element, list[_Element]] = field(default_factory=dict)
    anchored: set[str] = field(default_factory=set)
    undone: set[_Element] = field(default_factory=set)
    instead: dict[_Element, _Element] = field(default_factory=dict)
    numbered: bool = True

    def targets(self, value: str | None) -> list[_Element]:
        """The elements a pointer attribute names, those that are there."""
        return [self.ids[name] for name in pointers(value) if name in self.ids]

    def is_before(self, one: _Element, other: _Element) -> bool:
        """Whether an element begins before another; both must have been surveyed as pointing or pointed at."""
        return self.order.get(one, -1) < self.order.get(other, -1)


_POINTING = frozenset(
    "ref ptr note delSpan undo redo transpose join app anchor lacunaStart lacunaEnd".split()
)

_POINTING_TAGS = frozenset(tei(name) for name in _POINTING)
_LINKING = frozenset({XML_ID, "prev", "next", "part"})
"""Attributes that link any element; most elements have none of them."""


def survey(root: _Element, *, transposed: bool = True) -> Survey:
    """Follow the pointers of a document.

    Args:
        root: its root element.
        transposed: whether transpositions are carried out.
    """
    found = Survey()
    kinds, fragments = _gather(found, root)
    _follow_fragments(found, fragments, kinds["join"])
    _follow_notes(found, [*kinds["ref"], *kinds["ptr"]], kinds["note"])
    redone = {undo for redo in kinds["redo"] for undo in found.targets(redo.get("target"))}
    for undo in kinds["undo"]:
        if undo not in redone:
            found.undone.update(found.targets(undo.get("target")))
    if transposed:
        for transposition in kinds["transpose"]:
            _transpose(found, transposition)
    return found


def _gather(found: Survey, root: _Element) -> tuple[dict[str, list[_Element]], list[_Element]]:
    """Note identifiers and order; the elements that point, by name, and the fragments."""
    kinds: dict[str, list[_Element]] = {name: [] for name in _POINTING}
    fragments: list[_Element] = []
    for at, element in enumerate(root.iter(f"{{{TEI_NAMESPACE}}}*")):
        if element.tag not in _POINTING_TAGS and _LINKING.isdisjoint(element.keys()):
            continue
        name = local_name(element)
        identifier = element.get(XML_ID)
        if identifier:
            found.ids.setdefault(identifier, element)
        if name in kinds:
            kinds[name].append(element)
        if identifier or name in kinds:
            found.order[element] = at
        if element.get("prev") or element.get("next") or element.get("part") in ("M", "F"):
            fragments.append(element)
    return kinds, fragments


def _follow_fragments(found: Survey, fragments: list[_Element], joins: list[_Element]) -> None:
    for element in fragments:
        for earlier in found.targets(element.get("prev"))[:1]:
            found.continues[element] = earlier
        for later in found.targets(element.get("next"))[:1]:
            found.continues.setdefault(later, element)
        if element.get("part") in ("M", "F") and local_name(element) in FRAGMENTS:
            before = _fragment_before(element)
            if before is not None:
                found.continues.setdefault(element, before)
    for join in joins:
        targets = found.targets(join.get("target"))
        for earlier, later in pairwise(targets):
            found.continues.setdefault(later, earlier)


def _fragment_before(element: _Element) -> _Element | None:
    """The element of the same name before it that says it is not whole, breaks and running heads between them."""
    for before in element.itersiblings(preceding=True):
        if before.tag == element.tag:
            return before if before.get("part") in ("I", "M") else None
        if isinstance(before.tag, str) and local_name(before) not in _BETWEEN_FRAGMENTS:
            return None
    return None


def _follow_notes(found: Survey, links: list[_Element], notes: list[_Element]) -> None:
    for link in links:
        if link.get("type") == "noteAnchor":
            found.anchored.update(pointers(link.get("target")))
            continue
        called = [note for note in found.targets(link.get("target")) if _may_call(found, link, note)]
        if called:
            found.calls[link] = called
            found.called.update(called)
    numbers = [note.get("n") for note in notes if note.get("n") and _is_read(note)]
    found.numbered = len(set(numbers)) == len(numbers)
    for note in notes:
        if note in found.called or note.get(XML_ID, "") in found.anchored or note in found.continues:
            continue
        ends = found.targets(note.get("targetEnd")) or found.targets(note.get("target"))[:1]
        if ends and _is_read(note) and _is_read(ends[0]) and not _is_within(note, ends[0]):
            found.attached.setdefault(ends[0], []).append(note)


def _may_call(found: Survey, link: _Element, note: _Element) -> bool:
    """Whether a pointer calls a note: one that stands among blocks, or points back."""
    parent = note.getparent()
    if local_name(note) != "note" or parent is None or not _is_read(link) or not _is_read(note):
        return False
    points_back = link in found.targets(note.get("target"))
    return (points_back or local_name(parent) in ELEMENTS_ONLY) and not _is_within(link, note)


def _is_read(element: _Element) -> bool:
    """Whether an element stands outside headers."""
    return all(local_name(around) not in ("teiHeader", "xenoData") for around in element.iterancestors())


def _is_within(element: _Element, around: _Element) -> bool:
    return any(one is around for one in element.iterancestors())


def _transpose(found: Survey, transposition: _Element) -> None:
    """Put what a transposition lists into the places that its parts have, in the order of the list."""
    wanted: list[_Element] = []
    for pointer in transposition:
        if isinstance(pointer.tag, str):
            wanted.extend(found.targets(pointer.get("target")))
    places = set(wanted)
    nested = any(around in places for one in wanted for around in one.iterancestors())
    if nested or len(places) < len(wanted) or any(one in found.instead for one in wanted):
        return
    in_order = sorted(wanted, key=lambda element: found.order[element])
    found.instead.update(zip(in_order, wanted, strict=True))
