"""RELAX NG in Python: patterns, values, derivatives and the words made of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tei_encode import SchemaError
from tei_encode.validators.grammar import Grammar, Matcher, UnsupportedGrammarError, compiled
from tei_encode.validators.grammar.patterns import Patterns
from tei_encode.validators.grammar.wording import message_of

NS = "http://relaxng.org/ns/structure/1.0"
XSD = "http://www.w3.org/2001/XMLSchema-datatypes"


def pattern(content: str) -> etree._Element:
    """A schema for an element `e` with this content."""
    return etree.fromstring(f"<element name='e' xmlns='{NS}' datatypeLibrary='{XSD}'>{content}</element>")


A, B = "<element name='a'><empty/></element>", "<element name='b'><empty/></element>"
OPTION = "<attribute name='x'><choice><value>yes</value><value>no</value></choice></attribute>"
LIST = "<list><oneOrMore><data type='integer'/></oneOrMore></list>"
SCHEMAS: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    "empty": ("<empty/>", ("<e/>", "<e> </e>", "<e><!-- x --></e>"), ("<e>x</e>", "<e><a/></e>", "<e x='1'/>")),
    "text": ("<text/>", ("<e/>", "<e>x</e>", "<e>x<!-- c -->y</e>"), ("<e><a/></e>",)),
    "group": (A + B, ("<e><a/><b/></e>", "<e> <a/> <b/> </e>"), ("<e><b/><a/></e>", "<e><a/></e>", "<e><a/>x<b/></e>")),
    "choice": (f"<choice>{A}{B}</choice>", ("<e><a/></e>", "<e><b/></e>"), ("<e/>", "<e><a/><b/></e>")),
    "optional": (f"<optional>{A}</optional>", ("<e/>", "<e><a/></e>"), ("<e><a/><a/></e>",)),
    "zeroOrMore": (f"<zeroOrMore>{A}</zeroOrMore>", ("<e/>", "<e><a/><a/></e>"), ("<e><b/></e>",)),
    "oneOrMore": (f"<oneOrMore>{A}{B}</oneOrMore>", ("<e><a/><b/><a/><b/></e>",), ("<e/>", "<e><a/><b/><a/></e>")),
    "interleave": (
        f"<interleave>{A}<zeroOrMore>{B}</zeroOrMore></interleave>",
        ("<e><a/></e>", "<e><b/><a/><b/></e>"),
        ("<e><b/></e>", "<e><a/><a/></e>"),
    ),
    "mixed": (f"<mixed>{A}</mixed>", ("<e>x<a/>y</e>", "<e><a/></e>"), ("<e>x</e>",)),
    "attribute": (OPTION, ("<e x='yes'/>", "<e x=' no '/>"), ("<e/>", "<e x='maybe'/>", "<e x='yes' y='1'/>")),
    "one attribute or two others": (
        "<choice><attribute name='x'/><group><attribute name='y'/><attribute name='z'/></group></choice>",
        ("<e x=''/>", "<e z='' y=''/>"),
        ("<e/>", "<e y=''/>", "<e x='' y='' z=''/>"),
    ),
    "data": ("<data type='integer'/>", ("<e>3</e>", "<e> -3 </e>"), ("<e/>", "<e>x</e>", "<e>3<a/></e>")),
    "data or nothing": ("<optional><data type='date'/></optional>", ("<e/>", "<e>1954-03-26</e>"), ("<e>1954</e>",)),
    "data with a parameter": (
        "<data type='token'><param name='pattern'>[ab]+</param></data>", ("<e>ab</e>",), ("<e>abc</e>", "<e/>"),
    ),
    "list": (LIST, ("<e>1 2  3</e>", "<e>1</e>"), ("<e/>", "<e>1 x</e>")),
    "list of two": (
        "<list><data type='integer'/><optional><value>cm</value></optional></list>",
        ("<e>1</e>", "<e>1 cm</e>"),
        ("<e>cm</e>", "<e>1 cm cm</e>"),
    ),
    "an element of either kind": (
        "<choice><element name='a'><attribute name='x'/></element><element name='a'><text/></element></choice>",
        ("<e><a x=''/></e>", "<e><a>t</a></e>"),
        ("<e><a x=''>t</a></e>", "<e><a/><a/></e>"),
    ),
    "any element but one": (
        "<element><anyName><except><name>a</name></except></anyName><text/></element>",
        ("<e><b>x</b></e>", "<e><c xmlns='u'/></e>"),
        ("<e><a/></e>",),
    ),
    "any attribute of a namespace": (
        "<zeroOrMore><attribute><nsName ns='u'/></attribute></zeroOrMore>",
        ("<e/>", "<e xmlns:p='u' p:x='1'/>"),
        ("<e x='1'/>",),
    ),
    "notAllowed": ("<choice><notAllowed/><empty/></choice>", ("<e/>",), ("<e>x</e>",)),
}  # fmt: skip


@pytest.mark.parametrize(("content", "valid", "invalid"), SCHEMAS.values(), ids=SCHEMAS)
def test_the_matcher_says_what_libxml2_says(
    content: str, valid: tuple[str, ...], invalid: tuple[str, ...]
) -> None:
    schema = etree.RelaxNG(pattern(content))
    matcher = Matcher(Grammar(pattern(content)))
    for verdict, documents in ((True, valid), (False, invalid)):
        for document in documents:
            root = etree.fromstring(document)
            assert (not matcher.violations_in(root)) is verdict, document
            assert schema.validate(root) is verdict, document


def grammar_of(definitions: str) -> etree._Element:
    """A schema whose start is `a`."""
    start = "<start><ref name='a'/></start>"
    return etree.fromstring(f"<grammar xmlns='{NS}'>{start}{definitions}</grammar>")


DEFINITIONS: dict[str, tuple[str, str, bool]] = {
    "an optional element": (
        "<define name='a'><element name='a'><optional><element name='b'><empty/></element></optional></element></define>",
        "<a/>", True,
    ),
    "an element that has to be there": (
        "<define name='a'><element name='a'><element name='b'><empty/></element></element></define>",
        "<a/>", False,
    ),
    "one of two definitions": (
        "<define name='a' combine='choice'><element name='a'><empty/></element></define>"
        "<define name='a' combine='choice'><element name='b'><empty/></element></define>",
        "<b/>", True,
    ),
    "a wildcard": (
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
    "a repetition in a repetition": (
        "<define name='a'><element name='a'><oneOrMore><zeroOrMore><element name='b'><empty/></element></zeroOrMore>"
        "</oneOrMore></element></define>",
        "<a><b/><b/></a>", True,
    ),
    "what only contains itself cannot be": (
        "<define name='a'><element name='a'><ref name='b'/></element></define>"
        "<define name='b'><element name='b'><oneOrMore><ref name='b'/></oneOrMore></element></define>",
        "<a><b/></a>", False,
    ),
    "mixed content": (
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


@pytest.mark.parametrize(("definitions", "document", "verdict"), DEFINITIONS.values(), ids=DEFINITIONS)
def test_definitions_are_followed(definitions: str, document: str, verdict: bool) -> None:
    root = etree.fromstring(document)
    grammar = grammar_of(definitions)
    assert (not Matcher(Grammar(grammar)).violations_in(root)) is verdict
    assert etree.RelaxNG(grammar).validate(root) is verdict


FILES: dict[str, str] = {
    "base.rng": f"<grammar xmlns='{NS}'><start><ref name='e'/></start><div><define name='e'><element name='e'>"
    "<ref name='x'/></element></define></div><define name='x'><element name='a'><empty/></element></define></grammar>",
    "below/lone.rng": f"<element name='a' xmlns='{NS}'><externalRef href='../text.rng'/></element>",
    "text.rng": f"<text xmlns='{NS}'/>",
}
IN_FILES: dict[str, tuple[str, str, str]] = {
    "as it is": ("<include href='base.rng'/>", "<e><a/></e>", "<e><b/></e>"),
    "with a definition replaced": (
        "<include href='base.rng'><define name='x'><element name='b'><empty/></element></define></include>",
        "<e><b/></e>", "<e><a/></e>",
    ),
    "with another start": (
        "<include href='base.rng'><start><ref name='x'/></start></include>", "<a/>", "<e><a/></e>",
    ),
    "with a definition extended": (
        "<include href='base.rng'/><define name='x' combine='choice'><element name='b'><empty/></element></define>",
        "<e><b/></e>", "<e/>",
    ),
    "a pattern in files of its own": (
        "<start><element name='e'><externalRef href='below/lone.rng'/></element></start>", "<e><a>x</a></e>", "<e>x</e>",
    ),
    "a grammar in a grammar": (
        "<start><element name='e'><grammar><start><choice><ref name='x'/><parentRef name='x'/></choice></start>"
        "<define name='x'><element name='a'><empty/></element></define></grammar></element></start>"
        "<define name='x'><element name='b'><empty/></element></define>",
        "<e><b/></e>", "<e><c/></e>",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("inside", "valid", "broken"), IN_FILES.values(), ids=IN_FILES)
def test_schemas_in_several_files_and_grammars_are_read(
    tmp_path: Path, inside: str, valid: str, broken: str
) -> None:
    (tmp_path / "below").mkdir()
    for name, content in FILES.items():
        (tmp_path / name).write_text(content)
    schema = tmp_path / "schema.rng"
    schema.write_text(f"<grammar xmlns='{NS}'>{inside}</grammar>")
    theirs, matcher = etree.RelaxNG(etree.parse(schema)), Matcher(compiled(schema))
    for document, verdict in ((valid, True), (broken, False)):
        root = etree.fromstring(document)
        assert theirs.validate(root) is verdict
        assert (not matcher.violations_in(root)) is verdict


@pytest.mark.parametrize("kind", ["include", "externalRef"])
def test_schemas_on_the_network_are_not_fetched(tmp_path: Path, kind: str) -> None:
    address = "http://example.org/x.rng"
    inside = (
        f"<include href='{address}'/>"
        if kind == "include"
        else f"<start><externalRef href='{address}'/></start>"
    )
    (tmp_path / "s.rng").write_text(f"<grammar xmlns='{NS}'>{inside}</grammar>")
    with pytest.raises(SchemaError, match="not fetched from the network; save that schema beside"):
        compiled(tmp_path / "s.rng")


@pytest.mark.parametrize(
    "inside", ["<start><all/></start>", "<start><parentRef name='x'/></start>", "<text/>"]
)
def test_what_is_no_relax_ng_is_refused(inside: str) -> None:
    with pytest.raises(UnsupportedGrammarError, match="--engine jing"):
        Grammar(etree.fromstring(f"<grammar xmlns='{NS}'>{inside}</grammar>"))


CHILD = "<element name='list'><zeroOrMore><element name='item'><text/></element></zeroOrMore></element>"
MESSAGES: dict[str, tuple[str, str, str]] = {
    "what is missing before": (A + B, "<e><b/></e>", "before <b> the element <a> is missing"),
    "what is missing at the end": (A + B, "<e><a/></e>", "<e> is not complete; next is expected: b"),
    "what is allowed instead": (f"<optional>{A}</optional>", "<e><b/></e>", "<b> is not allowed here in <e>; allowed: a"),
    "that nothing is allowed": ("<empty/>", "<e><b/></e>", "<b> is not allowed here in <e>; nothing more is allowed there"),
    "where text must not be": (A, "<e>loose <a/></e>", 'text is not allowed directly in <e>: "loose"; allowed: a'),
    "which attribute": ("<optional><attribute name='type'/></optional>", "<e typ='x'/>", "attribute @typ is not allowed on <e> (did you mean @type?); allowed: type"),
    "which attribute is missing": ("<attribute name='unit'/>", "<e/>", "<e> lacks its attribute @unit"),
    "which values": (OPTION, "<e x='maybe'/>", '@x of <e> has the value "maybe"; it should be "yes" or "no"'),
    "which form": ("<data type='date'/>", "<e>soon</e>", '<e> contains "soon"; it should be a date (1954-03-26)'),
    "which attributes exclude each other": (
        "<choice><attribute name='x'/><attribute name='y'/></choice>", "<e x='' y=''/>",
        "attribute @y cannot stand on <e> together with the others there: @x",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("content", "document", "message"), MESSAGES.values(), ids=MESSAGES)
def test_messages_say(content: str, document: str, message: str) -> None:
    grammar = Grammar(pattern(content))
    (violation,) = Matcher(grammar).violations_in(etree.fromstring(document))
    found = message_of(violation, grammar)
    assert found == message


def test_every_mistake_is_told_once() -> None:
    grammar = Grammar(pattern(f"<zeroOrMore>{CHILD}</zeroOrMore>"))
    root = etree.fromstring("<e><list><item/><bad/><item x='1'/></list><list>text</list><worse/></e>")
    told = [(str(one.problem), one.element.tag) for one in Matcher(grammar).violations_in(root)]
    assert sorted(told) == [
        ("attribute-not-allowed", "item"),
        ("element-not-allowed", "bad"),
        ("element-not-allowed", "worse"),
        ("text-not-allowed", "list"),
    ]


def test_equal_patterns_are_one_object() -> None:
    make = Patterns()
    left, right = make.text, make.empty
    assert make.choice((left, right)) is make.choice((right, left))
    assert make.group(make.empty, left) is left
    assert make.group(make.not_allowed, left) is make.not_allowed
    assert make.choice(()) is make.not_allowed


@given(st.lists(st.sampled_from(["a", "b"]), max_size=8))
def test_derivatives_are_a_regular_expression(names: list[str]) -> None:
    content = f"<oneOrMore><choice>{A}<group>{B}{B}</group></choice></oneOrMore>"
    root = etree.fromstring(f"<e>{''.join(f'<{name}/>' for name in names)}</e>")
    runs = [len(run) for run in "".join(names).split("a")]
    expected = bool(names) and all(length % 2 == 0 for length in runs)
    assert (not Matcher(Grammar(pattern(content))).violations_in(root)) is expected
