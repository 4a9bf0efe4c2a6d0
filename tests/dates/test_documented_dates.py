"""docs/dates.md says what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tei_encode import Options, SourceText, encode, find_dates, parse_date
from tei_encode.model import Cert, Span
from tei_encode.recognisers.dates import MESSAGES

PAGE = (Path(__file__).parents[2] / "docs" / "dates.md").read_text("utf-8")
ROWS = re.findall(r"^\| (.+?) \| `(.+?)` \| (low|medium)? ?\|$", PAGE, re.MULTILINE)
LETTER = """HAVERLEY, March 9, 1907.
[Received March 2.]

Sir: I have the honor to report that the bridge at this place has been closed since the beginning of the month.

I have, etc.,

Edward Harcastle
"""
FINDINGS = re.findall(r"^\| `([a-z-]+)` \| (warning|info) \|", PAGE, re.MULTILINE)


def test_the_tables_are_found() -> None:
    assert len(ROWS) > 30
    assert len(FINDINGS) == 7


@pytest.mark.parametrize(("words", "value", "cert"), ROWS, ids=[row[0] for row in ROWS])
def test_values(words: str, value: str, cert: str) -> None:
    found = parse_date(words)
    assert found is not None
    assert dict(re.findall(r'(\w+)="([^"]+)"', value)) == found.attributes()
    assert found.cert is Cert(cert or "high")


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("weekday-against-date", "Tuesday, 26 March 1954 was wet."),
        ("impossible-day", "It was on 31 April 1954."),
        ("end-before-start", "It was from 5 to 3 March 1954."),
        ("date-without-year", "It was on 10 March."),
        ("received-before-sent", LETTER),
        ("date-outside-period", "It was on 3 May 1964."),
    ],
)
def test_findings(rule: str, text: str) -> None:
    findings = encode(SourceText.of(text, "a.txt"), Options(period="1907/1954")).findings
    severities = {one.rule: one.severity.value for one in findings}
    assert severities[rule] == dict(FINDINGS)[rule]


def test_every_problem_is_documented() -> None:
    assert {problem.value: severity.value for problem, (severity, _) in MESSAGES.items()}.items() <= dict(
        FINDINGS
    ).items()


def test_the_library() -> None:
    value = parse_date("10/22 February 1861")
    assert value is not None
    assert value.when == "1861-02-22"
    assert [date.span for date in find_dates("He left on 3 May 1921.")] == [Span(11, 21)]
