"""The word lists are well formed and small."""

from __future__ import annotations

from importlib.resources import files

import pytest

from tei_encode.names import is_surname_first
from tei_encode.names.lexicon import FORENAME, OFFICE, PEOPLE, flags_of, key_of, phrases

LISTS = sorted(one.name for one in (files("tei_encode.names") / "lists").iterdir())


def test_all_lists_together_are_small() -> None:
    assert sum(len((files("tei_encode.names") / "lists" / name).read_bytes()) for name in LISTS) < 150_000


@pytest.mark.parametrize(
    ("text", "key"),
    [("U.S.S.R.", "USSR"), ("U. S.", "US"), ("St. Paul", "St. Paul"), ("O’Brien", "O'Brien"), ("Mr.", "Mr")],
)
def test_keys(text: str, key: str) -> None:
    assert key_of(text) == key


def test_words_have_their_flags() -> None:
    assert flags_of("Geoffrey") & FORENAME
    assert flags_of("Ambassador") & OFFICE
    assert flags_of("Norwegians") & PEOPLE
    assert flags_of("Jean-Pierre") & FORENAME
    assert flags_of("Anglo-Dutch") & PEOPLE
    assert flags_of("Quembly") == 0


def test_names_of_one_thing_lead_to_it() -> None:
    assert {phrases()[key_of(name)].name for name in ("USSR", "U.S.S.R.", "Soviet Union")} == {"Soviet Union"}


@pytest.mark.parametrize(
    ("name", "is_first"),
    [
        ("Tranter Geoffrey", True),
        ("Roberts Daniel", True),
        ("Geoffrey Tranter", False),
        ("Tranter Quembly", False),
        ("Marmaduke Lloyd", False),
        ("Ilke Martin", False),
        ("James Daniel", False),
        ("Anna Maria", False),
        ("G. Daniel", False),
        ("Quem. Daniel", False),
    ],
)
def test_a_surname_stands_first_where_only_the_other_word_is_a_forename(name: str, is_first: bool) -> None:
    assert is_surname_first(*name.split()) is is_first
