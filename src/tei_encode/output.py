"""Writing results: whole or not at all, and never over what a person has edited (ENCODING.md, section 1.3)."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from .errors import OutputError
from .files import read_file

LONGEST_STEM = 200
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}
)
"""File names Windows keeps for devices."""


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that nobody ever sees half of it: beside its place first, then moved there.

    What is no file (`/dev/null`, `/dev/stdout`, a named pipe) is written into; moving a file there would replace it.

    Raises:
        OutputError: the file or its folder cannot be written.
    """
    temporary = ""
    try:
        if _is_device(path):
            path.write_bytes(data)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:100]}.", suffix=".part", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        reason = f"cannot be written ({error.strerror})"
        raise OutputError(
            str(path), reason, "check the folder and its permissions, or name another with -o"
        ) from None


def _is_device(path: Path) -> bool:
    """Whether a path is there and is neither a file nor a folder; or is one of the system's names for devices."""
    return path.exists() and not path.is_dir() and (path.parent == Path("/dev") or not path.is_file())


def write_new(path: Path, data: bytes, *, force: bool = False) -> None:
    """Write a file, but not over one with other content, unless that is wanted.

    Raises:
        OutputError: there is such a file, or it cannot be written.
    """
    if path.is_file() and read_file(path) != data and not force:
        raise OutputError(str(path), "is there already with other content", "--force overwrites it")
    write_whole(path, data)


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _shortened(stem: str) -> str:
    """As much of a name as fits beside its suffixes: file systems take 255 bytes."""
    return stem.encode("utf-8", "replace")[:LONGEST_STEM].decode("utf-8", "ignore")


def output_name(stem: str) -> str:
    """A file name for an edition, safe on every system: no device names, nothing that leads elsewhere."""
    known = os.fsencode(stem).decode("utf-8", "replace")
    known = _shortened(known)
    safe = known.replace("/", "_").replace("\\", "_").lstrip(".") or "text"
    return f"{safe}_.xml" if safe.lower() in RESERVED else f"{safe}.xml"


def replaces_other_source(path: Path, name: str, digest: str) -> bool:
    """Whether an edition that is there already was made from a text of this name with other content."""
    from lxml import etree

    from .tei.parsing import safe_parser
    from .tei.source_layer import recorded_source

    if not path.is_file():
        return False
    try:
        recorded = recorded_source(etree.fromstring(read_file(path), safe_parser()))
    except (OSError, etree.XMLSyntaxError, ValueError):
        return False
    return recorded is not None and recorded.name == name and recorded.digest != digest


def why_not_overwrite(path: Path) -> str:
    """Why a file must not be overwritten: somebody edited it, or it is not ours. Empty where it may be."""
    from lxml import etree

    from .tei.edition_digest import is_untouched
    from .tei.parsing import safe_parser

    if not path.exists():
        return ""
    try:
        untouched = is_untouched(etree.fromstring(read_file(path), safe_parser()))
    except OSError as error:
        return f"is there already and cannot be read ({error.strerror})"
    except (etree.XMLSyntaxError, ValueError):
        return "is there already and is no well-formed XML"
    if untouched is None:
        return "is there already and was not written by this program"
    return "" if untouched else "was edited since it was written"
