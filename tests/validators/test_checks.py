"""What no grammar can say: identifiers, pointers, pairs of marks and notes, real dates, the text itself."""

from __future__ import annotations

import pytest

from tei_encode import SourceText, encode, validate
from tests.validators.editions import edition

FINE = [
    "<p>Nothing special.</p>",
    "<p><persName ref='#pers-a'>A</persName> in <placeName ref='#place-b'>B</placeName></p>",
    "<p>x<ref type='noteAnchor' xml:id='m' target='#n'>1</ref></p><note xml:id='n' n='1' target='#m'>y</note>",
    "<p><date when='1954-02-28'>a</date><date when='2000-02-29'>b</date><date from='1953' to='1954-01'>c</date></p>",
    "<p><date notBefore='1995' notAfter='1999' cert='low'>late 90's</date></p>",
    "<p><date when='--03-10'>10 March</date><date when='-0044-03-15'>ides</date></p>",
    "<p><ref target='https://example.org/#x'>out</ref></p>",
]
BROKEN: list[tuple[str, str, str]] = [
    ("<p xml:id='a'>1</p><p xml:id='a'>2</p>", "error", "identifier-repeated"),
    ("<p><persName ref='#pers-z'>Z</persName></p>", "error", "pointer-unresolved"),
    ("<p rendition='#none'>x</p>", "error", "pointer-unresolved"),
    ("<p><ref type='bibr' target='#bibl-none'>x</ref></p>", "error", "pointer-unresolved"),
    ("<p>x<ref type='noteAnchor' cert='low'>[5]</ref></p>", "warning", "note-mark-without-note"),
    ("<p>x</p><note xml:id='n' n='1' place='end'>y</note>", "warning", "note-without-mark"),
    ("<p><date when='1954-02-30'>x</date></p>", "error", "date-impossible"),
    ("<p><date when='1900-02-29'>x</date></p>", "error", "date-impossible"),
    ("<p><date from='1955' to='1954'>x</date></p>", "error", "date-order"),
    ("<p><date notBefore='1999' notAfter='1995'>x</date></p>", "error", "date-order"),
]


@pytest.mark.parametrize("body", FINE)
def test_what_is_fine_has_no_findings(body: str) -> None:
    result = validate(edition(body))
    assert [str(finding) for finding in result.findings] == []
    assert result.valid
    assert result.text_identical is None


@pytest.mark.parametrize(("body", "severity", "rule"), BROKEN)
def test_what_is_broken_is_found_at_its_place(body: str, severity: str, rule: str) -> None:
    result = validate(edition(body))
    found = [finding for finding in result.findings if finding.rule == rule]
    assert found, [str(finding) for finding in result.findings]
    assert all(finding.severity == severity for finding in found)
    assert all(finding.line == 3 and finding.column > 0 and finding.path for finding in found)
    assert result.valid == (severity != "error")


def test_a_year_without_its_hyphens_is_refused() -> None:
    result = validate(edition("<p><date when='19140804'>4 August 1914</date></p>"))
    assert not result.valid


def test_a_mark_whose_note_points_elsewhere_is_found() -> None:
    body = (
        "<p>x<ref type='noteAnchor' xml:id='m' target='#n'>1</ref>y<ref type='noteAnchor' xml:id='k' target='#l'>2</ref></p>"
        "<note xml:id='n' n='1' target='#k'>y</note><note xml:id='l' n='2' target='#k'>z</note>"
    )
    assert [f.rule for f in validate(edition(body)).findings] == ["note-and-mark-disagree"]


def test_several_marks_may_share_a_note() -> None:
    body = (
        "<p>x<ref type='noteAnchor' xml:id='m' target='#n'>1</ref>y<ref type='noteAnchor' xml:id='k' target='#n'>1</ref></p>"
        "<note xml:id='n' n='1' target='#m #k'>y</note>"
    )
    result = validate(edition(body))
    assert result.valid
    assert [finding.rule for finding in result.findings] == ["note-with-several-marks"]


def test_a_changed_text_is_an_error_and_an_edited_one_is_not() -> None:
    xml = encode(SourceText.of("It was the end.\n", "x.txt")).xml
    assert validate(xml).text_identical is True
    changed = validate(xml.replace(b"the end", b"no end"))
    assert changed.text_identical is False
    assert [finding.rule for finding in changed.findings] == ["text-differs-from-source"]
    corrected = xml.replace(b"end", b"<choice><sic>end</sic><corr>END</corr></choice>")
    assert validate(corrected).text_identical is True
