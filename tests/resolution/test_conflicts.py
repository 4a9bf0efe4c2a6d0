"""Which of two claims that contradict each other wins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_encode.model import Annotation
from tei_encode.resolution.conflicts import settle

from .claims import claim, shown

TABLE = {
    "nothing is recognised in a picture": (
        [
            claim("figure", 0, 20, marks=(2, 6)),
            claim("figDesc", 2, 14),
            claim("persName", 2, 9),
            claim("hi", 10, 18),
        ],
        ["figure 0-20", "figDesc 2-14"],
    ),
    "what goes around a picture stays": (
        [claim("q", 0, 30), claim("figure", 5, 20, marks=(2, 6)), claim("graphic", 7, 7, url="a.png")],
        ["q 0-30", "figure 5-20", "graphic 7-7"],
    ),
    "nothing is recognised in the address of a link": (
        [
            claim("ref", 0, 30, marks=(1, 20), origin="links", target="https://example.org/Moscow"),
            claim("placeName", 20, 26),
            claim("ref", 12, 29, target="https://example.org/Moscow"),
        ],
        ["ref 0-30"],
    ),
    "a name in the words of a link stays": (
        [
            claim("ref", 0, 30, marks=(1, 20), origin="links", target="https://example.org/"),
            claim("persName", 1, 9),
        ],
        ["ref 0-30", "persName 1-9"],
    ),
    "nothing is recognised in words to be taken literally": (
        [claim("hi", 0, 10, marks=(1, 1), origin="verbatim", rend="monospace"), claim("persName", 1, 9)],
        ["hi 0-10"],
    ),
    "a quotation that ends in a citation is none": (
        [claim("q", 0, 12), claim("ref", 1, 20, type="bibr"), claim("q", 30, 40), claim("q", 0, 25)],
        ["q 0-12", "ref 1-20", "q 30-40", "q 0-25"][1:],
    ),
    "an acronym of a common noun is no organisation, as far as that was a guess": (
        [
            claim("abbr", 0, 3, type="acronym"),
            claim("orgName", 0, 3, cert="low"),
            claim("abbr", 10, 13, type="contraction"),
            claim("orgName", 10, 13, cert="low"),
        ],
        ["abbr 0-3", "abbr 10-13", "orgName 10-13"],
    ),
    "names do not nest: the longest stays": (
        [claim("orgName", 0, 20), claim("placeName", 12, 20), claim("persName", 0, 5)],
        ["orgName 0-20"],
    ),
    "of names that cross the longer stays": (
        [claim("persName", 0, 8), claim("placeName", 5, 20)],
        ["placeName 5-20"],
    ),
    "of names of one length the surer stays": (
        [claim("persName", 0, 8, cert="low"), claim("placeName", 0, 8)],
        ["placeName 0-8"],
    ),
    "who has read the whole entry knows better than one who sees words": (
        [claim("persName", 4, 8, origin="references"), claim("orgName", 0, 20, origin="names")],
        ["persName 4-8"],
    ),
    "names side by side both stay": (
        [claim("persName", 0, 8), claim("placeName", 8, 20)],
        ["persName 0-8", "placeName 8-20"],
    ),
    "a name inside a date goes": (
        [claim("date", 0, 25, when="1861-06-09"), claim("persName", 11, 20)],
        ["date 0-25"],
    ),
    "of a name and a date that cross the longer stays": (
        [claim("date", 0, 9, when="1861"), claim("persName", 5, 20)],
        ["persName 5-20"],
    ),
    "a surname without its person goes": (
        [claim("surname", 2, 6), claim("persName", 10, 20), claim("surname", 12, 20)],
        ["persName 10-20", "surname 12-20"],
    ),
    "a person who gives way takes the parts along": (
        [claim("orgName", 0, 30), claim("persName", 3, 20), claim("surname", 9, 20)],
        ["orgName 0-30"],
    ),
    "nothing is recognised inside a citation": (
        [
            claim("ref", 0, 20, type="bibr"),
            claim("persName", 0, 6),
            claim("date", 8, 12),
            claim("title", 13, 19),
        ],
        ["ref 0-20"],
    ),
    "but a reference that says nothing of itself may hold what it wants": (
        [claim("ref", 0, 20), claim("persName", 0, 6)],
        ["ref 0-20", "persName 0-6"],
    ),
    "nor inside an address of mail or a shelfmark": (
        [
            claim("email", 0, 20),
            claim("persName", 0, 6),
            claim("idno", 30, 50, type="shelfmark"),
            claim("date", 33, 37),
        ],
        ["email 0-20", "idno 30-50"],
    ),
    "no names inside titles of works, but dates": (
        [claim("title", 0, 30), claim("placeName", 4, 10), claim("date", 12, 16)],
        ["title 0-30", "date 12-16"],
    ),
    "of titles that overlap the longest stays, unless a parser of references has read one": (
        [
            claim("title", 0, 20),
            claim("title", 5, 10),
            claim("title", 30, 50),
            claim("title", 30, 40, origin="references"),
        ],
        ["title 0-20", "title 30-40"],
    ),
    "of references that overlap the longest stays": (
        [
            claim("ref", 0, 20, target="https://example.org"),
            claim("ref", 10, 40, type="bibr"),
            claim("email", 38, 44),
        ],
        ["ref 10-40"],
    ),
    "a date inside a name goes": (
        [claim("orgName", 0, 30), claim("date", 10, 14)],
        ["orgName 0-30"],
    ),
    "a date that is a number of pages goes": (
        [claim("biblScope", 0, 9, unit="page"), claim("date", 4, 8)],
        ["biblScope 0-9"],
    ),
    "of dates that cross the longer stays": (
        [claim("date", 0, 8), claim("date", 6, 20)],
        ["date 6-20"],
    ),
    "also where a day of a list stands between them": (
        [claim("date", 0, 20), claim("date", 0, 2), claim("date", 15, 30)],
        ["date 0-20", "date 0-2"],
    ),
    "the days of a list stay in it": (
        [claim("date", 0, 20), claim("date", 0, 2), claim("date", 7, 20)],
        ["date 0-20", "date 0-2", "date 7-20"],
    ),
    "a work inside another's entry is part of it": (
        [claim("bibl", 0, 50), claim("bibl", 10, 30)],
        ["bibl 0-50"],
    ),
    "what merely crosses is left to nesting": (
        [claim("q", 0, 20), claim("hi", 10, 30)],
        ["q 0-20", "hi 10-30"],
    ),
}


@pytest.mark.parametrize(("claims", "kept"), TABLE.values(), ids=list(TABLE))
def test_table(claims: list[Annotation], kept: list[str]) -> None:
    settled = settle(claims)
    assert shown(settled.kept) == kept
    assert sorted(shown([*settled.kept, *settled.set_aside])) == sorted(shown(claims))


kinds = st.sampled_from(
    [
        "persName",
        "placeName",
        "orgName",
        "surname",
        "date",
        "ref",
        "email",
        "title",
        "bibl",
        "idno",
        "hi",
        "q",
    ]
)
random_claims = st.lists(
    st.builds(
        lambda kind, start, length, cert: claim(kind, start, start + length, cert=cert, type="x"),
        kinds,
        st.integers(0, 30),
        st.integers(1, 12),
        st.sampled_from(["high", "medium", "low"]),
    ),
    max_size=25,
).map(lambda claims: sorted(claims, key=lambda one: one.order))


@given(random_claims)
def test_every_claim_is_kept_or_set_aside_and_names_never_overlap(claims: list[Annotation]) -> None:
    kept, set_aside = settle(claims)
    assert {id(one) for one in (*kept, *set_aside)} == {id(one) for one in claims}
    assert len(kept) + len(set_aside) == len(claims)
    names = [one.span for one in kept if one.kind.value in {"persName", "placeName", "orgName"}]
    closed = [one.span for one in kept if one.kind.value in {"ref", "email"}]
    for spans in (names, closed):
        assert not any(a.overlaps(b) for n, a in enumerate(spans) for b in spans[n + 1 :])
    dates = [one.span for one in kept if one.kind.value == "date"]
    assert not any(a.crosses(b) for n, a in enumerate(dates) for b in dates[n + 1 :])
    assert not any(name.overlaps(span) for name in names for span in closed)


@given(random_claims)
def test_settling_again_changes_nothing(claims: list[Annotation]) -> None:
    kept = settle(claims).kept
    assert settle(kept) == (kept, [])
