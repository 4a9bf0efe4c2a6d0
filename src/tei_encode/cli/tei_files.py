"""The TEI files that a user named, with the folders they stood in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def tei_files(named: tuple[Path, ...]) -> Iterator[tuple[Path, Path]]:
    """Each file, and the folder it stood in below the one that was named."""
    for path in named:
        if not path.is_dir():
            yield path, Path()
            continue
        found = sorted(path.rglob("*.xml"))
        if not found:
            yield path, Path()
        for file in found:
            yield file, file.parent.relative_to(path)
