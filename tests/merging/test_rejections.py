"""What a person took away stays away, also after runs in which the machine does not make it at all."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import NamedTuple

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from lxml import etree

from tei_encode import export, merge, validate
from tei_encode.merging import Merged, Rejections
from tei_encode.merging.nodes import Keys, read_nodes
from tei_encode.merging.rejections import Place
from tei_encode.merging.remembering import elements_of
from tei_encode.tei.edition_digest import seal
from tei_encode.tei.namespaces import NS
from tests.made_up_texts import texts

from .editing import edited, lost
from .test_edits import COMPANY, DAY, FIRST, HARCASTLE, MARY, edit, made
from .test_properties import known, options, seeds
from .test_properties import made as by_option
from .texts import LETTER

ENTRY = '      <person xml:id="pers-oake">\n        <persName>Anna Oake</persName>\n      </person>\n'
OAKE = '<persName ref="#pers-oake">Anna Oake</persName>'
MARK = '<ref xml:id="noteref-1" type="noteAnchor" target="#note-1">[1]</ref>'
UNMARKED = [(MARK, "[1]"), (' target="#noteref-1" n="1"', ' n="1"')]


def sealed(xml: bytes, edits: list[tuple[str, str]]) -> bytes:
    """An edition as the machine might have written it."""
    root = etree.fromstring(edit(xml, edits))
    seal(root)
    return etree.tostring(root.getroottree(), encoding="utf-8", xml_declaration=True)


def run(edition: bytes, machine: bytes, before: Merged, *, forgets: bool = False) -> Merged:
    """One more run over an edition; what was rejected goes through a file between the two."""
    rejected = Rejections() if forgets else Rejections.of_json(before.rejected.to_json())
    merged = merge(edition, machine, before.base, rejected=rejected, file="letter.xml")
    assert merged.done, merged.findings
    assert validate(merged.xml).valid
    return merged


def first(xml: bytes) -> Merged:
    return Merged(xml, xml, done=True)


class Row(NamedTuple):
    """Something taken away, and a run in which the machine does not make it.

    Attributes:
        name: what the person did.
        edits: words of the edition and what stands there after the edit.
        between: what the machine writes otherwise in the runs between; nothing: a run without names.
        gone: what must not come back.
        kept: what must be there in the end.
    """

    name: str
    edits: list[tuple[str, str]]
    between: list[tuple[str, str]]
    gone: list[str]
    kept: list[str]


# fmt: off
TABLE = [
    Row("name of an organisation", [(COMPANY, "Haverley Company")], [], [COMPANY], [MARY]),
    Row("one name of several", [(MARY + " is", "Mary Tranter is")], [], [MARY + " is"], [MARY + " and", 'xml:id="pers-tranter"']),
    Row("person who is a place", [(HARCASTLE + " went", '<placeName ref="#place-london">Harcastle</placeName> went')], [], [HARCASTLE + " went"], ['<placeName ref="#place-london">Harcastle</placeName> went']),
    Row("longer name", [("Mr. " + HARCASTLE + " went", '<persName ref="#pers-harcastle">Mr. Harcastle</persName> went')], [], [HARCASTLE + " went"], ['<persName ref="#pers-harcastle">Mr. Harcastle</persName> went']),
    Row("date", [(DAY, "4 May 1921")], [(DAY, "4 May 1921")], [DAY], ["back on\n4 May 1921."]),
    Row("date of a name that stays", [(FIRST, "1st")], [(FIRST, "1st")], [FIRST], ["of the 1st."]),
    Row("note mark", UNMARKED, UNMARKED, [MARK, "noteref-1"], ["[1] <persName"]),
    Row("certainty", [(FIRST, FIRST.replace(' cert="medium"', ""))], [(FIRST, FIRST.replace(' cert="medium"', ""))], [FIRST], ['<date when="1921-05-01">1st</date>']),
    Row("pointer", [(HARCASTLE + " went", "<persName>Harcastle</persName> went")], [(HARCASTLE + " went", "<persName>Harcastle</persName> went")], [HARCASTLE + " went"], ["<persName>Harcastle</persName> went"]),
    Row("pointer of a name that goes", [(HARCASTLE + " went", "<persName>Harcastle</persName> went")], [], [HARCASTLE + " went"], ["<persName>Harcastle</persName> went"]),
    Row("another day", [(FIRST, FIRST.replace("05-01", "04-01"))], [(FIRST, FIRST.replace("05-01", "04-01"))], [FIRST], ['<date when="1921-04-01" cert="medium">1st</date>']),
    Row("another person", [(HARCASTLE + " went", HARCASTLE.replace("harcastle", "lenner") + " went")], [(HARCASTLE + " went", HARCASTLE.replace("harcastle", "lenner") + " went")], [HARCASTLE + " went"], ['<persName ref="#pers-lenner">Harcastle</persName> went']),
    Row("type of a division", [(' type="letter"><op', "><op")], [(' type="letter"><op', "><op")], [' type="letter"><op'], ['<div xml:id="div-letter"><opener>']),
    Row("register entry", [(ENTRY, ""), (OAKE, "Anna Oake")], [], [ENTRY, OAKE, '"pers-oake"'], ["with Anna Oake;"]),
    Row("register entry whose mention stays", [(ENTRY, ""), (OAKE, "<persName>Anna Oake</persName>")], [], [ENTRY, '"pers-oake"'], ["with <persName>Anna Oake</persName>;"]),
    Row("two entries made one", [(ENTRY, ""), ('ref="#pers-oake">', 'ref="#pers-oake-jane">'), ("<persName>Jane Oake</persName>\n      </person>", "<persName>Jane Oake</persName><persName>Anna Oake</persName></person>")], [], ['"pers-oake"', '"#pers-oake"'], ['<persName ref="#pers-oake-jane">Anna Oake']),
    Row("another identifier for an entry", [("pers-harcastle", "pers-h")] * 3, [], ["pers-harcastle"], ['<persName ref="#pers-h">Harcastle</persName> went', '<person xml:id="pers-h">']),
    Row("another person, and one of the same name who stays", [(HARCASTLE + " went", HARCASTLE.replace("harcastle", "oake") + " went")], [], [HARCASTLE + " went", "oake-jane-2"], ['<persName ref="#pers-oake">Harcastle</persName> went', HARCASTLE + " of", OAKE, '<person xml:id="pers-harcastle">']),
    Row("another person each time", [(HARCASTLE + " went", HARCASTLE.replace("harcastle", "oake") + " went"), (HARCASTLE + " of", HARCASTLE.replace("harcastle", "oake") + " of")], [], ['ref="#pers-harcastle"'], ['<persName ref="#pers-oake">Harcastle</persName> went', '<persName ref="#pers-oake">Harcastle</persName> of', OAKE]),
    Row("another place", [('ref="#place-london">', 'ref="#place-paris">')], [], ['ref="#place-london"'], ['<placeName ref="#place-paris">London', '<placeName ref="#place-paris">Paris']),
    Row("type of an entry", [('"place-london" type="settlement"', '"place-london"')], [], ['"place-london" type'], ['<place xml:id="place-london">']),
    Row("another type of an entry", [('"place-london" type="settlement"', '"place-london" type="city"')], [], ['"place-london" type="settlement"'], ['"place-london" type="city"']),
    Row("another form of a name", [("<persName>Mary Tranter</persName>\n", "<persName>Tranter, Mary</persName>\n")], [], ["<persName>Mary Tranter</persName>"], ["<persName>Tranter, Mary</persName>"]),
]
ADDED = [
    Row("correction of a whole name", [(MARY + " is", MARY.replace("Mary Tranter", "<choice><sic>Mary Tranter</sic><corr>Maria Tranter</corr></choice>") + " is")], [], ["<sic><pers", "<choice><pers"], ['<persName ref="#pers-tranter"><choice><sic>Mary Tranter</sic><corr>Maria']),
    Row("part of a name that is all of it", [(HARCASTLE + " went", HARCASTLE.replace("Harcastle<", "<surname>Harcastle</surname><") + " went")], [], ["<surname><pers"], ['<persName ref="#pers-harcastle"><surname>Harcastle</surname></persName> went']),
]
"""Nothing is taken away here, but what stands around the words in between must stand inside again."""
# fmt: on


def between(row: Row) -> bytes:
    return sealed(made("names"), row.between) if row.between else made("no names")


@pytest.mark.parametrize("row", [*TABLE, *ADDED], ids=lambda row: row.name)
@pytest.mark.parametrize("pauses", [1, 2, 3])
def test_what_was_taken_away_stays_away(row: Row, pauses: int) -> None:
    merged = first(made("names"))
    own = edit(merged.xml, row.edits)
    for _ in range(pauses):
        merged = run(own, between(row), merged)
        own = merged.xml
    merged = run(own, made("names"), merged)
    xml = merged.xml.decode()
    assert [words for words in row.gone if words in xml] == []
    assert [words for words in row.kept if words not in xml] == []
    assert merged.findings == (), merged.findings
    assert export(merged.xml, "source").data == LETTER.encode()
    again = run(merged.xml, made("names"), merged)
    assert not again.changed
    assert run(merged.xml, made("names"), again).rejected.to_json() == again.rejected.to_json()


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.name)
def test_what_comes_back_is_what_the_person_left(row: Row) -> None:
    own = edit(made("names"), row.edits)
    there = run(own, between(row), first(made("names")))
    back = run(there.xml, made("names"), there)
    at_once = run(own, made("names"), first(made("names")))
    assert text_of(back.xml) == text_of(at_once.xml)


def text_of(xml: bytes) -> str:
    text = etree.fromstring(xml).find("tei:text", NS)
    assert text is not None
    return etree.tostring(text, method="c14n", with_tail=False).decode()


def away(row_name: str) -> tuple[Row, Merged]:
    """The state after a person took something away and the machine wrote nothing there."""
    row = next(row for row in TABLE if row.name == row_name)
    return row, run(edit(made("names"), row.edits), between(row), first(made("names")))


@pytest.mark.parametrize(
    "name",
    [
        "name of an organisation",
        "date",
        "note mark",
        "certainty",
        "another day",
        "register entry",
        "longer name",
    ],
)
def test_without_memory_it_would_come_back(name: str) -> None:
    row, there = away(name)
    back = run(there.xml, made("names"), there, forgets=True)
    assert back.findings or [words for words in row.gone if words in back.xml.decode()]


@pytest.mark.parametrize("forgets", [False, True])
def test_what_the_person_makes_again_is_remembered_no_more(forgets: bool) -> None:
    _, there = away("name of an organisation")
    mine = '<orgName resp="#tei-encode">Haverley Company</orgName>'
    again = run(edit(there.xml, [("Haverley Company", mine)]), made("no names"), there)
    assert again.rejected.elements == {
        one for one in there.rejected.elements if one.tag != "{http://www.tei-c.org/ns/1.0}orgName"
    }
    back = run(again.xml, made("names"), again, forgets=forgets)
    assert mine in back.xml.decode()
    # And what they take away after that is remembered anew.
    untagged = run(edit(back.xml, [(mine, "Haverley Company")]), made("no names"), back)
    assert "the Haverley Company" in run(untagged.xml, made("names"), untagged).xml.decode()


def test_an_entry_that_the_person_makes_again_stays() -> None:
    _, there = away("register entry")
    entry = ENTRY.replace("Anna Oake", "Oake, Anna")
    own = edit(
        there.xml,
        [
            ("<text>", f"<standOff><listPerson>{entry}</listPerson></standOff><text>"),
            ("with Anna Oake", f"with {OAKE}"),
        ],
    )
    merged = run(own, made("no names"), there)
    assert not merged.rejected
    xml = run(merged.xml, made("names"), merged).xml.decode()
    assert OAKE in xml
    assert "Oake, Anna" in xml


def test_a_name_that_was_edited_and_then_taken_away_stays_away() -> None:
    _, there = away("pointer of a name that goes")
    later = run(edit(there.xml, [("<persName>Harcastle</persName>", "Harcastle")]), made("no names"), there)
    back = run(later.xml, made("names"), later)
    assert "Mr. Harcastle went" in back.xml.decode()
    assert back.findings == ()


def test_an_entry_that_was_edited_and_then_taken_out_stays_out() -> None:
    _, there = away("another form of a name")
    xml = there.xml.decode()
    start, end = xml.index("<standOff>"), xml.index("</standOff>") + len("</standOff>")
    later = run((xml[:start] + xml[end:]).encode(), made("no names"), there)
    back = run(later.xml, made("names"), later).xml.decode()
    assert 'pers-tranter"' not in back
    assert "<persName>Mary Tranter</persName> and" in back


def test_a_value_that_the_person_gives_back_is_the_machines_again() -> None:
    row = next(row for row in TABLE if row.name == "certainty")
    there = run(edit(made("names"), row.edits), made("names"), first(made("names")))
    assert [(one.name, one.value) for one in there.rejected.attributes] == [("cert", "medium")]
    back = run(edit(there.xml, [(row.edits[0][1], FIRST)]), made("names"), there)
    assert not back.rejected
    later = sealed(made("names"), [(FIRST, FIRST.replace("medium", "low"))])
    assert FIRST.replace("medium", "low") in run(back.xml, later, back).xml.decode()


LENNER = HARCASTLE.replace("harcastle", "lenner")


def test_a_value_to_which_the_machine_agreed_for_a_while_stays_the_persons() -> None:
    _, there = away("another person")
    oake = HARCASTLE.replace("harcastle", "oake")
    other = run(there.xml, sealed(made("names"), [(HARCASTLE + " went", oake + " went")]), there)
    assert LENNER + " went" in other.xml.decode()
    assert [one.rule for one in other.findings] == ["merge-conflict"]
    none = run(there.xml, made("no names"), there)
    assert LENNER + " went" in none.xml.decode()
    assert LENNER + " went" in run(none.xml, made("names"), none).xml.decode()


def test_an_entry_that_the_machine_dropped_may_come_back() -> None:
    row = next(row for row in TABLE if row.name == "another form of a name")
    agreeing = sealed(made("names"), row.edits)
    there = run(edit(made("names"), row.edits), agreeing, first(made("names")))
    none = run(there.xml, made("no names"), there)
    assert "Tranter, Mary" not in none.xml.decode()
    back = run(none.xml, made("names"), none).xml.decode()
    assert '<person xml:id="pers-tranter">' in back
    assert MARY + " and" in back


OTHER = (COMPANY, '<placeName ref="#place-haverley">Haverley Company</placeName>')


def test_another_claim_on_the_same_words_is_said_once_and_kept_away() -> None:
    _, there = away("name of an organisation")
    machine = sealed(made("names"), [OTHER])
    merged = run(there.xml, machine, there)
    assert [(one.rule, bool(one.line)) for one in merged.findings] == [("merge-conflict", True)]
    assert OTHER[1] not in merged.xml.decode()
    assert "the Haverley Company stayed" in merged.xml.decode()
    none = run(merged.xml, made("no names"), merged)
    assert run(none.xml, machine, none).findings == ()


def test_another_claim_on_part_of_the_words_comes_in() -> None:
    _, there = away("name of an organisation")
    inner = (COMPANY, '<placeName ref="#place-haverley">Haverley</placeName> Company')
    assert inner[1] in run(there.xml, sealed(made("names"), [inner]), there).xml.decode()


CHANGED = [
    ("elsewhere", "is well.", "is well. So am I.", False),
    ("before it", "Mary Tranter and", "Mary Tranter, Susan Lenner and", False),
    ("right behind it", "Company stayed", "Company again stayed", False),
    ("in it", "Haverley Company", "Haverley Wool Company", True),
]


@pytest.mark.parametrize(
    ("old", "new", "comes"), [row[1:] for row in CHANGED], ids=[row[0] for row in CHANGED]
)
@pytest.mark.parametrize("when", ["in the run between", "in the last run"])
def test_a_text_that_changed_at_the_place_is_looked_at_anew(
    old: str, new: str, comes: bool, when: str
) -> None:
    text = LETTER.replace(old, new)
    assert text != LETTER
    row, there = away("name of an organisation")
    if when == "in the run between":
        there = run(edit(made("names"), row.edits), made("no names", text), first(made("names")))
    back = run(there.xml, made("names", text), there)
    xml = back.xml.decode()
    assert ("Company</orgName>" in text_of(back.xml)) is comes
    assert '<placeName ref="#place-paris">' in xml
    assert export(back.xml, "source").data == text.encode()


def test_a_choice_goes_with_the_reading_that_stood_beside_it() -> None:
    choice = "<choice><abbr>Mr.</abbr><expan>Mister</expan></choice> "
    machine = sealed(made("names"), [("Mr. " + HARCASTLE, choice + HARCASTLE)])
    there = run(made("names"), made("names"), first(machine))
    assert "<expan>" not in there.xml.decode()
    there = run(edit(machine, [(choice, "Mr. ")]), made("names"), first(machine))
    back = run(there.xml, machine, there)
    assert 'Mr. <persName ref="#pers-harcastle">' in back.xml.decode()
    assert "Mister" not in back.xml.decode()


def test_an_entry_of_a_bibliography_goes_with_its_parts() -> None:
    text = LETTER.replace("is well", "is well; see Lenner, Wool, 1912")
    plain = made("names", text).decode()
    words = plain[plain.index("see ", plain.index("is well;")) : plain.index("</p>", plain.index("is well;"))]
    bare = sealed(plain.encode(), [(words, "see Lenner, Wool, 1912.")])
    bibl = "see <bibl><author>Lenner</author>, <title>Wool</title>, 1912</bibl>."
    fuller = bibl.replace("1912", '<date when="1912">1912</date>')
    machine, more = (sealed(plain.encode(), [(words, one)]) for one in (bibl, fuller))
    there = run(bare, bare, first(machine))
    back = run(there.xml, more, there).xml.decode()
    assert 'see Lenner, Wool, <date when="1912">1912</date>.' in back


def test_what_is_remembered_is_written_the_same_and_read_as_it_was() -> None:
    for row in TABLE:
        _, there = away(row.name)
        data = there.rejected.to_json()
        assert Rejections.of_json(data) == there.rejected
        assert away(row.name)[1].rejected.to_json() == data
    assert Rejections().to_json() == b""


def _damaged() -> list[bytes]:
    data = away("two entries made one")[1].rejected.to_json()
    read = json.loads(data)
    entry = read["entries"][0]
    changes: list[dict[str, object]] = [
        {"form": 2},
        {"source": 1},
        {"elements": {}},
        {"elements": [["p", 3]]},
        {"elements": [["p", 3, 2]]},
        {"elements": [["p", -1, 2]]},
        {"elements": [["p", True, 2]]},
        {"elements": [[["p"], 1, 2]]},
        {"attributes": [[["p", 1, 2], "ref", 7]]},
        {"entries": [entry[:-1]]},
        {"entries": [[entry[0], [], *entry[2:]]]},
        {"details": [["a", None]]},
        {"details": None},
    ]
    broken = [b"", b"\x00\xff\xfe", b"[]", b"{}", b"[" * 100_000, data[:-20]]
    return [*broken, *(json.dumps({**read, **change}).encode() for change in changes)]


@pytest.mark.parametrize("damage", _damaged(), ids=lambda damage: repr(damage[:20]))
def test_a_damaged_memory_is_none(damage: bytes) -> None:
    assert Rejections.of_json(damage) == Rejections()


def test_a_memory_of_another_text_is_none() -> None:
    _, there = away("name of an organisation")
    other = replace(there.rejected, source="0" * 64)
    assert COMPANY in merge(there.xml, made("names"), there.base, rejected=other).xml.decode()


@settings(max_examples=40)
@given(known | texts, options, options, seeds, st.integers(1, 6))
def test_edits_outlive_a_run_of_another_kind(
    text: str, before: int, after: int, seed: int, number: int
) -> None:
    assume(text.strip())
    base, other = by_option(text, before), by_option(text, after)
    own, done = edited(base, seed, number)
    assume(validate(own).valid)
    there = run(own, other, first(base))
    back = run(there.xml, base, there)
    assert list(lost(done, back.xml)) == []
    assert not there.rejected.elements & places(back.xml)
    assert export(back.xml, "source").data == text.encode()
    again = run(back.xml, base, back)
    assert not again.changed
    last = run(run(again.xml, other, again).xml, base, again)
    assert not there.rejected.elements & places(last.xml)


def places(xml: bytes) -> set[Place]:
    """Where which elements stand."""
    nodes = read_nodes(etree.fromstring(xml), Keys())
    assert nodes is not None
    return set(elements_of(nodes[0]))


@settings(max_examples=30)
@given(known | texts, st.lists(st.tuples(options, seeds, st.integers(0, 3)), min_size=2, max_size=5))
def test_nothing_rejected_is_ever_there(text: str, runs: list[tuple[int, int, int]]) -> None:
    assume(text.strip())
    merged = first(by_option(text, 0))
    rejected: frozenset[Place] = frozenset()
    for option, seed, number in runs:
        own, done = edited(merged.xml, seed, number)
        assume(validate(own).valid)
        merged = run(own, by_option(text, option), merged)
        assert list(lost(done, merged.xml)) == []
        assert not merged.rejected.elements & places(merged.xml)
        # Nothing is forgotten but what the person has made again.
        assert rejected - places(own) <= merged.rejected.elements
        rejected = merged.rejected.elements
