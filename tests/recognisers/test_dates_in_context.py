"""Where the year of a date comes from, in whole little texts; and the calendar that a text shows."""

from __future__ import annotations

import pytest

from tei_encode.model import Cert, Kind

from .test_dates import recognised

CERT_MARKS = {Cert.HIGH: "", Cert.MEDIUM: " ~", Cert.LOW: " ?"}


def described(text: str) -> list[str]:
    """The dates of a text whose paragraphs are parted by blank lines, each with its value; one in brackets first is a dateline."""
    blocks = [
        (Kind.DATELINE, block.strip("[]")) if block.startswith("[") else (Kind.P, block)
        for block in text.split("\n\n")
    ]
    document, result = recognised(*blocks)
    found: list[str] = []
    for one in result.annotations:
        values = [one.get(name) for name in ("when", "from", "to", "notBefore", "notAfter") if one.get(name)]
        mark = " J" if one.get("calendar") == "#julian" else ""
        found.append(f"{document.text_of(one)} = {'/'.join(values)}{mark}{CERT_MARKS[one.cert]}")
    return found


def rules(text: str) -> list[str]:
    _, result = recognised(*((Kind.P, block) for block in text.split("\n\n")))
    return [one.rule for one in result.findings]


@pytest.mark.parametrize(
    "text",
    [
        "They met at Oake on Tuesday, 14 January 1752.",
        "They met at Oake on Sunday, 26 March 1732.",
        "Monday, 3 April 1749. Rain.",
        "It came on 3 March 1861, O.S., and on Thursday, 25 May 1861.",
    ],
)
def test_a_weekday_of_the_julian_calendar_is_right(text: str) -> None:
    assert rules(text) == []


@pytest.mark.parametrize("text", ["They met on Monday, 14 January 1752.", "Monday, 14 January 1755. Rain."])
def test_a_weekday_of_neither_calendar_is_pointed_out(text: str) -> None:
    assert rules(text) == ["weekday-against-date"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[Oake, Monday, 18 May 1844.]\n\nYours of the 10th came on 16 May.",
            ["16 May = 1844-05-16 ~"],
        ),
        (
            "On 3 May 1732 he came. Monday, July 19, 1732. Hay begun. On the 22nd rain.",
            ["Monday, July 19, 1732 = 1732-07-19", "22nd = 1732-07-22 ~"],
        ),
        (
            "On July 4, 1862 he came. Wednesday, Oct 1, 1860. She left on 16 April.",
            ["Wednesday, Oct 1, 1860 = 1860-10-01", "16 April = 1862-04-16 ~"],
        ),
    ],
)
def test_a_wrong_weekday_takes_no_year_away(text: str, expected: list[str]) -> None:
    found = described(text)
    assert found[len(found) - len(expected) :] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "24 March 1731/2. Paid the rent.\n\n25 March 1732. New accounts.\n\n26 March. Sermon.",
            [
                "24 March 1731/2 = 1732-04-04 J",
                "25 March 1732 = 1732-04-05 J ~",
                "26 March = 1732-04-06 J ~",
            ],
        ),
        (
            "He wrote on 5 November 1688 O.S. and again on 2 December 1688; the Hague had it on 20 December 1688, N.S.",
            [
                "5 November 1688 O.S. = 1688-11-15 J",
                "2 December 1688 = 1688-12-12 J ~",
                "20 December 1688, N.S. = 1688-12-20",
            ],
        ),
        (
            "Feb. 3, 1750/1. Frost. The new mill was opened on 3 May 1760.",
            ["Feb. 3, 1750/1 = 1751-02-14 J", "3 May 1760 = 1760-05-03"],
        ),
        (
            "It met on 3 May 1731 and on 5 June.",
            ["3 May 1731 = 1731-05-03", "5 June = 1731-06-05 ~"],
        ),
        (
            "The season 1894/5 was wet. On 3 May 1731 he died.",
            ["1894/5 = 1894-01/1895-12", "3 May 1731 = 1731-05-03"],
        ),
    ],
)
def test_plain_days_of_a_text_in_old_style(text: str, expected: list[str]) -> None:
    assert described(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1731/2\n\nFebruary 3. Dined out.", ["February 3 = 1732-02-03 ~"]),
        ("1894/5\n\nOctober 3. Term began.", ["October 3 = 1894-10-03 ~"]),
        ("The winter of 1836 was hard. On 5 March it thawed.", ["5 March = 1836-03-05 ~"]),
    ],
)
def test_half_of_a_double_year(text: str, expected: list[str]) -> None:
    assert described(text)[1:] == expected
