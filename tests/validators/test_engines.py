"""Engines and limits: jing's words as findings of the same kind, missing programs, files that are too large."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tei_encode import SchemaError, SourceError, files, validate
from tei_encode.validators.schematron import validator
from tests.schema.test_schemas import OURS, needs_jing
from tests.validators.editions import edition

BROKEN: dict[str, str] = {
    "an element": "<p>x<p>y</p></p>",
    "text": "<p>x</p>loose<p>y</p>",
    "text before the first child": "loose <p>x</p>",
    "a list that is empty": "<p>😀 é</p><list/>",
    "an attribute": "<p colour='red'>x</p>",
    "a value behind wide characters": "<p>😀😀 <date when='soon'>x</date></p>",
    "an attribute that is missing": "<p>x<milestone/></p>",
    "something on the second line": "<p>x</p>\n <p>é<hi><p>y</p></hi></p>",
}


@needs_jing
@pytest.mark.parametrize("body", BROKEN.values(), ids=BROKEN)
def test_jing_and_ours_name_the_same_rule_and_place(body: str) -> None:
    ours, theirs = (
        {
            (one.rule, one.line, one.column, one.path)
            for one in validate(edition(body), engine=engine).findings
            if one.severity == "error"
        }
        for engine in ("rng", "jing")
    )
    assert theirs
    assert theirs == ours


@needs_jing
def test_jing_judges_any_relax_ng(tmp_path: Path) -> None:
    assert validate(edition("<p>x</p>"), engine="jing").valid
    assert validate(edition("<p>x</p>"), schema=OURS, engine="jing").valid
    (tmp_path / "s.rng").write_text("<element xmlns='http://relaxng.org/ns/structure/1.0'/>")
    with pytest.raises(SchemaError, match="jing refuses the schema"):
        validate(edition("<p>x</p>"), schema=tmp_path / "s.rng", engine="jing")
    with pytest.raises(SchemaError, match="not there"):
        validate(edition("<p>x</p>"), schema=tmp_path / "none.rng", engine="jing")


@needs_jing
def test_jing_sees_neither_document_type_nor_inclusion() -> None:
    plain = edition("<p>x</p>\n<p><p>y</p></p>").decode()
    typed = plain.replace(
        "?>\n", '?>\n<!DOCTYPE TEI SYSTEM "http://example.invalid/tei.dtd" [\n<!-- x -->\n]>\n', 1
    )
    (finding,) = [one for one in validate(typed.encode(), engine="jing").findings if one.severity == "error"]
    assert (finding.rule, finding.line) == ("element-not-allowed", 7)
    include = "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='http://example.invalid/x'/>"
    rules = [one.rule for one in validate(edition(f"<p>{include}</p>"), engine="jing").findings]
    assert rules == ["engine-limit"]


def test_what_is_not_installed_is_said_with_a_remedy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SchemaError, match=r"jing: the program is not installed; install it"):
        validate(edition("<p>x</p>"), engine="jing")
    monkeypatch.setitem(sys.modules, "saxonche", None)
    validator.processor.cache_clear()
    with pytest.raises(SchemaError, match=r"install tei-encode\[schematron\]"):
        validate(edition("<p>x</p>"), schema=Path(OURS).with_suffix(".sch"))
    validator.processor.cache_clear()


def test_a_file_above_the_limit_is_refused_unread(tmp_path: Path) -> None:
    large = tmp_path / "large.xml"
    with large.open("wb") as file:
        file.truncate(files.LARGEST_DOCUMENT + 1)
    with pytest.raises(SourceError, match="larger than 256 MB, the most that is read"):
        validate(large)


def test_schemas_of_no_known_kind_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SchemaError, match=r"neither \.rng nor \.xsd nor \.sch"):
        validate(edition("<p>x</p>"), schema=tmp_path / "s.rnc")


def test_xsd_is_not_fetched_from_the_network(tmp_path: Path) -> None:
    (tmp_path / "s.xsd").write_text(
        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>"
        "<xs:include schemaLocation='http://example.invalid/x.xsd'/></xs:schema>"
    )
    with pytest.raises(SchemaError, match=r"example\.invalid"):
        validate(edition("<p>x</p>"), schema=tmp_path / "s.xsd")
