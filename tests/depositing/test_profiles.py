"""What is missing is said with its place in the header and the key that fills it; what each repository asks for."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from typing import Any

import pytest

from tei_encode import Finding, Metadata, OptionsError, Severity, make_deposit
from tei_encode.depositing.fields import FIELDS, Field
from tei_encode.depositing.profiles import ANY, PROFILES
from tei_encode.project import TABLES
from tei_encode.tei.header import Header, read_header
from tei_encode.tei.parsing import safe_parser

from .editions import BARE, FOREIGN, FULL, ours, written

PAGE = Path(__file__).resolve().parents[2] / "docs" / "deposit.md"

ASKED = {
    "zenodo": {"title", "creators", "date of publication", "abstract", "licence"},
    "tapas": {"title"},
    "clarin": {
        "title", "creators", "date of publication", "publisher", "abstract", "languages", "keywords", "licence",
    },
    "dtabf": {
        "title", "editors", "publisher", "place of publication", "date of publication", "licence",
        "address of the licence", "source", "languages",
    },
}  # fmt: skip
"""What each demands; the pages that say so are in `profiles.py`."""


def _missing(findings: tuple[Finding, ...], severity: Severity) -> set[str]:
    said = [one for one in findings if one.rule == "header-field-missing" and one.severity is severity]
    return {found[1] for one in said if (found := re.search(r"has (?:no )?(.+?) \(", one.message))}


@pytest.mark.parametrize("profile", PROFILES)
def test_a_full_header_has_what_each_asks_for(profile: str, tmp_path: Path) -> None:
    made = make_deposit(written(tmp_path, a=ours()), "x", profile=profile)
    assert made.data
    assert [one for one in made.findings if one.severity is not Severity.INFO] == []


@pytest.mark.parametrize("profile", PROFILES)
def test_what_a_repository_demands_is_an_error(profile: str, tmp_path: Path) -> None:
    made = make_deposit(written(tmp_path, a=BARE), "x", profile=profile)
    assert not made.data
    assert _missing(made.findings, Severity.ERROR) == ASKED[profile]
    assert {one.file for one in made.findings if one.severity is Severity.ERROR} == {str(tmp_path / "a.xml")}


def test_without_a_profile_it_is_a_warning(tmp_path: Path) -> None:
    made = make_deposit(written(tmp_path, a=BARE), "x")
    assert made.data
    assert _missing(made.findings, Severity.ERROR) == set()
    assert _missing(made.findings, Severity.WARNING) == {field.name for field in ANY.advises}


def test_a_finding_names_element_and_key(tmp_path: Path) -> None:
    made = make_deposit(written(tmp_path, a=ours(dataclasses.replace(FULL, publisher=""))), "x")
    (finding,) = made.findings
    assert str(finding) == (
        f"{tmp_path / 'a.xml'}: warning: header-field-missing: the header has no publisher"
        " (publicationStmt/publisher); publisher in [edition] of the project file says it"
    )


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_the_keys_are_those_of_the_project_file_and_fill_the_field(field: Field) -> None:
    facts = {f"{table.name}.{key.name}": key for table in TABLES for key in table.keys}
    keys = [facts[name] for name in field.keys]
    assert not field.is_said(Header())
    options = {key.fact for key in keys if key.is_option}
    said: dict[str, Any] = {key.fact: getattr(FULL, key.fact) or "E 1" for key in keys if not key.is_option}
    if options == {"language"}:  # which `ours` gives
        said = {}
    for fact, value in said.items():
        # A licence has an address only where that is said.
        assert field.is_said(_header(dataclasses.replace(Metadata(), **{fact: value}))), fact
    assert options | set(said)


def _header(metadata: Metadata) -> Header:
    from lxml import etree

    return read_header(etree.fromstring(ours(metadata), safe_parser()))


def test_one_document_of_several_is_enough_where_they_are_one_record(tmp_path: Path) -> None:
    files = written(tmp_path, a=ours(), b=ours(dataclasses.replace(FULL, abstract=())))
    made = make_deposit(files, "x", profile="zenodo")
    assert made.data
    assert [(one.severity, one.file) for one in made.findings if one.rule == "header-field-missing"] == [
        (Severity.WARNING, str(tmp_path / "b.xml"))
    ]


def test_each_document_needs_all_where_each_is_a_record(tmp_path: Path) -> None:
    files = written(tmp_path, a=ours(), b=ours(dataclasses.replace(FULL, licence="", licence_target="")))
    made = make_deposit(files, "x", profile="dtabf")
    assert not made.data
    assert _missing(made.findings, Severity.ERROR) == {"licence", "address of the licence"}


def test_what_none_of_many_says_is_said_once(tmp_path: Path) -> None:
    made = make_deposit(written(tmp_path, a=BARE, b=BARE, c=BARE), "x", profile="zenodo", title="T")
    errors = [one for one in made.findings if one.severity is Severity.ERROR]
    assert {one.file for one in errors} == {"x.zip"}
    assert len(errors) == len(ASKED["zenodo"]) - 1  # the title is given
    assert errors[0].message.startswith("none of the 3 headers has ")


def test_several_documents_need_a_title_in_common(tmp_path: Path) -> None:
    other = dataclasses.replace(FULL, title="Another", series="")
    files = written(tmp_path, a=ours(), b=ours(other))
    assert "deposit-without-title" in {one.rule for one in make_deposit(files, "x").findings}
    assert not make_deposit(files, "x", profile="zenodo").data
    assert make_deposit(files, "x", profile="zenodo", title="Both").data
    in_series = written(tmp_path, a=ours(), b=ours(dataclasses.replace(other, series=FULL.series)))
    assert make_deposit(in_series, "x", profile="zenodo").data


def test_guesses_are_pointed_out(tmp_path: Path) -> None:
    guessed = FOREIGN.replace('<title type="main"', '<title cert="low" type="main"').replace(
        "<author>", '<author cert="0.4">', 1
    )
    made = make_deposit(written(tmp_path, a=guessed), "x")
    said = [one.message for one in made.findings if one.rule == "header-field-guessed"]
    assert [message.split(" as ")[0] for message in said] == [
        "the header marks titleStmt/title",
        "the header marks titleStmt/author",
    ]


def test_zenodo_wants_a_day(tmp_path: Path) -> None:
    made = make_deposit(
        written(tmp_path, a=ours(dataclasses.replace(FULL, publication_date="2024"))), "x", profile="zenodo"
    )
    assert [one.rule for one in made.findings if one.severity is Severity.WARNING] == ["date-not-a-day"]


def test_tapas_takes_ten_megabytes(tmp_path: Path) -> None:
    files = written(tmp_path, a=ours() + b"<!--" + b"x" * 10_000_000 + b"-->")
    assert make_deposit(files, "x", check_only=True).is_complete
    made = make_deposit(files, "x", profile="tapas")
    assert [one.rule for one in made.findings if one.severity is Severity.ERROR] == ["file-too-large"]


def test_licences_that_differ_are_pointed_out(tmp_path: Path) -> None:
    other = dataclasses.replace(FULL, licence="CC0 1.0", licence_target="")
    made = make_deposit(written(tmp_path, a=ours(), b=ours(other)), "x")
    assert [one.rule for one in made.findings if one.file == "x.zip"] == ["headers-differ"]


def test_there_is_no_other_profile(tmp_path: Path) -> None:
    with pytest.raises(OptionsError, match="zenodo, tapas, clarin, dtabf"):
        make_deposit(written(tmp_path, a=ours()), "x", profile="zenodoo")


def test_the_page_has_what_each_asks_for() -> None:
    """The table of docs/deposit.md: a row a field, a column a profile, `must` where it is demanded."""
    rows = [
        line.split("|")[1:-1]
        for line in PAGE.read_text(encoding="utf-8").splitlines()
        if line.startswith("|")
    ]
    table = [[cell.strip() for cell in row] for row in rows]
    start = next(at for at, row in enumerate(table) if row[0] == "field")
    columns = [name.strip("`") for name in table[start][3:]]
    assert columns == list(PROFILES)
    for field, row in zip(FIELDS, table[start + 2 :], strict=False):
        assert row[:2] == [field.name, f"`{field.element}`"]
        for name, cell in zip(columns, row[3:], strict=True):
            profile = PROFILES[name]
            expected = "must" if field in profile.demands else "asked" if field in profile.advises else ""
            assert (name, cell) == (name, expected)
