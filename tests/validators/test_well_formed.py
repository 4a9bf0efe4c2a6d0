"""What is no XML, or means harm, is a finding: nothing is expanded, nothing is fetched."""

from __future__ import annotations

from pathlib import Path

import pytest

from tei_encode import SourceError, validate
from tests.validators.editions import HEADER, edition

BOMB = (
    b"<!DOCTYPE TEI [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;'>]>"
    b"<TEI xmlns='http://www.tei-c.org/ns/1.0'>&c;</TEI>"
)
OUTSIDE = b"<!DOCTYPE TEI [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><TEI xmlns='http://www.tei-c.org/ns/1.0'>&x;</TEI>"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no xml",
        b"<TEI>",
        b"<TEI><text></TEI>",
        b"<a/><b/>",
        b"\xff\xfe\x00",
        b"<TEI a='1' a='2'/>",
        BOMB,
        OUTSIDE,
    ],
)
def test_what_cannot_be_taken_is_one_error(data: bytes) -> None:
    result = validate(data)
    assert not result.valid
    assert all("root:" not in finding.message for finding in result.findings)


def test_an_error_has_its_line_and_column() -> None:
    (finding,) = validate(b"<TEI>\n  <text>\n</TEI>").findings
    assert finding.line == 3
    assert finding.column > 0


def test_two_equal_identifiers_do_not_stop_the_parser() -> None:
    rules = [finding.rule for finding in validate(edition("<p xml:id='a'>x</p><p xml:id='a'>y</p>")).findings]
    assert rules == ["identifier-repeated"]


def test_a_file_that_is_not_there_is_an_exception() -> None:
    with pytest.raises(SourceError):
        validate("/nowhere/at-all.xml")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_the_declared_encoding_is_obeyed(encoding: str) -> None:
    text = (
        f"<?xml version='1.0' encoding='{encoding}'?><TEI xmlns='http://www.tei-c.org/ns/1.0'>{HEADER}"
        "<text><body><p>Größe</p></body></text></TEI>"
    )
    assert validate(text.encode(encoding)).findings == ()


def test_a_document_type_elsewhere_is_neither_read_nor_missed(tmp_path: Path) -> None:
    (tmp_path / "tei.dtd").write_text("<!ENTITY e 'x'>")
    for address in (
        "http://example.invalid/tei.dtd",
        (tmp_path / "tei.dtd").as_uri(),
        str(tmp_path / "none.dtd"),
    ):
        document = (
            f'<!DOCTYPE TEI SYSTEM "{address}" [\n<!-- x -->\n]>'.encode()
            + edition("<p>x</p>").partition(b"\n")[2]
        )
        result = validate(document)
        assert [(finding.rule, str(finding.severity)) for finding in result.findings] == [
            ("doctype-ignored", "warning")
        ]
