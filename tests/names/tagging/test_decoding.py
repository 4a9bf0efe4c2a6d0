"""From probabilities to names."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from tei_encode.model import Kind
from tei_encode.names.tagging import LABELS, Tags, names_in

OUT, PERSON, ON_PERSON, PLACE, ON_PLACE = range(5)


def tags(*labels: int, sure: float = 0.9) -> Tags:
    rows = np.full((len(labels), LABELS), (1 - sure) / (LABELS - 1), dtype=np.float32)
    rows[range(len(labels)), labels] = sure
    return Tags([(2 * i, 2 * i + 1) for i in range(len(labels))], rows)


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        ((), []),
        ((OUT, OUT), []),
        ((OUT, PERSON, ON_PERSON, OUT), [(2, 5, Kind.PERS_NAME)]),
        ((PERSON, PERSON), [(0, 1, Kind.PERS_NAME), (2, 3, Kind.PERS_NAME)]),
        ((PERSON, PLACE, ON_PLACE), [(0, 1, Kind.PERS_NAME), (2, 5, Kind.PLACE_NAME)]),
    ],
)
def test_names(labels: tuple[int, ...], names: list[tuple[int, int, Kind]]) -> None:
    assert [(*one.span, one.kind) for one in names_in(tags(*labels))] == names


def test_nothing_goes_on_that_has_not_begun() -> None:
    found = tags(OUT, ON_PERSON, OUT)
    found.probabilities[1, PERSON] = 0.3
    assert [(*one.span, one.kind) for one in names_in(found)] == [(2, 3, Kind.PERS_NAME)]


@given(
    st.integers(0, 30).flatmap(
        lambda n: arrays(np.float32, (n, LABELS), elements=st.floats(0.015625, 1, width=32))
    )
)
def test_names_are_in_order_and_apart(rows: np.ndarray) -> None:
    rows = rows / rows.sum(1, keepdims=True) if len(rows) else rows
    words = [(2 * i, 2 * i + 1) for i in range(len(rows))]
    at = 0
    for name in names_in(Tags(words, rows)):
        assert at <= name.span.start < name.span.end
        at = name.span.end
