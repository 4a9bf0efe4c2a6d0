"""Authority files: what is read from them, what is found by them, and what is said of a broken one."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from tei_encode import Options, SourceText, encode, read_authorities
from tei_encode.errors import SourceError
from tei_encode.model import AuthorityEntry, Kind
from tei_encode.model.identifiers import slug
from tei_encode.tei.namespaces import NS, local_name, string_value

LISTS = """<?xml version="1.0"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff>
<listPerson>
<person xml:id="at1" sameAs="http://www.wikidata.org/entity/Q11">
<persName><surname>Tranter</surname>, <forename>Anna</forename></persName><idno type="gnd">https://d-nb.info/gnd/123</idno></person>
</listPerson>
<listPlace><place xml:id="place-oake"><placeName>Oake</placeName><place><placeName>Upper Oake</placeName></place></place></listPlace>
</standOff></TEI>
"""


def elements(root: etree._Element, path: str) -> list[etree._Element]:
    """The elements an XPath leads to."""
    found = root.xpath(path, namespaces=NS)
    assert isinstance(found, list)
    return [one for one in found if isinstance(one, etree._Element)]


def strings(root: etree._Element, path: str) -> list[str]:
    """The texts and attributes an XPath leads to."""
    found = root.xpath(path, namespaces=NS)
    assert isinstance(found, list)
    return [str(one) for one in found]


def read(folder: Path, name: str, text: str | bytes) -> tuple[AuthorityEntry, ...]:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_authorities([path]).entries


def marked(
    folder: Path, table: str, text: str
) -> tuple[list[tuple[str, str, str]], etree._Element, list[str]]:
    """(element, text, ref) of each name in an edition made with a table; its root; the findings' rules and messages."""
    (folder / "list.csv").write_text(table, encoding="utf-8")
    edition = encode(
        SourceText.of(text, "t.txt"),
        Options(authority=read_authorities([folder / "list.csv"]), language="en"),
    )
    assert edition.valid
    assert edition.text_identical
    root = etree.fromstring(edition.xml)
    names = elements(root, "//tei:text//*[self::tei:persName or self::tei:placeName or self::tei:orgName]")
    found = [(local_name(one), string_value(one), one.get("ref", "")) for one in names]
    return (
        found,
        root,
        [f"{one.rule}: {one.message}" for one in edition.findings if one.severity == "warning"],
    )


def test_tei_is_read_wherever_it_stands(tmp_path: Path) -> None:
    person, oake, upper = read(tmp_path, "a.xml", LISTS)
    assert person == AuthorityEntry(
        "pers-at1",
        Kind.PERS_NAME,
        ("Anna Tranter", "Tranter, Anna"),
        (("GND", "123"), ("wikidata", "Q11")),
        f"{tmp_path / 'a.xml'}:4",
    )
    assert (oake.key, oake.forms) == ("place-oake", ("Oake",))
    assert (upper.key, upper.kind) == ("place-upper-oake", Kind.PLACE_NAME)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_is_read(tmp_path: Path, delimiter: str) -> None:
    rows = [
        ["name", "kind", "forms", "id", "VIAF", "idno:BnF"],
        ["Anna Tranter", "person", "A. Tranter|Miss  Tranter", "", "https://viaf.org/viaf/77/", "x1"],
        ["Harbour Pilots Union", "organisation", "HPU", "hpu", "", ""],
    ]
    text = "\ufeff" + "\r\n".join(delimiter.join(row) for row in rows)
    anna, union = read(tmp_path, "a.csv", text)
    assert anna.key == "pers-tranter-anna"
    assert anna.forms == ("Anna Tranter", "A. Tranter", "Miss Tranter")
    assert anna.identifiers == (("VIAF", "77"), ("BnF", "x1"))
    assert (union.key, union.kind, union.forms) == ("org-hpu", Kind.ORG_NAME, ("Harbour Pilots Union", "HPU"))


def test_entries_with_one_identifier_are_one(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("name,kind,id,gnd\nAnna Tranter,person,,5\nOake,place,o,\n")
    (tmp_path / "b.csv").write_text("name,kind,id,gnd,viaf\nMiss Tranter,person,,5,9\nOake Ford,place,o,,\n")
    authority = read_authorities([tmp_path / "a.csv", tmp_path / "b.csv"])
    assert [entry.forms for entry in authority.entries] == [
        ("Anna Tranter", "Miss Tranter"),
        ("Oake", "Oake Ford"),
    ]
    assert authority.entries[0].identifiers == (("GND", "5"), ("VIAF", "9"))
    assert authority.files == ("a.csv", "b.csv")


@pytest.mark.parametrize(
    ("column", "value", "is_odd"),
    [
        ("wikidata", "zzz", True),
        ("wikidata", "1234", True),
        ("wikidata", "Q1234", False),
        ("wikidata", "https://www.wikidata.org/wiki/Q77", False),
        ("viaf", "Q77", True),
        ("viaf", "77", False),
        ("gnd", "11854-X", False),
        ("gnd", "n 79", True),
        ("geonames", "2643743", False),
        ("geonames", "London", True),
        ("lcnaf", "n79021164", False),
        ("lcnaf", "79021164", True),
        ("isni", "0000 0001 2103 2683", False),
        ("idno:BnF", "anything", False),
    ],
)
def test_an_identifier_of_another_form_is_taken_and_pointed_out(
    tmp_path: Path, column: str, value: str, is_odd: bool
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"name,kind,{column}\nOake,place,{value}\n", encoding="utf-8")
    authority = read_authorities([path])
    assert len(authority.entries[0].identifiers) == 1
    assert [(one.rule, one.file, one.line) for one in authority.findings] == (
        [("identifier-form", str(path), 2)] if is_odd else []
    )


def test_one_id_for_two_names_is_pointed_out(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "name,kind,forms,id\nAnna Tranter,person,,t\nGeorge Lenner,person,,t\nMiss Tranter,person,Anna Tranter,t\n"
    )
    authority = read_authorities([path])
    assert len(authority.entries) == 1
    assert [str(one) for one in authority.findings] == [
        f"{path}:3: warning: one-id-two-names: George Lenner has the id 't' of Anna Tranter ({path}:2), and no name in "
        "common with it; the two were taken for one"
    ]


def test_two_of_one_name_have_two_keys(tmp_path: Path) -> None:
    entries = read(tmp_path, "a.csv", "name,kind,id\nJohn Lenner,person,lenner-john\nJohn Lenner,person,\n")
    assert [entry.key for entry in entries] == ["pers-lenner-john", "pers-lenner-john-2"]


@pytest.mark.parametrize(
    ("name", "text", "place", "words"),
    [
        ("a.csv", "name,kind\nAnna,persn\n", "2:2", "'persn' is no kind; write person, place or org"),
        ("a.csv", "name,kind,wiki\n", "1:3", "unknown column 'wiki'"),
        ("a.csv", "name,id\nAnna,1\n", "1:1", "has no column 'kind'"),
        ("a.csv", "name,kind,name\n", "1:3", "has the column 'name' twice"),
        ("a.csv", "name,kind\n\n,person\n", "3:1", "names nobody"),
        ("a.csv", "name,kind\nTranter, Anna,person\n", "2:3", "quotation marks"),
        ("a.csv", "name,kind\nAnna,person,x\n", "2:3", "has 3 cells for 2 columns"),
        ("a.csv", 'name,kind\n"Anna" x,person\n', "2:1", "is no table"),
        ("a.csv", b"name,kind\nAnn\xe9,person\n", "2:4", "is not in UTF-8"),
        ("a.csv", "name,kind\n", "1:1", "lists nothing"),
        ("a.xml", "<TEI xmlns='http://www.tei-c.org/ns/1.0'>\n<b></TEI>", "2:", "is no well-formed XML"),
        ("a.xml", "<list>\n</list>", "1:1", "is no TEI"),
        ("a.xml", "<listPerson xmlns='http://www.tei-c.org/ns/1.0'>\n<person/></listPerson>", "2:1", "without persName"),
        ("a.xml", "", "1:1", "is empty"),
    ],
)  # fmt: skip
def test_a_broken_file_is_one_line_with_its_place(
    tmp_path: Path, name: str, text: str | bytes, place: str, words: str
) -> None:
    with pytest.raises(SourceError) as caught:
        read(tmp_path, name, text)
    assert str(caught.value).startswith(f"{tmp_path / name}:{place}")
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.exit_code == 3


@pytest.mark.parametrize(
    ("form", "text", "found"),
    [
        ("Zogg", "He met Zogg's man.", ["Zogg"]),
        ("Zogg", "He met Zoggs and zogg and Upper-Zogg and Zogg-man and O'Zogg.", []),
        ("Zogg Vale", "In Zogg\nVale and in Zogg\n\nVale.", ["Zogg\nVale"]),
        ("Zogg", "At Zogg, Zogg–Oake, (Zogg).", ["Zogg", "Zogg", "Zogg"]),
        ("’t Zogg", "On ’t Zogg.", ["’t Zogg"]),
        ("Zoé", "By Zoe\u0301 alone.", ["Zoe\u0301"]),
    ],
)
def test_where_a_form_counts(tmp_path: Path, form: str, text: str, found: list[str]) -> None:
    names, _, _ = marked(tmp_path, f"name,kind\n{form},place\n", text)
    assert [words for _, words, ref in names if ref == f"#place-{slug(form)}"] == found


def test_the_longest_form_counts_and_the_list_says_the_kind(tmp_path: Path) -> None:
    table = "name,kind,wikidata\nLondon,org,Q1\nLondon Zogg,person,Q2\n"
    names, root, _ = marked(tmp_path, table, "They saw London Zogg in London.")
    assert names == [
        ("persName", "London Zogg", "#pers-zogg-london"),
        ("orgName", "London", "#org-london"),
    ]
    assert strings(root, "//tei:person/tei:idno/text()") == ["Q2"]
    assert strings(root, "//tei:org/tei:idno/@type") == ["wikidata"]


def test_other_mentions_follow_a_listed_one(tmp_path: Path) -> None:
    text = "Miss Anna Tranter wrote. Mr. George Tranter did not. Anna Tranter came; Tranter left."
    names, root, _ = marked(tmp_path, "name,kind,id\nAnna Tranter,person,at\n", text)
    refs = [ref for _, _, ref in names]
    assert refs[0] == refs[2] == "#pers-at"
    assert refs[1] == "#pers-tranter"
    assert (
        root.xpath("string(//tei:person[@xml:id='pers-at']/tei:persName[1])", namespaces=NS) == "Anna Tranter"
    )


def test_a_shared_form_stays_open_and_is_reported(tmp_path: Path) -> None:
    table = "name,kind,forms,gnd\nAnna Tranter,person,Tranter,1\nGeorge Tranter,person,Tranter,2\n"
    names, root, warnings = marked(
        tmp_path, table, "Anna Tranter spoke.\n\nThen Tranter left, and Tranter slept."
    )
    assert [ref for _, _, ref in names] == ["#pers-tranter-anna", "#pers-tranter", "#pers-tranter"]
    (entry,) = elements(root, "//tei:person[@xml:id='pers-tranter']")
    assert entry.get("cert") == "low"
    assert entry.find("tei:idno", NS) is None
    place = tmp_path / "list.csv"
    assert warnings == [
        f"authority-ambiguous: “Tranter” is a form of pers-tranter-anna ({place}:2), pers-tranter-george ({place}:3); "
        "it stands here and elsewhere, 2 times in all; which of them is meant was left open"
    ]


def test_a_form_of_two_kinds_is_left_to_the_rules(tmp_path: Path) -> None:
    table = "name,kind\nOake,person\nOake,place\n"
    names, _, warnings = marked(tmp_path, table, "Mr. Oake left.")
    assert names == [("persName", "Oake", "#pers-oake")]
    assert len(warnings) == 1


def test_a_listed_name_does_not_break_a_longer_one(tmp_path: Path) -> None:
    names, _, _ = marked(tmp_path, "name,kind\nTranter,person\n", "Mr. George Tranter left.")
    assert [(element, words) for element, words, _ in names] == [("persName", "George Tranter")]
