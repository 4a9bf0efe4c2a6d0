"""The period of a text, and the dates that lie outside it."""

from __future__ import annotations

import re

import pytest

from tei_encode import Options, SourceText, encode
from tei_encode.dates import DateValue, Period
from tei_encode.errors import OptionsError


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("1914/1918", "1914", "1918"),
        ("1914-1918", "1914", "1918"),
        (" 1914 / 1918 ", "1914", "1918"),
        ("1914-07-28/1918-11-11", "1914-07-28", "1918-11-11"),
        ("1914-07/1918", "1914-07", "1918"),
        ("1914/", "1914", ""),
        ("/1918-11", "", "1918-11"),
        ("1914/1914", "1914", "1914"),
    ],
)
def test_periods(written: str, first: str, last: str) -> None:
    period = Period.parse(written)
    assert period == (first, last)
    assert Period.parse(str(period)) == period


@pytest.mark.parametrize(
    "written", [" ", "/", "1914", "1918/1914", "1914-12/1914-07", "191/1918", "war", "1914/18"]
)
def test_what_is_no_period(written: str) -> None:
    with pytest.raises(ValueError, match=re.escape(written)):
        Period.parse(written)


@pytest.mark.parametrize(
    ("value", "may"),
    [
        (DateValue(when="1914-07-28"), True),
        (DateValue(when="1914-07-27"), False),
        (DateValue(when="1914-07"), True),
        (DateValue(when="1914"), True),
        (DateValue(when="1913"), False),
        (DateValue(when="1918-11"), True),
        (DateValue(when="1918-12"), False),
        (DateValue(from_="1900", to="1999"), True),
        (DateValue(not_before="1919", not_after="1920"), False),
        (DateValue(from_="1910"), True),
        (DateValue(from_="1919"), False),
        (DateValue(when="--03-10"), True),
        (DateValue(when="-0044"), False),
        (DateValue(), True),
    ],
)
def test_dates_in_and_out_of_it(value: DateValue, may: bool) -> None:
    assert Period.parse("1914-07-28/1918-11-11").may_hold(value) is may


TEXT = """On 12 March 1914 he came to Haverley.

On 3 May 1924 he left, and in 1916 he wrote (Tranter 1987).

Works Cited

Tranter, Ann. 1987. Bridges of the Lenner. Haverley: County Press.
"""


def outside(period: str) -> list[tuple[int, int, str]]:
    findings = encode(SourceText.of(TEXT, "a.txt"), Options(period=period)).findings
    return [
        (one.line, one.column, one.severity.value) for one in findings if one.rule == "date-outside-period"
    ]


def test_dates_outside_are_pointed_out_and_works_cited_are_not() -> None:
    assert outside("1914/1918") == [(3, 4, "warning")]
    assert outside("1920/") == [(1, 4, "warning"), (3, 31, "warning")]
    assert outside("") == []


def test_a_wrong_period_is_refused() -> None:
    with pytest.raises(OptionsError, match="no period"):
        Options(period="1918/1914")
