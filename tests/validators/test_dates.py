"""Dates that cannot be, or not in this order."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_encode import validate
from tei_encode.validators.dates import bounds_of, problem_of
from tests.validators.editions import edition

POSSIBLE = (
    "1954", "1954-03", "1954-03-26", "--03-10", "--02-29", "--03", "---26", "-0044-03-15", "2000-02-29", "0800-12-25",
    "1954-03-26T11:30:00", "1954-03-26Z", "1954-03-26+03:00", "11:30:00", "9999-12-31", "not a date", "",
)  # fmt: skip
IMPOSSIBLE = {
    "1954-13": "date-impossible", "1954-00": "date-impossible", "1954-02-30": "date-impossible",
    "1900-02-29": "date-impossible", "1955-02-29": "date-impossible", "1954-04-31": "date-impossible",
    "1954-03-00": "date-impossible", "--02-30": "date-impossible", "--13-01": "date-impossible",
    "--04-31": "date-impossible", "19140804": "date-year", "191408": "date-year", "-19140804": "date-year",
    "10000-01-01": "date-year",
}  # fmt: skip
IN_ORDER = (
    "from='1953' to='1953'", "from='1953-12' to='1953'", "from='1953' to='1953-01'", "from='-0044' to='0014'",
    "notBefore='1953' notAfter='1954'", "from='1953-05-01' notAfter='1953-05'", "notBefore='1953' to='1953-01-01'",
    "from='1953-05-01T10:00:00' to='1953-05-01T10:00:00'", "from='--03' to='--01'", "from='1953'", "to='1953'",
)  # fmt: skip
OUT_OF_ORDER = (
    "from='1954' to='1953'", "from='1953-06' to='1953-05'", "from='1953-05-02' to='1953-05-01'",
    "from='1954' to='1953-12-31'", "notBefore='1999' notAfter='1995'", "from='1955' notAfter='1954'",
    "notBefore='1955' to='1954'", "from='0014' to='-0044'", "from-iso='1954' to-iso='1953'",
    "from='1953-05-01T11:00:00' to='1953-05-01T10:00:00'",
)  # fmt: skip


@pytest.mark.parametrize("value", POSSIBLE)
def test_possible_dates(value: str) -> None:
    assert problem_of(value) is None


@pytest.mark.parametrize(("value", "rule"), IMPOSSIBLE.items())
def test_impossible_dates(value: str, rule: str) -> None:
    problem = problem_of(value)
    assert problem is not None
    assert problem[0] == rule
    assert not validate(edition(f"<p><date when='{value}'>x</date></p>")).valid


@pytest.mark.parametrize("attributes", IN_ORDER)
def test_what_is_in_order(attributes: str) -> None:
    assert validate(edition(f"<p><date {attributes}>x</date></p>")).findings == ()


@pytest.mark.parametrize("attributes", OUT_OF_ORDER)
def test_what_is_out_of_order(attributes: str) -> None:
    findings = validate(edition(f"<p><date {attributes}>x</date></p>")).findings
    assert [finding.rule for finding in findings] == ["date-order"]


def test_pages_are_no_dates() -> None:
    body = "<bibl><biblScope unit='page' from='19140804' to='7'>x</biblScope></bibl>"
    assert validate(edition(body)).findings == ()


@given(st.dates(), st.dates())
def test_any_two_real_days(first: dt.date, last: dt.date) -> None:
    assert problem_of(first.isoformat()) is None
    begin, end = bounds_of(first.isoformat()), bounds_of(last.isoformat())
    assert begin is not None
    assert end is not None
    assert (begin[0] > end[1]) == (first > last)


@given(st.integers(1, 9999), st.integers(1, 12), st.integers(1, 31))
def test_a_day_is_possible_where_the_calendar_has_it(year: int, month: int, day: int) -> None:
    try:
        dt.date(year, month, day)
        real = True
    except ValueError:
        real = False
    assert (problem_of(f"{year:04}-{month:02}-{day:02}") is None) == real


@given(st.dates(min_value=dt.date(1000, 1, 1)))
def test_a_day_lies_in_its_month_and_its_year(day: dt.date) -> None:
    inner = bounds_of(day.isoformat())
    for wider in (day.isoformat()[:7], day.isoformat()[:4]):
        outer = bounds_of(wider)
        assert outer is not None
        assert inner is not None
        assert outer[0] <= inner[0]
        assert inner[1] <= outer[1]
