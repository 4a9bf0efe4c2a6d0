"""What an editor should look at: one frozen value for encoding, validation and export."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import Any, Self


class Severity(StrEnum):
    """How serious a finding is; only `ERROR` makes a run fail."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """A remark on a place in a file.

    Attributes:
        severity: error, warning or info.
        rule: a short stable name in kebab-case, to filter by (`note-mark-without-note`).
        message: one sentence that an editor understands.
        file: the file concerned, as the user named it; empty for text in memory.
        line: 1-based line in that file; 0 where unknown.
        column: 1-based column, in code points; 0 where unknown.
        path: XPath of the element concerned, for findings on TEI; else empty.
    """

    severity: Severity
    rule: str
    message: str
    file: str = ""
    line: int = 0
    column: int = 0
    path: str = ""

    def __str__(self) -> str:
        place = ":".join([self.file or "-", *(str(n) for n in (self.line, self.column) if n)])
        return f"{place}: {self.severity}: {self.rule}: {self.message}"

    def in_file(self, file: str) -> Self:
        """A copy that names the file."""
        return replace(self, file=file)

    def to_dict(self) -> dict[str, Any]:
        """A dictionary for JSON."""
        return asdict(self)


_LINE_END = re.compile("\n")


@lru_cache(maxsize=4)
def _line_starts(text: str) -> list[int]:
    """Where each line of a text begins; kept, since one text has many findings."""
    return [0, *(found.end() for found in _LINE_END.finditer(text))]


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Line and column (both 1-based, columns in code points) of an offset in a text; lines end with LF or CR LF."""
    starts = _line_starts(text)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
