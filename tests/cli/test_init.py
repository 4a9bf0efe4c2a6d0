"""`tei-encode init`: what it asks, what it writes, and that what it writes is read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tei_encode.cli import init
from tei_encode.cli.init import init_command
from tei_encode.project import TABLES, options_from, read_project, register_named
from tei_encode.project.licences import LICENCES
from tei_encode.project.template import template
from tei_encode.serialiser.metadata import Agent
from tests.cli.test_encode import run


def uncommented(text: str) -> str:
    """A template with all its examples taken in."""
    return re.sub(r"^# (?=[a-z-]+ = )", "", text, flags=re.MULTILINE)


def test_without_questions_the_commented_file_is_written_and_read_back(tmp_path: Path) -> None:
    assert run("init", "--yes", cwd=tmp_path).returncode == 0
    tables = read_project(tmp_path / "tei-encode.toml")
    assert tables == {table.name: {} for table in TABLES}


def test_without_a_terminal_nothing_is_asked(tmp_path: Path) -> None:
    assert run("init", "-o", "other.toml", cwd=tmp_path).returncode == 0
    assert (tmp_path / "other.toml").read_text() == template()


def test_every_key_is_in_the_template() -> None:
    known = {one.name: [key.name for key in one.keys] for one in TABLES}
    sections = re.split(r"^\[([a-z]+)\]$", template(), flags=re.MULTILINE)
    found = {
        name: re.findall(r"^# ([a-z-]+) = ", text, flags=re.MULTILINE)
        for name, text in zip(sections[1::2], sections[2::2], strict=True)
    }
    assert found == known


def test_every_example_is_one(tmp_path: Path) -> None:
    path = tmp_path / "full.toml"
    path.write_text(uncommented(template()))
    (tmp_path / "people.csv").write_text("name,kind\nAnna Tranter,person\n")
    places = '<listPlace xmlns="http://www.tei-c.org/ns/1.0"><place><placeName>Oake</placeName></place></listPlace>'
    (tmp_path / "places.xml").write_text(places)
    tables = read_project(path)
    assert {name: set(table) for name, table in tables.items()} == {
        table.name: {key.name for key in table.keys} for table in TABLES
    }
    options = options_from(tables)
    assert options.metadata.licence == "CC BY 4.0"
    assert [entry.key for entry in options.authority.entries] == ["pers-tranter-anna", "place-oake"]
    assert register_named(tables) == tmp_path / "register.xml"


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "tei-encode.toml"
    path.write_text("# mine\n")
    result = run("init", cwd=tmp_path)
    assert (result.returncode, path.read_text()) == (3, "# mine\n")
    assert "is there already; --force overwrites it" in result.stderr
    assert run("init", "--force", cwd=tmp_path).returncode == 0
    assert path.read_text() == template()


QUESTIONS = [key for table in TABLES for key in table.keys if key.question]


def answered(monkeypatch: pytest.MonkeyPatch, path: Path, *answers: str) -> Result:
    monkeypatch.setattr(init, "is_terminal", lambda: True)
    return CliRunner().invoke(init_command, ["-o", str(path)], input="".join(f"{one}\n" for one in answers))


def test_every_question_can_be_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = answered(monkeypatch, tmp_path / "p.toml", *[""] * (len(QUESTIONS) + 1))
    assert result.exit_code == 0
    assert (tmp_path / "p.toml").read_text() == template()


def test_answers_are_in_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = {"title": 'The "Doe" \\ papers', "editors": "Doe, Jane; Roe, Jo <https://orcid.org/0000-0002-1825-0097>",
             "repository": "Archiv für Zeitgeschichte", "language": "de"}  # fmt: skip
    answers = []
    for key in (key for table in TABLES for key in table.keys):
        if key.name == "licence":
            answers.append("2")
        elif key.question:
            answers.append(given.get(key.name, ""))
    assert answered(monkeypatch, tmp_path / "p.toml", *answers).exit_code == 0
    options = options_from(read_project(tmp_path / "p.toml"))
    assert options.metadata.title == given["title"]
    assert options.metadata.editors == (
        Agent("Doe, Jane"),
        Agent("Roe, Jo", refs=("https://orcid.org/0000-0002-1825-0097",)),
    )
    assert (options.metadata.licence, options.metadata.licence_target) == LICENCES[1][:2]
    assert (options.metadata.repository, options.language) == (given["repository"], "de")


def test_an_answer_that_cannot_be_is_asked_for_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = []
    for key in (key for table in TABLES for key in table.keys):
        if key.name == "licence":
            answers += ["99", "Our own terms"]
        elif key.name == "language":
            answers += ["english!", "en"]
        elif key.question:
            answers.append("")
    result = answered(monkeypatch, tmp_path / "p.toml", *answers)
    assert result.exit_code == 0
    assert "there is no number 99" in result.stderr
    assert "is no language tag" in result.stderr
    options = options_from(read_project(tmp_path / "p.toml"))
    assert (options.metadata.licence, options.metadata.licence_target, options.language) == (
        "Our own terms",
        "",
        "en",
    )


def test_nothing_is_written_where_the_questions_are_cut_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert answered(monkeypatch, tmp_path / "p.toml", "A title").exit_code == 1
    assert not (tmp_path / "p.toml").exists()


@pytest.mark.parametrize("address", [address for _, address, _ in LICENCES])
def test_licences_have_addresses(address: str) -> None:
    assert re.fullmatch(r"https://creativecommons\.org/(licenses|publicdomain)/[a-z-]+/[\d.]+/", address)
