"""The search for places where a date may begin passes over no date that reading at every place would find."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.dates.test_date_properties import PIECES, texts

from tei_encode.dates import leads, scan

MODULE = import_module("tei_encode.dates.scan")
SEEDS = Path(__file__).parents[2] / "seeds"
EXPRESSIONS = Path(__file__).with_name("expressions.tsv").read_text("utf-8").splitlines()
AT_EVERY_PLACE = re.compile(leads.AT_PLACE.pattern)
NAMES = (
    "in",
    "during",
    "March",
    "April and",
    "January–",
    "Sept.",
    "early",
    "meetings",
    "the",
    "MAY",
    "12",
    "3,",
    "&",
)


def agree(text: str) -> None:
    found = scan(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(MODULE, "SEARCH", re.compile(rf"[\W_]{AT_EVERY_PLACE.pattern}"))
        assert scan(text) == found


def test_the_table_of_expressions() -> None:
    for line in EXPRESSIONS:
        agree(line)
    agree("\n".join(EXPRESSIONS))


@pytest.mark.parametrize("seed", sorted(SEEDS.iterdir()), ids=lambda path: path.name)
def test_the_seeds(seed: Path) -> None:
    agree(seed.read_text("utf-8"))


@settings(max_examples=300, deadline=None)
@given(texts | st.lists(st.sampled_from([*PIECES, *NAMES]), max_size=14).map(" ".join))
def test_made_up_texts(text: str) -> None:
    agree(text)
