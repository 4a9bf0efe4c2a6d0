"""The text and its tree become elements: every character once, in the source's order."""

from __future__ import annotations

import pytest
from hypothesis import given
from lxml import etree

from tei_encode.model import Annotation, Description, Document, Register, SourceText
from tei_encode.resolution.emphasis import absorb_emphasis
from tei_encode.resolution.merging import merge
from tei_encode.resolution.nesting import nest
from tei_encode.serialiser import Metadata, serialise
from tei_encode.serialiser.document import to_xml
from tei_encode.serialiser.weaving import Woven, weave
from tei_encode.tei.namespaces import NS, XML_ID, tei
from tei_encode.tei.source_layer import read_source_layer
from tests.resolution.claims import claim
from tests.resolution.random_claims import texts_with_claims


def _woven(text: str, *claims: Annotation) -> Woven:
    """Claims woven into a text that is one paragraph."""
    blocks = [claim(kind, 0, len(text), origin="structure") for kind in ("text", "body", "p")]
    return weave(text, nest(text, [*blocks, *claims]).root)


def _paragraph(text: str, *claims: Annotation) -> str:
    """The paragraph's content, as XML without the namespace."""
    element = _woven(text, *claims).text.find(".//tei:p", NS)
    assert element is not None
    xml = etree.tostring(element, encoding="unicode", with_tail=False)
    bare = (
        xml.replace(' xmlns:ns0="http://www.tei-c.org/ns/1.0"', "").replace("ns0:", "").replace("&#13;", "\r")
    )
    return bare.removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("text", "claims", "expected"),
    [
        ("one & two", [], "one &amp; two"),
        ("a\r\nb", [], "a\r\nb"),
        ("one two", [claim("hi", 0, 3, rend="italic")], '<hi rend="italic">one</hi> two'),
        ("one two", [claim("hi", 0, 3), claim("date", 4, 7, when="1954")], '<hi>one</hi> <date when="1954">two</date>'),
        ("one two", [claim("q", 0, 7), claim("hi", 4, 7)], "<q>one <hi>two</hi></q>"),
        ("one two", [claim("persName", 4, 7, cert="medium", ref="#pers-two")], 'one <persName ref="#pers-two" cert="medium">two</persName>'),
        ("one two", [claim("foreign", 4, 7).with_attributes(**{"xml:lang": "de"})], 'one <foreign xml:lang="de">two</foreign>'),
        ("*so* it", [claim("hi", 0, 4, marks=(1, 1))], '<hi rendition="#before-asterisk #after-asterisk">so</hi> it'),
        ("> so", [claim("lb", 0, 2, origin="structure", marks=(2, 0))], '<lb rendition="#before-greater-space"/>so'),
        ("one\ftwo", [], 'one<pb rend="form-feed"/>two'),
        ("one\x07two\x07", [], 'one<g ref="#char-0007"/>two<g ref="#char-0007"/>'),
        ("a\x00\x01b", [claim("hi", 0, 4)], '<hi>a<g ref="#char-0000"/><g ref="#char-0001"/>b</hi>'),
        ("\ufffe\uffff", [], '<g ref="#char-FFFE"/><g ref="#char-FFFF"/>'),
    ],
)  # fmt: skip
def test_table(text: str, claims: list[Annotation], expected: str) -> None:
    assert _paragraph(text, *claims) == expected


def test_what_the_header_must_declare_is_remembered() -> None:
    woven = _woven("*a* \x07 *b* \x07\x01 _c_", *(claim("hi", n, n + 3, marks=(1, 1)) for n in (0, 6, 13)))
    assert woven.characters == ["\x07", "\x01"]
    assert [mark for _, _, mark in woven.renditions.declared()] == ["*", "*", "_", "_"]
    assert dict(woven.usage) == {"text": 1, "body": 1, "p": 1, "hi": 3, "g": 3}


def test_the_parts_of_a_split_claim_point_at_each_other() -> None:
    assert _paragraph("one two three", claim("q", 0, 7), claim("hi", 4, 13, id="h")) == (
        '<q>one <hi xml:id="h" next="#h-part2">two</hi></q> <hi xml:id="h-part2" prev="#h">three</hi>'
    )


def test_parts_without_an_identifier_get_one() -> None:
    assert _paragraph("one two three", claim("q", 0, 7), claim("hi", 4, 13)) == (
        '<q>one <hi xml:id="fragment-1" next="#fragment-1-part2">two</hi></q> '
        '<hi xml:id="fragment-1-part2" prev="#fragment-1">three</hi>'
    )


def test_a_very_deep_tree_is_no_trouble() -> None:
    text = "a" * 3000
    woven = _woven(text, *(claim("hi", n, 3000 - n) for n in range(1500)))
    assert woven.usage["hi"] == 1500
    assert "".join(map(str, woven.text.itertext())) == text


def _serialised(text: str, claims: list[Annotation]) -> etree._Element:
    forest = nest(text, absorb_emphasis(merge(claims)))
    document = Document(SourceText.of(text, "made-up.txt"))
    root = serialise(document, forest.root, Register(), Description(), Metadata())
    return etree.fromstring(to_xml(root))


@given(texts_with_claims())
def test_the_text_is_kept_whatever_crosses(made: tuple[str, list[Annotation]]) -> None:
    text, claims = made
    assert read_source_layer(_serialised(text, claims)) == text


@given(texts_with_claims())
def test_parts_make_chains_and_identifiers_are_unique(made: tuple[str, list[Annotation]]) -> None:
    root = _serialised(*made).find(tei("text"))
    assert root is not None
    names = [element.get(XML_ID) for element in root.iter() if element.get(XML_ID)]
    assert len(names) == len(set(names))
    by_id = {element.get(XML_ID): element for element in root.iter() if element.get(XML_ID)}
    order = {element: number for number, element in enumerate(root.iter())}
    for element in by_id.values():
        for there, back in (("next", "prev"), ("prev", "next")):
            pointer = element.get(there)
            if pointer:
                other = by_id[pointer.removeprefix("#")]
                assert other.get(back) == f"#{element.get(XML_ID)}"
                assert other.tag == element.tag
                assert (order[element] < order[other]) == (there == "next")
