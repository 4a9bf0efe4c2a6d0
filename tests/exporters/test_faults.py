"""What is wrong or missing in the TEI is said in every format, with the element and its line, and nothing half is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_encode import ExportOptions, SourceError, export
from tei_encode.exporters import FORMATS, Table
from tei_encode.tei.dating import is_w3c
from tests.cli.test_encode import run

WITHOUT_PACKAGES = [name for name in FORMATS if name != "spacy"]
PASSING_ON = ("csv", "json", "cmif", "jsonld", "geojson", "gexf", "jsonl", "html")
PERSON = "<listPerson>\n<person xml:id='a'><persName>A</persName></person>{more}</listPerson>"


def document(
    body: str = "<p>x</p>", *, title: str = "<title>T</title>", listed: str = "", described: str = ""
) -> bytes:
    """A document whose `body` begins in line 6, its lists in line 4, its `profileDesc` in line 3."""
    header = (
        f"<teiHeader>\n<fileDesc><titleStmt>{title}</titleStmt><publicationStmt><p/></publicationStmt>"
        f"<sourceDesc><p/></sourceDesc></fileDesc>\n<profileDesc>{described}</profileDesc></teiHeader>"
    )
    text = f"<text>\n<body>{body}</body></text>" if body else ""
    tei = f"<TEI xmlns='http://www.tei-c.org/ns/1.0'>{header}\n<standOff>{listed}</standOff>\n{text}</TEI>"
    return tei.encode()


def letter(action: str) -> bytes:
    described = f"<correspDesc><correspAction type='sent'>\n{action}</correspAction></correspDesc>"
    return document(described=described)


REGISTER, MENTIONS, DATES = (ExportOptions(table=table) for table in Table)
PLACE = "<listPlace>\n<place xml:id='p'><placeName>P</placeName><location><geo>{}</geo></location></place></listPlace>"
NAMED = (
    "<p>\n<persName ref='#none'>N</persName>\n<placeName ref='#gone'>P</placeName> <rs ref='key'>k</rs></p>"
)
DATED = "<p>\n<date when='{}'>d</date></p>"

FAULTS = [
    *((to, document(title=""), ("title-missing", 2, "titleStmt has no title")) for to in ("json", "csv", "jsonld", "rdf", "gexf", "jsonl", "conll", "geojson")),
    *((to, document("<p/>"), ("no-text", 5, "text is empty")) for to in ("text", "json", "csv", "conll")),
    *((to, document(""), ("no-text", 1, "TEI has no text")) for to in ("json", "csv", "jsonl")),
    *((to, document(NAMED), ("pointer-unresolved", 7, "persName points at #none, which is not in the document; 1 more like it, line 8")) for to in ("json", "csv", "jsonld", "rdf", "gexf")),
    *((to, document(DATED.format("soon")), ("date-unreadable", 7, "date has when='soon'")) for to in ("json", "jsonld", "jsonl")),
    ("json", document(DATED.format("1903-02-30")), ("date-unreadable", 7, "when='1903-02-30'")),
    ("json", document("<p><date from='1905' to='1901-02'>d</date></p>"), ("date-unreadable", 6, "begins (from='1905') after its end (to='1901-02')")),
    *((to, document(listed=PLACE.format("north")), ("coordinates-unreadable", 5, "geo 'north' is no latitude and longitude")) for to in ("json", "csv", "geojson")),
    ("geojson", document(listed=PLACE.format("95 200")), ("coordinates-unreadable", 5, "geo '95 200'")),
    ("csv", document(listed=PERSON.format(more="\n<person xml:id='b'/>")), ("entry-without-name", 6, "person b has no name and is left out")),
    ("json", document(listed=PERSON.format(more="<person xml:id='a'><persName>B</persName></person>")), ("identifier-twice", 5, "person has the xml:id 'a'")),
    ("json", document(listed=PERSON.format(more="<person xml:id='b'><persName>B</persName>\n<birth when='long ago'/></person>")), ("date-unreadable", 6, "birth has when='long ago'")),
    ("cmif", letter("<persName>A</persName><date when='soon'/>"), ("date-unreadable", 4, "date has when='soon'")),
    ("cmif", letter("<persName ref='#none'>A</persName>"), ("pointer-unresolved", 4, "persName points at #none")),
    ("cmif", letter("<persName/>"), ("name-without-words", 4, "persName is empty")),
    ("source", document(), ("source-not-recorded", 1, "no source is recorded in the header")),
    *((to, document(), ("no-bibliography", 5, "has no bibliography")) for to in ("bibtex", "csl-json", "ris")),
    ("cmif", document(), ("no-correspondence", 1, "has no correspDesc")),
]  # fmt: skip


@pytest.mark.parametrize(("to", "tei", "fault"), FAULTS)
def test_what_is_wrong_is_said_with_its_element_and_line(
    to: str, tei: bytes, fault: tuple[str, int, str]
) -> None:
    rule, line, words = fault
    (finding,) = (one for one in export(tei, to).findings if one.rule == rule)
    assert (finding.line, words in finding.message) == (line, True), finding


def test_a_table_says_what_is_wrong_with_what_is_in_it() -> None:
    tei = document(DATED.format("soon"), listed=PLACE.format("north"))
    found = [
        [one.rule for one in export(tei, "csv", options).findings] for options in (REGISTER, MENTIONS, DATES)
    ]
    assert found == [["coordinates-unreadable"], [], ["date-unreadable"]]


@pytest.mark.parametrize("to", WITHOUT_PACKAGES)
def test_a_document_with_nothing_wrong_has_no_such_finding(to: str) -> None:
    tei = document(
        "<p><persName ref='#a'>A</persName> <date when='1903-02-28'>d</date></p>",
        listed=PERSON.format(more="") + PLACE.format("51.5 -3"),
    )
    rules = {rule for _, _, (rule, _, _) in FAULTS}
    rules -= {"no-correspondence", "source-not-recorded", "no-bibliography"}
    assert not rules & {one.rule for one in export(tei, to).findings}


UNSURE = document(
    "<p><persName ref='#a' cert='low'>A</persName> <persName ref='#a'>A</persName> <date cert='medium'>d</date></p>",
    listed="<listPerson><person xml:id='a' cert='low'><persName>A</persName></person></listPerson>",
)


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("conll", "2 of 3 names and dates are less than sure"),
        ("rdf", "2 of 3 entries and names are less than sure"),
    ],
)
def test_a_format_without_a_place_for_certainty_says_so(to: str, said: str) -> None:
    (told,) = (one for one in export(UNSURE, to).findings if one.rule == "certainty-left-out")
    assert said in told.message
    sure = UNSURE.replace(b"cert='low'", b"cert='high'").replace(b"cert='medium'", b"")
    assert not [one for one in export(sure, to).findings if one.rule == "certainty-left-out"]


@pytest.mark.parametrize("to", [one for one in WITHOUT_PACKAGES if one in PASSING_ON])
def test_every_other_format_of_names_passes_it_on(to: str) -> None:
    action = "<persName cert='low'>A</persName>"
    tei = UNSURE.replace(
        b"<profileDesc>",
        f"<profileDesc><correspDesc><correspAction type='sent'>{action}</correspAction></correspDesc>".encode(),
    )
    geo = b"<listPlace><place xml:id='p' cert='low'><placeName>P</placeName><location><geo>1 2</geo></location></place></listPlace>"
    exported = export(tei.replace(b"</standOff>", geo + b"</standOff>"), to)
    assert b"low" in exported.data
    assert not [one for one in exported.findings if one.rule == "certainty-left-out"]


@pytest.mark.parametrize("to", WITHOUT_PACKAGES)
@pytest.mark.parametrize("cut", [30, 200, 400])
def test_a_truncated_file_is_refused_and_leaves_none(tmp_path: Path, to: str, cut: int) -> None:
    tei = document(DATED.format("1903"))[:-cut]
    with pytest.raises(SourceError, match=r"is no well-formed XML \(.*line \d"):
        export(tei, to)


def test_the_command_writes_no_file_of_a_truncated_one_but_those_of_others(tmp_path: Path) -> None:
    (tmp_path / "tei").mkdir()
    (tmp_path / "tei" / "bad.xml").write_bytes(document()[:-30])
    (tmp_path / "tei" / "good.xml").write_bytes(document(NAMED))
    result = run("export", "tei", "--to", "json", "-o", "out", cwd=tmp_path)
    assert result.returncode == 3
    assert [one.name for one in (tmp_path / "out").iterdir()] == ["good.json"]
    assert "bad.xml" in result.stderr
    assert "good.xml:7: warning: pointer-unresolved: persName points at #none" in result.stderr


DAYS = [
    ("1903", True), ("1903-02", True), ("1903-02-28", True), ("1904-02-29", True), ("1903-02-29", False),
    ("1903-13", False), ("-0043-03-15", True), ("--02-29", True), ("--13", False), ("---31", True), ("---32", False), ("12345", True),
    ("1903-02-28T10:00:00", True), ("10:00:00", True), ("1903-02-28T10:00:00Z", True), ("1903Z", True), ("", False),
    ("Z", False), ("03", False), ("1903-2-3", False), ("soon", False), ("1903-02-28 ", False), ("1900-02-29", False),
    ("2000-02-29", True), ("١٩٠٣", False), ("1903-04-31", False),
]  # fmt: skip


@pytest.mark.parametrize(("value", "is_one"), DAYS)
def test_values_of_dates_are_told_from_others(value: str, is_one: bool) -> None:
    assert is_w3c(value) is is_one


@given(st.dates(), st.sampled_from([4, 7, 10]))
def test_every_day_month_and_year_is_a_date(day: object, length: int) -> None:
    assert is_w3c(str(day)[:length])
