"""W3C schemas: large documents are given to xmlschema in pieces, and what it says of them stays the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from tei_encode.errors import SchemaError
from tei_encode.validators import schema_path, xsd
from tei_encode.validators.protocol import Subject
from tei_encode.validators.well_formed import parse
from tei_encode.validators.xsd import XsdValidator
from tei_encode.validators.xsd_reading import best_depth
from tests.validators.editions import edition

TEI = "http://www.tei-c.org/ns/1.0"
OURS = schema_path("tei_encode.xsd")
WHOLE = 10**9
BODIES: dict[str, str] = {
    "valid": "<p>x <hi>y</hi></p>",
    "an attribute": "<p colour='red'>x</p>",
    "a value": "<p>x <date when='soon'>y</date></p>",
    "an element that nobody knows": "<p>x <foo>y<p colour='red'/></foo></p>",
    "an element that nobody knows, with a division": "<foo><div><p colour='red'>x</p></div></foo>",
    "an element in a wrong place": "<p>x <teiHeader><p colour='red'/></teiHeader></p>",
    "a division in a paragraph": "<p><div><p colour='red'>x</p><p>y</p></div></p>",
    "text between blocks": "<div><p>x</p>loose<p>y</p></div>",
    "text behind a comment": "<div><p>x</p><!-- c -->loose<p>y</p></div>",
    "a comment in a value": "<p>x <idno><!-- c -->y</idno><?z?></p>",
    "something after the divisions": "<div><p>x</p></div><p>y</p><div><list/></div>",
    "lists in lists": "<list><item><list><item colour='red'>x</item><p/></list></item><head>y</head></list>",
    "equal identifiers": "<div><p xml:id='a'>x</p></div><div><p xml:id='a'>y</p><p xml:id='a b'>z</p></div>",
    "another namespace": "<p xmlns:o='urn:o'>x <o:foo o:bar='1'><p colour='red'/></o:foo></p>",
    "prefixes": f"<t:p xmlns:t='{TEI}' t:colour='red'>x <t:foo/><t:hi>y</t:hi></t:p>",
    "a type of its own": "<p xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='none'>x</p>",
}
SMALL = {
    "keys": (
        "<xs:element name='TEI'><xs:complexType><xs:sequence><xs:element ref='t:l' maxOccurs='unbounded'/></xs:sequence>"
        "</xs:complexType><xs:unique name='u'><xs:selector xpath='t:l'/><xs:field xpath='@n'/></xs:unique></xs:element>"
        "<xs:element name='l'><xs:complexType><xs:sequence/><xs:attribute name='n'/></xs:complexType></xs:element>"
    ),
    "declarations inside others": (
        "<xs:element name='TEI'><xs:complexType><xs:sequence><xs:element name='l' type='xs:int' maxOccurs='unbounded'/>"
        "</xs:sequence></xs:complexType></xs:element><xs:element name='l' type='xs:date'/>"
    ),
    "references": (
        "<xs:element name='TEI'><xs:complexType><xs:sequence><xs:element ref='t:l' maxOccurs='unbounded'/></xs:sequence>"
        "</xs:complexType></xs:element>"
        "<xs:element name='l'><xs:complexType><xs:sequence/><xs:attribute name='n' type='xs:ID'/>"
        "<xs:attribute name='to' type='xs:IDREF'/></xs:complexType></xs:element>"
    ),
}
CONTENTS = {
    "keys": "<l n='1'/><l n='2'/><l n='1'/>",
    "declarations inside others": "<l>1</l><l>1921-05-03</l><l>2</l>",
    "references": "<l n='a' to='b'/><l n='b' to='c'/><l n='a'/>",
}


def said(data: bytes, schema: Path, lazy_from: int) -> set[tuple[object, ...]]:
    """What is said of a document: severity, rule, words and place."""
    root, _ = parse(data)
    assert root is not None
    found = XsdValidator(schema, lazy_from=lazy_from).validate(Subject(data, root, "a.xml"))
    return {(one.severity, one.rule, one.message, one.line, one.column, one.path) for one in found}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
@pytest.mark.parametrize(
    "around", ["{}", "<p>a</p>{}<p colour='blue'>b</p>", "<div><p>a</p></div><div>{}</div>"]
)
def test_in_pieces_the_same_is_found_as_in_the_whole(body: str, around: str) -> None:
    data = edition(around.format(body) + "\n<div><p>x</p></div>" * 60)
    whole = said(data, OURS, WHOLE)
    assert said(data, OURS, 0) == whole
    assert whole or "colour" not in around.format(body)


@pytest.mark.parametrize("name", SMALL)
def test_what_depends_on_the_whole_is_found(name: str, tmp_path: Path) -> None:
    schema = tmp_path / "s.xsd"
    schema.write_text(
        f"<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:t='{TEI}' targetNamespace='{TEI}'"
        f" elementFormDefault='qualified'>{SMALL[name]}</xs:schema>"
    )
    data = f"<TEI xmlns='{TEI}'>\n{CONTENTS[name]}</TEI>".encode()
    whole = said(data, schema, WHOLE)
    assert whole
    assert said(data, schema, 0) == whole


def test_a_comment_is_no_child() -> None:
    assert said(edition("<p><date when='1921'><!-- c -->1921</date></p>"), OURS, WHOLE) == set()


def test_breaches_above_the_limit_are_not_listed_and_not_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xsd, "ERROR_LIMIT", 5)
    data = edition("<div><p colour='red'>x</p></div>" * 200)
    for lazy_from in (0, WHOLE):
        rules = [str(rule) for _, rule, *_ in said(data, OURS, lazy_from)]
        assert sorted(rules) == ["schema-limit", *["xsd"] * 5]


@pytest.mark.parametrize(
    ("document", "depth"),
    [
        ("<a/>", 1),
        ("<a><b><c/><c/></b></a>", 2),
        (f"<a><b>{'<c><d/><d/></c>' * 20}</b></a>", 2),
        (f"<a><b><c>{'<d><e/><e/></d>' * 20}</c></b></a>", 3),
    ],
)
def test_pieces_are_taken_where_they_are_small(document: str, depth: int) -> None:
    assert best_depth(etree.fromstring(document)) == depth


@pytest.mark.parametrize(
    "part",
    [
        "<xs:include schemaLocation='{}'/>",
        "<xs:import namespace='urn:z' schemaLocation='{}'/>",
        "<xs:redefine schemaLocation='{}'/>",
    ],
)
@pytest.mark.parametrize("place", ["gone.xsd", "http://127.0.0.1:9/gone.xsd", "broken.xsd"])
def test_half_a_schema_is_no_schema(part: str, place: str, tmp_path: Path) -> None:
    """The library goes on without what it cannot read; a verdict under the rest would be a guess."""
    (tmp_path / "broken.xsd").write_text("<xs:schema", encoding="utf-8")
    path = tmp_path / "half.xsd"
    path.write_text(
        f"<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='{TEI}'>{part.format(place)}"
        "<xs:element name='TEI'/></xs:schema>",
        encoding="utf-8",
    )
    with pytest.raises(SchemaError, match=re.escape(place)) as caught:
        xsd.loaded(path)
    assert "\n" not in str(caught.value)
