"""Many texts: each encoded and written by itself, on all processors, and only what an earlier run has not done."""

from __future__ import annotations

from .explaining import explain_files
from .paths import check_folder, check_no_text, check_report
from .results import EditionSummary, FileResult
from .run_record import RunRecord
from .run_state import RunState, read_record
from .running import RunOptions, Which, encode_files, fetch_register

__all__ = [
    "EditionSummary", "FileResult", "RunOptions", "RunRecord", "RunState", "Which", "check_folder", "check_no_text",
    "check_report", "encode_files", "explain_files", "fetch_register", "read_record",
]  # fmt: skip
