"""The figures of an evaluation as rows of words, the same for the terminal and the page."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from .alignment import How
from .counts import NOTHING, share

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .counts import Counts, LinkTally, Tally, ValueTally
    from .result import Evaluation

NO_NAME = "no name"
NO_ENTRY = "no entry"
MOST_MIXED = 20
"""How many entries that are mixed up the table names; JSON has all."""
MIXED = ("entries mixed up", "how", "entry", "is on the other side (mentions)")
WAYS = {
    How.EXACT: "the same text",
    How.SPACING: "other white space",
    How.FUZZY: "other words, aligned word by word",
    How.MISSING: "no prediction that can be read",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """A table: its title, its columns, its rows; the first column is words, the others figures."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def percent(value: float) -> str:
    """A share as a percentage with one decimal."""
    return f"{value * 100:.1f}"


def summary(evaluation: Evaluation) -> str:
    """One line: how many documents, how their texts were aligned, what was left aside."""
    number = len(evaluation.documents)
    ways = [
        f"{evaluation.alignment[how]} {words}" for how, words in WAYS.items() if evaluation.alignment[how]
    ]
    parts = [
        f"{number} document{'' if number == 1 else 's'}: {', '.join(ways)}" if number else "no documents"
    ]
    if lost := sum(document.unaligned for document in evaluation.documents):
        parts.append(f"{lost} predicted names are nowhere in the gold text and count as wrong")
    if evaluation.extra:
        parts.append(f"{evaluation.extra} predicted files have no gold")
    if evaluation.strict_edges:
        parts.append("bounds compared as they are")
    return "; ".join(parts)


def all_figures(evaluation: Evaluation, worst: int) -> Iterator[Figures]:
    """All tables that have something to say, the scores first, the worst documents last."""
    yield _scores("names", evaluation.counts)
    if evaluation.focus is not None:
        yield _scores("names in the focus ranges", evaluation.focus)
    if evaluation.counts.confusion:
        yield _matrix(evaluation.counts)
    if evaluation.counts.values:
        yield _values(evaluation.counts)
    if evaluation.counts.links:
        yield _links(evaluation.counts)
        if mixed := _mixed(evaluation):
            yield Figures("entries that are several on the other side", MIXED, mixed)
    if evaluation.counts.certainty:
        yield _certainty(evaluation.counts)
    documents = evaluation.worst(worst)
    if documents and len(evaluation.documents) > 1:
        columns = ("worst documents", "exact F1", "overlap F1", "gold", "predicted", "differences")
        rows = []
        for one in documents:
            exact, overlap = one.counts.micro_exact, one.counts.micro_overlap
            figures = (str(exact.gold), str(exact.predicted), str(len(one.differences)))
            rows.append((one.name, percent(exact.f1), percent(overlap.f1), *figures))
        yield Figures("the worst documents", columns, tuple(rows))


def _scores(title: str, counts: Counts) -> Figures:
    columns = (title, "exact P", "R", "F1", "overlap P", "R", "F1", "gold", "predicted", "right")
    rows = [_score_row(kind, counts.exact[kind], counts.overlap[kind]) for kind in counts.kinds]
    rows.append(_score_row("all", counts.micro_exact, counts.micro_overlap))
    return Figures(f"{title}: exact and overlapping, in per cent", columns, tuple(rows))


def _score_row(kind: str, exact: Tally, overlap: Tally) -> tuple[str, ...]:
    shares = (*_shares(exact), *_shares(overlap))
    return (kind, *map(percent, shares), str(exact.gold), str(exact.predicted), str(exact.right))


def _shares(tally: Tally) -> tuple[float, float, float]:
    return tally.precision, tally.recall, tally.f1


def _matrix(counts: Counts) -> Figures:
    """Gold downwards, the prediction across."""
    named = {kind for pair in counts.confusion for kind in pair} - {NOTHING}
    kinds = [*sorted(named), NOTHING]
    rows = []
    for gold in kinds:
        figures = (str(counts.confusion[gold, predicted] or "·") for predicted in kinds)
        rows.append((gold or NO_NAME, *figures))
    columns = ("gold \\ predicted", *(kind or NO_NAME for kind in kinds))
    return Figures("kinds taken for each other", columns, tuple(rows))


def _values(counts: Counts) -> Figures:
    columns = (
        "dates with a value",
        "gold",
        "found",
        "value right",
        "of the found",
        "of all",
        "precision too",
    )
    rows = [_value_row("all", counts.all_values)]
    if len(counts.values) > 1:
        rows += [_value_row(name, tally) for name, tally in sorted(counts.values.items())]
    return Figures("values of dates, shares in per cent", columns, tuple(rows))


def _value_row(name: str, tally: ValueTally) -> tuple[str, ...]:
    shares = (
        share(tally.right, tally.found),
        share(tally.right, tally.gold),
        share(tally.precise, tally.found),
    )
    return (name, str(tally.gold), str(tally.found), str(tally.right), *map(percent, shares))


def _links(counts: Counts) -> Figures:
    columns = ("links", "P", "R", "F1", "mentions", "linked", "gold entries", "predicted", "merged", "split")
    rows = [_link_row(kind, tally) for kind, tally in sorted(counts.links.items())]
    rows.append(_link_row("all", counts.all_links))
    title = "links of mentions found by both sides to entries: B-cubed, in per cent"
    return Figures(title, columns, tuple(rows))


def _link_row(kind: str, tally: LinkTally) -> tuple[str, ...]:
    entries = (tally.gold, tally.predicted, tally.merged, tally.split)
    numbers = map(str, (tally.mentions, tally.linked, *entries))
    return (kind, *map(percent, (tally.precision, tally.recall, tally.f1)), *numbers)


def _mixed(evaluation: Evaluation) -> tuple[tuple[str, ...], ...]:
    """The entries mixed up, in the order of the documents, up to `MOST_MIXED`."""
    rows = (
        (
            document.name,
            "merged" if one.is_merged else "split",
            one.entry,
            ", ".join(f"{entry or NO_ENTRY} ({number})" for entry, number in one.parts),
        )
        for document in evaluation.documents
        for one in document.mixed_entries()
    )
    return tuple(islice(rows, MOST_MIXED))


def _certainty(counts: Counts) -> Figures:
    right = sum(tally.right for tally in counts.certainty.values())
    order = {"high": 0, "medium": 1, "low": 2}
    rows = []
    for cert, tally in sorted(counts.certainty.items(), key=lambda item: (order.get(item[0], 3), item[0])):
        shares = (percent(tally.precision), percent(share(tally.right, right)))
        rows.append((cert, str(tally.predicted), str(tally.right), *shares))
    columns = ("cert", "predicted", "exactly right", "of these", "of all right ones")
    return Figures("how reliable certainty is (none given is high), shares in per cent", columns, tuple(rows))
