from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_encode.model.identifiers import Identifiers, slug

NCNAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Molotov", "molotov"),
        ("Geoffrey Roberts", "geoffrey-roberts"),
        ("Šafařík, P. J.", "safarik-p-j"),
        ("Łódź", "lodz"),
        ("Молотов", "molotov"),
        ("Щедрин Й.", "shchedrin-i"),
        ("Βενιζέλος", "benizelos"),
        ("O’Neill", "oneill"),
        ("O'Neill", "oneill"),
        ("Müller & Söhne", "muller-sohne"),
        ("Strauß", "strauss"),
        ("ﬁne", "fine"),
        ("毛澤東", ""),
        ("—!?", ""),
        ("", ""),
    ],
)
def test_slug(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_slug_is_cut_between_words() -> None:
    assert slug("Commission of the Royal Harbour Works", limit=20) == "commission-of-the"
    assert slug("x" * 60, limit=10) == "x" * 10


def test_claims_count_up() -> None:
    identifiers = Identifiers()
    assert [identifiers.claim(base) for base in ("a", "a", "b", "a", "a-2")] == [
        "a",
        "a-2",
        "b",
        "a-3",
        "a-2-2",
    ]
    assert "a-3" in identifiers
    assert "a-4" not in identifiers


@given(st.text(), st.integers(1, 60))
def test_a_slug_behind_a_prefix_is_an_ncname(text: str, limit: int) -> None:
    made = slug(text, limit)
    assert len(made) <= limit
    assert NCNAME.fullmatch(f"pers-{made or 1}")
    assert not made.startswith("-")
    assert not made.endswith("-")


@given(st.lists(st.sampled_from(["a", "a-2", "b", "b-2-2", "a-3"])))
def test_no_identifier_twice(bases: list[str]) -> None:
    identifiers = Identifiers()
    given_out = [identifiers.claim(base) for base in bases]
    assert len(set(given_out)) == len(given_out)
