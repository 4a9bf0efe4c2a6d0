"""Parts of bibliographies under headings of their own, and comments below entries."""

from __future__ import annotations

import pytest

from tei_encode.model import Kind
from tei_encode.segmenters.cues.bibliography_heads import heads_some_entries
from tests.segmenters.reading import LONG, OTHER, division_types, outline, structure, words

WORKS = (
    "Lenner, Paul. Water and Stone. London: Faber, 1955.",
    "Oake, Tim. “Silt.” Port Journal 14, no. 2 (1904): 44-51.",
    "Tranter, Anna. The Harbours of Haverley. Oxford: Clarendon Press, 1968.",
)


def book(*blocks: str) -> str:
    return "\n\n".join(["Introduction", LONG, OTHER, *blocks]) + "\n"


def test_parts_of_a_bibliography_stand_in_it() -> None:
    text = book(
        "Bibliography", "Primary Sources", "Archival Sources", "Haverley Record Office, Q 14/2", "Newspapers",
        "The Times", "Haverley Courier", "Secondary Sources", *WORKS,
    )  # fmt: skip
    assert outline(text)[1:] == [
        (1, "Bibliography"), (2, "Primary Sources"), (3, "Archival Sources"), (3, "Newspapers"), (2, "Secondary Sources"),
    ]  # fmt: skip
    assert division_types(text)[1:] == ["bibliography"] * 5
    assert words(text, Kind.BIBL) == [
        "Haverley Record Office, Q 14/2", "The Times", "Haverley Courier", *WORKS
    ]  # fmt: skip


@pytest.mark.parametrize(
    "head",
    ["Unpublished sources", "A. Newspapers", "II. Books and Articles", "Zeitungen", "Sources manuscrites"],
)
def test_parts_without_a_main_one_above_them(head: str) -> None:
    text = book("Works Cited", head, WORKS[0], "Theses", *WORKS[1:])
    assert outline(text)[1:] == [(1, "Works Cited"), (2, head), (2, "Theses")]
    assert words(text, Kind.BIBL) == list(WORKS)


SHELVES = (
    "Stadtarchiv Haverley, Bestand 12, Nr. 4",
    "Landesarchiv Oake, R 43/1234",
    "Port Office, Lenner, Box 7",
)


@pytest.mark.parametrize("below", ["\n\n", "\n"])
@pytest.mark.parametrize(
    ("heading", "shelves", "works"),
    [
        ("Quellen- und Literaturverzeichnis", "Quellen", "Literatur"),
        ("Quellen und Literatur", "1. Ungedruckte Quellen", "2. Gedruckte Quellen und Sekundärliteratur"),
        ("Literaturverzeichnis", "Archivbestände", "Monographien und Aufsätze"),
        ("Bibliography", "Archives", "Literature"),
        ("Bibliography", "Manuscripts and Archives", "Published Primary and Secondary Sources"),
        ("Sources et bibliographie", "Sources d’archives", "Bibliographie"),
        ("Fonti e bibliografia", "Fonti archivistiche", "Letteratura secondaria"),
        ("Fuentes y bibliografía", "Archivos", "Libros y artículos"),
        ("Bronnen en literatuur", "Archieven", "Literatuur"),
    ],
)
def test_parts_are_told_by_the_words_they_are_made_of(
    heading: str, shelves: str, works: str, below: str
) -> None:
    text = book(heading, shelves, below.join(SHELVES), works, below.join(WORKS))
    assert outline(text)[1:] == [(1, heading), (2, shelves), (2, works)]
    assert words(text, Kind.BIBL) == [*SHELVES, *WORKS]


def test_a_list_of_sources_and_one_of_literature_stand_side_by_side() -> None:
    text = book("Quellen", "Gedruckte Quellen", WORKS[0], "Literatur", *WORKS[1:])
    assert outline(text)[1:] == [(1, "Quellen"), (2, "Gedruckte Quellen"), (1, "Literatur")]
    text = book("Bibliography", WORKS[0], "References", *WORKS[1:])
    assert outline(text)[1:] == [(1, "Bibliography"), (1, "References")]


def test_a_chapter_on_literature_is_no_bibliography() -> None:
    text = (
        f"Contemporary Literature\n\n{LONG} In 1956 it ended.\n\nModern Works\n\n{OTHER} In 1957 it began.\n"
    )
    assert "bibliography" not in division_types(text)


def test_parts_of_a_text_that_is_a_bibliography() -> None:
    parts = "I. Printed Sources", *WORKS[:2], "II. Newspapers", "The Times", WORKS[2]
    blocks = ["A Select Bibliography of the Oake", *parts]
    text = "\n\n".join(blocks) + "\n"
    assert outline(text) == [(1, "I. Printed Sources"), (1, "II. Newspapers")]
    assert division_types(text) == ["bibliography"] * 2
    assert words(text, Kind.BIBL) == [*WORKS[:2], "The Times", WORKS[2]]
    kinds = [one.kind for one in structure(text)]
    assert Kind.BODY in kinds
    assert Kind.BACK not in kinds


@pytest.mark.parametrize(
    "line",
    [
        "News",
        "Books about Harbours",
        "The Archives",
        "A Newspaper",
        "Sources of the Oake",
        "Works",
        "Press Archive of Oake",
    ],
)
def test_lines_that_name_no_part(line: str) -> None:
    assert not heads_some_entries(line)


def test_outside_a_bibliography_they_are_as_any_head() -> None:
    text = f"Newspapers\n\n{LONG}\n\nBooks\n\n{OTHER}\n"
    assert "bibliography" not in division_types(text)


COMMENTS = (
    "A study of the quays from the first stones to the war, with many papers of the mayor.",
    "The first account of how the harbour silted up.",
    "Tranter writes for the traveller, and her maps of 1912 are not to be trusted.",
)


@pytest.mark.parametrize("heading", ["Annotated Bibliography", "Bibliography"])
@pytest.mark.parametrize("indent", ["", "    "])
def test_comments_below_entries_are_no_entries(heading: str, indent: str) -> None:
    blocks = [
        block for work, comment in zip(WORKS, COMMENTS, strict=True) for block in (work, indent + comment)
    ]
    text = book(heading, *blocks)
    assert words(text, Kind.BIBL) == list(WORKS)
    assert words(text, Kind.P)[-3:] == list(COMMENTS)
    assert division_types(text)[-1] == "bibliography"


@pytest.mark.parametrize(
    "odd",
    [
        "Report of the committee on the silting of the harbour and on its quays.",
        "A study of the quays from the first stones to the war. London: Faber, 1955.",
    ],
)
def test_one_entry_without_author_is_no_comment(odd: str) -> None:
    assert words(book("Bibliography", WORKS[0], odd, *WORKS[1:]), Kind.BIBL) == [WORKS[0], odd, *WORKS[1:]]
