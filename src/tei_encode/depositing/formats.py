"""The formats of files, as catalogues name them (media types of the IANA)."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

TEI = "application/tei+xml"
"""RFC 6129."""
_BY_SUFFIX = {
    ".csv": "text/csv",
    ".html": "text/html",
    ".json": "application/json",
    ".txt": "text/plain",
}


def formats_of(files: Iterable[str]) -> list[str]:
    """The formats of the texts and registers of a deposit, each once, in the order of their files' names."""
    found: dict[str, None] = {}
    for file in map(PurePosixPath, sorted(files)):
        kind = TEI if "tei" in file.parts[:2] else _BY_SUFFIX.get(file.suffix)
        if kind is not None:
            found[kind] = None
    return list(found)
