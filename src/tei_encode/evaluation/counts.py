"""Counts of an evaluation: how many names gold has, how many were predicted, how many of them agree."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import Any

NOTHING = ""
"""In the matrix of kinds: no name there on the other side."""


def share(part: float, whole: int) -> float:
    """The share of a part, 0 where there is no whole."""
    return part / whole if whole else 0.0


def harmonic(precision: float, recall: float) -> float:
    """The harmonic mean of precision and recall, 0 where both are 0."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass(slots=True)
class Tally:
    """How many there are on both sides, and how many of each agree.

    Attributes:
        gold: names in gold.
        predicted: names predicted.
        right: names that agree.
    """

    gold: int = 0
    predicted: int = 0
    right: int = 0

    def add(self, other: Tally) -> None:
        """Add the counts of another text or kind."""
        self.gold += other.gold
        self.predicted += other.predicted
        self.right += other.right

    @property
    def precision(self) -> float:
        """The share of the predicted that is right."""
        return share(self.right, self.predicted)

    @property
    def recall(self) -> float:
        """The share of gold that was found."""
        return share(self.right, self.gold)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return harmonic(self.precision, self.recall)

    def to_dict(self) -> dict[str, float]:
        """A dictionary for JSON; shares are between 0 and 1."""
        return {
            "p": self.precision,
            "r": self.recall,
            "f1": self.f1,
            "gold": self.gold,
            "predicted": self.predicted,
            "right": self.right,
        }


@dataclass(slots=True)
class ValueTally:
    """How the values of gold dates were met.

    Attributes:
        gold: gold dates that have a value.
        found: those of them that were found, at least in part.
        right: found ones with the same first and last day.
        precise: those that have the same attributes in the same length as well.
    """

    gold: int = 0
    found: int = 0
    right: int = 0
    precise: int = 0

    def add(self, other: ValueTally) -> None:
        """Add the counts of another text."""
        self.gold += other.gold
        self.found += other.found
        self.right += other.right
        self.precise += other.precise

    def to_dict(self) -> dict[str, float]:
        """A dictionary for JSON; shares are between 0 and 1."""
        return {
            "gold": self.gold,
            "found": self.found,
            "recall": share(self.found, self.gold),
            "value_accuracy": share(self.right, self.found),
            "value_and_precision_accuracy": share(self.precise, self.found),
            "value_recall": share(self.right, self.gold),
        }


@dataclass(slots=True)
class LinkTally:
    """How mentions are given to entries, by B-cubed; see `links`.

    Attributes:
        mentions: mentions found by both sides that have an entry in gold.
        linked: those of them that have one in the prediction, too.
        pure: the sum of their precisions.
        whole: the sum of their recalls.
        gold: different entries of gold among them.
        predicted: different predicted entries among them.
        merged: predicted entries that are several in gold.
        split: entries of gold that are several predicted ones.
    """

    mentions: int = 0
    linked: int = 0
    pure: float = 0.0
    whole: float = 0.0
    gold: int = 0
    predicted: int = 0
    merged: int = 0
    split: int = 0

    def add(self, other: LinkTally) -> None:
        """Add the counts of another text or kind."""
        self.mentions += other.mentions
        self.linked += other.linked
        self.pure += other.pure
        self.whole += other.whole
        self.gold += other.gold
        self.predicted += other.predicted
        self.merged += other.merged
        self.split += other.split

    @property
    def precision(self) -> float:
        """How far those of one predicted entry are one in gold."""
        return share(self.pure, self.mentions)

    @property
    def recall(self) -> float:
        """How far those of one entry in gold are one predicted entry."""
        return share(self.whole, self.mentions)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return harmonic(self.precision, self.recall)

    def to_dict(self) -> dict[str, float]:
        """A dictionary for JSON; shares are between 0 and 1."""
        return {
            "p": self.precision,
            "r": self.recall,
            "f1": self.f1,
            "mentions": self.mentions,
            "linked": self.linked,
            "gold_entries": self.gold,
            "predicted_entries": self.predicted,
            "merged": self.merged,
            "split": self.split,
        }


@dataclass(slots=True)
class Counts:
    """All counts of one text, or of many together.

    Attributes:
        exact: names with the same kind and the same bounds, by kind.
        overlap: names with the same kind and some text in common, one to one, by kind.
        certainty: predicted names and those exactly right, by their degree of certainty.
        values: values of dates, by the class that gold puts a date into (`any` for none).
        links: how mentions are given to entries, by kind; empty where gold gives none.
        confusion: how often gold has one kind and the prediction another, `NOTHING` for no name there.
    """

    exact: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    overlap: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    certainty: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    values: dict[str, ValueTally] = field(default_factory=lambda: defaultdict(ValueTally))
    links: dict[str, LinkTally] = field(default_factory=lambda: defaultdict(LinkTally))
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, other: Counts) -> None:
        """Add the counts of another text."""
        for mine, theirs in (
            (self.exact, other.exact),
            (self.overlap, other.overlap),
            (self.certainty, other.certainty),
        ):
            for key, tally in theirs.items():
                mine[key].add(tally)
        for key, values in other.values.items():
            self.values[key].add(values)
        for key, links in other.links.items():
            self.links[key].add(links)
        self.confusion.update(other.confusion)

    @property
    def kinds(self) -> list[str]:
        """The kinds that either side has, in alphabetical order."""
        return sorted(self.exact)

    @property
    def micro_exact(self) -> Tally:
        """All kinds together, same bounds."""
        return _sum(self.exact)

    @property
    def micro_overlap(self) -> Tally:
        """All kinds together, some text in common."""
        return _sum(self.overlap)

    @property
    def all_values(self) -> ValueTally:
        """The values of all dates."""
        total = ValueTally()
        for tally in self.values.values():
            total.add(tally)
        return total

    @property
    def all_links(self) -> LinkTally:
        """The links of all kinds together."""
        total = LinkTally()
        for tally in self.links.values():
            total.add(tally)
        return total

    def to_dict(self) -> dict[str, Any]:
        """A dictionary for JSON.

        It has `types`, `micro`, and, where there are any, `certainty`, `date_values`, `links`, `confusion`.
        """
        result: dict[str, Any] = {
            "types": {
                kind: {"exact": self.exact[kind].to_dict(), "overlap": self.overlap[kind].to_dict()}
                for kind in self.kinds
            },
            "micro": {"exact": self.micro_exact.to_dict(), "overlap": self.micro_overlap.to_dict()},
        }
        if self.certainty:
            result["certainty"] = {
                cert: {"predicted": tally.predicted, "right": tally.right, "p": tally.precision}
                for cert, tally in sorted(self.certainty.items())
            }
        if self.values:
            result["date_values"] = {"all": self.all_values.to_dict()}
            if len(self.values) > 1:
                of_class = {name: tally.to_dict() for name, tally in sorted(self.values.items())}
                result["date_values"].update(of_class)
        if self.links:
            of_kind = {kind: tally.to_dict() for kind, tally in sorted(self.links.items())}
            result["links"] = {**of_kind, "all": self.all_links.to_dict()}
        if self.confusion:
            result["confusion"] = [
                {"gold": gold or None, "predicted": predicted or None, "names": number}
                for (gold, predicted), number in sorted(self.confusion.items())
            ]
        return result


def _sum(tallies: dict[str, Tally]) -> Tally:
    total = Tally()
    for tally in tallies.values():
        total.add(tally)
    return total
