"""Every rule that a finding can name is described, and nothing else is."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import tei_encode.validators
from tei_encode.validators.dates import problem_of
from tei_encode.validators.grammar.matcher import Problem
from tei_encode.validators.result import NO_SCHEMA
from tei_encode.validators.rules import RULES, described

FOLDER = Path(tei_encode.validators.__file__).parent
DOCUMENTED = Path(__file__).parents[2] / "docs" / "validation.md"
MAKERS = {"error": 0, "warning": 0, "finding": 1, "Finding": 1, "here": 1, "_say": 1}
"""Functions that make findings, and which of their arguments is the rule."""


def rules_in_code() -> set[str]:
    """The rules that are written down where findings are made; those of the grammar are an enumeration."""
    found = {str(problem) for problem in Problem} | {NO_SCHEMA}
    found |= {rule for value in ("20000", "1954-13") for rule, _ in [problem_of(value) or ("", "")]}
    for path in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            at = MAKERS.get(name)
            if at is not None and len(node.args) > at and isinstance(node.args[at], ast.Constant):
                found.add(str(node.args[at].value))  # type: ignore[attr-defined]
    return found


def test_all_rules_are_described() -> None:
    assert rules_in_code() == set(RULES)


@pytest.mark.parametrize("name", RULES)
def test_descriptions_are_sentences(name: str) -> None:
    rule = RULES[name]
    assert rule.summary.endswith(".")
    assert rule.remedy.endswith(".")
    assert rule.page == "" or rule.page.startswith("https://")


def test_the_documentation_has_a_row_for_each() -> None:
    rows = [line.split("|") for line in DOCUMENTED.read_text("utf-8").splitlines() if line.startswith("| `")]
    documented = {cells[1].strip().strip("`"): cells[2].strip() for cells in rows if len(cells) == 5}
    assert {name: documented.get(name) for name in RULES} == {
        name: rule.summary.replace("<", "`<").replace(">", ">`") for name, rule in RULES.items()
    }


def test_other_rules_are_described_by_their_names() -> None:
    assert "their own rule" in described("their-own-rule").summary
