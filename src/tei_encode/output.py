"""Writing results: whole or not at all, under names that are safe everywhere."""

from __future__ import annotations

import os
import re
import tempfile
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from .errors import OutputError
from .files import read_file

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST_STEM = 200
UNFINISHED = ".part"
"""Ending of a file that is being written; it begins with a dot and the name that it will have."""
LONGEST_BEGINNING = 90
"""How many characters of a name that has: with its suffix, by which a later run knows it (`Leftovers`)."""
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "123456789\u00b9\u00b2\u00b3"}
)
"""File names Windows keeps for devices, with whatever ending."""
_NOT_IN_NAMES = re.compile(
    r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200e\u200f\u061c\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]'
)
"""What some system does not take in a name, and what makes a name look like another one (Unicode, UAX 9)."""


def write_whole(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Write a file so that nobody ever sees half of it: beside its place first, then moved there.

    What is no file (`/dev/null`, `/dev/stdout`, a named pipe) is written into; moving a file there would replace it.

    Args:
        path: the file.
        data: its bytes, whole or in pieces that need not be there at once.

    Raises:
        OutputError: the file or its folder cannot be written.
    """
    temporary = ""
    try:
        if _is_device(path):
            with path.open("wb") as file:
                file.writelines(_pieces(data))
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(
            prefix=f".{path.stem[:LONGEST_BEGINNING]}{path.suffix[:10]}.", suffix=UNFINISHED, dir=path.parent
        )
        with os.fdopen(handle, "wb") as file:
            file.writelines(_pieces(data))
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(path)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        reason = f"cannot be written ({getattr(error, 'strerror', None) or error})"
        raise OutputError(
            str(path), reason, "check the folder and its permissions, or name another with -o"
        ) from None


def _pieces(data: bytes | Iterable[bytes]) -> Iterable[bytes]:
    return (data,) if isinstance(data, bytes) else data


def _is_device(path: Path) -> bool:
    """Whether a path is there and is neither a file nor a folder; or is one of the system's names for devices."""
    return path.exists() and not path.is_dir() and (path.parent == Path("/dev") or not path.is_file())


def write_new(path: Path, data: bytes, *, force: bool = False) -> None:
    """Write a file, but not over one with other content, unless that is wanted.

    Raises:
        OutputError: there is such a file, or it cannot be written.
    """
    if path.is_file() and not force and not _holds(path, data):
        raise OutputError(str(path), "is there already with other content", "--force overwrites it")
    write_whole(path, data)


def _holds(path: Path, data: bytes) -> bool:
    """Whether a file has these bytes; one of another size, however large, need not be read."""
    return path.stat().st_size == len(data) and read_file(path, len(data)) == data


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _shortened(stem: str) -> str:
    """As much of a name as fits beside its suffixes: file systems take 255 bytes."""
    return stem.encode("utf-8", "replace")[:LONGEST_STEM].decode("utf-8", "ignore")


def output_name(stem: str) -> str:
    """A file name for an edition, safe on every system: no device names, nothing that leads elsewhere."""
    return safe_name(f"{_shortened(os.fsencode(stem).decode('utf-8', 'replace')).lstrip('.') or 'text'}.xml")


def safe_name(name: str) -> str:
    """A name as every system takes it, and in no folder but its own; `text` where nothing is left.

    Args:
        name: a file name, perhaps out of a document that somebody else wrote.
    """
    known = name.encode("utf-8", "replace").decode("utf-8")
    safe = _NOT_IN_NAMES.sub("_", known).lstrip(".").rstrip(". ") or "text"
    stem, dot, ending = safe.partition(".")
    return f"{stem}_{dot}{ending}" if stem.rstrip().lower() in RESERVED else safe


def name_key(path: Path) -> str:
    """What two paths have in common that are one file on some system: case and composition do not tell them apart."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", str(path)).casefold())


def check_inside(path: Path, folder: Path) -> None:
    """See that a file to be written is in a folder, wherever links lead.

    Raises:
        OutputError: it is not, or a link there leads round in a circle.
    """
    try:
        is_inside = path.parent.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        is_inside = False
    if not is_inside:
        reason = "would be written outside the output folder: a link leads there"
        raise OutputError(str(path), reason, "take the link away, or name another folder with -o")
