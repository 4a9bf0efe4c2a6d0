"""Datatypes of XML Schema: what is a value, in a table that jing agrees with; facets; and patterns."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tei_encode.validators.datatypes import UnknownDatatypeError, datatype
from tests.schema.test_schemas import needs_jing

if TYPE_CHECKING:
    from collections.abc import Iterable

NS = "http://relaxng.org/ns/structure/1.0"
XSD = "http://www.w3.org/2001/XMLSchema-datatypes"
TABLE: dict[str, dict[str, list[str]]] = json.loads(
    Path(__file__).with_name("datatypes.json").read_text("utf-8")
)
Facets = tuple[tuple[str, str], ...]
FACETS: list[tuple[str, Facets, str, str]] = [
    ("double", (("minInclusive", "0"), ("maxInclusive", "1")), "0 -0 1 1.0 0.5 1e-3", "1.01 -0.1 2 INF -INF NaN x"),
    ("integer", (("minExclusive", "1"), ("maxExclusive", "5")), "2 4", "1 5 1.5"),
    ("nonNegativeInteger", (("maxInclusive", "100"),), "0 100 007", "101 -1"),
    ("decimal", (("totalDigits", "3"), ("fractionDigits", "1")), "1.5 12.5 012.5 -123", "123.5 1.55 1234 1.50"),
    ("string", (("minLength", "2"), ("maxLength", "3")), "ab abc 😀😀", "a abcd"),
    ("token", (("length", "2"),), "ab", "a abc"),
    ("NMTOKENS", (("maxLength", "1"),), "a abc", ""),
    ("hexBinary", (("length", "2"),), "00ff", "00 00ff00"),
    ("date", (("pattern", "(19[789][0-9]|[2-9][0-9]{3}).*"),), "1970-01-01 2026-01-01", "1954-03-26 1970"),
    ("Name", (("pattern", ".+:.+"),), "a:b", "ab a: :b"),
]  # fmt: skip
PATTERNS: dict[str, tuple[str, str]] = {
    r"\S+": ("a a/b é 😀", ""),
    r"[^/\s]+:\S*": ("a:b a: é:x", "/a:b a"),
    r"[a-z][a-z0-9\+\.\-]*": ("a a+b a.b-c", "A 1a é"),
    r"(\-?[\d]+/\-?[\d]+)": ("1/2 -1/-2 ١/٢", "1 1/ a/b"),
    r"[\d]+[a-z]*[\d]*(\.[\d]+[a-z]*[\d]*){0,3}": ("1 1.2b3.4 1.2.3.4", "1. 1.2.3.4.5 v1"),
    r"[\p{L}-[\p{Lu}]]+": ("a é ж", "A É Ж 1"),
    r"[a-z-[aeiou]]+": ("b xyz", "a bad"),
    r"\p{Lu}\p{Ll}*": ("A Ab Éa", "a AB 1"),
    r"\P{L}": ("1 . 😀", "a é"),
    r"\i\c*": ("a a:b _1 é", "1a -a 😀"),
    r"\w+": ("a1 é x̣", "a.b a-b"),
    r"a|b{2}|c{1,}": ("a bb c ccc", "b ab"),
    r"[\-+]?x": ("-x +x x", "*x"),
    r"a.b": ("a😀b a.b", "ab"),
    r"x$y^z": ("x$y^z", "xyz"),
    r"[^a]": ("b é 😀", "a"),
    r"\(\[\{\}\]\)": ("([{}])", "("),
}
"""By pattern, words that fit and words that do not."""


def element(name: str, facets: Facets, library: str = XSD) -> str:
    params = "".join(f"<param name={quoteattr(key)}>{escape(value)}</param>" for key, value in facets)
    return f"<data type='{name}' datatypeLibrary='{library}'>{params}</data>"


def refused_by_jing(rows: Iterable[tuple[str, Facets, str]], folder: Path) -> set[int]:
    """The numbers of the rows (type, facets, value) whose value jing refuses."""
    names: dict[tuple[str, Facets], str] = {}
    document = "<r>\n"
    for name, facets, value in rows:
        tag = names.setdefault((name, facets), f"e{len(names)}")
        document += f"<{tag}>{escape(value, {chr(10): '&#10;', chr(133): '&#133;'})}</{tag}>\n"
    patterns = "".join(f"<element name='{tag}'>{element(*key)}</element>" for key, tag in names.items())
    patterns = f"<zeroOrMore><choice>{patterns}</choice></zeroOrMore>"
    (folder / "s.rng").write_text(f"<element name='r' xmlns='{NS}'>{patterns}</element>", "utf-8")
    (folder / "d.xml").write_text(f"{document}</r>", "utf-8")
    command = ["jing", "-i", str(folder / "s.rng"), str(folder / "d.xml")]
    result = subprocess.run(command, capture_output=True, text=True)
    return {int(line) - 2 for line in re.findall(r"d\.xml:(\d+):\d+: error", result.stdout)}


def rows() -> list[tuple[str, Facets, str, bool]]:
    """Type, facets, value, and whether it is one."""
    plain = [
        (name, (), value, verdict == "accepted")
        for name, verdicts in TABLE.items()
        for verdict, values in verdicts.items()
        for value in values
    ]
    faceted = [
        (name, facets, value, good)
        for name, facets, yes, no in FACETS
        for good, values in ((True, yes), (False, no))
        for value in values.split()
    ]
    patterned: list[tuple[str, Facets, str, bool]] = [
        ("token", (("pattern", pattern),), value, good)
        for pattern, (yes, no) in PATTERNS.items()
        for good, values in ((True, yes), (False, no))
        for value in values.split()
    ]
    return [*plain, *faceted, *patterned]


def test_values_are_those_of_the_table() -> None:
    assert len(rows()) > 2000
    wrong = [row for row in rows() if datatype(row[0], row[1])(row[2]) is not row[3]]
    assert wrong == []


@needs_jing
def test_jing_agrees_with_the_table(tmp_path: Path) -> None:
    refused = refused_by_jing([row[:3] for row in rows()], tmp_path)
    assert [row for number, row in enumerate(rows()) if (number in refused) is row[3]] == []


def test_negated_classes_of_several_properties_follow_the_standard() -> None:
    """Here jing on Java 9 or newer departs: see tests/schema/probes."""
    word = datatype("token", (("pattern", r"[^\p{C}\p{Z}]+"),))
    assert [text for text in ("a", "é", "😀", "\u0416") if not word(text)] == []
    assert [
        text for text in ("", "a b", "a\u00a0b", "a\u200bb", "a\u00adb", "a\ue000b", "a\u0378b") if word(text)
    ] == []


@pytest.mark.parametrize(
    ("name", "facets"),
    [
        ("measure", ()),
        ("token", (("pattern", r"\p{IsGreek}"),)),
        ("token", (("pattern", "[a"),)),
        ("token", (("pattern", r"\q"),)),
        ("token", (("pattern", "a{x}"),)),
        ("date", (("minInclusive", "1954-01-01"),)),
        ("token", (("colour", "red"),)),
        ("string", (("length", "many"),)),
    ],
)
def test_what_is_not_understood_is_said(name: str, facets: Facets) -> None:
    with pytest.raises(UnknownDatatypeError):
        datatype(name, facets)


def test_libxml2_is_asked_where_we_do_not_understand() -> None:
    from tei_encode.validators.grammar.values import Datum

    node = etree.fromstring(
        f"<data xmlns='{NS}' type='date'><param name='minInclusive'>1954-01-01</param></data>"
    )
    datum = Datum(node, XSD)
    assert datum.matches("1954-03-26")
    assert not datum.matches("1953-12-31")
    assert not datum.matches("x\x00")


@given(st.text(st.sampled_from("a1.-:/é\u00a0\u200b 😀Ж\n"), max_size=12))
def test_no_string_is_too_odd(text: str) -> None:
    for name in TABLE:
        assert datatype(name)(text) in {True, False}
    for pattern in PATTERNS:
        assert datatype("string", (("pattern", pattern),))(text) in {True, False}
