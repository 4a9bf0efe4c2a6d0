"""Findings as lines, as compilers write them: `file:line:column: severity: rule: message`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from .run import ValidationRun


def to_text(run: ValidationRun, _folder: Path) -> str:
    """One line a finding, one a file that could not be read, and a summary."""
    lines = [str(finding) for result in run.results for finding in result.findings]
    lines += [f"{error.place}: error: unreadable: {error.reason}" for error in run.unreadable]
    return "\n".join([*lines, run.tally.summary]) + "\n"
