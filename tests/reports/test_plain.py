"""The report for people, and the line that sums it up."""

from __future__ import annotations

from pathlib import Path

import pytest

from tei_encode import Finding, Severity, SourceError, ValidationResult, ValidationRun, write_report
from tests.reports.runs import checked

WARNED = ValidationResult("a.xml", (Finding(Severity.WARNING, "note-without-mark", "x"),), None, ("s.rng",))
FAILED = ValidationResult("b.xml", (Finding(Severity.ERROR, "schema", "x"),), False, ("s.rng",))
TOLD = ValidationResult("c.xml", (Finding(Severity.INFO, "schema-not-fetched", "x"),), None, ("s.rng",))
UNJUDGED = ValidationResult("d.xml", (Finding(Severity.WARNING, "no-schema", "x"),))
GONE = SourceError("e.xml", "gone")


def test_each_finding_is_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run = checked(tmp_path)
    *lines, summary = write_report(run, "text").splitlines()
    assert len(lines) == sum(len(result.findings) for result in run.results) + 1
    assert lines[0].startswith("broken.xml:3:")
    assert lines[-1] == "none.xml: error: unreadable: no such file or directory"
    assert summary == "1 of 5 files valid, 1 without a schema, 4 errors, 2 warnings, 1 not readable"


@pytest.mark.parametrize(
    ("found", "on_error", "on_warning"),
    [
        ([], 0, 0),
        ([TOLD], 0, 0),
        ([WARNED], 0, 1),
        ([UNJUDGED], 0, 1),
        ([FAILED, WARNED], 1, 1),
        ([FAILED, GONE], 3, 3),
        ([GONE], 3, 3),
    ],
)
def test_exit_codes(found: list[ValidationResult | SourceError], on_error: int, on_warning: int) -> None:
    tally = ValidationRun.of(found).tally
    assert (tally.exit_code(), tally.exit_code(Severity.WARNING)) == (on_error, on_warning)


@pytest.mark.parametrize(
    ("found", "summary"),
    [
        ([], "0 of 0 files valid, 0 errors, 0 warnings"),
        ([WARNED], "1 of 1 file valid, 0 errors, 1 warning"),
        ([UNJUDGED, WARNED], "1 of 2 files valid, 1 without a schema, 0 errors, 2 warnings"),
        ([FAILED, GONE], "0 of 1 file valid, 1 error, 0 warnings, 1 text changed, 1 not readable"),
    ],
)
def test_summaries(found: list[ValidationResult | SourceError], summary: str) -> None:
    assert ValidationRun.of(found).tally.summary == summary
