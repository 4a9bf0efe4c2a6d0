"""Lines, columns and XPaths of elements and texts, whatever the encoding."""

from __future__ import annotations

import pytest
from lxml import etree

from tei_encode.validators.places import Paths, Places
from tei_encode.validators.well_formed import parse, recoded

XML = (
    "<?xml version='1.0' encoding='{encoding}'?>\n"
    "<a><!-- ü --><b x='1'\n   y='2'>té<c/>xt</b>\n\n"
    "  <b>é<c/><?pi ?>  <c\n/> tail</b></a>"
)
STARTS = [("a", 2, 1), ("b", 2, 14), ("c", 3, 12), ("b", 5, 3), ("c", 5, 7), ("c", 5, 20)]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-16", "iso-8859-1", "windows-1252", "gb18030", "utf-16-le"]
)
def test_start_tags(encoding: str) -> None:
    data = XML.format(encoding=encoding).encode(encoding)
    root, findings = parse(data)
    assert root is not None, findings
    places = Places.of(recoded(data), root)
    found = [
        (element.tag, *places.of_element(element)) for element in root.iter() if isinstance(element.tag, str)
    ]
    assert found == STARTS


def test_columns_count_code_points_not_bytes() -> None:
    root = etree.fromstring("<a>𝔄é<b/></a>")
    assert Places.of("<a>𝔄é<b/></a>".encode(), root).of_element(root[0]) == (1, 6)


def test_texts_begin_where_they_are_not_white_space() -> None:
    data = b"<a>\n one<b/>\n <!-- no -->  two</a>"
    root = etree.fromstring(data)
    places = Places.of(data, root)
    assert places.of_text(root, None).line == 2
    assert places.of_text(root, root[0]).line == 3


def test_an_element_unknown_to_the_scan_has_its_line_only() -> None:
    root = etree.fromstring("<a>\n<b/></a>")
    assert Places().of_element(root[0]) == (2, 0)


@pytest.mark.parametrize(
    ("xml", "path"),
    [
        ("<a><b/></a>", "/a/b"),
        ("<a><b/><x/></a>", "/a/x"),
        ("<a><x/><!-- c --><b/><x/></a>", "/a/x[2]"),
        ("<a xmlns='http://www.tei-c.org/ns/1.0'><p/><p><x/></p></a>", "/a/p[2]/x"),
        ("<x/>", "/x"),
    ],
)
def test_paths(xml: str, path: str) -> None:
    root = etree.fromstring(xml)
    *_, last = root.iter()
    assert Paths().of_element(last) == path


def test_paths_find_their_element_again() -> None:
    root = etree.fromstring("<a><b><c/><c/></b><b/><b><c/></b></a>")
    paths = Paths()
    for element in root.iter():
        assert root.getroottree().xpath(paths.of_element(element)) == [element]
