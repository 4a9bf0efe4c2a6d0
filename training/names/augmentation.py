"""Training paragraphs as other sources would have them: other names, OCR, capitals, the long s."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tei_encode.model import Kind, Span
from tei_encode.names.tagging import KINDS, OUTSIDE, begin
from tei_encode.names.tagging.words import words_of

from .corpus import Paragraph

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Pools = Mapping[Kind, Sequence[tuple[list[str], list[str]]]]

SWAPPED, EACH = 0.3, 0.5
"""Share of paragraphs in which names are swapped for others, and of their names."""

CAPITALS, OCR, LONG_S, LOUD_NAMES = 0.06, 0.24, 0.04, 0.06
"""Shares of paragraphs in capitals, with errors of OCR, with the long s, with names in capitals."""

_ERRORS = {
    "e": "co", "c": "eo", "i": "lt1", "l": "1it", "t": "lf", "n": "nu", "u": "n", "h": "b", "b": "h", "m": "rn",
    "s": "f", "f": "t", "o": "0c", "a": "ns", "r": "n", "I": "l1", "B": "R", "S": "8", "O": "0", "H": "II", "G": "C",
    "C": "G", "E": "F", "w": "vv", "y": "v", "d": "cl",
}  # fmt: skip
"""What scanning takes letters for."""

_RATES = (0.01, 0.03, 0.06)
_STRAY = ".,'*-^|"


def pools(paragraphs: Iterable[Paragraph]) -> Pools:
    """The names of persons and places, to swap with."""
    found: dict[Kind, list[tuple[list[str], list[str]]]] = defaultdict(list)
    for one in paragraphs:
        for kind, first, last in _names(one):
            if kind is not Kind.ORG_NAME:
                found[kind].append((one.words[first:last], one.gaps[first:last]))
    return found


def augmented(one: Paragraph, chance: random.Random, names: Pools) -> Paragraph:
    """The paragraph, or something like it; labels stay right."""
    if chance.random() < SWAPPED:
        one = _swapped(one, chance, names)
    at = chance.random()
    if at < CAPITALS:
        return _respelled(one, [word.upper() for word in one.words])
    if at < CAPITALS + OCR:
        rate = chance.choice(_RATES)
        return _strewn(_respelled(one, [noisy(word, chance, rate) for word in one.words]), chance)
    if at < CAPITALS + OCR + LONG_S:
        return _respelled(one, [_with_long_s(word) for word in one.words])
    if at < CAPITALS + OCR + LONG_S + LOUD_NAMES:
        pairs = zip(one.words, one.labels, strict=True)
        return _respelled(one, [word.upper() if label > OUTSIDE else word for word, label in pairs])
    return one


def noisy(word: str, chance: random.Random, rate: float) -> str:
    """A word as OCR may have it, every letter wrong with the given probability."""
    return "".join(
        chance.choice(_ERRORS[char]) if char in _ERRORS and chance.random() < rate else char for char in word
    )


def _with_long_s(word: str) -> str:
    """A word as scanning reads it that was printed with the long s: an f wherever no word ends."""
    return word[:-1].replace("s", "f") + word[-1:]


def _names(one: Paragraph) -> Iterator[tuple[Kind, int, int]]:
    """Kind, first word and the word after the last of each name."""
    at = 0
    while at < len(one.labels):
        label = one.labels[at]
        end = at + 1
        if label > OUTSIDE:
            while end < len(one.labels) and one.labels[end] == label + 1:
                end += 1
            yield KINDS[label // 2], at, end
        at = end


def _swapped(one: Paragraph, chance: random.Random, names: Pools) -> Paragraph:
    words: list[str] = []
    gaps: list[str] = []
    labels: list[int] = []
    at = 0
    for kind, first, last in [*_names(one), (Kind.ORG_NAME, len(one.words), len(one.words))]:
        words += one.words[at:first]
        gaps += one.gaps[at:first]
        labels += one.labels[at:first]
        at = last
        if names.get(kind) and chance.random() < EACH:
            other, between = chance.choice(names[kind])
            words += other
            gaps += [*between[:-1], one.gaps[last - 1]]
            labels += [begin(kind), *[begin(kind) + 1] * (len(other) - 1)]
        else:
            words += one.words[first:last]
            gaps += one.gaps[first:last]
            labels += one.labels[first:last]
    return Paragraph(words, gaps, labels, one.weight, one.without_bodies)


def _respelled(one: Paragraph, words: Sequence[str]) -> Paragraph:
    """The paragraph with its words spelled otherwise; what is no longer one word becomes several."""
    found = Paragraph([], [], [], one.weight, one.without_bodies)
    for word, gap, label in zip(words, one.gaps, one.labels, strict=True):
        bounds = words_of(word, Span(0, len(word)))
        for i, (start, end) in enumerate(bounds):
            after = bounds[i + 1][0] if i + 1 < len(bounds) else len(word)
            found.words.append(word[start:end])
            found.gaps.append(word[end:after] + (gap if i + 1 == len(bounds) else ""))
            found.labels.append(label + 1 if i and label > OUTSIDE and label % 2 else label)
    found.__post_init__()
    return found


def _strewn(one: Paragraph, chance: random.Random) -> Paragraph:
    """With stray signs outside names, and full stops lost."""
    found = Paragraph([], [], [], one.weight, one.without_bodies)
    loses = chance.random() < 0.3
    for word, gap, label in zip(one.words, one.gaps, one.labels, strict=True):
        if word == "." and label == OUTSIDE and loses and found.gaps and chance.random() < 0.5:
            found.gaps[-1] += gap
            continue
        found.words.append(word)
        found.gaps.append(gap)
        found.labels.append(label)
        if label == OUTSIDE and chance.random() < 0.01:
            found.words.append(chance.choice(_STRAY))
            found.gaps.append(" ")
            found.labels.append(OUTSIDE)
    found.__post_init__()
    return found
