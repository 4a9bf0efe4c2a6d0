"""SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"), which GitHub and others show beside the lines."""

from __future__ import annotations

import json
import os
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from tei_encode.model import Severity
from tei_encode.validators.rules import described
from tei_encode.version import __version__

if TYPE_CHECKING:
    from tei_encode.errors import SourceError
    from tei_encode.model import Finding

    from .run import ValidationRun

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
PROGRAM = "tei-encode"
BASE = "%SRCROOT%"
"""What addresses are relative to, by the name that GitHub uses for the root of a repository."""

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def to_sarif(run: ValidationRun, folder: Path) -> str:
    """A log of one run: a result a finding, with the rules that they break.

    Args:
        run: what was found.
        folder: files in it are named relative to it, others by their whole address.
    """
    findings = [finding for result in run.results for finding in result.findings]
    names = sorted({finding.rule for finding in findings})
    number_of = {name: number for number, name in enumerate(names)}
    driver: dict[str, Any] = {"name": PROGRAM, "semanticVersion": __version__, "version": __version__}
    if page := homepage():
        driver["informationUri"] = page
    driver["rules"] = [_rule(name) for name in names]
    invocation: dict[str, Any] = {"executionSuccessful": not run.unreadable}
    if run.unreadable:
        invocation["toolExecutionNotifications"] = [_notification(error, folder) for error in run.unreadable]
    log = {
        "version": "2.1.0",
        "$schema": SCHEMA,
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {BASE: {"description": {"text": "The folder the check ran in."}}},
                "invocations": [invocation],
                "results": [_result(finding, number_of, folder) for finding in findings],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def homepage() -> str:
    """The address of this program's home page, as its package declares it; empty where it declares none."""
    try:
        declared: list[str] = metadata.metadata(PROGRAM).get_all("Project-URL") or []
    except metadata.PackageNotFoundError:
        return ""
    addresses = dict(entry.split(", ", 1) for entry in declared if ", " in entry)
    return addresses.get("Homepage", next(iter(addresses.values()), ""))


def _rule(name: str) -> dict[str, Any]:
    rule = described(name)
    value: dict[str, Any] = {
        "id": name,
        "name": "".join(part.capitalize() for part in name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": f"{rule.summary} {rule.remedy}"},
        "help": {"text": rule.remedy},
    }
    if rule.page:
        value["helpUri"] = rule.page
    return value


def _result(finding: Finding, number_of: dict[str, int], folder: Path) -> dict[str, Any]:
    location: dict[str, Any] = {"physicalLocation": _physical(finding.file, folder, finding)}
    if finding.path:
        kind = "processingInstruction" if "processing-instruction(" in finding.path else "element"
        location["logicalLocations"] = [{"fullyQualifiedName": finding.path, "kind": kind}]
    return {
        "ruleId": finding.rule,
        "ruleIndex": number_of[finding.rule],
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [location],
    }


def _physical(file: str, folder: Path, finding: Finding | None = None) -> dict[str, Any]:
    value: dict[str, Any] = {"artifactLocation": address_of(file, folder)}
    if finding is not None and finding.line:
        value["region"] = {"startLine": finding.line}
        if finding.column:
            value["region"]["startColumn"] = finding.column
    return value


def _notification(error: SourceError, folder: Path) -> dict[str, Any]:
    return {
        "level": "error",
        "message": {"text": str(error)},
        "locations": [{"physicalLocation": _physical(error.place, folder)}],
    }


def address_of(file: str, folder: Path) -> dict[str, str]:
    """An `artifactLocation`: relative to the base where the file is in the folder, else whole."""
    path = Path(os.path.normpath(folder / file))
    try:
        inside = path.relative_to(os.path.normpath(folder))
    except ValueError:
        return {"uri": path.as_uri()}
    return {"uri": quote(os.fsencode(inside.as_posix())), "uriBaseId": BASE}
