from __future__ import annotations

from datetime import date

import pytest

from tei_encode.dates import Anchor, Context, DateValue, DayOrder, Problem, find_dates, parse_date
from tei_encode.dates.calendars import easter, gregorian, republican
from tei_encode.dates.value import w3c
from tei_encode.model import Cert


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((1954, None, None), "1954"),
        ((1954, 3, None), "1954-03"),
        ((1954, 3, 26), "1954-03-26"),
        ((347, None, None), "0347"),
        ((-44, 3, 15), "-0044-03-15"),
        ((None, 3, 10), "--03-10"),
        ((None, 3, None), "--03"),
        ((None, None, 27), "---27"),
        ((None, None, None), ""),
    ],
)
def test_w3c_forms(parts: tuple[int | None, int | None, int | None], expected: str) -> None:
    assert w3c(*parts) == expected


def test_attributes_are_tei_names() -> None:
    value = DateValue(from_="1954", to="1955", calendar="#julian")
    assert value.attributes() == {"from": "1954", "to": "1955", "calendar": "#julian"}
    assert DateValue(not_before="1954", not_after="1955").attributes() == {
        "notBefore": "1954",
        "notAfter": "1955",
    }


@pytest.mark.parametrize(
    ("julian", "expected"),
    [
        ((1732, 2, 11), (1732, 2, 22)),
        ((1582, 10, 5), (1582, 10, 15)),
        ((1917, 10, 25), (1917, 11, 7)),
        ((1900, 2, 29), (1900, 3, 13)),
    ],
)
def test_julian_days_become_gregorian(julian: tuple[int, int, int], expected: tuple[int, int, int]) -> None:
    assert gregorian(*julian) == expected


def test_old_style_points_to_its_calendar() -> None:
    value = parse_date("5 November 1688 O.S.")
    assert value is not None
    assert value.attributes() == {"when": "1688-11-15", "calendar": "#julian"}


@pytest.mark.parametrize("text", ["on the 5th of March, 1953", "In March 1954.", "(2008)", "since 1991,"])
def test_articles_and_prepositions_may_stand_before_one_date(text: str) -> None:
    assert parse_date(text) is not None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("from 1914 to 1918", "1914", "1918"),
        ("from May 1914 to June 1915", "1914-05", "1915-06"),
        ("from 5 to 9 May 1914", "1914-05-05", "1914-05-09"),
        ("from July to August 1954", "1954-07", "1954-08"),
        ("since July 1914 to August 1915", "1914-07", "1915-08"),
        ("from 1914–18", "1914", "1918"),
        ("vom 5. bis 9. Mai 1914", "1914-05-05", "1914-05-09"),
        ("from the 1920s", "1920", ""),
        ("since 1914", "1914", ""),
        ("from the 19th century", "1801", ""),
    ],
)
def test_both_ends_that_are_written_are_kept(text: str, first: str, last: str) -> None:
    assert parse_date(text) == DateValue(from_=first, to=last)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("den 3. Mai 1848", "1848-05-03"),
        ("le 24 février 1848", "1848-02-24"),
        ("il 3 maggio 1848", "1848-05-03"),
    ],
)
def test_articles_of_other_languages_may_stand_before_a_date(text: str, when: str) -> None:
    assert parse_date(text) == DateValue(when=when)


@pytest.mark.parametrize(
    "text", ["", "  ", "no date", "March 1954 and much more", "20 and 24 March 1954", "he left in 1954"]
)
def test_anything_else_is_no_single_date(text: str) -> None:
    assert parse_date(text) is None


def test_context_completes() -> None:
    context = Context(near=Anchor(1954, 3))
    value = parse_date("10 March", context=context)
    assert value == DateValue(when="1954-03-10", cert=Cert.MEDIUM)
    assert parse_date("10 March") == DateValue(when="--03-10")


def test_century_of_short_years_follows_the_context() -> None:
    near = Context(near=Anchor(1862, 10))
    assert parse_date("late 90's", context=Context(near=Anchor(2021))) == DateValue(
        not_before="1995", not_after="1999", cert=Cert.LOW
    )
    found = find_dates("sworn 1 Oct 62 by her", context=near)
    assert [date.value and date.value.when for date in found] == ["1862-10-01"]


def test_letters_look_back_over_the_new_year() -> None:
    own = Context(own=Anchor(1941, 1, 8))
    assert parse_date("December 19", context=own) == DateValue(when="1940-12-19", cert=Cert.MEDIUM)
    assert parse_date("4th ultimo", context=own) == DateValue(when="1940-12-04", cert=Cert.MEDIUM)
    assert parse_date("March 3", context=own) == DateValue(when="1941-03-03", cert=Cert.MEDIUM)


def test_the_document_decides_the_order_of_figures() -> None:
    assert parse_date("4/5/1955", context=Context(order=DayOrder.DAY)) == DateValue(
        when="1955-05-04", cert=Cert.MEDIUM
    )
    found = find_dates("He wrote 4/5/1955 and again 4/26/1955.")
    assert [date.value and date.value.when for date in found] == ["1955-04-05", "1955-04-26"]
    assert parse_date("4/5/1955") == DateValue(when="1955", cert=Cert.LOW)


def test_an_entry_is_completed_from_its_own_date_before_or_after() -> None:
    text = "Record of a meeting on Wednesday 7th April (1954, April 9). Paris."
    found = find_dates(text, bibliographic=True)
    assert [date.value and date.value.when for date in found] == ["1954-04-07", "1954-04-09"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Monday, March 26, 1954", Problem.WEEKDAY),
        ("31 April 1954", Problem.DAY),
        ("29 February 1955", Problem.DAY),
        ("from 20 to 5 March 1954", Problem.ORDER),
    ],
)
def test_problems_are_named(text: str, problem: Problem) -> None:
    assert [found.problems for found in find_dates(text)] == [(problem,)]


def test_a_contradicted_date_completes_no_other() -> None:
    found = find_dates("On July 4, 1862 he came. Wednesday, Oct 1, 1860. She left on 16 April.")
    assert found[-1].value == DateValue(when="1862-04-16", cert=Cert.MEDIUM)


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        (1954, 4, 18),
        (1916, 4, 23),
        (1818, 3, 22),
        (1943, 4, 25),
        (2024, 3, 31),
        (1613, 4, 4),
        (1500, 4, 19),
        (1752, 3, 29),
    ],
)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ((1, 1, 1), date(1792, 9, 22)),
        ((2, 11, 9), date(1794, 7, 27)),
        ((8, 2, 18), date(1799, 11, 9)),
        ((3, 13, 6), date(1795, 9, 22)),
        ((12, 1, 1), date(1803, 9, 24)),
        ((14, 4, 10), date(1805, 12, 31)),
        ((4, 13, 6), None),
        ((15, 1, 1), None),
        ((8, 2, 31), None),
    ],
)
def test_the_french_republican_calendar(written: tuple[int, int, int], day: date | None) -> None:
    assert republican(*written) == day


def test_a_day_of_another_calendar_points_to_it() -> None:
    day, month = parse_date("18 Brumaire an VIII"), parse_date("Brumaire an VIII")
    assert day
    assert month
    assert {day.calendar, month.calendar} == {"#french-republican"}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("before the 1960s", DateValue(not_after="1960")),
        ("after the 1960s", DateValue(not_before="1969")),
        ("until the 19th century", DateValue(to="1900")),
        ("not later than 3 May 1921", DateValue(not_after="1921-05-03")),
        ("on or before 3 May 1921", DateValue(not_after="1921-05-03")),
        ("prior to 1954", DateValue(not_after="1954")),
        ("up to 1954", DateValue(to="1954")),
        ("the year 1954", DateValue(when="1954")),
        ("1954?", DateValue(when="1954", cert=Cert.LOW)),
        ("on 3 May 1921", DateValue(when="1921-05-03")),
    ],
)
def test_words_before_a_date_limit_it(words: str, value: DateValue) -> None:
    assert parse_date(words) == value
