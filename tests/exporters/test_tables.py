"""CSV and JSON of the register, the mentions and the dates."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from hypothesis import given

from tei_encode import ExportOptions, SourceText, encode, export, read_authorities
from tei_encode.annotating import StandOff, apply_annotations
from tei_encode.exporters import Table, read_part, write_parts

from ..made_up_texts import texts
from .letters import letter


def _rows(table: Table, *letters: bytes) -> list[dict[str, str]]:
    options = ExportOptions(table=table)
    parts = [read_part(one, "csv", options, file=f"{number}.xml") for number, one in enumerate(letters)]
    data = write_parts(parts, "csv", options).data.decode()
    return list(csv.DictReader(io.StringIO(data, newline="")))


def test_the_register_is_one_row_an_entry() -> None:
    lenner, tranter, oake, *_ = rows = _rows(Table.REGISTER, letter(), letter(name="second"))
    assert len(rows) == 10
    assert (lenner["name"], lenner["forms"]) == ("Hanna Lenner", 'Lenner, Hanna|Mrs "H" Lenner')
    assert (lenner["GND"], lenner["roles"], lenner["birth"]) == ("118540238", "Keeper of Seals", "1871-02-03")
    assert (lenner["mentions"], lenner["file"], rows[5]["file"]) == ("2", "0.xml", "1.xml")
    assert (tranter["cert"], tranter["mentions"]) == ("low", "2")
    assert (oake["latitude"], oake["longitude"]) == ("51.02", "-3.18")
    assert lenner["context"].startswith("Hanna and *Tran met him")


def test_the_register_can_be_given_back_as_an_authority_file(tmp_path: Path) -> None:
    file = tmp_path / "register.csv"
    file.write_bytes(export(letter(), "csv").data)
    authority = read_authorities([file])
    assert authority.findings == ()
    entries = authority.entries
    assert entries[0].identifiers == (("GND", "118540238"),)
    assert [one.forms[0] for one in entries] == [
        "Hanna Lenner",
        "Tranter",
        "Oake",
        "Oake Mill",
        "Guild of Glovers",
    ]


def test_mentions_and_dates_have_their_place_and_context() -> None:
    mentions, dates = _rows(Table.MENTIONS, letter()), _rows(Table.DATES, letter())
    assert [(one["form"], one["id"], one["name"]) for one in mentions][-2:] == [
        ("Nobody", "", ""),
        ("Han\nna", "pers-lenner", "Hanna Lenner"),
    ]
    assert [(one["form"], one["when"], one["block"]) for one in dates] == [
        ("4 May", "1903-05-04", "p-2"),
        ("1904", "1904", "p-2"),
    ]


def test_json_has_each_list_with_its_mentions() -> None:
    (document,) = json.loads(export(letter(), "json").data)["documents"]
    assert [len(document[name]) for name in ("persons", "places", "organisations", "dates")] == [2, 2, 1, 2]
    lenner = document["persons"][0]
    assert [one["form"] for one in lenner["mentions"]] == ["Hanna", "Han\nna"]
    assert lenner["identifiers"] == [{"type": "GND", "value": "118540238"}]
    assert [one["form"] for one in document["mentions_without_entry"]] == ["Nobody"]


def test_of_two_entries_of_one_identifier_one_has_the_mentions() -> None:
    twin = b'<person xml:id="pers-lenner"><persName>Another</persName></person></listPerson>'
    tei = letter().replace(b"</listPerson>", twin)
    rows = _rows(Table.REGISTER, tei)
    assert [(one["name"], one["mentions"]) for one in rows if one["id"] == "pers-lenner"] == [
        ("Hanna Lenner", "0"),
        ("Another", "2"),
    ]
    (document,) = json.loads(export(tei, "json").data)["documents"]
    assert [len(one["mentions"]) for one in document["persons"]] == [0, 2, 2]


BOTH = (
    '<p xml:id="p-1"><persName ref="#pers-lenner #pers-tranter">The two</persName> saw <persName '
    'ref="https://example.org/z #pers-tranter">Ada</persName>, <persName ref="https://example.org/y '
    '#gone">Ida</persName> and <persName key="pers-tranter pers-lenner">both</persName>.</p>'
)


def test_a_name_that_means_several_is_a_mention_of_each() -> None:
    tei = letter(body=BOTH)
    lenner, tranter, *_ = _rows(Table.REGISTER, tei)
    assert (lenner["mentions"], tranter["mentions"]) == ("2", "3")
    assert [(one["id"], one["name"]) for one in _rows(Table.MENTIONS, tei)] == [
        ("pers-lenner pers-tranter", "Hanna Lenner"),
        ("https://example.org/z pers-tranter", "Tranter"),
        ("https://example.org/y gone", ""),
        ("pers-tranter pers-lenner", "Tranter"),
    ]
    exported = export(tei, "json")
    (document,) = json.loads(exported.data)["documents"]
    assert [[one["form"] for one in entry["mentions"]] for entry in document["persons"]] == [
        ["The two", "both"],
        ["The two", "Ada", "both"],
    ]
    assert [one["form"] for one in document["mentions_without_entry"]] == ["Ida"]
    assert ["#gone" in one.message for one in exported.findings if one.rule == "pointer-unresolved"] == [True]
    sources = [
        [body["source"] for body in one["body"] if body["purpose"] == "identifying"]
        for one in json.loads(export(tei, "jsonld").data)["first"]["items"]
    ]
    assert sources[1] == ["https://example.org/z", "#pers-tranter"]
    line = json.loads(export(tei, "jsonl").data)
    bare = letter(body=BOTH.replace(' ref="#pers-lenner #pers-tranter"', ""))
    (span, *_) = line["spans"]
    again = apply_annotations(bare, [StandOff(span["start"], span["end"], span["label"], span["id"])])
    assert b'ref="#pers-lenner #pers-tranter">The two' in again.xml
    assert _rows(Table.REGISTER, again.xml)[1]["mentions"] == "3"


@given(texts)
def test_every_mention_of_an_edition_of_ours_is_in_the_table_once(text: str) -> None:
    edition = encode(SourceText.of(text, "text.txt")).xml
    (document,) = json.loads(export(edition, "json").data)["documents"]
    lists = [entry["mentions"] for name in ("persons", "places", "organisations") for entry in document[name]]
    found = [(one["start"], one["end"]) for some in lists for one in some]
    found += [(one["start"], one["end"]) for one in document["mentions_without_entry"]]
    assert len(found) == len(set(found)) == len(_rows(Table.MENTIONS, edition))
    source = export(edition, "source").data.decode()
    assert all(source[one["start"] : one["end"]] == one["form"] for some in lists for one in some)
