"""Results for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from .run import ValidationRun


def to_json(run: ValidationRun, _folder: Path) -> str:
    """An object with `files`, one a file that was read, and `unreadable`, the others with the reason."""
    value = {
        "files": [result.to_dict() for result in run.results],
        "unreadable": [{"file": error.place, "reason": error.reason} for error in run.unreadable],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
