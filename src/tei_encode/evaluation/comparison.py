"""The comparison of two lists of names on one text: counts, and every difference with its place."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from .counts import NOTHING, Counts, Tally, ValueTally
from .edges import settled, trimmed
from .links import count_links
from .matching import pair_up
from .names import Name
from .values import DateNorm, DateValues, same_days, same_precision

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tei_encode.model import Span

    Edges = Callable[[str, Span], Span | None]


class What(StrEnum):
    """What a difference is."""

    MISSED = "missed"
    SPURIOUS = "spurious"
    KIND = "kind"
    BOUNDS = "bounds"
    VALUE = "value"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two encodings differ.

    Attributes:
        what: missed (in gold only), spurious (in the prediction only), another kind, other bounds, another value of
            a date, or lost (a name whose text is nowhere in the gold text).
        kind: the kind in gold; of the prediction where gold has no name there.
        span: code points of the gold text; empty at 0 for a lost name.
        predicted_kind: the kind predicted; empty where nothing was.
        predicted_span: what was predicted; None where nothing was.
        values: the values in gold.
        predicted_values: the values predicted.
        words: the words of a lost name.
    """

    what: What
    kind: str
    span: Span
    predicted_kind: str = ""
    predicted_span: Span | None = None
    values: DateValues = ()
    predicted_values: DateValues = ()
    words: str = ""


def join_listed_days(gold: Sequence[Name], predicted: Sequence[Name]) -> list[Name]:
    """The predicted names, a date for each day joined to one where gold has one for the list, and the values agree."""
    joined = list(predicted)
    for name in gold:
        if name.kind != "date" or len(name.values) < 2:
            continue
        parts = [other for other in joined if other.kind == "date" and other.span.overlaps(name.span)]
        values = tuple(value for part in parts for value in part.values)
        if (
            len(parts) > 1
            and all(name.span.embeds(part.span) for part in parts)
            and len(values) == len(name.values)
            and all(map(same_days, name.values, values))
        ):
            joined = [other for other in joined if other not in parts]
            joined.append(Name("date", name.span, values, cert=parts[0].cert))
    return joined


def compare_names(
    text: str, gold: Sequence[Name], predicted: Sequence[Name], *, strict_edges: bool = False
) -> tuple[Counts, list[Difference]]:
    """Counts and differences of two lists of names.

    Args:
        text: the text that all spans are ranges of.
        gold: the names that are right.
        predicted: the names to judge.
        strict_edges: compare bounds as they are, only white space taken off.

    Returns:
        The counts, and the differences in the order of the text.
    """
    counts = Counts()

    def edges(kind: str, span: Span) -> Span | None:
        return trimmed(text, span) if strict_edges else settled(text, kind, span)

    pairs = pair_up(gold, predicted)
    differences: list[Difference] = []
    for kind in {name.kind: None for name in [*gold, *predicted]}:
        wanted = [i for i, name in enumerate(gold) if name.kind == kind]
        found = [j for j, name in enumerate(predicted) if name.kind == kind]
        agreed = [(i, j) for i, j in pairs if gold[i].kind == predicted[j].kind == kind]
        counts.overlap[kind].add(Tally(len(wanted), len(found), len(agreed)))
        sides = _settled_sides(edges, [gold[i] for i in wanted], [predicted[j] for j in found])
        _count_exact(counts, kind, [predicted[j] for j in found], sides)
        gold_edges = dict(zip(wanted, sides[0], strict=True))
        found_edges = dict(zip(found, sides[1], strict=True))
        differences += [
            _difference(What.BOUNDS, gold[i], predicted[j])
            for i, j in agreed
            if gold_edges[i] != found_edges[j]
        ]
        if kind == "date":
            hits = {i for i, _ in agreed}
            for i in wanted:
                touching = [predicted[j] for j in found if predicted[j].span.overlaps(gold[i].span)]
                differences += _count_value(counts, gold[i], touching, found=i in hits)
    counts.links.update(count_links((gold[i], predicted[j]) for i, j in pairs))
    differences += _unlike(counts, gold, predicted, pairs)
    return counts, sorted(differences, key=lambda one: (one.span, one.what))


def _settled_sides(
    edges: Edges, gold: Sequence[Name], predicted: Sequence[Name]
) -> tuple[list[Span | None], list[Span | None]]:
    """Both sides with their edges levelled; of gold the bounds that were predicted, if they are among those allowed."""
    theirs = [edges(name.kind, name.span) for name in predicted]
    given = set(theirs)
    ours: list[Span | None] = []
    for name in gold:
        own = edges(name.kind, name.span)
        if own not in given:
            others = (edges(name.kind, other) for other in name.alternatives)
            own = next((other for other in others if other in given), own)
        ours.append(own)
    return ours, theirs


def _count_exact(
    counts: Counts, kind: str, found: Sequence[Name], sides: tuple[list[Span | None], list[Span | None]]
) -> None:
    ours, theirs = sides
    right = sum((Counter(ours) & Counter(theirs)).values())
    counts.exact[kind].add(Tally(len(ours), len(theirs), right))
    wanted = set(ours)
    for name, own in zip(found, theirs, strict=True):
        if name.cert:
            counts.certainty[name.cert].add(Tally(0, 1, int(own in wanted)))


def _count_value(counts: Counts, gold: Name, touching: Sequence[Name], *, found: bool) -> list[Difference]:
    """Count the value of one gold date against the dates that touch it; the difference, if there is one."""
    if not gold.values:
        return []
    given = [value for other in touching for value in other.values]
    met: list[DateNorm | None] = [
        next((value for value in given if same_days(part, value)), None) for part in gold.values
    ]
    right = all(met)
    precise = right and all(
        same_precision(part, value) for part, value in zip(gold.values, met, strict=True) if value
    )
    counts.values[gold.group or "any"].add(
        ValueTally(1, int(found), int(found and right), int(found and precise))
    )
    if right or not found:
        return []
    return [Difference(What.VALUE, "date", gold.span, "date", touching[0].span, gold.values, tuple(given))]


def _unlike(
    counts: Counts, gold: Sequence[Name], predicted: Sequence[Name], pairs: Sequence[tuple[int, int]]
) -> list[Difference]:
    """Names that have no fellow of their kind on the other side; fills in the matrix of kinds."""
    differences: list[Difference] = []
    for i, j in pairs:
        counts.confusion[gold[i].kind, predicted[j].kind] += 1
        if gold[i].kind != predicted[j].kind:
            differences.append(_difference(What.KIND, gold[i], predicted[j]))
    paired_gold, paired_predicted = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, name in enumerate(gold):
        if i not in paired_gold:
            counts.confusion[name.kind, NOTHING] += 1
            differences.append(Difference(What.MISSED, name.kind, name.span, values=name.values))
    for j, name in enumerate(predicted):
        if j not in paired_predicted:
            counts.confusion[NOTHING, name.kind] += 1
            differences.append(
                Difference(What.SPURIOUS, name.kind, name.span, name.kind, name.span, (), name.values)
            )
    return differences


def _difference(what: What, gold: Name, predicted: Name) -> Difference:
    return Difference(
        what, gold.kind, gold.span, predicted.kind, predicted.span, gold.values, predicted.values
    )
