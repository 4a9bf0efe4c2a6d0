"""RIS that another program (rispy) reads back."""

from __future__ import annotations

from typing import Any

import rispy  # type: ignore[import-not-found, import-untyped, unused-ignore]
from hypothesis import given, settings

from tei_encode import Record, write_bibliography
from tei_encode.exporters.bibliography import Kind, Name

from . import made_up_records
from .entries import written


def read_back(records: list[Record]) -> list[dict[str, Any]]:
    text = write_bibliography(records, "ris").decode()
    return list(rispy.loads(text, newline="\r\n", delimiter_tags_mapping={}))


def person(name: Name) -> str:
    if name.rest:
        return "et al."
    family = " ".join(filter(None, (name.particle, name.family)))
    return name.literal or ", ".join(filter(None, (family, name.given, name.suffix)))


@given(made_up_records.records)
@settings(max_examples=60, deadline=None)
def test_whatever_characters_an_entry_has_they_come_back(made_up: Record) -> None:
    (found,) = read_back([made_up])
    editors = "tertiary_authors" if made_up.kind is Kind.BOOK else "secondary_authors"
    pages = made_up.pages.split("-") if made_up.pages == "4-9" else [made_up.pages, ""]
    issued = made_up.issued
    start = issued.start if issued else None
    expected: dict[str, object] = {
        "id": made_up.key,
        "authors": [person(name) for name in made_up.authors],
        editors: [person(name) for name in made_up.editors],
        "subsidiary_authors": [person(name) for name in made_up.translators],
        "title": made_up.title.text,
        "secondary_title": made_up.container.text,
        "tertiary_title": made_up.collection,
        "year": str(start.year) if start else "",
        "date": f"{start.year}/{start.month:02d}/{start.day:02d}/"
        if start
        else f"///{issued.text}"
        if issued
        else "",
        "volume": made_up.volume,
        "start_page": pages[0],
        "end_page": pages[1],
        "edition": made_up.edition,
        "publisher": "; ".join(made_up.publishers),
        "place_published": "; ".join(made_up.places),
        "note": made_up.number,
        "doi": made_up.doi,
        "urls": [made_up.url],
        "name_of_database": made_up.archive,
        "accession_number": made_up.shelfmark,
        "language": made_up.language,
        "notes": [made_up.note] if made_up.note else [],
    }
    assert {name: found.get(name, type(value)()) for name, value in expected.items()} == expected


def test_lines_end_as_the_specification_wants() -> None:
    assert written("<title level='m'>Ports</title>", "ris") == (
        "TY  - BOOK\r\nID  - bibl-one\r\nTI  - Ports\r\nER  - \r\n\r\n"
    )


def test_a_bibliography_without_entries() -> None:
    assert read_back([]) == []
