from __future__ import annotations

from dataclasses import replace

from tei_encode.model import Annotation, Cert, Document, Kind, SourceText, Span
from tei_encode.recognisers.names import Names

TEXT = (
    "A meeting\n\nHugo Lindqvist went to Lisbon for the Ministry of Mines. Then Quembly acted.\n\nIda Noakes"
)


def document() -> Document:
    blocks = [Annotation(Span(0, 9), Kind.HEAD)]
    start = TEXT.index("Hugo")
    end = TEXT.index("\n\nIda")
    blocks += [Annotation(Span(start, end), Kind.P), Annotation(Span(end + 2, len(TEXT)), Kind.SIGNED)]
    return Document(SourceText.of(TEXT)).with_layer("structure", blocks)


def test_names_become_annotations() -> None:
    found = Names().recognise(document())
    assert [(one.kind, one.span.text(TEXT)) for one in found.annotations] == [
        (Kind.PERS_NAME, "Hugo Lindqvist"),
        (Kind.PLACE_NAME, "Lisbon"),
        (Kind.ORG_NAME, "Ministry of Mines"),
        (Kind.PERS_NAME, "Quembly"),
        (Kind.PERS_NAME, "Ida Noakes"),
    ]
    assert {one.origin for one in found.annotations} == {"names"}
    assert not found.findings


def test_what_is_only_likely_says_so() -> None:
    certs = {one.span.text(TEXT): one.cert for one in Names().recognise(document()).annotations}
    assert certs["Hugo Lindqvist"] is Cert.HIGH
    assert certs["Quembly"] is not Cert.HIGH


def test_a_document_without_blocks_has_no_names() -> None:
    assert not Names().recognise(Document(SourceText.of(TEXT))).annotations


def test_a_text_in_another_language_is_pointed_out_where_it_has_names() -> None:
    german = replace(document(), language="de-AT")
    assert [one.rule for one in Names().recognise(german).findings] == ["names-as-in-english"]
    assert not Names().recognise(replace(document(), language="en-GB")).findings
    nobody = Document(SourceText.of("und so weiter"), language="de")
    assert not Names().recognise(nobody).findings
