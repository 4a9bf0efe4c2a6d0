"""The Schematron constraints, run by lxml, and the validators that make the same checks without it."""

from __future__ import annotations

from functools import cache

import pytest
from lxml import etree, isoschematron  # type: ignore[attr-defined]

from tei_encode import validate
from tei_encode.validators import schema_path
from tests.validators.editions import edition

PARSER = etree.XMLParser(collect_ids=False)
FINE: dict[str, str] = {
    "nothing special": "<p>x</p>",
    "a name and its entry": "<p><persName ref='#pers-a'>A</persName>, <placeName ref='#place-b'>B</placeName></p>",
    "two pointers": "<p corresp='#a #b'>x</p><p xml:id='a'>y</p><p xml:id='b'>z</p>",
    "pointers out of the document": "<p><ref target='https://example.org/#a other.xml#b'>x</ref></p>",
    "a mark and its note": (
        "<p>x<ref type='noteAnchor' xml:id='m' target='#n'>1</ref></p><note xml:id='n' target='#m'>y</note>"
    ),
    "one month in its year": "<p><date from='1954' to='1954-03'>x</date></p>",
    "a day and its month": "<p><date notBefore='1954-03-26' notAfter='1954-03'>x</date></p>",
    "before the common era": "<p><date from='-0044' to='-0043'>x</date></p>",
    "a time": "<p><time when='11:30:00'>x</time></p>",
    "a day of any year": "<p><date when='--03-10'>x</date></p>",
    "volumes from 1914 to 10": "<bibl><biblScope unit='volume' from='1914' to='10'>x</biblScope></bibl>",
    "verse quoted in a note on verse": "<lg><l>x<note><lg><l>y</l></lg></note></l></lg>",
    "labels in a gloss list": "<list type='gloss'><label>a</label><item>b</item></list>",
}
BROKEN: dict[str, tuple[str, str]] = {
    "identifier-repeated": ("<p xml:id='a'>x</p><p xml:id='a'>y</p>", "identifier-repeated"),
    "pointer-unresolved": ("<p><persName ref='#pers-z'>x</persName></p>", "pointer-unresolved"),
    "pointer-unresolved, one of two": ("<p xml:id='a' corresp='#a #b'>x</p>", "pointer-unresolved"),
    "person": ("<p><persName ref='#place-b'>x</persName></p>", "pointer-to-another-kind"),
    "place": ("<p><placeName ref='#pers-a'>x</placeName></p>", "pointer-to-another-kind"),
    "org": ("<p><orgName ref='#pers-a'>x</orgName></p>", "pointer-to-another-kind"),
    "character": ("<p xml:id='a'><g ref='#a'/></p>", "pointer-to-another-kind"),
    "work": ("<p xml:id='a'><ref type='bibr' target='#a'>x</ref></p>", "pointer-to-another-kind"),
    "calendar": ("<p xml:id='a'><date calendar='#a'>x</date></p>", "pointer-to-another-kind"),
    "resp": ("<p xml:id='a'><corr resp='#a'>x</corr></p>", "pointer-to-another-kind"),
    "mark-to-note": (
        "<p xml:id='a'>x<ref type='noteAnchor' xml:id='m' target='#a'>1</ref></p>",
        "note-mark-without-note",
    ),
    "mark-and-note": (
        "<p xml:id='a'>x<ref type='noteAnchor' xml:id='m' target='#n'>1</ref></p><note xml:id='n' target='#a'>y</note>",
        "note-and-mark-disagree",
    ),
    "mark-without-note": ("<p>x<ref type='noteAnchor'>1</ref></p>", "note-mark-without-note"),
    "date-year": ("<p><date when='19140804'>x</date></p>", "date-year"),
    "date-order": ("<p><date from='1955' to='1954'>x</date></p>", "date-order"),
    "date-order, month": ("<p><date notBefore='1954-04' notAfter='1954-03-26'>x</date></p>", "date-order"),
    "date-order, day": ("<p><date from='1954-03-27' to='1954-03-26'>x</date></p>", "date-order"),
}
"""By the constraint that is broken: a body, and the rule of the finding that `validate` makes of it."""

ONLY_HERE: dict[str, str] = {
    "line-in-line": "<lg><l>x <hi>a<q>b</q></hi><note>c</note></l></lg>",
    "gloss": "<list type='gloss'><item>x</item></list>",
    "calendar-of-text": "<p><date calendar='#pers-a'/></p>",
}


@cache
def schematron() -> isoschematron.Schematron:
    return isoschematron.Schematron(etree.parse(schema_path("tei_encode.sch")), store_report=True)


def failed(body: str) -> set[str]:
    """The constraints that a document breaks."""
    schematron().validate(etree.fromstring(edition(body), PARSER))
    report = schematron().validation_report.getroot()
    return {str(one.get("id")) for one in report.iter("{*}failed-assert", "{*}successful-report")}


@pytest.mark.parametrize("body", FINE.values(), ids=FINE)
def test_what_is_fine_breaks_nothing(body: str) -> None:
    assert failed(body) == set()
    assert not [finding for finding in validate(edition(body)).findings if finding.severity == "error"]


@pytest.mark.parametrize(("name", "probe"), BROKEN.items(), ids=BROKEN)
def test_what_is_broken_is_found_by_both(name: str, probe: tuple[str, str]) -> None:
    body, rule = probe
    assert failed(body) == {name.partition(",")[0]}
    assert rule in {finding.rule for finding in validate(edition(body)).findings}


def test_a_list_of_type_gloss_needs_labels() -> None:
    assert failed(ONLY_HERE["gloss"]) == {"gloss"}


def test_a_calendar_needs_words() -> None:
    assert "calendar-of-text" in failed(ONLY_HERE["calendar-of-text"])


def test_phrases_in_a_verse_line_are_no_lines() -> None:
    assert failed(ONLY_HERE["line-in-line"]) == set()


def test_every_constraint_has_a_test() -> None:
    tree = etree.parse(schema_path("tei_encode.sch"))
    names = {str(one.get("id")) for one in tree.iter("{*}assert", "{*}report")}
    tested = {name.partition(",")[0] for name in BROKEN} | set(ONLY_HERE)
    untested = {"identifier-form-person", "identifier-form-place", "identifier-form-org", "p-in-line"}
    assert names == tested | untested


@pytest.mark.parametrize("entry", ["person", "place", "org"])
def test_identifiers_in_the_registers_have_their_prefix(entry: str) -> None:
    name = {"person": "persName", "place": "placeName", "org": "orgName"}[entry]
    register = f"<list{entry.title()}><{entry} xml:id='x'><{name}>X</{name}></{entry}></list{entry.title()}>"
    schematron().validate(etree.fromstring(edition("<p>x</p>", f"<standOff>{register}</standOff>"), PARSER))
    found = {one.get("id") for one in schematron().validation_report.getroot().iter("{*}failed-assert")}
    assert found == {f"identifier-form-{entry}"}


def test_a_paragraph_in_a_verse_line_is_found() -> None:
    assert "p-in-line" in failed("<lg><l>x<note><quote><p>y</p></quote></note></l></lg>")
