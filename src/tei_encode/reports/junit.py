"""JUnit XML: one suite, one case a file, as Jenkins, GitLab and others show results of tests.

There is no standard; this keeps to what the schema of Jenkins' xUnit plugin (junit-10.xsd) allows, with one
`failure` a case at most, since some readers look at the first only. No times are given: the same findings give the
same report.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from tei_encode.model import Severity

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.etree import _Element

    from tei_encode.errors import SourceError
    from tei_encode.validators import ValidationResult

    from .run import ValidationRun

SUITE = "tei-encode validate"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_junit(run: ValidationRun, _folder: Path) -> str:
    """A suite in which files with errors have failed, and those that could not be read are errors.

    Warnings and what is only said stand as output of their case.
    """
    failed = sum(not result.valid for result in run.results)
    counts = {
        "tests": str(len(run.results) + len(run.unreadable)),
        "failures": str(failed),
        "errors": str(len(run.unreadable)),
    }
    root = etree.Element("testsuites", {"name": SUITE, **counts})
    suite = etree.SubElement(root, "testsuite", {"name": SUITE, **counts, "skipped": "0"})
    for result in run.results:
        _add_case(suite, result)
    for error in run.unreadable:
        _add_unreadable(suite, error)
    etree.indent(root)
    return etree.tostring(root, encoding="unicode", xml_declaration=False) + "\n"


def _add_case(suite: _Element, result: ValidationResult) -> None:
    case = etree.SubElement(suite, "testcase", {"name": _clean(result.file or "-"), "classname": SUITE})
    errors = [finding for finding in result.findings if finding.severity is Severity.ERROR]
    others = [finding for finding in result.findings if finding.severity is not Severity.ERROR]
    if errors:
        more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
        about = {"type": _clean(errors[0].rule), "message": _clean(errors[0].message + more)}
        failure = etree.SubElement(case, "failure", about)
        failure.text = _clean("\n".join(map(str, errors)))
    if others:
        output = etree.SubElement(case, "system-out")
        output.text = _clean("\n".join(map(str, others)))


def _add_unreadable(suite: _Element, error: SourceError) -> None:
    case = etree.SubElement(suite, "testcase", {"name": _clean(error.place), "classname": SUITE})
    about = {"type": "unreadable", "message": _clean(error.reason)}
    etree.SubElement(case, "error", about).text = _clean(str(error))


def _clean(text: str) -> str:
    """A text without what XML cannot hold (names of files can have it)."""
    return _NOT_XML.sub("\ufffd", text)
