"""Who is who: whether two encodings give the same mentions to the same entries.

The measure is B-cubed (Bagga and Baldwin, "Algorithms for Scoring Coreference Chains", 1998). Each mention asks: of
those that share my predicted entry, how many share my gold entry (precision), and the other way about (recall)?
Identifiers themselves are not compared: gold may call somebody what it likes. Only mentions found by both sides, of
one kind, with an entry in gold count; what was not found is missed among the names, and is not counted twice.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .counts import LinkTally
from .matching import pair_up

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .names import Name


@dataclass(frozen=True, slots=True)
class MixedEntry:
    """An entry of one side that is several on the other.

    Attributes:
        kind: the kind of its mentions.
        is_merged: whether it is predicted, and several in gold; else it is one in gold and several predicted.
        entry: its identifier, as the side that has it writes it.
        parts: identifiers of the other side with how many mentions each, most first; an empty one has no entry.
    """

    kind: str
    is_merged: bool
    entry: str
    parts: tuple[tuple[str, int], ...]

    def to_dict(self) -> dict[str, object]:
        """A dictionary for JSON."""
        return {
            "type": self.kind,
            "what": "merged" if self.is_merged else "split",
            "entry": self.entry,
            "parts": [{"entry": entry or None, "mentions": number} for entry, number in self.parts],
        }


def count_links(pairs: Iterable[tuple[Name, Name]]) -> dict[str, LinkTally]:
    """How the mentions of each kind are linked.

    Args:
        pairs: the mentions of one text found by both sides, gold first.
    """
    return {kind: _tally(linked) for kind, linked in _linked(pairs).items()}


def mixed_entries(gold: Sequence[Name], predicted: Sequence[Name]) -> list[MixedEntry]:
    """Entries of one text that are several on the other side: merged ones of each kind first, then split ones."""
    pairs = ((gold[i], predicted[j]) for i, j in pair_up(gold, predicted))
    found: list[MixedEntry] = []
    for kind, linked in sorted(_linked(pairs).items()):
        for is_merged in (True, False):
            sides = linked if not is_merged else [(theirs, ours) for ours, theirs in linked]
            found += [MixedEntry(kind, is_merged, entry, parts) for entry, parts in _mixed(sides)]
    return found


def _linked(pairs: Iterable[tuple[Name, Name]]) -> dict[str, list[tuple[str, str]]]:
    """The entries of each mention that counts, gold first, by kind; a mention predicted without one is on its own."""
    found: dict[str, list[tuple[str, str]]] = {}
    for ours, theirs in pairs:
        if ours.entry and ours.kind == theirs.kind:
            found.setdefault(ours.kind, []).append((ours.entry, theirs.entry))
    return found


def _tally(linked: Sequence[tuple[str, str]]) -> LinkTally:
    # A mention without a predicted entry is counted as one of its own.
    own = [(gold, predicted or f" {at}") for at, (gold, predicted) in enumerate(linked)]
    both = Counter(own)
    gold = Counter(entry for entry, _ in own)
    predicted = Counter(entry for _, entry in own)
    return LinkTally(
        mentions=len(own),
        linked=sum(bool(entry) for _, entry in linked),
        pure=sum(number * number / predicted[entry] for (_, entry), number in both.items()),
        whole=sum(number * number / gold[entry] for (entry, _), number in both.items()),
        gold=len(gold),
        predicted=len({entry for _, entry in linked if entry}),
        merged=sum(1 for _ in _mixed([(theirs, ours) for ours, theirs in linked])),
        split=sum(1 for _ in _mixed(linked)),
    )


def _mixed(linked: Iterable[tuple[str, str]]) -> Iterable[tuple[str, tuple[tuple[str, int], ...]]]:
    """Entries of the first side whose mentions have several on the second, in the order of the text."""
    parts: dict[str, Counter[str]] = {}
    for one, other in linked:
        parts.setdefault(one, Counter())[other] += 1
    for entry, counted in parts.items():
        if entry and len(counted) > 1:
            yield entry, tuple(counted.most_common())
