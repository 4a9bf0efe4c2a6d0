"""The hook for pre-commit and the examples for CI systems: they are what those systems take, and they work."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from tei_encode.cli.validate import validate_command
from tests.validators.editions import edition

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "docs" / "ci"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
OF_THE_PACKAGE = ("src", "schema", "pyproject.toml", "README.md", "LICENSE", HOOKS.name)
GOOD, BAD = edition("<p>x</p>"), edition("<p><p>x</p></p>")


def module(name: str) -> list[str]:
    """How a program from PyPI is called, in the environment that runs the tests."""
    package = name.replace("-", "_")
    pytest.importorskip(package, reason=f"{name} is not installed; .ci/full does that")
    return [sys.executable, "-m", package]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "editions-repository"
    (folder / "editions").mkdir(parents=True)
    (folder / "editions" / "good.xml").write_bytes(GOOD)
    (folder / "pom.xml").write_text("<project/>")
    return folder


def test_the_examples_use_options_that_exist() -> None:
    calls = [
        call
        for path in EXAMPLES.iterdir()
        for call in re.findall(r"tei-encode validate (.*)", path.read_text("utf-8"))
    ]
    assert len(calls) == 3
    known = {
        option for one in validate_command.params if isinstance(one, click.Option) for option in one.opts
    }
    assert {word for call in calls for word in call.split() if word.startswith("-")} <= known


@pytest.mark.skipif(shutil.which("sh") is None, reason="there is no shell")
@pytest.mark.parametrize(
    ("data", "code", "words"), [(GOOD, 0, "all well"), (BAD, 1, "there are errors"), (None, 3, "not of all")]
)
def test_the_shell_script_runs(tmp_path: Path, data: bytes | None, code: int, words: str) -> None:
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "tei-encode"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tei_encode "$@"\n')
    program.chmod(0o755)
    (tmp_path / "editions").mkdir()
    if data is not None:
        (tmp_path / "editions" / "a.xml").write_bytes(data)
    path = os.pathsep.join([str(program.parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT / "src")}
    command = ["sh", str(EXAMPLES / "check.sh")]
    result = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert (result.returncode, words in result.stdout) == (code, True)
    assert len(json.loads((tmp_path / "tei-report.json").read_text("utf-8"))["files"]) == (data is not None)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("schema", "file"), [("github-workflows", "github.yml"), ("gitlab-ci", "gitlab.yml")]
)
def test_the_systems_take_the_examples(schema: str, file: str) -> None:
    command = [*module("check-jsonschema"), "--builtin-schema", f"vendor.{schema}", str(EXAMPLES / file)]
    result = subprocess.run(command, capture_output=True, text=True)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.slow
def test_pre_commit_takes_the_hook_and_the_example() -> None:
    program = module("pre-commit")
    for command in (
        ["validate-manifest", str(HOOKS)],
        ["validate-config", str(EXAMPLES / "pre-commit-config.yaml")],
    ):
        result = subprocess.run([*program, *command], capture_output=True, text=True)
        assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.slow
def test_the_hook_lets_good_commits_pass_and_stops_bad_ones(repository: Path, tmp_path: Path) -> None:
    program = module("pre-commit")
    hooks = tmp_path / "tei-encode"
    hooks.mkdir()
    for name in OF_THE_PACKAGE:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, hooks / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, hooks / name)
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON"))
    }
    environment |= {
        "PRE_COMMIT_HOME": str(tmp_path / "cache"),
        "GIT_CONFIG_GLOBAL": str(tmp_path / "gitconfig"),
    }
    (tmp_path / "gitconfig").touch()
    who = ["-c", "user.name=Oake", "-c", "user.email=oake@example.org"]

    def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["git", *who, *arguments], cwd=folder, env=environment, capture_output=True, text=True
        )

    for folder in (hooks, repository):
        assert git(folder, "init", "--quiet", "--initial-branch=main").returncode == 0
    assert git(hooks, "add", "--all").returncode == 0
    assert git(hooks, "commit", "--quiet", "--message=The program").returncode == 0
    revision = git(hooks, "rev-parse", "HEAD").stdout.strip()
    example = (EXAMPLES / "pre-commit-config.yaml").read_text("utf-8")
    config = example.replace("https://example.org/tei-encode.git", str(hooks)).replace("v0.1.0", revision)
    (repository / ".pre-commit-config.yaml").write_text(config, "utf-8")
    installed = subprocess.run(
        [*program, "install"], cwd=repository, env=environment, capture_output=True, text=True
    )
    assert installed.returncode == 0, installed.stdout + installed.stderr
    git(repository, "add", "--all")
    passed = git(repository, "commit", "--message=Good")
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert re.search(r"validate TEI\.+Passed", passed.stdout + passed.stderr)
    (repository / "editions" / "bad.xml").write_bytes(BAD)
    git(repository, "add", "--all")
    stopped = git(repository, "commit", "--message=Bad")
    assert stopped.returncode == 1
    assert "editions/bad.xml:3:4: error: element-not-allowed" in stopped.stdout + stopped.stderr
    assert git(repository, "rev-list", "--count", "HEAD").stdout.strip() == "1"
