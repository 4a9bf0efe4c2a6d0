"""A register corrected as a table and brought back: what rows say is there, and nothing else is touched."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

import pytest
from hypothesis import given
from lxml import etree

from tei_encode import ExportOptions, Options, SourceError, SourceText, encode, export, validate
from tei_encode.certification import new_errors
from tei_encode.correcting import Corrected, correct, read_table, unknown_columns
from tei_encode.exporters import Table
from tei_encode.tei.namespaces import XML_ID, tei

from ..exporters.letters import letter
from ..made_up_texts import texts

FILE = "first.xml"


def _rows(tei: bytes, table: Table) -> list[dict[str, str]]:
    data = export(tei, "csv", ExportOptions(table=table)).data.decode()
    return [row | {"file": FILE} for row in csv.DictReader(io.StringIO(data, newline=""))]


def _applied(tei: bytes, rows: list[dict[str, str]]) -> Corrected:
    file = io.StringIO(newline="")
    columns = list(dict.fromkeys(name for row in rows for name in row))
    writer = csv.DictWriter(file, columns)
    writer.writeheader()
    writer.writerows(rows)
    return correct(tei, read_table(file.getvalue().encode(), "table.csv"), FILE)


def _register(changes: Mapping[str, dict[str, str]], tei: bytes = letter()) -> Corrected:
    """The register with some cells of some entries changed, applied."""
    return _applied(tei, [row | changes.get(row["id"], {}) for row in _rows(tei, Table.REGISTER)])


def _mentions(ids: Mapping[str, str], tei: bytes = letter(), name: str = "") -> Corrected:
    """The mentions with these words pointed elsewhere."""
    rows = [row | {"id": ids.get(row["form"], row["id"]), "name": name} for row in _rows(tei, Table.MENTIONS)]
    return _applied(tei, rows)


def _entry(tei: bytes, name: str) -> dict[str, str]:
    return next(row for row in _rows(tei, Table.REGISTER) if row["id"] == name)


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("pers-lenner", {"name": "Johanna Lenner"}),
        ("pers-lenner", {"forms": "Lenner, Hanna|Frau Lenner", "without": 'Mrs "H" Lenner'}),
        ("pers-lenner", {"roles": "Keeper of Seals|Mayor"}),
        ("pers-lenner", {"roles": ""}),
        ("pers-lenner", {"GND": "118540239", "wikidata": "Q42", "idno:BnF": "cb1"}),
        ("pers-lenner", {"GND": ""}),
        ("pers-lenner", {"birth": "1872", "death": "about 1940"}),
        ("pers-lenner", {"birth": ""}),
        ("pers-tranter", {"cert": "medium"}),
        ("pers-tranter", {"cert": "", "birth": "1801-02"}),
        ("place-oake", {"type": "", "latitude": "1.5", "longitude": "-2"}),
        ("place-oake", {"latitude": "", "longitude": ""}),
        ("place-mill", {"name": 'The "Mill" & <Co>', "latitude": "3", "longitude": "4"}),
        ("org-guild", {"type": "guild", "wikidata": "Q1"}),
        ("pers-lenner", {"type": "1"}),
        ("pers-lenner", {"type": ""}),
        ("pers-tranter", {"type": "F"}),
        ("pers-tranter", {"idno:URN:NBN": "urn:nbn:de:1"}),
    ],
)
def test_what_a_row_says_is_what_the_entry_says_then(name: str, cells: dict[str, str]) -> None:
    done = _register({name: cells})
    assert (done.findings, done.changed) == ((), 1)
    now = _entry(done.xml, name)
    gone = cells.get("without", "")
    assert not gone or gone not in now["forms"]
    said = {key: now.get(key, "") for key in cells if key != "without"}
    for key in ("latitude", "longitude"):
        if cells.get(key):
            assert float(said.pop(key)) == float(cells[key])
    assert said | {"forms": ""} == {key: cells[key] for key in said} | {"forms": ""}
    assert set(cells.get("forms", "").split("|")) <= {*now["forms"].split("|"), now["name"]} | {""}
    assert export(done.xml, "source").data == export(letter(), "source").data


@pytest.mark.parametrize(
    ("person", "cell", "now", "rules"),
    [
        ('<person xml:id="pers-x" type="fictional" sex="F">{}</person>', "real", 'type="real" sex="F">', []),
        ('<person xml:id="pers-x">{}<sex value="F"/></person>', "M", '<sex value="M"/>', []),
        ('<person xml:id="pers-x">{}<sex value="F"/></person>', "", "<persName>X</persName></person>", []),
        ('<person xml:id="pers-x">{}<sex value="F">a woman</sex></person>', "M", '<sex value="M">a woman', ["sex-and-words"]),
    ],
)  # fmt: skip
def test_the_type_of_a_person_is_what_the_table_shows_as_such(
    person: str, cell: str, now: str, rules: list[str]
) -> None:
    tei = _entries(person.format("<persName>X</persName>"))
    done = _register({"pers-x": {"type": cell}}, tei)
    assert ([one.rule for one in done.findings], done.changed) == (rules, 1)
    assert now.encode() in done.xml
    assert _entry(done.xml, "pers-x")["type"] == cell


@pytest.mark.parametrize(
    ("name", "cells", "message"),
    [
        (
            "org-guild",
            {"roles": "Mayor"},
            "roles 'Mayor' is for entries of the kind 'person', and this is 'org'",
        ),
        ("org-guild", {"birth": "1871"}, "birth '1871' is for"),
        ("place-oake", {"death": "1871"}, "death '1871' is for"),
        ("org-guild", {"latitude": "1", "longitude": "2"}, "latitude '1' is for entries of the kind 'place'"),
        ("pers-tranter", {"latitude": "1", "longitude": "2"}, "longitude '2' is for"),
        ("pers-tranter", {"kind": "org"}, "is of the kind 'person', and cannot become 'org' by a table"),
        ("pers-tranter", {"kind": "ship"}, "cannot become 'ship'"),
        (
            "pers-tranter",
            {"idno:BnF nat": "12"},
            "'BnF nat' cannot be the type of an idno, which is one word",
        ),
    ],
)
def test_a_cell_that_the_entry_cannot_take_is_an_error(
    name: str, cells: dict[str, str], message: str
) -> None:
    done = _register({name: cells})
    assert (done.is_done, done.xml) == (False, letter())
    said = " ".join(one.message for one in done.findings)
    assert message in said
    assert said.startswith("table.csv:")


def test_columns_that_nothing_is_done_with_are_told() -> None:
    told = unknown_columns(b"kind,id,brith,file,mentions,idno:x y,GND,into,my note\n", "t.csv")
    assert [(one.rule, one.column, one.message.split(" is ")[0]) for one in told] == [
        ("column-unknown", 3, "'brith'"),
        ("column-unknown", 9, "'my note'"),
    ]
    for table in Table:
        assert unknown_columns(export(letter(), "csv", ExportOptions(table=table)).data, "t.csv") == [] or (
            table is Table.DATES
        )


@pytest.mark.parametrize("forms", ['Lenner, Hanna|Mrs "H" Lenner', "", "Lenner, Hanna"])
def test_the_old_name_stays_one_however_often_the_table_is_applied(forms: str) -> None:
    cells = {"pers-lenner": {"name": "Johanna Lenner", "forms": forms}}
    rows = [row | cells.get(row["id"], {}) for row in _rows(letter(), Table.REGISTER)]
    once = _applied(letter(), rows)
    now = _entry(once.xml, "pers-lenner")
    assert (now["name"], now["forms"]) == ("Johanna Lenner", 'Hanna Lenner|Lenner, Hanna|Mrs "H" Lenner')
    assert b"<surname>Lenner</surname>" in once.xml
    assert {one.rule for one in once.findings} == (set() if "Mrs" in forms else {"name-kept"})
    again = _applied(once.xml, rows)
    assert (again.xml, again.changed) == (once.xml, 0)


def test_names_go_where_the_table_says_so_but_not_those_of_the_text() -> None:
    done = _register({"pers-lenner": {"without": 'Mrs "H" Lenner|Hanna'}})
    assert _entry(done.xml, "pers-lenner")["forms"] == "Lenner, Hanna"
    tei = letter().replace(b">Tran<", b">Tranter<")
    kept = _register({"pers-tranter": {"name": "Ada Tranter", "without": "Tranter"}}, tei)
    assert _entry(kept.xml, "pers-tranter")["forms"] == "Tranter"
    (told,) = kept.findings
    assert (told.rule, "'Tranter' stays a name: the text says it" in told.message) == ("name-kept", True)


BIRTH = '<birth when="1850-01-02">2 January 1850, in <placeName>Wold</placeName></birth>'
INNER = (
    '<birth><date notBefore="1850" notAfter="1851">about 1850</date>, in <placeName>Wold</placeName></birth>'
)


@pytest.mark.parametrize(
    ("before", "cell", "after", "rules"),
    [
        (BIRTH, "1850-01-03", BIRTH.replace("01-02", "01-03"), []),
        (BIRTH, "1849", BIRTH.replace("1850-01-02", "1849"), ["date-and-words"]),
        (BIRTH, "", BIRTH.replace(' when="1850-01-02"', ""), ["date-and-words"]),
        (INNER, "1850-05", INNER.replace('notBefore="1850" notAfter="1851"', 'when="1850-05"'), []),
        (INNER, "1851", INNER, []),
        ('<birth when="1850">1850</birth>', "1849", '<birth when="1849">1849</birth>', []),
        ('<birth cert="low" when="1850"/>', "1849", '<birth cert="low" when="1849"/>', []),
        ('<birth cert="low" when="1850"/>', "in spring", '<birth cert="low">in spring</birth>', []),
        ('<birth when="1850"/>', "", "", []),
        ('<birth when="1850">in spring</birth>', "", "<birth>in spring</birth>", ["date-and-words"]),
        ("<birth>in spring</birth>", "", "", []),
        ('<birth><date when="1850">1850</date></birth>', "", "", []),
        (BIRTH, "in spring", BIRTH, ["row-not-applied"]),
    ],
)
def test_a_corrected_date_leaves_what_stands_beside_it(
    before: str, cell: str, after: str, rules: list[str]
) -> None:
    person = '<person xml:id="pers-rich"><persName>Rich</persName>{}</person>'
    done = _register({"pers-rich": {"birth": cell}}, _entries(person.format(before)))
    assert [one.rule for one in done.findings] == rules
    assert person.format(after).encode() in done.xml


def test_a_comma_may_part_the_decimals_of_degrees() -> None:
    done = _register({"place-oake": {"latitude": "50,25", "longitude": "-3,5"}})
    assert b"<geo>50.25 -3.5</geo>" in done.xml
    same = _register({"place-oake": {"latitude": "51,020", "longitude": "-3.18"}})
    assert same.xml == letter()


def test_a_new_name_stands_first_and_what_the_text_says_stays() -> None:
    done = _register(
        {"pers-tranter": {"name": "Ada Tranter", "forms": ""}}, letter().replace(b">Tran<", b">Tranter<")
    )
    now = _entry(done.xml, "pers-tranter")
    assert (now["name"], now["forms"]) == ("Ada Tranter", "Tranter")


def test_only_the_bytes_of_the_entry_change() -> None:
    done = _register({"pers-tranter": {"wikidata": "Q42"}})
    before, after = letter().split(b"\n"), done.xml.split(b"\n")
    gone = b'<person xml:id="pers-tranter" cert="low"><persName>Tranter</persName></person>'
    new = gone.replace(b"</person>", b'<idno type="wikidata">Q42</idno></person>')
    assert [one for one in before if one not in after] == [gone]
    assert [one for one in after if one not in before] == [new]


def test_an_entry_becomes_part_of_another_one_everywhere() -> None:
    done = _register({"pers-tranter": {"into": "pers-lenner"}})
    assert (done.merged, done.changed, done.findings) == (1, 1, ())
    assert b"pers-tranter" not in done.xml
    assert "Tranter" in _entry(done.xml, "pers-lenner")["forms"].split("|")
    assert {row["id"] for row in _rows(done.xml, Table.MENTIONS) if row["kind"] == "person"} == {
        "pers-lenner",
        "",
    }


def test_identifiers_that_disagree_are_said_and_the_first_stays() -> None:
    tei = letter().replace(
        b"<persName>Tranter</persName>", b'<persName>Tranter</persName><idno type="GND">1</idno>'
    )
    done = _register({"pers-tranter": {"into": "pers-lenner"}}, tei)
    assert [one.rule for one in done.findings] == ["identifiers-differ"]
    assert _entry(done.xml, "pers-lenner")["GND"] == "118540238"


def _entries(persons: str, places: str = "") -> bytes:
    """The letter with other entries behind its own."""
    return (
        letter()
        .replace(b"</listPerson>", persons.encode() + b"</listPerson>")
        .replace(b"</listPlace>", places.encode() + b"</listPlace>")
    )


RICH = """<person xml:id="pers-rich" role="mayor" sameAs="register.xml#pers-rich" sex="2"><persName><surname>Rich</surname>,
<forename>Ida</forename></persName><birth when="1850-01-02">2 January 1850, in <placeName>Wold</placeName></birth>
<death notAfter="1901"/><!-- see her diary --><occupation cert="low">Mayor</occupation><idno type="GND" resp="#x">12</idno>
<note><p>Of the mill.</p></note></person>"""


def test_what_an_entry_has_besides_comes_along() -> None:
    done = _register({"pers-rich": {"into": "pers-tranter"}}, _entries(RICH))
    assert (done.findings, done.merged) == ((), 1)
    now = next(
        one for one in etree.fromstring(done.xml).iter(tei("person")) if one.get(XML_ID) == "pers-tranter"
    )
    for name in ("persName", "birth", "death", "occupation", "idno", "note"):
        (before,) = etree.fromstring(RICH).findall(name)
        found = [etree.tostring(one, method="c14n", with_tail=False) for one in now.findall(f"{{*}}{name}")]
        wanted = etree.tostring(before, method="c14n").split(b"</" + name.encode())[0].partition(b">")[2]
        assert any(wanted in one for one in found), name
    assert (now.get("sameAs"), now.get("role"), now.get("sex")) == ("register.xml#pers-rich", "mayor", "2")
    assert b"<!-- see her diary -->" in done.xml
    assert now.get("cert") == "low"


def test_what_contradicts_is_told_and_kept() -> None:
    done = _register({"pers-rich": {"into": "pers-lenner"}}, _entries(RICH))
    said = " ".join(one.message for one in done.findings)
    assert {one.rule for one in done.findings} == {"entries-differ", "identifiers-differ"}
    assert done.is_done
    assert "birth: 1871-02-03, not 1850-01-02" in said
    assert "death: 1940, not 1901" in said
    assert "not 'register.xml#pers-rich', which is left out" in said
    assert "(line " in said
    assert _entry(done.xml, "pers-lenner")["birth"] == "1871-02-03"
    assert b"2 January 1850, in <placeName>Wold</placeName>" in done.xml


def test_a_place_takes_the_places_in_it_along_and_its_point_on_the_map() -> None:
    wold = (
        '<place xml:id="place-wold"><placeName>Wold</placeName><location><geo>50.5 -3</geo></location>'
        '<note>A hill.</note><place xml:id="place-inn"><placeName>Wold Inn</placeName></place></place>'
        '<place xml:id="place-moor"><placeName>Moor</placeName></place>'
    )
    done = _register({"place-wold": {"into": "place-moor"}}, _entries("", wold))
    assert (done.findings, done.merged) == ((), 1)
    now = _entry(done.xml, "place-moor")
    assert (now["latitude"], now["longitude"], now["forms"]) == ("50.5", "-3.0", "Wold")
    assert b'<note>A hill.</note><place xml:id="place-inn">' in done.xml
    inner = _register({"place-mill": {"into": "place-oake"}})
    assert (inner.findings, b"place-mill" in inner.xml) == ((), False)
    assert "Oake Mill" in _entry(inner.xml, "place-oake")["forms"]


def test_a_place_cannot_become_part_of_one_that_stands_in_it() -> None:
    done = _register({"place-oake": {"into": "place-mill"}})
    assert (done.is_done, done.xml) == (False, letter())
    assert "which stands in it" in done.findings[0].message
    assert done.findings[0].message.startswith("table.csv:4: ")


def test_a_new_entry_needs_a_list_to_stand_in() -> None:
    tei = letter(body="<p><orgName>The Guild</orgName></p>")
    done = _mentions({"The Guild": "org-new"}, tei.split(b"<listOrg>")[0] + tei.split(b"</listOrg>")[1])
    assert (done.is_done, done.findings[0].message[:26]) == (False, "table.csv:2: there is no l")


def test_mentions_go_to_another_entry_or_a_new_one_or_none() -> None:
    done = _mentions(
        {"him": "pers-lenner", "Tran": "pers-ada", "Hanna": "", "Nobody": "pers-ada"}, name="Ada Tranter"
    )
    assert (done.moved, done.made, done.findings) == (4, 1, ())
    found = [(row["form"], row["id"]) for row in _rows(done.xml, Table.MENTIONS)]
    assert found[:3] == [("Hanna", ""), ("Tran", "pers-ada"), ("him", "pers-lenner")]
    assert found[-2] == ("Nobody", "pers-ada")
    new = _entry(done.xml, "pers-ada")
    assert (new["name"], set(new["forms"].split("|"))) == ("Ada Tranter", {"Tran", "Nobody"})


@pytest.mark.parametrize(
    ("cells", "is_done", "rule", "message"),
    [
        (
            {"kind": "place"},
            False,
            "row-not-applied",
            "'him' is the name of a person, and cannot become 'place'",
        ),
        ({"kind": "date"}, False, "row-not-applied", "cannot become 'date'"),
        ({"form": "her"}, False, "row-not-applied", "is about 'her', but 'him' stands there"),
        ({"cert": "low"}, True, "cell-passed-over", "'him': cert 'low' is not applied"),
    ],
)
def test_a_row_of_the_mentions_says_what_stands_there(
    cells: dict[str, str], is_done: bool, rule: str, message: str
) -> None:
    for name in ("pers-x", "pers-tranter"):
        rows = [row | {"id": name} | cells for row in _rows(letter(), Table.MENTIONS) if row["form"] == "him"]
        done = _applied(letter(), rows)
        assert (done.is_done, [one.rule for one in done.findings]) == (is_done, [rule])
        assert message in done.findings[0].message
        assert (done.xml == letter()) is (not is_done or name == "pers-tranter")


def test_cells_of_a_mention_may_be_left_out_or_have_other_white_space() -> None:
    (row,) = [one for one in _rows(letter(), Table.MENTIONS) if one["form"] == "Han\nna"]
    for cells in ({"form": " Han na", "kind": "persName"}, {"form": "", "kind": ""}):
        done = _applied(letter(), [row | cells | {"id": "pers-tranter"}])
        assert (done.moved, done.findings) == (1, ())
    short = {name: row[name] for name in ("file", "start", "end")} | {"id": "pers-tranter"}
    assert _applied(letter(), [short]).moved == 1


def test_a_changed_pointer_into_the_register_is_said() -> None:
    done = _register({"pers-lenner": {"same_as": "register.xml#pers-x"}})
    assert [(one.rule, one.severity) for one in done.findings] == [("cell-passed-over", "warning")]
    assert done.xml == letter()


def test_all_fragments_of_a_name_go_along() -> None:
    done = _mentions({"Han\nna": "pers-tranter"})
    assert done.xml.count(b'ref="#pers-tranter"') == letter().count(b'ref="#pers-tranter"') + 2


KEYS = """<p><persName key="pers-tranter">one</persName>, <persName ref="#pers-tranter" key="pers-tranter">two</persName>,
<persName ref="#pers-tranter" key="DB 12">three</persName>, <rs type="person" key="pers-tranter pers-lenner">four</rs>,
<persName key="DB 13">five</persName>, <persName ref="https://example.org/z #pers-tranter">six</persName>,
<term key="pers-tranter">seven</term></p>"""


def test_keys_and_all_of_several_pointers_follow_an_entry() -> None:
    done = _register({"pers-tranter": {"into": "pers-lenner"}}, letter(body=KEYS))
    assert done.findings == ()
    for words in (
        '<persName key="pers-lenner">one',
        '<persName ref="#pers-lenner" key="pers-lenner">two',
        '<persName ref="#pers-lenner" key="DB 12">three',
        '<rs type="person" key="pers-lenner">four',
        '<persName key="DB 13">five',
        '<persName ref="https://example.org/z #pers-lenner">six',
        '<term key="pers-tranter">seven',
    ):
        assert words.encode() in done.xml


@pytest.mark.parametrize(
    ("words", "ids", "tag"),
    [
        ("one", "pers-lenner", '<persName key="pers-lenner">'),
        ("one", "", "<persName>"),
        ("one", "pers-ada", '<persName key="pers-ada">'),
        ("two", "pers-lenner", '<persName ref="#pers-lenner" key="pers-lenner">'),
        ("two", "", "<persName>"),
        ("three", "pers-lenner", '<persName ref="#pers-lenner" key="DB 12">'),
        ("four", "pers-lenner", '<rs type="person" key="pers-lenner">'),
        ("five", "pers-lenner", '<persName ref="#pers-lenner" key="DB 13">'),
        ("five", "", "<persName>"),
        ("six", "https://example.org/z pers-lenner", '<persName ref="https://example.org/z #pers-lenner">'),
        ("six", "pers-lenner", '<persName ref="#pers-lenner">'),
        ("one", "pers-lenner pers-tranter", '<persName key="pers-lenner pers-tranter">'),
    ],
)
def test_a_mention_means_just_those_that_its_row_says(words: str, ids: str, tag: str) -> None:
    done = _mentions({words: ids}, letter(body=KEYS))
    assert (done.findings, done.moved) == ((), 1)
    assert f"{tag}{words}".encode() in done.xml
    assert {row["form"]: row["id"] for row in _rows(done.xml, Table.MENTIONS)}[words] == ids
    assert len(done.xml.split(b"<body>")[1].split(b"<")) == len(
        letter(body=KEYS).split(b"<body>")[1].split(b"<")
    )


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"pers-lenner": {"id": "pers-unknown"}}, "there is no entry 'pers-unknown'"),
        ({"pers-lenner": {"into": "pers-unknown"}}, "no such other entry"),
        ({"pers-lenner": {"into": "pers-lenner"}}, "no such other entry"),
        ({"pers-lenner": {"into": "place-oake"}}, "of two kinds"),
        ({"pers-lenner": {"into": "pers-tranter"}, "pers-tranter": {"into": "pers-lenner"}}, "into itself"),
    ],
)
def test_a_row_that_cannot_be_applied_leaves_the_file_alone(
    changes: dict[str, dict[str, str]], message: str
) -> None:
    done = _register(changes)
    assert not done.is_done
    assert done.xml == letter()
    assert message in done.findings[0].message
    assert done.findings[0].message.startswith("table.csv:")


OLD_ERROR = '<p xml:id="p-1">On <date when="1950-02-30">30 February</date> <persName>Ada</persName> came.</p>'


@pytest.mark.parametrize("body", [OLD_ERROR, '<p xml:id="p-1"><persName>Ada</persName> came.</p>'])
def test_a_row_that_would_make_the_file_invalid_is_named_with_the_line_of_its_entry(body: str) -> None:
    persons = "".join(f'\n<person xml:id="pers-{one}"><persName>{one}</persName></person>' for one in "abcd")
    tei = letter(body=body).replace(b"</listPerson>", persons.encode() + b"</listPerson>")
    changes = {f"pers-{one}": {"birth": "1850", "roles": "Miller"} for one in "abcd"}
    changes["pers-c"]["without"] = changes["pers-a"]["name"] = "Other"
    changes["place-mill"] = {"latitude": "1", "longitude": "2"}
    assert _register(changes, tei).is_done
    changes["pers-c"]["death"] = "1902-02-33"
    done = _register(changes, tei)
    assert done.xml == tei
    (told,) = done.findings
    assert told.message.startswith("table.csv:6: 'pers-c': ")
    assert "1902-02-33" in told.message
    assert tei.split(b"\n")[told.line - 1].startswith(b'<person xml:id="pers-c"')


def test_so_it_is_where_only_validation_sees_what_is_wrong() -> None:
    text = "Oake, 3 May 1921\n\nDear Sir,\n\nMr. Hugo Lenner left Oake.\n\nYours sincerely,\nAnna Tranter\n"
    tei = encode(SourceText.of(text, "one.txt"), Options(names="rules")).xml
    done = _register({"place-oake": {"type": "small town"}, "pers-tranter": {"name": "Ada Tranter"}}, tei)
    assert done.xml == tei
    (told,) = done.findings
    assert "'place-oake': the change would make the file invalid: " in told.message
    assert told.message.startswith("table.csv:")
    assert b"place-oake" in tei.split(b"\n")[told.line - 1]


def test_of_errors_of_one_rule_the_new_one_is_told() -> None:
    old = letter(body=OLD_ERROR)
    new = old.replace(b'<birth when="1871-02-03"/>', b'<birth when="1871-02-31"/>')
    (told,) = new_errors(old, new)
    assert "1871-02-31" in told.message
    assert [one.rule for one in validate(old).findings].count(told.rule) == 1
    assert new_errors(new, old) == []


@pytest.mark.parametrize(
    ("ids", "message"),
    [
        ({"him": "place-oake"}, "'place-oake' is no person"),
        ({"him": "3rd"}, "cannot be the identifier"),
        ({"him": "p-1"}, "cannot be the identifier"),
    ],
)
def test_so_does_a_mention_that_cannot_be_pointed_there(ids: dict[str, str], message: str) -> None:
    done = _mentions(ids)
    assert (done.is_done, done.xml) == (False, letter())
    assert message in done.findings[0].message


def test_a_table_that_does_not_fit_the_file_any_more_is_an_error() -> None:
    rows = _rows(letter(), Table.MENTIONS)
    done = _applied(letter(body="<p>Another text</p>"), rows)
    assert "the file was changed since" in done.findings[0].message


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("kind,id,name\nperson,a,b\n", "no column 'file'"),
        ("kind,id,file,name\nperson,a,f.xml,\n", "takes the name"),
        ("kind,id,file,cert\nperson,a,f.xml,perhaps\n", "'perhaps'"),
        ("kind,id,file,latitude,longitude\nplace,a,f.xml,north,16\n", "has the latitude 'north'"),
        (
            "kind,id,file,latitude,longitude\nplace,a,f.xml,91,16\n",
            "latitude 91; degrees go from -90 to 90",
        ),
        ("kind,id,file,latitude,longitude\nplace,a,f.xml,1,-180.5\n", "longitude -180.5"),
        ("kind,id,file,latitude,longitude\nplace,a,f.xml,1.5,\n", "has a latitude and no longitude"),
        ("kind,id,file,longitude\nplace,a,f.xml,1.5\n", "has a longitude and no latitude"),
        ("kind,id,file,latitude,longitude\nplace,a,f.xml,1 5,2\n", "'1 5'"),
        ("file,id,start,end\nf.xml,a,one,2\n", "no numbers"),
        ("kind,id,file\nperson,a,f.xml,more\n", "4 cells"),
        ("kind,id,file,name\nperson,a,f.xml,A\x0bB\x07\n", r"table.csv:2:4: .*U\+0007.* in 'name'"),
    ],
)
def test_what_is_no_such_table_is_told_with_its_line(table: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        read_table(table.encode(), "table.csv")


@pytest.mark.parametrize("prefix", ["", "tei"])
def test_other_people_s_prefixes_and_quotes_stay(prefix: str) -> None:
    tei = letter()
    if prefix:
        tei = tei.replace(b"<", b"<tei:").replace(b"<tei:/", b"</tei:").replace(b'xmlns="', b'xmlns:tei="')
    tei = tei.replace(b'xml:id="pers-lenner"', b"xml:id='pers-lenner'")
    done = _mentions({"him": "pers-ada"}, tei)
    assert (done.findings, done.made) == ((), 1)
    assert _entry(done.xml, "pers-ada")["name"] == "him"
    assert b"xml:id='pers-lenner'" in done.xml


STROKES = r"""<person xml:id="pers-x"><persName>X</persName><persName>A | B</persName><persName>C\|D</persName><persName>E\F
\\</persName><persName>G</persName><occupation>x|y</occupation><occupation>z</occupation></person>"""


def test_strokes_in_names_and_roles_come_back() -> None:
    tei = _entries(STROKES)
    assert _applied(tei, _rows(tei, Table.REGISTER)).xml == tei
    done = _register({"pers-x": {"roles": r"x\|y|w", "forms": r"A \| B|C\\\|D|E\\F \\\\|G|H\J"}}, tei)
    assert done.findings == ()
    assert b"<occupation>x|y</occupation><occupation>w</occupation>" in done.xml
    assert rb"<persName>H\J</persName>" in done.xml
    assert done.xml.count(b"<persName>") == tei.count(b"<persName>") + 1


@given(texts)
def test_a_register_that_nobody_changed_changes_no_byte(text: str) -> None:
    edition = encode(SourceText.of(text, "text.txt")).xml
    for table in (Table.REGISTER, Table.MENTIONS):
        if rows := _rows(edition, table):
            done = _applied(edition, rows)
            assert (done.xml, done.findings) == (edition, ())


@pytest.mark.parametrize(
    ("table", "change"),
    [(Table.REGISTER, {"name": "Another"}), (Table.MENTIONS, {"id": "pers-another"})],
)
def test_two_rows_that_say_two_things_of_one_are_refused(table: Table, change: dict[str, str]) -> None:
    rows = _rows(letter(), table)
    done = _applied(letter(), [*rows, rows[0] | change])
    assert (done.is_done, done.xml) == (False, letter())
    assert "leave one of them" in " ".join(one.message for one in done.findings)
    assert _applied(letter(), [*rows, rows[0]]).findings == ()
