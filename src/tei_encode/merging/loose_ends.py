"""Pointers of a merged edition that would lead nowhere: what they point at is brought in, or they follow the person.

An entry that the machine no longer writes stays where a person's mention still needs it. An entry that a person took
out of the register does not come back: the machine's new mentions go to where the person sent the old ones.
"""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.tei.namespaces import XML_ID, local_name, tei
from tei_encode.validators.pointers import POINTERS, local_targets

from .identifiers import free_name, repointed
from .outside import LISTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from .positions import Named

LISTED = frozenset({"person", "place", "org", "rendition", "char", "glyph", "calendar", "category", "bibl"})
"""What can be brought in from an edition that has it."""


def tie(merged: _Element, editions: tuple[_Element, _Element, _Element], names: tuple[Named, Named]) -> None:
    """See that no pointer leads nowhere that did not before a person edited the file.

    Args:
        merged: the merged edition, changed in place.
        editions: the edited edition, what the machine writes now, and what it had written.
        names: the identifiers of the edited edition and of what the machine had written.
    """
    edited, machine, base = editions
    of_edited, of_base = names
    own = {str(one.get(XML_ID)): one for one in edited.iter() if one.get(XML_ID)}
    machines = {str(one.get(XML_ID)): one for one in machine.iter() if one.get(XML_ID)}
    sent = sent_elsewhere(of_edited, of_base)
    there = {str(one.get(XML_ID)) for one in merged.iter() if one.get(XML_ID)}
    waiting = _loose(merged, there)
    while waiting:
        again = False
        for element, attribute, target in waiting:
            if target in there:
                continue
            source = own.get(target)
            if source is None and target not in of_base.all:
                source = machines.get(target)
            if source is not None and local_name(source) in LISTED:
                _bring_in(merged, source)
                there |= {str(one.get(XML_ID)) for one in source.iter() if one.get(XML_ID)}
                again = True
            elif target in of_base.all or target in machines:
                _follow(element, attribute, target, sent if sent.get(target) in there else {})
        waiting = _loose(merged, there) if again else []
    _drop_empty_lists(merged, base)


def _loose(root: _Element, there: set[str]) -> list[tuple[_Element, str, str]]:
    return [
        (element, str(attribute), target)
        for element in root.iter(etree.Element)
        for attribute, value in element.attrib.items()
        if attribute in POINTERS and "#" in value
        for target in local_targets(str(value))
        if target and target not in there
    ]


def sent_elsewhere(edited: Named, base: Named) -> dict[str, str]:
    """Where a person sent most mentions of each entry that was taken out of the register."""
    votes: dict[str, Counter[str]] = {}
    for place, was in base.mentions.items():
        now = edited.mentions.get(place)
        if was not in edited.all and now and now != was:
            votes.setdefault(was, Counter())[now] += 1
    return {was: max(counted, key=lambda now: (counted[now], now)) for was, counted in votes.items()}


def _follow(element: _Element, attribute: str, target: str, sent: dict[str, str]) -> None:
    """Point elsewhere, or nowhere where nobody knows where."""
    value = element.get(attribute) or ""
    if target in sent:
        element.set(attribute, repointed(value, {target: sent[target]}))
        return
    rest = [part for part in value.split() if part != f"#{target}"]
    if rest:
        element.set(attribute, " ".join(rest))
    else:
        del element.attrib[attribute]


def _bring_in(merged: _Element, source: _Element) -> None:
    """Put a copy of an entry where its like stand; the lists around it are made where there are none."""
    way: list[_Element] = []
    parent = source.getparent()
    while parent is not None and parent.getparent() is not None:
        way.append(parent)
        parent = parent.getparent()
    place = merged
    for step in reversed(way):
        found = place.find(str(step.tag))
        if found is None:
            found = etree.Element(step.tag, {str(name): str(value) for name, value in step.attrib.items()})
            _insert(place, found, step)
        place = found
    copy = deepcopy(source)
    copy.tail = None
    _insert(place, copy, source)


def _insert(parent: _Element, child: _Element, like: _Element) -> None:
    """Insert a child behind what stands before its like in another edition."""
    for before in like.itersiblings(preceding=True):
        same = [one for one in parent if one.tag == before.tag and one.get(XML_ID) == before.get(XML_ID)]
        if same:
            same[-1].addnext(child)
            return
    parent.insert(0, child)


def _drop_empty_lists(merged: _Element, base: _Element) -> None:
    """Take out lists whose last entry the merge took out; what was empty before is left to the validator."""
    was_empty = {local_name(one) for one in _empty_lists(base)}
    while gone := [one for one in _empty_lists(merged) if local_name(one) not in was_empty]:
        for one in gone:
            parent = one.getparent()
            if parent is not None:
                parent.remove(one)


def _empty_lists(root: _Element) -> Iterator[_Element]:
    for one in root.iter(*map(tei, LISTS)):
        if not len(one):
            yield one


def tell_apart(merged: _Element, edited: _Element) -> None:
    """Give the machine's element another identifier where a person's has the same.

    Args:
        merged: the merged edition, changed in place.
        edited: the edited edition.
    """
    own = {str(one.get(XML_ID)): _text(one) for one in edited.iter() if one.get(XML_ID)}
    seen: dict[str, _Element] = {}
    taken = {str(one.get(XML_ID)) for one in merged.iter() if one.get(XML_ID)}
    for element in merged.iter(etree.Element):
        identifier = element.get(XML_ID)
        if not identifier:
            continue
        first = seen.setdefault(identifier, element)
        if first is element:
            continue
        loser = first if _text(element) == own.get(identifier) != _text(first) else element
        seen[identifier] = element if loser is first else first
        new = free_name(identifier, taken)
        taken.add(new)
        loser.set(XML_ID, new)


def _text(element: _Element) -> tuple[object, str]:
    return element.tag, "".join(map(str, element.itertext()))
