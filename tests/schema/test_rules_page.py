"""docs/validation-rules.md lists every rule that is checked beyond a grammar, with its severities and constraints."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from tei_encode import validators
from tei_encode.validators import CHECKS, schema_path
from tests.schema.test_schemas import ROOT
from tests.schema.test_schematron import RULES

PAGE = ROOT / "docs" / "validation-rules.md"
MAKERS = {"error": {"error"}, "warning": {"warning"}, "make": {"error", "warning"}}


def rows() -> Iterator[tuple[str, str, list[str]]]:
    """Rule, severity and constraints of each row."""
    for line in PAGE.read_text("utf-8").splitlines():
        if line.startswith("| `"):
            rule, severity, constraints, *_ = (cell.strip() for cell in line.strip("|").split("|"))
            yield rule.strip("`"), severity, re.findall("`([^`]+)`", constraints)


def made() -> dict[str, set[str]]:
    """The rules that the checks make findings of, with their severities, read from their code."""
    found: dict[str, set[str]] = defaultdict(set)
    for check in CHECKS:
        path = Path(validators.__file__).parent / f"{type(check).__module__.rpartition('.')[2]}.py"
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            first = node.args[0]
            if name in MAKERS and isinstance(first, ast.Constant):
                found[str(first.value)] |= MAKERS[name]
    found["date-year"] = found["date-impossible"] = {"error"}  # named by `problem_of`
    return found


def test_every_rule_is_listed_with_its_severities() -> None:
    listed: dict[str, set[str]] = defaultdict(set)
    for rule, severity, _ in rows():
        listed[rule].add(severity)
    assert listed == made()


def test_every_constraint_is_listed_beside_its_rule_and_severity() -> None:
    roles = {
        str(one.get("id")): one.get("role") or "error"
        for one in etree.parse(schema_path("tei_encode.sch")).iter("{*}assert")
    }
    listed = {
        constraint: (rule, severity) for rule, severity, constraints in rows() for constraint in constraints
    }
    assert listed == {name: (rule, roles[name]) for name, rule in RULES.items()}
