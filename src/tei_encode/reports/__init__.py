"""Results of a validation as text: for people, for programs, and for the systems that run checks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from .json_report import to_json
from .junit import to_junit
from .plain import to_text
from .run import Tally, ValidationRun
from .sarif import to_sarif

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["FORMATS", "ReportFormat", "Tally", "ValidationRun", "write_report"]

ReportFormat = Literal["text", "json", "junit", "sarif"]

FORMATS: Mapping[ReportFormat, Callable[[ValidationRun, Path], str]] = {
    "text": to_text,
    "json": to_json,
    "junit": to_junit,
    "sarif": to_sarif,
}
"""What writes a run in each format."""


def write_report(run: ValidationRun, form: ReportFormat, folder: Path | None = None) -> str:
    """A run as text in one of the formats; the same run gives the same text.

    Args:
        run: what was found.
        form: `text`, `json`, `junit` or `sarif`.
        folder: what addresses of files are relative to, in the formats that have addresses; else the working
            directory.
    """
    return FORMATS[form](run, folder or Path.cwd())
