"""Names and dates in four texts of our own, annotated by hand: no figure may fall below what it has been.

The texts in `gold/` (a letter, a memorandum, a newspaper, an article) are made up, their annotation is ours. A floor is
raised when a figure has risen; it is not lowered.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tei_encode import Evaluation, encode, evaluate
from tei_encode.evaluation.counts import ValueTally, share

GOLD = Path(__file__).parent / "gold"
TEXTS = sorted(GOLD.glob("*.txt"))


def _values(found: Evaluation) -> ValueTally:
    return found.counts.all_values


def _share_of_sure(found: Evaluation) -> float:
    # Of the gold, not of the right names: one more right name that is not sure is no loss.
    gold = sum(tally.gold for tally in found.counts.exact.values())
    return share(found.counts.certainty["high"].right, gold)


FLOORS: dict[str, tuple[float, float]] = {
    "person": (0.9743, 0.9743),
    "place": (0.935, 0.935),
    "org": (0.9824, 0.9824),
    "date": (0.9756, 0.9756),
}
"""Exact and overlapping F1 of each kind."""

FIGURES: dict[str, tuple[Callable[[Evaluation], float], float]] = {
    "exact F1 of all kinds": (lambda found: found.f1, 0.9669),
    "overlapping F1 of all kinds": (lambda found: found.counts.micro_overlap.f1, 0.9669),
    "gold dates found with the right value": (
        lambda found: share(_values(found).right, _values(found).gold),
        0.9285,
    ),
    "right values in the right precision": (
        lambda found: share(_values(found).precise, _values(found).found),
        0.95,
    ),
    "sure names that are right": (lambda found: found.counts.certainty["high"].precision, 0.9739),
    "gold names that are found and sure": (_share_of_sure, 0.6627),
}


@pytest.fixture(scope="module")
def evaluation(tmp_path_factory: pytest.TempPathFactory) -> Evaluation:
    folder = tmp_path_factory.mktemp("editions")
    for text in TEXTS:
        (folder / f"{text.stem}.xml").write_bytes(encode(text).xml)
    return evaluate(GOLD, folder)


def test_every_text_is_counted(evaluation: Evaluation) -> None:
    assert evaluation.alignment["exact"] == len(TEXTS) == 4
    assert [*evaluation.errors, *evaluation.findings] == []
    assert evaluation.counts.kinds == sorted(FLOORS)


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.stem)
def test_the_gold_s_offsets_are_those_of_its_words(text: Path) -> None:
    source = text.read_text("utf-8")
    spans = json.loads(text.with_suffix(".gold.json").read_text("utf-8"))["spans"]
    assert [source[span["start"] : span["end"]] for span in spans] == [span["text"] for span in spans]


@pytest.mark.parametrize("kind", FLOORS)
def test_no_kind_falls(evaluation: Evaluation, kind: str) -> None:
    exact, overlap = FLOORS[kind]
    assert evaluation.counts.exact[kind].f1 >= exact
    assert evaluation.counts.overlap[kind].f1 >= overlap


@pytest.mark.parametrize("figure", FIGURES)
def test_no_figure_falls(evaluation: Evaluation, figure: str) -> None:
    measure, floor = FIGURES[figure]
    assert measure(evaluation) >= floor
