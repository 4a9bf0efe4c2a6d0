"""What a person had taken away, taken out of what the machine writes now before the two are merged."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from typing import TYPE_CHECKING
from urllib.parse import unquote

from tei_encode.tei.namespaces import XML_ID, tei
from tei_encode.validators.pointers import POINTERS

from .attributes import VALUE
from .elements import empty_like
from .identifiers import rename, rename_nodes
from .nodes import CLAIMS, Node, joined, opened, walk
from .positions import ENTRIES
from .record import shown
from .remembering import (
    WITHIN_LINES,
    attribute_digest,
    detail_digest,
    details_of,
    elements_of,
    judgements_of,
    place_of,
)
from .signatures import Signatures

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from lxml.etree import _Element

    from .nodes import Keys
    from .positions import Named
    from .rejections import Place, RejectedEntry, Rejections
    from .remembering import Side
    from .sequences import Bench

HOLDS_NO_TEXT = frozenset(
    "text front body back group div list listBibl table row lg sp cit choice subst figure titlePage docTitle".split()
)
"""Elements in which text may only stand inside other elements."""


def without_rejected(
    bench: Bench, sides: tuple[Node, Node, Node], rejected: Rejections
) -> tuple[Node, Node, Node]:
    """The three `text`s so that the merge sees what a person had taken away or given other attributes as their edit.

    What the base does not hold is taken out of what the machine writes now. An element in which the machine had come to
    agree with the person has the machine's first value in the base again.

    Args:
        bench: what the steps of a merge share.
        sides: the `text` as the person left it, as the machine writes it now, and as it had written it.
        rejected: what the person had taken away or changed, over the same source.
    """
    if not (rejected.elements or rejected.attributes):
        return sides
    edited, machine, base = sides
    withholding = _Withholding(bench, edited, base, rejected)
    machine = withholding.of_text(machine)
    withholding.restore(base)
    return edited, machine, base


class _Withholding:
    def __init__(self, bench: Bench, edited: Node, base: Node, rejected: Rejections) -> None:
        self._bench = bench
        self._own, self._was = elements_of(edited), elements_of(base)
        lines = [(node.start, node.line) for node in walk(edited) if node.line]
        self._starts, self._lines = [start for start, _ in lines], [line for _, line in lines]
        self._tags: dict[tuple[int, int], set[str]] = defaultdict(set)
        for place in rejected.elements:
            self._tags[place.start, place.end].add(place.tag)
        self._claimed = {
            (node.start, node.end)
            for node in (*self._own.values(), *self._was.values())
            if node.is_claim and node.length
        }
        self._given: dict[Place, dict[str, str | None]] = defaultdict(dict)
        for place, name, value in rejected.attributes:
            self._given[place][name] = value

    def of_text(self, text: Node) -> Node:
        """The `text` itself is always there."""
        made = self._with_attributes(text)
        made.items += self._inside(text.items, text.name, is_opened=False)
        self._bench.keys.number(made)
        return made

    def _inside(self, nodes: Sequence[Node], holder: str, *, is_opened: bool) -> list[Node]:
        kept = [one for node in nodes for one in self._of(node, holder, is_opened=is_opened)]
        return joined(kept, self._bench.keys)

    def _of(self, node: Node, holder: str, *, is_opened: bool) -> list[Node]:
        """What stands in the place of a node; `is_opened` says whether it is in a name or entry that is taken away."""
        if not node.is_element:
            return [node]
        is_out = holder not in HOLDS_NO_TEXT and self._is_rejected(node)
        if is_out or (is_opened and node.name not in WITHIN_LINES):
            self._bench.record.kept += is_out
            inner = opened(node, self._bench.source, self._bench.keys)
            if node.name == "choice":  # the other reading stood only beside the source's
                inner = [one for one in inner if one.length]
            return self._inside(inner, holder, is_opened=is_opened or node.is_claim)
        made = self._with_attributes(node)
        made.items += self._inside(node.items, node.name, is_opened=False)
        self._bench.keys.number(made)
        return [made]

    def _is_rejected(self, node: Node) -> bool:
        tags = self._tags.get((node.start, node.end))
        place = place_of(node)
        if not tags or place in self._own or place in self._was:
            return False
        if node.tag in tags:
            return True
        if not node.is_claim or not node.length or (node.start, node.end) in self._claimed:
            return False
        if not any(tag.rpartition("}")[2] in CLAIMS for tag in tags):
            return False
        # Another claim on words of which a person said that they are none: theirs stands, as long as they say so.
        at = bisect_right(self._starts, node.start)
        line = self._lines[at - 1] if at else 0
        self._bench.record.conflict(line, "what stands here without tags", shown([node]))
        return True

    def _with_attributes(self, node: Node) -> Node:
        """The element without its content; an element of the person's that the base has not keeps what they gave it."""
        made = empty_like(node)
        place = place_of(node)
        own = self._own.get(place)
        names = set(self._given.get(place, ()))
        if own is None or not names or place in self._was:
            return made
        if names & VALUE:
            names |= VALUE
        sides = {name: own if name in names else node for name in [*own.attributes, *node.attributes]}
        made.attributes = {
            name: side.attributes[name] for name, side in sides.items() if name in side.attributes
        }
        self._bench.record.kept += made.attributes != node.attributes
        return made

    def restore(self, base: Node) -> None:
        """Give elements of the base the values that the person had met with, where it has the person's own by now."""
        for node in reversed(list(walk(base))):
            place = place_of(node)
            own, given = self._own.get(place), self._given.get(place)
            if own is not None and given:
                agreed = {name for name in given if node.attributes.get(name) == own.attributes.get(name)}
                kept = {name: value for name, value in node.attributes.items() if name not in agreed}
                first = {name: value for name in agreed if (value := given[name]) is not None}
                node.attributes = {**kept, **first}
            self._bench.keys.number(node)


def withhold_entries(
    machine: Side, known: Collection[str], rejected: Rejections, keys: Keys
) -> dict[str, str]:
    """Take out of the machine's registers what a person had taken out; what pointed there follows the person.

    Args:
        machine: what the machine writes now, changed in place; its `text`, too.
        known: identifiers of the edited edition and of the base, in which the person's edits are seen by themselves.
        rejected: what the person had taken out or renamed.
        keys: give the nodes their keys.

    Returns:
        The identifiers that the person had given to entries, by those the machine gives them.
    """
    names: dict[str, str] = {}
    gone: set[str] = set()
    sent: dict[str, str] = {}
    for identifier, entry in _recognised(machine.named, known, rejected).items():
        if not entry.now:
            gone.add(identifier)
            if entry.sent in known or entry.sent in machine.named.all:
                sent[identifier] = entry.sent
        elif entry.now not in machine.named.all:
            names[identifier] = entry.now
    if gone:
        for element in [one for one in machine.root.iter(*map(tei, ENTRIES)) if one.get(XML_ID) in gone]:
            parent = element.getparent()
            assert parent is not None  # noqa: S101 - entries stand in lists
            parent.remove(element)
        rename(machine.root, sent)
        rename_nodes(machine.text, sent, keys)
        _point_nowhere(machine, gone - set(sent), keys)
    return names


def _recognised(machine: Named, known: Collection[str], rejected: Rejections) -> dict[str, RejectedEntry]:
    """Which of the machine's new entries are rejected ones: by their names, and by where the text points at them."""
    by_name: dict[tuple[str, str], list[str]] = defaultdict(list)
    for identifier, (kind, *names) in machine.entries.items():
        if identifier not in known:
            for name in dict.fromkeys(names):
                by_name[kind, name].append(identifier)
    votes: Counter[tuple[RejectedEntry, str]] = Counter()
    for entry in rejected.entries:
        kind, *names = entry.names
        for name in dict.fromkeys(names):
            votes.update((entry, identifier) for identifier in by_name[kind, name])
        for place in entry.mentions:
            pair = entry, machine.mentions.get(tuple(place), "")
            if pair in votes:
                votes[pair] += len(machine.entries[pair[1]])
    found: dict[str, RejectedEntry] = {}
    done: set[RejectedEntry] = set()
    for entry, identifier in sorted(
        votes, key=lambda pair: (-votes[pair], pair[0].identifier != pair[1], pair)
    ):
        is_sure = (
            entry.identifier == identifier
            or entry.names[:2] == machine.entries[identifier][:2]
            or any(machine.mentions.get(tuple(place)) == identifier for place in entry.mentions)
        )
        if is_sure and entry not in done and identifier not in found:
            found[identifier] = entry
            done.add(entry)
    return found


def _point_nowhere(machine: Side, gone: Collection[str], keys: Keys) -> None:
    for element in machine.root.iter():
        for name, value in element.attrib.items():
            if name in POINTERS and (rest := _without_targets(str(value), gone)) != value:
                if rest:
                    element.set(str(name), rest)
                else:
                    del element.attrib[name]
    for node in reversed(list(walk(machine.text))):
        node.attributes = {
            name: rest
            for name, value in node.attributes.items()
            if (rest := _without_targets(value, gone) if name in POINTERS else value) or not value
        }
        keys.number(node)


def _without_targets(value: str, gone: Collection[str]) -> str:
    parts = value.split()
    rest = [part for part in parts if not (part.startswith("#") and unquote(part[1:]) in gone)]
    return " ".join(rest) if len(rest) < len(parts) else value


def withhold_details(machine: _Element, edited: _Element, base: _Element, rejected: Rejections) -> None:
    """Take out of the entries of the machine's registers what a person had taken out of them or changed.

    Args:
        machine: what the machine writes now, under the identifiers of the edited edition; changed in place.
        edited: the edition as the person left it.
        base: what the machine had written, under the same identifiers.
        rejected: what the person had taken out.
    """
    if not rejected.details:
        return
    signatures = Signatures()
    there = {one.get(XML_ID) for one in edited.iter(*map(tei, ENTRIES))}
    withheld: dict[str, set[str]] = defaultdict(set)
    for one in rejected.details - details_of(base):
        withheld[one.entry].add(one.digest)
    for entry in machine.iter(*map(tei, ENTRIES)):
        identifier = entry.get(XML_ID) or ""
        if identifier not in there or identifier not in withheld:
            continue
        digests = withheld[identifier]
        for child in list(entry):
            if detail_digest(child, signatures) in digests:
                entry.remove(child)
        for name, value in judgements_of(entry):
            if attribute_digest(name, value) in digests:
                del entry.attrib[name]
