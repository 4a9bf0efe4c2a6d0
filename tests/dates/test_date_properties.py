from __future__ import annotations

import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from tei_encode.dates import Anchor, Context, DateValue, FoundDate, find_dates, parse_date

MONTH, DAY = "(?:0[1-9]|1[0-2])", "(?:0[1-9]|[12][0-9]|3[01])"
W3C = re.compile(rf"-?[0-9]{{4,}}(?:-{MONTH}(?:-{DAY})?)?|--{MONTH}(?:-{DAY})?|---{DAY}")
PIECES = (
    "March", "May", "Sept.", "Febry", "mars", "1954", "1861", "5", "31", "3d", "5th", "27th",
    "1731/2", "’41", "90's", "1960s", "of", "the", "on", "in", "from", "to", "and", "or", "between",
    "last", "inst.", "ultimo", "next", "-", "–", "—", ",", ".", "/", "\n", "\n\n", " ", "early",
    "mid", "late", "end of", "first half of", "century", "19th", "spring", "winter", "Friday",
    "Mon", "c.", "circa", "A.D.", "B.C.", "FY", "Q1", "year of our Lord", "eighteen hundred and",
    "twentieth", "day of", "3 p.m.", "noon", "26.3.", "12/11/", "XII", "(", ")", "http://",
    "April 31", "Christmas", "Good Friday", "St. Andrew's Day", "Brumaire", "an VIII", "Year", "MDCCC", "nineteen", "thirties",
    "between", "about", "?]", "261500Z", "decade of the", "BCE", "this month", "fiscal", "e", "(1898–)", "maggio", "de mayo de",
)  # fmt: skip
texts = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
)
anchors = st.builds(
    Anchor, st.integers(1, 9999), st.none() | st.integers(1, 12), st.none() | st.integers(1, 28)
)
# Months are 1 to 12 in every anchor; what is not named here would be made up from its type alone.
contexts = st.builds(
    lambda near, own, head: Context(near=near, own=own, head=head),
    st.none() | anchors,
    st.none() | anchors,
    st.none() | anchors,
)


def values_of(found: FoundDate) -> list[DateValue]:
    return [one.value for one in (found, *found.parts) if one.value]


@settings(max_examples=300, deadline=None)
@given(texts, contexts, st.booleans())
def test_dates_are_trimmed_ordered_and_valid(text: str, context: Context, bibliographic: bool) -> None:
    at = 0
    for found in find_dates(text, context=context, bibliographic=bibliographic):
        assert at <= found.span.start < found.span.end <= len(text)
        assert found.span.trimmed(text) == found.span
        at = found.span.end
        inner = found.span.start
        for part in found.parts:
            assert inner <= part.span.start < part.span.end <= found.span.end
            inner = part.span.end
        for value in values_of(found):
            attributes = value.attributes()
            attributes.pop("calendar", None)
            assert all(W3C.fullmatch(written) for written in attributes.values())
            assert set(attributes) in ({"when"}, {"from", "to"}, {"notBefore", "notAfter"}, {"from"}, set())


@settings(max_examples=100, deadline=None)
@given(texts)
def test_parsing_one_expression_never_raises(text: str) -> None:
    value = parse_date(text)
    assert value is None or isinstance(value, DateValue)


@settings(max_examples=100, deadline=None)
@given(
    st.dates(date(1000, 1, 1), date(2999, 12, 31)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%A, %B %d, %Y"]),
)
def test_any_day_is_read_back(day: date, form: str) -> None:
    value = parse_date(day.strftime(form))
    assert value is not None
    assert value.when == day.isoformat()
