"""Small documents under tei_all: the verdict of the table, of ours and of jing are one; what is wrong is told where it is."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest

from tei_encode import validate
from tests.schema.probes import Probe, probes
from tests.schema.test_schemas import OFFICIAL, jing, needs_jing, needs_official

if TYPE_CHECKING:
    from pathlib import Path

    from tei_encode import Finding

OF_THE_GRAMMAR = re.compile(
    "(element|attribute|text)-(not-allowed|missing|value)|attributes-not-together|content-(incomplete|value)|identifier-repeated"
)
SAYS_WHAT_IS_ALLOWED = re.compile(
    "allowed: .|nothing more is allowed there|next is expected: .|is not complete$|it should be .|is missing$"
    "|lacks its attribute|TEI elements are in|cannot stand on .* together|stands twice"
)
BROKEN = [probe for probe in probes() if not probe.valid]


@cache
def found(probe: Probe) -> list[Finding]:
    """What the grammar finds, and repeated identifiers, which jing finds, too."""
    findings = validate(probe.document, schema=OFFICIAL).findings
    return [one for one in findings if one.severity == "error" and OF_THE_GRAMMAR.fullmatch(one.rule)]


def test_the_tables_are_large_and_have_both_kinds() -> None:
    assert len(probes()) >= 600
    assert 250 <= len(BROKEN) <= len(probes()) - 250
    assert len({probe.name for probe in probes()}) == len(probes())
    assert sum(probe.departs for probe in probes()) <= 6


@needs_official
def test_verdicts_are_those_of_the_tables() -> None:
    different = [probe.name for probe in probes() if bool(found(probe)) == probe.valid]
    assert different == []


@needs_official
@needs_jing
def test_verdicts_are_those_of_jing(tmp_path: Path) -> None:
    documents = tuple(probe.document.decode() for probe in probes())
    complaints = re.findall(r"/(\d+)\.xml:\d+:\d+: (?:fatal|error)", jing(OFFICIAL, documents, tmp_path))
    refused = set(map(int, complaints))
    different = [
        probe.name
        for number, probe in enumerate(probes())
        if (number in refused) == probe.valid and not probe.departs
    ]
    assert different == []


@needs_official
@pytest.mark.parametrize("file", sorted({probe.name.partition(":")[0] for probe in BROKEN}))
def test_what_is_wrong_is_named_where_it_is(file: str) -> None:
    for probe in BROKEN:
        if probe.name.startswith(f"{file}:"):
            fitting = [one for one in found(probe) if fits(one, probe)]
            assert fitting, (probe, list(map(str, found(probe))))
            assert all(SAYS_WHAT_IS_ALLOWED.search(one.message) for one in fitting), fitting


def fits(finding: Finding, probe: Probe) -> bool:
    """Whether a finding says what a row asks for: rule, words, and line and column or else the element."""
    at_place = finding.path == probe.path if probe.path else (finding.line, finding.column) == probe.place
    return at_place and finding.rule in probe.rules and probe.words in finding.message


@needs_official
def test_one_mistake_is_told_once_or_with_what_follows_from_it() -> None:
    several = [probe.name for probe in BROKEN if len(found(probe)) > 1]
    assert len(several) <= 4, several
