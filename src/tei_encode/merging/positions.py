"""Which element of one edition is which of another: by its place in the text, and for register entries by who is meant.

So identifiers keep their meaning: when the machine numbers its paragraphs or namesakes in another way, an element that
was there keeps the name it had, and a person's pointers still lead where they led.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from tei_encode.tei.css import content_string
from tei_encode.tei.namespaces import XML_ID, local_name, pointers, string_value, tei

from .signatures import flat_text

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from lxml.etree import _Element

    from .nodes import Node

ENTRIES = ("person", "place", "org")
NAMES = {"person": "persName", "place": "placeName", "org": "orgName"}


class Named(NamedTuple):
    """The identifiers of an edition.

    Attributes:
        places: what tells an element in `text`, by its identifier: tag, place, and which of several there.
        entries: the names of register entries, by their identifiers; the first stands for tag.
        marks: scope and string of layout marks, by the identifiers of their `rendition`s.
        mentions: identifiers that a stretch of the text points at with `@ref`, by tag and place.
        all: all identifiers.
    """

    places: dict[str, tuple[Any, ...]]
    entries: dict[str, tuple[str, ...]]
    marks: dict[str, tuple[str, str]]
    mentions: dict[tuple[object, ...], str]
    all: frozenset[str]


def named(root: _Element, nodes: Iterable[Node]) -> Named:
    """The identifiers of an edition.

    Args:
        root: the `TEI` element.
        nodes: all nodes of its `text`.
    """
    places: dict[str, tuple[Any, ...]] = {}
    mentions: dict[tuple[object, ...], str] = {}
    seen: Counter[tuple[object, ...]] = Counter()
    for node in nodes:
        if not node.attributes:
            continue
        place = (node.tag, node.start, node.end)
        identifier = node.attributes.get(XML_ID)
        if identifier:
            seen[place] += 1
            places[identifier] = (*place, seen[place])
        target = pointers(node.attributes.get("ref"))
        if target:
            mentions[place] = target[0]
    entries: dict[str, tuple[str, ...]] = {}
    marks: dict[str, tuple[str, str]] = {}
    for element in root.iter(*map(tei, ENTRIES), tei("rendition")):
        identifier = element.get(XML_ID)
        name = local_name(element)
        if identifier and name in NAMES:
            names = (
                flat_text(string_value(one)).casefold() for one in element.iterchildren(tei(NAMES[name]))
            )
            entries[identifier] = (name, *names)
        elif identifier:
            mark = content_string(string_value(element))
            if mark is not None:
                marks[identifier] = (element.get("scope", ""), mark)
    every = frozenset(one for element in root.iter() if (one := element.get(XML_ID)))
    return Named(places, entries, marks, mentions, every)


def same_things(
    ones: Named, others: Named, done: Collection[str] = (), taken: Collection[str] = ()
) -> dict[str, str]:
    """For identifiers of one edition, those of the same things in another, as far as that has them.

    Args:
        ones: the one.
        others: the other.
        done: identifiers of the one for which none is wanted.
        taken: identifiers of the other that are not to be given.
    """
    found: dict[str, str] = {}
    left, right = set(done), set(taken)

    def settle(pairs: Iterable[tuple[str, str]]) -> None:
        for mine, theirs in pairs:
            if mine not in left and theirs not in right:
                found[mine] = theirs
                left.add(mine)
                right.add(theirs)

    for tell in (_at_place, _at_start, _at_end):
        settle(_by_key(ones.places, others.places, tell))
    settle((name, name) for name, place in ones.places.items() if _meet(place, others.places.get(name)))
    settle(_by_key(ones.marks, others.marks, lambda mark: mark))
    settle(_entries(ones, others))
    return found


def _by_key(
    mine: Mapping[str, tuple[Any, ...]],
    theirs: Mapping[str, tuple[Any, ...]],
    tell: Callable[[tuple[Any, ...]], tuple[Any, ...]],
) -> Iterator[tuple[str, str]]:
    """Pairs of identifiers whose things are told apart by the same."""
    there = {tell(place): identifier for identifier, place in reversed(list(theirs.items()))}
    for identifier, place in mine.items():
        other = there.get(tell(place))
        if other:
            yield identifier, other


def _at_place(place: tuple[Any, ...]) -> tuple[Any, ...]:
    return place


def _at_start(place: tuple[Any, ...]) -> tuple[Any, ...]:
    return place[0], place[1]


def _at_end(place: tuple[Any, ...]) -> tuple[Any, ...]:
    return place[0], place[2]


def _meet(one: tuple[Any, ...], other: tuple[Any, ...] | None) -> bool:
    return other is not None and one[0] == other[0] and bool(one[1] < other[2] and other[1] < one[2])


def _entries(ones: Named, others: Named) -> list[tuple[str, str]]:
    """Entries that are named by the same words in the text, or have names in common; the surest first."""
    votes: Counter[tuple[str, str]] = Counter()
    for place, mine in ones.mentions.items():
        theirs = others.mentions.get(place)
        if theirs and _kind(ones, mine) and _kind(ones, mine) == _kind(others, theirs):
            votes[mine, theirs] += 2
    by_name: dict[tuple[str, str], list[str]] = defaultdict(list)
    for identifier, (kind, *names) in others.entries.items():
        for name in names:
            by_name[kind, name].append(identifier)
    for identifier, (kind, *names) in ones.entries.items():
        for name in names:
            for other in by_name[kind, name]:
                votes[identifier, other] += 1
    return sorted(votes, key=lambda pair: (-votes[pair], pair[0] != pair[1], pair))


def _kind(edition: Named, identifier: str) -> str:
    return edition.entries.get(identifier, ("",))[0]
