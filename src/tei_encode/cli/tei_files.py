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


def read_named(path: Path) -> bytes:
    """The bytes of a file that a user named.

    Raises:
        SourceError: it cannot be read.
    """
    from tei_encode.errors import SourceError
    from tei_encode.files import read_file, uncapitalised

    try:
        return read_file(path)
    except OSError as error:
        reason = uncapitalised(error.strerror or "cannot be read")
        raise SourceError(str(path), reason, "check the name and its permissions") from None
