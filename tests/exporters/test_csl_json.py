"""CSL-JSON that another program (citeproc-py) formats without a complaint: warnings are errors here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from citeproc import (  # type: ignore[import-not-found, import-untyped, unused-ignore]
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON  # type: ignore[import-not-found, import-untyped, unused-ignore]
from hypothesis import given, settings

from tei_encode import Record, export, write_bibliography
from tei_encode.exporters.bibliography import Kind, Name

from . import made_up_records
from .entries import document
from .test_bibliography import ARTICLE, CHAPTER

TEI = Path(__file__).resolve().parents[2] / "tei"
DATE_KEYS = {"date-parts", "circa", "literal"}
NAME_KEYS = {"family", "given", "non-dropping-particle", "dropping-particle", "suffix", "literal"}
NAMES = ("author", "editor", "translator", "interviewer", "recipient", "container-author")


def formatted(data: bytes) -> list[str]:
    items = json.loads(data)
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"].lower())]))
    return [str(entry) for entry in bibliography.bibliography()]


def check_types(items: list[dict[str, Any]]) -> None:
    """What `csl-data.json` asks for: names and dates are objects of known parts, all else is text."""
    for item in items:
        assert item["type"] in set(Kind)
        for name, value in item.items():
            if name in NAMES:
                assert all(
                    set(one) <= NAME_KEYS and all(isinstance(part, str) for part in one.values())
                    for one in value
                )
            elif name in ("issued", "accessed"):
                assert set(value) <= DATE_KEYS
                assert all(1 <= len(parts) <= 3 for parts in value.get("date-parts", []))
                assert len(value.get("date-parts", [])) <= 2
            else:
                assert isinstance(value, str)


@pytest.mark.parametrize("path", sorted(TEI.glob("*.xml")), ids=lambda path: path.stem)
def test_the_seeds_are_formatted(path: Path) -> None:
    data = export(path, "csl-json").data
    check_types(json.loads(data))
    assert len(formatted(data)) == len(json.loads(data)) > 0


def test_an_entry_is_formatted_with_all_its_parts() -> None:
    article, chapter = formatted(export(document(ARTICLE + CHAPTER), "csl-json").data)
    assert (
        article
        == "Oake, J. (2001) “On Lenner”, Tidal Review, 12(3), pp. 4–9. Available at: https://doi.org/10.1234/x."
    )
    for words in ("Tranter, R. (1990) “Harbours”", "Trade and Tide", "Oake: Verse"):
        assert words in chapter


@given(made_up_records.records)
@settings(max_examples=60, deadline=None)
def test_whatever_characters_an_entry_has_they_come_back(made_up: Record) -> None:
    (item,) = items = json.loads(write_bibliography([made_up], "csl-json"))
    check_types(items)
    start = made_up.issued.start if made_up.issued else None
    dates: dict[str, object] | None = (
        {"date-parts": [[start.year, start.month, start.day]]} if start else None
    )
    expected = {
        "id": made_up.key,
        "type": made_up.kind,
        "title": made_up.title.text,
        "container-title": made_up.container.text,
        "collection-title": made_up.collection,
        "author": [person(name) for name in made_up.authors],
        "editor": [person(name) for name in made_up.editors],
        "translator": [person(name) for name in made_up.translators],
        "issued": dates or (made_up.issued and {"literal": made_up.issued.text}),
        "volume": made_up.volume,
        "page": made_up.pages,
        "number": made_up.number,
        "edition": made_up.edition,
        "publisher": "; ".join(made_up.publishers),
        "publisher-place": "; ".join(made_up.places),
        "URL": made_up.url,
        "DOI": made_up.doi,
        "archive": made_up.archive,
        "archive_location": made_up.shelfmark,
        "language": made_up.language,
        "note": made_up.note,
    }
    assert item == {name: value for name, value in expected.items() if value}


def person(name: Name) -> dict[str, str]:
    if name.rest:
        return {"literal": "others"}
    parts = {
        "literal": name.literal,
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {
        part: value for part, value in parts.items() if value and not (name.literal and part != "literal")
    }


def test_a_bibliography_without_entries() -> None:
    assert write_bibliography([], "csl-json") == b"[]\n"
