"""What a person took away, found out and kept up to date; what they made again is remembered no more."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from tei_encode.tei.namespaces import XML_ID, tei

from .loose_ends import sent_elsewhere
from .nodes import CLAIMS, walk
from .positions import ENTRIES
from .rejections import GivenAttribute, Place, RejectedDetail, RejectedEntry, Rejections, text_digest
from .signatures import Signatures
from .source_change import Change, changes_between

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lxml.etree import _Element

    from .nodes import Node
    from .positions import Named

WITHIN_LINES = CLAIMS | frozenset("hi emph foreign q soCalled mentioned gloss abbr choice lb".split())
"""What stands within running text and can be taken away without it."""

_LAID_DOWN = frozenset({XML_ID, "rendition", "next", "prev", "part"})
"""Attributes that are no judgement: names of elements, layout marks, what holds parts of an element together."""


@dataclass(frozen=True, slots=True)
class Side:
    """An edition as it is compared.

    Attributes:
        root: its root.
        text: the nodes of its `text`.
        named: its identifiers.
    """

    root: _Element
    text: Node
    named: Named


def on_source(rejected: Rejections, known: Sequence[str], source: str) -> Rejections:
    """Rejections over another source; those whose place changed are left out.

    Args:
        rejected: as they were remembered.
        known: source texts of which one may be theirs.
        source: the source as it is now.
    """
    old = next((one for one in (source, *known) if text_digest(one) == rejected.source), None)
    if old is None:
        return Rejections()
    if old == source:
        return rejected
    moved = _Moved(changes_between(old, source))
    return replace(
        rejected,
        source=text_digest(source),
        elements=frozenset(moved.all_of(rejected.elements)),
        attributes=frozenset(
            one._replace(place=place)
            for one in rejected.attributes
            if (place := moved.place(one.place)) is not None
        ),
        entries=frozenset(
            one._replace(mentions=tuple(moved.all_of(one.mentions))) for one in rejected.entries
        ),
    )


class _Moved:
    """Where places of a text are after changes."""

    def __init__(self, changes: Sequence[Change]) -> None:
        self._starts = [one.start for one in changes]
        self._ends = [one.end for one in changes]
        self._shifts = [0, *accumulate(len(one.new) - (one.end - one.start) for one in changes)]

    def place(self, place: Place) -> Place | None:
        """The place now; None where something in it changed."""
        behind = bisect_right(self._ends, place.start)
        if behind < len(self._starts) and self._starts[behind] < place.end:
            return None
        shift = self._shifts[behind]
        return place._replace(start=place.start + shift, end=place.end + shift)

    def all_of(self, places: Iterable[Place]) -> list[Place]:
        """The places that are still there."""
        return [there for one in places if (there := self.place(one)) is not None]


def still_held(rejected: Rejections, edited: Side, renamed: Mapping[str, str]) -> Rejections:
    """Rejections without those that the person has taken back by making the same again.

    Args:
        rejected: over the source of the edited edition.
        edited: the edition as the person left it.
        renamed: identifiers that the person gave other names since.
    """
    there = elements_of(edited.text)
    given = {(place, name): value for place, node in there.items() for name, value in node.attributes.items()}
    details = details_of(edited.root)
    # An element or entry with something of the person's in it is never taken out by a merge: one that is not there any
    # more was taken away since.
    gone = {
        one.place for one in rejected.attributes if one.place not in there and _is_within_lines(one.place)
    }
    return replace(
        rejected,
        elements=frozenset(one for one in rejected.elements if one not in there) | gone,
        attributes=frozenset(
            one
            for one in rejected.attributes
            if one.place not in gone
            and (one.place not in there or given.get((one.place, one.name)) != one.value)
        ),
        entries=frozenset(
            _brought_up_to_date(one, edited.named, renamed)
            for one in rejected.entries
            if one.now == one.identifier
            or (one.identifier not in edited.named.all and not _is_sent_to_another(one, edited.named))
        ),
        details=frozenset(
            now
            for one in rejected.details
            if (now := one._replace(entry=renamed.get(one.entry, one.entry))) not in details
        ),
    )


def still_there(rejected: Rejections, text: Node, merged: _Element) -> Rejections:
    """Rejections without what they say of elements and entries that a merge took out.

    What they still speak of and is not there in the next run was taken away by the person (`still_held`).

    Args:
        rejected: after a merge.
        text: the merged `text`.
        merged: the root of the merged edition.
    """
    there = elements_of(text)
    entries = {one.get(XML_ID) for one in merged.iter(*map(tei, ENTRIES))}
    return replace(
        rejected,
        attributes=frozenset(
            one for one in rejected.attributes if one.place in there or not _is_within_lines(one.place)
        ),
        entries=frozenset(one for one in rejected.entries if one.now != one.identifier or one.now in entries),
    )


def _is_within_lines(place: Place) -> bool:
    return place.tag.rpartition("}")[2] in WITHIN_LINES


def _brought_up_to_date(entry: RejectedEntry, edited: Named, renamed: Mapping[str, str]) -> RejectedEntry:
    now = renamed.get(entry.now, entry.now)
    if entry.now == entry.identifier and now not in edited.all:
        now = ""
    return entry._replace(now=now, sent=renamed.get(entry.sent, entry.sent))


def _is_sent_to_another(entry: RejectedEntry, edited: Named) -> bool:
    """Whether the person has made the entry again under another name: its mentions lead there now."""
    targets = {edited.mentions.get(place, "") for place in entry.mentions}
    others = targets - {"", entry.now, entry.sent}
    return any(edited.entries.get(one, ())[:2] == entry.names[:2] for one in others)


def rejected_now(
    edited: Side, base: Side, renamed: Mapping[str, str], source: str, changes: Sequence[Change]
) -> Rejections:
    """What the machine had written and the person does not have any more, or has otherwise.

    Args:
        edited: the edition as the person left it.
        base: what the machine had written, over the same source and with the identifiers of the person.
        renamed: identifiers that the person gave other names, by the machine's.
        source: the source.
        changes: what made it of the source that the machine had; nothing is told of places where it changed.
    """
    there, was = elements_of(edited.text), elements_of(base.text)
    same = _Moved(_undone(changes))
    was = {place: node for place, node in was.items() if same.place(place) is not None}
    gone = frozenset(place for place, node in was.items() if place not in there and node.name in WITHIN_LINES)
    given = frozenset(
        GivenAttribute(place, name, node.attributes.get(name))
        for place, node in was.items()
        if place in there
        for name in {**node.attributes, **there[place].attributes}
        if name not in _LAID_DOWN and node.attributes.get(name) != there[place].attributes.get(name)
    )
    entries = frozenset(_entries_of(edited, base, renamed))
    details = {one for one in details_of(base.root) if one.entry in edited.named.entries}
    return Rejections(text_digest(source), gone, given, entries, frozenset(details - details_of(edited.root)))


def _undone(changes: Sequence[Change]) -> list[Change]:
    """The changes that would give the old text back, over the new one."""
    found, shift = [], 0
    for one in changes:
        start = one.start + shift
        found.append(Change(start, start + len(one.new), " " * (one.end - one.start)))
        shift += len(one.new) - (one.end - one.start)
    return found


def _entries_of(edited: Side, base: Side, renamed: Mapping[str, str]) -> list[RejectedEntry]:
    """Entries that the person took out or renamed."""
    mentions: dict[str, list[Place]] = defaultdict(list)
    for place, target in base.named.mentions.items():
        mentions[target].append(Place(*place))  # type: ignore[arg-type]  # tag and two offsets
    sent = sent_elsewhere(edited.named, base.named)
    was = {new: old for old, new in renamed.items()}
    found = []
    for identifier, names in base.named.entries.items():
        at = tuple(sorted(mentions[identifier]))
        if identifier not in edited.named.all:
            found.append(RejectedEntry(identifier, names, at, "", sent.get(identifier, "")))
        elif identifier in was:
            found.append(RejectedEntry(was[identifier], names, at, identifier))
        elif edited.named.entries.get(identifier, names) != names:
            found.append(RejectedEntry(identifier, names, at, identifier))
    return found


def elements_of(text: Node) -> dict[Place, Node]:
    """The elements of a `text` by their places; of several with one tag at one place, the outermost or first."""
    found: dict[Place, Node] = {}
    for node in walk(text):
        if node.is_element:
            found.setdefault(place_of(node), node)
    return found


def place_of(node: Node) -> Place:
    """Where an element stands."""
    return Place(node.tag, node.start, node.end)


def details_of(root: _Element) -> set[RejectedDetail]:
    """What stands in the entries of an edition's registers."""
    signatures = Signatures()
    return {
        RejectedDetail(identifier, digest)
        for entry in root.iter(*map(tei, ENTRIES))
        if (identifier := entry.get(XML_ID))
        for digest in [
            *(detail_digest(child, signatures) for child in entry),
            *(attribute_digest(*one) for one in judgements_of(entry)),
        ]
    }


def detail_digest(child: _Element, signatures: Signatures) -> str:
    """SHA-256 of what a child of an entry says, its white space not counted."""
    return _digest(repr(signatures.of(child)))


def attribute_digest(name: str, value: str) -> str:
    """SHA-256 of what an attribute of an entry says."""
    return _digest(repr((name, value)))


def judgements_of(entry: _Element) -> list[tuple[str, str]]:
    """Names and values of the attributes of an entry but those that are no judgement."""
    return [(str(name), str(value)) for name, value in entry.attrib.items() if name not in _LAID_DOWN]


def _digest(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "backslashreplace")).hexdigest()
