"""Documents that are deep, long or wide: an answer, in good time, and never a crash."""

from __future__ import annotations

import time

import pytest

from tei_encode import validate
from tests.schema.test_schemas import OFFICIAL, needs_official
from tests.validators.editions import edition


def nested(depth: int, inside: str) -> bytes:
    """A paragraph with so many `hi` in each other."""
    return edition(f"<p>{'<hi>' * depth}{inside}{'</hi>' * depth}</p>")


@pytest.mark.parametrize("depth", [10, 300, 1900])
def test_deep_documents_have_a_verdict_and_an_explanation(depth: int) -> None:
    assert validate(nested(depth, "x")).valid
    (finding,) = validate(nested(depth, "<bad/>")).findings
    assert finding.rule == "element-not-allowed"
    assert finding.path.endswith("/hi" * 10 + "/bad")
    assert finding.column == len("<p>") + depth * len("<hi>") + 1


@needs_official
def test_deep_documents_do_not_stop_the_official_schema() -> None:
    assert validate(nested(1500, "x"), schema=OFFICIAL).valid
    assert not validate(nested(1500, "<bad/>"), schema=OFFICIAL).valid


def test_a_document_that_is_too_deep_is_an_error_with_a_place() -> None:
    (finding,) = validate(nested(5000, "x")).findings
    assert finding.rule == "not-well-formed"
    assert "deep" in finding.message
    assert finding.line == 3


def test_the_xsd_engine_reports_its_own_limit() -> None:
    rules = {finding.rule for finding in validate(nested(1900, "x"), engine="xsd").findings}
    assert rules <= {"xsd-limit"}


def test_very_many_mistakes_are_listed_up_to_a_limit_in_good_time() -> None:
    start = time.monotonic()
    result = validate(edition("<p><bad/></p>\n" * 4_000))
    assert time.monotonic() - start < 20
    assert [finding.rule for finding in result.findings].count("element-not-allowed") == 1000
    assert result.findings[-1].rule == "schema-limit"


def test_a_long_document_without_mistakes_takes_a_moment() -> None:
    start = time.monotonic()
    assert validate(edition("<p>x <hi>y</hi> <date when='1954-03'>z</date></p>\n" * 10_000)).valid
    assert time.monotonic() - start < 15
