"""A source that changed since an edition of it was edited: the edition brought onto the new text.

What differs between the two texts is put into the tree, piece by piece; all markup stays where it stood. Where a
person's markup stands on words that changed, nobody but a person can say what becomes of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from .elements import empty_like
from .nodes import Keys, Node, opened, walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_WORDS = 3_000
"""Stretches longer than so many words are not compared word by word: they changed as a whole."""

_WORDS = re.compile(r"\w+|\s|[^\w\s]")


class Change(NamedTuple):
    """A stretch of the old source, and what stands for it in the new one."""

    start: int
    end: int
    new: str


def changes_between(old: str, new: str) -> list[Change]:
    """What differs between two texts, in order: lines first, in changed lines words."""
    found: list[Change] = []
    ones, others = old.splitlines(keepends=True), new.splitlines(keepends=True)
    at = 0
    lengths = [0]
    for line in ones:
        at += len(line)
        lengths.append(at)
    for kind, start, end, there, until in SequenceMatcher(None, ones, others).get_opcodes():
        if kind != "equal":
            found += _in_words("".join(ones[start:end]), "".join(others[there:until]), lengths[start])
    return found


def _in_words(old: str, new: str, offset: int) -> list[Change]:
    ones, others = _WORDS.findall(old), _WORDS.findall(new)
    if max(len(ones), len(others)) > MOST_WORDS:
        return [Change(offset, offset + len(old), new)]
    found: list[Change] = []
    places = [offset]
    for word in ones:
        places.append(places[-1] + len(word))
    for kind, start, end, there, until in SequenceMatcher(None, ones, others, autojunk=False).get_opcodes():
        if kind != "equal":
            found.append(Change(places[start], places[end], "".join(others[there:until])))
    return found


def contested(edited: Node, base: Node, changes: Sequence[Change]) -> list[Node]:
    """A person's markup that stands on words that changed, in document order.

    Args:
        edited: the `text` as the person left it.
        base: as the machine had written it.
        changes: what became of the source since.
    """
    was = {(node.tag, node.start, node.end, _own(node)) for node in walk(base)}
    found: list[Node] = []
    for node in walk(edited):
        if found and found[-1].start <= node.start and node.end <= found[-1].end:
            continue  # inside one that is reported
        if node.is_text or (node.tag, node.start, node.end, _own(node)) in was:
            continue
        if any(_stands_on(node, change) for change in _near(node, changes)):
            found.append(node)
    return found


def _own(node: Node) -> object:
    return node.key if node.is_atom else node.shell


def _near(node: Node, changes: Sequence[Change]) -> list[Change]:
    return [one for one in changes if one.start <= node.end and node.start <= one.end]


def _stands_on(node: Node, change: Change) -> bool:
    if change.start < node.start < change.end or change.start < node.end < change.end:
        return True
    if not node.length:
        return False
    if change.start <= node.start and node.end <= change.end and change.start < change.end:
        return True
    is_inside = node.start <= change.start and change.end <= node.end
    touches = change.start < change.end or node.start < change.start < node.end
    return is_inside and touches and (node.is_claim or node.name in _TIGHT)


_TIGHT = frozenset(
    "choice sic orig abbr seg hi foreign emph unclear supplied corr subst add del mentioned".split()
)


def transported(node: Node, changes: Sequence[Change], source: str, keys: Keys) -> Node:
    """A tree over the old source as one over the new one; elements left without text are taken out.

    Args:
        node: the `text`.
        changes: what became of the source.
        source: the old source.
        keys: give the nodes their keys.

    Raises:
        UncertainError: a change stands where no text is.
    """
    bare = _without_changed_marks(node, changes, source, keys)
    return _Transport(bare, changes, keys).carried(bare)


class UncertainError(Exception):
    """A character that XML cannot hold is among what changed, or there is no text where something was added."""


def _without_changed_marks(node: Node, changes: Sequence[Change], source: str, keys: Keys) -> Node:
    """A copy in which layout marks that changed are text: they are no marks any more."""
    if not node.is_element:
        return node
    copy = empty_like(node)
    if any(_meets(change, *mark) for mark in _marks(node) for change in changes):
        copy.before = copy.after = 0
        copy.attributes.pop("rendition", None)
        items = opened(node, source, keys)
    else:
        items = node.items
    copy.items += (_without_changed_marks(item, changes, source, keys) for item in items)
    return copy


def _marks(node: Node) -> list[tuple[int, int]]:
    start, end = node.inner
    return [(node.start, start), (end, node.end)]


def _meets(change: Change, start: int, end: int) -> bool:
    """Whether a change takes away, or comes between, characters of a stretch."""
    if change.start == change.end:
        return start < change.start < end
    return start < change.end and change.start < end and start < end


class _Transport:
    def __init__(self, top: Node, changes: Sequence[Change], keys: Keys) -> None:
        self._keys = keys
        self._at = 0
        self._edits: dict[int, list[Change]] = defaultdict(list)
        texts = [(node, depth) for node, depth in _with_depth(top) if node.is_text]
        if any(_meets(one, node.start, node.end) for node in walk(top) if node.is_atom for one in changes):
            raise UncertainError
        ends = [node.end for node, _ in texts]
        for change in changes:
            self._place(change, texts, bisect_left(ends, change.start))

    def _place(self, change: Change, texts: Sequence[tuple[Node, int]], first: int) -> None:
        """Give each piece of text its part of a change; new words go into the first, or the outer of two."""
        near = [
            (node, depth)
            for node, depth in texts[first : first + 2]
            if node.start <= change.start <= node.end
        ]
        if change.start < change.end:
            near = [(node, depth) for node, depth in near if change.start < node.end]
        if not near:
            raise UncertainError
        chosen = min(near, key=lambda pair: (pair[1], -pair[0].start))[0]
        self._edits[id(chosen)].append(Change(change.start, min(change.end, chosen.end), change.new))
        for node, _ in texts[first:]:
            if node.start >= change.end:
                break
            if node is not chosen and node.end > change.start:
                cut = Change(max(node.start, change.start), min(node.end, change.end), "")
                self._edits[id(node)].append(cut)

    def carried(self, node: Node) -> Node:
        """A node over the new source."""
        start = self._at
        if node.is_text:
            text = self._edited(node)
            self._at += len(text)
            return self._keys.text(text, start)
        if node.is_atom:
            self._at += node.length
            return replace(node, start=start, end=self._at)
        made = empty_like(node)
        made.start = start
        self._at += node.before
        inner = [self.carried(item) for item in node.items]
        made.items += (
            one for one, was in zip(inner, node.items, strict=True) if one.length or not was.length
        )
        self._at += node.after
        made.end = self._at
        self._keys.number(made)
        return made

    def _edited(self, node: Node) -> str:
        pieces: list[str] = []
        at = node.start
        for change in self._edits.get(id(node), ()):
            pieces += node.text[at - node.start : change.start - node.start], change.new
            at = change.end
        return "".join([*pieces, node.text[at - node.start :]])


def _with_depth(top: Node) -> Iterator[tuple[Node, int]]:
    waiting = [(top, 0)]
    while waiting:
        node, depth = waiting.pop()
        yield node, depth
        waiting += ((item, depth + 1) for item in reversed(node.items))
