"""Web addresses: their ends, and targets that are valid URIs or none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tei_encode.model.web import ADDRESS, address_end, address_target

SCHEMA = etree.RelaxNG(
    etree.fromstring(
        b"<element name='a' xmlns='http://relaxng.org/ns/structure/1.0' "
        b"datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'><attribute name='b'>"
        b"<data type='anyURI'><param name='pattern'>\\S+</param></data></attribute></element>"
    )
)


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("http://a.b/c?d=e&f=g#h", "http://a.b/c?d=e&f=g#h"),
        ("www.example.org/x", "http://www.example.org/x"),
        ("http://a.b/ü x"[:-2], "http://a.b/%C3%BC"),
        ("http://a.b/%zz%20", "http://a.b/%25zz%20"),
        ("http://a.b/#a#b", "http://a.b/#a%23b"),
        ("http://a.b:x", ""),
        ("http://a.b:80/x", "http://a.b:80/x"),
        ("http://[::1]/x", "http://[::1]/x"),
        ("http://[::1/x", ""),
        ("http:///x", ""),
        ("http://a.b/{x}|y", "http://a.b/%7Bx%7D%7Cy"),
    ],
)
def test_target(address: str, target: str) -> None:
    assert address_target(address) == target


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("See http://a.b/c.", "http://a.b/c"),
        ("(http://a.b/c)", "http://a.b/c"),
        ("http://a.b/c_(d), and", "http://a.b/c_(d)"),
        ("http://a.b/c.[12] So", "http://a.b/c"),
        ("<http://a.b>", "http://a.b"),
        ("“http://a.b/c,”", "http://a.b/c"),
        ("http://a.b/\x1bc", "http://a.b/"),
    ],
)
def test_end(text: str, address: str) -> None:
    found = ADDRESS.search(text)
    assert found is not None
    assert text[found.start() : address_end(text, *found.span())] == address


@given(st.text(alphabet="ab:/#?[]@%{}|^\\ü.0", max_size=20))
def test_every_target_is_a_uri(rest: str) -> None:
    target = address_target("http://" + rest)
    if target:
        assert SCHEMA.validate(etree.Element("a", b=target)), target
