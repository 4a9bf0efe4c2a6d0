"""The digest of an edition's own form tells whether anybody has edited it."""

from __future__ import annotations

import pytest
from lxml import etree

from tei_encode import SourceText, encode
from tei_encode.tei.edition_digest import is_untouched, seal
from tei_encode.tei.namespaces import NS, TEI_NAMESPACE, local_name, pointers

XML = encode(SourceText.of("# Letter\n\nOn 3 May 1921 *V. M. Molotov* wrote.\r\n", "letter.txt")).xml


@pytest.fixture
def edition() -> etree._Element:
    """An edition as the program wrote it."""
    return etree.fromstring(XML)


def test_an_edition_as_written_is_untouched(edition: etree._Element) -> None:
    assert is_untouched(edition) is True


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"1.0' encoding='utf-8'?>", b'1.0" encoding="UTF-8"?>\n'),
        (b'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="doc-letter" xml:lang="und">',
         b'<TEI xml:lang="und"   xml:id="doc-letter" xmlns="http://www.tei-c.org/ns/1.0">'),
        (b"<idno", b"<idno "),
        (b"&#13;", b"&#xD;"),
    ],
)  # fmt: skip
def test_another_way_to_write_the_same_is_no_edit(before: bytes, after: bytes) -> None:
    assert before in XML
    written = XML.replace(before, after).replace(b"<?xml version='1.0\"", b'<?xml version="1.0"')
    assert is_untouched(etree.fromstring(written)) is True


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"Molotov</", b"Molotow</"),
        (b"1921-05-03", b"1921-05-04"),
        (b"<body>", b"<body><!-- seen -->"),
        (b">unknown</publisher", b">A Press</publisher"),
        (b"<body>", b'<body n="1">'),
        (b"\n</TEI>", b"\n\n</TEI>"),
    ],
)
def test_every_edit_shows(before: bytes, after: bytes) -> None:
    assert before in XML
    assert is_untouched(etree.fromstring(XML.replace(before, after, 1))) is False


def test_sealing_again_gives_the_same_digest(edition: etree._Element) -> None:
    seal(edition)
    assert is_untouched(edition) is True
    holder = edition.find(".//tei:idno[@type='edition-SHA-256']", NS)
    assert holder is not None
    assert (holder.text or "").encode() in XML


def test_a_document_of_others_has_no_digest() -> None:
    root = etree.fromstring(f'<TEI xmlns="{TEI_NAMESPACE}"><text/></TEI>')
    assert is_untouched(root) is None
    with pytest.raises(LookupError):
        seal(root)


@pytest.mark.parametrize(
    ("value", "names"),
    [
        (None, []),
        ("", []),
        ("#a", ["a"]),
        ("#a  #b", ["a", "b"]),
        ("other.xml#a #b", ["b"]),
        ("#", []),
        ("a", []),
    ],
)
def test_pointers_within_the_document(value: str | None, names: list[str]) -> None:
    assert pointers(value) == names


def test_comments_have_no_name() -> None:
    root = etree.fromstring(f'<TEI xmlns="{TEI_NAMESPACE}"><!-- x --><?y z?><text/></TEI>')
    assert [local_name(one) for one in root.iter()] == ["TEI", "", "", "text"]
