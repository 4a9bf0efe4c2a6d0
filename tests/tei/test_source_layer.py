"""The source layer of an edition: what editors add is no part of it, layout marks and odd characters are."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tei_encode import SourceText, encode
from tei_encode.tei.namespaces import NS, TEI_NAMESPACE
from tei_encode.tei.source_layer import (
    is_identical,
    read_source_layer,
    recorded_source,
    source_bytes,
    text_of_document,
)

HEADER = """<teiHeader><encodingDesc>
  <tagsDecl>
    <rendition xml:id="before-asterisk" scheme="css" scope="before">content: "*"</rendition>
    <rendition xml:id="after-asterisk" scheme="css" scope="after">content: "*"</rendition>
    <rendition xml:id="before-hash-space" scheme="css" scope="before">content: "# "</rendition>
    <rendition xml:id="red" scheme="css">color: red</rendition>
    <rendition xml:id="before-nothing" scheme="css" scope="before">color: red</rendition>
  </tagsDecl>
  <charDecl>
    <char xml:id="char-0007"><mapping type="codepoint">U+0007</mapping></char>
    <char xml:id="aelig"><mapping type="standard">&#xE6;</mapping></char>
  </charDecl>
</encodingDesc></teiHeader>"""


def _document(content: str) -> etree._Element:
    return etree.fromstring(f'<TEI xmlns="{TEI_NAMESPACE}">{HEADER}<text>{content}</text></TEI>')


@pytest.mark.parametrize(
    ("content", "source"),
    [
        ("<body><p>one</p>\n<p>two</p></body>", "one\ntwo"),
        ("<p>one <!-- no -->two<?no ?> three</p>", "one two three"),
        # what editors add
        ("<p>a <choice><sic>teh</sic><corr>the</corr></choice> b</p>", "a teh b"),
        ("<p><choice>\n  <orig>vp</orig>\n  <reg>up</reg>\n</choice></p>", "vp"),
        ("<p><choice><abbr>Dr<am>.</am></abbr><expan>D<ex>octo</ex>r</expan></choice></p>", "Dr."),
        ("<p>D<ex>octo</ex>r</p>", "Dr"),
        ("<p>a<supplied>gap</supplied> b</p>", "a b"),
        ("<p>a<corr>b<hi>c</hi></corr>d</p>", "ad"),
        ('<p>a<note type="editorial">mine <hi>x</hi></note> b</p>', "a b"),
        ("<p>a<note>[1] theirs</note> b</p>", "a[1] theirs b"),
        ("<p>a <sic>teh</sic> b</p>", "a teh b"),
        # layout marks
        ('<p><hi rendition="#before-asterisk #after-asterisk">so</hi>.</p>', "*so*."),
        ('<head rendition="#before-hash-space">One</head>', "# One"),
        ('<p><hi rendition="#after-asterisk #before-asterisk">so</hi></p>', "*so*"),
        ('<p><lb rendition="#before-asterisk"/>so</p>', "*so"),
        ('<p><hi rendition="#red #nowhere #before-nothing">so</hi></p>', "so"),
        ('<p>a<corr rendition="#before-asterisk">b</corr>c</p>', "ac"),
        # characters that XML cannot hold
        ('<p>a<g ref="#char-0007"/>b</p>', "a\x07b"),
        ('<p>a<g ref="#nowhere"/>b</p>', "ab"),
        ('<p>a<g ref="#aelig">æ</g>b</p>', "aæb"),
        ('<p>a<pb rend="form-feed"/>b<pb n="3"/>c</p>', "a\fbc"),
        ("", ""),
    ],
)
def test_table(content: str, source: str) -> None:
    assert read_source_layer(_document(content)) == source


def test_a_text_in_a_text_is_read_once() -> None:
    root = _document("<group><text><body><p>one</p></body></text> <text><p>two</p></text></group>")
    assert read_source_layer(root) == "one two"


def test_a_document_without_text_has_an_empty_source() -> None:
    root = etree.fromstring(f'<TEI xmlns="{TEI_NAMESPACE}">{HEADER}</TEI>')
    assert (read_source_layer(root), text_of_document(root)) == ("", None)


def test_a_text_element_by_itself_will_do() -> None:
    root = etree.fromstring(f'<text xmlns="{TEI_NAMESPACE}"><p>one</p></text>')
    assert read_source_layer(root) == "one"


def test_a_document_of_others_has_no_recorded_source() -> None:
    root = _document("<p>one</p>")
    assert recorded_source(root) is None
    assert is_identical(root) is None
    assert source_bytes(root) == b"one"


@pytest.mark.parametrize(
    ("text", "encoding", "marked"),
    [
        ("Genève\r\n", "utf-8", True),
        ("Genève", "iso-8859-1", False),
        ("a\x07b", "utf-16-le", True),
        ("*so*\n", "cp1252", False),
    ],
)
def test_what_an_edition_records_gives_the_bytes_back(text: str, encoding: str, marked: bool) -> None:
    source = SourceText.of(text, "letter.txt", encoding, byte_order_mark=marked)
    root = etree.fromstring(encode(source).xml)
    recorded = recorded_source(root)
    assert recorded is not None
    assert (recorded.name, recorded.encoding, recorded.byte_order_mark) == ("letter.txt", encoding, marked)
    assert (recorded.digest, recorded.size) == (
        hashlib.sha256(source.to_bytes()).hexdigest(),
        len(source.to_bytes()),
    )
    assert source_bytes(root) == source.to_bytes()
    assert is_identical(root) is True


@pytest.fixture
def edition() -> etree._Element:
    """An edition in Latin-1."""
    return etree.fromstring(encode(SourceText.of("Dear teh Sir,\n", "letter.txt", "iso-8859-1")).xml)


def _paragraph(edition: etree._Element) -> etree._Element:
    found = next(one for one in edition.iterfind("tei:text//*", NS) if one.text and "teh" in one.text)
    assert found is not None
    return found


def test_an_editor_may_correct_without_losing_the_source(edition: etree._Element) -> None:
    paragraph = _paragraph(edition)
    before, _, after = (paragraph.text or "").partition("teh")
    paragraph.text = before
    choice = etree.SubElement(paragraph, f"{{{TEI_NAMESPACE}}}choice")
    for name, text in (("sic", "teh"), ("corr", "the")):
        etree.SubElement(choice, f"{{{TEI_NAMESPACE}}}{name}").text = text
    choice.tail = after
    assert is_identical(edition) is True


@pytest.mark.parametrize("text", ["Dear the Sir,", "Dear teh  Sir,", "", "Dear teh Sir, привет"])
def test_every_other_change_shows(edition: etree._Element, text: str) -> None:
    _paragraph(edition).text = text
    assert is_identical(edition) is False


def test_an_unknown_encoding_in_the_header_is_no_crash(edition: etree._Element) -> None:
    note = edition.find(".//tei:note[@type='encoding']", NS)
    assert note is not None
    note.text = "klingon"
    assert is_identical(edition) is False


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_any_character_comes_back(text: str) -> None:
    assert read_source_layer(etree.fromstring(encode(SourceText.of(text, "letter.txt")).xml)) == text
