"""JUnit XML: its structure, its counts, and programs of others that read it."""

from __future__ import annotations

import subprocess
import sys
import tarfile
from pathlib import Path

import pytest
from lxml import etree

from tei_encode import Finding, Severity, SourceError, ValidationResult, ValidationRun, write_report
from tests.reports.runs import FILES, checked

STRUCTURE = etree.RelaxNG(etree.parse(Path(__file__).parent / "junit.rng"))


def suite_of(run: ValidationRun) -> etree._Element:
    root = etree.fromstring(write_report(run, "junit"))
    STRUCTURE.assertValid(root)
    (suite,) = root
    assert {name: root.get(name) for name in ("tests", "failures", "errors")} == {
        "tests": str(len(suite.findall("testcase"))),
        "failures": str(len(suite.findall("testcase/failure"))),
        "errors": str(len(suite.findall("testcase/error"))),
    }
    return suite


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ValidationRun:
    monkeypatch.chdir(tmp_path)
    return checked(tmp_path)


def test_a_case_is_a_file(run: ValidationRun) -> None:
    cases = {case.get("name"): [child.tag for child in case] for case in suite_of(run)}
    assert cases == {
        "broken.xml": ["failure"],
        "foreign.xml": ["system-out"],
        "good.xml": [],
        "wide.xml": ["failure", "system-out"],
        "with blank & amp/\u00e9t\u00e9.xml": ["failure"],
        "none.xml": ["error"],
    }


def test_one_failure_tells_all_errors_of_a_file(run: ValidationRun) -> None:
    (wide,) = [case for case in suite_of(run) if case.get("name") == "wide.xml"]
    failure = wide.find("failure")
    assert failure is not None
    lines = (failure.text or "").splitlines()
    errors = [str(one) for one in run.results[3].findings if one.severity is Severity.ERROR]
    assert lines == errors
    assert len(errors) > 1
    assert (failure.get("message") or "").endswith(f"(and {len(errors) - 1} more)")
    assert "note-without-mark" in wide.findtext("system-out", "")


def test_characters_that_xml_lacks_are_shown_as_such() -> None:
    result = ValidationResult("a\x01\ud800.xml", (Finding(Severity.ERROR, "schema", "\x00\ufffe <&>"),))
    (case,) = suite_of(ValidationRun((result,), ()))
    assert case.get("name") == "a\ufffd\ufffd.xml"
    assert case.find("failure[@message='\ufffd\ufffd <&>']") is not None


def test_an_empty_run_is_an_empty_suite() -> None:
    assert len(suite_of(ValidationRun())) == 0


def test_a_run_of_bytes_has_a_name() -> None:
    assert [case.get("name") for case in suite_of(ValidationRun((ValidationResult(""),), ()))] == ["-"]


@pytest.mark.slow
def test_the_schema_of_jenkins_takes_it(run: ValidationRun, tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "-q",
        "--no-deps",
        "--no-binary",
        ":all:",
        "pytest==9.0.2",
    ]
    subprocess.run([*command, "-d", str(tmp_path / "pytest")], check=True)
    (archive,) = (tmp_path / "pytest").iterdir()
    with tarfile.open(archive) as files:
        (member,) = [one for one in files.getmembers() if one.name.endswith("/junit-10.xsd")]
        content = files.extractfile(member)
        assert content is not None
        schema = etree.XMLSchema(etree.parse(content))
    for one in (run, ValidationRun(), ValidationRun((), (SourceError("x", "gone"),))):
        schema.assertValid(etree.fromstring(write_report(one, "junit")))


@pytest.mark.slow
def test_junitparser_reads_it(run: ValidationRun, tmp_path: Path) -> None:
    junitparser = pytest.importorskip(
        "junitparser", reason="junitparser is not installed; .ci/full does that"
    )
    (tmp_path / "report.xml").write_text(write_report(run, "junit"), "utf-8")
    (suite,) = junitparser.JUnitXml.fromfile(str(tmp_path / "report.xml"))
    assert (suite.tests, suite.failures, suite.errors) == (len(FILES) + 1, 3, 1)
    failed = [case.name for case in suite if any(type(one).__name__ == "Failure" for one in case.result)]
    assert failed == ["broken.xml", "wide.xml", "with blank & amp/\u00e9t\u00e9.xml"]
