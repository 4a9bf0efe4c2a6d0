"""The report for programs: everything a finding says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tei_encode import write_report
from tests.reports.runs import FILES, checked


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, list[dict[str, object]]]:
    monkeypatch.chdir(tmp_path)
    value: dict[str, list[dict[str, object]]] = json.loads(write_report(checked(tmp_path), "json"))
    return value


def test_every_file_is_there_in_order(report: dict[str, list[dict[str, object]]]) -> None:
    assert [one["file"] for one in report["files"]] == sorted(FILES)
    assert report["unreadable"] == [{"file": "none.xml", "reason": "no such file or directory"}]


def test_a_finding_says_what_where_and_how_bad(report: dict[str, list[dict[str, object]]]) -> None:
    (wide,) = [one for one in report["files"] if one["file"] == "wide.xml"]
    findings = wide["findings"]
    assert isinstance(findings, list)
    assert {key: findings[0][key] for key in ("severity", "rule", "file", "line", "column", "path")} == {
        "severity": "error",
        "rule": "element-not-allowed",
        "file": "wide.xml",
        "line": 3,
        "column": len("<p>\U0001d11e\u00e9 ") + 1,
        "path": "/TEI/text/body/p[1]/bad",
    }


def test_it_says_which_schemas_were_applied(report: dict[str, list[dict[str, object]]]) -> None:
    schemas = {str(one["file"]): one["schemas"] for one in report["files"]}
    assert schemas["good.xml"] == ["tei_encode.rng"]
    assert schemas["foreign.xml"] == schemas["broken.xml"] == []
