"""The Schematron rules and the validators that make the same checks without a processor: they agree."""

from __future__ import annotations

import random
from collections import Counter
from functools import cache

import pytest
from lxml import etree, isoschematron  # type: ignore[attr-defined]

from tei_encode import validate
from tei_encode.validators import schema_path
from tei_encode.validators.date_precision import MONTHS
from tests.schema.instances import InstanceMaker
from tests.schema.mutations import mutated
from tests.schema.rule_cases import CASES, Case
from tests.schema.test_schemas import OURS, ROOT

PARSER = etree.XMLParser(collect_ids=False)
RULES: dict[str, str] = {
    "identifier-repeated": "identifier-repeated",
    "identifier-form-person": "identifier-form",
    "identifier-form-place": "identifier-form",
    "identifier-form-org": "identifier-form",
    "identifier-form-char": "identifier-form",
    "identifier-form-bibl": "identifier-form",
    "pointer-unresolved": "pointer-unresolved",
    "layout-mark": "pointer-to-another-kind",
    "person": "pointer-to-another-kind",
    "person-entry": "pointer-to-another-kind",
    "place": "pointer-to-another-kind",
    "place-entry": "pointer-to-another-kind",
    "org": "pointer-to-another-kind",
    "org-entry": "pointer-to-another-kind",
    "agent": "pointer-to-another-kind",
    "agent-entry": "pointer-to-another-kind",
    "character": "pointer-to-another-kind",
    "work": "pointer-to-another-kind",
    "calendar": "pointer-to-another-kind",
    "resp": "pointer-to-another-kind",
    "resp-named": "pointer-to-another-kind",
    "resp-undeclared": "resp-undeclared",
    "mark-to-note": "note-mark-without-note",
    "mark-without-note": "note-mark-without-note",
    "mark-and-note": "note-and-mark-disagree",
    "date-year": "date-year",
    "date-order": "date-order",
    "date-order-iso": "date-order",
    "date-too-precise": "date-precision",
    "date-less-precise": "date-precision",
    "tag-count": "tag-count",
    "tag-count-with-id": "tag-count",
    "element-empty": "element-empty",
    "element-empty-elsewhere": "element-empty",
    "block-empty": "element-empty",
    "line-in-line": "line-in-line",
    "p-in-line": "paragraph-in-line",
    "gloss": "gloss-without-labels",
    "calendar-of-text": "calendar-without-words",
}
"""The rule of `tei-encode validate` that says the same, by the constraint of the Schematron schema."""


@cache
def schematron() -> isoschematron.Schematron:
    return isoschematron.Schematron(etree.parse(schema_path("tei_encode.sch")), store_report=True)


def failed(xml: bytes) -> list[tuple[str, str]]:
    """The constraints that a document breaks, with their severities."""
    schematron().validate(etree.fromstring(xml, PARSER))
    report = schematron().validation_report.getroot()
    return [
        (str(one.get("id")), one.get("role") or "error")
        for one in report.iter("{*}failed-assert", "{*}successful-report")
    ]


def found(xml: bytes) -> set[tuple[str, str]]:
    """The rules of ours that a document breaks, of those that the Schematron schema has, with their severities."""
    return {
        (finding.rule, str(finding.severity))
        for finding in validate(xml).findings
        if finding.rule in RULES.values()
    }


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_document_breaks_these_constraints(case: Case) -> None:
    assert Counter(name for name, _ in failed(case.xml)) == Counter(case.broken.split())


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_validators_find_the_same(case: Case) -> None:
    assert found(case.xml) == {(RULES[name], severity) for name, severity in failed(case.xml)}


@pytest.mark.parametrize("path", sorted((ROOT / "tei").glob("*.xml")), ids=lambda path: path.name)
def test_our_editions_break_nothing(path: str) -> None:
    xml = (ROOT / "tei" / path).read_bytes()
    assert failed(xml) == []
    assert validate(xml).findings == ()


def test_every_constraint_has_a_rule_and_a_broken_document() -> None:
    tree = etree.parse(schema_path("tei_encode.sch"))
    names = {str(one.get("id")) for one in tree.iter("{*}assert", "{*}report")}
    assert names == set(RULES)
    assert names == {name for case in CASES.values() for name in case.broken.split()}


def test_the_same_months_are_known_to_both() -> None:
    tree = etree.parse(schema_path("tei_encode.sch"))
    (months,) = tree.iterfind(".//{*}let[@name='months']")
    assert sorted(str(months.get("value")).strip("'").split()) == sorted(MONTHS)


SAID_OF_ONE_POINTER = {"pointer-to-another-kind", "pointer-unresolved", "note-and-mark-disagree"}
"""Rules that XPath 1.0 cannot apply to each of several pointers: the validators may find more there."""


def test_both_judge_broken_documents_alike() -> None:
    source = random.Random(7)
    for document in InstanceMaker(OURS, seed=7).documents(200, 40):
        xml = mutated(document, source).encode()
        ours = found(xml)
        theirs = {(RULES[name], severity) for name, severity in failed(xml)}
        assert theirs <= ours, xml
        assert {rule for rule, _ in ours - theirs} <= SAID_OF_ONE_POINTER, (ours - theirs, xml)
