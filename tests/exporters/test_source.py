"""The source back out of TEI: ours byte for byte, other people's as far as it goes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tei_encode import Options, SourceText, encode, export
from tests.made_up_texts import texts

NO_CHECK = Options(check=False)


@given(
    text=texts.filter(bool),
    encoding=st.sampled_from(["utf-8", "utf-16-le", "utf-16-be"]),
    marked=st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_any_text_in_any_encoding_comes_back(text: str, encoding: str, marked: bool) -> None:
    source = SourceText.of(text, "made-up.txt", encoding, byte_order_mark=marked)
    exported = export(encode(source, NO_CHECK).xml, "source")
    assert exported.data == source.to_bytes()
    assert exported.name == "made-up.txt"
    assert exported.findings == ()


@pytest.mark.parametrize("encoding", ["cp1252", "iso-8859-1", "koi8-r"])
def test_eight_bit_texts_come_back(encoding: str) -> None:
    text = "Письмо, №1" if encoding == "koi8-r" else "Größe und Würde, 5 § 3"
    source = SourceText.of(text.replace("№", "N"), "old.txt", encoding)
    assert export(encode(source, NO_CHECK).xml, "source").data == source.to_bytes()


def test_editors_words_do_not_belong_to_the_source() -> None:
    source = SourceText.of("It was teh end.\n", "x.txt")
    xml = encode(source, NO_CHECK).xml.decode()
    edited = xml.replace("teh", "<choice><sic>teh</sic><corr resp='#me'>the</corr></choice>")
    edited = edited.replace("end.", "end.<note type='editorial'>Sad.</note>")
    exported = export(edited.encode(), "source")
    assert exported.data == source.to_bytes()
    assert exported.findings == ()


def test_a_changed_text_is_an_error_and_is_given_all_the_same() -> None:
    xml = encode(SourceText.of("It was the end.\n", "x.txt"), NO_CHECK).xml
    exported = export(xml.replace(b"the end", b"an end"), "source")
    assert exported.data == b"It was an end.\n"
    assert [(one.severity, one.rule) for one in exported.findings] == [("error", "text-differs-from-source")]


def test_foreign_tei_gives_all_its_text_and_says_so() -> None:
    tei = b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>A <hi>b</hi> c.</p></body></text></TEI>'
    exported = export(tei, "source")
    assert exported.data == b"A b c."
    assert [one.rule for one in exported.findings] == ["source-not-recorded"]


def test_foreign_corpora_and_transcriptions_give_all_their_text() -> None:
    corpus = (
        b'<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>'
        b"<TEI><teiHeader/><text><body><p>One <corr>and</corr>.</p></body></text></TEI>"
        b"<TEI><teiHeader/><text><body><p>Two.</p></body></text></TEI></teiCorpus>"
    )
    assert export(corpus, "source").data == b"One .Two."
    source = b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><sourceDoc><surface><line>A<!-- no --> b</line></surface></sourceDoc></TEI>'
    assert export(source, "source").data == b"A b"
