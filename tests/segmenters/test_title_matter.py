"""Titles, bylines, dates, abstracts and keywords before the text."""

from __future__ import annotations

import pytest

from tei_encode.model import Kind
from tests.segmenters.reading import LONG, OTHER, division_types, kinds, words


@pytest.mark.parametrize(
    "title",
    [
        "The Lost Papers", "THE LOST PAPERS", "The Lost Papers: A Story of the Committee", "# The Lost Papers",
        "Who Lost the Papers?", "Papers, 1953–1954", "“Lost Papers” in the Archive", "The Lost\nPapers",
    ],
)  # fmt: skip
def test_the_first_line_apart_is_the_title(title: str) -> None:
    text = f"{title}\n\n{LONG}\n\n{OTHER}\n"
    if title.startswith("#"):
        text += f"\n## The Clerk\n\n{LONG}\n"
    assert words(text, Kind.TITLE_PART) == [" ".join(title.lstrip("# ").split())]


@pytest.mark.parametrize(
    "start",
    [
        LONG,
        "- one\n- two",
        "Dear Sir,",
        "Chapter 1",
        "Paris, 3 May 1921",
        "CONFIDENTIAL",
        "a small beginning,",
    ],
)
def test_other_beginnings_are_no_title(start: str) -> None:
    assert words(f"{start}\n\n{LONG}\n\n{OTHER}\n", Kind.TITLE_PART) == []


@pytest.mark.parametrize("heading", ["Historical Note", "Scope and Content", "Biographical Sketch"])
def test_a_heading_of_a_finding_aid_is_no_author(heading: str) -> None:
    text = f"Papers of the Lenner Family\n\n{heading}\n\n{LONG}\n\n{OTHER}\n"
    assert words(text, Kind.DOC_AUTHOR) == []
    assert words(text, Kind.HEAD) == [heading]


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Jane Doe", ["Jane Doe"]), ("By Jane Doe", ["By Jane Doe"]), ("Dr. Jane Doe", ["Dr. Jane Doe"]),
        ("J. R. Doe", ["J. R. Doe"]), ("Jane Doe and John Roe", ["Jane Doe", "John Roe"]),
        ("Jane Doe, John Roe", ["Jane Doe", "John Roe"]), ("Jane Doe\n\nJohn Roe", ["Jane Doe", "John Roe"]),
        ("Jane van der Doe", ["Jane van der Doe"]), ("Jane Doe jane@example.org", ["Jane Doe"]),
        ("Jane Doe\nUniversity of Somewhere", ["Jane Doe"]), ("Professor Jane Doe", ["Professor Jane Doe"]),
    ],
)  # fmt: skip
def test_names_below_the_title_are_authors(byline: str, authors: list[str]) -> None:
    text = f"The Lost Papers\n\n{byline}\n\n{LONG}\n\n{OTHER}\n"
    assert words(text, Kind.DOC_AUTHOR) == authors


@pytest.mark.parametrize(
    ("byline", "person"),
    [
        ("By Jane Doe", "Jane Doe"), ("Von Anna Doe", "Anna Doe"), ("Par Zoïa Doe", "Zoïa Doe"), ("Di Giulia Doe", "Giulia Doe"),
        ("Von der Doe", "Von der Doe"), ("Di Tranter Doe", "Di Tranter Doe"),
        ("Von Doe", "Von Doe"),
    ],
)  # fmt: skip
def test_what_says_by_in_other_languages_is_no_part_of_the_name(byline: str, person: str) -> None:
    text = f"The Lost Papers\n\n{byline}\n\n{LONG}\n\n{OTHER}\n"
    assert words(text, Kind.PERS_NAME) == [person]


@pytest.mark.parametrize(
    "line",
    [
        "University of Somewhere",
        "Department of History, Somewhere College",
        "Institute of Papers, Paris, France",
    ],
)
def test_affiliations(line: str) -> None:
    assert words(f"The Lost Papers\n\nJane Doe\n\n{line}\n\n{LONG}\n", Kind.AFFILIATION) == [line]


def test_an_affiliation_runs_on_into_the_next_line() -> None:
    text = f"The Lost Papers\n\nJane Doe\n\nDepartment of Very Long Names and of\nModern Papers, Paris\n\n{LONG}\n"
    assert len(words(text, Kind.AFFILIATION)) == 1


@pytest.mark.parametrize(
    "date", ["12 January 2006", "Thursday, January 12, 2006", "May 2009", "Geneva, 3 May 1921"]
)
def test_a_date_below_the_title_of_no_letter(date: str) -> None:
    text = f"The Lost Papers\n\n{date}\n\n{LONG}\n\n{OTHER}\n"
    assert words(text, Kind.DATELINE) == [date]
    assert "opener" not in kinds(text)


@pytest.mark.parametrize("line", ["Abstract", "ABSTRACT", "Summary", "Zusammenfassung", "*Abstract*"])
def test_the_abstract_is_a_division_of_the_front(line: str) -> None:
    text = f"The Lost Papers\n\nJane Doe\n\n{line}\n\n{LONG}\n\nIntroduction\n\n{OTHER}\n"
    assert division_types(text)[0] == "abstract"


def test_a_summary_at_the_end_is_a_section() -> None:
    text = f"The Lost Papers\n\n{LONG}\n\nThe Clerk\n\n{OTHER}\n\n{LONG}\n\nSummary\n\n{OTHER}\n"
    assert "abstract" not in division_types(text)


@pytest.mark.parametrize(
    "line",
    [
        "Keywords: one, two, three",
        "Key words: one; two; three.",
        "*Keywords*: one, *two*, three",
        "Index Terms — one, two, three",
    ],
)
def test_keywords_are_terms(line: str) -> None:
    text = f"The Lost Papers\n\nAbstract\n\n{LONG}\n\n{line}\n\nIntroduction\n\n{OTHER}\n"
    assert words(text, Kind.TERM) == ["one", "two", "three"]


def test_a_title_and_nothing_else_is_the_text() -> None:
    assert kinds("The Lost Papers\n") == ["p"]
