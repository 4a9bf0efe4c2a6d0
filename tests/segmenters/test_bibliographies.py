"""Bibliographies and lines of provenance."""

from __future__ import annotations

import pytest

from tei_encode.model import Kind
from tests.segmenters.reading import LONG, OTHER, division_types, kinds, structure, words

ENTRIES = [
    "Doe, J. (1999). The Lost Papers. Paris: Presse.",
    "Roe, John. 2001. “Orders.” Journal of Papers 12 (3): 4–15.",
    "Archive of the Committee, F. 6, Op. 13, D. 9.",
]


@pytest.mark.parametrize(
    "heading",
    ["Bibliography", "References", "Works Cited", "REFERENCES", "Literature", "# Bibliography", "Sources", "6. References",
     "Primary Sources", "Further Reading", "Literaturverzeichnis", "Select Bibliography"],
)  # fmt: skip
@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n- "])
def test_entries_below_a_heading(heading: str, gap: str) -> None:
    first = "- " if "-" in gap else ""
    text = f"{LONG}\n\n{OTHER}\n\n{heading}\n\n{first}{gap.join(ENTRIES)}\n"
    assert words(text, Kind.BIBL) == ENTRIES
    assert kinds(text).count("listBibl") == 1
    assert division_types(text)[-1] == "bibliography"


def test_entries_stand_in_back() -> None:
    found = structure(f"{LONG}\n\nBibliography\n\n" + "\n".join(ENTRIES) + "\n")
    assert Kind.BACK in {one.kind for one in found}


def test_sources_without_entries_are_a_section() -> None:
    text = f"{LONG}\n\nSources\n\nThe sources of this river were unknown for long. Nobody had seen them yet.\n\nNobody went there.\n"
    assert words(text, Kind.BIBL) == []


def test_an_entry_goes_on_where_the_next_line_begins_small() -> None:
    text = f"{LONG}\n\nBibliography\n\nDoe, J. (1999). The Lost Papers,\nand Where They Were. Paris.\n{ENTRIES[1]}\n"
    assert len(words(text, Kind.BIBL)) == 2


def test_in_wrapped_text_an_entry_has_several_lines() -> None:
    line = "This line was typed by somebody who stopped at the right margin and\n"
    entry = "Doe, J. (1999). The Lost Papers, and Where They Were Found at Last by\n   the Clerk. Paris: Presse.\n"
    text = f"{line * 8}ended here.\n\nBibliography\n\n{entry}\n{entry}"
    assert len(words(text, Kind.BIBL)) == 2


@pytest.mark.parametrize(
    "line",
    [
        "Source: an archive",
        "Source: Archive of the Committee, F. 6.",
        "Provenance: a box",
        "Quelle: ein Archiv",
    ],
)
def test_a_line_of_provenance_is_a_division_of_its_own(line: str) -> None:
    assert "source" in division_types(f"{LONG}\n\n{OTHER}\n\n{line}\n")


@pytest.mark.parametrize(
    "link", ["[Click to view the papers]", "[Download the papers]", "[Return to the list]"]
)
def test_links_of_the_page_stand_by_the_source(link: str) -> None:
    text = (
        f"{LONG}\n\n{OTHER}\n\nSource: an archive\n\n{link}\n\nTo: Comrade Ivanov\n\n{LONG}\n\nA. B. Petrov\n"
    )
    assert division_types(text) == ["introduction", "source", "document"]


@pytest.mark.parametrize(
    "line",
    [
        "The source was unknown.",
        "Sources say that he went home.",
        "Published in the year of the war, it was lost.",
    ],
)
def test_sentences_are_no_provenance(line: str) -> None:
    assert "source" not in division_types(f"{LONG}\n\n{line}\n\n{OTHER}\n")


@pytest.mark.parametrize(
    ("below", "entries"),
    [
        ("Comments to <anna@example.org>. Licence: CC BY 4.0.", 2),
        ("Anne Oake is a writer in Haverley and likes the sea more than the land.", 2),
        ("* Joan Pell, *The Ford* (1930).", 3),
        ("Pell, Joan. *The Ford*. Haverley, 1930.", 3),
    ],
)
def test_running_text_behind_a_rule_is_no_entry(below: str, entries: int) -> None:
    text = f"# Essay\n\n{LONG}\n\n## Further reading\n\n* Keith Oake, *Mills* (2010).\n* Anne Tranter, *My Mill* (1926).\n\n---\n\n{below}\n"
    assert len(words(text, Kind.BIBL)) == entries
