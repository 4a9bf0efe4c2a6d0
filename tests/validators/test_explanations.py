"""Schema errors are explained where they are: the element, its place, and what would be allowed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tei_encode import SchemaError, validate
from tei_encode.validators import schema_path
from tests.validators.editions import HEADER, edition

BROKEN: list[tuple[str, str]] = [
    ("<p><p>x</p></p>", "<p> is not allowed"),
    ("<paragraph>x</paragraph>", "<paragraph>"),
    ("<div><div><p>x</p></div><p>after</p></div>", "<p> is not allowed"),
    ("<p colour='red'>x</p>", "colour"),
    ("<p><date when='yesterday'>x</date></p>", "when"),
    ("<p><persName cert='sure'>x</persName></p>", "cert"),
    ("<list/>", "<list>"),
    ("loose text", "text is not allowed"),
    ("<p><title level='z'>x</title></p>", "level"),
    ("<p><hi xmlns='http://example.org/'>x</hi></p>", "hi"),
]


@pytest.mark.parametrize(("body", "words"), BROKEN)
def test_the_offending_element_is_named(body: str, words: str) -> None:
    result = validate(edition(body))
    assert not result.valid
    errors = [finding for finding in result.findings if finding.severity == "error"]
    assert any(words in finding.message for finding in errors), [str(finding) for finding in errors]
    assert all(finding.line == 3 or "body" in finding.path for finding in errors)


def test_several_independent_errors_are_all_told() -> None:
    result = validate(edition("<p colour='red'>x</p>\n<p><p>y</p></p>\n<p><date when='soon'>z</date></p>"))
    assert {finding.line for finding in result.findings} == {3, 4, 5}


def test_a_header_without_its_parts_is_told() -> None:
    tei = b"<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/><text><body><p>x</p></body></text></TEI>"
    assert any("fileDesc" in finding.message for finding in validate(tei, schema=schema_path()).findings)


@pytest.mark.parametrize("engine", ["rng", "xsd", "both"])
def test_every_engine_agrees_on_a_plain_mistake(engine: str) -> None:
    assert validate(edition("<p>x</p>"), engine=engine).valid  # type: ignore[arg-type]
    assert not validate(edition("<paragraph>x</paragraph>"), engine=engine).valid  # type: ignore[arg-type]


def test_another_schema_decides_instead_of_ours(tmp_path: Path) -> None:
    schema = tmp_path / "any.rng"
    schema.write_text(
        "<element name='TEI' ns='http://www.tei-c.org/ns/1.0' xmlns='http://relaxng.org/ns/structure/1.0'>"
        "<element name='only'><text/></element></element>"
    )
    only = b"<TEI xmlns='http://www.tei-c.org/ns/1.0'><only>x</only></TEI>"
    assert validate(only, schema=schema).valid
    assert not validate(only, schema=schema_path()).valid
    assert not validate(edition("<p>x</p>"), schema=schema).valid


@pytest.mark.parametrize(
    "content", ["no schema", "<element/>", "<grammar xmlns='http://relaxng.org/ns/structure/1.0'/>"]
)
def test_a_schema_that_is_none_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "bad.rng").write_text(content)
    with pytest.raises(SchemaError):
        validate(edition("<p>x</p>"), schema=tmp_path / "bad.rng")


def test_a_schema_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SchemaError):
        validate(edition("<p>x</p>"), schema=tmp_path / "none.rng")


def test_a_place_is_a_line_and_a_column_of_the_file() -> None:
    data = f"<TEI xmlns='http://www.tei-c.org/ns/1.0'>{HEADER}\n <text>\n  <body>\n   <p>ü <bad/></p></body></text></TEI>"
    (finding,) = validate(data.encode()).findings
    assert (finding.line, finding.column) == (4, 9)
