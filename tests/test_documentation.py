"""The documentation shows what the program does, names options that exist, and links to files that are there."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from tei_encode import SourceText, encode
from tei_encode.cli import COMMANDS, group
from tei_encode.version import __version__

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").glob("*.md")])
OTHERS = {"--check"}
"""Options of our tools."""


def _block(language: str) -> str:
    """The first block of a language in the README."""
    found = re.search(
        rf"^```{language}\n(.*?)^```$",
        (ROOT / "README.md").read_text(encoding="utf-8"),
        re.DOTALL | re.MULTILINE,
    )
    assert found is not None
    return found[1]


def test_the_example_is_what_the_program_makes() -> None:
    edition = encode(SourceText.of(_block("text"), "letter.txt"))
    made = re.search(r"<text>.*</text>", edition.xml.decode(), re.DOTALL)
    assert made is not None
    assert _block("xml") == made[0] + "\n"


def test_the_example_in_python_runs() -> None:
    exec(compile(_block("python"), "README.md", "exec"), {})  # noqa: S102 - our own page


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8"))
    local = [target for target in targets if "://" not in target]
    assert [target for target in local if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_options_exist(page: Path) -> None:
    known = set(OTHERS) | {"--help", "--version"}
    context = click.Context(group)
    for name in COMMANDS:
        command = group.get_command(context, name)
        assert command is not None
        known |= {option for parameter in command.params for option in parameter.opts}
    text = page.read_text(encoding="utf-8")
    calls = re.findall(r"tei-encode (?:init|encode|validate|export|evaluate)[^`\n]*", text)
    used = {option for call in calls for option in re.findall(r"--[a-z][a-z0-9-]*", call)}
    assert used <= known


def test_the_changelog_begins_with_this_version() -> None:
    headings = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == __version__
