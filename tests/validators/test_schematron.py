"""Schematron with XPath 2 and 3, by Saxon: what is broken is a finding, where it is and as grave as the rule says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tei_encode import Finding, SchemaError, validate
from tei_encode.validators import schema_path
from tei_encode.validators.schematron import validator
from tests.schema.rule_cases import CASES
from tests.schema.test_schemas import OFFICIAL, needs_official
from tests.validators.editions import edition

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("saxonche", reason="Saxon has no build for this platform (pip install saxonche)")
NS = "xmlns='http://purl.oclc.org/dsdl/schematron' queryBinding='xslt2'"
TEI = "<ns prefix='t' uri='http://www.tei-c.org/ns/1.0'/>"
BODY = "<p n='1'>x <hi>y</hi></p>\n <p>z<note>é</note></p>"
Told = tuple[str, str, str, int, int]
SCHEMAS: dict[str, tuple[str, list[Told]]] = {
    "an assert that fails": (
        "<pattern><rule context='t:body/t:p'><assert id='has-n' test='@n'>no n on <name/></assert></rule></pattern>",
        [("error", "schematron-has-n", "no n on p", 4, 2)],
    ),
    "a report that succeeds, as a warning": (
        "<pattern id='q'><rule context='t:hi'><report test='true()' role='nonfatal'>it says "
        "<value-of select='upper-case(.)'/></report></rule></pattern>",
        [("warning", "schematron-q", "it says Y", 3, 12)],
    ),
    "only the first rule of a pattern that fits": (
        "<pattern><rule context='t:p[@n]'><report test='true()'>one</report></rule>"
        "<rule context='t:body/t:p'><report test='true()' role='info'>two</report></rule></pattern>",
        [("error", "schematron", "one", 3, 1), ("info", "schematron", "two", 4, 2)],
    ),
    "one rule of each of two patterns": (
        "<pattern><rule context='t:hi | t:*[.=\"y\"]'><report test='true()'>one</report></rule></pattern>"
        "<pattern><rule context='t:hi'><report test='true()'>two</report></rule></pattern>",
        [("error", "schematron", "one", 3, 12), ("error", "schematron", "two", 3, 12)],
    ),
    "variables of schema, pattern and rule": (
        "<let name='a' value='count(//t:body/t:p)'/><pattern><let name='b' value='count(//t:hi)'/><rule context='t:note'>"
        "<let name='c' value='string-length(.)'/><assert test='$a = 9'><value-of select='$a, $b, $c'/></assert>"
        "</rule></pattern>",
        [("error", "schematron", "2 1 1", 4, 6)],
    ),
    "an abstract pattern": (
        "<pattern abstract='true' id='m'><rule context='$what'><assert test='$test'>bad</assert></rule></pattern>"
        "<pattern is-a='m' id='i'><param name='what' value='t:hi'/><param name='test' value=\". = 'n'\"/></pattern>",
        [("error", "schematron-i", "bad", 3, 12)],
    ),
    "an abstract rule": (
        "<pattern><rule abstract='true' id='r'><report test='true()'>bad</report></rule>"
        "<rule context='t:note'><extends rule='r'/></rule></pattern>",
        [("error", "schematron", "bad", 4, 6)],
    ),
    "a phase": (
        "<phase id='f'><active pattern='b'/></phase>"
        "<pattern id='a'><rule context='t:hi'><report test='true()'>one</report></rule></pattern>"
        "<pattern id='b'><rule context='t:hi'><report test='true()'>two</report></rule></pattern>",
        [("error", "schematron-b", "two", 3, 12)],
    ),
    "a rule about attributes": (
        "<pattern><rule context='@n'><report test='. = 1'>attribute <name/></report></rule></pattern>",
        [("error", "schematron", "attribute n", 3, 1)],
    ),
    "a rule about text": (
        "<pattern><rule context='t:note/text()'><report test='true()'>text {braces}</report></rule></pattern>",
        [("error", "schematron", "text {braces}", 4, 6)],
    ),
    "a diagnostic, current() and a function": (
        "<xsl:function name='t:two' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:param name='x'/>"
        "<xsl:sequence select='2 * $x'/></xsl:function><pattern><rule context='t:p[@n]'>"
        "<report test='//t:p[@n = current()/@n] and t:two(2) = 4' diagnostics='d'>bad</report></rule></pattern>"
        "<diagnostics><diagnostic id='d'>because</diagnostic></diagnostics>",
        [("error", "schematron", "bad because", 3, 1)],
    ),
    "nothing wrong": ("<pattern><rule context='t:p'><assert test='true()'>x</assert></rule></pattern>", []),
}  # fmt: skip


def told(schema: Path, document: bytes) -> list[Finding]:
    findings = validate(document, schema=schema).findings
    return [one for one in findings if one.rule.startswith("schematron")]


@pytest.mark.parametrize(("rules", "expected"), SCHEMAS.values(), ids=SCHEMAS)
def test_rules_are_findings(tmp_path: Path, rules: str, expected: list[Told]) -> None:
    schema = tmp_path / "s.sch"
    phase = " defaultPhase='f'" if "<phase" in rules else ""
    schema.write_text(f"<schema {NS}{phase}>{TEI}{rules}</schema>")
    found = told(schema, edition(BODY))
    assert sorted(
        (str(one.severity), one.rule, one.message, one.line, one.column) for one in found
    ) == sorted(expected)
    assert all(one.path.startswith("/TEI/text/body/p") for one in found)


def test_files_are_included_from_beside_only(tmp_path: Path) -> None:
    (tmp_path / "part.sch").write_text(
        f"<pattern {NS}><rule context='t:hi'><report test='true()'>inside</report></rule></pattern>"
    )
    schema = tmp_path / "s.sch"
    schema.write_text(f"<schema {NS}>{TEI}<include href='part.sch'/></schema>")
    assert [one.message for one in told(schema, edition(BODY))] == ["inside"]
    other = tmp_path / "t.sch"
    other.write_text(f"<schema {NS}>{TEI}<include href='http://example.org/part.sch'/></schema>")
    with pytest.raises(SchemaError, match="not fetched from the network"):
        validate(edition(BODY), schema=other)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (f"<schema {NS}><pattern><rule context='p['><report test='1'>x</report></rule></pattern></schema>", "compiled"),
        (f"<schema {NS}><pattern is-a='none'/></schema>", "no abstract pattern"),
        (f"<schema {NS.replace('xslt2', 'sql')}/>", "query language sql"),
        ("<schema/>", "not an ISO Schematron"),
        ("schema", "cannot be read"),
    ],
)  # fmt: skip
def test_a_schema_that_is_none_is_refused(tmp_path: Path, content: str, words: str) -> None:
    (tmp_path / "s.sch").write_text(content)
    with pytest.raises(SchemaError, match=words):
        validate(edition(BODY), schema=tmp_path / "s.sch")


def test_our_own_rules_find_by_saxon_what_they_find_by_lxml() -> None:
    own = schema_path("tei_encode.sch")
    for case in CASES.values():
        assert {one.rule for one in told(own, case.xml)} == {
            f"schematron-{name}" for name in case.broken.split()
        }


@needs_official
def test_the_official_rules_run_beside_the_grammar() -> None:
    rules = OFFICIAL.with_suffix(".sch")
    document = edition("<p><date when='1954' from='1953'>x</date> <subst><add>y</add></subst></p>")
    findings = validate(document, schema=[OFFICIAL, rules]).findings
    assert [(str(one.severity), one.column) for one in findings] == [("warning", 4), ("error", 43)]
    assert not validate(document, schema=[OFFICIAL, rules]).valid
    assert validate(document, schema=OFFICIAL).valid


def test_ours_can_be_named_among_others() -> None:
    rules = {
        one.rule
        for one in validate(edition("<p><p>x</p></p>"), schema=[schema_path("tei_encode.sch")]).findings
    }
    assert "element-not-allowed" not in rules
    from pathlib import Path

    schemas = [Path("own"), schema_path("tei_encode.sch")]
    assert "element-not-allowed" in {
        one.rule for one in validate(edition("<p><p>x</p></p>"), schema=schemas).findings
    }


def test_a_schema_is_compiled_once(tmp_path: Path) -> None:
    schema = tmp_path / "s.sch"
    schema.write_text(
        f"<schema {NS}>{TEI}<pattern><rule context='t:p'><assert test='@n'>x</assert></rule></pattern></schema>"
    )
    assert validator.compiled(schema) is validator.compiled(schema)


PLAIN = edition("<p n='1'>x</p>")
SPIES = {
    "the environment": "environment-variable('TEI_ENCODE_SECRET')",
    "a file": "if (unparsed-text-available('{file}')) then unparsed-text('{file}') else ''",
    "a document": "if (doc-available('{file}')) then string(doc('{file}')) else ''",
}


@pytest.mark.parametrize("name", SPIES)
def test_rules_that_a_file_names_see_nothing_but_the_file(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEI_ENCODE_SECRET", "SECRET")
    (tmp_path / "secret.xml").write_text("<a>SECRET</a>")
    spy = SPIES[name].replace("{file}", (tmp_path / "secret.xml").as_uri())
    (tmp_path / "s.sch").write_text(
        f"<schema {NS}>{TEI}<pattern><rule context='t:body'><report test='true()'>saw"
        f' <value-of select="{spy}"/></report></rule></pattern></schema>'
    )
    instruction = b"<?xml-model href='s.sch' schematypens='http://purl.oclc.org/dsdl/schematron'?>\n"
    (tmp_path / "a.xml").write_bytes(PLAIN.replace(b"<TEI ", instruction + b"<TEI ", 1))
    findings = [one for one in validate(tmp_path / "a.xml").findings if one.rule.startswith("schematron")]
    assert findings
    assert all("SECRET" not in one.message for one in findings)


def test_rules_inside_a_grammar_are_run(tmp_path: Path) -> None:
    grammar = (
        "<grammar xmlns='http://relaxng.org/ns/structure/1.0' xmlns:s='http://purl.oclc.org/dsdl/schematron'>"
        "<s:ns prefix='t' uri='http://www.tei-c.org/ns/1.0'/><start><ref name='any'/></start>"
        "<define name='any'><s:pattern id='no-n'><s:rule context='t:p'><s:report test='@n'>an n</s:report></s:rule>"
        "</s:pattern><element><anyName/><zeroOrMore><choice><text/><ref name='any'/>"
        "<attribute><anyName/></attribute></choice></zeroOrMore></element></define></grammar>"
    )
    (tmp_path / "g.rng").write_text(grammar)
    both = "".join(
        f"<?xml-model href='g.rng' schematypens='{language}'?>\n"
        for language in ("http://relaxng.org/ns/structure/1.0", "http://purl.oclc.org/dsdl/schematron")
    )
    (tmp_path / "a.xml").write_bytes(PLAIN.replace(b"<TEI ", both.encode() + b"<TEI ", 1))
    assert {one.rule for one in validate(tmp_path / "a.xml").findings} == {"schematron-no-n"}
