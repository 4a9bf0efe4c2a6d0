"""docs/cli.md says what the help texts say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tei_encode.cli import COMMANDS

ROOT = Path(__file__).resolve().parent.parent


def test_the_reference_is_current() -> None:
    command = [sys.executable, str(ROOT / "tools" / "generate_cli_reference.py"), "--check"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, f"run tools/generate_cli_reference.py: {run.stdout}{run.stderr}"


def test_it_has_a_section_for_every_command() -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    headings = [line.removeprefix("## tei-encode ") for line in page.splitlines() if line.startswith("## ")]
    assert headings == list(COMMANDS)


def test_commands_of_a_command_have_one_below_it() -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert "### tei-encode registers apply\n" in page.split("## tei-encode registers\n")[1].split("\n## ")[0]
