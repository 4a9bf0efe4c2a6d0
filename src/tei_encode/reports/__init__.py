"""Results of a validation as text: for people, for programs, and for the systems that run checks."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from .run import Tally, ValidationRun

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["FORMATS", "ReportFormat", "Tally", "ValidationRun", "write_report"]

ReportFormat = Literal["text", "json", "junit", "sarif"]

FORMATS: Mapping[ReportFormat, str] = {
    "text": "plain:to_text",
    "json": "json_report:to_json",
    "junit": "junit:to_junit",
    "sarif": "sarif:to_sarif",
}
"""What writes a run in each format: module and function, imported when they are asked for."""


def write_report(run: ValidationRun, form: ReportFormat, folder: Path | None = None) -> str:
    """A run as text in one of the formats; the same run gives the same text.

    Args:
        run: what was found.
        form: `text`, `json`, `junit` or `sarif`.
        folder: what addresses of files are relative to, in the formats that have addresses; else the working
            directory.
    """
    module, _, name = FORMATS[form].partition(":")
    write: Callable[[ValidationRun, Path], str] = getattr(import_module(f"{__name__}.{module}"), name)
    return write(run, folder or Path.cwd())
