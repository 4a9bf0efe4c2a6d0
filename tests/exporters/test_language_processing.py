"""Tokens with labels, and texts with spans."""

from __future__ import annotations

import json
import sys
from itertools import pairwise

import pytest
from hypothesis import given

from tei_encode import OptionsError, SourceText, encode, export
from tei_encode.annotating import apply_annotations, read_annotations

from ..made_up_texts import texts
from .letters import letter


def _rows(data: bytes) -> list[list[str]]:
    return [
        line.split("\t") for line in data.decode().splitlines() if line and not line.startswith("-DOCSTART-")
    ]


def test_tokens_have_iob2_labels_and_offsets() -> None:
    found = [(row[0], row[-1]) for row in _rows(export(letter(), "conll").data) if row[-1] != "O"]
    assert found == [
        ("Hanna", "B-PER"), ("Tran", "B-PER"), ("him", "B-PER"), ("Guild", "B-ORG"), ("of", "I-ORG"), ("Oake", "I-ORG"),
        ("4", "B-DATE"), ("May", "I-DATE"), ("Oake", "B-LOC"), ("Nobody", "B-PER"), ("Han", "B-PER"), ("na", "I-PER"),
        ("1904", "B-DATE"),
    ]  # fmt: skip


def test_a_time_of_day_is_one_on_its_way_out_and_back_in() -> None:
    tei = letter(body='<p>At <time when="10:00:00">ten</time> on <date when="1904">1904</date>.</p>')
    document = json.loads(export(tei, "jsonl").data)
    assert [one["label"] for one in document["spans"]] == ["TIME", "DATE"]
    (line,) = read_annotations(export(tei, "jsonl").data, "a.jsonl")
    done = apply_annotations(tei, line.annotations, text=line.text)
    assert (done.xml, done.there, done.findings) == (tei, 2, ())


def test_a_sentence_ends_with_an_empty_line() -> None:
    tei = letter(
        body="<p>He saw Mr. <persName>V. Oake</persName>. She left. In 1904, e.g. now.</p>\n\n<p>End</p>"
    )
    sentences = export(tei, "conll").data.decode().strip().split("\n\n")[1:]
    assert [" ".join(line.split("\t")[0] for line in one.splitlines()) for one in sentences] == [
        "He saw Mr . V . Oake .",
        "She left .",
        "In 1904 , e.g . now .",
        "End",
    ]


def test_a_name_within_a_word_cuts_it() -> None:
    rows = _rows(export(letter(body="<p>pro<orgName>NATO</orgName>ist</p>"), "conll").data)
    assert [(row[0], row[-1]) for row in rows] == [("pro", "O"), ("NATO", "B-ORG"), ("ist", "O")]


def test_a_line_of_spans_for_each_document() -> None:
    (line,) = export(letter(), "jsonl").data.decode().splitlines()
    document = json.loads(line)
    found = [(document["text"][one["start"] : one["end"]], one["label"]) for one in document["spans"]]
    assert found[:2] == [("Hanna", "PER"), ("Tran", "PER")]
    assert document["spans"][0]["id"] == "pers-lenner"
    assert document["spans"][-1] == {"start": document["spans"][-1]["start"], "end": document["spans"][-1]["end"],
                                     "label": "DATE", "values": {"when": "1904"}, "cert": "medium"}  # fmt: skip


@pytest.mark.slow
def test_spacy_reads_its_entities_again() -> None:
    spacy, tokens = pytest.importorskip("spacy"), pytest.importorskip("spacy.tokens")
    written = tokens.DocBin().from_bytes(export(letter(), "spacy").data)
    (doc,) = written.get_docs(spacy.blank("en").vocab)
    assert doc.text == export(letter(), "source").data.decode()
    assert [(one.text, one.label_) for one in doc.ents][:2] == [("Hanna", "PERSON"), ("Tran", "PERSON")]


def test_without_spacy_it_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(OptionsError, match=r"tei-encode\[spacy\]"):
        export(letter(), "spacy")


@given(texts)
def test_tokens_are_the_source_without_its_white_space(text: str) -> None:
    edition = encode(SourceText.of(text, "text.txt")).xml
    source = export(edition, "source").data.decode()
    rows = _rows(export(edition, "conll").data)
    assert all(source[int(start) : int(end)] == token for token, start, end, _ in rows)
    assert "".join(row[0] for row in rows) == "".join(source.split())
    labels = ["O", *(row[-1] for row in rows)]
    inside = [(before, label) for before, label in pairwise(labels) if label.startswith("I-")]
    assert all(before[2:] == label[2:] for before, label in inside)
