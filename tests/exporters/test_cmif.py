"""The index of letters, by the rules of the format's documentation (TEI Correspondence SIG, CMIF version 1).

Each test cites the line of the table there, or the rule of its Schematron (E0001 …), that it holds the file against.
"""

from __future__ import annotations

import re

import pytest
from lxml import etree

from tei_encode import ExportOptions, export
from tei_encode.exporters import read_part, write_parts
from tei_encode.tei.namespaces import NS

from .letters import CORRESPONDENCE, letter

BASE = ExportOptions(base="https://example.org/letters")


@pytest.fixture
def index() -> etree._Element:
    files = {"first.xml": letter(), "second.xml": letter(name="second", correspondence=CORRESPONDENCE * 2)}
    parts = [read_part(one, "cmif", BASE, file=name) for name, one in files.items()]
    return etree.fromstring(write_parts(parts, "cmif", BASE).data)


def _all(element: etree._Element, path: str) -> list[etree._Element]:
    return element.findall(path, NS)


def test_the_header_has_what_is_mandatory(index: etree._Element) -> None:
    """//titleStmt/title and editor, //publicationStmt/publisher, licence, date/@when and idno, //sourceDesc/bibl."""
    file = _all(index, "tei:teiHeader/tei:fileDesc")[0]
    assert file.findtext("tei:titleStmt/tei:title", "", NS) == "Index of 3 letters"
    assert file.findtext("tei:titleStmt/tei:editor", "", NS) == "Anna Oake"
    assert file.findtext("tei:publicationStmt/tei:publisher", "", NS) == "Haverley Archive"
    assert (
        file.findtext("tei:publicationStmt/tei:idno[@type='url']", "", NS)
        == "https://example.org/letters/cmif.xml"
    )
    (date,) = _all(file, "tei:publicationStmt/tei:date")
    assert date.get("when") == "2024-05-06T00:00:00"
    (licence,) = _all(file, "tei:publicationStmt/tei:availability/tei:licence")
    assert licence.get("target") == "https://creativecommons.org/licenses/by/4.0/"
    (bibl,) = _all(file, "tei:sourceDesc/tei:bibl")
    assert (bibl.get("type"), bibl.text) == ("online", "Haverley Archive")


def test_each_letter_points_at_the_edition_and_at_itself(index: etree._Element) -> None:
    """W0001 (a UUID), E0003 (@source is the bibl's), correspDesc/@key and @ref."""
    (bibl,) = _all(index, ".//tei:sourceDesc/tei:bibl")
    uuid = bibl.get("{http://www.w3.org/XML/1998/namespace}id") or ""
    assert re.fullmatch(r"uuid-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", uuid)
    letters = _all(index, "tei:teiHeader/tei:profileDesc/tei:correspDesc")
    assert [one.get("source") for one in letters] == [f"#{uuid}"] * 3
    assert [one.get("key") for one in letters] == ["letter-first", "letter-second", "letter-second"]
    assert letters[0].get("ref") == "https://example.org/letters/first.xml"


def test_sent_and_received_stand_in_every_letter(index: etree._Element) -> None:
    """E0001, E0002; correspAction holds persName, orgName, placeName, date and no text."""
    for one in _all(index, ".//tei:correspDesc"):
        assert [action.get("type") for action in one] == ["sent", "received"]
        for action in one:
            assert {etree.QName(child).localname for child in action} <= {
                "persName",
                "orgName",
                "placeName",
                "date",
            }
            loose = [action.text, *(child.tail for child in action)]
            assert not "".join(words or "" for words in loose).strip()


def test_who_is_unknown_is_called_so(index: etree._Element) -> None:
    """/correspAction/persName: mandatory, "Unknown"; a place is given all the same."""
    received = _all(index, ".//tei:correspAction[@type='received']")[0]
    assert [(etree.QName(one).localname, one.text) for one in received] == [
        ("persName", "Unknown"),
        ("placeName", "Haverley"),
    ]


def test_authorities_are_addresses_and_dates_have_a_value(index: etree._Element) -> None:
    """/persName/@ref, /placeName/@ref, E0004 and the forms of dates: YYYY, YYYY-MM, YYYY-MM-DD."""
    sent = _all(index, ".//tei:correspAction[@type='sent']")[0]
    person, place, date = sent
    assert person.get("ref") == "https://d-nb.info/gnd/118540238"
    assert place.get("ref") == "https://sws.geonames.org/2641093/"
    assert date.items() == [("when", "1903-04-05")]


def test_what_nobody_has_said_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    bare = b"<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/><text><body><p/></body></text></TEI>"
    exported = export(bare, "cmif")
    assert [one.rule for one in exported.findings] == ["no-correspondence", "cmif-licence", "cmif-incomplete"]
    assert "an editor" in exported.findings[-1].message
    assert b"<date" not in exported.data
