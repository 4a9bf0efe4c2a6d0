"""docs/references.md says what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tei_encode import find_references, parse_reference
from tei_encode.model import Kind
from tei_encode.recognisers.citations import Citations
from tei_encode.recognisers.overlooked import RULES
from tei_encode.recognisers.references import References
from tei_encode.recognisers.short_forms import ShortForms
from tei_encode.segmenters.cues.bibliography_heads import heads_main_part, heads_some_entries
from tei_encode.segmenters.cues.wording import heads_some_notes, known_heading
from tests.recognisers.bibliographies import after, after_references, article, targets, with_notes

PAGE = (Path(__file__).parents[2] / "docs" / "references.md").read_text("utf-8")


def rows(heading: str) -> list[list[str]]:
    """The rows of the table whose first column has a heading."""
    lines = PAGE[PAGE.index(f"\n| {heading} |") + 1 :].splitlines()
    table = lines[2 : next(number for number, line in enumerate(lines) if not line.startswith("|"))]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table]


def listed(before: str) -> list[str]:
    """The items of the list right behind some words."""
    behind = PAGE[PAGE.index(before) :]
    return re.findall(r"^- (.+)$", behind[: behind.index("\n| ")], re.MULTILINE)


ENTRIES = listed("With this bibliography")
NOTES = listed("Behind these notes")
CITATIONS, REFERENCES, SHORT_FORMS = rows("in the text | marked"), rows("reference"), rows("a note")
SHELFMARKS, NOTE_HEADS = rows("shelfmark"), rows("heading | stands above")


def test_the_tables_are_found() -> None:
    assert (len(ENTRIES), len(NOTES)) == (3, 2)
    assert min(len(CITATIONS), len(REFERENCES), len(SHORT_FORMS), len(SHELFMARKS), len(NOTE_HEADS)) >= 6


@pytest.mark.parametrize(("reference", "parts"), REFERENCES)
def test_parts_of_references(reference: str, parts: str) -> None:
    found = []
    for part in sorted(parse_reference(reference).parts, key=lambda one: one.span):
        kind = part.attributes.get("level") or part.attributes.get("unit") or ""
        found.append(" ".join(filter(None, (part.kind.value, kind, part.span.text(reference)))))
    assert "; ".join(found) == parts


@pytest.mark.parametrize(("heading", "above"), NOTE_HEADS)
def test_headings_of_notes(heading: str, above: str) -> None:
    is_of_notes = {"all notes": (True, False), "notes of a part": (True, True), "text": (False, False)}
    assert (known_heading(heading) == "notes", heads_some_notes(heading)) == is_of_notes[above]


def test_findings_on_what_was_overlooked() -> None:
    assert [name.strip("`") for name, _ in rows("finding | where")] == list(RULES)


@pytest.mark.parametrize(("headings", "holds"), rows("heading inside a bibliography"))
def test_headings_inside_a_bibliography(headings: str, holds: str) -> None:
    for heading in headings.split(", "):
        assert (heads_some_entries(heading), heads_main_part(heading)) == (True, holds == "yes")


@pytest.mark.parametrize(("text", "repository", "parts"), SHELFMARKS)
def test_shelfmarks(text: str, repository: str, parts: str) -> None:
    found = [one.reference for one in find_references(text) if one.place == "archive"]
    named = [name for one in found for name in one.texts(Kind.ORG_NAME)]
    numbers = [part for one in found for part in one.parts if part.kind is not Kind.ORG_NAME]
    wordings = [f"{one.attributes.get('unit', 'idno')} {one.span.text(text)}" for one in numbers]
    assert (" ".join(named), "; ".join(wordings)) == (repository, parts)


@pytest.mark.parametrize(("sentence", "marked", "entry"), CITATIONS)
def test_citations(sentence: str, marked: str, entry: str) -> None:
    document = after(article(sentence, ENTRIES), References(), Citations())
    expected = [(marked, f"#bibl-{entry}" if entry else "")] if marked else []
    assert targets(document, "citations") == expected


@pytest.mark.parametrize(("note", "marked", "means"), SHORT_FORMS)
def test_short_forms(note: str, marked: str, means: str) -> None:
    text = "\n\n".join(f"[{number}] {one}" for number, one in enumerate([*NOTES, note], 1))
    document = after(after_references(with_notes(text)), ShortForms())
    prefix = "" if means.startswith("note") else "bibl-"
    assert targets(document, "short_forms") == [(marked, f"#{prefix}{means}")]
    assert all(one.kind is Kind.REF for one in document.layer("short_forms"))
