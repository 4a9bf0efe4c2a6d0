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


ACTIONS = """<correspAction type="sent">{}</correspAction><correspAction type="received"><persName ref="{}">A</persName>
</correspAction>"""


def _index(tei: bytes, options: ExportOptions = BASE, file: str = "two.xml") -> etree._Element:
    return etree.fromstring(write_parts([read_part(tei, "cmif", options, file=file)], "cmif", options).data)


def test_letters_of_one_file_have_keys_and_addresses_of_their_own() -> None:
    """/correspDesc/@key, @ref: the key and the address of the letter."""
    one, two = (f'<correspDesc corresp="#letter-{number}"/>' for number in (1, 2))
    letters = _all(_index(letter(name="x", correspondence=one + two)), ".//tei:correspDesc")
    assert [one.get("ref") for one in letters] == [
        "https://example.org/letters/two.xml#letter-1",
        "https://example.org/letters/two.xml#letter-2",
    ]
    assert [one.get("key") for one in letters] == ["letter-x#letter-1", "letter-x#letter-2"]
    (alone,) = _all(_index(letter(name="x", correspondence=one)), ".//tei:correspDesc")
    assert (alone.get("key"), alone.get("ref")) == (
        "letter-x",
        "https://example.org/letters/two.xml#letter-1",
    )


@pytest.mark.parametrize("options", [BASE, ExportOptions()])
def test_the_letter_s_own_key_and_address_stay(options: ExportOptions) -> None:
    one = "<correspDesc xml:id='c1' key='K 1' ref='https://example.org/1'/>"
    (found,) = _all(_index(letter(correspondence=one), options), ".//tei:correspDesc")
    assert (found.get("key"), found.get("ref")) == ("K 1", "https://example.org/1")
    exported = export(letter(correspondence=one), "cmif", options)
    assert "address of the letters" not in " ".join(told.message for told in exported.findings)


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ('<date when-iso="1800-03"/>', [{"when": "1800-03"}]),
        ('<date when="1800-01-01T10:00:00"/>', [{"when": "1800-01-01"}]),
        ('<date from-iso="1800" notAfter="1802"/>', [{"from": "1800", "notAfter": "1802"}]),
        ('<date when-iso="1800-03/1800-04"/>', [{"from": "1800-03", "to": "1800-04"}]),
        ('<date when="1800-03" cert="low"/>', [{"when": "1800-03", "cert": "low"}]),
        ('<date when-iso="1800-W10"/>', "date when-iso='1800-W10' has no year"),
        ("<date>in Lent</date>", "date 'in Lent' has no year"),
        ('<date when="--03-05"/>', "date when='--03-05' has no year"),
        ('<date when="1800-02-30"/>', "when='1800-02-30'"),
    ],
)
def test_a_date_is_written_or_its_loss_is_told(date: str, written: list[dict[str, str]] | str) -> None:
    """//correspAction/date: @when, @from, @to, @notBefore, @notAfter as YYYY, YYYY-MM or YYYY-MM-DD."""
    tei = letter(correspondence=f"<correspDesc>{ACTIONS.format(date, '')}</correspDesc>")
    exported = export(tei, "cmif", BASE)
    found = [
        dict(one.items()) for one in _all(etree.fromstring(exported.data), ".//tei:correspAction/tei:date")
    ]
    told = [one for one in exported.findings if one.rule.startswith("date-")]
    if isinstance(written, str):
        assert (found, len(told)) == ([], 1)
        assert written in told[0].message
        assert date.encode() in tei.split(b"\n")[told[0].line - 1]
    else:
        assert (found, told) == (written, [])


def test_how_sure_a_name_is_goes_along_and_an_authority_goes_before_other_addresses() -> None:
    """/persName/@cert, /placeName/@cert; @ref."""
    names = (
        '<persName cert="medium" ref="https://example.org/a #pers-lenner">H.</persName>'
        '<placeName cert="low">Oake</placeName>'
    )
    tei = letter(
        correspondence=f"<correspDesc>{ACTIONS.format(names, 'https://example.org/b')}</correspDesc>"
    )
    index = _index(tei)
    found = [dict(one.items()) for one in _all(index, ".//tei:correspAction/*")]
    assert found == [
        {"ref": "https://d-nb.info/gnd/118540238", "cert": "medium"},
        {"cert": "low"},
        {"ref": "https://example.org/b"},
    ]


REGISTER = (
    b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff><listPerson><person xml:id="pers-lenner"><persName>Hanna '
    b'Lenner</persName><idno type="GND">11</idno></person></listPerson></standOff></TEI>'
)


@pytest.mark.parametrize(
    ("ref", "address"),
    [
        ("#pers-lenner", "https://d-nb.info/gnd/11"),
        ("../register.xml#pers-lenner", "https://d-nb.info/gnd/11"),
        ("#pers-lenner https://viaf.org/viaf/5", "https://viaf.org/viaf/5"),
        ("../register.xml#pers-none", None),
        ("#pers-tranter", None),
    ],
)
def test_what_the_register_knows_is_known_of_letters(ref: str, address: str | None) -> None:
    """/persName/@ref: also by a register that is exported with the letters."""
    tei = letter(correspondence=f"<correspDesc>{ACTIONS.format('', ref)}</correspDesc>")
    tei = tei.replace(b'"register.xml#', b'"../register.xml#').replace(
        b'<idno type="gnd">118540238</idno>', b""
    )
    files = {"1862/a.xml": tei, "register.xml": REGISTER}
    parts = [read_part(one, "cmif", BASE, file=name) for name, one in files.items()]
    index = etree.fromstring(write_parts(parts, "cmif", BASE).data)
    (person,) = _all(index, ".//tei:correspAction[@type='received']/tei:persName")
    assert person.get("ref") == address


def test_the_letters_of_a_corpus_are_those_of_its_documents() -> None:
    inner = [letter(name=name).decode() for name in ("first", "second")]
    header = "<teiHeader><fileDesc><titleStmt><title>All</title></titleStmt></fileDesc></teiHeader>"
    corpus = f'<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">{header}{"".join(inner)}</teiCorpus>'
    corpus = corpus.replace('xml:id="pers-', 'xml:id="x-', 2)
    index = _index(corpus.encode(), file="all.xml")
    assert index.findtext(".//tei:titleStmt/tei:title", "", NS) == "All"
    assert index.findtext(".//tei:titleStmt/tei:editor", "", NS) == "Anna Oake"
    letters = _all(index, ".//tei:correspDesc")
    assert [one.get("key") for one in letters] == ["letter-first", "letter-second"]
    assert [(one.get("ref") or "").rpartition("/")[2] for one in letters] == [
        "all.xml#letter-first",
        "all.xml#letter-second",
    ]
    assert not [one for one in export(corpus.encode(), "cmif").findings if one.rule == "no-correspondence"]


def test_what_nobody_has_said_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    bare = b"<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/><text><body><p/></body></text></TEI>"
    exported = export(bare, "cmif")
    assert [one.rule for one in exported.findings] == ["no-correspondence", "cmif-licence", "cmif-incomplete"]
    assert "an editor" in exported.findings[-1].message
    assert b"<date" not in exported.data
