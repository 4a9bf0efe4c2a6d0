"""Schemas cut down to one document: the same verdicts, in a fraction of the time."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from tei_encode import validate
from tei_encode.validators.pruning import pruned, relaxng_for
from tei_encode.validators.schemas import grammar_tree, relaxng
from tests.schema.test_schemas import OFFICIAL, OURS, needs_jing, needs_official
from tests.validators.test_judges import refused_by_jing

if TYPE_CHECKING:
    from pathlib import Path

NS = "http://www.tei-c.org/ns/1.0"
PARSER = etree.XMLParser(collect_ids=False)
RNG = "{http://relaxng.org/ns/structure/1.0}"
HEADER = (
    "<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><publisher>P</publisher>"
    "{publication}</publicationStmt><sourceDesc><bibl>x</bibl></sourceDesc></fileDesc>{header}</teiHeader>"
)
VALID_BODIES = (
    "<p>x</p>",
    "<div><head>x</head><p>y</p></div>",
    "<div><div><p>x</p></div></div>",
    "<p><choice><sic>x</sic><corr>y</corr></choice></p>",
    "<list><item>x</item></list>",
    "<list><label>a</label><item>x</item></list>",
    "<lg><l>x</l></lg>",
    "<sp><speaker>x</speaker><p>y</p></sp>",
    "<table><row><cell>x</cell></row></table>",
    "<p><figure><graphic url='a.png'/></figure></p>",
    "<p><formula notation='tex'>x</formula></p>",
    "<p><app><lem>x</lem><rdg wit='#a'>y</rdg></app></p>",
    "<p><w lemma='go' pos='V'>went</w> <pc>.</pc></p>",
    "<p><egXML xmlns='http://www.tei-c.org/ns/Examples'><any thing='1'/></egXML></p>",
    "<p><date when='1954-03-26'>x</date></p>",
    "<p><measure quantity='3' unit='kg'>x</measure></p>",
    "<entry><form><orth>x</orth></form></entry>",
    "<u who='#a'>x<pause/></u>",
    "<p><note><p>x</p></note></p>",
    "<div1><p>x</p></div1>",
)
BROKEN_BODIES = (
    "<p><formula><math xmlns='http://www.w3.org/1998/Math/MathML'><mi>x</mi></math></formula></p>",
    "",
    "x",
    "<p><p>x</p></p>",
    "<div><div><p>x</p></div><p>y</p></div>",
    "<p>x</p><closer>y</closer><p>z</p>",
    "<list/>",
    "<list>x<item>y</item></list>",
    "<table/>",
    "<table><row/></table>",
    "<choice><sic>x</sic></choice>",
    "<p><choice><sic>x</sic></choice></p>",
    "<p><date when='yesterday'>x</date></p>",
    "<p><date when='1954-02-30'>x</date></p>",
    "<p type='x'>y</p>",
    "<p n='1' colour='red'>y</p>",
    "<paragraph>x</paragraph>",
    "<p xmlns=''>x</p>",
    "<p xml:id='1'>x</p>",
    "<lg><head>x</head></lg>",
    "<listPlace><listPlace/></listPlace>",
    "<listPlace><place><place><listPlace/></place></place></listPlace>",
    "<p><formula><title xmlns='http://www.tei-c.org/ns/1.0'>x</title><list/></formula></p>",
    "<milestone/>",
    "<p><title level='z'>x</title></p>",
    "<p><persName><p>x</p></persName></p>",
)
VALID_HEADERS = (
    ("<idno>1</idno>", ""),
    ("<availability status='free'><licence target='http://x.org/'>y</licence></availability>", ""),
    ("", "<encodingDesc><appInfo><application ident='a' version='0.1'><label>a</label></application></appInfo></encodingDesc>"),
    ("", "<profileDesc><langUsage><language ident='en'>x</language></langUsage></profileDesc>"),
    ("", "<revisionDesc><change when='2026-01-01'>x</change></revisionDesc>"),
    ("", "<xenoData><x xmlns='http://x.org/'>y</x></xenoData>"),
)  # fmt: skip
BROKEN_HEADERS = (
    ("<p>x</p>", ""),
    ("<availability status='secret'><p>x</p></availability>", ""),
    ("", "<encodingDesc/>"),
    ("", "<encodingDesc><appInfo><application ident='a' version='0.3.1-dev'><label>a</label></application></appInfo></encodingDesc>"),
    ("", "<profileDesc><langUsage><language ident='en_GB'>x</language></langUsage></profileDesc>"),
    ("", "<profileDesc><abstract>x</abstract></profileDesc>"),
    ("", "<revisionDesc/>"),
)  # fmt: skip


def tei(body: str = "<p>x</p>", publication: str = "", header: str = "") -> str:
    """A document with this body, and these parts in its header."""
    head = HEADER.format(publication=publication, header=header)
    return f'<TEI xmlns="{NS}">{head}<text><body>{body}</body></text></TEI>'


VALID = [*map(tei, VALID_BODIES), *(tei("<p>x</p>", *parts) for parts in VALID_HEADERS)]
BROKEN = [*map(tei, BROKEN_BODIES), *(tei("<p>x</p>", *parts) for parts in BROKEN_HEADERS)]


@needs_official
@pytest.mark.parametrize(("documents", "verdict"), [(VALID, True), (BROKEN, False)], ids=["valid", "broken"])
def test_verdicts_of_the_pruned_official_schema(documents: list[str], verdict: bool) -> None:
    assert len(VALID) + len(BROKEN) >= 40
    for document in documents:
        root = etree.fromstring(document, PARSER)
        assert relaxng_for(OFFICIAL, root).validate(root) is verdict, document


@needs_official
@needs_jing
def test_jing_gives_the_same_verdicts(tmp_path: Path) -> None:
    refused = refused_by_jing(OFFICIAL, [*VALID, *BROKEN], tmp_path)
    assert sorted(refused) == list(range(len(VALID), len(VALID) + len(BROKEN)))


@needs_official
@pytest.mark.parametrize("document", BROKEN)
def test_what_the_official_schema_refuses_is_explained(document: str) -> None:
    errors = [f for f in validate(document.encode(), schema=OFFICIAL).findings if f.severity == "error"]
    assert errors
    assert all(finding.rule != "schema" for finding in errors), (
        "libxml2's own words: the matcher found nothing"
    )
    assert all(finding.line == 1 and finding.column > 0 for finding in errors)


@needs_official
@pytest.mark.slow
def test_libxml2_takes_any_selection_of_names() -> None:
    grammar = grammar_tree(OFFICIAL).getroot()
    source = random.Random(5)
    names = sorted({str(one.get("name")) for one in grammar.iter(RNG + "element") if one.get("name")})
    core = {
        "TEI",
        "teiHeader",
        "fileDesc",
        "titleStmt",
        "title",
        "publicationStmt",
        "p",
        "sourceDesc",
        "text",
        "body",
    }
    for _ in range(60):
        chosen = core | set(source.sample(names, source.choice((5, 20, 50, 100))))
        small = pruned(grammar, frozenset(f"{{{NS}}}{name}" for name in chosen))
        assert small is not None
        etree.RelaxNG(small)


def grammar_of(definitions: str) -> etree._Element:
    """A schema whose start is `a`."""
    start = "<start><ref name='a'/></start>"
    return etree.fromstring(f"<grammar xmlns='{RNG[1:-1]}'>{start}{definitions}</grammar>")


SMALL: dict[str, tuple[str, str, bool]] = {
    "an element that is not there goes": (
        "<define name='a'><element name='a'><optional><element name='b'><empty/></element></optional></element></define>",
        "<a/>", True,
    ),
    "what it alone can fulfil goes with it": (
        "<define name='a'><element name='a'><element name='b'><empty/></element></element></define>",
        "<a/>", False,
    ),
    "one of two definitions stays": (
        "<define name='a' combine='choice'><element name='a'><empty/></element></define>"
        "<define name='a' combine='choice'><element name='b'><empty/></element></define>",
        "<b/>", True,
    ),
    "a wildcard stays": (
        "<define name='a'><element name='a'><ref name='any'/></element></define>"
        "<define name='any'><element><anyName><except><name>a</name></except></anyName><zeroOrMore><ref name='any'/>"
        "</zeroOrMore></element></define>",
        "<a><x><y/></x></a>", True,
    ),
    "a wildcard still excludes": (
        "<define name='a'><element name='a'><ref name='any'/></element></define>"
        "<define name='any'><element><anyName><except><name>a</name></except></anyName><empty/></element></define>",
        "<a><a/></a>", False,
    ),
    "a repetition in a repetition is one": (
        "<define name='a'><element name='a'><oneOrMore><zeroOrMore><element name='b'><empty/></element></zeroOrMore>"
        "</oneOrMore></element></define>",
        "<a><b/><b/></a>", True,
    ),
    "what only contains itself cannot be": (
        "<define name='a'><element name='a'><ref name='b'/></element></define>"
        "<define name='b'><element name='b'><oneOrMore><ref name='b'/></oneOrMore></element></define>",
        "<a><b/></a>", False,
    ),
    "mixed content stays mixed": (
        "<define name='a'><element name='a'><mixed><zeroOrMore><element name='b'><empty/></element></zeroOrMore>"
        "</mixed></element></define>",
        "<a>x<b/>y</a>", True,
    ),
    "interleaved elements come in any order": (
        "<define name='a'><element name='a'><interleave><element name='b'><empty/></element><optional>"
        "<element name='c'><empty/></element></optional></interleave></element></define>",
        "<a><c/><b/></a>", True,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("definitions", "document", "verdict"), SMALL.values(), ids=SMALL)
def test_pruning_keeps_the_verdict(definitions: str, document: str, verdict: bool) -> None:
    root = etree.fromstring(document, PARSER)
    grammar = grammar_of(definitions)
    small = pruned(grammar, frozenset(str(element.tag) for element in root.iter()))
    assert small is not None
    assert etree.RelaxNG(small).validate(root) is verdict
    assert etree.RelaxNG(grammar).validate(root) is verdict


def test_a_schema_in_several_files_is_left_whole() -> None:
    grammar = etree.fromstring(f"<grammar xmlns='{RNG[1:-1]}'><include href='other.rng'/></grammar>")
    assert pruned(grammar, frozenset({"a"})) is None


def test_our_own_schema_pruned_gives_the_same_verdicts() -> None:
    for document in [*VALID, *BROKEN]:
        root = etree.fromstring(document, PARSER)
        assert relaxng_for(OURS, root).validate(root) == relaxng(OURS).validate(root), document
