"""Reading files that anybody may have put there: whole, once, and never more than fits.

What a device or a pipe gives has no end, and may never come; a file of a gigabyte is no edition. Both are refused in a
sentence, rather than with a full memory or a program that hangs.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
import sys
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE = 1_000_000
LARGEST_TEXT = 50 * MEGABYTE
"""The most code points that a text may have which is to be encoded; a shelf of long novels has that."""
LARGEST_TEXT_FILE = 4 * LARGEST_TEXT
"""The most bytes that such a text takes, in any encoding."""
LARGEST_DOCUMENT = 256 * MEGABYTE
"""The most bytes of a TEI file that is read."""
LARGEST_TABLE = 16 * MEGABYTE
"""The most bytes of a project file, of a table of metadata, of one of persons and places."""
_OWN_STREAMS = ("/dev/stdin", "/dev/fd/", "/proc/self/fd/")


def read_file(path: Path, limit: int = LARGEST_DOCUMENT) -> bytes:
    """The bytes of a file.

    Pipes and devices are not waited for, but for those that the process was given (`/dev/stdin`, `<(…)` of a shell).

    Args:
        path: the file.
        limit: the most bytes that it may have.

    Raises:
        OSError: it cannot be read, is no file, or is too large; `strerror` says which.
    """
    try:
        mode = path.stat().st_mode
        if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode) or str(path).startswith(_OWN_STREAMS)):
            raise OSError(errno.EINVAL, "it is a pipe or a device, not a file", str(path))
        with path.open("rb") as file:
            return _bounded(file, limit, str(path))
    except ValueError as error:  # a NUL in the name
        raise OSError(errno.EINVAL, str(error), str(path)) from None


def digest_of_file(path: Path) -> str:
    """SHA-256 of a file's bytes, hexadecimal; empty where it cannot be read."""
    try:
        return hashlib.sha256(read_file(path)).hexdigest()
    except OSError:
        return ""


def uncapitalised(reason: str) -> str:
    """The words of the system for what went wrong ("Permission denied"), as part of a sentence."""
    return reason[:1].lower() + reason[1:]


def read_standard_input(limit: int) -> bytes:
    """All bytes of standard input.

    Raises:
        OSError: there are more than the limit.
    """
    return _bounded(sys.stdin.buffer, limit, "standard input")


def _bounded(file: BinaryIO, limit: int, name: str) -> bytes:
    size = os.fstat(file.fileno()).st_size if _has_descriptor(file) else 0
    data = b"" if size > limit else file.read(limit + 1)
    if size > limit or len(data) > limit:
        raise OSError(errno.EFBIG, f"it is larger than {limit // MEGABYTE} MB, the most that is read", name)
    return data


def _has_descriptor(file: BinaryIO) -> bool:
    try:
        file.fileno()
    except OSError:  # a stream in memory
        return False
    return True
