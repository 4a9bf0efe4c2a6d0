"""BibTeX that another program (pybtex) reads back."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from pybtex.database import parse_string  # type: ignore[import-not-found, import-untyped, unused-ignore]

from tei_encode import Record, write_bibliography
from tei_encode.exporters.bibliography import Kind, Name, Title
from tei_encode.exporters.bibtex_text import title

from . import made_up_records
from .entries import record, written

COMMANDS = {
    "textbackslash": "\\",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciitilde": "~",
    "textasciicircum": "^",
}
LATEX = re.compile(r"\\(text[a-z]+)\{\}|\\([&%$#_])|([{}])")


def unescaped(latex: str) -> str:
    """What LaTeX prints: commands done, braces that only group gone."""
    return LATEX.sub(lambda found: COMMANDS[found[1]] if found[1] else found[2] or "", latex)


def read_back(records: list[Record]) -> dict[str, Any]:
    return dict(parse_string(write_bibliography(records, "bibtex").decode(), "bibtex").entries)


def person(name: Name) -> tuple[str, str, str]:
    if name.rest:
        return "others", "", ""
    return name.literal or " ".join(filter(None, (name.particle, name.family))), name.given, name.suffix


def people(found: Any) -> list[tuple[str, str, str]]:
    parts = [
        (one.prelast_names + one.last_names, one.first_names + one.middle_names, one.lineage_names)
        for one in found
    ]
    return [tuple(unescaped(" ".join(part)) for part in one) for one in parts]  # type: ignore[misc]


@given(made_up_records.records)
@settings(max_examples=60, deadline=None)
def test_whatever_characters_an_entry_has_they_come_back(made_up: Record) -> None:
    (entry,) = read_back([made_up]).values()
    assert entry.key == "bibl-one"
    for role in ("author", "editor", "translator"):
        expected = [person(name) for name in getattr(made_up, f"{role}s")]
        if role == "translator":
            assert bool(expected) is (role in entry.fields)
        else:
            assert people(entry.persons.get(role, [])) == expected
    fields = {name: unescaped(value) for name, value in entry.fields.items()}
    publisher = {Kind.THESIS: "school", Kind.WEB_PAGE: "organization"}.get(made_up.kind, "publisher")
    expected_fields = {
        "title": made_up.title.text,
        "booktitle": made_up.container.text,
        "series": made_up.collection,
        "volume": made_up.volume,
        "number": made_up.number,
        "edition": made_up.edition,
        "pages": made_up.pages.replace("-", "--"),
        publisher: " and ".join(made_up.publishers),
        "address": " and ".join(made_up.places),
        "library": ", ".join(filter(None, (made_up.archive, made_up.shelfmark))),
        "note": made_up.note,
    }
    assert {name: fields.get(name, "") for name in expected_fields} == expected_fields
    for name, address in (("url", made_up.url), ("doi", made_up.doi)):
        assert unquote(entry.fields.get(name, "")) == unquote(address)
    if made_up.issued and made_up.issued.start:
        start = made_up.issued.start
        assert entry.fields["date"] == f"{start.year}-{start.month:02d}-{start.day:02d}"
        assert entry.fields["year"] == str(start.year)
    else:
        assert fields.get("year", "") == (made_up.issued.text if made_up.issued else "")


TITLES = [
    (Title("Ports of Lenner"), "", "{Ports of Lenner}"),
    (Title("Ports of Lenner", ("Lenner",)), "", "{Ports of {Lenner}}"),
    (Title("Lenner and Port Lenner", ("Lenner", "Port Lenner")), "en-GB", "{{Lenner} and {Port Lenner}}"),
    (Title("The U.S. and NATO's McKay in a pan-European Self-Help"), "", "{The {U.S.} and {NATO's} {McKay} in a {pan-European} Self-Help}"),
    (Title("Häfen am Meer"), "de", "{{Häfen am Meer}}"),
    (Title("100 % of {A} & B_c"), "", r"{100 \% of \textbraceleft{}A\textbraceright{} \& B\_c}"),
    (Title("Порты НАТО"), "", "{Порты {НАТО}}"),
    (Title(), "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("given_title", "language", "expected"), TITLES)
def test_capitals_in_titles(given_title: Title, language: str, expected: str) -> None:
    assert title(given_title, language) == expected


SURNAMES = [
    ("Oake", "{Oake, J.}"), ("Nani Bellini", "{Nani Bellini, J.}"), ("O'Hara", "{O'Hara, J.}"), ("Smith-Jones", "{Smith-Jones, J.}"),
    ("al-Sayyid", "{{al-Sayyid}, J.}"), ("Ortega y Gasset", "{{Ortega y Gasset}, J.}"), ("王", "{{王}, J.}"),
]  # fmt: skip


@pytest.mark.parametrize(("surname", "expected"), SURNAMES)
def test_surnames(surname: str, expected: str) -> None:
    parts = f"<author><surname>{surname}</surname> <forename>J.</forename></author>"
    assert f"author = {expected}" in written(parts, "bibtex")


def test_what_a_book_looks_like() -> None:
    parts = (
        "<author><surname>Oake</surname>, <forename>Jane</forename></author>. "
        '<title level="m">Ports &amp; NATO</title>. <edition>2nd ed.</edition> <pubPlace>Lenner</pubPlace>: '
        '<publisher>Tidal Press</publisher>, <date when="1990-05">May 1990</date>.'
    )
    assert written(parts, "bibtex") == (
        "@book{bibl-one,\n  author = {Oake, Jane},\n  title = {Ports \\& {NATO}},\n  year = {1990},\n  month = may,\n"
        "  edition = {2},\n  publisher = {Tidal Press},\n  address = {Lenner},\n}\n"
    )


@pytest.mark.parametrize(
    ("words", "type_"),
    [
        ("MA thesis", "mastersthesis"), ("M.S. thesis", "mastersthesis"), ("M.Phil. thesis", "mastersthesis"), ("M.Eng. thesis", "mastersthesis"),
        ("PhD thesis", "phdthesis"), ("Ph.D. dissertation", "phdthesis"),
    ],
)  # fmt: skip
def test_theses(words: str, type_: str) -> None:
    assert record(f"<title>P</title>. {words}.").kind is Kind.THESIS
    assert written(f"<title>P</title>. {words}.", "bibtex").startswith(f"@{type_}{{")


def test_a_bibliography_without_entries() -> None:
    assert read_back([]) == {}
