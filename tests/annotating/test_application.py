"""Stand-off annotations put into editions: they are there, all else is as it was, and the text is the same."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tei_encode import Options, SourceError, SourceText, encode, export, validate
from tei_encode.annotating import Applied, Offsets, StandOff, apply_annotations, read_annotations
from tei_encode.annotating.application import ELEMENTS
from tei_encode.exporters.entities import describe
from tei_encode.exporters.protocol import TeiDocument
from tei_encode.tei.namespaces import NS
from tei_encode.tei.text import read_tei_text

from ..exporters.letters import letter
from ..made_up_texts import texts

BODY = (
    '<p xml:id="p-1">Oake, <hi>Ada</hi> Lenner of <hi>the <emph>Guild</emph></hi> of G<lb/>lovers.</p>\n\n<p>On '
    '<date when="1903">1903</date> &#x1d49c; <choice><sic>teh</sic><corr>the</corr></choice> end</p>'
)
TEI = letter(body=BODY)
SOURCE = export(TEI, "source").data.decode()


def _applied(words: str, label: str = "PER", tei: bytes = TEI, ref: str = "") -> Applied:
    source = export(tei, "source").data.decode()
    start = source.index(words)
    return apply_annotations(tei, [StandOff(start, start + len(words), label, ref)], text=source)


def _body(tei: bytes) -> str:
    body = etree.fromstring(tei).find("tei:text/tei:body", NS)
    assert body is not None
    return etree.tostring(body, encoding="unicode").replace(' xmlns="http://www.tei-c.org/ns/1.0"', "")


@pytest.mark.parametrize(
    ("words", "label", "written"),
    [
        ("Oake", "GPE", "<placeName>Oake</placeName>, <hi>"),
        ("Ada", "PER", "<hi><persName>Ada</persName></hi>"),
        ("Ada Lenner", "person", "<persName><hi>Ada</hi> Lenner</persName>"),
        ("Glovers", "ORG", "<orgName>G<lb/>lovers</orgName>."),
        ("Guild", "ORG", "<emph><orgName>Guild</orgName></emph>"),
        ("of the", "term", '<term xml:id="term-part-1" next="#term-part-2">of </term><hi><term xml:id="term-part-2" prev="#term-part-1">the</term>'),
        ("lovers.\n\nOn", "term", '<term xml:id="term-part-1" next="#term-part-2">lovers.</term></p>\n\n<p><term xml:id="term-part-2" prev="#term-part-1">On</term> <date'),
        ("\U0001d49c", "seg", "<seg>\U0001d49c</seg>"),
    ],
)  # fmt: skip
def test_an_element_stands_over_the_words_in_parts_where_others_cross(
    words: str, label: str, written: str
) -> None:
    done = _applied(words, label)
    assert (done.placed, done.findings) == (1, ())
    assert written in _body(done.xml)
    assert export(done.xml, "source").data.decode() == SOURCE


def test_values_references_and_who_said_it_are_attributes() -> None:
    at = SOURCE.index("Lenner")
    one = StandOff(at, at + 6, "PER", "pers-lenner", "medium")
    two = StandOff(0, 4, "DATE", values={"when": "1903"})
    done = apply_annotations(TEI, [one, two], by="Flair 0.13")
    assert '<persName ref="#pers-lenner" cert="medium" resp="#by-flair-0-13">Lenner' in _body(done.xml)
    assert '<date when="1903" resp="#by-flair-0-13">Oake' in _body(done.xml)
    names = etree.fromstring(done.xml).xpath(
        "//tei:respStmt/tei:name[@xml:id='by-flair-0-13']/text()", namespaces=NS
    )
    assert names == ["Flair 0.13"]
    again = apply_annotations(done.xml, [StandOff(at - 4, at - 1, "PER")], by="Flair 0.13")
    assert again.xml.count(b"<respStmt>") == 1


@pytest.mark.parametrize(
    ("one", "rule"),
    [
        (StandOff(0, 4, "SHIP"), "annotation-unknown"),
        (StandOff(0, 4000, "PER"), "annotation-outside"),
        (StandOff(SOURCE.index("On"), SOURCE.index("1903") + 2, "PER"), "annotation-overlaps"),
        (StandOff(SOURCE.index("1903"), SOURCE.index("1903") + 4, "PER"), "annotation-overlaps"),
    ],
)
def test_what_cannot_be_put_in_is_a_finding_with_its_place(one: StandOff, rule: str) -> None:
    done = apply_annotations(TEI, [one])
    assert (done.xml, done.placed, [found.rule for found in done.findings]) == (TEI, 0, [rule])
    assert done.findings[0].line


def test_what_is_there_already_stays_and_can_be_pointed_somewhere() -> None:
    done = _applied("1903", "DATE")
    assert (done.xml, done.placed, done.there) == (TEI, 0, 1)
    named = _applied("Ada").xml
    pointed = _applied("Ada", tei=named, ref="pers-lenner")
    assert (pointed.placed, pointed.there) == (0, 1)
    assert '<persName ref="#pers-lenner">Ada' in _body(pointed.xml)


@pytest.mark.parametrize(
    ("words", "label", "said", "message"),
    [
        ("Lenner", "PER", {"ref": "pers-tranter"}, "ref='#pers-tranter', not '#pers-lenner' as the element"),
        ("Oake", "LOC", {"ref": "place-mill"}, "ref='#place-mill', not 'place-oake' as the element"),
        ("1903", "DATE", {"values": {"when": "1904"}}, "when='1904', not '1903' as the element"),
        (
            "1903",
            "DATE",
            {"values": {"when": "1903", "calendar": "#julian"}},
            "calendar='#julian', not '' as",
        ),
    ],
)
def test_an_annotation_that_says_something_else_of_what_is_there_is_told(
    words: str, label: str, said: dict[str, Any], message: str
) -> None:
    names = (
        '<p><persName ref="#pers-lenner">Lenner</persName> at <placeName key="place-oake">Oake</placeName>'
    )
    tei = letter(body=names + ' in <date when="1903">1903</date>.</p>')
    start = export(tei, "source").data.decode().index(words)
    done = apply_annotations(tei, [StandOff(start, start + len(words), label, **said)])
    assert (done.xml, done.placed, done.there) == (tei, 0, 0)
    assert [one.rule for one in done.findings] == ["annotation-differs"]
    assert message in done.findings[0].message
    same = [StandOff(start, start + len(words), label)]
    line = json.loads(export(tei, "jsonl").data)
    same += [StandOff(one["start"], one["end"], one["label"], one.get("id", "")) for one in line["spans"]]
    again = apply_annotations(tei, same)
    assert (again.xml, again.there, again.findings) == (tei, 4, ())


@pytest.mark.parametrize("label", ["PER", "DATE", "WORK_OF_ART", "term", "q", "hi", "foreign"])
@pytest.mark.parametrize("words", ["Oake", "Ada Lenner", "of the", "lovers.\n\nOn", "Ada"])
def test_what_was_put_in_once_is_not_put_in_again(words: str, label: str) -> None:
    once = _applied(words, label)
    again = _applied(words, label, tei=once.xml)
    assert (again.xml, again.placed, again.there, again.findings) == (once.xml, 0, 1, ())


def test_a_title_stays_the_only_one_over_its_words() -> None:
    tei = letter(
        body='<p>She read <title level="m">The Coopers</title> and <q>never <q>once</q> slept</q>.</p>'
    )
    same = _applied("The Coopers", "WORK_OF_ART", tei)
    assert (same.xml, same.there) == (tei, 1)
    within = _applied("Coopers and", "title", tei)
    assert (within.xml, [one.rule for one in within.findings]) == (tei, ["annotation-overlaps"])
    assert _applied("slept", "q", tei).placed == 1


def test_an_annotation_that_would_make_the_file_invalid_is_told_and_the_others_come_in() -> None:
    edition = encode(
        SourceText.of("Anna Lenner wrote it on a day in May.\n", "a.txt"), Options(names="none")
    ).xml
    words = {
        "Anna": "PER",
        "Lenner": "PER",
        "wrote": "term",
        "it on": "foreign",
        "a day": "DATE",
        "May": "emph",
    }
    source = export(edition, "source").data.decode()
    spans = [
        StandOff(
            at := source.index(one),
            at + len(one),
            label,
            values={"when": "1950-02-30"} if one == "a day" else {},
        )
        for one, label in words.items()
    ]
    done = apply_annotations(edition, spans, by="Flair")
    assert (done.is_done, done.placed) == (True, len(spans) - 1)
    (told,) = done.findings
    assert (told.rule, told.line, told.column) == ("annotation-misplaced", 1, 25)
    assert "a day" in told.message
    assert "1950-02-30" in told.message
    assert validate(done.xml).valid
    assert apply_annotations(edition, [spans[4]], by="Flair").xml == edition


@pytest.mark.parametrize("element", sorted(ELEMENTS))
def test_an_edition_takes_every_element_that_a_label_may_become(element: str) -> None:
    text = "To Anna Lenner\n\nOake, 3 May 1903\n\nDear Anna,\n\nThe sloop lay in the harbour.\n\nYours,\nArthur\n"
    edition = encode(SourceText.of(text, "a.txt"), Options(names="none")).xml
    at = text.index("sloop")
    done = apply_annotations(
        edition, [StandOff(at, at + 5, "SHIP", cert="low")], labels={"SHIP": element}, by="Flair"
    )
    assert (done.placed, done.findings) == (1, ())
    assert f'<{element} cert="low" resp="#by-flair">sloop</{element}>'.encode() in done.xml
    assert validate(done.xml).valid


def test_an_entry_that_is_not_there_is_said_once() -> None:
    at = SOURCE.index("Ada")
    done = apply_annotations(TEI, [StandOff(0, 4, "LOC", "place-x"), StandOff(at, at + 3, "PER", "place-x")])
    assert [one.rule for one in done.findings] == ["annotation-without-entry"]
    assert b"place-x" not in done.xml


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("end", ["", "\n", "\n \n"])
def test_the_line_end_behind_the_document_stays(end: str, encoding: str) -> None:
    xml = f'<?xml version="1.0" encoding="{encoding[:6].rstrip("-")}"?>{TEI.decode()}{end}'
    tei = (b"\xfe\xff" if encoding.endswith("be") else b"") + xml.encode(encoding)
    done = apply_annotations(tei, [StandOff(0, 4, "LOC")])
    assert done.placed == 1
    etree.fromstring(done.xml)
    assert encoding != "utf-8" or done.xml.endswith(f"</TEI>{end}".encode())


def test_a_corpus_of_several_texts_is_refused() -> None:
    one = TEI[TEI.index(b"<TEI") :]
    corpus = b'<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">' + one + one + b"</teiCorpus>"
    with pytest.raises(SourceError, match="corpus of several texts"):
        apply_annotations(corpus, [StandOff(0, 4, "PER")])


def test_annotations_of_another_text_are_refused() -> None:
    with pytest.raises(SourceError, match="from offset 3 on"):
        apply_annotations(TEI, [StandOff(0, 4, "PER")], text="Oak tree")


@pytest.mark.parametrize(
    "line",
    [
        {"text": "ab", "spans": [{"start": 0, "end": 2, "label": "PER", "id": "x"}]},
        {"text": "ab", "label": [[0, 2, "PER"]]},
        {"text": "ab", "labels": [[0, 2, "PER"]]},
        {"text": "ab", "entities": [[0, 2, "PER"]]},
    ],
)
def test_lines_of_other_tools_are_read(line: dict[str, object]) -> None:
    (read,) = read_annotations(json.dumps(line).encode() + b"\n\n", "a.jsonl")
    (one,) = read.annotations
    assert (read.text, one.start, one.end, one.label) == ("ab", 0, 2, "PER")


@pytest.mark.parametrize(
    ("line", "labels", "passed_over"),
    [
        ({"spans": [{"start": 0, "end": 2, "label": "PER"}], "answer": "accept"}, ["PER"], 0),
        ({"spans": [{"start": 0, "end": 2, "label": "PER"}]}, ["PER"], 0),
        ({"spans": [{"start": 0, "end": 2, "label": "PER"}], "answer": "reject"}, [], 1),
        ({"label": [[0, 2, "PER"], [0, 1, "LOC"]], "answer": "ignore"}, [], 2),
        ({"answer": "ignore"}, [], 0),
        ({"spans": [{"start": 0, "end": 2, "label": "PER", "answer": "reject"}, {"start": 0, "end": 1, "label": "LOC"}]}, ["LOC"], 1),
    ],
)  # fmt: skip
def test_what_the_annotator_rejected_or_ignored_does_not_count(
    line: dict[str, object], labels: list[str], passed_over: int
) -> None:
    (read,) = read_annotations(json.dumps({"text": "ab", **line}).encode(), "a.jsonl")
    assert ([one.label for one in read.annotations], read.passed_over) == (labels, passed_over)


def test_offsets_of_utf_16_become_code_points() -> None:
    line = json.dumps({"text": "\U0001d49cb", "spans": [{"start": 2, "end": 3, "label": "PER"}]}).encode()
    (read,) = read_annotations(line, "a.jsonl", Offsets.UTF_16)
    assert (read.annotations[0].start, read.annotations[0].end) == (1, 2)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"{", "a.jsonl:1:1.*no JSON"),
        (b"[]", "no object"),
        (b'{"text": 3}', "no string"),
        (b'{"text": "a"}', "has none of spans"),
        (b'{"spans": [3]}', "is no annotation"),
        (b'{"spans": [{"start": 0}]}', "has no start, end and label"),
        (b'{"spans": [{"start": 2, "end": 2, "label": "X"}]}', "goes from 2 to 2"),
        (b'{"spans": [{"start": 0, "end": 2, "label": "X", "cert": "so so"}]}', "so so"),
        (b"\xff", "not in UTF-8"),
    ],
)
def test_what_is_no_annotation_is_told_with_its_line(line: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        read_annotations(line, "a.jsonl")


@given(
    texts,
    st.lists(
        st.tuples(st.integers(0, 400), st.integers(1, 60), st.sampled_from(["PER", "DATE", "term", "q"])),
        max_size=8,
    ),
)
def test_the_text_stays_and_the_edition_stays_valid_whatever_is_put_in(
    text: str, spans: list[tuple[int, int, str]]
) -> None:
    edition = encode(SourceText.of(text, "text.txt")).xml
    source = export(edition, "source").data.decode()
    annotations = [StandOff(start, start + length, label) for start, length, label in spans]
    done = apply_annotations(edition, annotations, text=source)
    assert export(done.xml, "source").data.decode() == source
    assert done.is_done
    assert validate(done.xml).valid


@given(texts)
def test_names_taken_out_and_put_back_are_where_they_were(text: str) -> None:
    with_names = encode(SourceText.of(text, "text.txt")).xml
    described = describe(TeiDocument(etree.fromstring(with_names)))
    bare = encode(SourceText.of(text, "text.txt"), Options(names="none")).xml
    labels = {"person": "PER", "place": "LOC", "org": "ORG"}
    wanted = [StandOff(one.place.start, one.place.end, labels[one.kind]) for one in described.mentions]
    done = apply_annotations(bare, wanted)
    found = describe(TeiDocument(etree.fromstring(done.xml))).mentions
    kept = {(one.start, one.end) for one in wanted} - {(one.place.start, one.place.end) for one in found}
    assert len(kept) <= len(done.findings)
    assert read_tei_text(etree.fromstring(done.xml)).content == described.content
