"""Claims of one kind over one span become one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_encode.model import Annotation, Cert
from tei_encode.resolution.merging import merge

from .claims import claim, shown


def test_what_one_leaves_open_the_other_fills() -> None:
    first = claim("note", 0, 9, n="1")
    second = claim("note", 0, 9, id="note-1", marks=(1, 0), target="#noteref-1", n="2")
    (merged,) = merge([first, second])
    assert (merged.id, merged.marks) == ("note-1", (1, 0))
    assert dict(merged.attributes) == {"n": "1", "target": "#noteref-1"}
    assert merged.origin == first.origin


@pytest.mark.parametrize(
    ("certainties", "surest"),
    [(("low", "high"), Cert.HIGH), (("medium", "low"), Cert.MEDIUM), (("low", "low"), Cert.LOW)],
)
def test_the_surest_counts(certainties: tuple[str, str], surest: Cert) -> None:
    (merged,) = merge(claim("date", 0, 4, cert=cert) for cert in certainties)
    assert merged.cert is surest


def test_another_kind_or_another_span_stays_apart() -> None:
    claims = [claim("date", 0, 4), claim("date", 0, 5), claim("orgName", 0, 4)]
    assert shown(merge(claims)) == ["date 0-5", "orgName 0-4", "date 0-4"]


def test_first_in_the_text_comes_first_and_outer_before_inner() -> None:
    claims = [claim("hi", 4, 5), claim("p", 0, 9), claim("text", 0, 9), claim("hi", 2, 5)]
    assert shown(merge(claims)) == ["text 0-9", "p 0-9", "hi 2-5", "hi 4-5"]


small = st.integers(0, 6)
some_claims = st.lists(
    st.builds(
        lambda kind, start, length, cert: claim(kind, start, start + length, cert=cert),
        st.sampled_from(["hi", "date", "q"]),
        small,
        small,
        st.sampled_from(["high", "medium", "low"]),
    ),
    max_size=12,
)


@given(some_claims)
def test_merging_again_changes_nothing(claims: list[Annotation]) -> None:
    merged = merge(claims)
    assert merge(merged) == merged
    assert {(one.span, one.kind) for one in merged} == {(one.span, one.kind) for one in claims}
    assert len({(one.span, one.kind) for one in merged}) == len(merged)
